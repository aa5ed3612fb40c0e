// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>
#include <QString>

class QPushButton;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::access {

/// The clinic's crisis protocol in one language.
struct ProtocolText {
    QString title; ///< the language, where there are several; may be empty
    QString text;
};

/// The crisis protocol where nobody was asked who they are: closed until its button opens it.
class ProtocolPanel : public QFrame {
    Q_OBJECT
public:
    /// `name` is the object name of the panel; the button's is <name>Button.
    ProtocolPanel(const theme::Theme& theme, const QList<ProtocolText>& texts, const QString& name);

    /// To be put where it is in view; whoever does so owns it.
    QPushButton* button() const { return m_button; }
    void setOpen(bool isOpen);

private:
    QPushButton* m_button;
};

} // namespace anteroom::access
