// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/answer_text.h"
#include "core/session/before_birth.h"
#include "core/summary/parts.h"
#include "core/summary/rule_text.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace anteroom {
namespace {

using P = SummaryPhrase;

constexpr std::uint32_t afterAllTopics = ~0U;

// What prints as one entry: all raised rules of one kind and topic, or one rule without a topic.
struct Group {
    Priority priority = Priority::Note; ///< the most pressing of its rules
    std::optional<std::uint32_t> topic;
    std::vector<const FindingResult*> raised;
};

const FindingRule& ruleOf(const SummaryContext& context, const FindingResult& result) {
    return context.questionnaire->findings[result.rule];
}

std::vector<Group> groupsOf(const SummaryContext& context, FindingKind kind) {
    std::vector<Group> groups;
    for (const FindingResult& result : context.screening.findings) {
        const FindingRule& rule = ruleOf(context, result);
        if (rule.kind != kind || result.status != FindingStatus::Raised)
            continue;
        auto group = std::find_if(groups.begin(), groups.end(), [&rule](const Group& other) {
            return rule.topic && other.topic == rule.topic;
        });
        if (group == groups.end())
            group = groups.insert(groups.end(), Group{rule.priority, rule.topic, {}});
        group->priority = std::min(group->priority, rule.priority);
        group->raised.push_back(&result);
    }
    // Priority first, then the clinic's reading order of topics; what has no topic follows as the author
    // wrote it.
    std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
        return std::pair(a.priority, a.topic.value_or(afterAllTopics)) <
               std::pair(b.priority, b.topic.value_or(afterAllTopics));
    });
    return groups;
}

// "Opioids used now (an answer is kept and not counted: Which now)"
std::string titleBesideKept(const SummaryContext& context, const FindingRule& rule) {
    std::string title(rule.title.in(context.language));
    std::string kept;
    for (const QuestionIndex question :
         keptAnswersBehind(context.questionnaire, rule, context.screening.notCounted))
        kept += (kept.empty() ? "" : "; ") + context.names.question(question);
    return kept.empty() ? title : context.say(P::KeptBeside, {{"title", title}, {"questions", kept}});
}

void fillNotRaised(const SummaryContext& context, Summary& summary) {
    for (const FindingKind kind : {FindingKind::Flag, FindingKind::Contributor}) {
        std::map<std::uint32_t, Summary::NotRaised> topics; // in the clinic's reading order
        for (const FindingResult& result : context.screening.findings) {
            const FindingRule& rule = ruleOf(context, result);
            if (rule.kind != kind || result.status != FindingStatus::RuledOut ||
                context.keptSafety.leavesOpen(rule, result.status))
                continue;
            Summary::NotRaised& topic = topics[rule.topic.value_or(afterAllTopics)];
            if (rule.topic)
                topic.topic = context.questionnaire->topics[*rule.topic].title.in(context.language);
            topic.titles.push_back(titleBesideKept(context, rule));
        }
        for (auto& [place, topic] : topics)
            summary.notRaised.push_back(std::move(topic));
    }
}

// Words that were withheld say nothing; that it is not known whether high pressure is under control does.
bool isWorthQuoting(const SummaryContext& context, QuestionIndex question) {
    switch (context.session.state(question)) {
    case QuestionState::Answered:
        return true;
    case QuestionState::NotSure:
    case QuestionState::Declined:
    case QuestionState::NotMeasured:
        return context.questionnaire.question(question).type != QuestionType::Text;
    case QuestionState::NotAsked:
    case QuestionState::Undecided:
    case QuestionState::NotApplicable:
        break;
    }
    return false;
}

std::vector<Summary::Line> quotesOf(const SummaryContext& context, const FindingRule& rule,
                                    const std::vector<Summary::Line>& because) {
    std::vector<Summary::Line> quotes;
    for (const QuestionIndex question : rule.quoted) {
        const bool isThere =
            std::any_of(because.begin(), because.end(),
                        [question](const Summary::Line& line) { return line.question == question; });
        if (!isThere && isWorthQuoting(context, question))
            quotes.push_back(lineOf(context, question));
    }
    return quotes;
}

Summary::RaisedFinding findingOf(const SummaryContext& context, const FindingResult& result) {
    const FindingRule& rule = ruleOf(context, result);
    Summary::RaisedFinding finding;
    finding.id = rule.id.str();
    finding.title = rule.title.in(context.language);
    finding.discuss = rule.discuss.in(context.language);
    finding.because = linesOf(context, result.explanation.because);
    finding.quotes = quotesOf(context, rule, finding.because);
    finding.rule = ruleText(context.session, rule.when, context.names);
    for (const Citation& citation : rule.citations)
        finding.sources.push_back(sourceOf(context, citation));
    for (const LocalizedText& text : rule.information)
        finding.information.emplace_back(text.in(context.language));
    return finding;
}

bool prints(const Summary::RaisedFinding& finding, const Summary::Line& line) {
    return std::any_of(finding.because.begin(), finding.because.end(), [&line](const Summary::Line& other) {
        return other.label == line.label && other.answer == line.answer && other.note == line.note;
    });
}

