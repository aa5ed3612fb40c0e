// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/said.h"
#include "core/base/text.h"
#include "core/loading/rule_checks.h"

#include <algorithm>

namespace anteroom::loading {

namespace {

using Position = std::optional<std::size_t>; ///< into QuestionnaireDraft::questions

bool isWithin(const QuestionnaireDraft& draft, std::size_t question, std::size_t gate) {
    for (auto around = draft.questions[question].gate; around; around = draft.gates[*around].parent)
        if (*around == gate)
            return true;
    return false;
}

/// The last question asked that each computed value looks at, itself or through others. Without recursion:
/// values may stand in a chain as long as the file.
std::vector<Position> lastQuestions(const NameTable& names) {
    const auto& computed = names.draft().computed;
    std::vector<Position> last(computed.size());
    std::vector<std::vector<std::size_t>> users(computed.size());
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < computed.size(); ++i) {
        if (!computed[i].syntax)
            continue;
        forEachName(*computed[i].syntax, [&](const Syntax& name) {
            if (const auto question = names.question(name.text))
                last[i] = std::max(last[i], question);
            else if (const auto used = names.computed(name.text))
                users[*used].push_back(i);
        });
        if (last[i])
            open.push_back(i);
    }
    // Later questions first, so that each value is settled by the first that reaches it.
    std::sort(open.begin(), open.end(), [&](std::size_t a, std::size_t b) { return last[a] < last[b]; });
    std::vector<bool> settled(computed.size());
    while (!open.empty()) {
        const std::size_t from = open.back();
        open.pop_back();
        std::vector<std::size_t> reached{from};
        while (!reached.empty()) {
            const std::size_t value = reached.back();
            reached.pop_back();
            if (settled[value])
                continue;
            settled[value] = true;
            last[value] = std::max(last[value], last[from]);
            reached.insert(reached.end(), users[value].begin(), users[value].end());
        }
    }
    return last;
}

void warnLater(const Syntax& name, const std::string& later, Diagnostics& diagnostics) {
    const bool isDirect = name.text == later;
    diagnostics.warning("asked-later", name.span,
                        isDirect
                            ? core::said("%1 is asked later than what it decides about", {inBackticks(later)})
                            : core::said("%1 looks at %2, which is asked later",
                                         {inBackticks(name.text), inBackticks(later)}),
                        core::said("ask it first: until it is answered, this waits"));
}

void checkFields(const DraftQuestion& rows, Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < rows.fields.size(); ++i) {
        if (!rows.fields[i].gate)
            continue;
        forEachName(*rows.fields[i].gate, [&](const Syntax& name) {
            for (std::size_t later = i + 1; later < rows.fields.size(); ++later)
                if (rows.question.fields[later].id.str() == name.text)
                    warnLater(name, name.text, diagnostics);
        });
    }
}

} // namespace

void checkAskedLater(const NameTable& names, Diagnostics& diagnostics) {
    const QuestionnaireDraft& draft = names.draft();
    const std::vector<Position> last = lastQuestions(names);
    for (std::size_t gate = 0; gate < draft.gates.size(); ++gate) {
        if (!draft.gates[gate].syntax)
            continue;
        forEachName(*draft.gates[gate].syntax, [&](const Syntax& name) {
            Position question = names.question(name.text);
            if (!question)
                if (const auto computed = names.computed(name.text))
                    question = last[*computed];
            // Within the gate it is a circle, which is reported as such.
            if (question && *question > draft.gates[gate].firstQuestion && !isWithin(draft, *question, gate))
                warnLater(name, draft.questions[*question].question.id.str(), diagnostics);
        });
    }
    for (const DraftQuestion& question : draft.questions)
        checkFields(question, diagnostics);
}

} // namespace anteroom::loading
