// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/record_search.h"
#include "tests/support/index_entries.h"

#include <QTest>

#include <random>

using namespace anteroom;
using namespace anteroom::test;

namespace {

IndexEntry avery() {
    Identity identity;
    identity.patientName = "O’Brien-Łukasz, Avery";
    identity.dateOfBirth = "1985-02-09";
    identity.identifier = "MRN0042-7";
    identity.staff = "R. Okafor";
    IndexEntry entry = indexEntry(1, identity);
    entry.head.edited.name = "M. Lind";
    entry.raised = {*FindingId::parse("high-blood-pressure"), *FindingId::parse("recent-mania")};
    return entry;
}

std::vector<std::uint32_t> foundIn(const std::vector<IndexEntry>& entries, std::string_view typed) {
    RecordSearch search(recordWords());
    search.assign(allShared(entries));
    return search.find(typed);
}

} // namespace

class RecordSearchTest : public QObject {
    Q_OBJECT

private slots:
    void everyWordHasToBeginAWordOfTheRecord_data();
    void everyWordHasToBeginAWordOfTheRecord();
    void aDateOfBirthIsFoundAsTyped();
    void aCopiedOneIsFoundByTheDayOnThePaperAndByThatOfTheCopy();
    void theStatusIsAWordLikeAnother();
    void aRecordEnteredInErrorIsFoundByThat();
    void blanksFindAllInTheOrderOfTheList();
    void typingOnFindsWhatTypingAtOnceFinds();
    void afterChangesItFindsWhatItWouldFindAnew();
    void aShorterListForgetsWhatWasFound();
    void afterAllWasForgottenItFindsWhatComesThen();
    void aFindingIsNamedOnce();
    void theFindingsThatWereFoundAreTold();
};

void RecordSearchTest::everyWordHasToBeginAWordOfTheRecord_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    const auto row = [](const char* typed, bool found) { QTest::newRow(typed) << typed << found; };
    row("avery", true);
    row("AVERY", true);
    row("ave", true);
    row("very", false);
    row("brien", true);
    row("o'br", true);
    row("rien", false);
    row("lukasz", true);
    row("Łukasz,", true);
    row("avery o’brien-łukasz", true);
    row("avery brown", false);
    row("mrn0042", true);
    row("0042", true); // within the identifier
    row("42-7", true);
    row("042-70", false);
    row("1985-02-09", true);
    row("1985-02", true);
    row("1985-02-10", false);
    row("9 february 1985", true);
    row("feb 1985", true);
    row("mar 1985", true); // of the screening, and of the birth
    row("jan", false);
    row("2/9/1985", true);
    row("02/09/1985", true);
    row("09.02.1985", true);
    row("02/09/19", true);
    row("02/0", true); // on the way to 02/09
    row("02/00/1985", false);
    row("2/10/1985", false);
    row("2027-03-14", true);
    row("14/03/2027", true);
    row("finished", true);
    row("draft", false);
    row("signed", false);
    row("ketamine", false); // nearly all records have the same questionnaire
    row("pressure", true);
    row("high blood pressure", true);
    row("mania avery", true);
    row("thyroid", false);
    row("okafor", true);
    row("lind", true);
    row("castillo", false);
    row("avery 1985 pressure okafor finished", true);
    row("avery 1986 pressure okafor finished", false);
    row("ketamine-prescreen", false); // an id is not for reading
    row("avery\tbrien", true);
}

void RecordSearchTest::everyWordHasToBeginAWordOfTheRecord() {
    QFETCH(QString, typed);
    QFETCH(bool, found);
    QCOMPARE(foundIn({avery()}, typed.toStdString()).size(), found ? 1U : 0U);
}

