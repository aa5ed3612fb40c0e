// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/linked_questions.h"
#include "core/base/date.h"
#include "core/base/truth.h"
#include "core/expression/program.h"
#include "core/questionnaire/answer.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace anteroom {

/// Any of the four truths.
class TruthSet {
public:
    constexpr TruthSet(std::initializer_list<Truth> truths) {
        for (const Truth truth : truths)
            m_bits = static_cast<std::uint8_t>(m_bits | bit(truth));
    }
    constexpr bool contains(Truth truth) const { return (m_bits & bit(truth)) != 0; }
    constexpr TruthSet with(Truth truth) const {
        TruthSet larger = *this;
        larger.m_bits = static_cast<std::uint8_t>(m_bits | bit(truth));
        return larger;
    }
    constexpr bool operator==(const TruthSet&) const = default;

private:
    static constexpr std::uint8_t bit(Truth truth) {
        return static_cast<std::uint8_t>(1U << static_cast<unsigned>(truth));
    }
    std::uint8_t m_bits = 0;
};

/// That a condition has one of these values; of a number, its NumberValue::known has (False: not applicable).
/// Claims about conditions within a body hold in one row of its list, the same row for all of one list.
struct Claim {
    NodeIndex node{};
    TruthSet is{Truth::True};
    bool operator==(const Claim&) const = default;
};

/// Claims that are not all so at once. Those within bodies are of one list, or of two that are linked, and
/// there is no row for which they are.
using Exclusion = std::vector<Claim>;

/// Answers and the day on which they are given. What is not listed is not asked. The engine itself was run
/// over them, and says what was claimed.
struct Witness {
    Date today;
    std::vector<std::pair<QuestionIndex, Answer>> answers; ///< in the order of the questions
};

/// A question, or a field of a list, and what may be said to it at all: its hard range, or of a list that it
/// has at least one row.
struct Allowed {
    QuestionIndex question{};
    std::optional<FieldIndex> field{};
    bool operator==(const Allowed&) const = default;
};

/// One of the conditions that cannot hold together, or what a question allows in place of one.
struct ClashPart {
    NodeIndex node{};
    SourceSpan span{}; ///< where `allowedBy`, none: the prover does not know it
    TruthSet is{Truth::True};
    /// What stands behind a show-when: this question has it, and is looked at by another part.
    std::optional<QuestionIndex> showWhenOf{};
    std::optional<Allowed> allowedBy{}; ///< it is no condition: there is no `node`
    std::optional<Interval> bounds{};   ///< `node` is a number, which is never anything else
};

struct Possible {
    Witness witness;
};

/// There are no such answers.
struct Impossible {
    /// No part can be left out: without any one of them the others can hold. What the types and options of
    /// questions say is taken for granted; what their ranges say only stands where it is needed. Empty where
    /// one thing alone cannot be told from the others (of a difference: idleParts() asks for its reason
    /// apart), or where the time for looking ended.
    std::vector<ClashPart> clash;
};

struct Undecided {
    enum class Why : std::uint8_t {
        Time,       ///< it took longer than ProofLimits::milliseconds
        Rows,       ///< of the list sizes tried none would do, and there may be a longer one
        Arithmetic, ///< beyond what is decided, or so near to a threshold that rounding matters
        NoSolver    ///< Anteroom was built without one
    };
    Why why = Why::Time;
};

using Proof = std::variant<Possible, Impossible, Undecided>;

/// One operand of an And, Or or Count, to be thought away.
struct OperandPlace {
    NodeIndex user{};
    std::uint32_t operand = 0; ///< position among its operands
};

/// One option said in place of another. Of choices, which have no `to`: `from` left out of the list; where it
/// was all that was said, or is exclusive, what stands alone in its place.
struct OptionExchange {
    QuestionIndex question{};
    std::optional<FieldIndex> field{}; ///< in one row
    std::uint32_t from = 0;
    std::optional<std::uint32_t> to{};
};

/// That it is up to one condition of a rule what the rule says: with the condition one way the rule is true
/// and with it the other way false, while all its other conditions stay as they are (masking MC/DC: they may
/// not hide it). Only its own words are turned: a show-when or a computed value that says the same keeps its
/// value. Of a condition within a body: in one row, the other rows staying as they are.
struct Decision {
    NodeIndex rule{};
    NodeIndex condition{};
    bool as = true; ///< what it is with the answers as they are
    /// The nodes between the two, `rule` included unless it is the condition itself. Ascending.
    std::vector<NodeIndex> users{};
    /// That this number (of a comparison, in the same row) is known and exactly so much.
    struct NumberIs {
        NodeIndex number{};
        double value = 0;
    };
    std::optional<NumberIs> at{};
    /// That the condition is untrue only because what it looks at is not asked, and that the rule holds so.
    /// Precondition: not `as`.
    bool whileHidden = false;
};

/// When two values of a condition are the same.
enum class Reading : std::uint8_t {
    Exactly,
    Status,   ///< raised, ruled out or not established
    ShowWhen, ///< shown (True, or asked because Unknown), waiting or hidden
    Settled   ///< one is not true where the other is untrue
};

bool isSame(Truth a, Truth b, Reading reading);

/// Decides what answers can do, over everything that can be said: not asked yet, not sure, declined, not
/// measured, hidden, partial dates, open lists. Exact: what cannot be decided says so. One prover, one
/// thread; provers of one questionnaire may work side by side.
class Prover {
public:
    virtual ~Prover() = default;

    /// Whether all claims can hold together.
    virtual Proof prove(const std::vector<Claim>& claims) = 0;
    /// The same where all that is shown was answered in full: nothing declined, partial, open or not
    /// recognised.
    virtual Proof proveWhenAnswered(const std::vector<Claim>& claims) = 0;
    /// The same of one person who answers two versions, in another way than any that is excluded.
    /// Precondition: no claim is within a body.
    virtual Proof proveLinked(const std::vector<Claim>& claims, const Links& links,
                              const std::vector<Exclusion>& excluded) = 0;

    /// Whether `rule` can have another value without one of its parts; within a body, in the first row. The
    /// witness is of `rule` as it is.
    virtual Proof differsWithout(NodeIndex rule, OperandPlace part, Reading reading) = 0;
    /// Whether `rule`, a condition or a number, can have another value by the exchange alone. The witness has
    /// the answer from which the exchange starts.
    virtual Proof differsBy(NodeIndex rule, const OptionExchange& exchange) = 0;

    /// Whether the condition can decide the rule. The witness has no answer that can be left out.
    virtual Proof decides(const Decision& decision) = 0;
};

} // namespace anteroom
