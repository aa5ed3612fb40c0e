// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/questionnaire_draft.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace anteroom::loading {

/// Where a problem in a condition follows from one reported already: around the name of a question, field or
/// value that could not be read. A nurse who mistyped one `type:` should not be told of thirty unknown names.
/// Collects the names when first asked: of a sound questionnaire never.
class Excuses {
public:
    explicit Excuses(const QuestionnaireDraft& draft) : m_draft(&draft) {}

    /// Whether a problem at `span` within `syntax` is one of those.
    bool covers(const Syntax& syntax, SourceSpan span) const;
    bool hasBrokenField(const DraftQuestion& rows) const;

private:
    struct Names {
        std::unordered_set<std::string_view> known;
        std::unordered_set<std::string_view> broken;
    };
    const Names& names() const;
    void collectFor(const Syntax& syntax) const;
    bool isUnjudgeable(const std::string& name) const;
    bool namesUnjudgeable(const Syntax& syntax) const;
    void collect(const Syntax& syntax, std::vector<SourceSpan>& spans) const;

    const QuestionnaireDraft* m_draft;
    mutable std::optional<Names> m_names;
    // What was collected for the expression asked about last: one may have thousands of problems.
    mutable const Syntax* m_about = nullptr;
    mutable std::vector<SourceSpan> m_spans; ///< by begin; each ends where the farthest so far ends
};

} // namespace anteroom::loading
