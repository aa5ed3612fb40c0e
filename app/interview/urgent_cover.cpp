// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/urgent_cover.h"

#include "app/interview/accessibility.h"
#include "app/interview/controls/entry_field.h"
#include "app/interview/controls/reading_label.h"
#include "app/interview/words.h"
#include "app/theme/theme.h"

#include <QBoxLayout>
#include <QFrame>
#include <QPushButton>
#include <QScrollArea>

namespace anteroom::interview {

namespace {

constexpr int widest = 720;

} // namespace

UrgentCover::UrgentCover(const QString& protocol, const QString& staffName, const std::string& language,
                         const theme::Theme& theme, QWidget* parent)
    : QWidget(parent) {
    installAccessibility();
    setObjectName("urgent");
    const auto say = [&language](Word which) { return word(which, language); };
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
    auto* text = new ReadingLabel(protocol.isEmpty() ? say(Word::UrgentNoText) : protocol, "urgent", panel);
    text->setObjectName("urgentText");
    column->addWidget(text);
    column->addSpacing(theme.px(8));

    auto* caption = new ReadingLabel(say(Word::StaffName), "body", panel);
    m_staff = new EntryField(32, theme, panel);
    m_staff->setObjectName("urgentStaff");
    m_staff->setAccessibleName(say(Word::StaffName));
    m_staff->setText(staffName);
    caption->setBuddy(m_staff);
    auto* acknowledge = new QPushButton(say(Word::Acknowledge), panel);
    acknowledge->setObjectName("urgentAcknowledge");
    acknowledge->setAccessibleName(say(Word::Acknowledge));
    theme::setRole(acknowledge, "urgent");
    m_message = new ReadingLabel(say(Word::EnterStaffName), "attention", panel);
    m_message->setObjectName("urgentMessage");
    m_message->hide();
    auto* line = new QHBoxLayout;
    line->setSpacing(theme.px(8));
    line->addWidget(m_staff, 1);
    line->addWidget(acknowledge);
    column->addWidget(caption);
    column->addLayout(line);
    column->addWidget(m_message);
    column->addWidget(new ReadingLabel(say(Word::UrgentKept), "body", panel));
    area->setWidget(content);
    setAccessibleName(say(Word::UrgentTitle) + ". " + text->text());
    connect(acknowledge, &QPushButton::clicked, this, &UrgentCover::confirm);
}

void UrgentCover::raiseAlarm() {
    m_staff->setFocus(Qt::OtherFocusReason);
    m_staff->selectAll();
    announce(this);
}

QString UrgentCover::staffName() const { return m_staff->text(); }

void UrgentCover::confirm() {
    const QString name = m_staff->text().trimmed();
    m_message->setVisible(name.isEmpty());
    if (name.isEmpty())
        m_staff->setFocus(Qt::OtherFocusReason);
    else
        emit acknowledged(name);
}

} // namespace anteroom::interview