// The data stays whole; what another finding said already is marked, for renderers to point at it. "As above"
// points at the finding before it in the entry, and any pointer only at what prints in full: nobody is sent
// from one pointer to the next.
class Repetition {
public:
    void mark(std::vector<Summary::RaisedFinding>& findings) {
        std::set<std::pair<std::string, std::string>> said;
        std::set<std::string> informed;
        const Summary::RaisedFinding* before = nullptr;
        for (Summary::RaisedFinding& finding : findings) {
            pointAtAnswersAndRule(finding, before);
            for (const Summary::Line& line : finding.because)
                said.emplace(line.label, line.answer);
            for (Summary::Line& quote : finding.quotes)
                quote.repeated = !said.emplace(quote.label, quote.answer).second;
            finding.sourcesRepeated =
                before && !before->sourcesRepeated && finding.sources == before->sources;
            finding.informationRepeated =
                std::erase_if(finding.information,
                              [&informed](const std::string& text) { return informed.contains(text); }) > 0;
            informed.insert(finding.information.begin(), finding.information.end());
            before = &finding;
        }
    }

private:
    // A candidacy fact, a contributor and a flag may ask the same; the first to print it says it for all.
    void pointAtAnswersAndRule(Summary::RaisedFinding& finding, const Summary::RaisedFinding* before) {
        const bool pointsUp = before && before->sameAs.empty();
        finding.ruleRepeated = pointsUp && !before->ruleRepeated && finding.rule == before->rule;
        const auto first = m_titles.find(finding.rule);
        if (!finding.ruleRepeated && first != m_titles.end() && first->second.size() < finding.rule.size()) {
            finding.sameAs = first->second;
            return;
        }
        finding.answersRepeated =
            pointsUp && !before->answersRepeated && !finding.because.empty() &&
            finding.because.size() == before->because.size() &&
            std::all_of(finding.because.begin(), finding.because.end(),
                        [before](const Summary::Line& line) { return prints(*before, line); });
        for (Summary::Line& line : finding.because)
            line.repeated = finding.answersRepeated;
        if (!finding.ruleRepeated && !finding.answersRepeated)
            m_titles.emplace(finding.rule, finding.title);
    }

    std::map<std::string, std::string> m_titles; ///< by the rule, of what prints it and its answers in full
};

bool isOpenToo(const SummaryContext& context, const Group& group, FindingKind kind) {
    const auto& all = context.screening.findings;
    return group.topic && std::any_of(all.begin(), all.end(), [&](const FindingResult& result) {
               return result.status == FindingStatus::NotEstablished &&
                      ruleOf(context, result).topic == group.topic && ruleOf(context, result).kind == kind;
           });
}

Summary::TopicEntry entryOf(const SummaryContext& context, const Group& group, FindingKind kind) {
    static constexpr std::array priorities{P::ReadFirst, P::Standard, P::Note};
    Summary::TopicEntry entry;
    entry.priority = context.say(priorities[static_cast<std::size_t>(group.priority)]);
    for (const FindingResult* result : group.raised)
        entry.findings.push_back(findingOf(context, *result));
    entry.title = entry.findings.size() > 1
                      ? std::string(context.questionnaire->topics[*group.topic].title.in(context.language))
                      : entry.findings.front().title;
    entry.openToo = isOpenToo(context, group, kind);
    return entry;
}

std::vector<Summary::TopicEntry> entriesOf(const SummaryContext& context, FindingKind kind) {
    std::vector<Summary::TopicEntry> entries;
    for (const Group& group : groupsOf(context, kind))
        entries.push_back(entryOf(context, group, kind));
    return entries;
}

} // namespace

void fillFindings(const SummaryContext& context, Summary& summary) {
    summary.discuss = entriesOf(context, FindingKind::Flag);
    summary.context = entriesOf(context, FindingKind::Candidacy);
    summary.contributors = entriesOf(context, FindingKind::Contributor);
    summary.checklist = entriesOf(context, FindingKind::Checklist);
    Repetition repetition;
    for (auto* entries : {&summary.discuss, &summary.context, &summary.contributors, &summary.checklist})
        for (Summary::TopicEntry& entry : *entries)
            repetition.mark(entry.findings);
    // Under a call for attention the sentence would read as its opposite.
    if (summary.discuss.empty() && summary.urgent.empty()) {
        summary.nothingRaised = context.say(P::NothingRaised);
        if (!context.keptSafety.questions().empty())
            summary.nothingRaised += " " + context.say(P::AskUncountedAgain);
        if (!context.leftOut.isEmpty())
            summary.nothingRaised += " " + context.say(P::NothingOfLeftOut);
    }
    fillNotRaised(context, summary);
}

void fillContradictions(const SummaryContext& context, Summary& summary) {
    for (const ContradictionResult& result : context.screening.contradictions) {
        std::string answers;
        for (const Summary::Line& line : linesOf(context, result.explanation.because))
            answers.append(answers.empty() ? "" : "; ").append(line.label).append(": ").append(line.answer);
        summary.contradictions.emplace_back(
            context.questionnaire->contradictions[result.rule].text.in(context.language));
        if (!answers.empty())
            summary.contradictions.back().append(" (").append(answers).append(")");
    }
    const std::string& born = context.sheet.identity.dateOfBirth;
    for (const Summary::Line& line : linesOf(context, answersBeforeBirth(context.session, born)))
        summary.contradictions.push_back(
            context.say(P::BeforeBirth, {{"label", line.label}, {"answer", line.answer}, {"born", born}}));
}

} // namespace anteroom
