// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/controls/calm_mouse.h"
#include "app/interview/controls/typing_watch.h"
#include "app/interview/editors/answer_editor.h"
#include "app/interview/interview_presenter.h"
#include "app/interview/interview_view.h"

#include <QPointer>
#include <QTimer>

class QBoxLayout;

namespace anteroom::interview {

class FootBar;
class HeaderBar;
class OneQuestionView;
class SectionList;
class SectionPage;
class StaffNotice;
class UrgentCover;

/// The parts of the view and what connects them. Everything visible lies in m_root, which is built anew when
/// the text scale or the language changes; the presenter and what was answered stay.
class InterviewView::Private : public QObject {
    Q_OBJECT
public:
    Private(InterviewView& view, Encounter& encounter, QString crisis, Clock clock, theme::Theme& theme);
    ~Private() override;

    void openQuestion(QuestionIndex question);
    void openSection(std::uint32_t section);
    void revealQuestion(QuestionIndex question);
    void commit();
    /// A character typed where no field takes it.
    bool chooseByKey(const QString& typed);
    void fit();
    void buildAnewSoon();
    StaffNotice* makeNoticeElsewhere(const std::string& language);

    InterviewPresenter presenter;
    TypingWatch typing;
    QString protocol;
    QString saveState;
    bool isSavingAmiss = false;
    /// nullptr while there is nothing to be seen here.
    HeaderBar* header() const { return m_root ? m_header : nullptr; }
    /// The keys reach nothing of the interview.
    bool isCovered() const { return m_cover || m_isHandedOver; }
    bool showsProtocol() const;
    OneQuestionView* handOver(QWidget* place);
    void takeBack();
    bool asksToStay() const;

private:
    void build();
    void takeDown();
    void rebuild();
    void themeChanges();
    void themeChanged();
    void addShortcuts();
    SectionPage* page();
    void refresh();
    void refreshSoon();
    void showPage(bool focusFirst);
    void dropOldPages();
    /// Whether it has one, and may be seen now.
    bool openPageOf(QuestionIndex question);
    void showCover();
    void alignFoot();

    void next();
    void back();
    void enter();
    void up();
    void down();
    void nextUnanswered();
    void decline();
    void openNote();
    void confirm();
    void detailsChosen();
    void handOverChosen();
    void focusMoved();
    void undo();
    void redo();
    void sectionUp();
    void sectionDown();
    void escape();
    void sectionsToggled();
    void sectionChosen(std::uint32_t section);
    void reviewChosen();
    void languageChosen(const QString& language);
    void viewChosen(bool isPatients);
    void acknowledgeImmediate(const QString& staff);
    void acknowledgeSameVisit(const QString& staff);

    InterviewView& m_view;
    theme::Theme& m_theme;
    int m_builtScale = 0;
    QString m_focusedBefore; ///< while it is being built anew: the name of what had the focus
    QString m_noticeName;    ///< the same of what was typed into the notice
    QPointer<QWidget> m_root;
    HeaderBar* m_header = nullptr;
    StaffNotice* m_notice = nullptr;
    QWidget* m_body = nullptr;
    SectionList* m_list = nullptr;
    QWidget* m_pages = nullptr;
    FootBar* m_foot = nullptr;
    QList<QPointer<StaffNotice>> m_noticesElsewhere; ///< on pages beside the interview
    QPointer<UrgentCover> m_cover;
    QString m_coverName; ///< typed under the cover and not acknowledged yet; outlives its being built anew
    bool m_isHandedOver = false;
    QPointer<OneQuestionView> m_patients; ///< while it is
    QList<SectionPage*> m_builtPages;     ///< the one shown last is the last
    QTimer m_afterPage;                   ///< runs when a page that was opened is painted
    bool m_isNarrow = false;
    bool m_isListOpen = false; ///< narrow: the list is shown in place of the page
    CalmMouse m_calm;
};

} // namespace anteroom::interview
