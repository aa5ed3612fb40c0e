// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/kept_texts.h"
#include "core/records/record_acts.h"
#include "core/records/record_codec.h"
#include "core/records/rescreen.h"
#include "core/records/sitting.h"
#include "tests/core/records/archive_fixture.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

using namespace anteroom;
using namespace anteroom::test;

namespace {

const Sha256 hash = [](std::string_view bytes) { return test::sha256(bytes); };

using Shared = std::shared_ptr<const Questionnaire>;

std::string questions(const std::string& range) {
    return "- {id: nights, type: number, range: " + range +
           ", text: 'How many nights?'}\n- {id: told, type: yes-no, text: 'Told anybody?'}\n";
}

/// Nights without sleep, and a finding from so many on.
Shared nightsFrom(const std::string& least, const std::string& range = "[0, 7]") {
    return questionnaireOf(questions(range),
                           "findings:\n  - {id: poor-sleep, kind: flag, title: T, when: nights >= " + least +
                               ", cite: [{document: leaflet, section: One}]}\n");
}

} // namespace

class RescreenTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void thoseOfWhomTheVersionsSayOtherThingsAreNamed();
    void whatIsNewOrGoneIsNamedWhereItWouldBeShown();
    void anEarlierVersionsAnswersAreTakenOver();
    void whatIsNotComparedIsCounted();
    void nothingIsWritten();

private:
    void save(std::uint8_t id, const Shared& questionnaire, double nights, bool isInError = false);

    Shared m_three = nightsFrom("3");
    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<ArchiveDesk> m_desk;
};

void RescreenTest::init() {
    m_store = std::make_unique<MemoryStore>();
    m_desk = std::make_unique<ArchiveDesk>(*m_store);
    QVERIFY(m_desk->archive.create("keyring", audited(AuditAct::WorkspaceCreated)));
}

void RescreenTest::save(std::uint8_t id, const Shared& questionnaire, double nights, bool isInError) {
    const Act by = actAt(600 + id);
    Sitting sitting(recordId(id), *PatientId::parse(std::string(32, 'b')), questionnaire, RecordSheet{"en"},
                    by);
    Session session(questionnaire, by.at);
    session.setAnswer(questionIn(*questionnaire, "nights"), number(nights), by.at);
    sitting.update(session, RecordSheet{"en"}, by.at);
    Record record = sitting.record();
    if (isInError)
        markInError(record, "another patient", by);
    const auto saved = m_desk->archive.save(
        {.head = record.head, .encoded = encode(record, *questionnaire), .text = keptText(*questionnaire)});
    QVERIFY(saved.ok() && saved->end == Saved::End::Saved);
}

void RescreenTest::thoseOfWhomTheVersionsSayOtherThingsAreNamed() {
    save(1, m_three, 1);
    save(2, m_three, 2);
    save(3, m_three, 3);
    const auto made = rescreen(m_desk->archive, m_three, nightsFrom("2"), hash);
    QVERIFY(made.ok());
    QCOMPARE(made->compared, std::size_t{3});
    QCOMPARE(made->changed.size(), std::size_t{1});
    const RescreenedRecord& one = made->changed.front();
    QVERIFY(one.record == recordId(2));
    QCOMPARE(one.day.iso(), std::string("2027-03-14"));
    QCOMPARE(one.changed.size(), std::size_t{1});
    QCOMPARE(one.changed[0].id, std::string("poor-sleep"));
    QVERIFY(one.changed[0].before == FindingStatus::RuledOut);
    QVERIFY(one.changed[0].after == FindingStatus::Raised);
    // The newest first.
    const auto back = rescreen(m_desk->archive, nightsFrom("1"), nightsFrom("7"), hash);
    QCOMPARE(back->changed.size(), std::size_t{3});
    QVERIFY(back->changed[0].record == recordId(3) && back->changed[2].record == recordId(1));
}

void RescreenTest::whatIsNewOrGoneIsNamedWhereItWouldBeShown() {
    const Shared none = questionnaireOf(questions("[0, 7]"), "");
    const Shared more =
        questionnaireOf(questions("[0, 7]"),
                        "urgent:\n  - {id: no-sleep, tier: same-visit, title: No sleep, when: nights >= 7}\n"
                        "contradictions:\n  - {id: told-of-none, when: told is yes and nights = 0, text: "
                        "'Nobody to tell'}\n");
    save(1, m_three, 0);
    save(2, m_three, 4);
    save(3, m_three, 7);
    const auto added = rescreen(m_desk->archive, none, m_three, hash);
    QCOMPARE(added->changed.size(), std::size_t{2});
    QVERIFY(added->changed[0].record == recordId(3) && added->changed[1].record == recordId(2));
    QVERIFY(!added->changed[0].changed[0].before);
    QVERIFY(added->changed[0].changed[0].after == FindingStatus::Raised);
    const auto removed = rescreen(m_desk->archive, m_three, none, hash);
    QCOMPARE(removed->changed.size(), std::size_t{2});
    QVERIFY(removed->changed[0].changed[0].before == FindingStatus::Raised);
    QVERIFY(!removed->changed[0].changed[0].after);
    // Whether anybody was told is open: that is no contradiction yet.
    const auto urgent = rescreen(m_desk->archive, none, more, hash);
    QCOMPARE(urgent->changed.size(), std::size_t{1});
    QVERIFY(urgent->changed[0].record == recordId(3));
    QVERIFY(urgent->changed[0].changed[0].kind == OutcomeChange::Kind::Urgent);
}

void RescreenTest::anEarlierVersionsAnswersAreTakenOver() {
    save(1, nightsFrom("5"), 4); // not raised then
    const auto made = rescreen(m_desk->archive, m_three, nightsFrom("6"), hash);
    QCOMPARE(made->changed.size(), std::size_t{1});
    QVERIFY(made->changed[0].changed[0].before == FindingStatus::Raised);
    QCOMPARE(made->cut, std::size_t{0});
}

void RescreenTest::whatIsNotComparedIsCounted() {
    save(1, m_three, 2);
    save(2, m_three, 7, true); // entered in error: nothing is to be said of it
    save(3, m_three, 6);
    QVERIFY(m_desk->archive.refresh().ok());
    m_desk->store.changed[{Shelf::Record, recordId(1).str()}] = std::nullopt;
    const auto made = rescreen(m_desk->archive, m_three, nightsFrom("3", "[0, 5]"), hash);
    QVERIFY(made.ok());
    QCOMPARE(made->unreadable, std::size_t{1});
    QCOMPARE(made->compared, std::size_t{1});
    QCOMPARE(made->cut, std::size_t{1}); // six nights are refused now
    QCOMPARE(made->changed.size(), std::size_t{1});
    QVERIFY(made->changed[0].changed[0].after == FindingStatus::NotEstablished);
}

void RescreenTest::nothingIsWritten() {
    save(1, m_three, 2);
    const auto before = m_desk->archive.checkLog()->entries;
    QVERIFY(rescreen(m_desk->archive, m_three, nightsFrom("2"), hash).ok());
    QCOMPARE(m_desk->archive.checkLog()->entries, before);
}

QTEST_GUILESS_MAIN(RescreenTest)
#include "rescreen_test.moc"
