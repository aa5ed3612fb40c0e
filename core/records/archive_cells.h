// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/records/record_head.h"
#include "core/records/record_store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Where an archive keeps what, and the places that it is sealed for. All of it is part of the store's format.
namespace anteroom::records {

CellAddress recordAddress(const RecordId& id);
/// `revision` counts from 1.
CellAddress revisionAddress(const RecordId& id, std::uint32_t revision);
CellAddress textAddress(const std::string& sha256);
CellAddress keyringAddress();
CellAddress settingsAddress();
/// Of the workspaces that this one was before it got another key.
CellAddress earlierAddress();
/// Of what proves the whole list of records.
CellAddress rootAddress();
/// Of one part of the list; `bucket` from 0, below bucketCount.
CellAddress bucketAddress(std::size_t bucket);
/// Of the entry of the log with this number; the keys sort as the numbers do.
CellAddress auditAddress(std::uint64_t number);
/// Nothing: it is the key of no such entry.
std::optional<std::uint64_t> auditNumber(const std::string& key);

std::string recordPlace(const std::string& workspace, const RecordHead& head, std::uint64_t version);
std::string revisionPlace(const std::string& workspace, const RecordHead& head, std::uint32_t revision);
std::string textPlace(const std::string& workspace, const std::string& sha256);
std::string settingsPlace(const std::string& workspace, std::uint64_t version);
std::string earlierPlace(const std::string& workspace);

/// Their ids, the newest last.
std::string encodeEarlier(const std::vector<std::string>& workspaces);

/// The list of staff is not the one that was stored last.
Error olderStaff();
/// `what` begins a sentence: "This record".
Error damaged(Message what);

} // namespace anteroom::records
