// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/diff.h"
#include "core/analysis/rule_names.h"

#include <string>
#include <vector>

namespace anteroom {

/// How what was said to two versions reads. The versions must outlive it.
class SaidWords {
public:
    SaidWords(const Questionnaire& before, const Questionnaire& after, Named named);

    /// "`age` 60 to 64 (as in `born` 1965-01-02)": takes the answers that it is made of out of `said`.
    std::string computedPart(const Difference& difference, std::vector<SaidInBoth>& said) const;
    /// "`score` 6 to 8", "`readings.systolic` 141 to 150 mmHg (as in 141/80 mmHg)", "`drug` beer or wine (no
    /// longer asked)"
    std::string part(const SaidInBoth& said, Date day) const;
    /// "systolic: 141 to 150 mmHg"
    std::string line(const SaidInBoth& said, Date day) const;

    /// "`nights`", "“Nights”"
    std::string nameOf(const Question& question) const;
    /// Without what stands around it.
    std::string plainNameOf(const Question& question) const;

private:
    std::string spanWords(const ComputedSpan& span, const LocalizedText& unit) const;
    std::string partOf(const SaidInBoth& said, Date day) const;
    std::string optionsOf(const SaidInBoth& said, const Question& of) const;
    std::string intervalOf(const Interval& values, const Question& of) const;
    const Question& question(const SaidInBoth& said) const;
    std::string valueOf(const SaidInBoth& said, Date day) const;
    Taken takenBy(const SaidInBoth& said, Date day) const;
    std::string takenWords(const SaidInBoth& said, Date day) const;

    const Questionnaire& m_before;
    const Questionnaire& m_after;
    Named m_named;
    const std::string& m_language;
};

} // namespace anteroom
