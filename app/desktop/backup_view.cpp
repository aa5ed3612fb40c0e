// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/backup_view.h"

#include "app/access/step_page.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace anteroom::desktop {

BackupView::BackupView(theme::Theme& theme, workspace::BackupPresenter& presenter, QWidget* parent)
    : QWidget(parent), m_presenter(presenter),
      m_page(new access::StepPage(
          theme, QStringLiteral("backupPage"), tr("Back up the records"),
          tr("Everything goes into one sealed file: every record, what was signed, the log, the settings and "
             "the list of staff. Others can go on working. Keep the file on another disk than the records, "
             "and the recovery key on its paper: who restores it needs that, or a passphrase of today."))) {
    setObjectName(QStringLiteral("backup"));
    theme::setRole(this, "window");
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_page);
    m_done = theme::makeButton(tr("Done"), "secondary", QStringLiteral("backupDone"));
    connect(m_done, &QPushButton::clicked, this, &BackupView::backRequested);
    m_begin = theme::makeButton(tr("Choose where, and back up"), "primary", QStringLiteral("backupBegin"));
    connect(m_begin, &QPushButton::clicked, this, &BackupView::placeRequested);
    m_page->setButtons({m_done, m_begin});
    m_page->setFirst(m_begin);
    connect(m_page, &access::StepPage::stopped, &presenter, &workspace::BackupPresenter::stop);
    connect(&presenter, &workspace::BackupPresenter::changed, this, &BackupView::follow);
    follow();
}

void BackupView::follow() {
    m_page->setProblem(m_presenter.problem());
    m_page->setOutcome(m_presenter.outcome());
    // What is done once is not to be done again by a key too many.
    const bool isDone = !m_presenter.outcome().isEmpty();
    m_begin->setText(isDone ? tr("Another backup") : tr("Choose where, and back up"));
    theme::setRole(m_begin, isDone ? "secondary" : "primary");
    theme::setRole(m_done, isDone ? "primary" : "secondary");
    m_page->setFirst(isDone ? m_done : m_begin);
    m_page->setBusy(m_presenter.isBusy()
                        ? tr("Backing up, reading back and opening everything: %1 %. A lock ends it.")
                              .arg(m_presenter.percent())
                        : QString(),
                    true);
}

} // namespace anteroom::desktop
