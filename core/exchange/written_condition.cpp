// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/written_condition.h"

namespace anteroom {

const Question& questionOf(const Questionnaire& questionnaire, const Instruction& instruction) {
    const Question& question = questionnaire.question(instruction.question);
    return instruction.isField ? question.fields.at(at(instruction.field)) : question;
}

} // namespace anteroom
