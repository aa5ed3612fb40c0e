// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/secret_edit.h"
#include "app/theme/say.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::access {

/// A passphrase with its label, a button that shows it, and what to do about it. Emptied when it leaves the
/// screen.
class PassphraseField : public QWidget {
    Q_OBJECT
public:
    /// `name` is the object name of the line; the button's and the problem's begin with it.
    PassphraseField(const theme::Theme& theme, const theme::Wording& label, const QString& name,
                    const theme::Wording& hint = {});

    SecretEdit* edit() const { return m_edit; }
    QPushButton* showButton() const { return m_show; }
    void setLabel(const theme::Wording& label);
    /// Empty: nothing is to be mended.
    void setProblem(const theme::Wording& words);
    bool hasProblem() const;
    /// With all that was said about it.
    void wipe();

signals:
    void left(); ///< with something in it
    void entered();
    void shownToggled(bool shown);

protected:
    void hideEvent(QHideEvent* event) override;

private:
    theme::Wording m_hint;
    QLabel* m_label;
    SecretEdit* m_edit;
    QPushButton* m_show;
    QLabel* m_problem;
};

} // namespace anteroom::access
