// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/cover.h"
#include "app/cli/prove.h"
#include "app/files/disk_file_source.h"
#include "core/analysis/coverage/case_runner.h"
#include "core/loading/cases.h"
#include "core/loading/load_questionnaire.h"
#include "core/proofs/prover.h"

#include <QFileInfo>

#include <nlohmann/json.hpp>

namespace anteroom::cli {

namespace {

using Json = nlohmann::ordered_json;

const QString proveOption = QStringLiteral("--prove");
const QString coverageOption = QStringLiteral("--coverage");

/// What is asked for beside the problems.
struct Wanted {
    bool proofs = false;
    bool coverage = false;
};

/// What one file came to.
struct Checked {
    Json diagnostics = Json::array();
    Json failures = Json::array();
    std::optional<Json> proofs{};   ///< when they were asked for
    std::optional<Json> coverage{}; ///< likewise
    std::string covered;            ///< for people: what the cases show in all
    std::string text;               ///< all else, for people
    std::size_t cases = 0;
    bool clean = true;
};

const char* wordOf(Severity severity) {
    return severity == Severity::Error ? "error" : severity == Severity::Warning ? "warning" : "note";
}

Json toJson(const Diagnostic& diagnostic, const SourceSet& sources) {
    const SourceText& source = sources[diagnostic.span.file];
    const LineColumn begin = source.lineColumn(diagnostic.span.begin);
    const LineColumn end = source.lineColumn(diagnostic.span.end);
    return {{"file", source.name()},   {"severity", wordOf(diagnostic.severity)},
            {"code", diagnostic.code}, {"line", begin.line},
            {"column", begin.column},  {"endLine", end.line},
            {"endColumn", end.column}, {"message", diagnostic.message},
            {"hint", diagnostic.hint}};
}

void note(Checked& checked, const Diagnostics& diagnostics, const SourceSet& sources) {
    checked.text += render(diagnostics, sources);
    for (const Diagnostic& diagnostic : diagnostics.all())
        checked.diagnostics.push_back(toJson(diagnostic, sources));
    if (diagnostics.hasErrors())
        checked.clean = false;
}

void runCases(Checked& checked, const std::shared_ptr<const Questionnaire>& questionnaire,
              const LoadedCases& loaded) {
    for (const Case& example : loaded.cases) {
        ++checked.cases;
        const CaseOutcome outcome = runCase(questionnaire, example);
        if (outcome.passed())
            continue;
        checked.clean = false;
        const SourceText& source = loaded.sources[outcome.span.file];
        const LineColumn place = source.lineColumn(outcome.span.begin);
        checked.text += source.name() + ":" + std::to_string(place.line) + ":" +
                        std::to_string(place.column) + ": the case \"" + outcome.name + "\" does not hold\n";
        Json failures = Json::array();
        for (const Message& failure : outcome.failures) {
            checked.text += "  " + failure.english() + "\n";
            failures.push_back(failure.english());
        }
        checked.failures.push_back({{"file", source.name()},
                                    {"line", place.line},
                                    {"column", place.column},
                                    {"case", outcome.name},
                                    {"failures", std::move(failures)}});
    }
}

Json placeOf(SourceSpan span, const SourceSet& sources) {
    const SourceText& source = sources[span.file];
    const LineColumn begin = source.lineColumn(span.begin);
    return {{"file", source.name()}, {"line", begin.line}, {"column", begin.column}};
}

void addProofs(Checked& checked, const std::shared_ptr<const Questionnaire>& questionnaire,
               const SourceSet& sources) {
    checked.proofs = Json::array();
    const Result<std::vector<WordedNote>> notes = prove(questionnaire, sources);
    if (!notes) {
        checked.text += notes.error().message + "\n";
        return;
    }
    for (const WordedNote& worded : *notes) {
        checked.text += render(worded, sources);
        Json entry = toJson(worded.diagnostic, sources);
        entry["clash"] = Json::array();
        for (const WordedNote::Part& part : worded.clash) {
            Json place = placeOf(part.span, sources);
            place["text"] = part.words.english();
            entry["clash"].push_back(std::move(place));
        }
        entry["answers"] = inEnglish(worded.answers);
        entry["shown"] = worded.shownByAnswers.english();
        checked.proofs->push_back(std::move(entry));
    }
}

const char* wordOf(Covered covered) {
    return covered == Covered::Missing      ? "missing"
           : covered == Covered::Impossible ? "impossible"
           : covered == Covered::Undecided  ? "undecided"
                                            : "shown";
}

Json toJson(const CoverageCount& count) {
    return {{"percent", count.percent()},
            {"shown", count.shown},
            {"parts", count.all},
            {"undecided", count.undecided},
            {"impossible", count.impossible}};
}

Json toJson(const WordedCoverage& rule, const SourceSet& sources) {
    Json entry = placeOf(rule.span, sources);
    entry["kind"] = rule.noun;
    entry["id"] = rule.id;
    entry.update(toJson(rule.count));
    entry["notShown"] = Json::array();
    for (const WordedCoverage::Part& part : rule.parts) {
        Json open = placeOf(part.span, sources);
        open["text"] = part.words.english();
        open["is"] = wordOf(part.covered);
        if (!part.why.empty())
            open["why"] = part.why.english();
        if (part.proposal)
            open["proposal"] = *part.proposal;
        entry["notShown"].push_back(std::move(open));
    }
    entry["proposals"] = rule.proposals;
    return entry;
}

void addCoverage(Checked& checked, const std::shared_ptr<const Questionnaire>& questionnaire,
                 const SourceSet& sources, const std::vector<Case>& cases) {
    if (!canProve())
        checked.text += std::string(proofsAreOff) + '\n';
    const CasesCover covered = cover(questionnaire, sources, cases);
    checked.covered = "cases show " + wordsOf(covered.count).english();
    checked.coverage = toJson(covered.count);
    (*checked.coverage)["rules"] = Json::array();
    for (const WordedCoverage& rule : covered.rules) {
        checked.text += render(rule, sources);
        (*checked.coverage)["rules"].push_back(toJson(rule, sources));
    }
}

Checked checkFile(const QString& path, Wanted wanted) {
    Checked checked;
    files::DiskFileSource disk;
    const LoadedQuestionnaire loaded = loadQuestionnaire(disk, path.toStdString(), files::sha256);
    note(checked, loaded.diagnostics, loaded.sources);
    if (!loaded.questionnaire) {
        checked.clean = false;
        return checked;
    }

    if (wanted.proofs)
        addProofs(checked, loaded.questionnaire, loaded.sources);
    const std::string casesPath = resolvePath(path.toStdString(), "cases.yaml");
    if (!QFileInfo::exists(QString::fromStdString(casesPath))) {
        if (wanted.coverage)
            addCoverage(checked, loaded.questionnaire, loaded.sources, {});
        return checked;
    }
    Result<std::string> text = disk.read(casesPath);
    if (!text) {
        checked.text += text.error().message + "\n";
        checked.clean = false;
        return checked;
    }
    const LoadedCases cases = loadCases(casesPath, std::move(text).value(), *loaded.questionnaire);
    note(checked, cases.diagnostics, cases.sources);
    runCases(checked, loaded.questionnaire, cases);
    if (wanted.coverage)
        addCoverage(checked, loaded.questionnaire, loaded.sources, cases.cases);
    return checked;
}

} // namespace

Exit check(const QStringList& given, Streams streams) {
    const auto parsed =
        parseArguments(given,
                       {{QStringLiteral("--format"), {QStringLiteral("text"), QStringLiteral("json")}},
                        {proveOption, {}, false, true},
                        {coverageOption, {}, false, true}},
                       1, 1000);
    if (!parsed.arguments)
        return refuseUsage("check", parsed.problem, streams);
    const bool json = parsed.arguments->option(QStringLiteral("--format")) == QLatin1String("json");
    Json all = Json::array();
    bool clean = true;
    const Wanted wanted{parsed.arguments->has(proveOption), parsed.arguments->has(coverageOption)};
    for (const QString& path : parsed.arguments->files) {
        Checked checked = checkFile(path, wanted);
        clean = clean && checked.clean;
        const std::size_t failing = checked.failures.size();
        if (json) {
            all.push_back({{"file", path.toStdString()},
                           {"clean", checked.clean},
                           {"diagnostics", std::move(checked.diagnostics)},
                           {"cases", checked.cases},
                           {"contradicted", std::move(checked.failures)}});
            if (checked.proofs)
                all.back()["proofs"] = std::move(*checked.proofs);
            if (checked.coverage)
                all.back()["coverage"] = std::move(*checked.coverage);
            continue;
        }
        streams.err << checked.text;
        streams.out << path.toStdString() << ": "
                    << (checked.clean ? "no errors"
                        : failing     ? "does not pass"
                                      : "has errors")
                    << ", " << checked.cases - failing << " of " << checked.cases << " cases hold";
        if (checked.proofs)
            streams.out << ", " << checked.proofs->size()
                        << (checked.proofs->size() == 1 ? " note" : " notes");
        if (checked.coverage)
            streams.out << ", " << checked.covered;
        streams.out << '\n';
    }
    if (json)
        streams.out << all.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    return clean ? Exit::Done : Exit::Refused;
}

} // namespace anteroom::cli
