// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/kept_texts.h"
#include "tests/support/questionnaire_from.h"
#include "tests/support/sample_questionnaire.h"

#include <QTest>

using namespace anteroom;

namespace {

const Sha256 sha256 = [](std::string_view bytes) { return test::sha256(bytes); };

} // namespace

class KeptTextsTest : public QObject {
    Q_OBJECT

private slots:
    void promise5AQuestionnaireComesBackFromItsKeptTexts();
    void includesInOtherFoldersComeBackToo();
    void anotherTextIsRefused_data();
    void anotherTextIsRefused();
};

void KeptTextsTest::promise5AQuestionnaireComesBackFromItsKeptTexts() {
    const auto questionnaire = test::sampleQuestionnaire();
    QVERIFY(questionnaire->data().texts.size() > 1);
    const KeptText kept = keptText(*questionnaire);
    QCOMPARE(kept.sha256, questionnaire->data().sha256);
    const auto again = questionnaireFromKept(kept, sha256);
    QVERIFY(again.ok());
    QCOMPARE((*again)->data().sha256, questionnaire->data().sha256);
    QCOMPARE((*again)->questions().size(), questionnaire->questions().size());
    QCOMPARE(keptText(**again).bytes, kept.bytes);
}

void KeptTextsTest::includesInOtherFoldersComeBackToo() {
    const auto questionnaire = test::questionnaireFrom(R"(
anteroom: 1
id: small
version: 1.0.0
title: Small
license: CC0-1.0
languages: [en]
includes: [../shared/words.yaml]
covers: [words]
not-covered: [{criteria: [dose], why: It is asked elsewhere.}]
sections:
  - id: main
    title: Main
    questions:
      - id: medicine
        text: "Which medicine?"
        type: text
        vocabulary: medicines
)",
                                                       {{"../shared/words.yaml", R"(
anteroom: 1
library: words
license: CC0-1.0
documents:
  leaflet: {title: Medicines, publisher: Example Clinic}
criteria:
  dose: {text: How much is taken., cite: [{document: leaflet, section: Doses}]}
vocabularies:
  - id: medicines
    title: Medicines
    classes:
      - {id: benzodiazepine, title: Benzodiazepine}
    entries:
      - {name: clonazepam, classes: [benzodiazepine]}
)"}});
    const auto again = questionnaireFromKept(keptText(*questionnaire), sha256);
    QVERIFY2(again.ok(), again.ok() ? "" : again.error().message.c_str());
    QCOMPARE((*again)->data().sha256, questionnaire->data().sha256);
    QCOMPARE((*again)->data().criteria.size(), std::size_t{1});
}

void KeptTextsTest::anotherTextIsRefused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("hash");
    const KeptText kept = keptText(*test::sampleQuestionnaire());
    const QByteArray bytes = QByteArray::fromStdString(kept.bytes);
    const QByteArray hash = QByteArray::fromStdString(kept.sha256);
    QTest::newRow("none") << QByteArray() << hash;
    QTest::newRow("cut off") << bytes.chopped(1) << hash;
    QTest::newRow("more") << bytes + 'x' << hash;
    QTest::newRow("of another hash") << bytes << QByteArray(64, 'a');
    QByteArray changed = bytes;
    changed.replace("title:", "Title:");
    QTest::newRow("that does not load") << changed << hash;
}

void KeptTextsTest::anotherTextIsRefused() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, hash);
    const auto read = questionnaireFromKept({hash.toStdString(), bytes.toStdString()}, sha256);
    QVERIFY(!read.ok());
    QVERIFY(read.error().message.find("open it with the version") != std::string::npos);
}

QTEST_APPLESS_MAIN(KeptTextsTest)
#include "kept_texts_test.moc"
