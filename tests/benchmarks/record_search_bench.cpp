// SPDX-License-Identifier: GPL-3.0-or-later
// Records listed, what a search needs made, and a keystroke of the search as the list does it. Their limits
// are promises: 300 ms from the key to 100,000 records listed, 50 ms a keystroke.
#include "app/records/record_list_model.h"
#include "core/records/patient_match.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/support/index_entries.h"

#include <algorithm>
#include <chrono>

namespace anteroom::bench {

namespace {

constexpr double keystrokeLimit = 50;
constexpr double listLimit = 300;

double millisecondsOf(const std::function<void()>& act) {
    const auto begin = std::chrono::steady_clock::now();
    act();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

SharedEntries entriesOf(std::uint32_t count) { return test::allShared(test::manyEntries(count)); }

/// Each word as it is typed, letter by letter: some lead to few records, some to very many, one to none.
std::vector<std::string> keystrokes() {
    std::vector<std::string> strokes;
    for (const std::string typed :
         {"thornberg zoe", "02/05/1985", "mrn-10", "high blood pressure signed", "okafor 2027", "xylophone"})
        for (std::size_t length = 1; length <= typed.size(); ++length)
            strokes.push_back(typed.substr(0, length));
    return strokes;
}

/// The slowest of them all, since nobody feels a mean; the median of several turns.
double slowestKeystroke(const SharedEntries& entries, int turns) {
    records::RecordListModel model(test::recordWords());
    model.setEntries(entries);
    model.prepareSearch();
    const std::vector<std::string> strokes = keystrokes();
    std::vector<double> slowest;
    for (int turn = 0; turn < turns; ++turn) {
        double most = 0;
        for (const std::string& typed : strokes)
            most = std::max(most, millisecondsOf([&] { model.setSearch(QString::fromStdString(typed)); }));
        slowest.push_back(most);
    }
    return medianOf(slowest);
}

double listing(const SharedEntries& entries, int turns) {
    std::vector<double> times;
    for (int turn = 0; turn < turns; ++turn) {
        records::RecordListModel model(test::recordWords());
        SharedEntries given = entries; // as they come from the store: the list takes them over
        times.push_back(millisecondsOf([&] { model.setEntries(std::move(given)); }));
    }
    return medianOf(times);
}

/// Whether the person who was typed in was screened before.
double matching(const SharedEntries& entries, int turns) {
    const Identity typed = entries[entries.size() / 2]->head.identity;
    std::vector<double> times;
    for (int turn = 0; turn < turns; ++turn)
        times.push_back(
            millisecondsOf([&] { benchmark::DoNotOptimize(samePatient(typed, entries).size()); }));
    return medianOf(times);
}

double making(const SharedEntries& entries, int turns) {
    std::vector<double> times;
    for (int turn = 0; turn < turns; ++turn)
        times.push_back(millisecondsOf([&entries] {
            RecordSearch search(test::recordWords());
            search.assign(entries);
            benchmark::DoNotOptimize(search.size());
        }));
    return medianOf(times);
}

} // namespace

void addRecordSearch(Suite& suite) {
    const bool isShort = suite.depth() == Depth::Short;
    const int turns = isShort ? 1 : 9;
    for (const std::uint32_t count :
         isShort ? std::vector<std::uint32_t>{100} : std::vector<std::uint32_t>{1'000, 10'000, 100'000}) {
        // Reading and opening the entries take the rest of the time.
        suite.measure("record-list", [=] {
            return Row{"record-list", count, listing(entriesOf(count), turns), listLimit, 0.5, "ms"};
        });
        suite.measure("record-search", [=] {
            return Row{"record-search", count, slowestKeystroke(entriesOf(count), turns),
                       keystrokeLimit,  1,     "ms"};
        });
        suite.measure("same-patient", [=] {
            return Row{"same-patient", count, matching(entriesOf(count), turns), keystrokeLimit, 1, "ms"};
        });
        suite.measure("record-search-made", [=] {
            return Row{"record-search-made", count, making(entriesOf(count), turns), listLimit, 0.5, "ms"};
        });
    }
}

} // namespace anteroom::bench
