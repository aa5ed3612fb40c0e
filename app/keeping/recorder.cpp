// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping/recorder.h"

#include "core/records/kept_texts.h"
#include "core/records/record_codec.h"

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
      m_savedAt(m_sitting.record().head.edited.at), m_pause(m_tools.patience) {
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &Recorder::send);
    connect(&m_hold, &LeaseHold::lost, this, [this] { setState(SaveState::LeaseLost); });
    if (m_version == 0) {
        m_text = keptText(*m_questionnaire);
        m_next = m_sitting.request(Session::resume(m_questionnaire, m_sitting.record().session));
        send();
    }
}

Recorder::~Recorder() = default;

void Recorder::update(const Session& session, const RecordSheet& sheet) {
    if (!m_sitting.update(session, sheet, m_tools.clock()))
        return;
    m_next = m_sitting.request(session);
    if (m_state == SaveState::Conflict || m_state == SaveState::LeaseLost)
        return;
    if (m_state == SaveState::Saved)
        setState(SaveState::Saving);
    // While a try is due anyway it takes this along.
    if (!m_isUnderWay && !m_again.isActive())
        send();
}

void Recorder::tryNow() {
    m_again.stop();
    if (m_next && !m_isUnderWay)
        send();
}

void Recorder::waitFor(std::chrono::milliseconds longest) {
    if (m_state != SaveState::Saving)
        return;
    QEventLoop loop;
    connect(this, &Recorder::stateChanged, &loop, [this, &loop] {
        if (m_state != SaveState::Saving)
            loop.quit();
    });
    QTimer::singleShot(longest, &loop, &QEventLoop::quit);
    loop.exec(QEventLoop::ExcludeUserInputEvents);
}

void Recorder::send() {
    SaveRequest request = *std::exchange(m_next, std::nullopt);
    request.expected = m_version;
    request.text = m_text;
    const std::size_t acts = request.audit.size();
    m_isUnderWay = true;
    if (m_state == SaveState::Saved)
        setState(SaveState::Saving);
    // A copy: the screen goes on while the thread writes it down, and what was sent is saved even if nobody
    // waits for it any more.
    m_tools.store.withArchive(
        [request, record = m_sitting.record(), questionnaire = m_questionnaire,
         lease = m_hold.lease()](Archive& archive) mutable -> Result<Ended> {
            request.encoded = encode(record, *questionnaire);
            const Result<Saved> saved = archive.save(request, &lease);
            if (!saved)
                return saved.error();
            return Ended{*saved, lease};
        },
        [guard = QPointer(this), request, acts](const Result<Ended>& ended) {
            if (!guard)
                return;
            guard->m_isUnderWay = false;
            if (!ended && !guard->m_next)
                guard->m_next = request;
            guard->take(ended, acts);
        });
}

void Recorder::take(const Result<Ended>& ended, std::size_t acts) {
    if (!ended) {
        fail(QString::fromStdString(ended.error().message));
        return;
    }
    m_hold.take(ended->lease);
    if (ended->saved.end != Saved::End::Saved) {
        setState(ended->saved.end == Saved::End::Conflict ? SaveState::Conflict : SaveState::LeaseLost);
        return;
    }
    m_version = ended->saved.version;
    m_text.reset();
    m_sitting.logged(acts);
    m_pause = m_tools.patience;
    m_problem.clear();
    m_savedAt = m_tools.clock();
    if (m_next) {
        // Its acts were counted before these were logged.
        m_next->audit.erase(m_next->audit.begin(), m_next->audit.begin() + static_cast<std::ptrdiff_t>(acts));
        setState(SaveState::Saving);
        send();
    } else {
        setState(SaveState::Saved);
    }
}

void Recorder::fail(const QString& problem) {
    m_problem = problem;
    m_again.start(m_pause);
    m_pause = std::min(m_pause * 2, m_tools.patience * longestPause);
    setState(SaveState::Waiting);
}

void Recorder::setState(SaveState state) {
    m_state = state;
    emit stateChanged();
}

} // namespace anteroom::keeping
