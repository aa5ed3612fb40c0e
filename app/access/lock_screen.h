// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/lock_cover.h"
#include "app/access/unlock_presenter.h"

#include <QPointer>

#include <memory>
#include <vector>

namespace anteroom::access {

class WindowSeal;

/// Locks the program: every window at once, also one that opens while it is locked; menus close, and dialogs
/// end as if they were cancelled. Dropping the keys is the business of whoever calls lock().
class LockScreen : public QObject {
    Q_OBJECT
public:
    LockScreen(const theme::Theme& theme, const AccessTools& tools, QObject* parent = nullptr);
    ~LockScreen() override;

    /// Nothing while it is locked already.
    void lock(const storage::StaffAccount& who, LockWords words);
    /// Covers everything likewise where nobody has a passphrase. Says that it is no lock.
    void hide(LockWords words);
    /// Why they cannot come in, or nobody else can, on every cover. It stays locked.
    void refuse(const language::Wording& words) { m_presenter.say(words); }
    /// Something else that did not happen, while nobody's passphrase is being tried.
    void say(const language::Wording& words) {
        if (!m_presenter.isOpening())
            m_presenter.say(words);
    }
    bool isLocked() const { return m_isLocked; }
    /// Menus and dialogs end as at a lock, where there is nothing to cover.
    static void endDialogs();
    /// Uncovers the windows: after unlocked() once the records are there for whoever came back, after
    /// someoneElse() once nothing of the session is left in them.
    void lift();

signals:
    /// By the person whose session it is. Everything stays covered until lift() or refuse().
    void unlocked(const std::shared_ptr<anteroom::storage::Secret>& dataKey,
                  const anteroom::storage::StaffAccount& account);
    void someoneElse();
    /// Somebody wants to see what hide() covered.
    void shownAgain();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Sealed {
        QPointer<QWidget> window;
        QPointer<LockCover> cover;
        std::unique_ptr<WindowSeal> seal;
    };
    void coverAll(LockWords words);
    void cover(QWidget* window);

    const theme::Theme& m_theme;
    UnlockPresenter m_presenter;
    LockWords m_words;
    bool m_isLocked = false;
    std::vector<Sealed> m_sealed;
};

} // namespace anteroom::access
