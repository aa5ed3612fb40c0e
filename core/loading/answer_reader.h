// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/mapping_reader.h"
#include "core/questionnaire/answer.h"
#include "core/questionnaire/question.h"

#include <optional>
#include <vector>

namespace anteroom::loading {

/// What `yes`, `no`, `true` and `false` say in an answers file, in quotes or without; nothing for all else.
std::optional<bool> truthOf(Node node);

/// Reads what was said to one question, in any of the forms of the answers file.
/// Codes: wrong-type, unknown-option, duplicate-option, exclusive-option, empty-choices, empty-answer,
/// out-of-range, too-many-decimals, bad-date, too-long, control-character, unknown-entry, unknown-field,
/// not-offered, unknown-state, state-and-value, misplaced-key, bad-time.
class AnswerReader {
public:
    /// `declinable`: the question stands in a section that can be declined as a whole.
    AnswerReader(Date today, bool declinable, Diagnostics& diagnostics)
        : m_today(today), m_declinable(declinable), m_diagnostics(diagnostics) {}

    /// Nothing where it was refused.
    std::optional<Answer> read(Node node, const Question& question);

private:
    std::optional<Answer> readMapping(Node node, const Question& question);
    MeasurementTime readMeasured(MappingReader& reader, const Question& question);
    std::optional<Answer::State> readState(Node node, const Question& question);
    /// What may be said instead of an answer, besides that it was not asked.
    std::vector<Answer::State> offeredStates(const Question& question) const;
    /// The first of them, as the end of a hint: ", or {state: not-sure}"; empty where there is none.
    Message orState(const Question& question) const;
    std::optional<Answer::Value> readKeyedValue(MappingReader& reader, const Question& question);
    /// The value alone, without state, note or time.
    std::optional<Answer::Value> readValue(Node node, const Question& question);
    std::optional<std::uint32_t> readOption(Node node, const Question& question);
    std::optional<Answer::Value> readChoices(Node node, const Question& question);
    std::optional<Answer::Value> readNumberValue(Node node, const Question& question);
    std::optional<PartialDate> readDate(Node node, const Question& question, bool partialAllowed,
                                        Interval days);
    /// "measured-on": a day before that of the visit; nothing for that of the visit, or where it was refused.
    std::optional<Date> readMeasuredDay(Node node);
    std::optional<Answer::Value> readText(Node node, std::optional<Node> entry, const Question& question);
    std::optional<Answer::Value> readRows(Node node, const Question& question);
    /// Reports a list of readings that is said to be complete and empty.
    bool isRefusedAsNone(Node node, const Question& question, const std::optional<Answer::Value>& value);
    std::vector<Answer> readRow(Node node, const Question& question);
    void expected(Node node, const Question& question, const Message& what, Hint hint = {});

    Date m_today;
    bool m_declinable;
    bool m_inMeasuredRows = false;
    Diagnostics& m_diagnostics;
};

} // namespace anteroom::loading
