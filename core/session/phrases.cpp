// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/phrases.h"

#include "core/base/our_languages.h"
#include "core/base/phrase_table.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace anteroom {
namespace {

using P = AnswerPhrase;
using Months = std::array<std::string_view, 12>;

constexpr PhraseTable<P> english = phraseTable<P>({
    {P::PastWhen, "{status} ({when})"},
    {P::NotAsked, "not asked"},
    {P::Answered, "answered"},
    {P::NotSure, "not sure"},
    {P::Declined, "preferred not to say"},
    {P::NotMeasured, "not measured"},
    {P::NotMeasuredBecause, "not measured ({reason})"},
    {P::NotDone, "not done"},
    {P::NotDoneBecause, "not done ({reason})"},
    {P::Undecided, "waits for an earlier answer"},
    {P::NotApplicable, "does not apply"},
    {P::RefusedEntry, "not answered (typed: \"{typed}\")"},
    {P::AtTime, "{value} at {time}"},
    {P::AtTimeOfAnotherDay, "{value} at {time} on {day} (not the day of the visit)"},
    {P::OnAnotherDay, "{value} on {day} (not the day of the visit)"},
    {P::NoRows, "none"},
    {P::BlankRows, "nothing filled in"},
    {P::NothingChosen, "none chosen"},
    {P::ListNotFinished, "{rows} (list not finished)"},
    {P::ListNotFinishedBecause, "{rows} (list not finished: {reason})"},
    {P::SecondUnit, "That is {number}."},
    {P::OfAnotherDay, "This is of another day. Add what is measured today too."},
    {P::BeforeBirth, "This is before the date of birth ({born}). Is it right? Type it again or go on."},
    {P::EnterNumberBetween, "Enter a number between {low} and {high}"},
    {P::EnterNumberFrom, "Enter a number, {low} or more"},
    {P::EnterNumberUpTo, "Enter a number, {high} or less"},
    {P::EnterNumber, "Enter a number in digits"},
    {P::EnterWholeNumber, "Enter a whole number between {low} and {high}"},
    {P::EnterDecimals, "Enter a number with at most {count} decimals, between {low} and {high}"},
    {P::EnterOneDecimal, "Enter a number with at most one decimal, between {low} and {high}"},
    {P::InUnit, "{what} (unit: {unit})"},
    {P::ShortenText, "Shorten this text to 10,000 characters; it is not counted as it is"},
    {P::Addressed, "{label}: {what}"},
    {P::Unusual, "{number} is unusual. Is it right? Type it again or go on."},
    {P::EnterDateForm, "Enter a date as 1985, 1985-02, 1985-02-11 or 11 Feb 1985"},
    {P::EnterFullDateForm, "Enter a date with its day, as 1985-02-11 or 11 Feb 1985"},
    {P::EnterDayThatExists, "Enter a day that the calendar has, as 1985-02-11"},
    {P::EnterDateBetween, "Enter a date between {low} and {high}"},
    {P::EnterDateUpToToday, "Enter a date that is not after today ({high})"},
    {P::EnterDateUpTo, "Enter a date that is not after {high}"},
    {P::EnterDateFrom, "Enter a date that is not before {low}"},
});

constexpr PhraseTable<P> spanish = phraseTable<P>({
    {P::PastWhen, "{status} ({when})"},
    {P::NotAsked, "no preguntado"},
    {P::Answered, "contestado"},
    {P::NotSure, "no lo sabe"},
    {P::Declined, "prefirió no contestar"},
    {P::NotMeasured, "no medido"},
    {P::NotMeasuredBecause, "no medido ({reason})"},
    {P::NotDone, "no hecho"},
    {P::NotDoneBecause, "no hecho ({reason})"},
    {P::Undecided, "espera una respuesta anterior"},
    {P::NotApplicable, "no corresponde"},
    {P::RefusedEntry, "sin contestar (escrito: \"{typed}\")"},
    {P::AtTime, "{value} a las {time}"},
    {P::AtTimeOfAnotherDay, "{value} a las {time} del {day} (no es el día de la visita)"},
    {P::OnAnotherDay, "{value} el {day} (no es el día de la visita)"},
    {P::NoRows, "ninguno"},
    {P::BlankRows, "sin rellenar"},
    {P::NothingChosen, "nada elegido"},
    {P::ListNotFinished, "{rows} (lista sin terminar)"},
    {P::ListNotFinishedBecause, "{rows} (lista sin terminar: {reason})"},
    {P::SecondUnit, "Son {number}."},
    {P::OfAnotherDay, "Esto es de otro día. Añada también lo que se mida hoy."},
    {P::BeforeBirth,
     "Es anterior a la fecha de nacimiento ({born}). ¿Es correcto? Escríbalo otra vez o siga."},
    {P::EnterNumberBetween, "Escriba un número entre {low} y {high}"},
    {P::EnterNumberFrom, "Escriba un número de {low} o más"},
    {P::EnterNumberUpTo, "Escriba un número de {high} o menos"},
    {P::EnterNumber, "Escriba un número con cifras"},
    {P::EnterWholeNumber, "Escriba un número entero entre {low} y {high}"},
    {P::EnterDecimals, "Escriba un número con {count} decimales como máximo, entre {low} y {high}"},
    {P::EnterOneDecimal, "Escriba un número con un decimal como máximo, entre {low} y {high}"},
    {P::InUnit, "{what} (unidad: {unit})"},
    {P::ShortenText, "Acorte este texto a 10\u00a0000 caracteres; tal como está no cuenta"},
    {P::Addressed, "{label}: {what}"},
    {P::Unusual, "{number} no es un valor habitual. ¿Es correcto? Escríbalo otra vez o siga."},
    {P::EnterDateForm, "Escriba una fecha como 1985, 1985-02, 11 feb 1985 o 1985-02-11"},
    {P::EnterFullDateForm, "Escriba una fecha con el día, como 11 feb 1985 o 1985-02-11"},
    {P::EnterDayThatExists, "Escriba un día que exista en el calendario, como 1985-02-11"},
    {P::EnterDateBetween, "Escriba una fecha entre {low} y {high}"},
    {P::EnterDateUpToToday, "Escriba una fecha que no sea posterior a hoy ({high})"},
    {P::EnterDateUpTo, "Escriba una fecha que no sea posterior al {high}"},
    {P::EnterDateFrom, "Escriba una fecha que no sea anterior al {low}"},
});

// Folded. No beginning of one language is that of another month in the other.
constexpr Months englishMonths{"january", "february", "march",     "april",   "may",      "june",
                               "july",    "august",   "september", "october", "november", "december"};
constexpr Months spanishMonths{"enero", "febrero", "marzo",      "abril",   "mayo",      "junio",
                               "julio", "agosto",  "septiembre", "octubre", "noviembre", "diciembre"};

struct Language {
    std::string_view tag;
    const PhraseTable<P>& phrases;
};

// A language more is one table more.
constexpr std::array languages{Language{englishTag, english}, Language{spanishTag, spanish}};

} // namespace

