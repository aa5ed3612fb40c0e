// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/coverage_words.h"

#include "core/analysis/case_yaml.h"
#include "core/analysis/rule_names.h"
#include "core/base/text.h"

#include <map>

namespace anteroom {

namespace {

constexpr std::size_t longestQuote = 120; ///< characters of a condition within a sentence

std::string quoted(const std::string& line) {
    return '`' + (line.size() > longestQuote ? line.substr(0, longestQuote) + "..." : line) + '`';
}

class Wording {
public:
    Wording(const Questionnaire& questionnaire, const SourceSet& sources)
        : m_program(questionnaire.program()), m_sources(sources) {}

    std::string of(const Obligation& obligation) const {
        const Decision& decision = obligation.decision;
        const std::string condition = written(decision.condition);
        if (!decision.at)
            return condition + " is " + (decision.as ? "true" : "untrue") + ", and decides it";
        return written(decision.at->number) + " is exactly " + valueOf(decision) + ", and " + condition +
               " decides it";
    }

private:
    std::string written(NodeIndex node) const { return quoted(writtenAs(m_program, m_sources, node)); }

    std::string valueOf(const Decision& decision) const {
        for (const NodeIndex operand : m_program.operands(decision.condition))
            if (m_program[operand].op == Op::Day)
                return Date::fromDays(static_cast<std::int32_t>(decision.at->value)).iso();
        return formatNumber(decision.at->value);
    }

    const Program& m_program;
    const SourceSet& m_sources;
};

/// What each proposal shows: of several parts the last, where a boundary stands.
std::vector<std::string> namesOf(const WordedCoverage& rule, std::size_t proposals) {
    std::vector<std::string> names(proposals, rule.id);
    for (const WordedCoverage::Part& part : rule.parts)
        if (part.proposal)
            names[*part.proposal] = rule.id + ": " + part.words;
    // The same words may stand in two places; no two cases are called the same.
    std::map<std::string, int> seen;
    for (std::string& name : names)
        if (const int before = seen[name]++; before > 0)
            name += " (" + std::to_string(before + 1) + ')';
    return names;
}

} // namespace

WordedCoverage wordsOf(const std::shared_ptr<const Questionnaire>& questionnaire, const SourceSet& sources,
                       const RuleCoverage& rule) {
    WordedCoverage worded{questionnaire->program()[rule.rule.node].span, std::string(nounOf(rule.rule.kind)),
                          idOf(*questionnaire, rule.rule), countOf(rule)};
    const Wording wording(*questionnaire, sources);
    for (const CoveredPart& part : rule.parts) {
        if (part.covered == Covered::ByCase)
            continue;
        worded.parts.push_back({part.obligation.span, wording.of(part.obligation), part.covered,
                                part.why ? std::string(wordsOf(*part.why)) : std::string(), part.proposal});
    }
    const std::vector<std::string> names = namesOf(worded, rule.proposals.size());
    for (std::size_t proposal = 0; proposal < names.size(); ++proposal)
        worded.proposals.push_back(
            caseYaml(questionnaire, rule.proposals[proposal], rule.rule, names[proposal], 2));
    return worded;
}

std::string wordsOf(const CoverageCount& count) {
    std::string text = std::to_string(count.shown) + " of " + std::to_string(count.all) +
                       (count.all == 1 ? " part (" : " parts (") + formatNumber(count.percent()) + " %)";
    if (count.undecided > 0)
        text += ", " + std::to_string(count.undecided) + " of them undecided";
    if (count.impossible > 0)
        text += ", " + std::to_string(count.impossible) + " more " + (count.impossible == 1 ? "is" : "are") +
                " impossible";
    return text;
}

std::string render(const WordedCoverage& rule, const SourceSet& sources) {
    if (rule.parts.empty())
        return {};
    const auto placeOf = [&](SourceSpan span) {
        const SourceText& source = sources[span.file];
        return source.name() + ':' + std::to_string(source.lineColumn(span.begin).line) + ": ";
    };
    std::string text = placeOf(rule.span) + "cases of the " + rule.noun + " `" + rule.id + "` show " +
                       wordsOf(rule.count) + '\n';
    for (const WordedCoverage::Part& part : rule.parts) {
        const std::uint32_t line = sources[part.span.file].lineColumn(part.span.begin).line;
        text += "  line " + std::to_string(line) + ": ";
        if (part.covered == Covered::Impossible)
            text += "impossible, and so not missing: " + part.words;
        else
            text += "no case in which " + part.words;
        if (part.covered == Covered::Undecided)
            text += "; whether there can be one is not known: " + part.why;
        text += '\n';
    }
    if (!rule.proposals.empty())
        text += "  to confirm or correct, and to add to cases.yaml:\n";
    for (const std::string& proposal : rule.proposals)
        text += proposal;
    return text;
}

} // namespace anteroom
