// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/patient_export_presenter.h"

#include "app/files/replaceable.h"
#include "app/files/save_file.h"
#include "app/language/said.h"
#include "app/language/spoken_language.h"
#include "app/storage/sodium_cipher.h"
#include "app/workspace/watched_store.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace anteroom::workspace {

namespace {

QString spoken(const LocalizedText& title) {
    const std::string_view words = title.in(language::spokenLanguage());
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

QString saidOfLeftOut(const std::vector<SensitiveKind>& leftOut) {
    QStringList titles;
    for (const SensitiveKind& kind : leftOut)
        titles << spoken(kind.title);
    return titles.isEmpty()
               ? QString()
               : QLatin1Char(' ') +
                     PatientExportPresenter::tr("Left out of it: %1.").arg(titles.join(QStringLiteral(", ")));
}

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
    LeftOutKinds leftOut;
};

PatientExportPresenter::PatientExportPresenter(Workplace& workplace, const PatientId& patient,
                                               QObject* parent)
    : LongAct(workplace, parent), m_patient(patient) {
    readKinds();
}

PatientExportPresenter::~PatientExportPresenter() {
    m_reading.cancel();
    if (m_cipher)
        m_cipher->drop();
}

void PatientExportPresenter::endAtLock() {
    m_reading.cancel();
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
        return mended ? exportPatient(**mended, wanted.patient, wanted.sha256, wanted.leftOut)
                      : mended.error();
    }
    const std::size_t damaged = archive.index().damaged().size();
    return damaged > 0 ? PatientExport{.damagedParts = damaged}
                       : exportPatient(archive, wanted.patient, wanted.sha256, wanted.by, wanted.leftOut);
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
    if (!m_kinds) { // it begins once they are there
        await();
        readKinds();
        return;
    }
    m_cipher = std::make_shared<keeping::DroppableCipher>(
        std::make_unique<storage::SodiumCipher>(*workplace().present()->dataKey));
    task().run([wanted = Wanted{workplace().surroundings().place, workplace().workspaceId(), m_cipher,
                                workplace().surroundings().sha256, m_patient, workplace().act(),
                                workplace().present()->account, path, m_isWhatOpens,
                                m_leftOut}](const Progress& progress) { return write(wanted, progress); },
               [this, path](const Result<Written>& written) { finish(path, written); });
}

// In the thread of the store, as whatever is short.
void PatientExportPresenter::readKinds() {
    if (!workplace().present())
        return;
    m_reading.cancel();
    m_reading = workplace().thread().withArchive(
        [patient = m_patient, sha256 = workplace().surroundings().sha256](Archive& archive) {
            return sensitiveKindsOf(archive, patient, sha256);
        },
        [this](const Result<std::vector<SensitiveKind>>& kinds) { takeKinds(kinds); });
}

// What nobody could see before is not let out before they decide.
void PatientExportPresenter::takeKinds(const Result<std::vector<SensitiveKind>>& kinds) {
    const bool isAwaited = endsWaiting();
    if (kinds)
        m_kinds = *kinds;
    if (isAwaited && !kinds)
        end(language::inWords(kinds.error()), {});
    else if (isAwaited && m_kinds->empty())
        begin(m_path);
    else if (isAwaited)
        end(
            [] {
                return tr("Some of the answers are marked as sensitive. Look at what is left out, and export "
                          "once more.");
            },
            {});
    else
        emit changed();
}

QString PatientExportPresenter::idOf(std::size_t kind) const {
    return QString::fromStdString((*m_kinds)[kind].id.str());
}

QString PatientExportPresenter::titleOf(std::size_t kind) const { return spoken((*m_kinds)[kind].title); }

bool PatientExportPresenter::isLeftOut(std::size_t kind) const {
    return std::find(m_leftOut.begin(), m_leftOut.end(), (*m_kinds)[kind].id) != m_leftOut.end();
}

void PatientExportPresenter::leaveOut(std::size_t kind, bool isLeftOut) {
    if (isLeftOut == this->isLeftOut(kind))
        return;
    if (isLeftOut)
        m_leftOut.push_back((*m_kinds)[kind].id);
    else
        std::erase(m_leftOut, (*m_kinds)[kind].id);
    emit changed();
}

// Each file is a decision of its own.
std::vector<SensitiveKind> PatientExportPresenter::takeLeftOut() {
    std::vector<SensitiveKind> taken;
    for (std::size_t kind = 0; kind < m_kinds->size(); ++kind)
        if (isLeftOut(kind))
            taken.push_back((*m_kinds)[kind]);
    m_leftOut.clear();
    return taken;
}

void PatientExportPresenter::exportWhatOpens() {
    if (!workplace().present())
        return;
    workplace().perform(
        entryOfMendedExport(m_patient, workplace().act(), m_leftOut),
        [guard = QPointer(this)] {
            if (!guard || guard->isBusy())
                return false;
            guard->m_isWhatOpens = true;
            guard->begin(guard->m_path);
            guard->m_isWhatOpens = false;
            return true;
        },
        [guard = QPointer(this)](const language::Wording& why) {
            if (guard)
                guard->end(why, {});
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
        end({}, [made = *written->made, path, leftOut = takeLeftOut()] {
            return said(made, path) + saidOfLeftOut(leftOut);
        });
    }
}

} // namespace anteroom::workspace
