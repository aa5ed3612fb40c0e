// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace anteroom::desktop {

struct SavedPdf {
    Outcome outcome;
    bool isThere; ///< also where the disk did not confirm it
};

/// Writes a PDF where a person chose. A slip in the file dialog must cost nobody a questionnaire, a logo or a
/// letter: only a PDF gives way to one. In any thread.
SavedPdf savePdf(const QString& path, const QByteArray& pdf);

} // namespace anteroom::desktop
