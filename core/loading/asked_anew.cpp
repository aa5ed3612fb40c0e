// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/said.h"
#include "core/base/text.h"
#include "core/loading/rule_checks.h"

#include <utility>
#include <vector>

namespace anteroom::loading {

void reportNotAskedAnew(const SourceSpan& key, const Message& why, Diagnostics& diagnostics) {
    diagnostics.error("misplaced-key", key, core::said("`ask-anew: no` does not go with %1", {why}),
                      core::said("leave it out: such a question is asked anew in every screening"));
}

void settleAskedAnew(QuestionnaireDraft& draft, const NameTable& names, Diagnostics& diagnostics) {
    for (const auto& trigger : draft.urgent) {
        if (!trigger.when)
            continue;
        // Without recursion: values may stand in a chain as long as the file.
        std::vector<const Syntax*> open{trigger.when.get()};
        std::vector<bool> isSeen(draft.computed.size());
        while (!open.empty()) {
            const Syntax* syntax = open.back();
            open.pop_back();
            forEachName(*syntax, [&](const Syntax& name) {
                if (const auto asked = names.question(name.text)) {
                    DraftQuestion& question = draft.questions[*asked];
                    question.question.askAnew = question.isUrgent = true;
                    if (const auto key = std::exchange(question.notAskedAnew, std::nullopt))
                        reportNotAskedAnew(
                            *key, core::said("the urgent trigger %1", {inBackticks(trigger.rule.id.str())}),
                            diagnostics);
                } else if (const auto value = names.computed(name.text); value && !isSeen[*value]) {
                    isSeen[*value] = true;
                    open.push_back(draft.computed[*value].syntax.get());
                }
            });
        }
    }
}

} // namespace anteroom::loading
