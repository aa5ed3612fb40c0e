// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/left_out_text.h"

#include "core/findings/disclosure.h"
#include "core/summary/parts.h"

namespace anteroom {

using P = SummaryPhrase;

std::string leftOutText(const Questionnaire& questionnaire, const LeftOut& leftOut,
                        const std::string& language) {
    if (leftOut.isEmpty())
        return {};
    std::string titles;
    for (const std::uint32_t which : leftOut.sensitivities())
        titles.append(titles.empty() ? "" : "; ")
            .append(questionnaire->sensitivities[which].title.in(language));
    const LeftOut::Counts& counts = leftOut.counts();
    const std::string counted =
        fill(phrase(P::LeftOutCounts, language), {{"questions", std::to_string(counts.questions)},
                                                  {"computed", std::to_string(counts.computed)},
                                                  {"findings", std::to_string(counts.findings)},
                                                  {"urgent", std::to_string(counts.urgent)},
                                                  {"contradictions", std::to_string(counts.contradictions)}});
    return fill(phrase(P::LeftOutHere, language), {{"titles", titles}, {"counts", counted}});
}

void fillDisclosure(const SummaryContext& context, Summary& summary) {
    summary.leftOut = context.leftOut;
    summary.leftOutText = leftOutText(context.questionnaire, context.leftOut, context.language);
    for (const std::uint32_t which : noticesDue(context.session, context.leftOut)) {
        const Sensitivity& due = context.questionnaire->sensitivities[which];
        summary.notices.push_back(
            {std::string(due.title.in(context.language)), std::string(due.notice.in(context.language))});
    }
}

} // namespace anteroom
