// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/document/node.h"
#include "core/questionnaire/localized_text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Reading FHIR's JSON, as it comes: what has the wrong type reads as if it were not there.
namespace anteroom::fhir {

std::optional<Node> member(Node object, std::string_view key);
/// The items of a list; of what is no list, none.
std::vector<Node> listOf(Node object, std::string_view key);
std::string scalarText(Node node);
/// A scalar on one line, without what can't be seen and outer blanks; empty where there is none.
std::string stringOf(Node object, std::string_view key);
bool isTrue(Node object, std::string_view key);
/// A string with its translations, the first in `language`, or in the one that it says it is in.
LocalizedText textOf(Node object, std::string_view key, const std::string& language);

/// One of FHIR's values of any type: {"Coding", node} for valueCoding, answerCoding and so on.
struct AnyValue {
    std::string type;
    Node node;
};
std::optional<AnyValue> valueOf(Node object, std::string_view prefix);

std::string urlOf(Node extension);
/// Whether `url` is that of HL7's core, of SDC or of ours that has this name.
bool isNamed(const std::string& url, std::string_view name);
std::optional<AnyValue> extensionValue(Node element, std::string_view name);

/// Of a type of FHIR's, with a blank behind it: "a ", "an " before Organization.
std::string articleOf(std::string_view type);

/// A linkId or an address in backticks, whole: two that differ in their ends stay two. Control characters as
/// U+00B7; cut to 255 characters.
std::string wholeInBackticks(std::string_view linkId);

void notCarried(Diagnostics& diagnostics, SourceSpan span, const std::string& linkId,
                const std::string& what);
void madeUp(Diagnostics& diagnostics, SourceSpan span, const std::string& linkId, const std::string& what);

} // namespace anteroom::fhir
