// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/marks.h"

#include "core/expression/questions_below.h"

#include <algorithm>
#include <set>

namespace anteroom {

bool isOfTheseAnswers(const Reviewed& mark, const Record& record, const Questionnaire& questionnaire,
                      const LeftOut& leftOut) {
    const FindingRule& rule = questionnaire->findings.at(mark.finding);
    std::vector<QuestionIndex> under = expression::questionsBelow(questionnaire.program(), rule.when);
    under.insert(under.end(), rule.quoted.begin(), rule.quoted.end());
    std::erase_if(under, [&](QuestionIndex question) { return leftOut.has(question); });
    std::set<QuestionIndex> seen;
    for (std::size_t i = mark.afterChanges; i < record.history.size(); ++i) {
        const AnswerChange& change = record.history[i];
        if (std::find(under.begin(), under.end(), change.question) == under.end() ||
            !seen.insert(change.question).second)
            continue; // the first one has what was there when it was marked
        if (change.before != record.session.answers.at(static_cast<std::size_t>(change.question)))
            return false;
    }
    return true;
}

} // namespace anteroom
