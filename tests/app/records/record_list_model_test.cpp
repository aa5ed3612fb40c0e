// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/record_list_model.h"
#include "tests/support/index_entries.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace anteroom;
using namespace anteroom::records;
using namespace anteroom::test;

namespace {

IndexEntry named(std::uint32_t number, const char* name) {
    Identity identity;
    identity.patientName = name;
    return indexEntry(number, identity);
}

QStringList shown(const RecordListModel& model, Column column = Column::Patient) {
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, static_cast<int>(column)).data().toString();
    return texts;
}

void order(RecordListModel& model, Column column, Qt::SortOrder direction = Qt::AscendingOrder) {
    model.sort(static_cast<int>(column), direction);
}

} // namespace

class RecordListModelTest : public QObject {
    Q_OBJECT

private slots:
    void aRowSaysWhatTheIndexKnows();
    void aCopiedOneStandsUnderTheDayOnThePaper();
    void aRecordEnteredInErrorStaysAndSaysSo();
    void aCorrectionSaysThatASignedOneStandsBesideIt();
    void theLastEditedComesFirst();
    void eachColumnSorts_data();
    void eachColumnSorts();
    void namesFollowTheAlphabetOfTheLocale_data();
    void namesFollowTheAlphabetOfTheLocale();
    void equalOnesKeepTheirOrderInBothDirections();
    void whatIsBlankComesLastInBothDirections();
    void aSearchAndAStatusTakeAwayRows();
    void aNewListIsSearchedForWhatWasTyped();
    void oneSavedRecordChangesOneRow();
    void anySequenceOfChangesShowsWhatAFreshListWouldShow();
    void theScreeningsOfAPatientAreTogetherWhateverIsShown();
    void theNameAloneJoinsNobody();
    void manyRecordsAreSortedAndFoundAsFewAre();
    void wordsThatBecomeKnownAreShownAndFound();
};

