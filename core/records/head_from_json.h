// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/object_reader.h"
#include "core/records/record_head.h"

#include <optional>

namespace anteroom::records {

/// The members of the head, from the object of the whole record; nothing, and a fault, where one is not as it
/// must be.
std::optional<RecordHead> headFrom(ObjectReader& reader);

/// at, account and name of an object that has other members beside them.
std::optional<Act> actFrom(ObjectReader& reader);

/// The number of a revision, from 1 on.
std::uint32_t revisionFrom(ObjectReader& reader);
/// The id of a patient; nothing, and a fault, where it is none.
std::optional<PatientId> patientFrom(ObjectReader& reader, std::string_view key);

/// The details of a person, from its object in `parent`.
Identity identityFrom(ObjectReader& parent);

} // namespace anteroom::records
