// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/prove.h"
#include "app/cli/rescreened.h"
#include "app/cli/screened.h"
#include "core/analysis/diff/diff_words.h"
#include "core/proofs/prover.h"
#include "core/summary/disclosure_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace anteroom::cli {

namespace {

using Json = nlohmann::ordered_json;

const QString answersOption = QStringLiteral("--answers");
const QString formatOption = QStringLiteral("--format");

/// All that there is to say of two versions.
struct Compared {
    std::vector<Change> changes;
    std::vector<WordedRuleDifference> rules;
    std::optional<std::vector<Rescreened>> files{};
};

const char* wordOf(Edit edit) {
    return edit == Edit::Added ? "added" : edit == Edit::Removed ? "removed" : "changed";
}

std::size_t changedFiles(const std::vector<Rescreened>& files) {
    return static_cast<std::size_t>(std::count_if(
        files.begin(), files.end(), [](const Rescreened& file) { return !file.changed.empty(); }));
}

/// Each once. Of a file that is not among those that change that much is known, too: it rests on its answers.
Json noticesOf(const std::vector<Rescreened>& files) {
    Json notices = Json::array();
    for (const Rescreened& file : files)
        for (const Sensitivity& one : file.notices)
            if (const Json due = noticeJson(one, "en");
                std::find(notices.begin(), notices.end(), due) == notices.end())
                notices.push_back(due);
    return notices;
}

void print(const Compared& compared, std::ostream& out) {
    for (const Change& change : compared.changes)
        out << wordsOf(change).english() << '\n';
    std::size_t same = 0;
    for (const WordedRuleDifference& rule : compared.rules)
        same += rule.isSame ? 1U : 0U;
    for (const WordedRuleDifference& rule : grouped(compared.rules))
        out << render(rule);
    out << same << " of " << compared.rules.size() << " rules say the same, whatever is answered\n";
    if (!compared.files)
        return;
    for (const Rescreened& file : *compared.files) {
        if (!file.refused.empty())
            out << file.file << ": not compared: " << file.refused << '\n';
        for (const OutcomeChange& change : file.changed)
            out << file.file << ": " << wordsOf(change, Named::ById).english() << '\n';
    }
    const auto refused = std::count_if(compared.files->begin(), compared.files->end(),
                                       [](const Rescreened& file) { return !file.refused.empty(); });
    out << changedFiles(*compared.files) << " of " << compared.files->size() << " answers files change";
    if (refused > 0)
        out << ", " << refused << (refused == 1 ? " was" : " were") << " not compared";
    out << '\n';
    for (const Json& due : noticesOf(*compared.files))
        out << due["title"].get<std::string>() << ": " << due["notice"].get<std::string>() << '\n';
}

/// Null where a version has no such rule.
Json toJson(std::optional<FindingStatus> before, std::optional<FindingStatus> after) {
    const auto id = [](std::optional<FindingStatus> status) {
        return status ? Json(statusId(*status)) : Json();
    };
    return {{"before", id(before)}, {"after", id(after)}};
}

Json toJson(const WordedRuleDifference& rule) {
    Json entry{{"kind", rule.noun}, {"id", rule.id}, {"same", rule.isSame}};
    entry["in"] = rule.isNew ? "new" : rule.isGone ? "old" : "both";
    entry["shown"] = Json::array();
    for (const WordedRuleDifference::Shown& shown : rule.shown) {
        Json one = toJson(rule.isNew ? std::nullopt : std::optional(shown.before),
                          rule.isGone ? std::nullopt : std::optional(shown.after));
        one["words"] = shown.sentence.english();
        one["date"] = shown.day.iso();
        one["answers"] = inEnglish(shown.answers);
        entry["shown"].push_back(std::move(one));
    }
    entry["rest"] = rule.rest.english();
    entry["notKnown"] = rule.notKnown.english();
    entry["limits"] = rule.limits.english();
    return entry;
}

Json toJson(const Rescreened& file) {
    Json entry{{"file", file.file}, {"changed", Json::array()}, {"refused", file.refused}};
    for (const OutcomeChange& change : file.changed) {
        Json one{{"kind", nounOf(change.kind)}, {"id", change.id}};
        one.update(toJson(change.before, change.after));
        entry["changed"].push_back(std::move(one));
    }
    return entry;
}

Json toJson(const Change& change) {
    Json entry{{"edit", wordOf(change.edit)}, {"kind", change.noun}, {"id", change.id}};
    entry["what"] = Json::array();
    for (const ChangedPart& part : change.what)
        entry["what"].push_back(wordsOf(part, change.noun, Named::ById).english());
    return entry;
}

Json toJson(const Compared& compared) {
    Json all{{"changes", Json::array()}, {"rules", Json::array()}};
    for (const Change& change : compared.changes)
        all["changes"].push_back(toJson(change));
    for (const WordedRuleDifference& rule : compared.rules)
        all["rules"].push_back(toJson(rule));
    if (!compared.files)
        return all;
    all["answers"] = Json::array();
    for (const Rescreened& file : *compared.files)
        all["answers"].push_back(toJson(file));
    if (Json notices = noticesOf(*compared.files); !notices.empty())
        all["notices"] = std::move(notices);
    return all;
}

} // namespace

Exit diff(const QStringList& given, Streams streams) {
    const auto parsed = parseArguments(
        given, {{answersOption, {}}, {formatOption, {QStringLiteral("text"), QStringLiteral("json")}}}, 2, 2);
    if (!parsed.arguments)
        return refuseUsage("diff", parsed.problem, streams);
    const Arguments& arguments = *parsed.arguments;
    const auto before = loadOrReport(arguments.files[0], streams);
    const auto after = loadOrReport(arguments.files[1], streams);
    if (!before || !after)
        return Exit::Refused;
    if (!canProve())
        streams.err << proofsAreOff << '\n';

    Compared compared{structuralChanges(*before, *after), {}};
    const Differences found = differences(before, after, proversOf);
    for (const RuleDifference& rule : found.rules)
        compared.rules.push_back(wordsOf(found, rule, Named::ById));
    if (arguments.has(answersOption)) {
        compared.files = rescreen(arguments.option(answersOption), before, after, streams);
        if (!compared.files)
            return Exit::Refused;
    }
    if (arguments.option(formatOption) == QLatin1String("json"))
        streams.out << toJson(compared).dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    else
        print(compared, streams.out);
    return Exit::Done;
}

} // namespace anteroom::cli
