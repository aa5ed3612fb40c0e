// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/proved_notes.h"

#include "core/analysis/bands.h"
#include "core/analysis/dead_parts.h"
#include "core/analysis/idle_parts.h"
#include "core/analysis/implications.h"
#include "core/analysis/joined_notes.h"

#include <algorithm>

namespace anteroom {

namespace {

class Consequences {
public:
    explicit Consequences(const ProofNotes& notes) {
        for (const ProofNote& note : notes) {
            if (note.proved == Proved::NeverTrue || note.proved == Proved::AlwaysTrue)
                m_constant.push_back(note.span);
            else if (note.rule && note.proved < Proved::BandGap && note.proved != Proved::Implies)
                m_noted.push_back(note.rule->node);
        }
    }

    bool has(const ProofNote& note) const {
        if (note.proved == Proved::PartIdle)
            return std::find(m_constant.begin(), m_constant.end(), note.span) != m_constant.end();
        if (note.proved != Proved::OptionIdle)
            return false;
        return std::all_of(note.namedBy.begin(), note.namedBy.end(), [&](NodeIndex rule) {
            return std::find(m_noted.begin(), m_noted.end(), rule) != m_noted.end();
        });
    }

private:
    std::vector<SourceSpan> m_constant; ///< comparisons
    std::vector<NodeIndex> m_noted;     ///< rules
};

} // namespace

ProofNotes provedNotes(const std::shared_ptr<const Questionnaire>& questionnaire, Provers& provers) {
    ProofNotes notes =
        joined({neverShown(*questionnaire, provers), deadOrConstantRules(*questionnaire, provers),
                constantComparisons(*questionnaire, provers), implications(questionnaire, provers),
                bandNotes(*questionnaire, provers), idleParts(*questionnaire, provers),
                idleOptions(*questionnaire, provers)});
    const Consequences consequences(notes);
    std::erase_if(notes, [&](const ProofNote& note) { return consequences.has(note); });
    return notes;
}

} // namespace anteroom
