// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/say.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::access {

/// The name of one of the staff; judged when it is left.
class NameField : public QWidget {
    Q_OBJECT
public:
    /// `name` is the object name of the line.
    NameField(const theme::Theme& theme, const theme::Wording& label, const theme::Wording& hint,
              const QString& name);

    QString name() const;
    /// Where it is not, it has the keys.
    bool isGood();
    void clear();

signals:
    void entered();

private:
    bool judge();

    QLineEdit* m_edit;
    QLabel* m_problem;
};

} // namespace anteroom::access
