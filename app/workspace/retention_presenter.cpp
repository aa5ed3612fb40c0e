// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/retention_presenter.h"

#include "app/language/said.h"

namespace anteroom::workspace {

RetentionPresenter::RetentionPresenter(Workplace& workplace, int years, QObject* parent)
    : EndableAct(parent), m_workplace(workplace), m_years(years) {
    connect(&workplace.feed(), &RecordFeed::damageSeen, this, &RetentionPresenter::look);
    look();
}

RetentionPresenter::~RetentionPresenter() { m_task.cancel(); }

void RetentionPresenter::endAtLock() {
    SharedEntries().swap(m_due);
    stop();
}

void RetentionPresenter::look() {
    if (m_isBusy || !m_workplace.present())
        return;
    m_due = pastRetention(m_workplace.model().entries(), m_years, m_workplace.surroundings().clock().date);
    emit changed();
}

void RetentionPresenter::erase(const std::vector<RecordId>& chosen) {
    if (m_isBusy || chosen.empty() || !m_workplace.present())
        return;
    m_isBusy = true;
    m_chosen = chosen;
    m_next = 0;
    m_done = m_erased = m_left = 0;
    m_of = static_cast<int>(chosen.size());
    say({}, {});
    eraseNext();
    emit changed();
}

void RetentionPresenter::eraseNext() {
    if (m_next >= m_chosen.size() || !m_workplace.present()) {
        finish();
        return;
    }
    m_task = m_workplace.thread().withArchive(
        [record = m_chosen[m_next++], years = m_years, by = m_workplace.act(),
         us = m_workplace.present()->holder](Archive& archive) {
            return erasePastRetention(archive, record, years, by, us);
        },
        [this](const Result<Disposal>& disposal) { take(disposal); });
}

void RetentionPresenter::take(const Result<Disposal>& disposal) {
    ++m_done;
    if (!disposal) {
        say(language::inWords(disposal.error()), {});
        stop();
    } else {
        ++(*disposal == Disposal::Erased ? m_erased : m_left);
    }
    eraseNext();
    emit changed();
}

void RetentionPresenter::finish() {
    m_isBusy = false;
    sayOutcome([erased = m_erased, of = m_of, left = m_left] {
        const QString outcome = tr("Deleted: %1 of %2").arg(erased).arg(of);
        return left > 0
                   ? outcome +
                         tr(". Left as they are, since somebody has them open or changed them: %1").arg(left)
                   : outcome;
    });
    if (m_workplace.present())
        m_workplace.feed().look();
}

} // namespace anteroom::workspace
