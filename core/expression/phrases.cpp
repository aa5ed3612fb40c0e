// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/phrases.h"

#include "core/base/our_languages.h"
#include "core/base/text.h"

#include <algorithm>
#include <utility>

namespace anteroom::expression {

namespace {

constexpr Phrases english = {
    .andWord = {"and"},
    .orWord = {"or"},
    .notThis = "not ({0})",
    .is = "{0}: {1}",
    .isNot = "{0} is not {1}",
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

// Names of rows, questions and dates stand without an article, for nothing says which they would take.
constexpr Phrases spanish = {
    .andWord = {"y", "e", 'i'},
    .orWord = {"o", "u", 'o'},
    .notThis = "no se cumple ({0})",
    .is = "{0}: {1}",
    .isNot = "{0} no es {1}",
    .includes = "{0} incluye {1}",
    .includesNot = "{0} no incluye {1}",
    .includesAny = "{0} incluye alguno de: {1}",
    .includesAll = "{0} incluye todos estos: {1}",
    .includesNone = "{0} no incluye ninguno de: {1}",
    .isAnswered = "{0} tiene respuesta",
    .yes = "sí",
    .no = "no",
    .numbers = {"{0} igual a {1}", "{0} distinto de {1}", "{0} por debajo de {1}", "{0} de {1} o menos",
                "{0} por encima de {1}", "{0} de {1} o más"},
    .numbersNegated = {"{0} no igual a {1}", "no se cumple ({0} distinto de {1})", "{0} no por debajo de {1}",
                       "{0} no de {1} o menos", "{0} no por encima de {1}", "{0} no de {1} o más"},
    .dates = {"{0} igual a {1}", "{0} distinto de {1}", "{0} anterior a {1}", "{0} igual o anterior a {1}",
              "{0} posterior a {1}", "{0} igual o posterior a {1}"},
    .datesNegated = {"{0} no igual a {1}", "no se cumple ({0} distinto de {1})", "{0} no anterior a {1}",
                     "{0} no igual ni anterior a {1}", "{0} no posterior a {1}",
                     "{0} no igual ni posterior a {1}"},
    .withUnit = "{0} {1}",
    .today = "la fecha de la evaluación",
    .add = "{0} + {1}",
    .subtract = "{0} - {1}",
    .multiply = "{0} * {1}",
    .divide = "{0} / {1}",
    .sum = "suma de ({0})",
    .mean = "media de ({0})",
    .minimum = "el menor de ({0})",
    .maximum = "el mayor de ({0})",
    .count = "número de estos que se cumplen ({0})",
    .countAnswered = "número de estos que se respondieron {1} ({0})",
    .years = "años completos desde {0} hasta {1}",
    .months = "meses completos desde {0} hasta {1}",
    .days = "días desde {0} hasta {1}",
    .anyRow = "alguna fila ({0}) con {1}",
    .allRows = "en cada fila ({0}): {1}",
    .countRows = "número de filas ({0}) con {1}",
    .sumRows = "suma de {1} en todas las filas ({0})",
    .meanRows = "media de {1} en todas las filas ({0})",
    .minimumRows = "{1}, el menor de todas las filas ({0})",
    .maximumRows = "{1}, el mayor de todas las filas ({0})",
};

/// The letter without its accent; 0 at the end.
char plainVowel(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(std::min(at, text.size()));
    for (const auto& [accented, plain] : {std::pair<std::string_view, char>{"í", 'i'}, {"ó", 'o'}})
        if (rest.starts_with(accented))
            return plain;
    return rest.empty() ? '\0' : rest.front();
}

} // namespace

std::string_view Conjunction::before(std::string_view next) const {
    if (sound == 0)
        return usual;
    const std::string folded = foldCase(next);
    std::size_t at = 0;
    for (const std::string_view mark : {"“", "«", "("})
        at += std::string_view(folded).substr(at).starts_with(mark) ? mark.size() : 0;
    at += folded.substr(at, 1) == "h" ? 1U : 0U;
    if (plainVowel(folded, at) != sound)
        return usual;
    // "hielo" and "ion" begin with the sound of a consonant.
    const bool isGlide = sound == 'i' && folded.substr(at, 1) == "i" &&
                         std::string_view("aeou").find(plainVowel(folded, at + 1)) != std::string_view::npos;
    return isGlide ? usual : beforeSound;
}

const Phrases& phrasesFor(std::string_view language) { return ourWords(language, english, spanish); }

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
