// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/jump_button.h"

#include "app/theme/theme.h"

#include <QKeyEvent>
#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

namespace anteroom::theme {

JumpButton::JumpButton(const Wording& text, const QString& name, QWidget* parent) : QPushButton(parent) {
    setRole(this, "jump");
    setAutoDefault(true); // Enter presses it as Space does, in windows too and not only in dialogs
    setObjectName(name);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setWords(text);
}

void JumpButton::setWords(const Wording& words) {
    m_words = words;
    const QString text = words.text();
    setText(QString(text).replace('&', "&&"));
    setAccessibleName(text);
}

void JumpButton::changeEvent(QEvent* event) {
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_words.isAsked())
        setWords(Wording(m_words));
}

QSize JumpButton::minimumSizeHint() const {
    constexpr int fewLetters = 8;
    ensurePolished();
    const QSize whole = sizeHint();
    return {std::min(whole.width(), fewLetters * fontMetrics().averageCharWidth()), whole.height()};
}

QString JumpButton::shownText() const {
    QStyleOptionButton option;
    initStyleOption(&option);
    const int room = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this).width();
    return fontMetrics().elidedText(text(), Qt::ElideRight, room, Qt::TextShowMnemonic);
}

void JumpButton::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text = shownText();
    painter.drawControl(QStyle::CE_PushButton, option);
}

void JumpButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        event->ignore();
    else
        QPushButton::keyPressEvent(event);
}

} // namespace anteroom::theme
