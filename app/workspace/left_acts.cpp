// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/left_acts.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace anteroom::workspace {

namespace {

QString wordsOf(const QString& outcome, const QString& problem) {
    QStringList words{outcome, problem};
    words.removeAll(QString());
    return words.isEmpty() ? LeftActs::tr("It was ended before it had begun. Nothing was done.")
                           : words.join(QLatin1Char('\n'));
}

language::Wording wordsOf(const EndableAct& act) {
    return [outcome = act.outcomeWording(), problem = act.problemWording()] {
        return wordsOf(outcome.text(), problem.text());
    };
}

} // namespace

// Nobody else hears of it from now on: its page is going.
void LeftActs::keep(EndableAct& act, const language::Wording& what, const storage::StaffAccount& by) {
    act.disconnect();
    act.setParent(this);
    connect(&act, &EndableAct::changed, this, [this, &act, what, by] { lookAt(act, what, by); });
    act.endAtLock();
    lookAt(act, what, by);
}

void LeftActs::lookAt(EndableAct& act, const language::Wording& what, const storage::StaffAccount& by) {
    if (act.isBusy() || act.parent() != this)
        return;
    act.disconnect();
    act.setParent(nullptr);
    act.deleteLater();
    add({what, wordsOf(act), by});
}

void LeftActs::add(Left left) {
    m_left.push_back(std::move(left));
    emit added();
}

std::vector<LeftActs::Left> LeftActs::takeFor(const storage::StaffAccount& who) {
    const auto mayHear = [&who](const Left& left) {
        return who.role == storage::Role::Administrator || left.by.id == who.id;
    };
    const auto heard =
        std::stable_partition(m_left.begin(), m_left.end(), [&](const Left& left) { return !mayHear(left); });
    std::vector<Left> taken(std::make_move_iterator(heard), std::make_move_iterator(m_left.end()));
    m_left.erase(heard, m_left.end());
    return taken;
}

} // namespace anteroom::workspace
