// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/patient_export_presenter.h"

#include "app/files/replaceable.h"
#include "app/files/save_file.h"
#include "app/language/said.h"
#include "app/storage/sodium_cipher.h"
#include "app/workspace/watched_store.h"

#include <QPointer>

namespace anteroom::workspace {

namespace {

QString said(const PatientExport& made, const QString& path) {
    QString words =
        made.screenings == 1
            ? PatientExportPresenter::tr("Exported 1 screening to %1.").arg(path)
            : PatientExportPresenter::tr("Exported %1 screenings to %2.").arg(made.screenings).arg(path);
    if (made.unreadable > 0)
        words += PatientExportPresenter::tr(" Not as they were saved, and named in the file: %1.")
                     .arg(made.unreadable);
    if (made.damagedParts > 0)
        words += PatientExportPresenter::tr(
            " There may be more, or newer ones: a part of the list of records is damaged, and "
            "the file says so.");
    if (made.moved > 0)
        words += PatientExportPresenter::tr(
            " A screening in it was another patient's before: what staff typed about it, such "
            "as reasons and notes, may name that patient. Read them before the file leaves.");
    if (!made.isLogWhole)
        words += PatientExportPresenter::tr(" The log is broken: its page says where.");
    return words;
}

} // namespace

struct PatientExportPresenter::Wanted {
    storage::RecordsPlace place;
    std::string workspace;
    std::shared_ptr<keeping::DroppableCipher> cipher;
    Sha256 sha256;
    PatientId patient;
    Act by;
    storage::StaffAccount account;
    QString path;
    bool isWhatOpens = false;
};

PatientExportPresenter::PatientExportPresenter(Workplace& workplace, const PatientId& patient,
                                               QObject* parent)
    : LongAct(workplace, parent), m_patient(patient) {}

PatientExportPresenter::~PatientExportPresenter() {
    if (m_cipher)
        m_cipher->drop();
}

void PatientExportPresenter::endAtLock() {
    if (m_cipher)
        m_cipher->drop();
    LongAct::endAtLock();
}

// Folders are seen by others.
QString PatientExportPresenter::suggestedName() const {
    return QStringLiteral("patient-data-") +
           QString::fromStdString(workplace().surroundings().clock().date.iso()) + QStringLiteral(".json");
}

Result<PatientExport> PatientExportPresenter::made(RecordStore& store, const Wanted& wanted) {
    Archive archive(store, *wanted.cipher, wanted.workspace);
    archive.admitWhile([account = wanted.account](std::string_view keyring) {
        return storage::stillAdmits(keyring, account);
    });
    if (const Result<bool> refreshed = archive.refresh(); !refreshed)
        return refreshed.error();
    if (wanted.isWhatOpens) {
        const auto mended =
            MendedRecords::of({store, *wanted.cipher, wanted.workspace}, wanted.sha256, wanted.by);
        return mended ? exportPatient(**mended, wanted.patient, wanted.sha256) : mended.error();
    }
    const std::size_t damaged = archive.index().damaged().size();
    return damaged > 0 ? PatientExport{.damagedParts = damaged}
                       : exportPatient(archive, wanted.patient, wanted.sha256, wanted.by);
}

Result<PatientExportPresenter::Written> PatientExportPresenter::write(const Wanted& wanted,
                                                                      const Progress& progress) {
    if (const Outcome may = files::mayBecome(wanted.path, beginOfPatientExport()); !may)
        return may.error();
    const Result<std::unique_ptr<RecordStore>> store = wanted.place.open();
    if (!store)
        return store.error();
    WatchedStore watched(**store, progress);
    keeping::DroppedStore whileUnlocked(watched, *wanted.cipher);
    Result<PatientExport> made = PatientExportPresenter::made(whileUnlocked, wanted);
    if (watched.isEnded() || wanted.cipher->isDropped())
        return Written{};
    if (!made)
        return made.error();
    if (made->json.empty())
        return Written{.isDamageFound = true};
    if (const Outcome saved = files::saveFile(wanted.path, QByteArray::fromStdString(made->json)); !saved)
        return saved.error();
    Written written{std::move(made).value()};
    std::string().swap(written.made->json); // what is told of it has nothing of the patient
    return written;
}

void PatientExportPresenter::run(const QString& path) {
    m_path = path;
    m_cipher = std::make_shared<keeping::DroppableCipher>(
        std::make_unique<storage::SodiumCipher>(*workplace().present()->dataKey));
    task().run([wanted = Wanted{workplace().surroundings().place, workplace().workspaceId(), m_cipher,
                                workplace().surroundings().sha256, m_patient, workplace().act(),
                                workplace().present()->account, path,
                                m_isWhatOpens}](const Progress& progress) { return write(wanted, progress); },
               [this, path](const Result<Written>& written) { finish(path, written); });
}

void PatientExportPresenter::exportWhatOpens() {
    if (!workplace().present())
        return;
    workplace().perform(
        entryOfMendedExport(m_patient, workplace().act()),
        [guard = QPointer(this)] {
            if (!guard || guard->isBusy())
                return false;
            guard->m_isWhatOpens = true;
            guard->begin(guard->m_path);
            guard->m_isWhatOpens = false;
            return true;
        },
        [guard = QPointer(this)](const QString& problem) {
            if (guard)
                guard->end(problem, {});
        });
}

void PatientExportPresenter::finish(const QString& path, const Result<Written>& written) {
    m_cipher->drop();
    if (!written) {
        end(language::inWords(written.error()), {});
    } else if (written->isDamageFound) {
        end([] { return tr("A part of the list of records is damaged: nothing was exported."); }, {});
        emit damageFound();
    } else if (!written->made) {
        end({}, [] { return tr("The export was ended. There is no file."); });
    } else {
        end({}, [made = *written->made, path] { return said(made, path); });
    }
}

} // namespace anteroom::workspace
