// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/patient_match.h"
#include "tests/support/index_entries.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

Identity person(const char* name, const char* born, const char* identifier) {
    Identity identity;
    identity.patientName = name;
    identity.dateOfBirth = born;
    identity.identifier = identifier;
    return identity;
}

const char* wordOf(Agreement agreement) {
    return agreement == Agreement::Same        ? "same"
           : agreement == Agreement::Different ? "different"
                                               : "unknown";
}

} // namespace

class PatientMatchTest : public QObject {
    Q_OBJECT

private slots:
    void samenessNeedsMoreThanAName_data();
    void samenessNeedsMoreThanAName();
    void aPatientScreenedOftenIsSuggestedOnceWithTheNewestThatAgreesMost();
    void theSameIdentifierComesBeforeTheSameBirthAndName();
    void whatWasEnteredInErrorSuggestsNobody();
};

void PatientMatchTest::samenessNeedsMoreThanAName_data() {
    QTest::addColumn<QStringList>("typed");
    QTest::addColumn<QString>("agreement"); ///< identifier, date of birth, name; empty: nobody is suggested
    const auto row = [](const char* what, const QStringList& typed, const char* agreement) {
        QTest::newRow(what) << typed << agreement;
    };
    row("all three", {"Sample, Zoë", "1985-02-11", "T-0001"}, "same same same");
    row("the name alone", {"Sample, Zoë", "", ""}, "");
    row("the name, another birth", {"Sample, Zoë", "1985-02-12", ""}, "");
    row("the name, another identifier", {"Sample, Zoë", "", "T-0002"}, "");
    row("the birth alone", {"", "1985-02-11", ""}, "");
    row("the birth, another name", {"Brown, Zoë", "1985-02-11", ""}, "");
    row("birth and name", {"Sample, Zoë", "1985-02-11", ""}, "unknown same same");
    row("birth and name, another identifier", {"Sample, Zoë", "1985-02-11", "T-0002"}, "different same same");
    row("birth and name in other letters and order", {"zoe SAMPLE", "1985-02-11", ""}, "unknown same same");
    row("a name that goes on", {"Sample, Zoë Ann", "1985-02-11", ""}, "");
    row("the identifier alone", {"", "", "T-0001"}, "same unknown unknown");
    row("the identifier, written otherwise", {"", "", " t 0001"}, "same unknown unknown");
    row("the identifier, another name and birth", {"Brown, Lee", "1990-01-01", "T-0001"},
        "same different different");
    row("the identifier, a birth that is no date", {"", "spring 1985", "T-0001"}, "same unknown unknown");
    row("the identifier with an accent", {"", "", "Ť-0001"}, "same unknown unknown");
    row("an identifier that goes on", {"", "", "T-00012"}, "");
    row("part of the identifier", {"", "", "T-000"}, "");
    row("nothing", {"", "", ""}, "");
}

void PatientMatchTest::samenessNeedsMoreThanAName() {
    QFETCH(QStringList, typed);
    QFETCH(QString, agreement);
    const std::vector<IndexEntry> entries{indexEntry(1, person("Sample, Zoë", "1985-02-11", "T-0001")),
                                          indexEntry(2, person("", "", "")),
                                          indexEntry(3, person("Nobody, Else", "1970-01-01", "X"))};
    const auto matches = samePatient(person(qPrintable(typed[0]), qPrintable(typed[1]), qPrintable(typed[2])),
                                     allShared(entries));
    if (agreement.isEmpty()) {
        QCOMPARE(matches.size(), 0U);
        return;
    }
    QCOMPARE(matches.size(), 1U);
    QVERIFY(matches[0].patient == patientId(1));
    QCOMPARE(
        QStringList({wordOf(matches[0].identifier), wordOf(matches[0].dateOfBirth), wordOf(matches[0].name)})
            .join(' '),
        agreement);
}

void PatientMatchTest::aPatientScreenedOftenIsSuggestedOnceWithTheNewestThatAgreesMost() {
    std::vector<IndexEntry> entries;
    for (const std::uint32_t number : {1U, 2U, 3U}) {
        entries.push_back(indexEntry(number, person("Sample, Zoë", "1985-02-11", "T-0001")));
        entries.back().head.patient = patientId(7);
    }
    entries[1].head.edited.at.date = *Date::of(2028, 1, 1);
    entries[2].head.edited.at.date = *Date::of(2029, 1, 1);
    entries[2].head.identity.patientName = "Sample-Brown, Zoë";
    const auto matches = samePatient(person("Sample, Zoë", "1985-02-11", "T-0001"), allShared(entries));
    QCOMPARE(matches.size(), 1U);
    QVERIFY(matches[0].patient == patientId(7));
    QCOMPARE(matches[0].entry, 1U);
}

void PatientMatchTest::theSameIdentifierComesBeforeTheSameBirthAndName() {
    std::vector<IndexEntry> entries{indexEntry(1, person("Sample, Zoë", "1985-02-11", "T-0009")),
                                    indexEntry(2, person("Brown, Lee", "1990-01-01", "T-0001")),
                                    indexEntry(3, person("Sample, Zoë", "1985-02-11", ""))};
    entries[2].head.edited.at.date = *Date::of(2029, 1, 1);
    const auto matches = samePatient(person("Sample, Zoë", "1985-02-11", "T-0001"), allShared(entries));
    QCOMPARE(matches.size(), 3U);
    QCOMPARE(matches[0].entry, 1U);
    QCOMPARE(matches[1].entry, 2U); // newer than the other
    QCOMPARE(matches[2].entry, 0U);
}

void PatientMatchTest::whatWasEnteredInErrorSuggestsNobody() {
    std::vector<IndexEntry> entries{indexEntry(1, person("Sample, Zoë", "1985-02-11", "T-0001"))};
    const Identity typed = entries[0].head.identity;
    QCOMPARE(samePatient(typed, allShared(entries)).size(), 1U);
    entries[0].head.enteredInError = EnteredInError{entries[0].head.edited, "another patient"};
    QCOMPARE(samePatient(typed, allShared(entries)).size(), 0U);
}

QTEST_APPLESS_MAIN(PatientMatchTest)
#include "patient_match_test.moc"
