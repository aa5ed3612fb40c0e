// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/diff/joined_versions.h"

#include <map>
#include <utility>

namespace anteroom {

/// Whether nodes of two joined versions are the same all the way down: to the same answers, behind the same
/// show-whens. Then there is nothing to prove, also where a proof would be beyond what can be decided. The
/// versions must outlive it. One thread.
class AlikeNodes {
public:
    explicit AlikeNodes(const JoinedVersions& joined)
        : m_program(*joined.program.program), m_questionnaire(*joined.questionnaire), m_links(joined.links) {}

    /// `before` of the old version and `after` of the new one, each as the joined program has it.
    bool are(NodeIndex before, NodeIndex after);

private:
    bool compare(NodeIndex a, NodeIndex b);
    /// Of linked lists: fields of which both versions take the same.
    bool isSameAnswer(const Instruction& x, const Instruction& y) const;

    const Program& m_program;
    const Questionnaire& m_questionnaire;
    const std::vector<LinkedQuestions>& m_links;
    std::map<std::pair<NodeIndex, NodeIndex>, bool> m_known;
};

} // namespace anteroom
