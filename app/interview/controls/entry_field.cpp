// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/controls/entry_field.h"

#include "app/theme/theme.h"

#include <QFocusEvent>
#include <QKeyEvent>

namespace anteroom::interview {

EntryField::EntryField(int characters, const theme::Theme& theme, QWidget* parent)
    : QLineEdit(parent), m_characters(characters), m_theme(theme) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    theme::setRole(this, "entry");
}

void EntryField::setCharacters(int characters) {
    if (characters == m_characters)
        return;
    m_characters = characters;
    updateGeometry();
}

void EntryField::display(const QString& text, bool isRefused) {
    if (isDirty())
        return;
    if (this->text() != text) {
        m_shown = text;
        setText(text);
    }
    if (property("refused").toBool() != isRefused) {
        setProperty("refused", isRefused);
        theme::repolish(this);
    }
}

void EntryField::commit() {
    if (!isDirty())
        return;
    // Before the signal: what comes back is to be shown.
    m_shown = text();
    emit committed(m_shown);
}

void EntryField::begin(const QString& typed) {
    if (!hasFocus() && !text().isEmpty())
        return;
    if (!hasFocus())
        setFocus(Qt::TabFocusReason);
    insert(typed);
}

QSize EntryField::sizeHint() const {
    ensurePolished();
    const int width = fontMetrics().averageCharWidth() * m_characters + 2 * m_theme.px(12) + 4;
    return {width, QLineEdit::sizeHint().height()};
}

QSize EntryField::minimumSizeHint() const {
    const QSize hint = sizeHint();
    return {std::min(hint.width(), m_theme.px(96)), hint.height()};
}

// While nothing new is typed, undo and redo are the interview's: a line edit would keep them to itself.
bool EntryField::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && !isDirty()) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void EntryField::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    // A context menu over the field is not leaving it.
    if (event->reason() != Qt::PopupFocusReason)
        commit();
}

} // namespace anteroom::interview
