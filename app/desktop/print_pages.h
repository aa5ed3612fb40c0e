// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <functional>

class QPrinter;

namespace anteroom::desktop {

/// What became of pages that somebody wanted to print. As it is made: they cancelled it.
struct Printed {
    bool mayHaveLeft = false; ///< all of them, or some before a problem came
    QString problem{};        ///< what to do about it, in words; empty: there was none
    QString file{};           ///< that they chose instead of a printer: nothing is in it yet
    /// What sends the pages to the printer that they chose, and says what became of them; nothing was sent
    /// yet. In any thread, once: the printer's system may keep it waiting.
    std::function<Printed()> send{};
};

/// Prints the pages of a PDF, each on paper of its own size where the printer has it. In any thread, as Qt
/// lets a QPainter paint on a QPrinter; nobody else uses the printer meanwhile.
Printed printPages(const QByteArray& pdf, QPrinter& printer);

/// Where a picture of that size goes on the paper: as large as fits, in the middle, its sides in proportion.
QRectF fitted(const QSizeF& picture, const QRectF& paper);

} // namespace anteroom::desktop
