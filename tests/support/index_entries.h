// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/index_entry.h"
#include "core/records/record_search.h"

#include <cstdint>
#include <string>
#include <vector>

namespace anteroom::test {

RecordId recordId(std::uint32_t number);
PatientId patientId(std::uint32_t number);

/// A finished screening of 2027-03-14 by J. Sample, of nobody in particular; `number` makes its id and its
/// patient's.
IndexEntry indexEntry(std::uint32_t number, Identity identity = {});

/// Records of made-up people, about three a patient, over four years: the same for the same number. Most are
/// signed, a few entered in error; each raised about ten of some fifty findings.
std::vector<IndexEntry> manyEntries(std::uint32_t count);

/// As a list takes them.
SharedEntry shared(IndexEntry entry);
SharedEntries allShared(std::vector<IndexEntry> entries);

/// "Ketamine therapy pre-screening"; a finding is its id with blanks: "High blood pressure" of
/// high-blood-pressure.
RecordWords recordWords();

} // namespace anteroom::test
