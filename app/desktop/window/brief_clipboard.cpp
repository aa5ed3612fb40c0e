// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/brief_clipboard.h"

#include <utility>

namespace anteroom::desktop {

BriefClipboard::BriefClipboard(QClipboard& clipboard, std::chrono::milliseconds stay, Owns owns,
                               QObject* parent)
    : QObject(parent), m_clipboard(clipboard), m_owns(std::move(owns)) {
    for (QTimer* timer : {&m_stay, &m_selectionStay}) {
        timer->setSingleShot(true);
        timer->setInterval(stay);
    }
    connect(&m_stay, &QTimer::timeout, this, [this] { clear(QClipboard::Clipboard); });
    connect(&m_selectionStay, &QTimer::timeout, this, [this] { clear(QClipboard::Selection); });
    connect(&m_clipboard, &QClipboard::dataChanged, this, [this] { look(QClipboard::Clipboard, m_stay); });
    connect(&m_clipboard, &QClipboard::selectionChanged, this,
            [this] { look(QClipboard::Selection, m_selectionStay); });
}

BriefClipboard::~BriefClipboard() {
    disconnect(&m_clipboard, nullptr, this, nullptr);
    clear();
}

void BriefClipboard::copy(const QString& text) {
    m_text = text;
    m_clipboard.setText(text);
    m_stay.start();
}

void BriefClipboard::clear() {
    clear(QClipboard::Clipboard);
    clear(QClipboard::Selection);
}

bool BriefClipboard::isOurs(QClipboard::Mode mode) const {
    if (mode == QClipboard::Clipboard && !m_text.isEmpty() && m_clipboard.text() == m_text)
        return true;
    if (m_owns)
        return m_owns(mode);
    return mode == QClipboard::Clipboard ? m_clipboard.ownsClipboard() : m_clipboard.ownsSelection();
}

void BriefClipboard::look(QClipboard::Mode mode, QTimer& stay) {
    if (isOurs(mode))
        stay.start();
    else
        stay.stop();
}

void BriefClipboard::clear(QClipboard::Mode mode) {
    (mode == QClipboard::Clipboard ? m_stay : m_selectionStay).stop();
    const bool isThere = mode == QClipboard::Clipboard || m_clipboard.supportsSelection();
    if (isThere && isOurs(mode))
        m_clipboard.clear(mode);
    if (mode == QClipboard::Clipboard)
        m_text.clear();
}

} // namespace anteroom::desktop
