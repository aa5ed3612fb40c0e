// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/record_summary.h"

#include "core/records/marks.h"
#include "core/session/phrases.h"
#include "core/summary/phrases.h"

#include <algorithm>
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

/// Details that only describe the visit are none of the patient's.
bool isOtherPerson(const Identity& one, const Identity& other) {
    return one.patientName != other.patientName || one.dateOfBirth != other.dateOfBirth ||
           one.identifier != other.identifier;
}

/// Whoever reads what was signed, or what stands with another patient now, must know of it; what is put right
/// while the patient still answers is in the history.
bool mustBeSeen(const IdentityChange& change, const Identity& after, const Record& record) {
    const bool isOfMove =
        change.revision == 0 || std::any_of(record.moves.begin(), record.moves.end(),
                                            [&](const PatientMove& move) { return move.by == change.by; });
    return (change.revision > 1 || isOfMove) && isOtherPerson(change.before, after);
}

/// Reasons are free texts, of which nothing says what they rest on.
Record withoutReasons(Record record, const std::string& language) {
    const std::string inItsPlace(phrase(SummaryPhrase::ReasonLeftOut, language));
    record.head.reason = inItsPlace;
    for (PatientMove& move : record.moves)
        move.why = inItsPlace;
    if (record.head.enteredInError)
        record.head.enteredInError->why = inItsPlace;
    return record;
}

void addReview(const Record& record, const Questionnaire& questionnaire, Summary& summary) {
    std::map<std::string, const Reviewed*> marks;
    for (const Reviewed& reviewed : record.review)
        marks[questionnaire->findings[reviewed.finding].id.str()] = &reviewed;
    for (auto* entries : {&summary.discuss, &summary.context, &summary.contributors, &summary.checklist})
        for (Summary::TopicEntry& topic : *entries)
            for (Summary::RaisedFinding& finding : topic.findings)
                if (const auto found = marks.find(finding.id); found != marks.end()) {
                    const Reviewed& mark = *found->second;
                    (isOfTheseAnswers(mark, record, questionnaire, summary.leftOut)
                         ? finding.reviewed
                         : finding.reviewedBefore) = saidOf(mark, summary.language);
                }
    summary.recordNotes = recordNotes(
        summary.leftOut.isEmpty() ? record : withoutReasons(record, summary.language), summary.language);
    if (record.head.signature)
        summary.reviewedBy = said(SummaryPhrase::ReviewedByAt, *record.head.signature, summary.language);
}

} // namespace

std::vector<std::string> languagesOf(const Record& record) {
    std::vector<std::string> languages{record.head.language};
    for (const SheetChange& change : record.sheetChanges)
        if (change.text == SheetText::Language &&
            std::find(languages.begin(), languages.end(), change.before) == languages.end())
            languages.push_back(change.before);
    return languages;
}

std::vector<std::string> recordNotes(const Record& record, std::string_view language) {
    const RecordHead& head = record.head;
    std::vector<std::string> notes;
    if (head.revision > 1)
        notes.push_back(fill(phrase(SummaryPhrase::Correction, language),
                             {{"number", std::to_string(head.revision - 1)}, {"reason", head.reason}}));
    for (const PatientMove& move : record.moves)
        notes.push_back(
            said(move.revision > 1 ? SummaryPhrase::MovedAfterSignature : SummaryPhrase::MovedFromPatient,
                 move.by, language, move.why));
    for (std::size_t i = 0; i < record.earlierDetails.size(); ++i) {
        const IdentityChange& change = record.earlierDetails[i];
        const Identity& after =
            i + 1 < record.earlierDetails.size() ? record.earlierDetails[i + 1].before : head.identity;
        if (mustBeSeen(change, after, record))
            notes.push_back(said(SummaryPhrase::DetailsChanged, change.by, language));
    }
    if (head.enteredInError)
        notes.push_back(
            said(SummaryPhrase::EnteredInError, head.enteredInError->by, language, head.enteredInError->why));
    return notes;
}

AnswerSheet sheetOf(const Record& record) {
    AnswerSheet sheet{.date = record.session.startedAt.date, .identity = record.head.identity};
    sheet.languages = languagesOf(record);
    sheet.notes = record.notes;
    sheet.transcribedBy = record.transcribedBy;
    sheet.transcribedOn = record.transcribedOn;
    return sheet;
}

Summary summarizeRecord(const Record& record, const std::shared_ptr<const Questionnaire>& questionnaire,
                        const std::string& language, const LeftOut& leftOut) {
    const Session session = Session::resume(questionnaire, record.session);
    Summary summary = summarize(session, screen(session), sheetOf(record), language, leftOut);
    addReview(record, *questionnaire, summary);
    return summary;
}

} // namespace anteroom
