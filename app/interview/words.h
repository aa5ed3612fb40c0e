// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <string>

namespace anteroom::interview {

/// Every text of ours that the interview shows. The patient may be reading: no finding, no verdict, no blame.
enum class Word {
    NotSure,
    PreferNotToSay,
    NotMeasured,
    NotMeasuredReason,
    NotDone, ///< of a test
    NotDoneReason,
    AddNote,
    Note,
    Staff,
    ForStaff, ///< %1 the author's note
    Back,
    PatientDetails,
    Next,
    NextTo, ///< %1 section
    Review,
    GoOnAnyway,
    Done,
    AllDeclined,
    SomeDeclined, ///< %1 number
    Left,         ///< %1 number
    NotShown,
    Progress, ///< %1 of %2
    Sections,
    SectionsLeft, ///< %1 what Left says
    KeyLeave,
    KeyQuestion,
    KeyChoose,
    KeyBegin, ///< of a list whose rows begin with a number or a date
    KeyNotSure,
    KeyNotMeasured,
    KeyNotDone,
    KeyGoOn,
    KeyNextUnanswered,
    KeyAll,
    KeySuggestion, ///< in a list of suggestions
    KeyTake,
    KeyClose,
    Undo,
    Redo,
    Keys, ///< a button
    AllKeys,
    SmallerText,
    LargerText,
    TextSize, ///< %1 percent
    NotStored,
    Saved, ///< %1 the time
    Saving,
    NotSavedYet, ///< while something is typed
    SavingFails,
    KeptHere, ///< %1 the time
    SavedElsewhere,
    TakenOver,
    EnteredInError, ///< of a record
    Language,
    StaffView,
    PatientView,
    DeclineSection,
    SectionDeclined,
    NothingHere,
    MissingChoice, ///< "choose an answer": what to do where nothing was answered yet
    MissingNumber,
    MissingDate,
    MissingText,
    MissingRows, ///< %1 the row's name
    MissingRowsEnd,
    MissingReason,
    MissingDoneReason,
    NotAnsweredYet, ///< %1 one of the above
    OrChoose,       ///< %1 one of the above that is no choice, %2 what can be chosen instead
    MissingOne,
    MissingMany, ///< %1 number
    MissingHere, ///< heads the list of them
    Or,
    When,
    DateHint,
    FullDateHint,
    MeasuredAt,
    DoneAt,
    EnterTime,          ///< %1 a day as it is typed
    TimeLongAgo,        ///< %1 the time
    TimeLongAgoOrLater, ///< %1 the time, %2 twelve hours later
    OnAnotherDay,
    NotTheDayOfTheVisit,
    NotDoneThatDay,
    Recognised, ///< %1 name
    KeptAsTyped,
    Suggestions,
    AddRow, ///< %1 the row's name
    AddAnotherRow,
    RemoveRow,
    RowNumber, ///< %1 the row's name, %2 number
    RowDefault,
    ThatIsAll,
    NoneOfRows,
    ListComplete,
    UrgentTitle,
    UrgentNoText,
    UrgentKept,
    StaffName,
    EnterStaffName,
    PatientsName, ///< where that of staff is to be entered
    IAmStaff,     ///< %1 the name
    Acknowledge,
    TellClinician,
    Acknowledged,
    AnsweredThen,    ///< %1 the day, %2 the answer
    ReadDifferently, ///< the question of that day
    StillSo,
    PaperLeavesOutOne, ///< %1 number on the paper form
    PaperLeavesOut,    ///< %1 and %2 numbers on the paper form
    EnterFromPaper,
    KeptFromPaper,
    HandOver,
    QuestionOf, ///< %1 its place, %2 of how many
    StaffOnly,
    StayTitle, ///< to the patient, when an answer is urgent
    StayText,
    StaffProtocol,
    CloseProtocol,
    TakeBack,
    ThankYou,
    GiveBack,
    NotAnsweredOne,
    NotAnsweredMany, ///< %1 number
    GoToFirst,
    EnterKey, ///< as it is called; what else stands on keys is the same everywhere
    Count
};

/// In `language` (BCP 47) where we have words in it, else in English.
QString word(Word which, const std::string& language);
/// All of them, for the test of forbidden words.
QStringList words(const std::string& language);

} // namespace anteroom::interview
