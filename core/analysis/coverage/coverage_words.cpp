// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/coverage/coverage_words.h"

#include "core/analysis/coverage/case_yaml.h"
#include "core/analysis/notes/note_evidence.h"
#include "core/analysis/notes/note_parts.h"
#include "core/base/said.h"
#include "core/base/text.h"
#include "core/findings/screening.h"

#include <map>

namespace anteroom {

namespace {

constexpr std::size_t longestQuote = 120; ///< characters of a condition within a sentence

class Wording {
public:
    explicit Wording(const Naming& names) : m_names(names), m_program(names.questionnaire().program()) {}

    Message of(const Obligation& obligation) const {
        const Decision& decision = obligation.decision;
        const std::string condition = written(decision.condition);
        const Message what = inShort(obligation);
        if (m_names.isByTitle())
            return decision.at ? core::said("%1, and all hangs on %2", {what, condition})
                               : core::said("%1, and all hangs on it", {what});
        return decision.at ? core::said("%1, and %2 decides it", {what, condition})
                           : core::said("%1, and decides it", {what});
    }

    /// Without what hangs on it: the name of a case.
    Message inShort(const Obligation& obligation) const {
        const Decision& decision = obligation.decision;
        if (decision.at)
            return core::said("%1 is exactly %2", {written(decision.at->number), valueOf(decision)});
        const std::string condition = written(decision.condition);
        if (m_names.isByTitle())
            return decision.as ? core::said("%1 holds", {condition})
                               : core::said("%1 does not hold", {condition});
        return decision.as ? core::said("%1 is true", {condition}) : core::said("%1 is untrue", {condition});
    }

private:
    std::string written(NodeIndex node) const {
        const std::string line = m_names.written(node);
        const bool isLong = !m_names.isByTitle() && line.size() > longestQuote + 2;
        return isLong ? line.substr(0, longestQuote + 1) + "...`" : line;
    }

    std::string valueOf(const Decision& decision) const {
        for (const NodeIndex operand : m_program.operands(decision.condition))
            if (m_program[operand].op == Op::Day)
                return Date::fromDays(static_cast<std::int32_t>(decision.at->value)).iso();
        return formatNumber(decision.at->value);
    }

    const Naming& m_names;
    const Program& m_program;
};

/// What each proposal shows: of several parts the last, where a boundary stands.
std::vector<std::string> namesOf(const std::string& id, const Wording& wording, const RuleCoverage& rule,
                                 Named named, const Message::Translate& translate) {
    std::vector<std::string> names(rule.proposals.size(), id);
    for (const CoveredPart& part : rule.parts)
        if (part.proposal) {
            const Message words =
                named == Named::ByTitle ? wording.inShort(part.obligation) : wording.of(part.obligation);
            names[*part.proposal] = id + ": " + (translate ? words.in(translate) : words.english());
        }
    // The same words may stand in two places; no two cases are called the same.
    std::map<std::string, int> seen;
    for (std::string& name : names)
        if (const int before = seen[name]++; before > 0)
            name += " (" + std::to_string(before + 1) + ')';
    return names;
}

} // namespace

WordedCoverage wordsOf(const std::shared_ptr<const Questionnaire>& questionnaire, const SourceSet& sources,
                       const RuleCoverage& rule, const Reader& reader, const Message::Translate& translate) {
    WordedCoverage worded{questionnaire->program().span(rule.rule.node), std::string(nounOf(rule.rule.kind)),
                          idOf(*questionnaire, rule.rule), countOf(rule)};
    const Naming naming(*questionnaire, sources, reader);
    const Wording wording(naming);
    for (const CoveredPart& part : rule.parts) {
        if (part.covered == Covered::ByCase)
            continue;
        worded.parts.push_back({part.obligation.span, wording.of(part.obligation), part.covered,
                                part.why ? Message(wordsOf(*part.why)) : Message(), part.proposal});
    }
    const std::vector<std::string> names = namesOf(worded.id, wording, rule, reader.named, translate);
    for (std::size_t proposal = 0; proposal < names.size(); ++proposal)
        worded.proposals.push_back(
            caseYaml(questionnaire, rule.proposals[proposal], rule.rule, names[proposal], 2));
    return worded;
}

Message wordsOf(const CoverageCount& count, Named named) {
    const bool isByTitle = named == Named::ByTitle;
    const std::string percent = formatNumber(count.percent());
    Message text =
        count.all == 1 ? isByTitle
                             ? core::said("%1 of %2 turning point (%3 %)", {count.shown, count.all, percent})
                             : core::said("%1 of %2 part (%3 %)", {count.shown, count.all, percent})
        : isByTitle ? core::said("%1 of %2 turning points (%3 %)", {count.shown, count.all, percent})
                       : core::said("%1 of %2 parts (%3 %)", {count.shown, count.all, percent});
    if (count.undecided > 0)
        text = core::said("%1, %2 of them undecided", {text, count.undecided});
    if (count.impossible > 0)
        text = isByTitle               ? core::said("%1, %2 more cannot occur", {text, count.impossible})
               : count.impossible == 1 ? core::said("%1, %2 more is impossible", {text, count.impossible})
                                       : core::said("%1, %2 more are impossible", {text, count.impossible});
    return text;
}

WordedProposal wordsOf(const std::shared_ptr<const Questionnaire>& questionnaire, const Rule& rule,
                       const Witness& proposal, const std::string& language) {
    Session session(questionnaire, Timestamp{proposal.today, 0});
    session.begin(proposal.answers, Timestamp{proposal.today, 0});
    const FindingStatus status = statusOf(session.evaluator().truth(rule.node));
    const SourceSet none; // a title is not looked up in a text
    const Naming names(*questionnaire, none, Reader(Named::ByTitle, language));
    const Message named = theRule(names, rule);
    return {answerLines(names, proposal),
            status == FindingStatus::Raised ? core::said("%1 is %2", {named, holdsOf(rule.kind).message()})
            : status == FindingStatus::RuledOut
                ? core::said("%1 is not %2", {named, holdsOf(rule.kind).message()})
                : core::said("%1 stays not established", {named})};
}

std::string render(const WordedCoverage& rule, const SourceSet& sources) {
    if (rule.parts.empty())
        return {};
    const auto placeOf = [&](SourceSpan span) {
        const SourceText& source = sources[span.file];
        return source.name() + ':' + std::to_string(source.lineColumn(span.begin).line) + ": ";
    };
    std::string text = placeOf(rule.span) + "cases of the " + rule.noun + " `" + rule.id + "` show " +
                       wordsOf(rule.count).english() + '\n';
    for (const WordedCoverage::Part& part : rule.parts) {
        const std::uint32_t line = sources[part.span.file].lineColumn(part.span.begin).line;
        text += "  line " + std::to_string(line) + ": ";
        if (part.covered == Covered::Impossible)
            text += "impossible, and so not missing: " + part.words.english();
        else
            text += "no case in which " + part.words.english();
        if (part.covered == Covered::Undecided)
            text += "; whether there can be one is not known: " + part.why.english();
        text += '\n';
    }
    if (!rule.proposals.empty())
        text += "  to confirm or correct, and to add to cases.yaml:\n";
    for (const std::string& proposal : rule.proposals)
        text += proposal;
    return text;
}

} // namespace anteroom
