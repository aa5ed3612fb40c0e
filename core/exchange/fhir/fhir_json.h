// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/fhir/fhir_names.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace anteroom::fhir {

using Json = nlohmann::ordered_json;

/// The standard extension: `lang`, then `content`.
inline constexpr std::string_view translation = "http://hl7.org/fhir/StructureDefinition/translation";

/// `json[key]` in `language`, and each other language as the standard translation extension beside it. A text
/// that is not in `language` stands as it was written, with the standard language extension.
/// Nothing where there is no text: FHIR has no empty strings.
void putText(Json& json, const std::string& key, const LocalizedText& text, std::string_view language);
/// A string of one language; nothing where it is empty.
void putString(Json& json, const std::string& key, std::string_view text);

/// {url, `valueKey`: value}, appended to the extensions of `json`.
void addExtension(Json& json, std::string_view url, const std::string& valueKey, Json value);
/// The same with a name of ours: "safety".
void addOwn(Json& json, std::string_view name, const std::string& valueKey, Json value);
/// Likewise a text, with its translations; nothing where there is none.
void addOwnText(Json& json, std::string_view name, const LocalizedText& text, std::string_view language);
void addOwnString(Json& json, std::string_view name, std::string_view text);

/// As FHIR has a `code`: no blank at either end, and none beside another.
std::string codeText(std::string_view words);
/// As FHIR has a `uri`, which has no blanks: "http://example.org/a%20b".
std::string uriText(std::string_view address);

/// 148, not 148.0.
Json numberJson(double number);
/// "14:05:00"
std::string timeOfDay(int minuteOfDay);

/// Whether the answers to a number are integers in FHIR: no decimals, and all within 32 bits.
bool isInteger(const Question& number);

/// A text of ours in the languages of the questionnaire alone.
LocalizedText spoken(const Questionnaire& questionnaire, const LocalizedText& text);
Json optionCoding(const Questionnaire& questionnaire, const Question& question, std::string_view link,
                  std::uint32_t option, std::string_view language);
Json entryCoding(const Vocabulary& vocabulary, std::uint32_t entry);

/// Two blanks deep, with a line break at the end.
std::string written(const Json& json);

} // namespace anteroom::fhir
