// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/said.h"
#include "core/printout/printed_trends.h"
#include "core/printout/printout.h"
#include "core/printout/printout_format.h"
#include "core/records/answer_codec.h"
#include "core/records/head_from_json.h"
#include "core/records/kept_texts.h"
#include "core/records/packed.h"
#include "core/records/parse_strictly.h"

#include <algorithm>

namespace anteroom {

namespace {

using nlohmann::json;
using records::eachOf;
using records::Fault;
using records::ObjectReader;
using records::Place;
using SharedQuestionnaire = std::shared_ptr<const Questionnaire>;

Error errorOf(const Fault& fault) {
    return Error{
        core::said("The record in this PDF cannot be read: %1 is not %2.", {fault.where, fault.what})};
}

/// Nothing, and a fault, where it is of another format or version.
std::optional<std::uint32_t> versionOf(ObjectReader& reader) {
    reader.want(reader.text("format") == printout::formatName, "format",
                core::term("that of a printed summary"));
    const json& version = reader.required("version");
    const bool isKnown = version.is_number_unsigned() && version >= printout::firstVersion &&
                         version <= printout::formatVersion;
    reader.want(isKnown, "version", core::term("one that this version of Anteroom reads"));
    return isKnown ? std::optional(version.get<std::uint32_t>()) : std::nullopt;
}

template <typename Rules>
std::optional<std::uint32_t> positionOf(const Rules& rules, std::string_view id) {
    for (std::uint32_t i = 0; i < rules.size(); ++i)
        if (rules[i].id.str() == id)
            return i;
    return std::nullopt;
}

/// As keptText() has them.
SharedQuestionnaire questionnaireFrom(ObjectReader& parent, const Sha256& sha256) {
    const Place place = parent.at("questionnaire");
    ObjectReader reader(place, parent.required("questionnaire"));
    const std::string id = reader.text("id");
    const std::string version = reader.text("version");
    const std::string hash = reader.text("sha256");
    std::vector<std::pair<std::string, std::string>> texts;
    eachOf(reader, "texts", [&](const Place& at, const json& one) {
        ObjectReader text(at, one);
        texts.emplace_back(text.text("name"), text.text("text"));
        text.finish();
    });
    reader.finish();
    if (!reader.good())
        return nullptr;
    records::PackWriter packed;
    packed.number(1);
    packed.number(texts.size());
    for (const auto& [name, text] : texts) {
        packed.text(name);
        packed.text(text);
    }
    auto loaded = questionnaireFromKept({hash, packed.packed()}, sha256);
    if (!reader.want(loaded.ok(), "texts", core::term("a questionnaire with the hash that is named")))
        return nullptr;
    SharedQuestionnaire questionnaire = std::move(loaded).value();
    reader.want((*questionnaire)->id.str() == id && (*questionnaire)->version == version, "id",
                core::term("that of its text"));
    return questionnaire;
}

class ScreeningReader {
public:
    ScreeningReader(ObjectReader& parent, Printout& printout)
        : m_questionnaire(*printout.questionnaire), m_place(parent.at("screening")),
          m_reader(m_place, parent.required("screening")), m_printout(printout) {}

    void read() {
        const auto day = Date::parse(m_reader.text("date"));
        m_reader.want(day.has_value(), "date", core::term("a day"));
        m_reader.optionalText("times");
        m_printout.language = readTag("language", m_reader.text("language"));
        if (m_printout.version > printout::firstVersion)
            eachOf(m_reader, "asked-in", [&](const Place& at, const json& one) {
                m_printout.askedIn.push_back(readTag("asked-in", textFromJson(at, one)));
            });
        const std::string paper = m_reader.text("paper");
        m_reader.want(paper == "letter" || paper == "a4", "paper", core::term("letter or a4"));
        m_printout.dateOfBirth = records::identityFrom(m_reader).dateOfBirth;
        for (const char* key : {"transcribed-by", "transcribed-on", "staff-notes", "reviewed-by"})
            m_reader.optionalText(key);
        const json& answers = m_reader.required("answers");
        m_answers = records::answersFromJson(m_reader.at("answers"), answers, m_questionnaire);
        eachOf(m_reader, "urgent", [&](const Place& at, const json& one) { readUrgent(at, one); });
        eachOf(m_reader, "marks", [&](const Place& at, const json& one) { readMark(at, one); });
        eachOf(m_reader, "record-notes", [](const Place& at, const json& one) { textFromJson(at, one); });
        if (m_printout.version > printout::versionWithoutLeftOut)
            readLeftOut();
        m_printout.trends = printout::trendsFrom(m_reader, m_printout.version);
        const auto& left = m_printout.leftOut.ids();
        for (const Trends::Notice& notice : m_printout.trends.notices)
            m_reader.want(std::none_of(left.begin(), left.end(),
                                       [&](const SensitivityId& id) { return id.str() == notice.id; }),
                          "trends", core::term("without what is left out"));
        m_reader.finish();
        if (m_reader.good())
            m_printout.session =
                printout::stateOf(m_questionnaire, *day, std::move(m_answers), std::move(m_urgent));
    }

private:
    /// The questionnaire need not be written in it.
    std::string readTag(const char* key, std::string tag) {
        constexpr std::string_view letters =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
        m_reader.want(!tag.empty() && tag.size() <= longestId &&
                          tag.find_first_not_of(letters) == std::string::npos,
                      key, core::term("the tag of one"));
        return tag;
    }

