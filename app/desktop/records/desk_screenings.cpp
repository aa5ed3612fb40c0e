// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/records/desk_screenings.h"

#include "app/language/said.h"
#include "app/storage/sodium_cipher.h"
#include "app/workspace/watched_store.h"
#include "core/analysis/diff/diff_words.h"

namespace anteroom::desktop {

namespace {

struct Wanted {
    keeping::StoreThread::OpenStore open;
    std::string workspace;
    std::shared_ptr<keeping::DroppableCipher> cipher;
    Sha256 sha256;
    Act by;
    storage::StaffAccount account;
    std::shared_ptr<const Questionnaire> before, after;
};

// The log has it before anything is read.
Result<std::optional<Rescreening>> rescreenAll(const Wanted& wanted, const Progress& progress) {
    const Result<std::unique_ptr<RecordStore>> store = wanted.open();
    if (!store)
        return store.error();
    workspace::WatchedStore watched(**store, progress);
    keeping::DroppedStore whileUnlocked(watched, *wanted.cipher);
    Archive archive(whileUnlocked, *wanted.cipher, wanted.workspace);
    archive.admitWhile([account = wanted.account](std::string_view keyring) {
        return storage::stillAdmits(keyring, account);
    });
    const auto made = [&]() -> Result<Rescreening> {
        if (const Result<bool> refreshed = archive.refresh(); !refreshed)
            return refreshed.error();
        const AuditEntry entry{wanted.by,
                               AuditAct::Viewed,
                               {},
                               {},
                               "all screenings with " + (*wanted.after)->id.str() +
                                   ", to compare them by an edited questionnaire"};
        if (const Outcome logged = archive.log(entry); !logged)
            return logged.error();
        return rescreen(archive, wanted.before, wanted.after, wanted.sha256);
    }();
    if (watched.isEnded() || wanted.cipher->isDropped())
        return std::optional<Rescreening>();
    if (!made)
        return made.error();
    return std::optional(*made);
}

QString wordsOf(const Rescreening& made) {
    QString words =
        made.compared == 1
            ? DeskScreenings::tr("%1 of 1 screening would say something else.").arg(made.changed.size())
            : DeskScreenings::tr("%1 of %2 screenings would say something else.")
                  .arg(made.changed.size())
                  .arg(made.compared);
    words += DeskScreenings::tr(" Findings, urgent answers and contradictions were compared.");
    if (made.cut > 0)
        words += DeskScreenings::tr(
                     " With an answer that one of the versions does not take, and that was left out: %1.")
                     .arg(made.cut);
    if (made.unreadable > 0)
        words += DeskScreenings::tr(" Not compared, for they are not as they were saved: %1.")
                     .arg(made.unreadable);
    return words;
}

QString inLines(const std::vector<Message>& messages) {
    QStringList lines;
    for (const Message& message : messages)
        lines << language::said(message);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

DeskScreenings::DeskScreenings(workspace::Workplace& workplace, std::function<void(const RecordId&)> open)
    : m_workplace(workplace), m_open(std::move(open)), m_task(workplace.longWork()) {
    connect(&m_task, &workspace::LongTask::progressed, this, &DeskScreenings::changed);
    connect(&workplace, &workspace::Workplace::locked, this, &DeskScreenings::drop);
}

DeskScreenings::~DeskScreenings() { drop(); }

void DeskScreenings::drop() {
    if (m_cipher)
        m_cipher->drop();
}

void DeskScreenings::compare(const std::shared_ptr<const Questionnaire>& before,
                             const std::shared_ptr<const Questionnaire>& after) {
    if (isRunning())
        return;
    m_found.reset();
    m_problem = {};
    m_isWanted = true;
    const auto& present = m_workplace.present();
    if (!present || present->account.role != storage::Role::Administrator) {
        m_problem = [isHere = present.has_value()] {
            return isHere ? tr("Only an administrator may compare the screenings that are kept.")
                          : tr("The records are locked. Unlock them, and compare then.");
        };
        emit changed();
        return;
    }
    m_cipher = std::make_shared<keeping::DroppableCipher>(
        std::make_unique<storage::SodiumCipher>(*present->dataKey));
    const workspace::WorkspaceSurroundings& around = m_workplace.surroundings();
    const auto open = [place = around.place] { return place.open(); };
    m_task.run([wanted = Wanted{around.open ? around.open : open, m_workplace.workspaceId(), m_cipher,
                                around.sha256, m_workplace.act(), present->account, before,
                                after}](const Progress& progress) { return rescreenAll(wanted, progress); },
               [this](const Made& made) { take(made); });
    emit changed();
}

void DeskScreenings::take(const Made& made) {
    drop();
    if (!made)
        m_problem = language::inWords(made.error());
    else if (!*made || !m_isWanted)
        m_problem = m_isWanted
                        ? language::Wording([] { return tr("It was ended before all were compared."); })
                        : language::Wording();
    else {
        m_found = Found{[made = **made] { return wordsOf(made); }, {}};
        for (const RescreenedRecord& record : (*made)->changed) {
            std::vector<Message> changes;
            for (const OutcomeChange& change : record.changed)
                changes.push_back(wordsOf(change, Named::ByTitle));
            m_found->changed.push_back({QString::fromStdString(record.record.str()),
                                        QString::fromStdString(record.day.iso()),
                                        [changes] { return inLines(changes); }});
        }
    }
    emit changed();
}

void DeskScreenings::forget() {
    m_task.stop();
    m_isWanted = false;
    m_found.reset();
    m_problem = {};
    emit changed();
}

void DeskScreenings::open(const QString& record) {
    if (const auto id = RecordId::parse(record.toStdString()))
        m_open(*id);
}

} // namespace anteroom::desktop
