// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/record_feed.h"

#include "app/language/said.h"
#include "app/language/spoken_language.h"
#include "core/records/kept_texts.h"

#include <QLocale>

#include <algorithm>
#include <set>
#include <string_view>

namespace anteroom::workspace {

namespace {

constexpr std::chrono::seconds pause(5);

/// What one bucket became, entry by entry.
void showBucket(const records::Bucket& before, const records::Bucket& now, records::RecordListModel& model) {
    auto old = before.begin();
    for (const IndexEntry& entry : now) {
        for (; old != before.end() && old->head.id < entry.head.id; ++old)
            model.remove(old->head.id);
        const bool isSame = old != before.end() && old->head.id == entry.head.id;
        if (!isSame || old->version != entry.version)
            model.put(std::make_shared<const IndexEntry>(entry)); // its bucket may be replaced soon
        if (isSame)
            ++old;
    }
    for (; old != before.end(); ++old)
        model.remove(old->head.id);
}

} // namespace

RecordWords wordsFrom(const KnownQuestionnaires& known) {
    RecordWords words;
    const std::string language = language::spokenLanguage();
    words.questionnaire = [&known, language](const QuestionnaireRef& ref) {
        const auto found = known.find(ref.sha256);
        return found == known.end() ? std::string() : std::string((*found->second)->title.in(language));
    };
    words.finding = [&known, language](const QuestionnaireRef& ref, const FindingId& id) {
        const auto found = known.find(ref.sha256);
        const auto rule = found == known.end() ? std::nullopt : found->second->findFinding(id.str());
        return rule ? std::string((*found->second)->findings[*rule].title.in(language)) : std::string();
    };
    const auto say = [](const QString& text) { return text.toStdString(); };
    words.statuses = {say(RecordFeed::tr("Draft", "status of a record")),
                      say(RecordFeed::tr("Finished", "status of a record")),
                      say(RecordFeed::tr("Signed", "status of a record"))};
    words.corrections = {say(RecordFeed::tr("Draft correction")), say(RecordFeed::tr("Correction ready")),
                         say(RecordFeed::tr("Signed", "status of a record"))};
    words.enteredInError = say(RecordFeed::tr("Entered in error", "status of a record"));
    const QLocale locale(QString::fromStdString(language));
    for (std::size_t month = 0; month < words.months.size(); ++month)
        words.months[month] = say(locale.standaloneMonthName(static_cast<int>(month) + 1));
    return words;
}

RecordFeed::RecordFeed(keeping::StoreThread& thread, records::RecordListModel& model,
                       KnownQuestionnaires& known, Sha256 sha256, QObject* parent)
    : QObject(parent), m_thread(thread), m_model(model), m_known(known), m_sha256(std::move(sha256)) {
    m_looks.setInterval(pause);
    connect(&m_looks, &QTimer::timeout, this, &RecordFeed::look);
}

void RecordFeed::start() {
    stop();
    look();
    m_looks.start();
}

void RecordFeed::stop() {
    m_looks.stop();
    m_task.cancel();
    m_isAsking = m_isWanted = false;
    m_isFirst = true;
    m_shown = {};
    m_settings.reset();
    if (!m_model.entries().empty())
        m_model.setEntries({});
}

void RecordFeed::look() {
    m_isWanted = m_isAsking;
    if (m_isAsking)
        return;
    m_isAsking = true;
    m_task = m_thread.withArchive([known = m_settings](Archive& archive) { return read(archive, known); },
                                  [this](const Result<Seen>& seen) {
                                      m_isAsking = false;
                                      take(seen);
                                      lookIfWanted();
                                  });
}

Result<RecordFeed::Seen> RecordFeed::read(Archive& archive, std::optional<std::uint64_t> knownSettings) {
    if (const Result<bool> refreshed = archive.refresh(); !refreshed)
        return refreshed.error();
    Seen seen{archive.index().buckets(), archive.index().damaged().size(), nullptr,
              archive.index().root().settings.version};
    if (knownSettings != seen.settingsVersion)
        seen.settings =
            std::make_shared<const Result<std::optional<WorkspaceSettings>>>(readSettings(archive));
    return seen;
}

// Without its titles a record is listed all the same; opening it says what is wrong.
KnownQuestionnaires RecordFeed::readNew(Archive& archive, const Buckets& buckets, const Buckets& before,
                                        const KnownQuestionnaires& known, const Sha256& sha256) {
    KnownQuestionnaires found;
    std::set<std::string_view> looked;
    for (std::size_t i = 0; i < buckets.size(); ++i) {
        if (buckets[i] == before[i])
            continue;
        for (const IndexEntry& entry : *buckets[i]) {
            const std::string& hash = entry.head.questionnaire.sha256;
            if (known.count(hash) > 0 || !looked.insert(hash).second)
                continue;
            if (const Result<std::string> text = archive.readText(hash))
                if (const auto questionnaire = questionnaireFromKept({hash, *text}, sha256))
                    found.emplace(hash, *questionnaire);
        }
    }
    return found;
}

void RecordFeed::take(const Result<Seen>& seen) {
    if (!seen) {
        emit failed(language::inWords(seen.error()));
        return;
    }
    const Buckets before = m_shown;
    show(seen->buckets);
    std::optional<language::Wording> problem;
    if (seen->damaged > 0)
        problem = [damaged = seen->damaged] {
            return tr("Parts of the list that are missing or not as they were saved: %1 of 256. Their "
                      "records are not shown. The others open to be read, and nothing can be saved. Keep "
                      "the records as they are. Restore the newest backup in another place; or back them "
                      "up now and restore that, which makes the list anew.")
                .arg(damaged);
        };
    emit damageSeen(problem);
    if (seen->settings) {
        m_settings = seen->settingsVersion;
        emit settingsSeen(*seen->settings);
    }
    if (std::exchange(m_isFirst, false))
        emit ready();
    if (m_shown != before)
        askForNew(before);
}

// After the list: reading a questionnaire takes longer than listing a thousand records.
void RecordFeed::askForNew(const Buckets& before) {
    m_isAsking = true;
    m_task = m_thread.withArchive(
        [now = m_shown, before, known = m_known, sha256 = m_sha256](Archive& archive)
            -> Result<KnownQuestionnaires> { return readNew(archive, now, before, known, sha256); },
        [this](const Result<KnownQuestionnaires>& found) {
            m_isAsking = false;
            if (found && !found->empty()) {
                m_known.insert(found->begin(), found->end());
                m_model.wordsChanged();
            }
            lookIfWanted();
        });
}

// What was saved while an answer was on its way may not be in it.
void RecordFeed::lookIfWanted() {
    if (m_isWanted && !m_isAsking)
        look();
}

const IndexEntry* RecordFeed::find(const RecordId& id) const {
    const RecordIndex::SharedBucket& bucket = m_shown[records::bucketOf(id)];
    if (!bucket)
        return nullptr;
    const auto at = std::lower_bound(
        bucket->begin(), bucket->end(), id,
        [](const IndexEntry& entry, const RecordId& wanted) { return entry.head.id < wanted; });
    return at != bucket->end() && at->head.id == id ? &*at : nullptr;
}

void RecordFeed::show(const Buckets& now) {
    if (m_isFirst) {
        SharedEntries entries;
        for (const RecordIndex::SharedBucket& bucket : now)
            for (const IndexEntry& entry : *bucket)
                entries.emplace_back(bucket, &entry);
        m_model.setEntries(std::move(entries));
    } else {
        for (std::size_t i = 0; i < now.size(); ++i)
            if (now[i] != m_shown[i])
                showBucket(*m_shown[i], *now[i], m_model);
    }
    m_shown = now;
}

} // namespace anteroom::workspace
