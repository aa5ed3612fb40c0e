// SPDX-License-Identifier: GPL-3.0-or-later
// Before a version goes to the desks, and what others did to the files meanwhile.
#include "app/language/said.h"
#include "app/studio/code_editor.h"
#include "app/studio/compare_view.h"
#include "app/studio/disk_bar.h"
#include "app/studio/disk_watch.h"
#include "app/studio/kept_card.h"
#include "app/studio/preview_pane.h"
#include "app/studio/publish_view.h"
#include "app/studio/studio_view.h"
#include "app/studio/text_area.h"

#include <QFileInfo>
#include <QStackedWidget>

namespace anteroom::studio {

void StudioView::connectPublishing() {
    connect(m_publishing, &PublishView::published, this, &StudioView::publish);
    connect(m_publishing, &PublishView::backRequested, this, [this] { showPage(Page::Text); });
    connect(m_publishing, &PublishView::proveRequested, m_studio.get(), &Studio::prove);
    connect(m_publishing, &PublishView::stopRequested, &m_studio->proofs(), &ProofRun::stop);
    connect(&m_studio->proofs(), &ProofRun::changed, this, &StudioView::showProofs);
    connect(&m_studio->proofs(), &ProofRun::progressed, this,
            [this] { m_publishing->showProgress(m_studio->proofs()); });
    connect(m_studio.get(), &Studio::changed, this, [this] {
        if (m_kept && m_studio->isProofOld())
            m_kept->forget();
        showProofs();
    });
    const KeptCard* kept = &m_publishing->kept();
    connect(kept, &KeptCard::compareRequested, this, &StudioView::compareKept);
    connect(kept, &KeptCard::stopRequested, this, [this] { m_kept->stop(); });
    connect(kept, &KeptCard::openRequested, this, [this](const QString& record) { m_kept->open(record); });
    const ReportView* report = &m_publishing->report();
    connect(report, &ReportView::placeChosen, this, &StudioView::goToPlace);
    connect(report, &ReportView::exampleChosen, this, &StudioView::tryExample);
    connect(report, &ReportView::caseTaken, this, &StudioView::takeProposal);
    connect(report, &ReportView::caseSought, this, [this](const QString& item) {
        const Result<Inserted> found = findCase(*m_studio, item);
        if (found)
            goToInserted(*found);
    });
}

// What was typed last has to be looked at first.
void StudioView::openPublishing() {
    m_studio->checkNow();
    if (!m_studio->isUpToDate()) {
        connect(m_studio.get(), &Studio::checked, this, &StudioView::openPublishing,
                static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
        return;
    }
    QStringList versions;
    for (const VersionStep step : {VersionStep::Patch, VersionStep::Minor, VersionStep::Major})
        versions << publishedVersion(*m_studio, step).value_or(QString());
    m_body->setCurrentWidget(m_publishing);
    m_publishing->open(publishObstacles(*m_studio), versions);
    if (m_studio->isProofOld() && m_studio->latest()->questionnaire)
        m_studio->prove();
    showProofs();
}

void StudioView::showProofs() {
    showDead();
    if (m_body->currentWidget() != m_publishing)
        return;
    m_publishing->showProofs(m_studio->proofs(), m_studio->isProofOld());
    showKept();
}

void StudioView::setKept(std::unique_ptr<editing::KeptScreenings> kept) {
    m_kept = std::move(kept);
    if (m_kept)
        connect(m_kept.get(), &editing::KeptScreenings::changed, this, &StudioView::showKept);
}

void StudioView::showKept() {
    const auto& versions = m_studio->proofs().versions();
    m_publishing->kept().show(m_kept.get(),
                              versions && versions->now && versions->before && !m_studio->isProofOld());
}

void StudioView::compareKept() {
    if (const auto& versions = m_studio->proofs().versions(); m_kept && versions)
        m_kept->compare(versions->before, versions->now);
}

// The author stays where the proposals are: there may be more of them.
void StudioView::takeProposal(const QString& item) {
    const Result<Inserted> taken = takeCase(*m_studio, item);
    if (!taken)
        m_asks.tell([] { return tr("Nothing was inserted"); }, language::inWords(taken.error()));
}

void StudioView::publish(VersionStep step, const QString& change) {
    const QString version = publishedVersion(*m_studio, step).value_or(QString());
    const auto refused = [this](const theme::Wording& problem) { m_publishing->showProblem(problem); };
    if (!publishObstacles(*m_studio).isEmpty()) {
        refused([this] { return publishObstacles(*m_studio).join(QLatin1Char('\n')); });
        return;
    }
    perform(
        {m_studio->id(), m_studio->publishedVersion(), version, true},
        [this, step, change, version, refused](const editing::Asks::Ended& ended) {
            if (const Outcome made = writeVersion(*m_studio, step, change, m_clock().date); !made) {
                refused(language::inWords(made.error()));
                ended(false);
                return;
            }
            write(StudioDocument::Over::Known, true, ended, [this, version, refused](const Outcome& written) {
                if (!written) {
                    refused(language::inWords(written.error()));
                    return;
                }
                m_saved = [version] { return tr("Published %1").arg(version); };
                m_text->bringUp(m_studio->questionnaire());
                showPage(Page::Text);
                showState();
            });
        },
        refused);
}

void StudioView::connectDisk() {
    m_watch = new DiskWatch(*m_studio, this);
    connect(m_watch, &DiskWatch::looked, this, &StudioView::showDisk);
    connect(m_body, &QStackedWidget::currentChanged, this, &StudioView::showDisk);
    connect(m_disk, &DiskBar::compareRequested, this, &StudioView::compareWithDisk);
    const auto onBar = [this](auto act) {
        return [this, act] {
            if (StudioDocument* document = m_watch->changed())
                (this->*act)(*document);
        };
    };
    connect(m_disk, &DiskBar::loadRequested, this, onBar(&StudioView::loadFromDisk));
    connect(m_disk, &DiskBar::keepRequested, this, onBar(&StudioView::keepOverDisk));
    const auto onPage = [this](auto act) {
        return [this, act] {
            if (isComparedStill())
                (this->*act)(*m_compared.document);
        };
    };
    connect(m_compare, &CompareView::loadRequested, this, onPage(&StudioView::loadFromDisk));
    connect(m_compare, &CompareView::keepRequested, this, onPage(&StudioView::keepOverDisk));
    connect(m_compare, &CompareView::backRequested, this, [this] { showPage(Page::Text); });
}

void StudioView::showDisk() {
    const StudioDocument* document = m_watch->changed();
    if (m_body->currentWidget() == m_compare)
        compareAnew();
    else if (document)
        m_disk->show(document->name(), !QFileInfo::exists(document->path()), document->isDirty());
    else
        m_disk->hide();
}

void StudioView::compareWithDisk() {
    StudioDocument* document = m_watch->changed();
    if (!document)
        return;
    Result<std::string> there = document->textOnDisk();
    if (!there) {
        m_asks.tell([] { return tr("This file cannot be opened"); }, language::inWords(there.error()));
        return;
    }
    compare(*document, std::move(there).value());
    m_body->setCurrentWidget(m_compare);
    m_disk->hide(); // the page has the same to choose from
}

void StudioView::compare(StudioDocument& document, std::string onDisk) {
    m_compare->open(document.name(), QString::fromStdString(onDisk), QString::fromStdString(document.text()));
    m_compared = {&document, std::move(onDisk)};
}

// Nobody chooses by what is there no more: a newer text is shown first, and where another file is in question
// the bar says so.
void StudioView::compareAnew() {
    StudioDocument* document = m_watch->changed();
    Result<std::string> there = document ? document->textOnDisk() : Error{};
    if (!there || document != m_compared.document)
        showPage(Page::Text);
    else if (*there != m_compared.onDisk)
        compare(*document, std::move(there).value());
}

// The watch takes a moment to see what changes.
bool StudioView::isComparedStill() {
    const Result<std::string> there = m_compared.document->textOnDisk();
    if (there && *there == m_compared.onDisk)
        return true;
    m_watch->look();
    return false;
}

// As an edit: undo brings back what was here.
void StudioView::loadFromDisk(StudioDocument& document) {
    const Outcome taken = m_studio->takeFromDisk(document);
    if (!taken)
        m_asks.tell([] { return tr("This file cannot be opened"); }, language::inWords(taken.error()));
    showPage(Page::Text);
}

void StudioView::keepOverDisk(StudioDocument& document) {
    const Outcome kept = m_studio->keepOverDisk(document);
    if (!kept)
        m_asks.tell([] { return tr("This file cannot be opened"); }, language::inWords(kept.error()));
    showPage(Page::Text);
}

} // namespace anteroom::studio
