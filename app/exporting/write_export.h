// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/screening_export.h"
#include "core/session/session_state.h"

#include <QString>

#include <memory>
#include <optional>

namespace anteroom::exporting {

/// A screening as it is now. A copy: it is written in another thread.
struct ToExport {
    ScreeningFormat format = ScreeningFormat::Fhir;
    std::shared_ptr<const Questionnaire> questionnaire;
    SessionState session;
    AnswerSheet sheet;
    std::optional<RecordHead> head{}; ///< nothing: it is kept nowhere
    bool isMoved = false;             ///< it was another patient's before
    LeftOut leftOut{};
};

struct Exported {
    Outcome outcome;
    bool isThere = false;                 ///< also where the disk did not confirm it
    std::vector<NotCarried> notCarried{}; ///< of the format
    bool isMoved = false;
};

/// Writes it to a new file, or over an earlier export of one screening where the format tells one. In any
/// thread.
Exported writeExport(const QString& path, const ToExport& what);

/// "screening-2027-03-14.csv": folders are seen by others, so nothing of the patient is in it.
QString exportFileName(const ToExport& what);

/// What to say of it: where it is, what could not be carried and what to look at before it is handed on, or
/// why it is not there.
QString wordsOf(const Exported& exported, const QString& path);

} // namespace anteroom::exporting