    /// What is said to be left out and is there all the same is a fault, and no answer of ours.
    void readLeftOut() {
        std::vector<std::uint32_t> ids;
        eachOf(m_reader, "left-out", [&](const Place& at, const json& one) {
            const auto which = positionOf(m_questionnaire->sensitivities, textFromJson(at, one));
            if (!which || std::find(ids.begin(), ids.end(), *which) != ids.end())
                at.fail(core::term("a sensitivity of the questionnaire, named once"));
            ids.push_back(which.value_or(0));
        });
        if (!m_reader.good())
            return;
        m_printout.leftOut = LeftOut(m_questionnaire, std::move(ids));
        for (std::uint32_t i = 0; i < m_answers.size(); ++i)
            m_reader.want(!m_printout.leftOut.has(QuestionIndex{i}) || m_answers[i] == Answer{}, "answers",
                          core::term("without what is left out"));
        for (const UrgentEvent& event : m_urgent)
            m_reader.want(!m_printout.leftOut.hasUrgent(event.trigger), "urgent",
                          core::term("without what is left out"));
    }

    void readUrgent(const Place& place, const json& value) {
        ObjectReader reader(place, value);
        const auto trigger = positionOf(m_questionnaire->urgent, reader.text("trigger"));
        reader.want(trigger.has_value(), "trigger", core::term("a trigger of the questionnaire"));
        const auto shown = reader.optionalTime("shown-at");
        UrgentEvent event{trigger.value_or(0), shown.value_or(Timestamp{Date::fromDays(0)}),
                          reader.optionalText("acknowledged-by"), reader.optionalTime("acknowledged-at")};
        reader.want(event.acknowledgedBy.empty() != event.acknowledgedAt.has_value(), "acknowledged-by",
                    core::term("with its time"));
        reader.finish();
        m_urgent.push_back(std::move(event));
    }

    void readMark(const Place& place, const json& value) const {
        ObjectReader reader(place, value);
        reader.want(m_questionnaire.findFinding(reader.text("finding")).has_value(), "finding",
                    core::term("a finding of the questionnaire"));
        reader.text("said");
        reader.want(reader.required("before-the-change").is_boolean(), "before-the-change",
                    core::term("true or false"));
        reader.finish();
    }

    const Questionnaire& m_questionnaire;
    Place m_place;
    ObjectReader m_reader;
    Printout& m_printout;
    std::vector<Answer> m_answers;
    std::vector<UrgentEvent> m_urgent;
};

void readOneNotReviewed(const Place& at, const json& one) {
    ObjectReader reader(at, one);
    reader.text("language");
    reader.text("text");
    eachOf(reader, "questions", [](const Place& place, const json& id) { textFromJson(place, id); });
    reader.finish();
}

void readNotReviewed(ObjectReader& result, std::uint32_t version) {
    eachOf(result, "not-reviewed", readOneNotReviewed);
    if (version <= printout::versionWithUnprinted)
        return;
    if (const json& printed = result.required("printed-not-reviewed"); !printed.is_null())
        readOneNotReviewed(result.at("printed-not-reviewed"), printed);
}

void readDisclosure(ObjectReader& result) {
    eachOf(result, "notices", [](const Place& at, const json& one) {
        ObjectReader reader(at, one);
        for (const char* key : {"id", "title", "notice"})
            reader.text(key);
        reader.finish();
    });
    const json& leftOut = result.required("left-out");
    result.want(leftOut.is_null() || leftOut.is_object(), "left-out", core::term("an object, or null"));
}

std::string resultFrom(ObjectReader& parent, const Questionnaire& questionnaire, std::uint32_t version) {
    const Place place = parent.at("result");
    const json& result = parent.required("result");
    ObjectReader reader(place, result);
    for (const char* key : {"findings", "urgent", "contradictions"})
        eachOf(reader, key, [](const Place& at, const json& one) {
            const ObjectReader derived(at, one);
            if (!one.is_object() || !one.contains("id") || !one.at("id").is_string())
                at.fail(core::term("one with an id"));
        });
    if (version > printout::firstVersion)
        readNotReviewed(reader, version);
    if (version > printout::versionWithoutLeftOut)
        readDisclosure(reader);
    eachOf(reader, "unprinted", [&](const Place& at, const json& one) {
        if (!questionnaire.findFinding(textFromJson(at, one)))
            at.fail(core::term("a finding of the questionnaire"));
    });
    reader.finish();
    return printout::dumped(result);
}

} // namespace

std::optional<PrintoutParts> partsOfPrintout(std::string_view text) {
    Fault fault;
    const Place whole(fault);
    const json all = records::parseStrictly(whole, text);
    ObjectReader reader(whole, all);
    versionOf(reader);
    const PrintoutParts parts{printout::dumped(reader.required("questionnaire")),
                              printout::dumped(reader.required("screening")),
                              printout::dumped(reader.required("result"))};
    reader.finish();
    return reader.good() ? std::optional(parts) : std::nullopt;
}

Result<Printout> readPrintout(std::string_view text, const Sha256& sha256) {
    if (text.size() > largestPrintout)
        return Error{core::said("The record in this PDF is larger than any that Anteroom writes.")};
    Fault fault;
    const Place whole(fault);
    const json all = records::parseStrictly(whole, text);
    ObjectReader reader(whole, all);
    const auto version = versionOf(reader);
    if (!version)
        return errorOf(fault);
    const Timestamp none{Date::fromDays(0)};
    Printout printout{*version, questionnaireFrom(reader, sha256), {}, {}, {}, {}, {none, none}, {}, {}};
    if (!printout.questionnaire || !reader.good())
        return errorOf(fault);
    ScreeningReader(reader, printout).read();
    printout.result = resultFrom(reader, *printout.questionnaire, *version);
    reader.finish();
    return reader.good() ? Result<Printout>(std::move(printout)) : errorOf(fault);
}

} // namespace anteroom
