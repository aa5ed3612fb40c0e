// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping/journal_thread.h"

#include "core/base/said.h"

#include <QSemaphore>
#include <QTimer>

#include <utility>
#include <variant>

namespace anteroom::keeping {

JournalThread::JournalThread(OpenFiles open, std::unique_ptr<RandomBytes> random)
    : m_desk(std::make_shared<Desk>()), m_runner(std::make_unique<tasks::TaskRunner>()) {
    m_desk->open = std::move(open);
    m_desk->random = std::move(random);
}

JournalThread::~JournalThread() {
    QSemaphore gone;
    ask([&gone](Desk& desk) {
        desk.journal.reset();
        desk.files.reset();
        desk.cipher.reset();
        gone.release();
    });
    gone.acquire();
}

Error JournalThread::nothingIsKept() { return Error{core::said("Nothing is kept.")}; }

void JournalThread::ask(std::function<void(Desk&)> work) {
    m_runner->run(
        [desk = m_desk, work = std::move(work)] {
            work(*desk);
            return std::monostate();
        },
        [](std::monostate) {});
}

void JournalThread::unlock(std::unique_ptr<Cipher> cipher, std::string workspace) {
    m_cipher = std::make_shared<DroppableCipher>(std::move(cipher));
    ask([key = m_cipher, workspace = std::move(workspace)](Desk& desk) {
        desk.cipher = key;
        if (desk.journal && desk.workspace == workspace)
            return;
        desk.workspace = workspace;
        desk.journal.reset();
        desk.files = desk.open(workspace);
        desk.journal = std::make_unique<Journal>(*desk.files, *desk.random, workspace);
    });
}

void JournalThread::lock(std::chrono::milliseconds atMost) {
    if (!m_cipher)
        return;
    QTimer::singleShot(atMost, m_runner.get(), [key = m_cipher] { key->drop(); });
    ask([key = std::exchange(m_cipher, nullptr)](Desk&) { key->drop(); });
}

void JournalThread::letGo(const RecordId& record) {
    ask([record](Desk& desk) {
        if (desk.journal)
            desk.journal->letGo(record);
    });
}

void JournalThread::letGoEntry(const std::string& file) {
    ask([file](Desk& desk) {
        if (desk.journal)
            desk.journal->letGo(file);
    });
}

} // namespace anteroom::keeping
