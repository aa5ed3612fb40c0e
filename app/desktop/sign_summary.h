// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/save_pdf.h"
#include "app/report/report.h"
#include "core/session/session_state.h"

#include <QString>

#include <memory>

namespace anteroom::desktop {

/// A summary and what it was made of. A copy: it is signed in another thread.
struct ToSign {
    QString key; ///< the file of the clinic's key
    std::shared_ptr<const Questionnaire> questionnaire;
    SessionState session;
    AnswerSheet sheet;
    Summary printed;
    report::Paper paper = report::Paper::Letter;
};

/// savePdf() of the pages with their record, signed. Nothing is written where that cannot be done. In any
/// thread.
SavedPdf saveSigned(const QString& path, const QByteArray& pdf, const ToSign& what);

} // namespace anteroom::desktop
