// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/say.h"

#include <QPushButton>

namespace anteroom::theme {

/// A line that leads somewhere, underlined. Where it has not room for all of its text it ends in an ellipsis;
/// its accessible name is whole. Up and down go to whoever listens around it.
class JumpButton : public QPushButton {
    Q_OBJECT
public:
    /// `name` is the object name.
    JumpButton(const Wording& text, const QString& name, QWidget* parent = nullptr);

    /// The words, as they are.
    void setWords(const Wording& words);
    QSize minimumSizeHint() const override;
    /// What is painted.
    QString shownText() const;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Wording m_words;
};

} // namespace anteroom::theme
