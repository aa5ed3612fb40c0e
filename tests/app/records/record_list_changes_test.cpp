// SPDX-License-Identifier: GPL-3.0-or-later
// What the list shows while another desk's records come and go.
#include "tests/app/records/records_fixture.h"

using namespace anteroom;
using namespace anteroom::test;

class RecordListChangesTest : public QObject {
    Q_OBJECT

private slots:
    void theLastRecordThatGoesLeavesAnEmptyList();
    void theCountFollowsRecordsThatAreNotShown();
};

void RecordListChangesTest::theLastRecordThatGoesLeavesAnEmptyList() {
    RecordsWindow window;
    window.open({clinicEntries().front()});
    window.model.remove(clinicEntries().front().head.id);
    settle();
    QVERIFY(window.find("firstScreening"));
    QVERIFY(!window.find("newScreening"));
}

void RecordListChangesTest::theCountFollowsRecordsThatAreNotShown() {
    RecordsWindow window;
    std::vector<IndexEntry> entries = clinicEntries();
    const IndexEntry last = entries.back();
    entries.pop_back();
    window.open(entries);
    window.type("no such record");
    QCOMPARE(window.said("recordCount"), QString("0 of 7 records"));
    window.model.put(shared(last));
    settle();
    QCOMPARE(window.said("recordCount"), QString("0 of 8 records"));
    window.model.remove(last.head.id);
    settle();
    QCOMPARE(window.said("recordCount"), QString("0 of 7 records"));
}

QTEST_MAIN(RecordListChangesTest)
#include "record_list_changes_test.moc"
