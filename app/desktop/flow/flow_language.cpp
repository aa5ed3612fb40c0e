// SPDX-License-Identifier: GPL-3.0-or-later
// What is told anew when staff choose another language for the program. Most screens see to that themselves.
#include "app/desktop/flow/flow.h"
#include "app/review/review_view.h"
#include "app/summaryview/summary_view.h"

namespace anteroom::desktop {

void Flow::speakAnew() {
    if (!m_encounter)
        return;
    if (m_review)
        m_review->setState(stateOfScreening());
    if (m_summaryView) {
        m_summaryView->setState(stateOfScreening());
        sayBeforeLeaving();
    }
    if (m_interview)
        showSaveState();
}

void Flow::sayBeforeLeaving() {
    const BeforeLeaving open = beforeLeaving();
    m_summaryView->setBeforeLeaving(open.whatToDo(), open.unacknowledged, open.openSafety);
}

} // namespace anteroom::desktop
