// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/notes/note_evidence.h"

#include "core/base/said.h"
#include "core/base/text.h"

#include <cmath>

namespace anteroom {

namespace {

template <typename Write>
Message reachWords(Interval reach, Write write) {
    if (std::isinf(reach.low))
        return core::said("at most %1", {write(reach.high)});
    if (std::isinf(reach.high))
        return core::said("at least %1", {write(reach.low)});
    return core::said("from %1 to %2", {write(reach.low), write(reach.high)});
}

/// "`age`, which is from 18 to 99".
Message allowedWords(const Naming& names, const Allowed& by) {
    const Question& whole = names.questionnaire().question(by.question);
    const Question& question = by.field ? whole.fields[at(*by.field)] : whole;
    const std::string name = names.question(by.question, by.field);
    const Interval range = question.valueType.range;
    if (question.type == QuestionType::Rows)
        return core::said("%1, which has at least one row", {name});
    if (question.type == QuestionType::Number)
        return core::said("%1, which is %2", {name, reachWords(range, formatNumber)});
    const auto iso = [](double days) { return Date::fromDays(static_cast<std::int32_t>(days)).iso(); };
    if (question.rangeEndsToday)
        return core::said("%1, which is from %2 to the day of the screening", {name, iso(range.low)});
    return core::said("%1, which is %2", {name, reachWords(range, iso)});
}

/// What the part is to be, so that the others cannot be so as well.
Message stateWords(const Naming& names, const ClashPart& part) {
    const std::string written = names.written(part.node);
    const Op op = names.questionnaire().program()[part.node].op;
    const bool isFalse = part.is.contains(Truth::False);
    if (names.isByTitle() && !isCondition(op)) {
        if (op == Op::Answer)
            return isFalse ? core::said("%1 is not asked", {written}) : core::said("%1 is asked", {written});
        return isFalse ? core::said("%1 has no answers", {written}) : core::said("%1 has answers", {written});
    }
    if (part.is == TruthSet{Truth::False})
        return names.isByTitle() ? core::said("%1 does not hold", {written})
                                 : core::said("%1, as untrue", {written});
    if (!part.is.contains(Truth::True))
        return names.isByTitle() ? core::said("%1 does not hold, or is not known", {written})
                                 : core::said("%1, as not known or untrue", {written});
    return Message::verbatim(written);
}

} // namespace

Message clashWords(const Naming& names, const ClashPart& part) {
    if (part.allowedBy)
        return allowedWords(names, *part.allowedBy);
    if (part.bounds)
        return core::said("%1, which is %2",
                          {names.written(part.node), reachWords(*part.bounds, formatNumber)});
    Message words = stateWords(names, part);
    if (!part.showWhenOf)
        return words;
    const std::string shown = names.question(*part.showWhenOf);
    return names.isByTitle() ? core::said("%1, by which is asked %2", {words, shown})
                             : core::said("%1, which shows %2", {words, shown});
}

std::vector<Message> answerLines(const Naming& names, const Witness& witness) {
    std::vector<Message> lines;
    for (const auto& [index, answer] : witness.answers)
        lines.push_back(Message::verbatim(names.answer(index, answer)));
    if (lines.empty())
        lines.push_back(core::said("nothing answered yet"));
    return lines;
}

} // namespace anteroom
