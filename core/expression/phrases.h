// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace anteroom::expression {

/// A word that joins two things, and the form that it has before some of them: Spanish "y" and "o" are "e"
/// and "u" before their own sound.
struct Conjunction {
    std::string_view usual;
    std::string_view beforeSound = {};
    char sound = 0; ///< a vowel; 0: the word has one form

    std::string_view before(std::string_view next) const;
};

/// The words of one language in which rules are read aloud. {0}, {1}, {2} are filled in, in whatever order
/// the language needs. Words that join a list stand between its items, after the comma or semicolon.
struct Phrases {
    // Joining
    Conjunction andWord;
    Conjunction orWord;
    std::string_view notThis; ///< {0} a condition
    // Answers
    std::string_view is; ///< {0} question, {1} answer
    std::string_view isNot;
    std::string_view includes; ///< {0} question, {1} answer
    std::string_view includesNot;
    std::string_view includesAny; ///< {0} question, {1} answers
    std::string_view includesAll;
    std::string_view includesNone;
    std::string_view isAnswered; ///< {0} question
    std::string_view yes;
    std::string_view no;
    // Comparisons: {0} and {1} are compared; by Relation, of numbers and of dates, and the same negated
    std::string_view numbers[6];
    std::string_view numbersNegated[6];
    std::string_view dates[6];
    std::string_view datesNegated[6];
    // Numbers
    std::string_view withUnit; ///< {0} number, {1} unit
    std::string_view today;
    std::string_view add; ///< {0}, {1}
    std::string_view subtract;
    std::string_view multiply;
    std::string_view divide;
    std::string_view sum; ///< {0} a list
    std::string_view mean;
    std::string_view minimum;
    std::string_view maximum;
    std::string_view count;         ///< {0} conditions
    std::string_view countAnswered; ///< {0} questions, {1} the answers that count of each
    std::string_view years;         ///< {0} from, {1} to
    std::string_view months;
    std::string_view days;
    // Rows: {0} what one row is called, {1} the condition or number in it
    std::string_view anyRow;
    std::string_view allRows;
    std::string_view countRows;
    std::string_view sumRows;
    std::string_view meanRows;
    std::string_view minimumRows;
    std::string_view maximumRows;
};

/// The phrases of a BCP 47 language or of its first part ("es-MX": "es"), or of the first of several
/// ("es,en"); English where there are none.
const Phrases& phrasesFor(std::string_view language);

/// The template with its places filled in.
std::string fill(std::string_view phrase, std::initializer_list<std::string_view> values);

} // namespace anteroom::expression
