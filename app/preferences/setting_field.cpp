// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preferences/setting_field.h"

#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace anteroom::preferences {

SettingField::SettingField(const theme::Theme& theme, const QString& name, const Wording& label,
                           const Wording& hint, const Wording& lock)
    : m_label(label), m_hint(hint), m_lock(lock), m_isLocked(!lock.text().isEmpty()),
      m_column(new QVBoxLayout(this)), m_said(theme::makeLabel({}, "attention")) {
    setObjectName(name);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme.px(4));
    m_column->addWidget(theme::makeLabel(label, "body-strong"));
    if (!hint.text().isEmpty())
        m_column->addWidget(theme::makeLabel(hint, "quiet"));
    m_column->addSpacing(theme.px(4)); // for the ring
    if (m_isLocked) {
        QLabel* locked = theme::makeLabel(lock, "quiet-strong");
        locked->setObjectName(name + QStringLiteral("Lock"));
        m_column->addWidget(locked);
    }
    m_said->setObjectName(name + QStringLiteral("Problem"));
    m_said->hide();
    m_column->addWidget(m_said);
}

void SettingField::setEditor(QWidget* editor) { setEditor(editor, editor); }

void SettingField::setEditor(QWidget* editor, QWidget* row) {
    constexpr int below = 2; // the problem, and the lock where there is one
    m_editor = editor;
    editor->setObjectName(objectName());
    setObjectName(objectName() + QStringLiteral("Field"));
    editor->setProperty("locked", m_isLocked);
    m_column->insertWidget(m_column->count() - (m_isLocked ? below : below - 1), row);
    theme::say(editor, "accessibleName", m_label);
    describe();
}

void SettingField::setProblem(const Wording& problem) {
    m_problem = problem;
    theme::say(m_said, "text", problem);
    m_said->setVisible(!problem.text().isEmpty());
    describe();
}

bool SettingField::hasProblem() const { return !m_problem.text().isEmpty(); }

void SettingField::describe() {
    theme::say(m_editor, "accessibleDescription", [hint = m_hint, lock = m_lock, problem = m_problem] {
        QStringList sentences{problem.text(), lock.text(), hint.text()};
        sentences.removeAll(QString());
        return sentences.join(QStringLiteral(". "));
    });
}

} // namespace anteroom::preferences
