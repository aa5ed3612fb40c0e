// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/index_entry.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace anteroom {

/// Of what was typed for a new screening and what a record says. Unknown: one of the two is blank.
enum class Agreement : std::uint8_t { Unknown, Same, Different };

/// Somebody who was screened before and may be the person now typed in: for staff to look at, never to be
/// joined without them.
struct PatientMatch {
    PatientId patient;
    std::size_t entry = 0; ///< the newest of the patient's entries that agree most
    Agreement identifier = Agreement::Unknown;
    Agreement dateOfBirth = Agreement::Unknown;
    Agreement name = Agreement::Unknown; ///< in plain letters, whatever the order of its words
};

/// Whether name, date of birth and identifier are the same, letter by letter.
bool isSamePerson(const Identity& one, const Identity& other);

/// Patients with the same identifier, or with the same date of birth and the same name; the same identifier
/// first, then the newest. A name alone suggests nobody. Records entered in error suggest nobody: they may
/// bear the wrong name.
std::vector<PatientMatch> samePatient(const Identity& typed, const SharedEntries& entries);

} // namespace anteroom
