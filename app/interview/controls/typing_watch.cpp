// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/controls/typing_watch.h"

#include "app/interview/controls/entry_field.h"
#include "app/interview/controls/text_box.h"

#include <QApplication>

namespace anteroom::interview {

TypingWatch::TypingWatch(const QWidget& within) : m_within(within) {
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget*, QWidget* now) { follow(now); });
}

// Whoever leaves a field has said what is in it; one that goes was asked before.
void TypingWatch::follow(QWidget* focus) {
    if (!focus || focus == m_field || !m_within.isAncestorOf(focus))
        return;
    if (m_field)
        m_field->disconnect(this);
    m_field = nullptr;
    tell(false);
    if (auto* entry = qobject_cast<EntryField*>(focus))
        watch(entry);
    else if (auto* box = qobject_cast<TextBox*>(focus))
        watch(box);
}

template <typename Field>
void TypingWatch::watch(Field* field) {
    m_field = field;
    const auto look = [this, field] { tell(field->isDirty()); };
    connect(field, &Field::textChanged, this, look);
    connect(field, &Field::committed, this, look);
    connect(field, &QObject::destroyed, this, [this] { tell(false); });
    look();
}

void TypingWatch::tell(bool isTyping) {
    if (std::exchange(m_isTyping, isTyping) != isTyping)
        emit changed();
}

} // namespace anteroom::interview
