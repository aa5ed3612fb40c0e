// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/flow.h"
#include "app/report/report.h"
#include "app/report/text_block.h"

#include <QByteArray>
#include <QString>

namespace anteroom::report {

/// What stands on every page beside the flow.
struct PageFrame {
    QString documentTitle; ///< in the PDF's metadata: nothing of the patient
    RichText runningHead;  ///< from the second page on
    QString questionnaire; ///< its id and version; the foot shortens it where it must
    QString hash;          ///< whole; the foot has as much of it as tells any two apart
    QString footMiddle;    ///< one sentence; left out where it does not fit
    QString pageNumber;    ///< "%1" of "%2"
    QString continued;     ///< after the name of a part that goes on
};

std::size_t pageCount(Flow& flow, Paper paper);
/// Without laying out what comes after so many pages.
bool fitsOn(std::size_t pages, Flow& flow, Paper paper);

/// The flow cut into pages and painted, with "Page x of y" on each.
QByteArray renderPdf(Flow& flow, const PageFrame& frame, Paper paper);

/// What the flow has to fill on a page, in twips.
qreal contentWidth(Paper paper);

} // namespace anteroom::report
