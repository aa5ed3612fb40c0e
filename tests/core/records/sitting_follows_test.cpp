// SPDX-License-Identifier: GPL-3.0-or-later
// A sitting takes over what changed of a session without copying the rest: after whatever anybody does, what
// it has is the session's, and its history leads there.
#include "core/findings/screening.h"
#include "core/records/sitting.h"
#include "tests/core/records/archive_fixture.h"
#include "tests/questionnaires/shipped.h"
#include "tests/support/random_session.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

std::vector<FindingId> raisedByScreening(const Session& session) {
    std::vector<FindingId> raised;
    for (const FindingResult& result : screen(session).findings)
        if (result.status == FindingStatus::Raised)
            raised.push_back(session.questionnaire()->findings[result.rule].id);
    return raised;
}

} // namespace

class SittingFollowsTest : public QObject {
    Q_OBJECT

private slots:
    void itHasWhatTheSessionHas_data();
    void itHasWhatTheSessionHas();
};

void SittingFollowsTest::itHasWhatTheSessionHas_data() {
    QTest::addColumn<QString>("folder");
    for (const QString& folder : clinicFolders())
        QTest::newRow(qPrintable(folder)) << folder;
}

void SittingFollowsTest::itHasWhatTheSessionHas() {
    QFETCH(QString, folder);
    ShippedFiles files;
    const std::shared_ptr<const Questionnaire> questionnaire = loadShipped(files, questionnaireIn(folder));
    const RecordSheet sheet{"en"};
    std::size_t raised = 0;
    for (unsigned seed = 0; seed < 5; ++seed) {
        std::mt19937 random(seed);
        Session session(questionnaire, actAt(600).at);
        Sitting sitting(recordId(1), *PatientId::parse(std::string(32, 'b')), questionnaire, sheet,
                        actAt(600));
        std::vector<Answer> replayed = session.answers();
        for (int minute = 601; minute < 661; ++minute) {
            const SessionState before = sitting.record().session;
            const std::size_t known = sitting.record().history.size();
            randomStep(session, random, actAt(minute).at);
            QCOMPARE(sitting.update(session, sheet, actAt(minute).at), session.state() != before);
            QVERIFY(sitting.record().session == session.state());
            const std::vector<AnswerChange>& history = sitting.record().history;
            for (std::size_t i = known; i < history.size(); ++i) {
                QVERIFY(history[i].before == replayed[at(history[i].question)]);
                QVERIFY(history[i].before != history[i].after);
                replayed[at(history[i].question)] = history[i].after;
            }
            QVERIFY(replayed == session.answers());
            QVERIFY(!sitting.update(session, sheet, actAt(minute).at));
            QVERIFY(raisedIn(session) == raisedByScreening(session));
            raised += raisedIn(session).size();
        }
    }
    QVERIFY(raised > 0);
}

QTEST_APPLESS_MAIN(SittingFollowsTest)
#include "sitting_follows_test.moc"