void RecordSearchTest::aDateOfBirthIsFoundAsTyped() {
    IndexEntry entry = avery();
    entry.head.identity.dateOfBirth = "spring 1985, in the hills";
    QCOMPARE(foundIn({entry}, "spring").size(), 1U);
    QCOMPARE(foundIn({entry}, "1985 avery").size(), 1U);
    entry.head.identity.dateOfBirth = "1985";
    QCOMPARE(foundIn({entry}, "1985").size(), 1U);
    entry.head.identity.dateOfBirth = "";
    QCOMPARE(foundIn({entry}, "1985").size(), 0U);
}

void RecordSearchTest::aCopiedOneIsFoundByTheDayOnThePaperAndByThatOfTheCopy() {
    IndexEntry copied = avery();
    copied.formDay = Date::of(2026, 12, 30);
    for (const char* typed : {"2026-12-30", "30 december 2026", "12/30/2026"})
        QVERIFY2((foundIn({avery(), copied}, typed) == std::vector<std::uint32_t>{1}), typed);
    QCOMPARE(foundIn({avery(), copied}, "2027-03-14").size(), 2U);
}

void RecordSearchTest::theStatusIsAWordLikeAnother() {
    IndexEntry draft = avery(), isSigned = avery();
    draft.head.status = RecordStatus::Draft;
    isSigned.head.status = RecordStatus::Signed;
    isSigned.head.signature = Act{*StaffId::parse("d"), "Dr Hale", isSigned.head.edited.at};
    QCOMPARE(foundIn({draft, isSigned}, "draft"), (std::vector<std::uint32_t>{0}));
    QCOMPARE(foundIn({draft, isSigned}, "signed"), (std::vector<std::uint32_t>{1}));
    QCOMPARE(foundIn({draft, isSigned}, "hale"), (std::vector<std::uint32_t>{1}));
}

void RecordSearchTest::aRecordEnteredInErrorIsFoundByThat() {
    IndexEntry wrong = avery();
    wrong.head.enteredInError = EnteredInError{wrong.head.edited, "another patient"};
    QCOMPARE(foundIn({avery(), wrong}, "error"), (std::vector<std::uint32_t>{1}));
    QCOMPARE(foundIn({avery(), wrong}, "finished").size(), 2U);
}

void RecordSearchTest::blanksFindAllInTheOrderOfTheList() {
    const std::vector<IndexEntry> entries = manyEntries(5);
    QCOMPARE(foundIn(entries, ""), (std::vector<std::uint32_t>{0, 1, 2, 3, 4}));
    QCOMPARE(foundIn(entries, " ,  ; \t"), (std::vector<std::uint32_t>{0, 1, 2, 3, 4}));
    QCOMPARE(foundIn({}, "a"), std::vector<std::uint32_t>{});
}

void RecordSearchTest::typingOnFindsWhatTypingAtOnceFinds() {
    const std::vector<IndexEntry> entries = manyEntries(400);
    RecordSearch search(recordWords()), fresh(recordWords());
    search.assign(allShared(entries));
    fresh.assign(allShared(entries));
    const auto atOnce = [&fresh](const std::string& typed) {
        fresh.find("~"); // is in no record, and nothing goes on from it
        return fresh.find(typed);
    };
    std::size_t found = 0;
    for (const std::string typed : {"thornberg, zoe", "02/05/1985", "mrn-1000 signed", "high liver okafor",
                                    "10.10.19", "0/", "2027 mar"}) {
        for (std::size_t length = 0; length <= typed.size(); ++length) {
            const std::vector<std::uint32_t> going = search.find(typed.substr(0, length));
            QVERIFY2(going == atOnce(typed.substr(0, length)), typed.substr(0, length).c_str());
            found += going.size();
        }
        for (std::size_t length = typed.size(); length > 0; --length) // and back
            QVERIFY(search.find(typed.substr(0, length)) == atOnce(typed.substr(0, length)));
    }
    QVERIFY(found > 1000);
}