std::string_view phrase(AnswerPhrase which, std::string_view language) {
    return languageOf(languages, language).phrases[static_cast<std::size_t>(which)];
}

std::span<const std::string_view> answerPhrases(std::string_view language) {
    return languageOf(languages, language).phrases;
}

std::string fill(std::string_view pattern,
                 std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
    std::string filled;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        filled += pattern.substr(0, open);
        if (open == std::string_view::npos)
            break;
        pattern.remove_prefix(open);
        const std::size_t close = pattern.find('}');
        if (close == std::string_view::npos)
            return filled += pattern;
        const std::string_view name = pattern.substr(1, close - 1);
        for (const auto& [key, value] : values)
            if (key == name)
                filled += value;
        pattern.remove_prefix(close + 1);
    }
    return filled;
}

std::string midSentence(std::string_view label) {
    const std::string_view firstWord = label.substr(0, label.find(' '));
    // An abbreviation or a name with a number keeps its form.
    for (std::size_t i = 1; i < firstWord.size(); ++i)
        if ((firstWord[i] >= 'A' && firstWord[i] <= 'Z') || (firstWord[i] >= '0' && firstWord[i] <= '9'))
            return std::string(label);
    std::size_t first = 1;
    while (first < label.size() && (static_cast<unsigned char>(label[first]) & 0xC0U) == 0x80U)
        ++first;
    return foldCase(label.substr(0, first)) + std::string(label.substr(std::min(first, label.size())));
}

std::optional<int> monthNamed(std::string_view word) {
    if (!word.empty() && word.back() == '.')
        word.remove_suffix(1);
    const std::string folded = foldCase(word);
    if (folded.size() < 3)
        return std::nullopt;
    for (const Months* months : {&englishMonths, &spanishMonths})
        for (std::size_t i = 0; i < months->size(); ++i)
            if ((*months)[i].starts_with(folded))
                return static_cast<int>(i) + 1;
    return std::nullopt;
}

bool isDatePreposition(std::string_view word) {
    const std::string folded = foldCase(word);
    return folded == "de" || folded == "del";
}

} // namespace anteroom
