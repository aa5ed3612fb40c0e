// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping/open_record.h"
#include "core/records/kept_texts.h"
#include "core/records/record_codec.h"
#include "core/records/sitting.h"
#include "tests/app/keeping/workplace.h"

using namespace anteroom;
using namespace anteroom::test;
using keeping::OpenedRecord;

namespace {

const Sha256 hash = [](std::string_view bytes) { return sha256(bytes); };

/// A clinic with one record in this status.
struct Kept : Workplace {
    explicit Kept(RecordStatus status) {
        Record record = newSitting().record();
        record.head.status = status;
        if (status != RecordStatus::Draft)
            record.head.finished = actAt(640);
        if (status == RecordStatus::Signed)
            record.head.signature = actAt(700);
        here([&](Archive& archive) {
            SaveRequest request{.head = record.head, .encoded = encode(record, *questionnaire())};
            request.text = keptText(*questionnaire());
            return archive.save(request)->end == Saved::End::Saved;
        });
    }

    Result<OpenedRecord> open(const keeping::Opening& opening) {
        std::optional<Result<OpenedRecord>> result;
        keeping::openRecord(thread, opening, hash, [&](const auto& opened) { result = opened; });
        return QTest::qWaitFor([&] { return result.has_value(); }) ? *result : Error{"no answer"};
    }
};

keeping::Opening openingAt(const std::string& desk) { return {recordId(1), holderAt(desk), actAt(650)}; }

} // namespace

class OpenRecordTest : public QObject {
    Q_OBJECT

private slots:
    void aDraftOpensWithItsQuestionnaireAndItsLease();
    void theSecondDeskReadsOnlyAndSeesWhoHasIt();
    void aDeskThatIsGoneIsTakenOverAndTheLogSaysSo();
    void aRecordThatWasGivenBackMeanwhileNeedsNoTakingOver();
    void whoOnlyLooksTakesNoLease();
    void whatIsSignedIsNotLeased();
    void aSignedRevisionOpensAsItWas();
    void whatCannotBeOpenedIsNotKeptFromOthers();
    void everyOpeningIsInTheLog();
    void aDamagedPartOfTheIndexKeepsNoOtherRecordClosed_data();
    void aDamagedPartOfTheIndexKeepsNoOtherRecordClosed();
};

void OpenRecordTest::aDraftOpensWithItsQuestionnaireAndItsLease() {
    Kept place(RecordStatus::Draft);
    const auto opened = place.open(openingAt("here"));
    QVERIFY(opened.ok());
    QVERIFY(opened->lease);
    QVERIFY(!opened->holder);
    QCOMPARE(opened->version, std::uint64_t{1});
    QCOMPARE(opened->questionnaire->data().sha256, questionnaire()->data().sha256);
    QVERIFY(opened->record.head.id == recordId(1));
}

void OpenRecordTest::theSecondDeskReadsOnlyAndSeesWhoHasIt() {
    Kept place(RecordStatus::Draft);
    QVERIFY(place.open(openingAt("here"))->lease);
    const auto second = place.open(openingAt("there"));
    QVERIFY(second.ok());
    QVERIFY(!second->lease);
    QVERIFY(second->holder == holderAt("here"));
}

void OpenRecordTest::aDeskThatIsGoneIsTakenOverAndTheLogSaysSo() {
    Kept place(RecordStatus::Draft);
    QVERIFY(place.open(openingAt("gone"))->lease);
    keeping::Opening opening = openingAt("here");
    opening.takeOver = place.open(opening)->leaseVersion;
    QVERIFY(place.open(opening)->lease);
    QCOMPARE(place.acts().back(), std::string("taken-over"));
    // Only as it was seen: somebody else's it stays.
    opening.us = holderAt("third");
    const auto late = place.open(opening);
    QVERIFY(!late->lease);
    QVERIFY(late->holder == holderAt("here"));
}

