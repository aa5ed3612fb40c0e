// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace anteroom {

/// Every text of ours on the summary, headings for its renderers included. One table a language, in
/// phrases.cpp; English where a language has none yet. Places such as {count} are for fill() of
/// core/session/phrases.h.
enum class SummaryPhrase : std::uint8_t {
    Title,
    Disclaimer,
    Patient,
    DateOfBirth,
    Identifier,
    AnsweredBy,
    AskedBy,
    Clinic,
    Date,
    FromTo,
    ChangedLater,
    TranscribedBy,
    TranscribedByOn,
    UnreviewedTranslation,
    UnreviewedInPart,
    UnreviewedPrinted,
    English,
    Spanish,
    LanguageOfTag,
    OrLanguage, ///< between the last two of several languages
    AndLanguage,
    AskedIn,
    NotTranslated,
    InLanguage, ///< what the patient said in another language than the reader's
    AskedAs,    ///< a question in the words in which it was asked
    AskedAsUnreviewed,
    Incomplete,
    QuestionsOpen,
    OneKeptOpen,
    KeptOpen,
    OnePointOpen,
    PointsOpen,
    ShownAt,
    ByAnswersGiven,
    AcknowledgedAt,
    NotAcknowledged,
    ChangedAfterwards,
    SpeakBeforeLeaving,
    AskAgain,
    FollowsFrom,
    RulesInThisOrder,
    AnsweredNotCounted,
    NothingRaised,
    AskUncountedAgain,
    ReadFirst,
    Standard,
    Note,
    Rule,
    RuleMeaning,
    Source,
    Answers,
    AsAbove,
    AnswerAndRule,
    AnswersAndRule,
    AsFor,
    InformationAbove,
    AskedOnlyWhen,
    Quoted,
    Discuss,
    OpenToo,
    LeavesOpen,
    OpenRules,
    ListNotFinished,
    KeptBeside,  ///< a finding that is not raised, and what was once said
    BeforeBirth, ///< a date that contradicts the patient's details
    NoneOfToday, ///< what was measured, all of it before the day of the visit
    ListComplete,
    ListCompleteAlone,
    ListNotFinishedAlone,
    FieldsNotAsked,
    RowWithFields,
    ClassNotEstablished,
    NotInTheList,
    DateNotExact,
    RowField,
    RowNumber,
    SourceSection,
    Beyond,
    SourcesNote,
    OneSourceNote,
    SourcesBeyond,
    SourcesAtTheEnd,
    Between,
    AtLeast,
    AtMost,
    NotEstablished,
    StaffNote,
    Urgent,
    WithinThisVisit,
    StaffSaid,
    ByStaff,
    NotGiven,
    Born,
    PageOf,
    Continued,
    ReviewedBy,
    ReviewedByAt,
    Reviewed,
    ReviewedBefore,
    ReviewedMark,
    Correction,
    MovedFromPatient,
    MovedAfterSignature,
    DetailsChanged,
    EnteredInError,
    ColumnQuestion,
    ColumnAnswer,
    ColumnLeavesOpen,
    PenDiscussed,
    PenFollowUp,
    PenDoesNotApply,
    HeadingSafety,
    HeadingDiscuss,
    HeadingNotEstablished,
    HeadingNotRaised,
    HeadingContext,
    HeadingContributors,
    HeadingMedicines,
    HeadingAllergies,
    HeadingVitals,
    HeadingPractical,
    HeadingChecklist,
    HeadingContradictions,
    HeadingNotCounted,
    HeadingNotes,
    HeadingOtherAnswers, ///< that what stands above rests on
    HeadingSources,
    Questionnaire,
    LeftOutHere,   ///< what kinds of sensitive answers a copy does not have
    LeftOutCounts, ///< and how much rests on them
    NothingOfLeftOut,
    ReasonLeftOut, ///< in the place of what somebody typed
    Count
};

std::string_view phrase(SummaryPhrase which, std::string_view language);
/// All of them, for the test of forbidden words.
std::span<const std::string_view> summaryPhrases(std::string_view language);
/// "five"; digits from eleven on.
std::string numberWord(std::size_t number, std::string_view language);

} // namespace anteroom
