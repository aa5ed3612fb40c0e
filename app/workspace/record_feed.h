// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeping/store_thread.h"
#include "app/language/wording.h"
#include "app/records/record_list_model.h"
#include "core/loading/file_source.h"
#include "core/questionnaire/questionnaire.h"
#include "core/records/workspace_settings.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <string>

namespace anteroom::workspace {

/// The questionnaires that records were answered with, by hash: what a list calls their findings.
using KnownQuestionnaires = std::map<std::string, std::shared_ptr<const Questionnaire>>;

/// The words of a list, from questionnaires that become known while it is shown. `known` outlives them.
RecordWords wordsFrom(const KnownQuestionnaires& known);

/// Brings what is in the store to the list, at first all of it and then every few seconds what another desk,
/// or this one, changed.
class RecordFeed : public QObject {
    Q_OBJECT
public:
    RecordFeed(keeping::StoreThread& thread, records::RecordListModel& model, KnownQuestionnaires& known,
               Sha256 sha256, QObject* parent = nullptr);

    void start();
    /// Nothing is asked for any more, and the list is emptied: what was searched for and the order stay.
    void stop();
    /// Whether the list has what is there, or has had it a moment ago.
    bool isReady() const { return !m_isFirst; }
    /// At once, as after a record was left.
    void look();
    /// As it was when the list was read last; nothing if there was none.
    const IndexEntry* find(const RecordId& id) const;

signals:
    /// The list has what is there. After start() once, with the first answer.
    void ready();
    /// What of the records cannot be vouched for, in words; none: nothing.
    void damageSeen(const std::optional<anteroom::language::Wording>& problem);
    /// What holds at this desk from now on: after start(), and whenever any desk changed it. Nothing: nobody
    /// ever set anything.
    void settingsSeen(const Result<std::optional<anteroom::WorkspaceSettings>>& settings);
    void failed(const anteroom::language::Wording& why);

private:
    using Buckets = std::array<RecordIndex::SharedBucket, records::bucketCount>;
    using SharedSettings = std::shared_ptr<const Result<std::optional<WorkspaceSettings>>>;
    struct Seen {
        Buckets buckets;
        std::size_t damaged = 0;
        SharedSettings settings; ///< null: as the version says that was known
        std::uint64_t settingsVersion = 0;
    };
    static Result<Seen> read(Archive& archive, std::optional<std::uint64_t> knownSettings);
    static KnownQuestionnaires readNew(Archive& archive, const Buckets& buckets, const Buckets& before,
                                       const KnownQuestionnaires& known, const Sha256& sha256);
    void take(const Result<Seen>& seen);
    void askForNew(const Buckets& before);
    void lookIfWanted();
    void show(const Buckets& now);

    keeping::StoreThread& m_thread;
    records::RecordListModel& m_model;
    KnownQuestionnaires& m_known;
    Sha256 m_sha256;
    QTimer m_looks;
    Buckets m_shown; ///< null: nothing yet
    bool m_isFirst = true;
    std::optional<std::uint64_t> m_settings; ///< the version that was seen last
    tasks::Task m_task;
    bool m_isAsking = false;
    bool m_isWanted = false; ///< another look, as soon as this one is over
};

} // namespace anteroom::workspace
