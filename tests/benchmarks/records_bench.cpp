// SPDX-License-Identifier: GPL-3.0-or-later
// What grows with the records of a clinic, and must not be felt: the list after the passphrase, the start of
// the program, a save.
#include "app/files/disk_file_source.h"
#include "app/storage/keyring.h"
#include "app/storage/sodium_cipher.h"
#include "app/storage/sqlite_store.h"
#include "app/workspace/workplace.h"
#include "core/records/record_codec.h"
#include "tests/benchmarks/answer_sets.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/child.h"
#include "tests/benchmarks/first_paint.h"
#include "tests/benchmarks/in_child.h"
#include "tests/benchmarks/made_records.h"
#include "tests/benchmarks/start_bench.h"
#include "tests/support/index_entries.h"
#include "tests/support/random_record.h"

#include <QApplication>

#include <spdlog/logger.h>

#include <chrono>
#include <optional>

namespace anteroom::bench {

namespace {

using Clock = std::chrono::steady_clock;
constexpr double listLimit = 300; ///< ms, as promised
/// ms. What is saved is typed or clicked: an answer within a twentieth of a second seems to come at once.
constexpr double saveLimit = 50;

double millisecondsSince(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

Timestamp noon() { return {screeningDate(), 720}; }

void fail() {
    tell("0");
    QCoreApplication::exit(1);
}

/// Unlocks as a desk does, and tells the milliseconds from the data key to the list.
class Desk : public QObject {
public:
    explicit Desk(const std::string& path)
        : m_place(workspace::WorkspaceSurroundings{
              workspace::RecordsPlace::file(QString::fromStdString(path)), noon, tries::sinceBoot,
              files::sha256, std::make_shared<spdlog::logger>("none")}) {
        connect(&m_place, &workspace::Workplace::entered, this, [this] { m_place.feed().start(); });
        connect(&m_place, &workspace::Workplace::refused, this, fail);
        connect(&m_place.feed(), &workspace::RecordFeed::failed, this, fail);
        connect(&m_place.feed(), &workspace::RecordFeed::ready, this, &Desk::listed);
    }

    void unlock() {
        m_place.accessTools().desk.load([this](const Result<std::optional<access::ReadKeyring>>& read) {
            if (!read || !*read)
                return fail();
            const storage::Keyring& keyring = (*read)->keyring;
            auto unlocked = storage::unlock(keyring, made::account, made::passphrase);
            auto key = unlocked ? std::move(unlocked).value() : std::nullopt;
            if (!key)
                return fail();
            m_begin = Clock::now();
            m_place.enter(std::make_shared<const storage::Secret>(std::move(*key)),
                          keyring.staff.front().account);
        });
    }

private:
    void listed() {
        // What a list shows at first.
        const records::RecordListModel& model = m_place.model();
        for (int row = 0; row < std::min(50, model.rowCount()); ++row)
            for (int column = 0; column < model.columnCount(); ++column)
                benchmark::DoNotOptimize(model.index(row, column).data().toString());
        tell(std::to_string(millisecondsSince(m_begin)));
        tell(std::to_string(model.rowCount()));
        QCoreApplication::exit(0);
    }

    workspace::Workplace m_place;
    Clock::time_point m_begin;
};

/// 0 when not all of them were listed.
double listing(std::uint32_t count, int turns) {
    const MadeRecords& records = madeRecords(count);
    std::vector<double> times;
    for (int turn = 0; turn < turns; ++turn) {
        Child child(thisProgram(), {inChild, "records-listed", records.path()}, records.home());
        const double milliseconds = child.number();
        times.push_back(child.number() == count ? milliseconds : 0);
    }
    return medianOf(times);
}

/// One record, changed over and over, as a screening is answered; and beside it the same sealed bytes put
/// into the store and nothing else.
struct Saves {
    double archive = 0; ///< ms
    double store = 0;   ///< ms
    bool good = true;
};

Saves saves(std::uint32_t count, int turns) {
    const MadeRecords& records = madeRecords(count);
    Saves result;
    const auto store = storage::openSqliteStore(QString::fromStdString(records.path()));
    storage::SodiumCipher cipher(records.dataKey());
    std::mt19937 random(7);
    Record record = test::randomRecord(shipped(), random);
    if (!store)
        return {0, 0, false};
    Archive archive(**store, cipher, records.workspace());
    result.good = archive.refresh().ok();
    const RecordId id = test::recordId(0);
    record.head = archive.index().find(id)->head;
    const Act act = record.head.edited;
    const CellAddress aside{Shelf::Setting, "aside"};
    std::vector<double> times, least;
    for (int turn = 0; turn < turns && result.good; ++turn) {
        SaveRequest request{.head = record.head,
                            .encoded = encode(record, *shipped()),
                            .raised = archive.index().find(id)->raised,
                            .expected = archive.index().find(id)->version,
                            .audit = {{act, AuditAct::Changed, id}}};
        Clock::time_point begin = Clock::now();
        const Result<Saved> saved = archive.save(request);
        times.push_back(millisecondsSince(begin));

        const std::string sealed = cipher.seal(KeyPurpose::Records, "aside", request.encoded);
        const auto before = (*store)->read(aside);
        begin = Clock::now();
        const CellWrite write{aside, before && *before ? (*before)->version : 0, sealed};
        const auto conflicts = (*store)->commit({&write, 1});
        least.push_back(millisecondsSince(begin));
        result.good = saved && saved->end == Saved::End::Saved && conflicts && conflicts->empty();
    }
    result.archive = medianOf(times);
    result.store = medianOf(least);
    return result;
}

} // namespace

int recordsListedInChild(const std::vector<std::string>& arguments) {
    if (arguments.empty())
        return 1;
    Desk desk(arguments.front());
    desk.unlock();
    return QApplication::exec();
}

void addRecords(Suite& suite) {
    const bool isShort = suite.depth() == Depth::Short;
    for (const std::uint32_t count :
         isShort ? std::vector<std::uint32_t>{100} : std::vector<std::uint32_t>{1'000, 10'000, 100'000}) {
        suite.measure("records-listed", [=] {
            return Row{"records-listed", count, listing(count, isShort ? 1 : 9), listLimit, 1, "ms"};
        });
        suite.measure("records-start",
                      [=, depth = suite.depth()] { return startRow("records-start", count, depth); });
        suite.measure("record-save", [=] {
            const Saves all = saves(count, isShort ? 1 : 60);
            return Row{"record-save", count, all.good ? all.archive : 0, saveLimit, 1, "ms"};
        });
        // What the index and the log cost beside the record that they vouch for: bytes of their own in the
        // same commit, which waits for the disk but once.
        suite.measure("record-save-least", [=] {
            const Saves all = saves(count, isShort ? 1 : 60);
            return Row{"record-save-least", count, all.good ? all.archive * 1000 : 0,
                       all.store * 1000,    2,     "us"};
        });
    }
}

} // namespace anteroom::bench
