// SPDX-License-Identifier: GPL-3.0-or-later
// There is no workspace where the records are kept.
#include "app/desktop/workspace/missing_records_view.h"
#include "app/desktop/workspace/workspace_screens.h"

namespace anteroom::desktop {

// A folder that is shared and not connected looks like one in which nothing was ever kept. What is set up in
// its stead is hidden by it later, with all that was answered.
void WorkspaceScreens::showNoRecords() {
    const QString& place = m_workplace.surroundings().placeName;
    if (place.isEmpty()) {
        showSetup();
        return;
    }
    auto* view = new MissingRecordsView(m_around.theme, place, m_workplace.sawRecords());
    connect(view, &MissingRecordsView::lookAgainRequested, this, &WorkspaceScreens::showUnlock);
    connect(view, &MissingRecordsView::setupRequested, this, [this, place] {
        if (m_around.dialogs.confirm([] { return tr("Set up a new workspace there?"); },
                                     [place] {
                                         return tr("Only where this clinic has no records yet:\n\n%1\n\nIf "
                                                   "that is a shared folder or a disk "
                                                   "that is not connected now, a second, empty workspace is "
                                                   "made, and what is answered in it "
                                                   "is hidden once the records are back.")
                                             .arg(place);
                                     },
                                     [] { return tr("Set up a new workspace"); }))
            showSetup();
    });
    enterDoor(view, {});
    watchDoor([] { return false; });
}

} // namespace anteroom::desktop
