// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping/recorder.h"

#include "app/language/said.h"
#include "core/records/kept_texts.h"

#include <QEventLoop>
#include <QPointer>

#include <algorithm>

namespace anteroom::keeping {

namespace {
constexpr int longestPause = 30; ///< times the first
} // namespace

Recorder::Recorder(Tools tools, Sitting sitting, std::shared_ptr<const Questionnaire> questionnaire,
                   Lease lease, std::uint64_t version, QObject* parent)
    : QObject(parent), m_tools(std::move(tools)), m_sitting(std::move(sitting)),
      m_questionnaire(std::move(questionnaire)), m_hold(m_tools.store, std::move(lease)), m_version(version),
      m_aside(m_tools.journal, m_sitting.record().head.id, m_hold.lease().holder, m_questionnaire),
      m_savedAt(m_sitting.record().head.edited.at), m_keptAt(m_savedAt), m_pause(m_tools.patience) {
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &Recorder::send);
    m_slow.setSingleShot(true);
    connect(&m_slow, &QTimer::timeout, this, &Recorder::beSlow);
    connect(&m_hold, &LeaseHold::renewed, this, &Recorder::compare);
    connect(&m_hold, &LeaseHold::lost, this,
            [this](const Standing& now) { stop(SaveState::LeaseLost, now); });
    connect(&m_aside, &KeptAside::ended, this, &Recorder::takeKept);
    if (m_version == 0) {
        m_text = keptText(*m_questionnaire);
        m_next = snapshot(m_sitting.request(Session::resume(m_questionnaire, m_sitting.record().session)));
        send();
    }
}

Recorder::~Recorder() = default;

// A copy: the screen goes on while the thread of the store writes it down.
Snapshot Recorder::snapshot(SaveRequest request) const {
    return {std::make_shared<const Record>(m_sitting.record()), std::move(request)};
}

void Recorder::update(const Session& session, const RecordSheet& sheet) {
    if (!m_sitting.update(session, sheet, m_tools.clock()))
        return;
    m_next = snapshot(m_sitting.request(session));
    m_isKept = false;
    if (m_isAway || isStopped() || m_aside.hasEntry())
        keepAside();
    if (isStopped())
        return;
    if (m_state == SaveState::Saved)
        setState(SaveState::Saving);
    // While a try is due anyway it takes this along.
    if (!m_underWay && !m_isDue && !m_again.isActive())
        send();
}

void Recorder::keepNow() {
    if (!isNothingLost())
        keepAside(KeptAside::When::Now);
}

void Recorder::tryNow() {
    m_again.stop();
    if (m_next && !m_underWay && !m_isDue && !isStopped())
        send();
    m_hold.renew();
}

// The thread of the store does one thing after the other, and its answers come in that order: what was saved
// before this was looked at is known here. Of what was sent and never answered the next save finds out.
void Recorder::compare(const Standing& now) {
    if (!isStopped() && m_unheard.empty() && now.version && *now.version != m_version)
        stop(SaveState::Conflict, now);
}

void Recorder::waitFor(std::chrono::milliseconds longest) {
    // Not kept yet, but about to be, is worth waiting for.
    const auto isOpen = [this] {
        return !isNothingLost() && (m_state == SaveState::Saving || m_aside.isWriting());
    };
    if (!isOpen())
        return;
    QEventLoop loop;
    connect(this, &Recorder::stateChanged, &loop, [&isOpen, &loop] {
        if (!isOpen())
            loop.quit();
    });
    QTimer::singleShot(longest, &loop, &QEventLoop::quit);
    loop.exec(QEventLoop::ExcludeUserInputEvents);
}

QString Recorder::problem() const {
    const QString aside = m_aside.problem();
    const QString own = m_problem.text();
    return aside.isEmpty() || own.isEmpty() ? own : own + QLatin1Char('\n') + aside;
}

void Recorder::send() {
    // Of what is in the journal another run must be able to tell whether it arrived.
    if (m_aside.hasEntry() && !m_isKept && m_aside.problem().isEmpty()) {
        m_isDue = true;
        keepAside();
        return;
    }
    m_isDue = false;
    Snapshot next = *std::exchange(m_next, std::nullopt);
    next.request.expected = m_version;
    next.request.text = m_text;
    m_underWay = std::make_shared<const Snapshot>(std::move(next));
    if (m_state == SaveState::Saved)
        setState(SaveState::Saving);
    m_slow.start(m_tools.patience * 2);
    hand(m_underWay);
}

