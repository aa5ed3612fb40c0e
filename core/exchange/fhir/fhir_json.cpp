// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhir/fhir_json.h"

#include "core/base/text.h"
#include "core/loading/limits.h"
#include "core/session/answer_text.h"

#include <cmath>

namespace anteroom::fhir {

namespace {

bool isBlank(char32_t point) {
    return point <= 0x20 || point == 0xA0 || point == 0x1680 || (point >= 0x2000 && point <= 0x200A) ||
           point == 0x2028 || point == 0x2029 || point == 0x202F || point == 0x205F || point == 0x3000 ||
           point == 0xFEFF;
}

/// Without outer blanks, and `blank` in place of each run of inner ones.
std::string withBlanks(std::string_view text, std::string_view blank) {
    std::string out;
    bool isBehindBlank = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        if (isBlank(point.value)) {
            isBehindBlank = !out.empty();
        } else {
            out += isBehindBlank ? blank : "";
            out += text.substr(at, point.bytes);
            isBehindBlank = false;
        }
        at += point.bytes;
    }
    return out;
}

} // namespace

void putText(Json& json, const std::string& key, const LocalizedText& text, std::string_view language) {
    const std::string_view own = text.in(language);
    if (own.empty())
        return;
    json[key] = own;
    Json others = Json::array();
    // What is not translated stands in its own language, and says so.
    const bool isTranslated = text.has(language) || text.has(language.substr(0, language.find('-')));
    const std::string_view ownLanguage = isTranslated ? language : text.all().front().first;
    if (!isTranslated)
        others.push_back({{"url", languageOfText}, {"valueCode", ownLanguage}});
    for (const auto& [tag, words] : text.all())
        if (tag != ownLanguage && !words.empty())
            others.push_back(
                {{"url", translation},
                 {"extension", Json::array({Json{{"url", "lang"}, {"valueCode", tag}},
                                            Json{{"url", "content"}, {"valueString", words}}})}});
    if (!others.empty())
        json['_' + key]["extension"] = std::move(others);
}

void putString(Json& json, const std::string& key, std::string_view text) {
    if (!text.empty())
        json[key] = text;
}

void addExtension(Json& json, std::string_view url, const std::string& valueKey, Json value) {
    json["extension"].push_back(Json{{"url", url}, {valueKey, std::move(value)}});
}

void addOwn(Json& json, std::string_view name, const std::string& valueKey, Json value) {
    addExtension(json, std::string(ownExtensions) + std::string(name), valueKey, std::move(value));
}

void addOwnText(Json& json, std::string_view name, const LocalizedText& text, std::string_view language) {
    if (text.empty())
        return;
    Json extension{{"url", std::string(ownExtensions) + std::string(name)}};
    putText(extension, "valueString", text, language);
    json["extension"].push_back(std::move(extension));
}

void addOwnString(Json& json, std::string_view name, std::string_view text) {
    if (!text.empty())
        addOwn(json, name, "valueString", text);
}

std::string codeText(std::string_view words) { return withBlanks(words, " "); }

std::string uriText(std::string_view address) { return withBlanks(address, "%20"); }

Json numberJson(double number) {
    constexpr double exact = 9007199254740992.0; // 2^53
    if (std::trunc(number) == number && std::abs(number) < exact)
        return static_cast<std::int64_t>(number);
    return number;
}

std::string timeOfDay(int minuteOfDay) { return clockText(minuteOfDay) + ":00"; }

bool isInteger(const Question& number) {
    static_assert(loading::farthestNumber < 2147483647, "FHIR's integers have 32 bits");
    return number.decimals == 0;
}

LocalizedText spoken(const Questionnaire& questionnaire, const LocalizedText& text) {
    LocalizedText some;
    for (const std::string& language : questionnaire->languages)
        if (text.has(language) || text.has(language.substr(0, language.find('-'))))
            some.add(language, std::string(text.in(language)));
    return some;
}

Json optionCoding(const Questionnaire& questionnaire, const Question& question, std::string_view link,
                  std::uint32_t option, std::string_view language) {
    const Option& chosen = question.options.at(option);
    Json coding{{"system", optionSystem(questionnaire, question, link)}, {"code", chosen.id.str()}};
    putText(coding, "display",
            question.type == QuestionType::Status ? spoken(questionnaire, chosen.text) : chosen.text,
            language);
    return coding;
}

Json entryCoding(const Vocabulary& vocabulary, std::uint32_t entry) {
    const std::string& name = vocabulary.entries().at(entry).name;
    return {{"system", vocabularySystem(vocabulary)}, {"code", codeText(name)}, {"display", name}};
}

std::string written(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace anteroom::fhir