void OpenRecordTest::aRecordThatWasGivenBackMeanwhileNeedsNoTakingOver() {
    Kept place(RecordStatus::Draft);
    const Lease lease = *place.open(openingAt("there"))->lease;
    keeping::Opening opening = openingAt("here");
    opening.takeOver = place.open(opening)->leaseVersion;
    place.here([lease](Archive& archive) { return archive.leases().release(lease).ok(); });
    QVERIFY(place.open(opening)->lease);
}

void OpenRecordTest::whoOnlyLooksTakesNoLease() {
    Kept place(RecordStatus::Finished);
    keeping::Opening opening = openingAt("here");
    opening.toChange = false;
    QVERIFY(!place.open(opening)->lease);
    QVERIFY(place.open(openingAt("there"))->lease);
}

void OpenRecordTest::whatIsSignedIsNotLeased() {
    Kept place(RecordStatus::Signed);
    const auto opened = place.open(openingAt("here"));
    QVERIFY(opened.ok());
    QVERIFY(!opened->lease && !opened->holder);
}

void OpenRecordTest::aSignedRevisionOpensAsItWas() {
    Kept place(RecordStatus::Signed);
    for (const std::uint32_t revision : {1U, 2U}) {
        std::optional<Result<OpenedRecord>> result;
        keeping::openRevision(place.thread, openingAt("here"), revision, hash,
                              [&](const auto& opened) { result = opened; });
        QTRY_VERIFY(result);
        QCOMPARE(result->ok(), revision == 1);
    }
}

void OpenRecordTest::whatCannotBeOpenedIsNotKeptFromOthers() {
    Kept place(RecordStatus::Draft);
    place.here([](Archive& archive) {
        return archive.save(requestFor(recordId(1), 1, "not a record"))->end == Saved::End::Saved;
    });
    QVERIFY(!place.open(openingAt("here")).ok());
    place.here([](Archive& archive) {
        return archive.leases().take(recordId(1), holderAt("there"))->lease.has_value();
    });
}

void OpenRecordTest::everyOpeningIsInTheLog() {
    Kept place(RecordStatus::Draft);
    QVERIFY(place.open(openingAt("here")).ok());
    QVERIFY(place.open(openingAt("there")).ok());
    QCOMPARE(place.acts(), (std::vector<std::string>{"workspace-created", "viewed", "viewed"}));
}

void OpenRecordTest::aDamagedPartOfTheIndexKeepsNoOtherRecordClosed_data() {
    QTest::addColumn<RecordStatus>("status");
    QTest::newRow("a draft") << RecordStatus::Draft;
    QTest::newRow("signed") << RecordStatus::Signed;
}

void OpenRecordTest::aDamagedPartOfTheIndexKeepsNoOtherRecordClosed() {
    QFETCH(RecordStatus, status);
    Kept place(status);
    place.here([](Archive& archive) {
        return archive.save(requestFor(recordId(0x80), 0, "elsewhere"))->end == Saved::End::Saved;
    });
    const CellAddress part{Shelf::Index, "80"};
    const CellWrite damage{part, 1, "not what was saved"};
    QVERIFY(place.shared.commit({&damage, 1})->empty());
    const auto opened = place.open(openingAt("here"));
    QVERIFY2(opened.ok(), opened.ok() ? "" : opened.error().message.c_str());
    QVERIFY(opened->record.head.id == recordId(1));
    // To be read, and kept by whoever shows it that it was.
    QVERIFY(!opened->lease && !opened->holder);
    QVERIFY(opened->unlogged ==
            (AuditEntry{actAt(650), AuditAct::Viewed, recordId(1), opened->record.head.patient, {}}));
    if (status != RecordStatus::Signed)
        return;
    std::optional<Result<OpenedRecord>> revision;
    keeping::openRevision(place.thread, openingAt("here"), 1, hash,
                          [&](const auto& read) { revision = read; });
    QTRY_VERIFY(revision);
    QVERIFY(revision->ok() && (*revision)->unlogged);
}

QTEST_GUILESS_MAIN(OpenRecordTest)
#include "open_record_test.moc"
