// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff_words.h"

#include "core/analysis/rule_names.h"
#include "core/base/text.h"
#include "core/session/answer_text.h"

#include <algorithm>

namespace anteroom {

namespace {

const char* statusWords(FindingStatus status) {
    return status == FindingStatus::Raised     ? "raised"
           : status == FindingStatus::RuledOut ? "ruled out"
                                               : "not established";
}

std::string namesOf(const Questionnaire& questionnaire, const std::vector<QuestionIndex>& questions) {
    std::vector<std::string> names;
    for (const QuestionIndex question : questions) {
        const std::string name = inBackticks(questionnaire.question(question).id.str());
        if (std::find(names.begin(), names.end(), name) == names.end()) // of both versions
            names.push_back(name);
    }
    return joinWords(names);
}

} // namespace

std::string wordsOf(const Change& change) {
    std::string text = change.edit == Edit::Added     ? "added "
                       : change.edit == Edit::Removed ? "removed "
                                                      : "changed ";
    text += change.noun + ' ' + inBackticks(change.id);
    for (std::size_t i = 0; i < change.what.size(); ++i)
        text += (i == 0 ? ": " : ", ") + change.what[i];
    return text;
}

std::string wordsOf(FindingStatus before, FindingStatus after) {
    return std::string("was ") + statusWords(before) + ", is now " + statusWords(after);
}

std::string_view nounOf(OutcomeChange::Kind kind) {
    return nounOf(kind == OutcomeChange::Kind::Finding  ? RuleKind::Finding
                  : kind == OutcomeChange::Kind::Urgent ? RuleKind::Urgent
                                                        : RuleKind::Contradiction);
}

std::string wordsOf(const OutcomeChange& change) {
    const std::string rule = std::string(nounOf(change.kind)) + ' ' + inBackticks(change.id) + ": ";
    if (change.before && change.after)
        return rule + wordsOf(*change.before, *change.after);
    return change.after ? rule + "is new, and " + statusWords(*change.after)
                        : rule + "was " + statusWords(*change.before) + ", and is gone";
}

WordedRuleDifference wordsOf(const Questionnaire& joined, const RuleDifference& difference) {
    WordedRuleDifference worded{std::string(nounOf(difference.rule.kind)), idOf(joined, difference.rule)};
    const std::string& language = joined->languages.front();
    for (const Difference& one : difference.found) {
        WordedRuleDifference::Shown shown{one.before, one.after, one.witness.today};
        for (const auto& [index, answer] : one.witness.answers) {
            const Question& question = joined.question(index);
            shown.answers.push_back(question.id.str() + ": " + answerText(question, answer, language));
        }
        worded.shown.push_back(std::move(shown));
    }
    if (!difference.apart.empty())
        worded.notKnown = "not compared, for answers to " + namesOf(joined, difference.apart) +
                          " cannot be compared: the type, the unit or the fields are others";
    else if (difference.undecided)
        worded.notKnown = (difference.found.empty() ? "not known whether it changed: "
                                                    : "not known whether it changed in another way: ") +
                          std::string(wordsOf(*difference.undecided));
    if (!difference.narrowed.empty())
        worded.limits = "compared over the answers to " + namesOf(joined, difference.narrowed) +
                        " that both versions take";
    if (!difference.lookedUp.empty())
        worded.limits += (worded.limits.empty() ? "" : "; ") + std::string("names in the answers to ") +
                         namesOf(joined, difference.lookedUp) + " were taken as the new vocabulary has them";
    return worded;
}

std::string render(const WordedRuleDifference& difference) {
    if (difference.isSame() && difference.limits.empty())
        return {};
    std::string text = difference.noun + " `" + difference.id + "`:";
    text += difference.isSame() ? " says the same\n" : difference.shown.empty() ? "\n" : " changed\n";
    if (!difference.notKnown.empty())
        text += "  " + difference.notKnown + '\n';
    if (!difference.limits.empty())
        text += "  " + difference.limits + '\n';
    for (const WordedRuleDifference::Shown& shown : difference.shown) {
        text +=
            "  " + wordsOf(shown.before, shown.after) + ", with these answers on " + shown.day.iso() + ":\n";
        for (const std::string& answer : shown.answers)
            text += "    " + answer + '\n';
        if (shown.answers.empty())
            text += "    nothing answered yet\n";
    }
    return text;
}

} // namespace anteroom
