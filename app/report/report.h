// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/questionnaire/questionnaire.h"
#include "core/summary/summary.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <vector>

namespace anteroom::report {

enum class Paper { Letter, A4 };

struct ReportOptions {
    Paper paper = Paper::Letter;
    QImage logo; ///< may be null; printed at most 15 mm high
};

/// A text with characters that do not print as typed (a script without a font), or that print and are read
/// from the PDF as their codes only (an emoji, a rare Chinese character): to be said before saving.
struct PrintProblem {
    QString where; ///< the field or part that it stands in, in words: nothing of the patient
    QString text;  ///< as typed, or its beginning
    bool prints = false;
};
std::vector<PrintProblem> printProblems(const Summary& summary);
/// `where` is an id.
std::vector<PrintProblem> printProblems(const Questionnaire& questionnaire, const std::string& language);

/// The summary as PDF bytes, rendered in memory. Needs a QGuiApplication (offscreen will do). Black on white
/// whatever the palette; fonts embedded, all text extractable; nothing of the patient in the metadata.
QByteArray summaryPdf(const Summary& summary, const ReportOptions& options);

/// A blank form of any questionnaire, to be filled in by hand and transcribed.
QByteArray paperFormPdf(const Questionnaire& questionnaire, const std::string& language,
                        const ReportOptions& options);

/// A name for the file that holds nothing of the patient: "summary-2027-03-14.pdf".
QString defaultFileName(const Summary& summary);

} // namespace anteroom::report