void RecordListModelTest::aRowSaysWhatTheIndexKnows() {
    IndexEntry entry = named(1, "Sample, Avery");
    entry.head.identity.dateOfBirth = "1985-02-11";
    entry.head.identity.identifier = "T-0001";
    entry.head.edited = {*StaffId::parse("m2"), "M. Lind", *Timestamp::parse("2027-03-15T09:05")};
    RecordListModel model(recordWords());
    const QAbstractItemModelTester tester(&model);
    model.setEntries(allShared({entry}));
    QStringList row, heads;
    for (int column = 0; column < model.columnCount(); ++column) {
        row << model.index(0, column).data().toString();
        heads << model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    QCOMPARE(heads, QStringList({"Patient", "Date of birth", "Identifier", "Questionnaire", "Begun", "Status",
                                 "Edited by", "Edited"}));
    QCOMPARE(row, QStringList({"Sample, Avery", "1985-02-11", "T-0001", "Ketamine therapy pre-screening",
                               "2027-03-14", "Finished", "M. Lind", "2027-03-15 09:05"}));
    QCOMPARE(model.index(0, 0).data(RecordListModel::IdRole).toString().toStdString(), entry.head.id.str());
}

void RecordListModelTest::aCopiedOneStandsUnderTheDayOnThePaper() {
    std::vector<IndexEntry> entries{named(1, "Copied"), named(2, "Asked"), named(3, "Copied too")};
    for (IndexEntry& entry : entries)
        entry.head.patient = patientId(1);
    entries[0].formDay = Date::of(2027, 1, 20);
    entries[1].head.created.at = *Timestamp::parse("2027-02-01T08:00");
    entries[2].formDay = Date::of(2027, 2, 2);
    RecordListModel model(recordWords());
    model.setEntries(allShared(entries));
    order(model, Column::Date);
    QCOMPARE(shown(model), QStringList({"Copied", "Asked", "Copied too"}));
    QCOMPARE(shown(model, Column::Date), QStringList({"2027-01-20", "2027-02-01", "2027-02-02"}));
    QCOMPARE(RecordListModel::dayOf(model.entry(0)), QString("2027-01-20, paper"));
    QCOMPARE(RecordListModel::dayOf(model.entry(1)), QString("2027-02-01"));
    model.setSearch("2027-01-20");
    QCOMPARE(shown(model), QStringList{"Copied"});
    QVERIFY(model.screeningsOf(patientId(1)).front()->head.id == entries[2].head.id);
    QVERIFY(model.screeningsOf(patientId(1)).back()->head.id == entries[0].head.id);
}

void RecordListModelTest::aRecordEnteredInErrorStaysAndSaysSo() {
    IndexEntry entry = named(1, "Sample, Avery");
    entry.head.enteredInError = EnteredInError{entry.head.edited, "another patient"};
    RecordListModel model(recordWords());
    model.setEntries(allShared({entry, named(2, "Brown, Lee")}));
    model.setStatus(RecordStatus::Finished);
    QCOMPARE(shown(model, Column::Status), QStringList({"Entered in error", "Finished"}));
    QVERIFY(model.index(0, 0).data(RecordListModel::InErrorRole).toBool());
    QVERIFY(!model.index(1, 0).data(RecordListModel::InErrorRole).toBool());
}

void RecordListModelTest::aCorrectionSaysThatASignedOneStandsBesideIt() {
    RecordListModel model(recordWords());
    IndexEntry entry = named(1, "Sample, Avery");
    QStringList shownFor;
    for (const RecordStatus status : {RecordStatus::Draft, RecordStatus::Finished, RecordStatus::Signed})
        for (const std::uint32_t revision : {1U, 2U}) {
            entry.head.status = status;
            entry.head.revision = revision;
            model.put(std::make_shared<const IndexEntry>(entry));
            shownFor << shown(model, Column::Status);
        }
    QCOMPARE(shownFor,
             QStringList({"Draft", "Draft correction", "Finished", "Correction ready", "Signed", "Signed"}));
    // The buttons go by the status, the search by the words.
    entry.head.status = RecordStatus::Draft;
    model.put(std::make_shared<const IndexEntry>(entry));
    model.setStatus(RecordStatus::Draft);
    QCOMPARE(model.rowCount(), 1);
    model.setSearch("correction");
    QCOMPARE(model.rowCount(), 1);
}

void RecordListModelTest::theLastEditedComesFirst() {
    std::vector<IndexEntry> entries{named(1, "first"), named(2, "last"), named(3, "middle")};
    entries[1].head.edited.at.date = *Date::of(2028, 1, 1);
    entries[2].head.edited.at.minuteOfDay += 1;
    RecordListModel model(recordWords());
    model.setEntries(allShared(entries));
    QCOMPARE(shown(model), QStringList({"last", "middle", "first"}));
}

void RecordListModelTest::eachColumnSorts_data() {
    QTest::addColumn<int>("column");
    QTest::addColumn<QStringList>("ascending");
    const auto row = [](const char* what, Column column, const QStringList& ascending) {
        QTest::newRow(what) << static_cast<int>(column) << ascending;
    };
    row("patient", Column::Patient, {"Avery", "brown", "Zoe"});
    row("date of birth", Column::DateOfBirth, {"Zoe", "Avery", "brown"});
    row("identifier", Column::Identifier, {"brown", "Avery", "Zoe"});
    row("screened", Column::Date, {"brown", "Zoe", "Avery"});
    row("status", Column::Status, {"Zoe", "Avery", "brown"});
    row("edited by", Column::EditedBy, {"Avery", "Zoe", "brown"});
    row("edited", Column::Edited, {"Zoe", "brown", "Avery"});
}

void RecordListModelTest::eachColumnSorts() {
    QFETCH(int, column);
    QFETCH(QStringList, ascending);
    std::vector<IndexEntry> entries{named(1, "Zoe"), named(2, "brown"), named(3, "Avery")};
    const auto set = [&entries](std::size_t i, const char* born, const char* identifier, const char* screened,
                                RecordStatus status, const char* editor, const char* edited) {
        RecordHead& head = entries[i].head;
        head.identity.dateOfBirth = born;
        head.identity.identifier = identifier;
        head.created.at = *Timestamp::parse(screened);
        head.status = status;
        head.edited.name = editor;
        head.edited.at = *Timestamp::parse(edited);
    };
    set(0, "1950-01-01", "T-10", "2027-01-02T10:00", RecordStatus::Draft, "B", "2027-02-01T10:00");
    set(1, "1990-05-05", "T-2", "2027-01-01T10:00", RecordStatus::Signed, "C", "2027-02-01T10:01");
    set(2, "1990-05-04", "T-9", "2027-01-02T10:01", RecordStatus::Finished, "A", "2027-02-02T00:00");
    RecordListModel model(recordWords());
    const QAbstractItemModelTester tester(&model);
    model.setEntries(allShared(entries));
    order(model, static_cast<Column>(column));
    QCOMPARE(shown(model), ascending);
    order(model, static_cast<Column>(column), Qt::DescendingOrder);
    std::reverse(ascending.begin(), ascending.end());
    QCOMPARE(shown(model), ascending);
}

void RecordListModelTest::namesFollowTheAlphabetOfTheLocale_data() {
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QStringList>("ascending");
    QTest::newRow("none") << "C" << QStringList({"åberg", "Adams", "Zorn"});
    QTest::newRow("American") << "en_US" << QStringList({"åberg", "Adams", "Zorn"});
    QTest::newRow("Swedish") << "sv_SE" << QStringList({"Adams", "Zorn", "åberg"});
}

void RecordListModelTest::namesFollowTheAlphabetOfTheLocale() {
    QFETCH(QString, locale);
    QFETCH(QStringList, ascending);
    const QLocale before;
    QLocale::setDefault(QLocale(locale));
    RecordListModel model(recordWords());
    model.setEntries(allShared({named(1, "Zorn"), named(2, "Adams"), named(3, "åberg")}));
    order(model, Column::Patient);
    QLocale::setDefault(before);
    QCOMPARE(shown(model), ascending);
}

void RecordListModelTest::equalOnesKeepTheirOrderInBothDirections() {
    RecordListModel model(recordWords());
    model.setEntries(allShared({named(1, "a"), named(2, "b"), named(3, "c")}));
    order(model, Column::Status);
    QCOMPARE(shown(model), QStringList({"a", "b", "c"}));
    order(model, Column::Status, Qt::DescendingOrder);
    QCOMPARE(shown(model), QStringList({"a", "b", "c"}));
}

void RecordListModelTest::whatIsBlankComesLastInBothDirections() {
    RecordListModel model(recordWords());
    model.setEntries(allShared({named(1, ""), named(2, "b"), named(3, "c")}));
    order(model, Column::Patient);
    QCOMPARE(shown(model), QStringList({"b", "c", "No name"}));
    order(model, Column::Patient, Qt::DescendingOrder);
    QCOMPARE(shown(model), QStringList({"c", "b", "No name"}));
}

void RecordListModelTest::aSearchAndAStatusTakeAwayRows() {
    std::vector<IndexEntry> entries{named(1, "Sample, Zoë"), named(2, "Sample, Lee"), named(3, "Brown, Zoe")};
    entries[2].head.status = RecordStatus::Draft;
    RecordListModel model(recordWords());
    const QAbstractItemModelTester tester(&model);
    model.setEntries(allShared(entries));
    model.setSearch("zoe");
    QCOMPARE(shown(model), QStringList({"Sample, Zoë", "Brown, Zoe"}));
    model.setStatus(RecordStatus::Draft);
    QCOMPARE(shown(model), QStringList({"Brown, Zoe"}));
    model.setSearch("");
    QCOMPARE(shown(model), QStringList({"Brown, Zoe"}));
    model.setStatus(std::nullopt);
    QCOMPARE(shown(model).size(), 3);
}

void RecordListModelTest::aNewListIsSearchedForWhatWasTyped() {
    RecordListModel model(recordWords());
    const QAbstractItemModelTester tester(&model);
    model.setEntries(allShared({named(1, "Sample, Zoë"), named(2, "Brown, Lee")}));
    model.setSearch("zoe");
    model.setEntries(allShared({named(3, "Brown, Lee"), named(4, "Halsey, Zoe"), named(5, "Upshaw, Zoe")}));
    QCOMPARE(shown(model), QStringList({"Halsey, Zoe", "Upshaw, Zoe"}));
    model.setEntries({});
    QCOMPARE(model.rowCount(), 0);
}

void RecordListModelTest::oneSavedRecordChangesOneRow() {
    std::vector<IndexEntry> entries{named(1, "a"), named(2, "b"), named(3, "c"), named(4, "d")};
    for (std::size_t i = 0; i < entries.size(); ++i)
        entries[i].head.edited.at.minuteOfDay = 100 - static_cast<int>(i);
    RecordListModel model(recordWords());
    const QAbstractItemModelTester tester(&model);
    model.setEntries(allShared(entries));
    const QPersistentModelIndex chosen = model.index(2, 0);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy moves(&model, &QAbstractItemModel::rowsMoved);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);

    entries[2].head.identity.patientName = "c, at first";
    model.put(shared(entries[2]));
    QCOMPARE(shown(model), QStringList({"a", "b", "c, at first", "d"}));
    QCOMPARE(moves.size(), 0);
    QCOMPARE(changes.size(), 1);
    entries[2].head.edited.at.minuteOfDay = 300; // it moves to the top, and the choice with it
    model.put(shared(entries[2]));
    QCOMPARE(shown(model), QStringList({"c, at first", "a", "b", "d"}));
    QCOMPARE(moves.size(), 1);
    QCOMPARE(chosen.row(), 0);
    entries[2].head.edited.at.minuteOfDay = 1;
    model.put(shared(entries[2]));
    QCOMPARE(shown(model), QStringList({"a", "b", "d", "c, at first"}));
    QCOMPARE(chosen.row(), 3);
    model.put(shared(named(5, "new")));
    QCOMPARE(shown(model).first(), QString("new"));
    model.remove(recordId(2));
    model.remove(recordId(77)); // is not there
    QCOMPARE(shown(model), QStringList({"new", "a", "d", "c, at first"}));
    QCOMPARE(model.rowOf(recordId(3)), 3);
    QCOMPARE(model.rowOf(recordId(2)), -1);
    QCOMPARE(resets.size(), 0);
}

