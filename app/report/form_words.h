// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace anteroom::report {

/// Every word of ours on a paper form; what is asked comes from the questionnaire.
struct FormWords {
    QString name, dateOfBirth, identifier, date;
    QString howTo;       ///< how to fill the form in
    QString onReturn;    ///< "%1" the numbers of the safety questions
    QString notReviewed; ///< of the translation of its safety questions
    QString staff;
    QString staffFillIn;                         ///< marks what staff fill in
    QString onCondition;                         ///< "%1" the condition in words
    QString onConditionAnswer;                   ///< the same, "%2" the numbers of the questions
    QString numbersOne, numbersTwo, numbersFrom; ///< "%1", "%2": of one question, of two, of a stretch
    QString forStaff;                            ///< "%1" a note for staff
    QString staffNotes;                          ///< heads the notes on questions that the patient answers
    QString notSure, preferNotToSay, notMeasured, notDone;
    QString note; ///< before a line for the reason of "not sure", by staff
    QString time, when, day, month, year;
    QString between; ///< "%1" and "%2": the range of a number
    QString severalAllowed, thatIsAll, none;
    QString answeredBy, transcribedBy, on;
    QString page;      ///< "%1" of "%2"
    QString continued; ///< after the name of a section that goes on
    QString blankForm;
    QString moreRows;       ///< beside a list whose rows on the form may not be enough
    QString otherDay;       ///< of a measurement
    QString declineSection; ///< declines a whole section
};

/// English where the language has no words yet.
const FormWords& formWords(std::string_view language);

} // namespace anteroom::report