// What was sent is saved even if nobody waits for it any more.
void Recorder::hand(const std::shared_ptr<const Snapshot>& snapshot) {
    m_tools.store.withArchive(
        [snapshot, unheard = m_unheard, questionnaire = m_questionnaire,
         lease = m_hold.lease()](Archive& archive) mutable -> Result<Ended> {
            const WaitingSave save =
                written(*snapshot, unheard, lease.holder, *questionnaire,
                        [&archive](std::string_view bytes) { return archive.fingerprint(bytes); });
            const Result<Saved> saved =
                unheard.empty() ? archive.save(save.request, &lease) : saveAgain(archive, save, &lease);
            if (!saved)
                return saved.error();
            const bool isConflict = saved->end == Saved::End::Conflict;
            return Ended{*saved, lease, isConflict ? standingOf(archive, lease.record) : Standing{}};
        },
        [guard = QPointer(this), snapshot](const Result<Ended>& ended) {
            if (guard)
                guard->take(ended, *snapshot);
        });
}

void Recorder::take(const Result<Ended>& ended, const Snapshot& sent) {
    m_slow.stop();
    m_underWay.reset();
    if (!ended) {
        // What was sent again and again is one.
        if (m_unheard.empty() || m_unheard.back().record != sent.record)
            m_unheard.push_back(sent);
        if (!m_next)
            m_next = sent;
        fail(language::inWords(ended.error()));
        return;
    }
    m_hold.take(ended->lease);
    if (ended->saved.end != Saved::End::Saved) {
        if (!m_next)
            m_next = sent;
        stop(ended->saved.end == Saved::End::Conflict ? SaveState::Conflict : SaveState::LeaseLost,
             ended->now);
        return;
    }
    const std::size_t acts = sent.request.audit.size();
    m_version = ended->saved.version;
    m_text.reset();
    m_unheard.clear();
    m_sitting.logged(acts);
    m_pause = m_tools.patience;
    m_problem = {};
    m_isAway = false;
    m_savedAt = m_tools.clock();
    if (m_next) {
        // Its acts were counted before these were logged.
        auto& audit = m_next->request.audit;
        audit.erase(audit.begin(), audit.begin() + static_cast<std::ptrdiff_t>(acts));
        m_isKept = false; // in the journal it builds on the version before
        setState(SaveState::Saving);
        send();
    } else {
        m_isKept = false;
        m_aside.drop();
        setState(SaveState::Saved);
    }
}

void Recorder::fail(language::Wording problem) {
    m_problem = std::move(problem);
    m_isAway = true;
    m_again.start(m_pause);
    m_pause = std::min(m_pause * 2, m_tools.patience * longestPause);
    if (!m_isKept)
        keepAside();
    showWaiting();
}

void Recorder::stop(SaveState state, const Standing& now) {
    m_elsewhere = now;
    if (now.version == m_version) // the last change is ours
        m_elsewhere.changed.reset();
    m_isDue = false;
    m_again.stop();
    if (m_next && !m_isKept)
        keepAside();
    setState(state);
}

void Recorder::beSlow() {
    if (!m_underWay || !m_aside.isPossible())
        return;
    m_isAway = true;
    m_problem = [] { return tr("The records do not answer yet."); };
    if (!m_isKept)
        keepAside();
    showWaiting();
}

void Recorder::keepAside(KeptAside::When when) {
    if (!m_aside.isPossible() || (!m_next && !m_underWay))
        return;
    Snapshot last = m_next ? *m_next : *m_underWay;
    last.request.expected = m_version;
    last.request.text = m_text;
    std::vector<Snapshot> unheard = m_unheard;
    if (m_underWay)
        unheard.push_back(*m_underWay);
    m_aside.keep(std::move(last), std::move(unheard), when);
}

void Recorder::takeKept() {
    // What has arrived meanwhile is not waiting any more.
    m_isKept = m_aside.problem().isEmpty() && m_aside.hasEntry() && (m_next || m_underWay);
    if (m_isKept)
        m_keptAt = m_tools.clock();
    if (m_isDue)
        send();
    if (m_isAway && !isStopped())
        showWaiting();
    else
        emit stateChanged();
}

void Recorder::showWaiting() {
    setState(m_isKept ? SaveState::Kept : m_aside.isWriting() ? SaveState::Saving : SaveState::Waiting);
}

void Recorder::setState(SaveState state) {
    m_state = state;
    emit stateChanged();
}

} // namespace anteroom::keeping
