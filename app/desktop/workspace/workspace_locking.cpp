// SPDX-License-Identifier: GPL-3.0-or-later
// Who is here: they come, lock and come back, or somebody else does.
#include "app/desktop/workspace/doubt_view.h"
#include "app/desktop/workspace/workspace_screens.h"
#include "app/records/record_list_view.h"

#include <QStackedWidget>

namespace anteroom::desktop {

void WorkspaceScreens::welcome() {
    emit keepsRecords();
    m_idle.start(m_idleTime);
    // Who locked before the records were shown has not been here yet.
    const bool wasHere = std::exchange(m_isReentering, false) && m_list;
    m_around.flow.retrySaving(); // first: before the cover goes it is known whether another desk was at it
    m_workplace.feed().start();
    if (m_record)
        m_record->show();
    if (m_waits)
        m_waits->lookBehind();
    if (wasHere) {
        if (m_behindDoubt) {
            m_around.stack.setCurrentWidget(m_behindDoubt);
            closeDoor();
        }
        m_behindDoubt.clear();
        m_isComingBack = true;
        if (!m_lock.isLocked())
            comeBackWithRecords();
        return;
    }
    m_around.flow.setRecords(this, QString::fromStdString(m_workplace.present()->account.name));
    addRecords();
    if (m_waits)
        m_waits->askAnew();
    m_list->showReading();
    showRecords();
    comeBack();
}

void WorkspaceScreens::comeBackWithRecords() {
    if (std::exchange(m_isComingBack, false))
        comeBack();
}

void WorkspaceScreens::comeBack() {
    m_lock.lift();
    if (!m_around.flow.isHandedOver())
        m_around.dialogs.open();
    QMetaObject::invokeMethod(this, &WorkspaceScreens::tellLeft, Qt::QueuedConnection);
}

// Who locked and is refused finds nothing of the session but the cover: so does whoever comes after them.
void WorkspaceScreens::refuse(const theme::Wording& why) {
    m_isReentering = m_isComingBack = false;
    if (!m_lock.isLocked() && !m_list) {
        m_around.dialogs.tell([] { return tr("The records cannot be opened"); }, why);
        showUnlock();
        return;
    }
    cover(false);
    m_lock.refuse(why);
}

std::unique_ptr<access::UnlockPresenter> WorkspaceScreens::passphraseCheck() {
    auto check = std::make_unique<access::UnlockPresenter>(m_workplace.accessTools());
    check->openFor(m_workplace.present()->account);
    return check;
}

// It locks by itself like the rest: whoever is asked may be away.
void WorkspaceScreens::showDoubt(const Doubt& doubt) {
    if (m_list && !m_behindDoubt)
        m_behindDoubt = m_around.stack.currentWidget();
    m_around.flow.takeBack(); // it was staff who unlocked this, and it is theirs to decide
    auto* view = new DoubtView(m_around.theme, doubt);
    connect(view, &DoubtView::goOnRequested, &m_workplace, &workspace::Workplace::acceptDoubt);
    connect(view, &DoubtView::lockRequested, this, [this] { lock(); });
    connect(&m_lock, &access::LockScreen::unlocked, view, [view] { view->setEnabled(false); });
    enterDoor(view, [] { return tr("Records"); });
    m_idle.start(m_idleTime);
    comeBack();
}

void WorkspaceScreens::timeOut() {
    if (m_workplace.present() || m_isTrying) {
        lock(true);
        return;
    }
    if (!m_door || !m_isDoorLeft || !m_isDoorLeft()) { // what is under way goes on, and is looked at again
        m_idle.start(m_idleTime);
        return;
    }
    m_around.dialogs.close(); // and what they ask is answered with its way back
    access::LockScreen::endDialogs();
    m_around.dialogs.forget();
    const auto tell = [this, words = m_whyDoorIsLeft ? m_whyDoorIsLeft() : theme::Wording()] {
        if (!words.text().isEmpty())
            m_around.dialogs.tell([] { return tr("This was left open"); }, words);
    };
    showUnlock();
    if (m_around.dialogs.isAsking()) // what asked holds the key until it has its answer
        connect(&m_around.dialogs, &GuardedDialogs::answered, this, tell,
                static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    else
        tell();
}

void WorkspaceScreens::watchDoor(std::function<bool()> isLeft, WhyLeft why) {
    m_isDoorLeft = std::move(isLeft);
    m_whyDoorIsLeft = std::move(why);
    m_idle.start(m_idleTime);
}

void WorkspaceScreens::commitTyping() {
    m_around.flow.commitTyping();
    if (m_record)
        m_record->commitTyping();
    if (m_list)
        m_list->settleSearch();
}

void WorkspaceScreens::lock(bool isIdle) {
    if (m_lock.isLocked() || !(m_workplace.present() || m_isTrying))
        return;
    m_around.dialogs.close();
    // What is typed counts as if its field had been left, while there is a key to save it with.
    commitTyping();
    // Who looks after accounts has a key on the screen: that does not wait for them.
    if (m_door && !m_behindDoubt) {
        if (m_record)
            m_record->close();
        if (m_underWay && m_underWay->isBusy())
            m_workplace.leftActs().keep(*m_underWay, m_underWayTitle, m_workplace.present()->account);
        showRecords();
    }
    m_around.flow.clearClipboard();
    if (m_workplace.present())
        m_lockedBy = m_workplace.present()->account;
    m_around.flow.keepUnsaved();
    if (m_list)
        m_list->hideRecords();
    m_workplace.lock();
    cover(isIdle);
}

void WorkspaceScreens::cover(bool isIdle) {
    m_idle.stop();
    m_around.dialogs.close();
    access::LockWords words = m_around.flow.lockWords();
    words.isIdle = isIdle;
    if (m_isTrying) // there is nothing to unlock with; who steps away must still leave nothing on the screen
        m_lock.hide(std::move(words));
    else
        m_lock.lock(m_lockedBy, std::move(words));
}

void WorkspaceScreens::sayItStaysOpen() {
    if (m_lock.isLocked()) // else it was asked, and answered
        m_lock.say([] {
            return tr("Anteroom was not closed: a screening is open in it. Leave the screening first.");
        });
}

// Closed alone, it would keep what was shown last in its own memory.
void WorkspaceScreens::dropRecord() {
    if (!m_record)
        return;
    m_record->close();
    const QWidget* page = m_record->widget();
    delete std::exchange(m_record, nullptr);
    delete page;
}

// The next person finds nothing of the one before; what was answered is saved, or nobody else may come in.
void WorkspaceScreens::changePerson() {
    // What put a dialog that the lock closed is still on the stack, and all that it holds goes here.
    if (m_around.dialogs.isAsking()) {
        connect(&m_around.dialogs, &GuardedDialogs::answered, this, &WorkspaceScreens::changePerson,
                static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
        return;
    }
    if (!m_lock.isLocked()) // asked for twice
        return;
    if (!m_around.flow.isNothingLost()) {
        m_lock.refuse([name = QString::fromStdString(m_lockedBy.name)] {
            return tr("The last answers are not saved yet. They can be saved only after %1 unlocks this.")
                .arg(name);
        });
        return;
    }
    m_isReentering = m_isComingBack = false;
    m_isSummaryOfRecord = false;
    m_behindDoubt.clear();
    m_around.dialogs.forget();
    const theme::Wording notice = m_around.flow.openSafetyNotice();
    m_around.flow.leaveNow();
    dropRecord();
    delete std::exchange(m_waits, nullptr);
    delete std::exchange(m_list, nullptr);
    m_workplace.model().setSearch({});
    m_workplace.model().setStatus({});
    m_lock.lift();
    showUnlock();
    if (!notice.text().isEmpty())
        m_around.dialogs.tell([] { return tr("The screening that was open here was left"); }, notice);
}

} // namespace anteroom::desktop
