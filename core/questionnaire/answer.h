// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/expression/fact.h"
#include "core/questionnaire/question.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace anteroom {

inline constexpr std::size_t longestText = 10'000; ///< characters that one answer or note may have

struct StatusValue {
    std::uint32_t status = 0;        ///< option::current, past, never
    std::optional<PartialDate> when; ///< past only
    bool operator==(const StatusValue&) const = default;
};

struct TextValue {
    std::string text;                   ///< as typed
    std::optional<std::uint32_t> entry; ///< of the question's vocabulary, when one was chosen
    bool operator==(const TextValue&) const = default;
};

struct Answer;

/// The rows given so far. Closed by "that is all" or "none".
struct RowsValue {
    std::vector<std::vector<Answer>> rows; ///< one Answer a field, in the order of the fields
    bool complete = false;
    bool operator==(const RowsValue&) const;
};

/// One position in the question's options (YesNo, Choice).
struct OptionValue {
    std::uint32_t option = 0;
    bool operator==(const OptionValue&) const = default;
};

/// Positions in the question's options, ascending.
struct OptionsValue {
    std::vector<std::uint32_t> options;
    bool operator==(const OptionsValue&) const = default;
};

/// When something was measured. None of it: not said.
struct MeasurementTime {
    std::optional<int> minuteOfDay;
    std::optional<Date> day; ///< another than that of the visit
    std::string refused;     ///< typed, and no time: the two above are empty then

    bool isSaid() const { return minuteOfDay || day || !refused.empty(); }
    bool operator==(const MeasurementTime&) const = default;
};

/// What was said to one question. Being shown or hidden is not part of it.
struct Answer {
    enum class State : std::uint8_t { NotAsked, Answered, NotSure, Declined, NotMeasured };
    using Value = std::variant<std::monostate, OptionValue, StatusValue, OptionsValue, double, PartialDate,
                               TextValue, RowsValue>;

    State state = State::NotAsked;
    Value value; ///< as the question's type says; monostate unless Answered (rows may also be kept open)
    std::string
        refusedEntry;   ///< typed, not accepted: visible, never counted. NotAsked then, but a status stands
    std::string note;   ///< by staff
    std::string reason; ///< NotMeasured: why
    MeasurementTime measured; ///< measured questions. The time of a row is kept in its first field

    bool operator==(const Answer&) const;

    static Answer of(Value value);
    static Answer withheld(State state, std::string reason = {});
};

/// Answered, and all of it was measured before the day of the visit, where the question asks for that day: it
/// prints, and what a reading shows by itself counts (one high reading is one), but it settles nothing else.
bool isOnlyOlder(const Question& question, const Answer& answer, Date visit);

/// What the rules may know of `answer`. Precondition: the value fits the question's type.
Fact factOf(const Question& question, const Answer& answer, Date visit);

} // namespace anteroom
