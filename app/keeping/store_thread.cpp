// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping/store_thread.h"

#include <QSemaphore>
#include <QTimer>

#include <utility>
#include <variant>

namespace anteroom::keeping {

namespace {
const auto ignore = [](std::monostate) {};
} // namespace

Result<RecordStore*> StoreThread::Desk::present() {
    std::string now = standing ? standing() : std::string();
    if (store && now != opened) {
        archive.reset();
        whileUnlocked.reset();
        store.reset();
    }
    if (!store) {
        Result<std::unique_ptr<RecordStore>> made = open();
        if (!made)
            return made.error();
        store = std::move(made).value();
        isReplaced = isReplaced || (opened && opened != now);
        opened = std::move(now);
    }
    return store.get();
}

Result<Archive*> StoreThread::Desk::unlocked() {
    if (!cipher || cipher->isDropped())
        return lockedError();
    const Result<RecordStore*> ready = present();
    if (!ready)
        return ready.error();
    if (!archive) {
        whileUnlocked = std::make_unique<DroppedStore>(**ready, *cipher);
        archive = std::make_unique<Archive>(*whileUnlocked, *cipher, workspace);
        archive->admitWhile(session.stillAdmitted);
    }
    if (isReplaced && session.isReplaced)
        if (const Outcome goesOn = session.isReplaced(**ready, *archive); !goesOn)
            return goesOn.error();
    isReplaced = false;
    return archive.get();
}

StoreThread::StoreThread(OpenStore open, Standing standing)
    : m_desk(std::make_shared<Desk>()), m_runner(std::make_unique<tasks::TaskRunner>()) {
    m_desk->open = std::move(open);
    m_desk->standing = std::move(standing);
}

// A connection to a database goes where it came to be.
StoreThread::~StoreThread() {
    QSemaphore gone;
    m_runner->run(
        [desk = m_desk, &gone] {
            desk->archive.reset();
            desk->whileUnlocked.reset();
            desk->cipher.reset();
            desk->store.reset();
            gone.release();
            return std::monostate();
        },
        ignore);
    gone.acquire();
}

void StoreThread::unlock(std::unique_ptr<Cipher> cipher, std::string workspace, StoreSession session) {
    m_cipher = std::make_shared<DroppableCipher>(std::move(cipher));
    m_runner->run(
        [desk = m_desk, key = m_cipher, workspace = std::move(workspace),
         session = std::move(session)]() mutable {
            desk->archive.reset();
            desk->cipher = std::move(key);
            desk->workspace = std::move(workspace);
            desk->isReplaced = session.isUnseen;
            desk->session = std::move(session);
            return std::monostate();
        },
        ignore);
}

void StoreThread::lock(std::chrono::milliseconds atMost) {
    if (!hasKey())
        return;
    QTimer::singleShot(atMost, m_runner.get(), [key = m_cipher] { key->drop(); });
    m_runner->run(
        [desk = m_desk, key = m_cipher] {
            key->drop();
            desk->archive.reset(); // it knows every patient's name
            desk->whileUnlocked.reset();
            return std::monostate();
        },
        ignore);
}

} // namespace anteroom::keeping
