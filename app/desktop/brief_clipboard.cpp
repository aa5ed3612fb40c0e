// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/brief_clipboard.h"

#include <QClipboard>

namespace anteroom::desktop {

BriefClipboard::BriefClipboard(QClipboard& clipboard, std::chrono::milliseconds stay, QObject* parent)
    : QObject(parent), m_clipboard(clipboard) {
    m_stay.setSingleShot(true);
    m_stay.setInterval(stay);
    connect(&m_stay, &QTimer::timeout, this, &BriefClipboard::clear);
}

BriefClipboard::~BriefClipboard() { clear(); }

void BriefClipboard::copy(const QString& text) {
    m_text = text;
    m_clipboard.setText(text);
    m_stay.start();
}

void BriefClipboard::clear() {
    m_stay.stop();
    if (!m_text.isEmpty() && m_clipboard.text() == m_text)
        m_clipboard.clear();
    m_text.clear();
}

} // namespace anteroom::desktop
