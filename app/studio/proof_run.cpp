// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/proof_run.h"

#include "app/language/spoken_language.h"
#include "core/analysis/stoppable_prover.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <tuple>
#include <utility>

namespace anteroom::studio {

ProofRun::ProofRun(std::shared_ptr<FileSource> disk, Sha256 sha256, Proving proving, QObject* parent)
    : QObject(parent), m_disk(std::move(disk)), m_sha256(std::move(sha256)), m_proving(std::move(proving)),
      m_runner(std::make_unique<tasks::TaskRunner>()) {
    constexpr std::chrono::milliseconds pause(200);
    m_looks.setInterval(pause);
    connect(&m_looks, &QTimer::timeout, this, &ProofRun::progressed);
}

// A proof that has begun may take a second, for which nobody who leaves is to wait.
ProofRun::~ProofRun() {
    end();
    tasks::TaskRunner::retire(std::move(m_runner));
}

void ProofRun::begin(const EditedTexts& now, const EditedTexts& before) {
    end();
    m_report = {};
    m_report.revision = now.revision;
    m_report.isProved = m_proving.isOn;
    m_found = {};
    m_versions.reset();
    m_isStopped = false;
    m_step = Step::Comparing;
    m_state = std::make_shared<State>();
    m_looks.start();
    read(now, before);
    emit changed();
}

void ProofRun::stop() {
    if (!isRunning())
        return;
    m_isStopped = true;
    end();
    emit changed();
}

void ProofRun::sayAnew() {
    if (!m_versions || !m_versions->now)
        return;
    m_report.warnings = warningsOf(*m_versions);
    if (m_found.comparison)
        m_report.comparison = worded(*m_versions, *m_found.comparison);
    if (m_found.notes)
        m_report.notes = worded(*m_versions, *m_found.notes);
    if (m_found.cases)
        m_report.cases = worded(*m_versions, *m_found.cases);
    emit changed();
}

void ProofRun::end() {
    m_looks.stop();
    m_task.cancel();
    if (m_state)
        m_state->isWanted = false;
    m_state.reset();
}

std::uint32_t ProofRun::proofs() const { return m_state ? m_state->proofs.load() : 0; }

// A core is left to the window.
MakeProvers ProofRun::provers() const {
    return [make = m_proving.make, state = m_state](const std::shared_ptr<const Questionnaire>& of) {
        const auto goesOn = [state] {
            ++state->proofs;
            return state->isWanted.load();
        };
        return Provers([&] { return stoppable(make(of), goesOn); },
                       static_cast<unsigned>(std::max(1, QThread::idealThreadCount() - 1)));
    };
}

void ProofRun::read(const EditedTexts& now, const EditedTexts& before) {
    m_task = m_runner->run(
        [now, before, disk = m_disk, sha256 = m_sha256] {
            return std::make_shared<const Versions>(readVersions(now, before, *disk, sha256));
        },
        [this](std::shared_ptr<const Versions> versions) {
            m_versions = std::move(versions);
            if (m_versions->now) {
                m_report.warnings = warningsOf(*m_versions);
                next(Step::Comparing);
                return;
            }
            end();
            emit changed();
        });
}

void ProofRun::next(Step step) {
    m_step = step;
    // It is worded in the other thread as well, and once more where somebody chose another language
    // meanwhile.
    const auto run = [this](auto find, auto Found::*part, auto PublishReport::*words, auto then) {
        m_task = m_runner->run(
            [versions = m_versions, make = provers(), find] {
                const std::string spoken = language::spokenLanguage();
                auto found = find(*versions, make);
                auto said = worded(*versions, found);
                return std::tuple(std::move(found), std::move(said), spoken);
            },
            [this, part, words, then](auto made) {
                auto& [found, said, spoken] = made;
                const bool isSpoken = spoken == language::spokenLanguage();
                m_report.*words = isSpoken ? std::move(said) : worded(*m_versions, found);
                m_found.*part = std::move(found);
                then();
                emit changed();
            });
    };
    switch (step) {
    case Step::Comparing:
        run(compare, &Found::comparison, &PublishReport::comparison,
            [this] { next(m_proving.isOn ? Step::Noting : Step::Covering); });
        break;
    case Step::Noting:
        run(notesOf, &Found::notes, &PublishReport::notes, [this] { next(Step::Covering); });
        break;
    case Step::Covering:
        run(coveragesOf, &Found::cases, &PublishReport::cases, [this] { end(); });
        break;
    }
}

} // namespace anteroom::studio
