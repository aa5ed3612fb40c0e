// SPDX-License-Identifier: GPL-3.0-or-later
// What a way through a screening asks of the records.
#include "app/desktop/records/desk_screenings.h"
#include "app/desktop/records/record_words.h"
#include "app/desktop/workspace/workspace_screens.h"
#include "core/records/patient_match.h"

#include <algorithm>

namespace anteroom::desktop {

keeping::Recorder::Tools WorkspaceScreens::recorderTools() {
    return {m_workplace.thread(), m_workplace.surroundings().clock, std::chrono::seconds(1),
            m_workplace.journal()};
}

std::unique_ptr<keeping::Recorder>
WorkspaceScreens::begin(const std::shared_ptr<const Questionnaire>& questionnaire, const RecordSheet& sheet,
                        const std::optional<PatientId>& patient) {
    RandomBytes& random = m_workplace.random();
    RecordId id = RecordId::make(random);
    Sitting sitting(id, patient.value_or(PatientId::make(random)), questionnaire, sheet, m_workplace.act());
    return std::make_unique<keeping::Recorder>(recorderTools(), std::move(sitting), questionnaire,
                                               Lease{id, m_workplace.present()->holder, 0}, 0);
}

std::unique_ptr<keeping::Recorder> WorkspaceScreens::goOn(const keeping::OpenedRecord& opened) {
    return std::make_unique<keeping::Recorder>(
        recorderTools(), Sitting(opened.record, opened.questionnaire, m_workplace.act()),
        opened.questionnaire, *opened.lease, opened.version);
}

// Who is in the list must not be taken for somebody new.
bool WorkspaceScreens::isListReady() {
    if (m_workplace.feed().isReady())
        return true;
    m_around.dialogs.tell(
        [] { return tr("The records are still being read"); },
        [] {
            return tr("Whether this patient was screened before is not known yet. Try again in a moment.");
        });
    return false;
}

std::optional<std::optional<PatientId>> WorkspaceScreens::patientFor(const Identity& typed) {
    if (!isListReady())
        return std::nullopt;
    const SharedEntries& entries = m_workplace.model().entries();
    const std::vector<PatientMatch> matches = samePatient(typed, entries);
    if (matches.empty())
        return std::optional<PatientId>();
    QStringList shown;
    for (const PatientMatch& match : matches)
        shown << lineOf(entries[match.entry]->head.identity);
    const std::optional<int> chosen = m_around.dialogs.choosePatient(shown);
    if (!chosen)
        return std::nullopt;
    return *chosen < 0 ? std::optional<PatientId>() : matches[static_cast<std::size_t>(*chosen)].patient;
}

// Asked whatever was typed: a name that was misspelt and another person look the same from here.
std::optional<PatientId> WorkspaceScreens::patientForEdited(const Identity& typed, const RecordHead& record) {
    if (!isListReady())
        return std::nullopt;
    const SharedEntries& entries = m_workplace.model().entries();
    std::vector<PatientId> patients{record.patient};
    QStringList shown{
        tr("%1 (the same person: only the details were put right)").arg(lineOf(record.identity))};
    for (const PatientMatch& match : samePatient(typed, entries)) {
        if (match.patient == record.patient)
            continue;
        patients.push_back(match.patient);
        shown << lineOf(entries[match.entry]->head.identity);
    }
    const std::optional<int> chosen = m_around.dialogs.otherPatient(shown);
    if (!chosen)
        return std::nullopt;
    return *chosen < 0 ? PatientId::make(m_workplace.random()) : patients[static_cast<std::size_t>(*chosen)];
}

std::unique_ptr<keeping::EarlierScreeningsReader> WorkspaceScreens::earlierThan(const EarlierThan& present) {
    if (!m_workplace.present()) // the cover of a lock lifts a moment before
        return nullptr;
    return std::make_unique<keeping::EarlierScreeningsReader>(
        m_workplace.thread(), present, m_workplace.act(), m_workplace.surroundings().sha256);
}

void WorkspaceScreens::perform(AuditAct what, const RecordHead& head, const LeftOut& leftOut,
                               keeping::ActLog::LateAct act, keeping::ActLog::Refused refused) {
    std::string detail;
    for (const SensitivityId& id : leftOut.ids())
        detail += (detail.empty() ? "the summary, without " : ", ") + id.str();
    performEntry(
        [&](const Act& by) {
            return AuditEntry{by, what, head.id, head.patient, detail};
        },
        std::move(act), std::move(refused));
}

// By its id, which says nothing of a patient: what else was typed may.
void WorkspaceScreens::noteFlagSearch(const std::vector<FindingId>& flags) {
    if (!m_workplace.present())
        return;
    constexpr std::size_t most = 10; // of one letter that many begin with
    std::string detail = "the list, searched by flag: ";
    for (std::size_t i = 0; i < std::min(flags.size(), most); ++i)
        detail += (i > 0 ? ", " : "") + flags[i].str();
    if (flags.size() > most)
        detail += ", and " + std::to_string(flags.size() - most) + " more";
    m_workplace.note({m_workplace.act(), AuditAct::Viewed, {}, {}, detail});
}

bool WorkspaceScreens::mayExport() const {
    return m_workplace.present() && m_workplace.present()->account.role != storage::Role::Intake;
}

void WorkspaceScreens::performExport(ScreeningFormat format, const RecordHead& head, const LeftOut& leftOut,
                                     keeping::ActLog::LateAct act, keeping::ActLog::Refused refused) {
    performEntry([&](const Act& by) { return entryOfExport(head, format, by, leftOut); }, std::move(act),
                 std::move(refused));
}

void WorkspaceScreens::performEntry(const std::function<AuditEntry(const Act&)>& entry,
                                    keeping::ActLog::LateAct act, keeping::ActLog::Refused refused) {
    if (!m_workplace.present()) { // the cover of a lock lifts a moment before
        refused([] { return tr("The records are not open again yet. Try again in a moment."); });
        return;
    }
    m_workplace.perform(entry(m_workplace.act()), std::move(act), std::move(refused));
}

bool WorkspaceScreens::mayChangeClinic() const {
    return m_workplace.present() && m_workplace.present()->account.role == storage::Role::Administrator;
}

void WorkspaceScreens::changeClinic(const std::vector<std::string>& keys, keeping::ActLog::LateAct act,
                                    keeping::ActLog::Refused refused) {
    if (!mayChangeClinic()) {
        refused([] { return tr("Only an administrator may change the clinic's settings."); });
        return;
    }
    std::string detail = "clinic:";
    for (const std::string& key : keys)
        detail += (key == keys.front() ? " " : ", ") + key;
    m_workplace.perform({m_workplace.act(), AuditAct::SettingsChanged, {}, {}, detail}, std::move(act),
                        std::move(refused));
}

void WorkspaceScreens::changeQuestionnaire(const std::string& what, keeping::ActLog::LateAct act,
                                           keeping::ActLog::Refused refused) {
    if (!mayChangeClinic()) {
        refused([] { return tr("Only an administrator may change a questionnaire."); });
        return;
    }
    m_workplace.perform({m_workplace.act(), AuditAct::QuestionnaireChanged, {}, {}, what}, std::move(act),
                        std::move(refused));
}

std::unique_ptr<editing::KeptScreenings> WorkspaceScreens::kept(QWidget* from) {
    return std::make_unique<DeskScreenings>(
        m_workplace, [guard = QPointer(this), from = QPointer(from)](const RecordId& id) {
            if (guard && from)
                guard->openToRead(id, from, [] { return tr("Back to the questionnaire"); });
        });
}

} // namespace anteroom::desktop
