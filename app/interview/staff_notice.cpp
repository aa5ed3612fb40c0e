// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/staff_notice.h"

#include "app/interview/controls/entry_field.h"
#include "app/interview/controls/reading_label.h"
#include "app/interview/text.h"
#include "app/interview/words.h"
#include "app/theme/flow_layout.h"
#include "app/theme/theme.h"

#include <QPushButton>

namespace anteroom::interview {

StaffNotice::StaffNotice(const std::string& language, const theme::Theme& theme, QWidget* parent)
    : QFrame(parent) {
    setObjectName("staffNotice");
    theme::setRole(this, "attention");
    const auto say = [&language](Word which) { return word(which, language); };
    setAccessibleName(say(Word::TellClinician));
    auto* flow = new theme::FlowLayout(theme::FlowLayout::Fit::Natural, theme.px(12), this);
    flow->setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(8));
    auto* text = new ReadingLabel(say(Word::TellClinician), "attention-strong", this);
    text->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_staff = new EntryField(24, theme, this);
    m_staff->setObjectName("noticeStaff");
    m_staff->setAccessibleName(say(Word::StaffName));
    theme::setRole(m_staff, "");
    auto* acknowledge = new QPushButton(say(Word::Acknowledge), this);
    acknowledge->setObjectName("noticeAcknowledge");
    acknowledge->setAccessibleName(say(Word::TellClinician) + " " + say(Word::Acknowledge));
    theme::setRole(acknowledge, "notice");
    text->setMinimumHeight(m_staff->sizeHint().height());
    m_message = new ReadingLabel(say(Word::EnterStaffName), "attention-strong", this);
    m_message->setObjectName("noticeMessage");
    m_message->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_message->setMinimumHeight(m_staff->sizeHint().height());
    m_message->hide();
    m_caption = new ReadingLabel(say(Word::StaffName), "quiet", this);
    m_caption->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_caption->setMinimumHeight(m_staff->sizeHint().height());
    m_caption->setBuddy(m_staff);
    flow->addWidget(text);
    flow->addWidget(m_caption);
    flow->addWidget(m_staff);
    flow->addWidget(acknowledge);
    flow->addWidget(m_message);
    connect(acknowledge, &QPushButton::clicked, this, &StaffNotice::confirm);
}

QString StaffNotice::staffName() const { return m_staff->text(); }

void StaffNotice::setStaffName(const QString& name) {
    m_staff->setText(name);
    m_isAsked = m_isAsked || !name.isEmpty();
    fit();
}

void StaffNotice::setNarrow(bool isNarrow) {
    m_isNarrow = isNarrow;
    fit();
}

void StaffNotice::fit() {
    m_caption->setVisible(!m_isNarrow || m_isAsked);
    m_staff->setVisible(!m_isNarrow || m_isAsked);
}

void StaffNotice::confirm() {
    const QString name = m_staff->text().trimmed();
    const bool wasAsked = !m_staff->isHidden();
    m_isAsked = true;
    fit();
    m_message->setVisible(wasAsked && !isName(name));
    if (!isName(name)) {
        m_staff->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_staff->clear(); // the next notice wants a name of its own
    m_isAsked = false;
    fit();
    emit acknowledged(name);
}

} // namespace anteroom::interview
