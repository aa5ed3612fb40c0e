// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/said.h"
#include "core/loading/load_state.h"

namespace anteroom::loading {

/// `documents`: a map of id to document, of the questionnaire or a library.
void readDocuments(MappingReader& file, const FileScope& scope, LoadState& state);
/// `topics`: a list of {id, title} in the clinic's reading order.
void readTopics(MappingReader& file, const FileScope& scope, LoadState& state);
/// `cite`: a list of {document, section}, of `what` ("finding"). Code: no-citation, unknown-document.
std::vector<Citation> readCitations(MappingReader& holder, core::Term complaint, const FileScope& scope,
                                    LoadState& state);

} // namespace anteroom::loading
