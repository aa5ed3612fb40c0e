// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/slow_door.h"

#include "app/storage/records_place.h"

namespace anteroom::cli {

namespace {

// Written anew, what stands there of another start of the computer is of now: its wait begins, and ends.
tries::TriesOfAll triesIn(const tries::TriesFile& file, std::chrono::milliseconds now) {
    if (file.read(now).empty())
        return {};
    const Result<tries::TriesOfAll> kept = file.change([](tries::TriesOfAll&) {}, now);
    return kept ? *kept : tries::TriesOfAll();
}

} // namespace

SlowDoor::SlowDoor(const tries::SteadyClock& clock, const tries::TriesFile& file)
    : m_attempts(std::make_unique<tries::Attempts>(
          clock, triesIn(file, clock()),
          [file, clock](const tries::Attempts::Change& change, const tries::Attempts::Learned& learned) {
              const Result<tries::TriesOfAll> kept = file.change(change, clock());
              learned(kept ? *kept : tries::TriesOfAll());
          })) {}

SlowDoor SlowDoor::ofThisDesk() {
    return {tries::sinceBoot, tries::TriesFile(storage::RecordsPlace::notesFolder(), tries::bootId())};
}

Outcome SlowDoor::mayTry(std::chrono::milliseconds wait, const std::string& whose) {
    const auto seconds = (wait.count() + 999) / 1000;
    if (seconds <= 0)
        return done();
    return Error{"A wrong one was given for " + whose + " on this computer. Wait " + std::to_string(seconds) +
                 (seconds == 1 ? " second" : " seconds") + ", then try again."};
}

} // namespace anteroom::cli
