// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/passphrase.h"
#include "app/desktop/paper/save_pdf.h"
#include "app/report/report.h"
#include "core/session/session_state.h"

#include <QString>

#include <memory>
#include <optional>

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

/// What a summary goes with as it becomes a file.
struct Sealing {
    std::optional<ToSign> toSign;
    std::shared_ptr<const access::Passphrase> password; ///< null: none; never an empty one
};

/// savePdf() of the pages, with their record and signed, and with a password, each where it was asked for.
/// Nothing is written where that cannot be done, and nothing without the password. In any thread.
SavedPdf saveSealed(const QString& path, const QByteArray& pdf, const Sealing& sealing);

} // namespace anteroom::desktop
