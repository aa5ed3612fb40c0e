// SPDX-License-Identifier: GPL-3.0-or-later
// When the list shows who has a flag, and when somebody only typed a name.
#include "app/records/flag_searches.h"
#include "app/records/record_list_model.h"
#include "tests/support/index_entries.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::records;
using namespace anteroom::test;

namespace {

/// One of them has "High blood pressure" and "Recent mania".
SharedEntries few() {
    std::vector<IndexEntry> entries;
    for (const char* name : {"Thornberg, Zoe", "Halsey, Morgan", "Upshaw, Theo"}) {
        Identity identity;
        identity.patientName = name;
        identity.dateOfBirth = "1990-07-30";
        entries.push_back(indexEntry(static_cast<std::uint32_t>(entries.size() + 1), identity));
    }
    entries[1].raised = {*FindingId::parse("high-blood-pressure"), *FindingId::parse("recent-mania")};
    return allShared(std::move(entries));
}

} // namespace

class FlagSearchesTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aSearchByFlagIsSaidOnceItRests();
    void aSearchThatGivesWayIsSaidAtOnce();
    void goingOnTypingIsTheSameSearch();
    void anotherFlagIsAnotherSearch();
    void aNameIsNoFlag_data();
    void aNameIsNoFlag();
    void whatWasOnTheListIsSaidBeforeTheRecordsAreHidden();

private:
    void type(const QString& text) {
        for (qsizetype size = 1; size <= text.size(); ++size)
            m_model->setSearch(text.left(size));
    }
    QStringList said() const {
        QStringList searches;
        for (const std::vector<FindingId>& flags : m_said) {
            QStringList ids;
            for (const FindingId& id : flags)
                ids << QString::fromStdString(id.str());
            searches << ids.join(' ');
        }
        return searches;
    }

    std::unique_ptr<RecordListModel> m_model;
    std::unique_ptr<FlagSearches> m_searches;
    std::vector<std::vector<FindingId>> m_said;
};

void FlagSearchesTest::init() {
    m_said.clear();
    m_model = std::make_unique<RecordListModel>(recordWords());
    m_searches = std::make_unique<FlagSearches>(*m_model);
    connect(m_searches.get(), &FlagSearches::made, this,
            [this](const std::vector<FindingId>& flags) { m_said.push_back(flags); });
    m_model->setEntries(few());
}

void FlagSearchesTest::aSearchByFlagIsSaidOnceItRests() {
    type("high blood");
    QCOMPARE(said(), QStringList()); // not with a keystroke
    QTRY_COMPARE(said(), QStringList("high-blood-pressure"));
    m_model->setStatus(RecordStatus::Finished);
    m_model->setStatus({});
    QCOMPARE(said().size(), 1);
    // Looked for again, it is a search of its own.
    m_model->setSearch({});
    type("pressure");
    QTRY_COMPARE(said(), QStringList({"high-blood-pressure", "high-blood-pressure"}));
}

void FlagSearchesTest::aSearchThatGivesWayIsSaidAtOnce() {
    type("mania");
    m_model->setSearch({});
    QCOMPARE(said(), QStringList("recent-mania"));
}

void FlagSearchesTest::goingOnTypingIsTheSameSearch() {
    type("high");
    QTRY_COMPARE(said(), QStringList("high-blood-pressure"));
    type("high bl");
    m_model->setSearch("high b");
    m_model->setSearch({});
    QCOMPARE(said(), QStringList("high-blood-pressure"));
}

void FlagSearchesTest::anotherFlagIsAnotherSearch() {
    type("pressure");
    m_model->setSearch("mania"); // typed over it
    QCOMPARE(said(), QStringList("high-blood-pressure"));
    m_model->setSearch({});
    QCOMPARE(said(), QStringList({"high-blood-pressure", "recent-mania"}));
}

void FlagSearchesTest::aNameIsNoFlag_data() {
    QTest::addColumn<QString>("typed");
    QTest::newRow("a name, of which a letter begins a flag's word too") << "Halsey";
    QTest::newRow("a date of birth") << "1990-07-30";
    QTest::newRow("a status") << "finished";
    QTest::newRow("blanks") << "  ";
    QTest::newRow("nobody") << "manichean";
}

void FlagSearchesTest::aNameIsNoFlag() {
    QFETCH(QString, typed);
    type(typed);
    m_model->setSearch({});
    QCOMPARE(said(), QStringList());
}

void FlagSearchesTest::whatWasOnTheListIsSaidBeforeTheRecordsAreHidden() {
    type("mania");
    m_model->setEntries({}); // a lock
    QCOMPARE(said(), QStringList("recent-mania"));
    // Whoever comes back sees it anew.
    m_model->setEntries(few());
    QTRY_COMPARE(said(), QStringList({"recent-mania", "recent-mania"}));
}

QTEST_GUILESS_MAIN(FlagSearchesTest)
#include "flag_searches_test.moc"
