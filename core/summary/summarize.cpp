// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/findings/disclosure.h"
#include "core/summary/parts.h"

namespace anteroom {

Summary summarize(const Session& session, const Screening& screening, const AnswerSheet& sheet,
                  const std::string& language, const LeftOut& leftOut) {
    const Disclosure shown(session, screening, leftOut);
    const SummaryContext context(shown.session(), shown.screening(), sheet, language, leftOut);
    Summary summary;
    summary.language = language;
    fillUrgent(context, summary);
    fillFindings(context, summary);
    fillOpenQuestions(context, summary);
    fillOpenRules(context, summary);
    fillLines(context, summary);
    fillContradictions(context, summary);
    fillSources(context, summary);
    fillHead(context, summary);
    fillDisclosure(context, summary);
    fillNotes(context, summary);
    fillOtherAnswers(context, summary);
    fillLanguages(context, summary);
    return summary;
}

} // namespace anteroom
