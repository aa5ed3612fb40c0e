// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed, and what is offered while it is.
#include "app/studio/code_editor.h"
#include "app/studio/completion_popup.h"
#include "app/studio/indent_after.h"
#include "app/theme/theme.h"

#include <QKeyEvent>

namespace anteroom::studio {

void CodeEditor::keyPressEvent(QKeyEvent* event) {
    if (isCompleting() && keyForPopup(event))
        return;
    const bool isPlain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (event->key() == Qt::Key_Escape) {
        emit escaped();
        return;
    }
    QsciScintilla::keyPressEvent(event);
    if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        indentNewLine();
}

bool CodeEditor::keyForPopup(QKeyEvent* event) {
    constexpr int page = 8;
    switch (event->key()) {
    case Qt::Key_Down:
        m_popup->step(1);
        return true;
    case Qt::Key_Up:
        m_popup->step(-1);
        return true;
    case Qt::Key_PageDown:
        m_popup->step(page);
        return true;
    case Qt::Key_PageUp:
        m_popup->step(-page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        take(m_popup->current());
        return true;
    case Qt::Key_Escape:
        closePopup();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
        closePopup();
        return false;
    case Qt::Key_Backspace:
        QsciScintilla::keyPressEvent(event);
        offer(true);
        return true;
    default:
        return false;
    }
}

void CodeEditor::indentNewLine() {
    const long now = send(SCI_LINEFROMPOSITION, offset());
    if (now == 0)
        return;
    const long begin = send(SCI_POSITIONFROMLINE, static_cast<std::size_t>(now - 1));
    const long end = send(SCI_GETLINEENDPOSITION, static_cast<std::size_t>(now - 1));
    const int indent =
        indentAfter(view().substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)));
    send(SCI_SETLINEINDENTATION, static_cast<std::size_t>(now), static_cast<long>(indent));
    send(SCI_GOTOPOS,
         static_cast<unsigned long>(send(SCI_GETLINEINDENTPOSITION, static_cast<std::size_t>(now))));
}

void CodeEditor::charAdded(int character) {
    const bool isOfWord = character == '-' || character == '_' || character > 0x7f ||
                          QChar::isLetterOrNumber(static_cast<char32_t>(character));
    if (isOfWord)
        offer(false);
    else
        closePopup();
}

void CodeEditor::complete() { offer(true); }

bool CodeEditor::isCompleting() const { return m_popup && m_popup->isVisible(); }

// While typing only what is begun is offered, and nothing once it is complete: Enter makes a new line then.
void CodeEditor::offer(bool isAsked) {
    if (!m_completer)
        return;
    const std::string_view text = view();
    m_completions = m_completer(text, offset());
    const SourceSpan span = m_completions.span;
    const std::string_view word = text.substr(span.begin, span.end - span.begin);
    bool isWorth = !m_completions.items.empty();
    if (!isAsked) {
        isWorth = isWorth && !word.empty();
        for (const Completion& item : m_completions.items)
            isWorth = isWorth && item.text != word;
    }
    if (!isWorth) {
        closePopup();
        return;
    }
    if (!m_popup) {
        m_popup = new CompletionPopup(m_theme, window());
        connect(m_popup, &CompletionPopup::chosen, this, &CodeEditor::take);
    }
    const QPoint top(static_cast<int>(send(SCI_POINTXFROMPOSITION, 0, static_cast<long>(span.begin))),
                     static_cast<int>(send(SCI_POINTYFROMPOSITION, 0, static_cast<long>(span.begin))));
    const int height = static_cast<int>(send(SCI_TEXTHEIGHT, 0));
    m_popup->offer(m_completions.items, viewport()->mapTo(window(), top), height);
}

void CodeEditor::take(int place) {
    closePopup();
    if (place < 0 || static_cast<std::size_t>(place) >= m_completions.items.size())
        return;
    const Completion item = m_completions.items[static_cast<std::size_t>(place)];
    apply({{m_completions.span, item.text}});
    if (item.text.ends_with(": "))
        offer(true); // what may stand there, where that is one of a few
}

// With the colours and the window that it was made for. Later: a click in it may have asked for this.
void CodeEditor::closePopup() {
    if (!m_popup)
        return;
    m_popup->hide();
    m_popup->deleteLater();
    m_popup.clear();
}

void CodeEditor::focusOutEvent(QFocusEvent* event) {
    closePopup();
    QsciScintilla::focusOutEvent(event);
}

void CodeEditor::resizeEvent(QResizeEvent* event) {
    closePopup();
    QsciScintilla::resizeEvent(event);
}

} // namespace anteroom::studio
