// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::interview {

class EntryField;
class InterviewPresenter;
class QuietButton;
class ReadingLabel;

/// In place of the whole interview: the clinic's own protocol, until a member of staff acknowledges it by
/// name. The text has the focus and the name is not filled in, so that whoever goes on with the rhythm of
/// digit and Enter acknowledges nothing; where it is known, "I am ..." fills it in, and "Acknowledge" is a
/// press of its own. The only urgent colours there are.
class UrgentCover : public QWidget {
    Q_OBJECT
public:
    /// `presenter` outlives it.
    UrgentCover(const QString& protocol, const InterviewPresenter& presenter, const theme::Theme& theme,
                QWidget* parent = nullptr);

    /// Takes the focus and has itself read out.
    void raiseAlarm();
    QString staffName() const;
    void setStaffName(const QString& name);
    /// What Enter does: on the name as "Acknowledge" does, on a button as that does, elsewhere nothing.
    void enter();

signals:
    void acknowledged(const QString& staff);

private:
    void confirm();
    void fillIn();
    /// What was said about another name is no longer true.
    void clearMessage();

    const InterviewPresenter& m_presenter;
    ReadingLabel* m_text;
    EntryField* m_staff;
    QPushButton* m_acknowledge;
    QuietButton* m_iAm;
    ReadingLabel* m_message;
};

} // namespace anteroom::interview
