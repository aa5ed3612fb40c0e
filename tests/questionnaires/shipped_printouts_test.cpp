// SPDX-License-Identifier: GPL-3.0-or-later
// What a summary of a shipped questionnaire goes with gives the same findings, whatever was answered.
#include "core/printout/printout.h"
#include "tests/questionnaires/shipped.h"
#include "tests/support/questionnaire_from.h"
#include "tests/support/random_session.h"
#include "tests/support/sample_interview.h"

#include <QTest>

using namespace anteroom;

class ShippedPrintoutsTest : public QObject {
    Q_OBJECT

private slots:
    void everyFindingIsDerivedAnew_data();
    void everyFindingIsDerivedAnew();
};

void ShippedPrintoutsTest::everyFindingIsDerivedAnew_data() {
    QTest::addColumn<QString>("folder");
    for (const QString& folder : test::shippedFolders())
        QTest::newRow(qPrintable(folder)) << folder;
}

void ShippedPrintoutsTest::everyFindingIsDerivedAnew() {
    QFETCH(QString, folder);
    test::ShippedFiles files;
    const auto questionnaire = test::loadShipped(files, test::questionnaireIn(folder));
    QVERIFY(questionnaire);
    const Sha256 sha256 = [](std::string_view bytes) { return test::sha256(bytes); };
    std::mt19937 random(20270314);
    for (int i = 0; i < 5; ++i) {
        const Session session = test::randomSession(questionnaire, random);
        const Summary summary = summarize(session, screen(session), test::sampleSheet(), "en");
        const Result<std::string> made = writePrintout(session, test::sampleSheet(), summary, "a4", sha256);
        QVERIFY2(made.ok(), made.ok() ? "" : made.error().message.c_str());
        const Result<Printout> read = readPrintout(*made, sha256);
        QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
        const Rederivation derived = rederive(*read);
        QVERIFY2(derived.different.empty(),
                 derived.different.empty() ? "" : derived.different.front().id.c_str());
        QVERIFY(derived.findings > 0);
    }
}

QTEST_GUILESS_MAIN(ShippedPrintoutsTest)
#include "shipped_printouts_test.moc"
