// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/editors/typed_key.h"

#include "app/interview/controls/ways_out.h"
#include "app/interview/keys.h"

#include <QAbstractButton>
#include <QApplication>

namespace anteroom::interview {

namespace {

// On an option Space would choose that one after all; in a field typing may go on.
bool leadToWay(const KeyTarget& target) {
    const QWidget* focus = QApplication::focusWidget();
    if (qobject_cast<const QAbstractButton*>(focus) && target.around->isAncestorOf(focus))
        target.ways->focusChosen();
    return true;
}

} // namespace

bool typeAt(const KeyTarget& target, const QString& typed) {
    if (!target.editor)
        return false;
    if (target.editor->begin(typed))
        return true;
    if (typed == withholdKey)
        return target.ways && target.ways->chooseFirst() && leadToWay(target);
    const std::optional<std::size_t> place = placeOf(typed);
    return place && target.editor->choose(*place);
}

bool declineAt(const KeyTarget& target) {
    return target.ways && target.ways->chooseDeclined() && leadToWay(target);
}

} // namespace anteroom::interview