void RecordListModelTest::anySequenceOfChangesShowsWhatAFreshListWouldShow() {
    const std::vector<IndexEntry> pool = manyEntries(200);
    std::mt19937 random(5);
    for (const QString& typed : {QString(), QString("signed"), QString("b")}) {
        std::vector<IndexEntry> entries(pool.begin(), pool.begin() + 60);
        RecordListModel model(recordWords());
        const QAbstractItemModelTester tester(&model);
        model.setEntries(allShared(entries));
        model.setSearch(typed);
        order(model, Column::Patient);
        for (int change = 0; change < 150; ++change) {
            const std::size_t at = random() % entries.size();
            IndexEntry other = pool[random() % pool.size()];
            if (random() % 3 == 0) {
                model.remove(entries[at].head.id);
                entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(at));
            } else if (random() % 2 == 0) {
                other.head.id = entries[at].head.id; // the same record, changed
                entries[at] = other;
                model.put(shared(std::move(other)));
            } else {
                other.head.id = recordId(10000 + static_cast<std::uint32_t>(change));
                entries.push_back(other);
                model.put(shared(std::move(other)));
            }
            RecordListModel fresh(recordWords());
            fresh.setEntries(allShared(entries));
            fresh.setSearch(typed);
            order(fresh, Column::Patient);
            QCOMPARE(shown(model), shown(fresh));
        }
    }
}

