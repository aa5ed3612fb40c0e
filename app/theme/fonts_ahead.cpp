// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/fonts_ahead.h"

#include <QFontDatabase>

namespace anteroom::theme {

// Any question about a font makes Qt look at all of them, once, with a lock that whoever else asks waits for.
FontsAhead::FontsAhead()
    : m_finding(QThread::create([] { QFontDatabase::isFixedPitch(QStringLiteral("Noto Sans")); })) {
    m_finding->setObjectName(QStringLiteral("fonts"));
    m_finding->start();
}

FontsAhead::~FontsAhead() { m_finding->wait(); }

} // namespace anteroom::theme
