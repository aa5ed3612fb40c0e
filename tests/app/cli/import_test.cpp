// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli.h"

#include <QTest>

using namespace anteroom::clitest;

namespace {

const QByteArray form =
    R"({"resourceType": "Questionnaire", "id": "form", "title": "Form", "copyright": "CC0-1.0",
 "version": "1.0.0", "item": [{"linkId": "a", "type": "boolean", "text": "Is it?", "readOnly": true}]})";

} // namespace

class ImportTest : public QObject {
    Q_OBJECT

private slots:
    void aFormBecomesAQuestionnaireThatChecks();
    void whatIsNotCarriedIsListedWithItsPlace();
    void allThatIsNotCarriedIsListedHoweverMuchItIs();
    void aFolderGetsItsFilesAndKeepsWhatIsThere();
    void aFormWithVocabulariesNeedsAFolder();
    void whatIsNoQuestionnaireIsRefused();
    void aMissingFileIsNamed();
    void withoutAFileItIsAMistake();
};

void ImportTest::aFormBecomesAQuestionnaireThatChecks() {
    const Folder folder;
    const auto ran = run({"import", "--fhir", folder.put("form.json", form)});
    QCOMPARE(ran.exit, 0);
    const auto checked = run({"check", folder.put("questionnaire.yaml", ran.out.toUtf8())});
    QVERIFY2(checked.exit == 0, qPrintable(checked.out + checked.err));
}

void ImportTest::whatIsNotCarriedIsListedWithItsPlace() {
    const Folder folder;
    const auto ran = run({"import", "--fhir", folder.put("form.json", form)});
    QVERIFY2(ran.err.contains("form.json:2:") && ran.err.contains("`a`: that it is read only"),
             qPrintable(ran.err));
}

// Real forms have well over a thousand such things.
void ImportTest::allThatIsNotCarriedIsListedHoweverMuchItIs() {
    QByteArray items;
    for (int i = 0; i < 1200; ++i)
        items += QByteArray(i == 0 ? "" : ",\n") + "{\"linkId\": \"q" + QByteArray::number(i) +
                 "\", \"type\": \"boolean\", \"text\": \"Is it?\", \"readOnly\": true}";
    const Folder folder;
    const auto ran =
        run({"import", "--fhir",
             folder.put("form.json", R"({"resourceType": "Questionnaire", "item": [)" + items + "]}")});
    QCOMPARE(ran.exit, 0);
    QCOMPARE(ran.err.count(": that it is read only"), 1200);
    QVERIFY(ran.err.contains("`q1199`: that it is read only"));
}

void ImportTest::aFolderGetsItsFilesAndKeepsWhatIsThere() {
    const Folder folder;
    const QStringList arguments{"import", "--fhir", folder.put("form.json", form), "--out",
                                folder.path("made")};
    const auto first = run(arguments);
    QCOMPARE(first.exit, 0);
    QCOMPARE(first.out, folder.path("made/questionnaire.yaml") + '\n');
    const auto second = run(arguments);
    QCOMPARE(second.exit, 1);
    QVERIFY(second.err.contains("is there already"));
}

void ImportTest::aFormWithVocabulariesNeedsAFolder() {
    const Folder folder;
    const QString demo = QStringLiteral(ANTEROOM_SOURCE_DIR "/questionnaires/demo/questionnaire.yaml");
    const QString path = folder.put("demo.json", run({"export", demo, "--fhir"}).out.toUtf8());
    const auto printed = run({"import", "--fhir", path});
    QCOMPARE(printed.exit, 1);
    QVERIFY(printed.err.contains("--out"));
    const auto written = run({"import", "--fhir", path, "--out", folder.path("made")});
    QCOMPARE(written.exit, 0);
    QVERIFY(written.out.contains("vocabularies.yaml"));
    const auto checked = run({"check", folder.path("made/questionnaire.yaml")});
    QVERIFY2(checked.exit == 0, qPrintable(checked.out + checked.err));
}

void ImportTest::whatIsNoQuestionnaireIsRefused() {
    const Folder folder;
    const auto ran = run({"import", "--fhir", folder.put("form.json", R"({"resourceType": "Patient"})")});
    QCOMPARE(ran.exit, 1);
    QCOMPARE(ran.out, QString());
    QVERIFY(ran.err.contains("neither a Questionnaire"));
}

void ImportTest::aMissingFileIsNamed() {
    const auto ran = run({"import", "--fhir", "/nowhere/form.json"});
    QCOMPARE(ran.exit, 1);
    QVERIFY(ran.err.contains("/nowhere/form.json"));
}

void ImportTest::withoutAFileItIsAMistake() {
    QCOMPARE(run({"import"}).exit, 2);
    QCOMPARE(run({"import", "--fhir"}).exit, 2);
}

QTEST_GUILESS_MAIN(ImportTest)
#include "import_test.moc"
