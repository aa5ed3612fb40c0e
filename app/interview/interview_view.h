// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/encounter.h"

#include <QString>
#include <QWidget>

namespace anteroom::theme {
class Theme;
}

namespace anteroom::interview {

class OneQuestionView;
class StaffNotice;

/// The guided questionnaire: sections at the left, one section a page, keys at the foot. Shows no finding
/// text: the patient may be watching. The one exception is the clinic's crisis protocol, at once, when an
/// immediate trigger holds.
class InterviewView : public QWidget {
    Q_OBJECT
public:
    /// `encounter` outlives the view. `protocol`: what the clinic says when an immediate trigger holds, in
    /// the language of the interview.
    InterviewView(Encounter& encounter, QString protocol, Clock clock, theme::Theme& theme,
                  QWidget* parent = nullptr);
    ~InterviewView() override;

    void goTo(QuestionIndex question);
    void goToSection(std::uint32_t section);
    /// Brings the question into view; the keys stay where they are.
    void reveal(QuestionIndex question);
    /// "Saved 14:06", "Not saved": shown in the head as it is given.
    /// `isAmiss`: a person has to do something about it.
    void setSaveState(const QString& text, bool isAmiss = false);
    /// Who is screened, by whom or from which paper, was mended in the encounter.
    void detailsChanged();
    /// And it is the screening of another day: the encounter goes on with another session.
    void dayChanged();
    /// It is somebody else's screening: nothing of an earlier one is offered any more.
    void dropOffers();
    /// In answer to languageChanged().
    void setProtocol(QString protocol);
    /// The clinic's protocol is on the screen.
    bool showsProtocol() const;
    /// The bar of the interview once more, for a page beside it, in `language`: to acknowledge there is to
    /// acknowledge here. Its place owns it, but it goes with the interview at the latest. Not yet shown: see
    /// StaffNotice::refresh().
    StaffNotice* makeStaffNotice(const std::string& language);
    /// The same interview for the patient, who gets the tablet: until takeBack() nothing is to be seen here.
    /// Its place owns it, and it goes before takeBack() and before the interview. nullptr while the protocol
    /// is on the screen.
    OneQuestionView* handOver(QWidget* place);
    /// Staff have it again: at the first question that wants an answer of anybody, or at the review. What was
    /// urgent meanwhile is on the screen as it would have been.
    void takeBack();
    /// The patient has the tablet and is asked to stay and to call staff.
    bool asksToStay() const;
    /// Judges and keeps what is being typed, before the answers are saved or the view is left.
    void commitTyping();
    /// Something is typed that no answer has yet.
    bool isTyping() const;

signals:
    /// Next on the last section, or "Review" in the list.
    void reviewRequested();
    /// Esc or the menu: leave the interview (the shell asks about open safety questions first).
    void leaveRequested();
    /// "Patient details", on the first page: who is screened is to be mended. The answers stay.
    void identityRequested();
    /// Staff want to hand the tablet to the patient.
    void handOverRequested();
    void answersChanged();
    /// isTyping() is another now.
    void typingChanged();
    /// Encounter::language is another now.
    void languageChanged(const QString& language);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace anteroom::interview
