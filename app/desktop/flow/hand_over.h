// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/pin.h"
#include "app/access/protocol_panel.h"
#include "app/access/unlock_presenter.h"
#include "core/base/ids.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QStackedWidget;

namespace anteroom::theme {
class Theme;
}
namespace anteroom::access {
class WindowSeal;
}
namespace anteroom::interview {
class InterviewView;
class OneQuestionView;
} // namespace anteroom::interview

namespace anteroom::desktop {

class SoleWindow;
class WayBackPage;

/// As long as there is one, the tablet is with the patient: one question at a time fills the window, and
/// nothing else of it can be reached by mouse, finger, key or screen reader; nor is there another window.
/// Text is at least half as large again as usual.
class HandOver : public QObject {
    Q_OBJECT
public:
    /// How staff take it back: by the passphrase of who is at the desk, by a PIN, or by either.
    struct Way {
        std::unique_ptr<access::UnlockPresenter> passphrase{};
        std::unique_ptr<access::PinLock> pin{};
    };
    using Protocol = std::function<QList<access::ProtocolText>()>;
    /// `window` and `theme` outlive it.
    HandOver(QWidget& window, theme::Theme& theme, Way way, Protocol protocol);
    ~HandOver() override;

    /// The questions of this interview, which is on the screen beneath; another took its place where there
    /// was one, and the patient goes on where they were. Staff who are just saying who they are go on with
    /// that. letGo() comes before it goes.
    void show(interview::InterviewView& interview);
    /// The interview goes, and the tablet stays with the patient.
    void letGo();
    /// Of the text, in percent, as it was before the patient got it: to be set again once this is gone.
    int scaleBefore() const { return m_scale; }
    /// Staff are asked who they are.
    void askForWayBack();

signals:
    /// By the right passphrase or PIN: whoever owns this may let it go.
    void opened();

private:
    void goOn();
    void dropWayBack();
    void showWayBack(bool byPin);
    QWidget* makeForm(bool byPin);

    theme::Theme& m_theme;
    Way m_way;
    Protocol m_protocol;
    int m_scale; ///< percent
    QStackedWidget* m_cover;
    std::unique_ptr<access::WindowSeal> m_seal;
    std::unique_ptr<SoleWindow> m_sole;
    QPointer<interview::OneQuestionView> m_questions;
    std::optional<std::optional<QuestionIndex>> m_left; ///< where letGo() came, of the same questionnaire
    QPointer<WayBackPage> m_wayBack;
};

} // namespace anteroom::desktop
