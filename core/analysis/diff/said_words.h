// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/diff/diff.h"
#include "core/analysis/rule_names.h"
#include "core/base/message.h"

#include <string>
#include <vector>

namespace anteroom {

/// How what was said to two versions reads. The versions must outlive it.
class SaidWords {
public:
    SaidWords(const Questionnaire& before, const Questionnaire& after, const Reader& reader);

    /// "`age` 60 to 64 (as in `born` 1965-01-02)": takes the answers that it is made of out of `said`.
    Message computedPart(const Difference& difference, std::vector<SaidInBoth>& said) const;
    /// "`score` 6 to 8", "`readings.systolic` 141 to 150 mmHg (as in 141/80 mmHg)", "`drug` beer or wine (no
    /// longer asked)"
    Message part(const SaidInBoth& said, Date day) const;
    /// "systolic: 141 to 150 mmHg"
    Message line(const SaidInBoth& said, Date day) const;

    /// "`nights`", "“Nights”"
    std::string nameOf(const Question& question) const;
    /// Of a field, with the question that it is of.
    std::string nameOf(const Question& rows, const Question& field) const;
    /// As the reader has it.
    std::string in(const LocalizedText& text) const { return std::string(text.in(m_language)); }

private:
    std::string plainNameOf(const Question& question) const;
    Message spanWords(const ComputedSpan& span, const LocalizedText& unit) const;
    Message partOf(const SaidInBoth& said, Date day) const;
    Message optionsOf(const SaidInBoth& said, const Question& of) const;
    Message intervalOf(const Interval& values, const Question& of) const;
    const Question& question(const SaidInBoth& said) const;
    Message valueOf(const SaidInBoth& said, Date day) const;
    Taken takenBy(const SaidInBoth& said, Date day) const;
    Message withTaken(const Message& words, const SaidInBoth& said, Date day) const;

    const Questionnaire& m_before;
    const Questionnaire& m_after;
    Named m_named;
    std::string m_language;
};

} // namespace anteroom
