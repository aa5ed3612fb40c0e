// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping/kept_aside.h"

#include "app/language/said.h"
#include "core/records/record_codec.h"

#include <QPointer>

#include <utility>

namespace anteroom::keeping {

WaitingSave written(const Snapshot& snapshot, const std::vector<Snapshot>& unheard, const LeaseHolder& holder,
                    const Questionnaire& questionnaire,
                    const std::function<Tag(std::string_view)>& fingerprint) {
    WaitingSave waiting{snapshot.request, holder};
    waiting.request.encoded = encode(*snapshot.record, questionnaire);
    for (const Snapshot& sent : unheard)
        waiting.unheard.push_back({fingerprint(encode(*sent.record, questionnaire)), sent.request.audit});
    return waiting;
}

KeptAside::KeptAside(JournalThread* journal, RecordId record, LeaseHolder holder,
                     std::shared_ptr<const Questionnaire> questionnaire, QObject* parent)
    : QObject(parent), m_journal(journal), m_record(std::move(record)), m_holder(std::move(holder)),
      m_questionnaire(std::move(questionnaire)) {}

KeptAside::~KeptAside() {
    if (!m_journal)
        return;
    if (m_next) // nobody waits for it any more, and it is kept all the same
        write(*m_next);
    m_journal->letGo(m_record);
}

void KeptAside::keep(Snapshot last, std::vector<Snapshot> unheard, When when) {
    if (!m_journal)
        return;
    Wanted wanted{std::move(last), std::move(unheard)};
    m_hasEntry = true;
    m_isDropping = false; // what is kept now comes after
    if (isWriting() && when == When::InTurn) {
        m_next = std::move(wanted);
        return;
    }
    m_next.reset();
    write(wanted);
}

void KeptAside::write(const Wanted& wanted) {
    ++m_writes;
    m_problem = {};
    m_journal->withJournal(
        [wanted, holder = m_holder, questionnaire = m_questionnaire](Journal& journal, Cipher& cipher) {
            const auto fingerprint = [&cipher](std::string_view bytes) {
                return cipher.tagOf(KeyPurpose::Journal, bytes);
            };
            return journal.keep(cipher,
                                written(wanted.last, wanted.unheard, holder, *questionnaire, fingerprint));
        },
        [guard = QPointer(this)](const Outcome& kept) {
            if (guard)
                guard->take(kept);
        });
}

void KeptAside::take(const Outcome& kept) {
    if (--m_writes > 0) // of what came later it will be known
        return;
    if (auto next = std::exchange(m_next, std::nullopt)) {
        write(*next);
        return;
    }
    m_problem = kept ? language::Wording() : language::inWords(kept.error());
    emit ended();
}

// Until it is gone there may be a file: a save that is sent meanwhile would find there what it overtakes.
void KeptAside::drop() {
    m_next.reset();
    if (!m_hasEntry || std::exchange(m_isDropping, true))
        return;
    m_journal->withJournal([record = m_record](Journal& journal, Cipher&) { return journal.drop(record); },
                           [guard = QPointer(this)](const Outcome& dropped) {
                               if (guard && std::exchange(guard->m_isDropping, false) && dropped)
                                   guard->m_hasEntry = false;
                           });
}

} // namespace anteroom::keeping
