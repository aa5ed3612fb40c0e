// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/phrases.h"

namespace anteroom::expression {

namespace {

constexpr Phrases english = {
    .andWord = "and",
    .orWord = "or",
    .notThis = "not ({0})",
    .is = "{0}: {1}",
    .isNot = "{0} is not {1}",
    .orOption = " or ",
    .includes = "{0} includes {1}",
    .includesNot = "{0} does not include {1}",
    .includesAny = "{0} includes any of: {1}",
    .includesAll = "{0} includes all of: {1}",
    .includesNone = "{0} includes none of: {1}",
    .isAnswered = "{0} is answered",
    .yes = "yes",
    .no = "no",
    .numbers = {"{0} exactly {1}", "{0} other than {1}", "{0} below {1}", "{0} at most {1}", "{0} above {1}",
                "{0} at least {1}"},
    .numbersNegated = {"{0} not exactly {1}", "not ({0} other than {1})", "{0} not below {1}",
                       "{0} not at most {1}", "{0} not above {1}", "{0} not at least {1}"},
    .dates = {"{0} on {1}", "{0} on another day than {1}", "{0} before {1}", "{0} on or before {1}",
              "{0} after {1}", "{0} on or after {1}"},
    .datesNegated = {"{0} not on {1}", "not ({0} on another day than {1})", "{0} not before {1}",
                     "{0} not on or before {1}", "{0} not after {1}", "{0} not on or after {1}"},
    .withUnit = "{0} {1}",
    .today = "the day of the screening",
    .add = "{0} + {1}",
    .subtract = "{0} - {1}",
    .multiply = "{0} * {1}",
    .divide = "{0} / {1}",
    .sum = "sum of ({0})",
    .mean = "mean of ({0})",
    .minimum = "lowest of ({0})",
    .maximum = "highest of ({0})",
    .count = "number of these that hold ({0})",
    .countAnswered = "number of these answered {1} ({0})",
    .years = "whole years from {0} to {1}",
    .months = "whole months from {0} to {1}",
    .days = "days from {0} to {1}",
    .anyRow = "any {0} with {1}",
    .allRows = "for every {0}: {1}",
    .countRows = "number of {0} rows with {1}",
    .sumRows = "sum of {1} over every {0}",
    .meanRows = "mean of {1} over every {0}",
    .minimumRows = "lowest {1} of any {0}",
    .maximumRows = "highest {1} of any {0}",
};

} // namespace

const Phrases& phrasesFor(std::string_view language) {
    struct Entry {
        std::string_view language;
        const Phrases& phrases;
    };
    static constexpr Entry entries[] = {{"en", english}};
    const std::string_view first = language.substr(0, language.find('-'));
    for (const Entry& entry : entries) {
        if (entry.language == first) {
            return entry.phrases;
        }
    }
    return english;
}

std::string fill(std::string_view phrase, std::initializer_list<std::string_view> values) {
    std::string out;
    for (std::size_t i = 0; i < phrase.size(); ++i) {
        const bool isPlace = phrase[i] == '{' && i + 2 < phrase.size() && phrase[i + 2] == '}';
        const std::size_t which = isPlace ? static_cast<std::size_t>(phrase[i + 1] - '0') : 0;
        if (!isPlace || which >= values.size()) {
            out += phrase[i];
            continue;
        }
        out += values.begin()[which];
        i += 2;
    }
    return out;
}

} // namespace anteroom::expression
