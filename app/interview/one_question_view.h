// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/controls/calm_mouse.h"
#include "app/interview/one_at_a_time.h"

#include <QPointer>
#include <QWidget>

#include <optional>
#include <string>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::interview {

class InterviewPresenter;
class QuestionCard;
class ReadingLabel;
class StayPage;

/// The interview for a patient who holds the tablet: one question at a time, on the card of the interview,
/// and nothing that is for staff. It begins at the first question that wants an answer. The patient may
/// switch it to another language of the interview. An urgent answer shows the page that asks to stay and to
/// call staff; at the end it asks to give the tablet back. Staff say elsewhere who they are.
class OneQuestionView : public QWidget {
    Q_OBJECT
public:
    /// `presenter`, in the patient's view, and `theme` outlive it. `protocol`: for staff, in the language of
    /// the interview.
    OneQuestionView(InterviewPresenter& presenter, QString protocol, theme::Theme& theme,
                    QWidget* parent = nullptr);
    ~OneQuestionView() override;

    /// Judges and keeps what is being typed.
    void commit();
    /// The keys go to the question, or to what stands in its place.
    void takeKeys();
    /// The patient is asked to stay and to call staff.
    bool asksToStay() const;
    /// Staff opened the clinic's protocol there.
    bool showsProtocol() const;
    /// Nothing: the end.
    std::optional<QuestionIndex> current() const { return m_current; }
    /// To this question, if it is put to the patient; nothing: to the end.
    void goTo(std::optional<QuestionIndex> question);
    /// In answer to languageChosen(), once the presenter speaks it.
    void speakAnew(QString protocol);

signals:
    /// A member of staff wants the tablet back.
    void staffWanted();
    void languageChosen(const QString& language);

protected:
    /// Keys that neither a field nor a button takes.
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void takeDown();
    void rebuild();
    void addLanguages(QWidget* tools);
    QWidget* makeHead();
    QWidget* makeFoot();
    void showStep();
    void addQuestion(QVBoxLayout& column, QWidget* page);
    void addEnd(QVBoxLayout& column, QWidget* page);
    void refreshSoon();
    void refresh();
    void showStay();
    void openSection(); ///< that of the question
    void go(std::optional<QuestionIndex> question);
    void next();
    void back();
    void enter();
    void declineSection();
    void revealFocus();
    void zoomBy(int percent);

    InterviewPresenter& m_presenter;
    const OneAtATime m_steps;
    QString m_protocol;
    theme::Theme& m_theme;
    std::optional<QuestionIndex> m_current; ///< nothing: the end
    QPointer<QWidget> m_root;
    ReadingLabel* m_progress = nullptr;
    QScrollArea* m_area = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
    QPointer<QuestionCard> m_card;
    QPointer<QPushButton> m_decline; ///< all of the section, on its first page
    QPointer<QWidget> m_end;         ///< has the keys where nothing is asked any more
    QPointer<StayPage> m_stay;
    bool m_wasProtocolOpen = false; ///< while it is built anew
    QString m_focusedBefore;        ///< likewise: the name of what had the keys
    CalmMouse m_calm;
};

} // namespace anteroom::interview
