// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/record_summary.h"

#include "core/records/marks.h"
#include "core/session/phrases.h"
#include "core/summary/phrases.h"

#include <map>

namespace anteroom {

namespace {

SummaryPhrase markPhrase(ReviewMark mark) {
    switch (mark) {
    case ReviewMark::Discussed:
        return SummaryPhrase::PenDiscussed;
    case ReviewMark::DoesNotApply:
        return SummaryPhrase::PenDoesNotApply;
    case ReviewMark::FollowUp:
        break;
    }
    return SummaryPhrase::PenFollowUp;
}

/// A phrase with who did it and when, and a mark or a reason where it has a place for one.
std::string said(SummaryPhrase which, const Act& by, std::string_view language, std::string_view what = {}) {
    const std::string date = by.at.date.iso();
    const std::string time = by.at.clock();
    return fill(phrase(which, language),
                {{"name", by.name}, {"date", date}, {"time", time}, {"mark", what}, {"reason", what}});
}

std::string saidOf(const Reviewed& reviewed, std::string_view language) {
    const std::string text =
        said(SummaryPhrase::ReviewedMark, reviewed.by, language, phrase(markPhrase(reviewed.mark), language));
    return reviewed.note.empty() ? text : text + ": " + reviewed.note;
}

} // namespace

void addReview(const Record& record, const Questionnaire& questionnaire, Summary& summary) {
    std::map<std::string, const Reviewed*> marks;
    for (const Reviewed& reviewed : record.review)
        marks[questionnaire->findings[reviewed.finding].id.str()] = &reviewed;
    for (auto* entries : {&summary.discuss, &summary.context, &summary.contributors, &summary.checklist})
        for (Summary::TopicEntry& topic : *entries)
            for (Summary::RaisedFinding& finding : topic.findings)
                if (const auto found = marks.find(finding.id); found != marks.end()) {
                    const Reviewed& mark = *found->second;
                    (isOfTheseAnswers(mark, record, questionnaire) ? finding.reviewed
                                                                   : finding.reviewedBefore) =
                        saidOf(mark, summary.language);
                }

    const RecordHead& head = record.head;
    if (head.revision > 1) {
        const std::string number = std::to_string(head.revision - 1);
        summary.recordNotes.push_back(fill(phrase(SummaryPhrase::Correction, summary.language),
                                           {{"number", number}, {"reason", head.reason}}));
    }
    if (head.enteredInError)
        summary.recordNotes.push_back(said(SummaryPhrase::EnteredInError, head.enteredInError->by,
                                           summary.language, head.enteredInError->why));
    if (head.signature)
        summary.reviewedBy = said(SummaryPhrase::ReviewedByAt, *head.signature, summary.language);
}

Summary summarizeRecord(const Record& record, const std::shared_ptr<const Questionnaire>& questionnaire,
                        const std::string& language) {
    const Session session = Session::resume(questionnaire, record.session);
    AnswerSheet sheet{.date = session.startedAt().date, .identity = record.head.identity};
    sheet.notes = record.notes;
    sheet.transcribedBy = record.transcribedBy;
    sheet.transcribedOn = record.transcribedOn;
    Summary summary = summarize(session, screen(session), sheet, language);
    addReview(record, *questionnaire, summary);
    return summary;
}

} // namespace anteroom
