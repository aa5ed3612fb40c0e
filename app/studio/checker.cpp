// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/checker.h"

#include <utility>

namespace anteroom::studio {

Checker::Checker(std::shared_ptr<FileSource> disk, Sha256 sha256, QObject* parent)
    : QObject(parent), m_disk(std::move(disk)), m_sha256(std::move(sha256)) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &Checker::begin);
}

Checker::~Checker() { stop(); }

void Checker::check(EditedTexts texts) {
    stop();
    m_texts = std::move(texts);
    m_pause.start();
}

void Checker::hurry() {
    if (!m_pause.isActive())
        return;
    m_pause.stop();
    begin();
}

void Checker::begin() {
    m_isWanted = std::make_shared<std::atomic<bool>>(true);
    m_task = m_runner.run(
        [texts = m_texts, disk = m_disk, sha256 = m_sha256, isWanted = m_isWanted] {
            return checkTexts(texts, *disk, sha256, [isWanted] { return isWanted->load(); });
        },
        [this](const Checked& result) {
            if (result)
                emit checked(result);
        });
}

void Checker::stop() {
    m_pause.stop();
    m_task.cancel();
    if (m_isWanted)
        m_isWanted->store(false);
}

} // namespace anteroom::studio
