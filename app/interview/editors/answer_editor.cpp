// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/editors/answer_editor.h"

#include "app/interview/text.h"

#include <utility>

namespace anteroom::interview {

EditorName EditorName::ofQuestion(const Question& question, const std::string& language) {
    const QString id = toQt(question.id.str());
    return {id, "field." + id, toQt(question.labelOrText(), language), false};
}

EditorName EditorName::ofField(const Question& rows, std::size_t row, const Question& field,
                               const std::string& language) {
    const QString path = QString("%1.%2.%3").arg(toQt(rows.id.str())).arg(row).arg(toQt(field.id.str()));
    return {path, "row." + path,
            QString("%1 %2: %3")
                .arg(toQt(rows.rowName.empty() ? rows.labelOrText() : rows.rowName, language))
                .arg(row + 1)
                .arg(toQt(field.labelOrText(), language)),
            true};
}

AnswerEditor::AnswerEditor(const Question& question, const EditorContext& context, EditorName name,
                           QWidget* parent)
    : QWidget(parent), m_question(question), m_context(context), m_name(std::move(name)) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void AnswerEditor::display(const CardModel& model) {
    m_model = model;
    refresh();
}

std::optional<KeyTarget> AnswerEditor::rowTarget(const QWidget*) const { return {}; }

bool AnswerEditor::choose(std::size_t) { return false; }

bool AnswerEditor::begin(const QString&) { return false; }

bool AnswerEditor::advance(const QWidget*) { return false; }

} // namespace anteroom::interview
