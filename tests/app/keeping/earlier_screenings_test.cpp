// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping/earlier_screenings.h"
#include "core/records/kept_texts.h"
#include "core/records/record_codec.h"
#include "core/records/sitting.h"
#include "tests/app/keeping/workplace.h"

#include <QSignalSpy>

using namespace anteroom;
using namespace anteroom::test;
using keeping::EarlierScreeningsReader;

namespace {

const Sha256 hash = [](std::string_view bytes) { return sha256(bytes); };
const PatientId patient = *PatientId::parse(std::string(32, 'b'));

std::shared_ptr<const Questionnaire> scale() {
    static const auto made = questionnaireOf(
        "- {id: weight, type: number, measured: yes, text: Weight, unit: kg, range: [20, 400]}\n");
    return made;
}

/// A clinic with this many earlier screenings of one patient.
struct Kept : Workplace {
    explicit Kept(int earlier) {
        for (int i = 1; i <= earlier; ++i) {
            Sitting sitting(recordId(static_cast<std::uint8_t>(i)), patient, scale(), sheet, actAt(600 + i));
            Session session(scale(), actAt(600 + i).at);
            session.setAnswer(questionIn(*scale(), "weight"), number(80 + i), actAt(600 + i).at);
            sitting.update(session, sheet, actAt(600 + i).at);
            here([&](Archive& archive) {
                SaveRequest request{.head = sitting.record().head,
                                    .encoded = encode(sitting.record(), *scale())};
                request.text = keptText(*scale());
                return archive.save(request)->end == Saved::End::Saved;
            });
        }
    }

    std::unique_ptr<EarlierScreeningsReader> reader() {
        return std::make_unique<EarlierScreeningsReader>(
            thread, EarlierThan{recordId(0xf0), patient, actAt(700).at.date, actAt(700).at}, actAt(700),
            hash);
    }
};

} // namespace

class EarlierScreeningsTest : public QObject {
    Q_OBJECT

private slots:
    void allOfThemAreReadOneByOne();
    void theLogHasItOnceAndOnlyWhereThereAreAny();
    void aSaveWaitsForOneOfThemAtTheMost();
    void whoStopsItHasNoneOfThem();
    void behindALockNoneIsRead();
    void whereTheStoreIsAwayNobodyKnows();
    void whoGoesHearsNothing();
};

void EarlierScreeningsTest::allOfThemAreReadOneByOne() {
    Kept kept(3);
    const auto reader = kept.reader();
    QSignalSpy progressed(reader.get(), &EarlierScreeningsReader::progressed);
    reader->start();
    QVERIFY(reader->isReading() && !reader->isRead());
    QTRY_VERIFY(reader->isRead());
    QCOMPARE(progressed.size(), 3);
    QCOMPARE(reader->inAll(), std::size_t{3});
    QVERIFY(!reader->found().isUnknown);
    QCOMPARE(reader->found().unreadable, std::size_t{0});
    QByteArrayList weights;
    for (const EarlierScreening& screening : reader->found().screenings)
        weights << QByteArray::number(screening.readings.front().readings.front().values.front()->low);
    QCOMPARE(weights.join(' '), QByteArray("81 82 83"));
}

void EarlierScreeningsTest::theLogHasItOnceAndOnlyWhereThereAreAny() {
    for (const int earlier : {0, 2}) {
        Kept kept(earlier);
        const auto reader = kept.reader();
        const auto before = kept.acts();
        reader->start();
        QTRY_VERIFY(reader->isRead());
        const auto after = kept.acts();
        QCOMPARE(after.size() - before.size(), earlier == 0 ? std::size_t{0} : std::size_t{1});
        if (earlier > 0)
            QCOMPARE(after.back(), std::string("viewed"));
    }
}

void EarlierScreeningsTest::aSaveWaitsForOneOfThemAtTheMost() {
    Kept kept(20);
    const auto reader = kept.reader();
    std::size_t readBefore = 100;
    QSignalSpy progressed(reader.get(), &EarlierScreeningsReader::progressed);
    reader->start();
    QTRY_VERIFY(!progressed.isEmpty());
    kept.thread.withArchive([](Archive&) { return done(); },
                            [&](const Outcome&) { readBefore = reader->read(); });
    const std::size_t asked = reader->read();
    QTRY_VERIFY(readBefore < 100);
    QVERIFY(readBefore <= asked + 2);
    QTRY_VERIFY(reader->isRead());
}

void EarlierScreeningsTest::whoStopsItHasNoneOfThem() {
    Kept kept(20);
    const auto reader = kept.reader();
    QSignalSpy progressed(reader.get(), &EarlierScreeningsReader::progressed);
    QSignalSpy finished(reader.get(), &EarlierScreeningsReader::finished);
    reader->start();
    QTRY_VERIFY(!progressed.isEmpty());
    reader->stop();
    QVERIFY(reader->isRead() && reader->found().isUnknown);
    QVERIFY(reader->found().screenings.empty());
    QCOMPARE(finished.size(), 1);
    const auto heard = progressed.size();
    kept.here([](Archive&) { return true; });
    QCOMPARE(progressed.size(), heard);
}

void EarlierScreeningsTest::behindALockNoneIsRead() {
    Kept kept(2);
    kept.lock();
    const auto reader = kept.reader();
    reader->start();
    QTRY_VERIFY(reader->isRead());
    QVERIFY(reader->found().isUnknown && reader->found().screenings.empty());
    kept.unlock();
}

void EarlierScreeningsTest::whereTheStoreIsAwayNobodyKnows() {
    Kept kept(2);
    kept.failure = TroubledStore::Failure::Before;
    const auto reader = kept.reader();
    reader->start();
    QTRY_VERIFY(reader->isRead());
    QVERIFY(reader->found().isUnknown && reader->found().screenings.empty());
    kept.failure = TroubledStore::Failure::None;
}

void EarlierScreeningsTest::whoGoesHearsNothing() {
    Kept kept(5);
    auto reader = kept.reader();
    reader->start();
    reader.reset();
    kept.here([](Archive&) { return true; });
}

QTEST_GUILESS_MAIN(EarlierScreeningsTest)
#include "earlier_screenings_test.moc"
