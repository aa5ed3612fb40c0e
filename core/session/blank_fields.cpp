// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/blank_fields.h"

#include "core/session/phrases.h"

namespace anteroom {

std::string blankFieldsText(const Session& session, QuestionIndex rows, const std::string& language) {
    const QuestionnaireNames names(session.questionnaire(), language);
    std::string text;
    std::optional<std::uint32_t> before;
    for (const AnswerPlace& place : session.blankFields(rows)) {
        if (before == place.row) {
            text += ", ";
        } else {
            text += before ? "); " : "";
            text += names.row(rows) + ' ' + std::to_string(*place.row + 1) + " (";
        }
        text += midSentence(names.field(rows, *place.field));
        before = place.row;
    }
    return text.empty() ? text : text + ')';
}

} // namespace anteroom
