// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/urgent_cover.h"

#include "app/interview/accessibility.h"
#include "app/interview/controls/entry_field.h"
#include "app/interview/controls/quiet_button.h"
#include "app/interview/controls/reading_label.h"
#include "app/interview/i_am_button.h"
#include "app/interview/interview_presenter.h"
#include "app/interview/words.h"
#include "app/theme/text_stop.h"
#include "app/theme/theme.h"

#include <QBoxLayout>
#include <QFrame>
#include <QPushButton>
#include <QScrollArea>

namespace anteroom::interview {

namespace {

constexpr int widest = 720;

} // namespace

UrgentCover::UrgentCover(const QString& protocol, const InterviewPresenter& presenter,
                         const theme::Theme& theme, QWidget* parent)
    : QWidget(parent), m_presenter(presenter) {
    installAccessibility();
    setObjectName("urgent");
    const auto say = [&presenter](Word which) { return word(which, presenter.language()); };
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(area);
    auto* content = new QWidget;
    theme::setRole(content, "page");
    auto* centre = new QHBoxLayout(content);
    centre->setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(24));

    auto* panel = new QFrame(content);
    theme::setRole(panel, "urgent");
    panel->setMaximumWidth(theme.px(widest));
    centre->addStretch();
    centre->addWidget(panel, 100, Qt::AlignVCenter);
    centre->addStretch();
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(24));
    column->setSpacing(theme.px(16));
    column->addWidget(new ReadingLabel(say(Word::UrgentTitle), "urgent-title", panel));
    m_text = new ReadingLabel(protocol.isEmpty() ? say(Word::UrgentNoText) : protocol, "urgent", panel);
    m_text->setObjectName("urgentText");
    theme::makeTextStop(m_text);
    column->addWidget(m_text);
    column->addSpacing(theme.px(8));

    auto* caption = new ReadingLabel(say(Word::StaffName), "body", panel);
    m_staff = new EntryField(32, theme, panel);
    m_staff->setObjectName("urgentStaff");
    m_staff->setAccessibleName(say(Word::StaffName));
    caption->setBuddy(m_staff);
    m_acknowledge = new QPushButton(say(Word::Acknowledge), panel);
    m_acknowledge->setObjectName("urgentAcknowledge");
    m_acknowledge->setAccessibleName(say(Word::Acknowledge));
    theme::setRole(m_acknowledge, "urgent");
    m_message = new ReadingLabel({}, "attention", panel);
    m_message->setObjectName("urgentMessage");
    m_message->hide();
    auto* line = new QHBoxLayout;
    line->setSpacing(theme.px(8));
    line->addWidget(m_staff, 1);
    line->addWidget(m_acknowledge);
    column->addWidget(m_message);
    column->addWidget(caption);
    column->addLayout(line);
    m_iAm = QuietButton::link({}, panel);
    nameIAm(*m_iAm, presenter, presenter.language(), theme);
    m_iAm->setObjectName("urgentIAm");
    m_iAm->setVisible(!presenter.knownStaff().isEmpty());
    column->addWidget(m_iAm, 0, Qt::AlignLeading);
    column->addWidget(new ReadingLabel(say(Word::UrgentKept), "body", panel));
    area->setWidget(content);
    setAccessibleName(say(Word::UrgentTitle) + ". " + m_text->text());
    setTabOrder(m_text, m_staff);
    setTabOrder(m_staff, m_acknowledge);
    setTabOrder(m_acknowledge, m_iAm);
    connect(m_staff, &EntryField::textChanged, this, &UrgentCover::clearMessage);
    connect(m_iAm, &QPushButton::clicked, this, &UrgentCover::fillIn);
    connect(m_acknowledge, &QPushButton::clicked, this, &UrgentCover::confirm);
}

void UrgentCover::raiseAlarm() {
    m_text->setFocus(Qt::OtherFocusReason);
    announce(this);
}

QString UrgentCover::staffName() const { return m_staff->text(); }

void UrgentCover::setStaffName(const QString& name) { m_staff->setText(name); }

void UrgentCover::enter() {
    const QWidget* focus = focusWidget();
    if (focus == m_staff || focus == m_acknowledge)
        confirm();
    else if (focus == m_iAm)
        fillIn();
}

void UrgentCover::fillIn() {
    m_staff->setText(m_presenter.knownStaff());
    m_acknowledge->setFocus(Qt::TabFocusReason);
}

void UrgentCover::clearMessage() {
    m_message->clear();
    m_message->hide();
    m_staff->setAccessibleDescription({});
}

void UrgentCover::confirm() {
    const QString name = m_staff->text().trimmed();
    const QString problem = m_presenter.staffNameProblem(name, m_presenter.language());
    m_message->setText(problem);
    m_message->setVisible(!problem.isEmpty());
    if (problem.isEmpty()) {
        emit acknowledged(name);
        return;
    }
    // Where the name is typed: an empty one acknowledges nothing, however often Enter is pressed.
    m_staff->setFocus(Qt::OtherFocusReason);
    m_staff->setAccessibleDescription(m_message->text());
    announce(m_message);
}

} // namespace anteroom::interview
