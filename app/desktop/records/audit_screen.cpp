// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/records/audit_screen.h"

#include "app/files/replaceable.h"
#include "app/files/save_file.h"
#include "app/language/said.h"
#include "core/base/said.h"

#include <QPointer>

namespace anteroom::desktop {

using records::AuditLogView;

namespace {

constexpr std::chrono::milliseconds betweenLooks(100);

/// The log has it before anything leaves, so that the file tells of itself. Whether the log is whole.
Result<AuditCheck> exportLog(Archive& archive, const QString& path, AuditFormat format, const Act& by) {
    if (const Outcome may = files::mayBecome(path, beginOf(format)); !may)
        return may.error();
    const AuditEntry entry{by, AuditAct::Exported, {}, {}, auditExportWords(format)};
    if (const Outcome logged = archive.log(entry); !logged)
        return logged.error();
    std::string lines(headOf(format));
    const Result<AuditCheck> check = archive.checkLog([&](std::uint64_t number, const AuditEntry& one) {
        lines += lineOf(format, number, one);
        return true;
    });
    if (!check)
        return check.error();
    const Outcome saved = files::saveFile(path, QByteArray::fromStdString(lines));
    return saved ? check : saved.error();
}

} // namespace

AuditScreen::AuditScreen(theme::Theme& theme, Dialogs& dialogs, workspace::Workplace& workplace)
    : m_dialogs(dialogs), m_workplace(workplace), m_view(new AuditLogView(theme)) {
    setParent(m_view);
    m_view->setState(
        {[] { return tr("Audit log"); }, {}, {}, QString::fromStdString(workplace.present()->account.name)});
    m_looks.setInterval(betweenLooks);
    connect(&m_looks, &QTimer::timeout, this, [this] { m_view->showReading(m_course->done, m_course->all); });
    connect(m_view, &AuditLogView::readRequested, this, &AuditScreen::read);
    connect(m_view, &AuditLogView::exportRequested, this, &AuditScreen::exportAs);
    connect(m_view, &AuditLogView::stopRequested, this, [this] {
        stop();
        m_view->showProblem(
            [] { return tr("Reading was stopped. The log is listed once all of it was read."); });
    });
}

AuditScreen::~AuditScreen() { stop(); }

void AuditScreen::stop() {
    m_looks.stop();
    m_task.cancel();
    if (m_course)
        m_course->isStopped = true;
}

void AuditScreen::read() {
    stop();
    m_course = std::make_shared<Course>();
    m_view->showReading(0, 0);
    m_looks.start();
    m_task = m_workplace.thread().withArchive(
        [course = m_course](Archive& archive) { return readLog(archive, *course); },
        [this](const Result<Read>& read) { take(read); });
}

Result<AuditScreen::Read> AuditScreen::readLog(Archive& archive, Course& course) {
    if (const Result<bool> refreshed = archive.refresh(); !refreshed)
        return refreshed.error();
    course.all = archive.index().root().audit.version;
    if (course.all == 0)
        return Error{core::said(
            "Where the log ends is not known, since a part of the list of records is missing or not as "
            "it was saved. Restore the newest backup, and keep the store as it is.")};
    auto entries = std::make_shared<std::vector<AuditEntry>>();
    const Result<AuditCheck> check = archive.checkLog([&](std::uint64_t number, const AuditEntry& entry) {
        entries->push_back(entry);
        course.done = number;
        return !course.isStopped;
    });
    if (!check)
        return check.error();
    return Read{*check, std::move(entries)};
}

void AuditScreen::take(const Result<Read>& read) {
    m_looks.stop();
    if (read)
        m_view->show(read->check, read->entries, patients());
    else
        m_view->showProblem(language::inWords(read.error()));
}

records::AuditLogModel::Patients AuditScreen::patients() const {
    records::AuditLogModel::Patients patients;
    for (const SharedEntry& entry : m_workplace.model().entries())
        patients.insert_or_assign(entry->head.patient,
                                  QString::fromStdString(entry->head.identity.patientName));
    return patients;
}

void AuditScreen::exportAs(AuditFormat format) {
    const bool isCsv = format == AuditFormat::Csv;
    const QString path =
        m_dialogs.auditPath([] { return tr("Export the audit log"); },
                            isCsv ? QStringLiteral("audit-log.csv") : QStringLiteral("audit-log.jsonl"));
    // A lock does not wait for the dialog.
    if (path.isEmpty() || !m_workplace.present())
        return;
    m_view->showOutcome([] { return tr("Exporting"); }, false);
    m_workplace.thread().withArchive(
        [path, format, by = m_workplace.act()](Archive& archive) {
            return exportLog(archive, path, format, by);
        },
        [guard = QPointer(this), &left = m_workplace.leftActs(), by = m_workplace.present()->account,
         path](const Result<AuditCheck>& exported) {
            const bool isGood = exported && !exported->broken;
            const theme::Wording words = [exported, isGood, path] {
                return !exported ? language::said(exported.error())
                       : isGood  ? tr("Saved: %1").arg(path)
                                 : tr("Saved up to the broken entry: %1").arg(path);
            };
            if (!guard || !guard->m_view->isVisible()) {
                left.add({[] { return tr("Audit log"); }, words, by});
                return;
            }
            guard->m_view->showOutcome(words, !isGood);
            guard->read(); // it has one entry more
        });
}

} // namespace anteroom::desktop
