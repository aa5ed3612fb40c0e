// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/program_language.h"
#include "app/start/catalogue.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;

class CatalogueTest : public QObject {
    Q_OBJECT

private slots:
    void theyStandInTheOrderOfTheirTitles();
    void oneWithErrorsIsListedLastWithWhatIsWrong();
    void whatIsWrongIsSaidInTheLanguageOfTheProgram();
    void theShippedOnesLoadAndTheDemonstrationStandsLast();
    void oneThatIsOpenedStandsFirstAndOnce();
    void eachFileIsAskedForWhetherItIsThereOrNot();
    void whereNoneIsFoundThePlacesAreNamed();

private:
    void put(const QString& id, const QByteArray& title) {
        QDir(m_folder.path()).mkpath(id);
        QFile file(m_folder.filePath(id + "/questionnaire.yaml"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "anteroom: 1\nid: " + id.toUtf8() + "\nversion: 1.0.0\ntitle: " + title +
            "\nlicense: CC0-1.0\nlanguages: [en]\nsections:\n  - {id: s, title: S, questions: [{id: q, type: "
            "yes-no, text: Q}]}\n");
    }
    QTemporaryDir m_folder;
};

void CatalogueTest::theyStandInTheOrderOfTheirTitles() {
    put("aa", "Sleep");
    put("bb", "anxiety");
    put("cc", "Mood");
    const auto entries = start::readCatalogue({m_folder.path()});
    QCOMPARE(entries.size(), std::size_t(3));
    QCOMPARE(entries[0].questionnaire->data().id.str(), std::string("bb"));
    QCOMPARE(entries[1].questionnaire->data().id.str(), std::string("cc"));
    QCOMPARE(entries[2].questionnaire->data().id.str(), std::string("aa"));
}

void CatalogueTest::oneWithErrorsIsListedLastWithWhatIsWrong() {
    put("a-broken", "'A'\nwrong: 1");
    const auto entries = start::readCatalogue({m_folder.path()});
    QVERIFY(!entries.back().questionnaire);
    QCOMPARE(entries.back().problemCount, qsizetype(1));
    QVERIFY2(entries.back().problems.contains("wrong"), qPrintable(entries.back().problems));
}

void CatalogueTest::whatIsWrongIsSaidInTheLanguageOfTheProgram() {
    put("b-broken", "'B'\nwrong: 1");
    language::ProgramLanguage language(*QCoreApplication::instance(), QLocale("en"));
    const auto entries = start::readCatalogue({m_folder.filePath("b-broken/questionnaire.yaml")});
    const start::CatalogueEntry& broken = entries.front();
    QCOMPARE(broken.problemsSaid.text(), broken.problems);
    QVERIFY(broken.problems.contains("`wrong` is not known here"));
    language.choose("es"); // after it was read
    const QString said = broken.problemsSaid.text();
    QVERIFY2(said.contains("error[unknown-key]: `wrong` no se conoce aquí\n    wrong: 1\n    ^^^^^\n"),
             qPrintable(said));
    QDir(m_folder.filePath("b-broken")).removeRecursively();
}

void CatalogueTest::oneThatIsOpenedStandsFirstAndOnce() {
    put("zz", "Zest");
    const QString opened = m_folder.filePath("zz/questionnaire.yaml");
    const auto before = start::readCatalogue({m_folder.path()});
    QVERIFY(before.front().path != opened);
    const auto entries = start::readCatalogue({opened, m_folder.path()});
    QCOMPARE(entries.size(), before.size());
    QCOMPARE(entries.front().path, opened);
    // Whoever opens one with errors is to see them, not to look for them below the others.
    const QString broken = m_folder.filePath("a-broken/questionnaire.yaml");
    QCOMPARE(start::readCatalogue({broken, m_folder.path()}).front().path, broken);
}

// Whoever watches them is to know what may come.
void CatalogueTest::eachFileIsAskedForWhetherItIsThereOrNot() {
    put("later", "Later\nincludes: [parts/list.yaml, ../es.yaml]");
    const QString path = m_folder.filePath("later/questionnaire.yaml");
    QStringList asked;
    const start::PlaceRead read = start::readPlace(
        path, [] { return true; }, [&](const QString& file) { asked << file; });
    QCOMPARE(asked,
             (QStringList{path, m_folder.filePath("later/parts/list.yaml"), m_folder.filePath("es.yaml")}));
    QCOMPARE(read.entries.front().problemCount, qsizetype(2));
    QDir(m_folder.filePath("later")).removeRecursively();
}

void CatalogueTest::theShippedOnesLoadAndTheDemonstrationStandsLast() {
    const auto entries = start::readCatalogue({ANTEROOM_SOURCE_DIR "/questionnaires"});
    QStringList ids;
    for (const auto& entry : entries) {
        QVERIFY2(entry.questionnaire, qPrintable(entry.problems));
        ids << QString::fromStdString(entry.questionnaire->data().id.str());
    }
    QCOMPARE(ids, (QStringList{"ketamine-prescreen", "treatment-day-precheck", "treatment-review", "demo"}));
}

void CatalogueTest::whereNoneIsFoundThePlacesAreNamed() {
    // The source tree is found where the test was built in it.
    qputenv("ANTEROOM_QUESTIONNAIRES", m_folder.filePath("nowhere").toUtf8());
    const QStringList places = start::shippedQuestionnaires();
    QVERIFY(places.size() == 1 ? QDir(places.first()).exists()
                               : places.first() == m_folder.filePath("nowhere"));
    qputenv("ANTEROOM_QUESTIONNAIRES", m_folder.path().toUtf8());
    QCOMPARE(start::shippedQuestionnaires(), QStringList{m_folder.path()});
    qunsetenv("ANTEROOM_QUESTIONNAIRES");
}

QTEST_GUILESS_MAIN(CatalogueTest)
#include "catalogue_test.moc"
