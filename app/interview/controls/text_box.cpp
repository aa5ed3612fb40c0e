// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/controls/text_box.h"

#include "app/theme/theme.h"

#include <QFocusEvent>
#include <QKeyEvent>

#include <cmath>

namespace anteroom::interview {

TextBox::TextBox(int lines, const theme::Theme& theme, QWidget* parent)
    : QPlainTextEdit(parent), m_lines(lines), m_theme(theme) {
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    theme::setRole(this, "entry");
}

void TextBox::display(const QString& text) {
    if (isDirty() || toPlainText() == text)
        return;
    m_shown = text;
    setPlainText(text);
}

void TextBox::commit() {
    if (!isDirty())
        return;
    m_shown = toPlainText();
    emit committed(m_shown);
}

void TextBox::begin(const QString& typed) {
    if (!hasFocus() && !toPlainText().isEmpty())
        return;
    if (!hasFocus())
        setFocus(Qt::TabFocusReason);
    insertPlainText(typed);
}

QSize TextBox::sizeHint() const {
    ensurePolished();
    const int text =
        static_cast<int>(std::ceil(fontMetrics().lineSpacing() * m_lines + 2 * document()->documentMargin()));
    return {fontMetrics().averageCharWidth() * 60, text + 2 * m_theme.px(8) + 2};
}

QSize TextBox::minimumSizeHint() const { return {m_theme.px(160), sizeHint().height()}; }

// Undo as in EntryField. Up on the first line and Down on the last lead out, as the keys at the foot say.
bool TextBox::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        QTextCursor cursor = textCursor();
        const bool isOut = key->modifiers() == Qt::NoModifier &&
                           ((key->key() == Qt::Key_Up && !cursor.movePosition(QTextCursor::Up)) ||
                            (key->key() == Qt::Key_Down && !cursor.movePosition(QTextCursor::Down)));
        if (isOut) {
            event->ignore();
            return true;
        }
    }
    if (event->type() == QEvent::ShortcutOverride && !isDirty()) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void TextBox::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        commit();
}

} // namespace anteroom::interview
