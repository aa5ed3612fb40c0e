// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::interview {

class EntryField;
class InterviewPresenter;
class QuietButton;
class ReadingLabel;

/// A bar above the page that tells staff to reach the clinician within the visit. It says no more than that:
/// the patient may be reading. It stays until a member of staff acknowledges it by name. As under the urgent
/// cover the name is not filled in before somebody says "I am ...": the patient has the mouse too.
class StaffNotice : public QFrame {
    Q_OBJECT
public:
    /// `presenter` outlives it.
    StaffNotice(const InterviewPresenter& presenter, const theme::Theme& theme, QWidget* parent = nullptr);

    /// As far as it is typed.
    QString staffName() const;
    void setStaffName(const QString& name);
    /// What Enter does: as the button that has the keys, else as "Acknowledge" does.
    void enter();
    /// One line, as long as nobody wants to acknowledge: at large text the questions need the room.
    void setNarrow(bool isNarrow);

signals:
    void acknowledged(const QString& staff);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fit();
    void confirm();
    void fillIn();

    const InterviewPresenter& m_presenter;
    const theme::Theme& m_theme;
    QLabel* m_caption;
    EntryField* m_staff;
    QPushButton* m_acknowledge;
    QuietButton* m_iAm;
    ReadingLabel* m_message;
    bool m_isNarrow = false;
    bool m_isAsked = false; ///< narrow: the name is asked for
};

} // namespace anteroom::interview
