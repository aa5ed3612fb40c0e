// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/say.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::preferences {

using theme::Wording;

/// One setting on its page: what it is called, what it is for, the widgets that hold it, and below them which
/// file locks it, or what is wrong with it. Assistive technology finds all of that at the editor itself.
class SettingField : public QWidget {
    Q_OBJECT
public:
    /// `lock`: which file sets it; empty: it can be changed here. `name` is the object name of the editor.
    SettingField(const theme::Theme& theme, const QString& name, const Wording& label, const Wording& hint,
                 const Wording& lock);

    /// What the setting is edited with, or shown in; it has the keys when something is wrong.
    void setEditor(QWidget* editor);
    /// The same within `row`, beside other widgets.
    void setEditor(QWidget* editor, QWidget* row);
    QWidget* editor() const { return m_editor; }
    bool isLocked() const { return m_isLocked; }
    /// Empty: nothing is wrong.
    void setProblem(const Wording& problem);
    bool hasProblem() const;

private:
    void describe();

    Wording m_label;
    Wording m_hint;
    Wording m_lock;
    Wording m_problem;
    bool m_isLocked;
    QVBoxLayout* m_column;
    QLabel* m_said; ///< the problem
    QPointer<QWidget> m_editor;
};

} // namespace anteroom::preferences
