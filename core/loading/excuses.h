// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/questionnaire_draft.h"

#include <set>
#include <string>
#include <vector>

namespace anteroom::loading {

/// Where a problem in a condition follows from one reported already: around the name of a question, field or
/// value that could not be read. A nurse who mistyped one `type:` should not be told of thirty unknown names.
class Excuses {
public:
    explicit Excuses(const QuestionnaireDraft& draft);

    /// Whether a problem at `span` within `syntax` is one of those.
    bool covers(const Syntax& syntax, SourceSpan span) const;
    bool hasBrokenField(const DraftQuestion& rows) const;

private:
    bool isUnjudgeable(const std::string& name) const;
    bool namesUnjudgeable(const Syntax& syntax) const;
    void collect(const Syntax& syntax, std::vector<SourceSpan>& spans) const;

    std::set<std::string> m_known;
    std::set<std::string> m_broken;
    bool m_lacksQuestions;
};

} // namespace anteroom::loading
