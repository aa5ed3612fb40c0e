// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/records/retention_view.h"

#include "app/access/step_page.h"
#include "app/records/record_list_model.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace anteroom::desktop {

RetentionView::RetentionView(theme::Theme& theme, workspace::RetentionPresenter& presenter,
                             const records::RecordListModel& model, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter), m_model(model),
      m_page(new access::StepPage(theme, QStringLiteral("retentionPage"),
                                  [] { return tr("Records past their period"); }, {})),
      m_list(new QListWidget) {
    setObjectName(QStringLiteral("retention"));
    theme::setRole(this, "window");
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_page);
    m_list->setObjectName(QStringLiteral("retentionList"));
    theme::say(m_list, "accessibleName", [] { return tr("Records past their period"); });
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setWordWrap(true);
    m_page->fields()->addWidget(m_list);
    connect(m_list, &QListWidget::itemChanged, this, &RetentionView::followChoice);
    connect(&theme, &theme::Theme::changed, this, &RetentionView::fitList, Qt::QueuedConnection);
    fitList();
    QPushButton* back =
        theme::makeButton([] { return tr("Back"); }, "secondary", QStringLiteral("retentionBack"));
    connect(back, &QPushButton::clicked, this, &RetentionView::backRequested);
    m_all = theme::makeButton([] { return tr("Choose all"); }, "secondary", QStringLiteral("retentionAll"));
    connect(m_all, &QPushButton::clicked, this, &RetentionView::chooseAll);
    m_open =
        theme::makeButton([] { return tr("Open to read"); }, "secondary", QStringLiteral("retentionOpen"));
    connect(m_open, &QPushButton::clicked, this, &RetentionView::openCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &RetentionView::openCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, &RetentionView::followChoice);
    m_erase = theme::makeButton([] { return tr("Delete the chosen"); }, "primary",
                                QStringLiteral("retentionErase"));
    connect(m_erase, &QPushButton::clicked, this, &RetentionView::eraseRequested);
    m_page->setButtons({back, m_open, m_all, m_erase});
    m_page->setFirst(m_list);
    connect(m_page, &access::StepPage::stopped, &presenter, &workspace::RetentionPresenter::stop);
    connect(&presenter, &workspace::RetentionPresenter::changed, this, &RetentionView::follow);
    theme::whenLanguageChanges(this, [this] { speakAnew(); });
    follow();
}

std::vector<RecordId> RetentionView::chosen() const {
    std::vector<RecordId> records;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            records.push_back(m_shown[static_cast<std::size_t>(row)]->head.id);
    return records;
}

QString RetentionView::lineOf(const IndexEntry& entry) const {
    const RecordHead& head = entry.head;
    QStringList said{head.identity.patientName.empty() ? tr("No name")
                                                       : QString::fromStdString(head.identity.patientName)};
    if (!head.identity.dateOfBirth.empty())
        said << tr("born %1").arg(QString::fromStdString(head.identity.dateOfBirth));
    said << m_model.questionnaireTitle(entry) << m_model.statusWord(entry)
         << tr("last changed %1").arg(QString::fromStdString(head.edited.at.date.iso()));
    return said.join(QStringLiteral(" · "));
}

void RetentionView::speakAnew() {
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setText(lineOf(*m_shown[static_cast<std::size_t>(row)]));
    fitList();
    follow();
}

void RetentionView::fill() {
    m_shown = m_presenter.due();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const SharedEntry& entry : m_shown) {
        auto* item = new QListWidgetItem(lineOf(*entry), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    m_list->setCurrentRow(m_shown.empty() ? -1 : 0);
    fitList();
}

// A short list is a short box. How high its lines are is known once they are broken at its width.
void RetentionView::fitList() {
    const int spacing = m_theme.px(4);
    m_list->setSpacing(spacing);
    m_list->doItemsLayout();
    const QListWidgetItem* last = m_list->item(m_list->count() - 1);
    const int lines =
        last ? m_list->visualItemRect(last).bottom() - m_list->visualItemRect(m_list->item(0)).top() : 0;
    m_list->setFixedHeight(std::min(m_theme.px(420), lines + 2 * (spacing + m_list->frameWidth()) + 1));
}

void RetentionView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    QMetaObject::invokeMethod(this, &RetentionView::fitList, Qt::QueuedConnection);
}

void RetentionView::chooseAll() {
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setCheckState(Qt::Checked);
}

void RetentionView::openCurrent() {
    if (const int row = m_list->currentRow(); row >= 0 && !m_presenter.isBusy())
        emit openRequested(RecordId(m_shown[static_cast<std::size_t>(row)]->head.id));
}

void RetentionView::followChoice() {
    m_erase->setEnabled(!chosen().empty());
    m_open->setEnabled(m_list->currentRow() >= 0);
}

void RetentionView::follow() {
    // What was chosen stays so while nothing else comes or goes.
    const bool isSame = std::equal(m_shown.begin(), m_shown.end(), m_presenter.due().begin(),
                                   m_presenter.due().end(), [](const SharedEntry& a, const SharedEntry& b) {
                                       return a->head.id == b->head.id && a->version == b->version;
                                   });
    if (!isSame)
        fill();
    m_page->setBody(
        m_shown.empty()
            ? (m_presenter.years() == 1
                   ? tr("No record is older than the year that the clinic keeps them.")
                   : tr("No record is older than the clinic keeps them: %1 years.").arg(m_presenter.years()))
            : (m_presenter.years() == 1 ? tr("Last changed more than a year ago: %1. ").arg(m_shown.size())
                                        : tr("Last changed more than %1 years ago: %2. ")
                                              .arg(m_presenter.years())
                                              .arg(m_shown.size())) +
                  tr("Open one to read it. Choose those to be deleted; the log keeps that they were there."));
    m_page->setProblem(m_presenter.problem());
    m_page->setOutcome(m_presenter.outcome());
    m_list->setVisible(!m_shown.empty());
    m_all->setEnabled(!m_shown.empty());
    followChoice();
    m_page->setBusy(m_presenter.isBusy()
                        ? tr("Deleting: %1 of %2").arg(m_presenter.done()).arg(m_presenter.of())
                        : QString(),
                    true);
}

} // namespace anteroom::desktop
