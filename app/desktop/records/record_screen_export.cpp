// SPDX-License-Identifier: GPL-3.0-or-later
// The screening of a record's page for another program.
#include "app/desktop/records/record_screen.h"
#include "app/exporting/leave_out.h"
#include "app/exporting/write_export.h"
#include "core/records/record_summary.h"

#include <QPointer>

namespace anteroom::desktop {

void RecordScreen::exportAs(ScreeningFormat format, const LeftOut& leftOut) {
    if (!mayAct() || m_workplace.present()->account.role == storage::Role::Intake)
        return;
    const Record& record = m_opened->record;
    const exporting::ToExport what{format,      m_opened->questionnaire, record.session, sheetOf(record),
                                   record.head, !record.moves.empty(),   leftOut};
    const QString path = m_dialogs.exportPath(exporting::exportFileName(what));
    if (path.isEmpty() || !mayAct())
        return;
    m_workplace.perform(
        entryOfExport(*what.head, format, m_workplace.act(), leftOut),
        [guard = QPointer(this), path, what](const keeping::ActLog::Ended& ended) {
            if (guard)
                guard->writeExport(path, what, ended);
            else
                ended(false);
        },
        [guard = QPointer(this)](const theme::Wording& why) {
            if (guard)
                guard->m_page->showOutcome(
                    [why] {
                        return tr("Not done: the log of the records cannot have it now. %1").arg(why.text());
                    },
                    true);
        });
}

// A slow disk keeps no lock waiting.
void RecordScreen::writeExport(const QString& path, const exporting::ToExport& what,
                               const keeping::ActLog::Ended& ended) {
    m_writing->run([path, what] { return exporting::writeExport(path, what); },
                   [guard = QPointer(this), path, ended, turn = m_turn, mine = *m_turn,
                    leftOut = exporting::wordsOfLeftOut(what.questionnaire, what.leftOut)](
                       const exporting::Exported& exported) {
                       ended(exported.isThere);
                       if (!guard || *turn != mine) // the page is another's by now
                           return;
                       if (exported.isThere)
                           guard->m_page->leaveOut().leaveNothingOut();
                       guard->m_page->showOutcome(
                           [exported, path, leftOut] {
                               return exporting::andThen(exporting::wordsOf(exported, path),
                                                         exported.isThere ? leftOut.text() : QString());
                           },
                           !exported.outcome.ok());
                   });
}

} // namespace anteroom::desktop
