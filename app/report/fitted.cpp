// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/fitted.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace anteroom::report {

QString fitted(const QString& line, Voice voice, qreal width) {
    const auto fits = [&](const QString& text) { return RichText(voice, text).naturalWidth() <= width; };
    if (fits(line))
        return line;
    const auto shortened = [&](qsizetype length) { return line.left(length) + QStringLiteral("…"); };
    qsizetype kept = 0;
    for (qsizetype step = line.size(); step > 0; step /= 2)
        while (kept + step <= line.size() && fits(shortened(kept + step)))
            kept += step;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, line);
    finder.setPosition(kept);
    if (!finder.isAtBoundary())
        kept = std::max<qsizetype>(finder.toPreviousBoundary(), 0);
    return shortened(kept);
}

} // namespace anteroom::report
