// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <string>

class QPushButton;

namespace anteroom::theme {
class FlowLayout;
class Theme;
} // namespace anteroom::theme

namespace anteroom::interview {

class EntryField;
class InterviewPresenter;
class QuietButton;
class ReadingLabel;

/// A bar above the page that tells staff to reach the clinician within the visit. It says no more than that:
/// the patient may be reading. It stays until a member of staff acknowledges it by name. As under the urgent
/// cover the name is not filled in before somebody says "I am ...": the patient has the mouse too. Narrow, it
/// is one line as long as nobody wants to acknowledge: at large text the page needs the room. It follows the
/// text scale.
class StaffNotice : public QFrame {
    Q_OBJECT
public:
    /// `language`: of its words. `presenter` and `theme` outlive it.
    StaffNotice(const InterviewPresenter& presenter, std::string language, const theme::Theme& theme,
                QWidget* parent = nullptr);

    /// Of its words from now on. What is typed stays.
    void setLanguage(const std::string& language);
    /// Shown while somebody has to acknowledge, and hidden then.
    void refresh();
    /// Where the text around it says what it is about: the name and the buttons alone.
    void leaveTextOut();
    /// As far as it is typed.
    QString staffName() const;
    void setStaffName(const QString& name);
    /// What Enter does: as the button that has the keys, else as "Acknowledge" does.
    void enter();

signals:
    void acknowledged(const QString& staff);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fit();
    void confirm();
    void fillIn();
    /// What was said about another name is no longer true.
    void clearMessage();

    const InterviewPresenter& m_presenter;
    std::string m_language;
    const theme::Theme& m_theme;
    theme::FlowLayout* m_flow;
    ReadingLabel* m_text;
    ReadingLabel* m_caption;
    EntryField* m_staff;
    QPushButton* m_acknowledge;
    QuietButton* m_iAm;
    ReadingLabel* m_message;
    bool m_isAsked = false; ///< narrow: the name is asked for
    bool m_isTextLeftOut = false;
};

} // namespace anteroom::interview
