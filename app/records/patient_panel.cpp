// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/patient_panel.h"

#include "app/records/record_list_model.h"
#include "app/theme/jump_button.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace anteroom::records {

namespace {

QString qt(const std::string& text) { return QString::fromStdString(text); }

QString byWhom(const Act& act) {
    return PatientPanel::tr("%1, %2 %3").arg(qt(act.name), qt(act.at.date.iso()), qt(act.at.clock()));
}

QString joined(const QStringList& parts) {
    QStringList said;
    for (const QString& part : parts)
        if (!part.isEmpty())
            said << part;
    return said.join(QStringLiteral(" · "));
}

} // namespace

PatientPanel::PatientPanel(const theme::Theme& theme, const RecordListModel& model, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_model(model) {
    setObjectName(QStringLiteral("patientPanel"));
    theme::say(this, "accessibleName", [] { return tr("Chosen record"); });
    theme::setRole(this, "card");
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 1, 1, 1);
    m_area = new QScrollArea;
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(m_area);
    show(-1);
}

void PatientPanel::say(const QString& text, const char* role, const QString& name) {
    if (text.isEmpty())
        return;
    QLabel* label = theme::makeLabel(text, role);
    label->setObjectName(name);
    m_content->addWidget(label);
}

void PatientPanel::show(int row) {
    if (QWidget* before = m_area->takeWidget()) { // it may hold the button that led here
        before->hide();
        before->deleteLater();
    }
    auto* page = new QWidget;
    theme::setRole(page, "page");
    m_content = new QVBoxLayout(page);
    m_content->setContentsMargins(m_theme.px(20), m_theme.px(16), m_theme.px(20), m_theme.px(16));
    m_content->setSpacing(m_theme.px(4));
    if (row < 0) {
        say(tr("Choose a record to see its patient's screenings together."), "quiet",
            QStringLiteral("panelHint"));
    } else {
        sayRecord(row);
        sayScreenings(row);
        if (m_isExportOffered)
            addExport(m_model.entry(row).head.patient);
    }
    m_content->addStretch(1);
    m_area->setWidget(page);
}

void PatientPanel::sayRecord(int row) {
    const IndexEntry& entry = m_model.entry(row);
    const RecordHead& head = entry.head;
    const QString name = qt(head.identity.patientName);
    say(name.isEmpty() ? tr("No name") : name, "question", QStringLiteral("panelName"));
    const QString born = qt(head.identity.dateOfBirth);
    say(joined({born.isEmpty() ? QString() : tr("Born %1").arg(born), qt(head.identity.identifier)}), "quiet",
        QStringLiteral("panelIdentity"));
    m_content->addSpacing(m_theme.px(8));
    if (head.enteredInError) {
        say(tr("Entered in error. %1: %2").arg(byWhom(head.enteredInError->by), qt(head.enteredInError->why)),
            "attention", QStringLiteral("panelInError"));
        m_content->addSpacing(m_theme.px(8));
    }
    say(m_model.questionnaireTitle(entry), "quiet-strong", QStringLiteral("panelQuestionnaire"));
    const QString screener = qt(head.identity.staff);
    if (entry.formDay) {
        const QString onPaper = tr("Screened %1 on paper").arg(qt(entry.formDay->iso()));
        say(screener.isEmpty() ? onPaper : tr("%1 by %2").arg(onPaper, screener), "quiet",
            QStringLiteral("panelScreened"));
        say(tr("Copied %1 by %2").arg(qt(head.created.at.date.iso()), qt(head.created.name)), "quiet",
            QStringLiteral("panelCopied"));
    } else {
        say(tr("Begun %1 by %2").arg(qt(head.created.at.date.iso()), screener), "quiet",
            QStringLiteral("panelScreened"));
    }
    if (head.signature)
        say(tr("Signed by %1").arg(byWhom(*head.signature)), "quiet", QStringLiteral("panelSigned"));
    if (!head.signature || head.edited != *head.signature)
        say(tr("Edited by %1").arg(byWhom(head.edited)), "quiet", QStringLiteral("panelEdited"));
    if (head.revision > 1)
        say(tr("Correction %1 of what was signed: %2").arg(head.revision - 1).arg(qt(head.reason)), "quiet",
            QStringLiteral("panelRevision"));
    if (head.revision > 1 && !head.signature)
        say(tr("This correction is not signed. What was signed before stands beside it."), "quiet-strong",
            QStringLiteral("panelSignedBefore"));
    if (const QStringList found = m_model.findingsFound(row); !found.isEmpty())
        say(tr("Found by: %1").arg(found.join(QStringLiteral("; "))), "quiet-strong",
            QStringLiteral("panelFoundBy"));
    m_content->addSpacing(m_theme.px(8));
    QPushButton* open =
        theme::makeButton([] { return tr("Open"); }, "secondary", QStringLiteral("panelOpen"));
    open->setAccessibleName(tr("Open the screening of %1").arg(RecordListModel::dayOf(entry)));
    connect(open, &QPushButton::clicked, this, [this, id = head.id] { emit openRequested(id); });
    m_content->addWidget(open, 0, Qt::AlignLeading);
    if (head.status != RecordStatus::Draft)
        return;
    m_content->addSpacing(m_theme.px(4));
    auto* page =
        new theme::JumpButton([] { return tr("Its page and its history"); }, QStringLiteral("panelPage"));
    connect(page, &QPushButton::clicked, this, [this, id = head.id] { emit pageRequested(id); });
    m_content->addWidget(page, 0, Qt::AlignLeading);
}

void PatientPanel::addExport(const PatientId& patient) {
    m_content->addSpacing(m_theme.px(8));
    auto* all =
        new theme::JumpButton([] { return tr("Export this patient's data"); }, QStringLiteral("panelExport"));
    connect(all, &QPushButton::clicked, this, [this, patient] { emit exportRequested(patient); });
    m_content->addWidget(all, 0, Qt::AlignLeading);
}

void PatientPanel::sayScreenings(int row) {
    const RecordHead& chosen = m_model.entry(row).head;
    const std::vector<const IndexEntry*> screenings = m_model.screeningsOf(chosen.patient);
    m_content->addSpacing(m_theme.px(8));
    auto* line = new QFrame;
    theme::setRole(line, "hairline");
    m_content->addWidget(line);
    m_content->addSpacing(m_theme.px(8));
    if (screenings.size() == 1) {
        say(tr("No other screening of this patient"), "quiet", QStringLiteral("panelOnly"));
        return;
    }
    say(tr("All %1 screenings of this patient").arg(screenings.size()), "quiet-strong",
        QStringLiteral("panelScreenings"));
    for (const IndexEntry* screening : screenings) {
        const QString id = qt(screening->head.id.str());
        const QString said = joined({RecordListModel::dayOf(*screening), m_model.statusWord(*screening)});
        if (screening->head.id == chosen.id) {
            say(tr("%1 (shown)").arg(said), "quiet", QStringLiteral("screeningShown"));
            continue;
        }
        auto* jump = new theme::JumpButton(said, QStringLiteral("screening.") + id);
        jump->setAccessibleName(tr("Open the screening of %1").arg(said));
        connect(jump, &QPushButton::clicked, this,
                [this, of = screening->head.id] { emit openRequested(of); });
        m_content->addWidget(jump, 0, Qt::AlignLeading);
    }
}

} // namespace anteroom::records