void RecordListModelTest::theScreeningsOfAPatientAreTogetherWhateverIsShown() {
    std::vector<IndexEntry> entries{named(1, "Sample, Zoë"), named(2, "Sample-Brown, Zoë"), named(3, "Lee")};
    entries[1].head.patient = entries[0].head.patient; // she married
    entries[1].head.created.at.date = *Date::of(2028, 2, 2);
    RecordListModel model(recordWords());
    model.setEntries(allShared(entries));
    model.setSearch("lee");
    const auto screenings = model.screeningsOf(patientId(1));
    QCOMPARE(screenings.size(), 2U);
    QVERIFY(screenings[0]->head.id == recordId(2));
    QVERIFY(screenings[1]->head.id == recordId(1));
}

void RecordListModelTest::theNameAloneJoinsNobody() {
    RecordListModel model(recordWords());
    model.setEntries(allShared({named(1, "Sample, Zoë"), named(2, "Sample, Zoë")}));
    QCOMPARE(model.screeningsOf(patientId(1)).size(), 1U);
}

void RecordListModelTest::manyRecordsAreSortedAndFoundAsFewAre() {
    constexpr int many = 20000;
    RecordListModel model(recordWords());
    model.setEntries(allShared(manyEntries(many)));
    for (const char* typed : {"t", "th", "thornberg", "thornberg s"})
        model.setSearch(typed);
    const int found = model.rowCount();
    QVERIFY(found > 0 && found < many);
    for (const QString& name : shown(model))
        QVERIFY2(name.startsWith("Thornberg"), qPrintable(name));
    model.setSearch("");
    order(model, Column::Patient, Qt::DescendingOrder);
    IndexEntry saved = *model.entries().front();
    saved.head.identity.patientName = "Aaron";
    model.put(shared(saved));
    QCOMPARE(model.rowCount(), many);
    QCOMPARE(model.rowOf(saved.head.id), many - 1);
}

void RecordListModelTest::wordsThatBecomeKnownAreShownAndFound() {
    std::string title;
    RecordWords words = recordWords();
    words.questionnaire = [&title](const QuestionnaireRef&) { return title; };
    words.finding = [&title](const QuestionnaireRef&, const FindingId&) { return title; };
    RecordListModel model(words);
    const QAbstractItemModelTester tester(&model);
    IndexEntry entry = named(1, "Sample, Zoë");
    entry.raised = {*FindingId::parse("recent-mania")};
    model.setEntries(allShared({entry, named(2, "Lee")}));
    QCOMPARE(shown(model, Column::Questionnaire).first(),
             QString::fromStdString(entry.head.questionnaire.id.str()));
    model.setSearch("mania");
    QCOMPARE(shown(model), QStringList());
    title = "Recent mania";
    model.wordsChanged();
    QCOMPARE(shown(model), QStringList({"Sample, Zoë"}));
    model.setSearch("");
    QCOMPARE(shown(model, Column::Questionnaire), QStringList({"Recent mania", "Recent mania"}));
}

QTEST_GUILESS_MAIN(RecordListModelTest)
#include "record_list_model_test.moc"
