// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/phrases.h"

#include "core/base/phrase_table.h"

#include <array>

namespace anteroom {
namespace {

using P = SummaryPhrase;
using Numbers = std::array<std::string_view, 11>;

constexpr PhraseTable<P> english = phraseTable<P>({
    {P::Title, "Screening summary"},
    {P::Disclaimer, "for discussion - not a decision about treatment"},
    {P::Patient, "Patient"},
    {P::DateOfBirth, "Date of birth"},
    {P::Identifier, "Identifier"},
    {P::AnsweredBy, "Answered by"},
    {P::AskedBy, "Asked by"},
    {P::Clinic, "Clinic"},
    {P::Date, "Date"},
    {P::FromTo, "{from} to {to}"},
    {P::ChangedLater, "{times}, changed {at}"},
    {P::TranscribedBy, "transcribed from paper by {who}"},
    {P::TranscribedByOn, "transcribed from paper by {who} on {when}"},
    {P::UnreviewedTranslation, "Safety questions were asked in {language}, in a translation that no "
                               "qualified translator has reviewed yet."},
    {P::UnreviewedInPart,
     "The interview was held in more than one language. In {language} the safety questions are in a "
     "translation that no qualified translator has reviewed yet."},
    {P::English, "English"},
    {P::Spanish, "Spanish"},
    {P::LanguageOfTag, "the language “{tag}”"},
    {P::Incomplete, "INCOMPLETE"},
    {P::QuestionsOpen, "{count} of {all} questions not established."},
    {P::OneKeptOpen, "1 safety answer is not counted."},
    {P::KeptOpen, "{count} safety answers are not counted."},
    {P::OnePointOpen, "1 point below could not be decided because of this."},
    {P::PointsOpen, "{count} points below could not be decided because of this."},
    {P::ShownAt, "shown {at}"},
    {P::ByAnswersGiven, "by the answers given"},
    {P::AcknowledgedAt, "acknowledged {at} by {who}"},
    {P::NotAcknowledged, "not acknowledged"},
    {P::ChangedAfterwards, "the answers were changed afterwards"},
    {P::SpeakBeforeLeaving,
     "Speak to the clinician before the patient leaves. Not established: {questions}."},
    {P::AskAgain, "answered but not counted: ask again"},
    {P::FollowsFrom, "follows from {gates}"},
    {P::RulesInThisOrder, "{rules}, in this order"},
    {P::AnsweredNotCounted, "Answered but not counted: ask again"},
    // The one sentence of ours with this word in it, and it says that nothing shows it.
    {P::NothingRaised, "Nothing was raised by the answers given; this does not show that treatment is safe."},
    {P::AskUncountedAgain, "Those above that are not counted are to be asked again."},
    {P::ReadFirst, "Read first"},
    {P::Standard, "Standard"},
    {P::Note, "Note"},
    {P::Rule, "Rule"},
    {P::RuleMeaning, "[{label} means: {meaning}]"},
    {P::Source, "Source"},
    {P::Answers, "Answers"},
    {P::AsAbove, "as above"},
    {P::AnswerAndRule, "Answer and rule"},
    {P::AnswersAndRule, "Answers and rule"},
    {P::AsFor, "as for “{title}”"},
    {P::InformationAbove, "What is said above of this topic goes for this too."},
    {P::AskedOnlyWhen, "({label} is asked only when {gate})"},
    {P::Quoted, "“{text}”"},
    {P::Discuss, "To discuss"},
    {P::OpenToo, "More of this topic is not established: see below."},
    {P::LeavesOpen, "leaves open: {titles}"},
    {P::OpenRules, "What the open points that are read first rest on"},
    {P::ListNotFinished, "list not finished"},
    {P::KeptBeside, "{title} (an answer is kept and not counted: {questions})"},
    {P::BeforeBirth, "{label}: {answer}, before the date of birth, {born}"},
    {P::NoneOfToday, "not measured at this visit: {answer}"},
    {P::ListComplete, "list complete"},
    {P::ListCompleteAlone, "List complete"},
    {P::ListNotFinishedAlone, "List not finished"},
    {P::FieldsNotAsked, "not asked: {fields}"},
    {P::RowWithFields, "{row} ({fields})"},
    {P::ClassNotEstablished, "{typed} (class not established)"},
    {P::NotInTheList, "class not established: {typed} does not name one entry of the list"},
    {P::DateNotExact, "only {date} is known"},
    {P::RowField, "{list}, {row}: {field}"},
    {P::RowNumber, "{row} {number}"},
    {P::SourceSection, "{document}, “{section}”"},
    {P::Beyond, "{source} (beyond the source documents)"},
    {P::SourcesNote,
     "The {count} source documents are public articles, not guidelines and not prescribing information."},
    {P::OneSourceNote,
     "The source document is a public article, not a guideline and not prescribing information."},
    {P::SourcesBeyond, "Beyond the source documents"},
    {P::SourcesAtTheEnd, "Numbers in brackets stand for the sources at the end, letters for their sections."},
    {P::Between, "between {low} and {high}"},
    {P::AtLeast, "at least {low}"},
    {P::AtMost, "at most {high}"},
    {P::NotEstablished, "not established"},
    {P::StaffNote, "note by staff: {note}"},
    {P::Urgent, "Urgent"},
    {P::WithinThisVisit, "Within this visit"},
    {P::StaffSaid, "staff: {note}"},
    {P::ByStaff, "By staff"},
    {P::NotGiven, "not given"},
    {P::Born, "born {date}"},
    {P::PageOf, "Page {page} of {pages}"},
    {P::Continued, ", continued"},
    {P::ReviewedBy, "Reviewed by"},
    {P::ReviewedByAt, "Reviewed by {name}, {date} {time}"},
    {P::Reviewed, "Reviewed"},
    {P::ReviewedBefore, "Reviewed before its answers were changed, and open again"},
    {P::ReviewedMark, "{mark} ({name}, {date} {time})"},
    {P::Correction, "Correction {number} of what was signed: {reason}"},
    {P::MovedFromPatient, "Moved here from another patient's records ({name}, {date} {time})"},
    {P::MovedAfterSignature,
     "Moved here from another patient's records after it was signed ({name}, {date} {time}): {reason}"},
    {P::DetailsChanged,
     "The patient's details were changed, and the record keeps those before ({name}, {date} {time})"},
    {P::EnteredInError, "Entered in error ({name}, {date} {time}): {reason}"},
    {P::ColumnQuestion, "Question"},
    {P::ColumnAnswer, "Answer"},
    {P::ColumnLeavesOpen, "Leaves open"},
    {P::PenDiscussed, "discussed"},
    {P::PenFollowUp, "follow up"},
    {P::PenDoesNotApply, "does not apply"},
    {P::HeadingSafety, "Safety"},
    {P::HeadingDiscuss, "Discuss with the patient"},
    {P::HeadingNotEstablished, "Not established"},
    {P::HeadingNotRaised, "Not raised by these answers"},
    {P::HeadingContext, "Treatment history and context"},
    {P::HeadingContributors, "Treatable contributors"},
    {P::HeadingMedicines, "Medicines"},
    {P::HeadingAllergies, "Allergies and reactions"},
    {P::HeadingVitals, "Measurements"},
    {P::HeadingPractical, "Practical matters"},
    {P::HeadingChecklist, "Checklist"},
    {P::HeadingContradictions, "Answers that do not fit together"},
    {P::HeadingNotCounted, "Kept, not counted"},
    {P::HeadingNotes, "Notes"},
    {P::HeadingSources, "Sources"},
    {P::Questionnaire, "Questionnaire"},
});

constexpr Numbers englishNumbers{"no",  "one",   "two",   "three", "four", "five",
                                 "six", "seven", "eight", "nine",  "ten"};

struct Language {
    std::string_view tag;
    const PhraseTable<P>& phrases;
    const Numbers& numbers;
};

// A language more is one table more.
constexpr std::array languages{Language{"en", english, englishNumbers}};

} // namespace

std::string_view phrase(SummaryPhrase which, std::string_view language) {
    return languageOf(languages, language).phrases[static_cast<std::size_t>(which)];
}

std::span<const std::string_view> summaryPhrases(std::string_view language) {
    return languageOf(languages, language).phrases;
}

std::string numberWord(std::size_t number, std::string_view language) {
    const Numbers& words = languageOf(languages, language).numbers;
    return number < words.size() ? std::string(words[number]) : std::to_string(number);
}

} // namespace anteroom
