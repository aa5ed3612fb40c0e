// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/say.h"

#include <QList>
#include <QWidget>

class QRadioButton;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::preferences {

/// One of a few values, side by side where there is room.
class ChoiceRow : public QWidget {
    Q_OBJECT
public:
    struct Choice {
        QString value;
        theme::Wording title;
    };
    /// The object name of each is `name`.value; `label` says what they are choices of.
    ChoiceRow(const theme::Theme& theme, const QString& name, const theme::Wording& label,
              const QList<Choice>& choices);

    QString value() const;
    void setValue(const QString& value);

signals:
    /// By whomever.
    void valueChanged();

private:
    QList<QRadioButton*> m_buttons;
};

} // namespace anteroom::preferences