void RecordSearchTest::afterChangesItFindsWhatItWouldFindAnew() {
    const std::vector<IndexEntry> pool = manyEntries(3000);
    std::vector<IndexEntry> entries(pool.begin(), pool.begin() + 1000);
    RecordSearch search(recordWords());
    search.assign(allShared(entries));
    std::mt19937 random(3);
    for (int change = 0; change < 4000; ++change) { // enough that what is no longer in use is dropped
        const IndexEntry& other = pool[random() % pool.size()];
        const std::size_t position = random() % entries.size();
        switch (random() % 4) {
        case 0:
            search.append(other);
            entries.push_back(other);
            break;
        case 1:
            search.remove(position);
            entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(position));
            break;
        default:
            search.replace(position, other);
            entries[position] = other;
        }
        if (change % 400 != 0)
            continue;
        QCOMPARE(search.size(), entries.size());
        for (const char* typed : {"b", "thorn", "signed lind", "1985", "error", "recent mania"}) {
            const std::vector<std::uint32_t> anew = foundIn(entries, typed);
            QVERIFY2(search.find(typed) == anew, typed);
            QVERIFY(search.matches(anew.empty() ? 0 : anew.front()) == !anew.empty());
        }
    }
    // What nobody had before is met by a search that goes on.
    search.find("zebra");
    IndexEntry other = pool[0];
    other.head.identity.staff = "Z. Zebra";
    search.replace(5, other);
    QVERIFY(search.matches(5));
    QCOMPARE(search.find("zebra"), (std::vector<std::uint32_t>{5}));
}

void RecordSearchTest::aShorterListForgetsWhatWasFound() {
    RecordSearch search(recordWords());
    search.assign(allShared({avery(), avery()}));
    QCOMPARE(search.find("ave").size(), 2U);
    search.assign({});
    QCOMPARE(search.find("aver").size(), 0U);
}

void RecordSearchTest::afterAllWasForgottenItFindsWhatComesThen() {
    const std::vector<IndexEntry> entries = manyEntries(300);
    RecordSearch search(recordWords());
    for (int time = 0; time < 3; ++time) { // before a lock, and after it
        search.assign(allShared(entries));
        for (const char* typed : {"thorn", "1985", "signed lind", "recent mania", "2027 mar"})
            QVERIFY2(search.find(typed) == foundIn(entries, typed), typed);
        search.forget();
        QCOMPARE(search.size(), std::size_t{0});
        QVERIFY(search.find("thorn").empty());
    }
}

void RecordSearchTest::aFindingIsNamedOnce() {
    int asked = 0;
    RecordWords words = recordWords();
    words.finding = [&asked](const QuestionnaireRef&, const FindingId& id) {
        ++asked;
        return id.str();
    };
    RecordSearch search(std::move(words));
    search.assign(allShared(std::vector<IndexEntry>(50, avery())));
    QCOMPARE(asked, 2);
    search.append(avery());
    QCOMPARE(asked, 2);
    IndexEntry other = avery();
    other.head.questionnaire.sha256 = std::string(64, 'b');
    search.append(other);
    QCOMPARE(asked, 4);
}

void RecordSearchTest::theFindingsThatWereFoundAreTold() {
    RecordSearch search(recordWords());
    search.assign(allShared({avery()}));
    search.find("avery mani");
    QCOMPARE(search.findingsFound(avery()), (std::vector<FindingId>{*FindingId::parse("recent-mania")}));
    IndexEntry entry = avery();
    entry.raised.push_back(*FindingId::parse("high-mania"));
    entry.raised.push_back(*FindingId::parse("past-mania"));
    search.append(entry);
    search.find("high mania"); // what has both words, not whatever has one
    QCOMPARE(search.findingsFound(entry), (std::vector<FindingId>{*FindingId::parse("high-mania")}));
    search.find("avery");
    QCOMPARE(search.findingsFound(avery()), std::vector<FindingId>{});
    search.find("");
    QCOMPARE(search.findingsFound(avery()), std::vector<FindingId>{});
}

QTEST_APPLESS_MAIN(RecordSearchTest)
#include "record_search_test.moc"
