// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/secret_edit.h"

#include "app/theme/theme.h"

#include <QPainter>
#include <QStyleOptionFrame>

#include <algorithm>

namespace anteroom::access {

SecretEdit::SecretEdit(const QString& name, QWidget* parent) : QLineEdit(parent) {
    setObjectName(name);
    setEchoMode(QLineEdit::Password);
    // A keyboard with a memory must not keep it.
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                        Qt::ImhNoAutoUppercase);
    theme::setRole(this, "entry");
    connect(this, &QLineEdit::selectionChanged, this, [this] { update(); });
}

void SecretEdit::setShown(bool shown) {
    m_isShown = shown;
    update();
}

Passphrase SecretEdit::peek() const { return Passphrase::taking(text()); }

Passphrase SecretEdit::take() {
    QString typed = text();
    setText(QString()); // not clear(), which keeps each character to be undone
    return Passphrase::taking(std::move(typed));
}

void SecretEdit::paintEvent(QPaintEvent* event) {
    if (!m_isShown) {
        QLineEdit::paintEvent(event);
        return;
    }
    QPainter painter(this);
    QStyleOptionFrame frame;
    initStyleOption(&frame);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &frame, &painter, this);
    const QRect area =
        style()->subElementRect(QStyle::SE_LineEditContents, &frame, this).adjusted(2, 0, -2, 0);
    const QFontMetrics metrics = fontMetrics();
    const QString shown = text();
    const auto before = [&](qsizetype count) { return metrics.horizontalAdvance(shown.left(count)); };
    // What is beside the cursor is in view, however long the line is.
    const int cursor = before(cursorPosition());
    const int left = area.left() - std::max(0, cursor - area.width() + 1);
    painter.setClipRect(area);
    if (hasSelectedText()) {
        const QRect selected(QPoint(left + before(selectionStart()), area.top()),
                             QPoint(left + before(selectionEnd()), area.bottom()));
        painter.fillRect(selected, palette().color(QPalette::Midlight));
    }
    painter.setPen(palette().color(isEnabled() ? QPalette::Text : QPalette::PlaceholderText));
    painter.drawText(QRect(left, area.top(), metrics.horizontalAdvance(shown) + 1, area.height()),
                     Qt::AlignVCenter | Qt::TextSingleLine, shown);
    if (hasFocus())
        painter.fillRect(left + cursor, area.center().y() - metrics.height() / 2, 1, metrics.height(),
                         palette().color(QPalette::Text));
}

} // namespace anteroom::access
