// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/preview_pane.h"

#include "app/interview/interview_view.h"
#include "app/interview/question_card.h"
#include "app/studio/finding_list.h"
#include "app/theme/parts.h"
#include "app/theme/step_splitter.h"
#include "app/theme/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>

namespace anteroom::studio {

PreviewPane::PreviewPane(theme::Theme& theme, interview::Clock clock, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_preview(std::move(clock)), m_state(theme::makeLabel({}, "attention")),
      m_example(theme::makeLabel({}, "attention-strong")), m_exampleBar(makeExampleBar()),
      m_place(new QWidget), m_findings(new FindingList(theme)) {
    setObjectName(QStringLiteral("preview"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_state->setObjectName(QStringLiteral("previewState"));
    m_state->hide();
    column->addWidget(m_state);
    column->addWidget(m_exampleBar);
    auto* rows = new theme::StepSplitter;
    auto* inner = new QVBoxLayout(m_place);
    inner->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_place);
    rows->addWidget(m_findings);
    rows->setStretchFactor(0, 2);
    rows->setStretchFactor(1, 1);
    rows->setSizes({3000, 2000}); // shares of what there is
    column->addWidget(rows, 1);
    connect(m_findings, &FindingList::chosen, this, &PreviewPane::findingChosen);
    connect(qApp, &QApplication::focusChanged, this, &PreviewPane::focusMoved);
}

// The interview refers to what is in the preview.
PreviewPane::~PreviewPane() {
    disconnect(qApp, nullptr, this, nullptr);
    delete m_interview;
}

void PreviewPane::take(const Checked& checked) {
    m_state->setVisible(!checked->questionnaire);
    theme::say(m_state, "text", [hasOne = m_newest != nullptr] {
        return hasOne ? tr("The text has errors. This is the questionnaire as it was before them.")
                      : tr("The text has errors. Mend them, and the questionnaire can be tried here.");
    });
    if (!checked->questionnaire || (m_newest && (*m_newest)->sha256 == (*checked->questionnaire)->sha256))
        return;
    m_newest = checked->questionnaire;
    if (isVisible())
        build();
}

void PreviewPane::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    if (m_newest && !m_preview.isOf(*m_newest))
        build();
}

QWidget* PreviewPane::makeExampleBar() {
    auto* bar = new QFrame;
    theme::setRole(bar, "attention");
    auto* line = new QHBoxLayout(bar);
    m_example->setObjectName(QStringLiteral("previewExample"));
    QPushButton* own =
        theme::makeButton([] { return tr("My answers again"); }, "notice", QStringLiteral("leaveExample"));
    connect(own, &QPushButton::clicked, this, &PreviewPane::leaveExample);
    line->addWidget(m_example, 1);
    line->addWidget(own);
    bar->hide();
    return bar;
}

void PreviewPane::tryExample(const Example& example) {
    if (!m_newest)
        return;
    if (!m_preview.isOf(*m_newest))
        m_preview.take(m_newest);
    buildWith([&] { m_preview.tryExample(example); });
}

void PreviewPane::leaveExample() {
    buildWith([this] { m_preview.leaveExample(); });
    enter();
}

// An interview takes the keys when it is made: whoever types in the text goes on typing there.
void PreviewPane::build() {
    buildWith([this] { m_preview.take(m_newest); });
}

// `change` changes what the interview refers to.
void PreviewPane::buildWith(const std::function<void()>& change) {
    const QScopedValueRollback building(m_isBuilding, true);
    QPointer<QWidget> focus = QApplication::focusWidget();
    const bool isOurs = focus && m_interview && m_interview->isAncestorOf(focus);
    const QString name = isOurs ? focus->objectName() : QString();
    if (m_interview)
        m_interview->commitTyping();
    delete m_interview;
    change();
    const auto& day = m_preview.exampleDay();
    m_exampleBar->setVisible(day.has_value());
    if (day)
        theme::say(m_example, "text", [day = QString::fromStdString(day->iso())] {
            return tr("Answers of an example, on %1").arg(day);
        });
    m_interview = new interview::InterviewView(*m_preview.encounter(),
                                               tr("Here the clinic's own crisis protocol is shown."),
                                               m_preview.clock(), m_theme);
    m_interview->setObjectName(QStringLiteral("previewInterview"));
    connect(m_interview, &interview::InterviewView::answersChanged, this, &PreviewPane::showFindings);
    connect(m_interview, &interview::InterviewView::languageChanged, this, &PreviewPane::showFindings);
    connect(m_interview, &interview::InterviewView::leaveRequested, this, &PreviewPane::leaveRequested);
    connect(m_interview, &interview::InterviewView::reviewRequested, this,
            [this] { m_findings->list()->setFocus(Qt::OtherFocusReason); });
    m_place->layout()->addWidget(m_interview);
    m_interview->show();
    QWidget* again = isOurs ? m_interview->findChild<QWidget*>(name) : focus.data();
    if (again)
        again->setFocus(Qt::OtherFocusReason);
    showFindings();
}

void PreviewPane::showFindings() { m_findings->show(m_preview.findings()); }

QWidget* PreviewPane::findings() const { return m_findings->list(); }

void PreviewPane::enter() {
    if (!m_interview)
        return;
    const Session& session = *m_preview.encounter()->session;
    QWidget* last = m_interview->focusWidget();
    const auto open = session.nextUnanswered(std::nullopt);
    if (last && last != m_interview)
        last->setFocus(Qt::TabFocusReason);
    else if (open)
        m_interview->goTo(*open);
    else
        m_interview->setFocus(Qt::TabFocusReason);
}

void PreviewPane::showParts(bool interview, bool findings) {
    m_place->setVisible(interview);
    m_findings->setVisible(findings);
}

void PreviewPane::reveal(const std::string& question) {
    if (!m_interview || !m_preview.encounter())
        return;
    if (const auto index = m_preview.encounter()->session->questionnaire().find(question))
        m_interview->reveal(*index);
}

void PreviewPane::focusMoved(QWidget*, QWidget* now) {
    if (m_isBuilding || !now || !m_interview || !m_interview->isAncestorOf(now))
        return;
    for (QWidget* widget = now; widget != m_interview; widget = widget->parentWidget())
        if (const auto* card = qobject_cast<interview::QuestionCard*>(widget)) {
            emit questionEntered(card->question().id.str());
            return;
        }
}

} // namespace anteroom::studio
