// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/patient_export_presenter.h"

#include "app/files/replaceable.h"
#include "app/files/save_file.h"
#include "app/storage/sodium_cipher.h"
#include "app/workspace/watched_store.h"

namespace anteroom::workspace {

namespace {

using Made = Result<std::optional<PatientExport>>;

struct Wanted {
    storage::RecordsPlace place;
    std::string workspace;
    std::shared_ptr<keeping::DroppableCipher> cipher;
    Sha256 sha256;
    PatientId patient;
    Act by;
    QString path;
};

Made write(const Wanted& wanted, const Progress& progress) {
    if (const Outcome may = files::mayBecome(wanted.path, beginOfPatientExport()); !may)
        return may.error();
    const Result<std::unique_ptr<RecordStore>> store = wanted.place.open();
    if (!store)
        return store.error();
    WatchedStore watched(**store, progress);
    keeping::DroppedStore whileUnlocked(watched, *wanted.cipher);
    Archive archive(whileUnlocked, *wanted.cipher, wanted.workspace);
    const Result<PatientExport> made = exportPatient(archive, wanted.patient, wanted.sha256, wanted.by);
    if (watched.isEnded() || wanted.cipher->isDropped())
        return std::optional<PatientExport>();
    if (!made)
        return made.error();
    if (const Outcome saved = files::saveFile(wanted.path, QByteArray::fromStdString(made->json)); !saved)
        return saved.error();
    return std::optional(*made);
}

QString said(const PatientExport& made, const QString& path) {
    using Presenter = PatientExportPresenter;
    QString words = made.screenings == 1
                        ? Presenter::tr("Exported 1 screening to %1.").arg(path)
                        : Presenter::tr("Exported %1 screenings to %2.").arg(made.screenings).arg(path);
    if (made.unreadable > 0)
        words += Presenter::tr(" Not as they were saved, and named in the file: %1.").arg(made.unreadable);
    if (!made.isLogWhole)
        words += Presenter::tr(" The log is broken: its page says where.");
    return words;
}

} // namespace

PatientExportPresenter::PatientExportPresenter(Workplace& workplace, const PatientId& patient,
                                               QObject* parent)
    : LongAct(workplace, parent), m_patient(patient) {}

PatientExportPresenter::~PatientExportPresenter() {
    if (m_cipher)
        m_cipher->drop();
}

// Folders are seen by others.
QString PatientExportPresenter::suggestedName() const {
    return QStringLiteral("patient-data-") +
           QString::fromStdString(workplace().surroundings().clock().date.iso()) + QStringLiteral(".json");
}

void PatientExportPresenter::run(const QString& path) {
    m_cipher = std::make_shared<keeping::DroppableCipher>(
        std::make_unique<storage::SodiumCipher>(*workplace().present()->dataKey));
    task().run([wanted = Wanted{workplace().surroundings().place, workplace().workspaceId(), m_cipher,
                                workplace().surroundings().sha256, m_patient, workplace().act(),
                                path}](const Progress& progress) { return write(wanted, progress); },
               [this, path](const Made& made) { finish(path, made); });
}

void PatientExportPresenter::finish(const QString& path, const Made& made) {
    m_cipher->drop();
    if (!made)
        end(QString::fromStdString(made.error().message), {});
    else if (!*made)
        end({}, tr("The export was ended. There is no file."));
    else
        end({}, said(**made, path));
}

} // namespace anteroom::workspace
