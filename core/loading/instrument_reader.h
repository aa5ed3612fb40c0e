// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/section_reader.h"

namespace anteroom::loading {

/// `instruments` of a library: kept as they stand until they are placed.
void readInstruments(MappingReader& file, const std::shared_ptr<const FileScope>& scope, LoadState& state);

/// `- instrument: <id>` in a section or group: its questions come in as a group, its computed values with
/// them. Codes: unknown-instrument, instrument-placed-twice, instrument-inside.
void placeInstrument(Node node, const QuestionsAround& around, const FileScope& scope, LoadState& state);

/// A group that begins here, and its end; the number is its place in the section's groups.
std::size_t openGroup(std::string id, LocalizedText title, const QuestionsAround& around, LoadState& state);
void closeGroup(std::size_t place, const QuestionsAround& around, LoadState& state);

} // namespace anteroom::loading
