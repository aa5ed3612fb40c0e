// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/controls/text_sizes.h"

#include <QAbstractButton>

namespace anteroom::theme {
class Theme;
}

namespace anteroom::interview {

/// A large choice: its key in a chip, its text beside it, wrapping. A round chip is one of several, a square
/// one any number of them, so that shape says it as well as place; the chosen one is filled, framed and bold.
/// Its checked state is set from outside: a click only says that it was clicked. An act looks like one of
/// several, and is never chosen.
class OptionButton : public QAbstractButton {
    Q_OBJECT
    Q_PROPERTY(QString label READ label)
public:
    enum class Kind { One, Many, Act };

    OptionButton(Kind kind, const QString& text, const QString& key, const theme::Theme& theme,
                 QWidget* parent = nullptr);

    Kind kind() const { return m_kind; }
    const QString& label() const { return m_text; }
    void setLabel(const QString& text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void nextCheckState() override {}
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QFont boldFont() const;
    QFont chosenFont() const;
    int textHeight(const QFont& font, int width) const;
    int before() const; ///< from the start edge to the text
    void paintChip(QPainter& painter, const QRect& place) const;

    Kind m_kind;
    QString m_text; ///< not QAbstractButton's: there a & would be a mnemonic
    QString m_key;
    const theme::Theme& m_theme;
    TextSizes m_sizes;
};

} // namespace anteroom::interview
