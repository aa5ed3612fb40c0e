// SPDX-License-Identifier: GPL-3.0-or-later
// The screening of the summary for another program.
#include "app/desktop/flow/flow.h"
#include "app/exporting/write_export.h"
#include "app/summaryview/summary_view.h"
#include "core/records/record_summary.h"

#include <QPointer>

#include <spdlog/logger.h>

namespace anteroom::desktop {

std::vector<ScreeningFormat> Flow::exports() const {
    std::vector<ScreeningFormat> formats;
    if (m_records && !m_records->mayExport())
        return formats;
    const Record* record = keptRecord();
    for (const ScreeningFormat format : screeningFormats)
        if (!record || mayLeaveAs(record->head, format))
            formats.push_back(format);
    return formats;
}

void Flow::exportAs(ScreeningFormat format) {
    exporting::ToExport what{
        format, m_questionnaire, m_encounter->session->state(), m_encounter->sheet(), {}};
    if (const Record* record = keptRecord()) { // of which alike is told from wherever it leaves
        what.head = record->head;
        what.sheet = sheetOf(*record);
        what.isMoved = !record->moves.empty();
    }
    what.leftOut = summaryScreen().summary().leftOut;
    const QString path = m_dialogs.exportPath(exporting::exportFileName(what));
    if (path.isEmpty() || !m_encounter) // a lock does not wait for the dialog
        return;
    letOutBy(
        [this, format, leftOut = what.leftOut](const RecordHead& head, auto done, auto refused) {
            m_records->performExport(format, head, leftOut, std::move(done), std::move(refused));
        },
        [this, path, what](const keeping::ActLog::Ended& ended) { writeExport(path, what, ended); });
}

// A slow disk keeps no lock waiting.
void Flow::writeExport(const QString& path, const exporting::ToExport& what,
                       const keeping::ActLog::Ended& ended) {
    m_writing.run([path, what] { return exporting::writeExport(path, what); },
                  [this, path, ended, leftOut = what.leftOut,
                   view = QPointer(m_summaryView)](const exporting::Exported& exported) {
                      if (exported.outcome)
                          m_surroundings.log->info("screening exported");
                      else
                          m_surroundings.log->error("screening not exported");
                      ended(exported.isThere);
                      if (!view || view != m_summaryView) // it was left meanwhile
                          return;
                      const auto words = [exported, path] { return exporting::wordsOf(exported, path); };
                      if (exported.outcome)
                          sayDocumentIsMade(words, leftOut);
                      else
                          showSummaryOutcome(words, true);
                  });
}

} // namespace anteroom::desktop
