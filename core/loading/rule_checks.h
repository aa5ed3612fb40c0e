// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/questionnaire_draft.h"

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace anteroom::loading {

/// What the names in conditions stand for, for checks that need no types.
class NameTable {
public:
    explicit NameTable(const QuestionnaireDraft& draft);

    /// Position in QuestionnaireDraft::questions; of the first, where an id was given twice.
    std::optional<std::size_t> question(const std::string& name) const;
    /// Position in QuestionnaireDraft::computed, of a value whose expression could be read.
    std::optional<std::size_t> computed(const std::string& name) const;
    /// Whether any question is an information text.
    bool hasInformation() const noexcept { return m_hasInformation; }
    const QuestionnaireDraft& draft() const noexcept { return *m_draft; }

private:
    const QuestionnaireDraft* m_draft;
    std::unordered_map<std::string_view, std::size_t> m_questions; ///< views of the draft's own ids
    std::unordered_map<std::string_view, std::size_t> m_computed;
    bool m_hasInformation = false;
};

/// Calls `visit` with every Name in `syntax`, fields of rows included.
void forEachName(const Syntax& syntax, const std::function<void(const Syntax& name)>& visit);

/// An information text is named as if it had an answer. Code: no-answer.
void checkInformationNamed(const Syntax& syntax, const NameTable& names, Diagnostics& diagnostics);

/// A show-when that looks at a question asked later. The patient meets such a question after the one that it
/// decides about. Code: asked-later (warning).
void checkAskedLater(const NameTable& names, Diagnostics& diagnostics);

/// `ask-anew: no` where it cannot be; `why` as the author wrote it. Code: misplaced-key.
void reportNotAskedAnew(const SourceSpan& key, const Message& why, Diagnostics& diagnostics);

/// Whatever an urgent trigger looks at, itself or through computed values, is marked as urgent and asked anew
/// in every screening.
/// Code: misplaced-key, where it says otherwise.
void settleAskedAnew(QuestionnaireDraft& draft, const NameTable& names, Diagnostics& diagnostics);

/// `all(rows: ...)` also holds of a list with nothing in it, which a clinician would not say of it. Code:
/// all-of-none (warning), where the list may be none and nothing else in the rule looks at its rows.
void checkAllOfNone(const Syntax& syntax, const NameTable& names, Diagnostics& diagnostics);

/// An immediate trigger shows a crisis protocol: it may look at the words of an answer only, so that what was
/// said and what is shown are plainly the same thing. Code: urgent-not-literal.
void checkLiteral(const Syntax& rule, const NameTable& names, Diagnostics& diagnostics);

} // namespace anteroom::loading
