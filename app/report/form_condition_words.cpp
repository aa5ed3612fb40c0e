// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/form_condition_words.h"

#include "core/base/our_languages.h"

namespace anteroom::report {

namespace {

constexpr ConditionWords english{
    .ifSo = "If {0}",
    .unless = "Unless {0}",
    .quoted = "“{0}”",
    .inQuestion = "{0} in {1}",
    .youTicked = "you ticked {0}",
    .youDidNotTick = "you did not tick {0}",
    .isTicked = "{0} is ticked",
    .isNotTicked = "{0} is not ticked",
    .allOf = "all of {0}",
    .anythingBut = "anything other than {0}",
    .orBox = " or ",
    .andBox = " and ",
    .orClause = ", or ",
    .andClause = ", and ",
    .notThis = "it is not so that {0}",
    .isAnswered = "there is an answer to {0}",
    .isNotAnswered = "there is no answer to {0}",
    .question = "question {0}",
    .fieldIs = "{0} is {1}",
    .fieldIsNot = "{0} is not {1}",
    .numbers = {"the number in {0} is {1}", "the number in {0} is not {1}", "the number in {0} is below {1}",
                "the number in {0} is {1} or less", "the number in {0} is above {1}",
                "the number in {0} is {1} or more"},
    .notNumbers = {"the number in {0} is not {1}", "the number in {0} is {1}",
                   "the number in {0} is not below {1}", "the number in {0} is not {1} or less",
                   "the number in {0} is not above {1}", "the number in {0} is not {1} or more"},
};

constexpr ConditionWords spanish{
    .ifSo = "Si {0}",
    .unless = "Salvo si {0}",
    .quoted = "«{0}»",
    .inQuestion = "{0} en la {1}",
    .youTicked = "marcó {0}",
    .youDidNotTick = "no marcó {0}",
    .isTicked = "{0} está marcado",
    .isNotTicked = "{0} no está marcado",
    .allOf = "todos estos: {0}",
    .anythingBut = "algo distinto de {0}",
    .orBox = " o ",
    .andBox = " y ",
    .orClause = ", o ",
    .andClause = ", y ",
    .notThis = "no es cierto que {0}",
    .isAnswered = "hay una respuesta a la {0}",
    .isNotAnswered = "no hay respuesta a la {0}",
    .question = "la pregunta {0}",
    .fieldIs = "{0} es {1}",
    .fieldIsNot = "{0} no es {1}",
    .numbers = {"el número en la {0} es {1}", "el número en la {0} no es {1}",
                "el número en la {0} es menor que {1}", "el número en la {0} es {1} o menos",
                "el número en la {0} es mayor que {1}", "el número en la {0} es {1} o más"},
    .notNumbers = {"el número en la {0} no es {1}", "el número en la {0} es {1}",
                   "el número en la {0} no es menor que {1}", "el número en la {0} no es {1} o menos",
                   "el número en la {0} no es mayor que {1}", "el número en la {0} no es {1} o más"},
};

} // namespace

const ConditionWords& conditionWords(std::string_view language) {
    return ourWords(language, english, spanish);
}

} // namespace anteroom::report
