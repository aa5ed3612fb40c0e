// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/rescreen.h"

#include "core/records/kept_texts.h"
#include "core/records/record_codec.h"
#include "core/session/moved_answer.h"
#include "core/session/session.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace anteroom {

namespace {

using SharedQuestionnaire = std::shared_ptr<const Questionnaire>;

/// One version, and a session that takes one screening after the other.
class Version {
public:
    Version(const SharedQuestionnaire& questionnaire, Timestamp any)
        : m_questionnaire(*questionnaire), m_session(questionnaire, any) {}

    /// False: an answer was left out.
    bool take(const Record& record, const Questionnaire& of) {
        std::vector<std::pair<QuestionIndex, Answer>> answers;
        bool isWhole = true;
        for (std::uint32_t i = 0; i < of.questions().size(); ++i) {
            const Question& asked = of.questions()[i];
            const Answer& answer = record.session.answers[i];
            if (answer == Answer{} || asked.type == QuestionType::Information)
                continue;
            const auto place = m_questionnaire.find(asked.id.str());
            auto moved = place ? movedAnswer(asked, answer, m_questionnaire.question(*place),
                                             record.session.startedAt.date)
                               : std::nullopt;
            isWhole = isWhole && moved && moved->refusedEntry == answer.refusedEntry;
            if (moved)
                answers.emplace_back(*place, std::move(*moved));
        }
        m_session.begin(std::move(answers), record.session.startedAt);
        return isWhole;
    }

    const Session& session() const noexcept { return m_session; }

private:
    const Questionnaire& m_questionnaire;
    Session m_session;
};

/// What records were answered with, each text read once.
class Texts {
public:
    Texts(Archive& archive, const Sha256& sha256) : m_archive(archive), m_sha256(sha256) {}

    const SharedQuestionnaire& of(const std::string& hash) {
        const auto [found, isNew] = m_known.try_emplace(hash);
        if (!isNew)
            return found->second;
        if (const Result<std::string> text = m_archive.readText(hash))
            if (auto questionnaire = questionnaireFromKept({hash, *text}, m_sha256))
                found->second = std::move(questionnaire).value();
        return found->second;
    }

private:
    Archive& m_archive;
    const Sha256& m_sha256;
    std::map<std::string, SharedQuestionnaire> m_known; ///< null: cannot be read
};

std::vector<RecordHead> headsOf(const Archive& archive, const QuestionnaireId& questionnaire) {
    std::vector<RecordHead> heads;
    for (const RecordIndex::SharedBucket& bucket : archive.index().buckets())
        for (const IndexEntry& entry : *bucket)
            if (entry.head.questionnaire.id == questionnaire && !entry.head.enteredInError)
                heads.push_back(entry.head);
    std::sort(heads.begin(), heads.end(), [](const RecordHead& a, const RecordHead& b) {
        return std::tie(b.created.at, b.id) < std::tie(a.created.at, a.id);
    });
    return heads;
}

} // namespace

Result<Rescreening> rescreen(Archive& archive, const SharedQuestionnaire& before,
                             const SharedQuestionnaire& after, const Sha256& sha256) {
    if (const Result<bool> refreshed = archive.refresh(); !refreshed)
        return refreshed.error();
    const OutcomeComparer comparer(*before, *after);
    Rescreening made;
    Texts texts(archive, sha256);
    const Timestamp any{*Date::of(2000, 1, 1), 0};
    Version old(before, any);
    Version edited(after, any);
    for (const RecordHead& head : headsOf(archive, (*after)->id)) {
        const SharedQuestionnaire& answered = texts.of(head.questionnaire.sha256);
        const Result<std::string> encoded = archive.read(head.id);
        const Result<Record> record =
            answered && encoded ? decode(*encoded, *answered) : Result<Record>(Error{});
        if (!record) {
            ++made.unreadable;
            continue;
        }
        ++made.compared;
        const bool isWhole = old.take(*record, *answered);
        made.cut += edited.take(*record, *answered) && isWhole ? 0U : 1U;
        auto changed = comparer.changes(old.session(), edited.session());
        if (!changed.empty())
            made.changed.push_back({head.id, record->session.startedAt.date, std::move(changed)});
    }
    return made;
}

} // namespace anteroom
