// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/wording.h"

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <functional>
#include <optional>

class QPrinter;

namespace anteroom::report {
enum class Paper;
}

namespace anteroom::desktop {

/// What became of pages on their way to a printer.
struct Printed {
    bool mayHaveLeft = false;                   ///< all of them, or some before a problem came
    std::optional<language::Wording> problem{}; ///< what to do about it; nothing: there was none
};

/// Where somebody wants pages to go; nothing went there yet. As it is made: nowhere, they cancelled it.
struct PrintChoice {
    QString file{}; ///< instead of a printer
    /// For that file; nothing: none that our pages are made for, so that they stay on theirs.
    std::optional<report::Paper> paper{};
    /// Sends them to the printer that was chosen. In any thread, once: the printer's system may keep it
    /// waiting.
    std::function<Printed()> send{};
};

/// A print dialog shows the paper of the pages from then on, and not another one that they would not be on.
void offerPaperOf(const QByteArray& pdf, QPrinter& printer);
/// That somebody left or put there.
std::optional<report::Paper> paperOf(const QPrinter& printer);

/// Prints the pages of a PDF, each on paper of its own size where the printer has it. In any thread, as Qt
/// lets a QPainter paint on a QPrinter; nobody else uses the printer meanwhile.
Printed printPages(const QByteArray& pdf, QPrinter& printer);

/// Where a picture of that size goes on the paper: as large as fits, in the middle, its sides in proportion.
QRectF fitted(const QSizeF& picture, const QRectF& paper);

} // namespace anteroom::desktop
