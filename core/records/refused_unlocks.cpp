// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/refused_unlocks.h"

#include "core/base/said.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace anteroom {

using records::NotedRefusals;

namespace {

constexpr int mostAttempts = 50;           ///< of desks that get in each other's way
constexpr std::size_t mostAccounts = 1000; ///< that anybody reads from a cell that is not sealed

const CellAddress address{Shelf::Keyring, "refused-unlocks"};

/// An account a line: its id, how many, the time of the last.
std::string encode(const std::vector<RefusedUnlocks>& noted) {
    std::string out;
    for (const RefusedUnlocks& one : noted)
        out += one.account.str() + ' ' + std::to_string(one.count) + ' ' + one.last.iso() + '\n';
    return out;
}

std::string_view takeUpTo(char end, std::string_view& text) {
    const std::size_t size = std::min(text.find(end), text.size());
    const std::string_view part = text.substr(0, size);
    text.remove_prefix(std::min(size + 1, text.size()));
    return part;
}

std::optional<RefusedUnlocks> decodeLine(std::string_view line) {
    const auto account = StaffId::parse(takeUpTo(' ', line));
    const std::string_view number = takeUpTo(' ', line);
    std::uint64_t count = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), count);
    const auto last = Timestamp::parse(line);
    if (!account || error != std::errc() || end != number.data() + number.size() || count == 0 || !last)
        return std::nullopt;
    return RefusedUnlocks{*account, count, *last};
}

} // namespace

Result<NotedRefusals> records::readRefusedUnlocks(RecordStore& store) {
    const Result<std::optional<Cell>> cell = store.read(address);
    if (!cell.ok())
        return cell.error();
    NotedRefusals read;
    if (!cell.value())
        return read;
    read.version = (*cell)->version;
    std::string_view rest = (*cell)->bytes;
    while (!rest.empty() && read.noted.size() < mostAccounts)
        if (auto one = decodeLine(takeUpTo('\n', rest)))
            read.noted.push_back(std::move(*one));
    return read;
}

Outcome noteRefusedUnlock(RecordStore& store, const StaffId& account, const Timestamp& at) {
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        Result<NotedRefusals> read = records::readRefusedUnlocks(store);
        if (!read)
            return read.error();
        std::vector<RefusedUnlocks> noted = read->noted;
        const auto found = std::find_if(noted.begin(), noted.end(),
                                        [&](const RefusedUnlocks& one) { return one.account == account; });
        if (found == noted.end()) {
            noted.push_back({account, 1, at});
        } else {
            ++found->count;
            found->last = at;
        }
        const CellWrite write{address, read->version, encode(noted)};
        const auto conflicts = store.commit({&write, 1});
        if (!conflicts)
            return conflicts.error();
        if (conflicts->empty())
            return done();
    }
    return Error{core::said("The records are busy: other desks write all the time. Try again in a moment.")};
}

// Empty and not gone: its next version must not be mistaken for this one.
CellWrite records::forgetRefusedUnlocks(const NotedRefusals& noted) {
    return {address, noted.version, std::string()};
}

std::string records::wordsOf(const RefusedUnlocks& refused, const StaffName& nameOf) {
    const std::string what = refused.account.str() == recoveryKeyAccount
                                 ? "Wrong recovery keys"
                                 : "Wrong passphrases for " + nameOf(refused.account);
    return what + ": " + std::to_string(refused.count) + ", the last on " + refused.last.date.iso() + " at " +
           refused.last.clock();
}

} // namespace anteroom
