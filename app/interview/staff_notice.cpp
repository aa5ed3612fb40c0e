// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/staff_notice.h"

#include "app/interview/controls/entry_field.h"
#include "app/interview/controls/quiet_button.h"
#include "app/interview/controls/reading_label.h"
#include "app/interview/i_am_button.h"
#include "app/interview/interview_presenter.h"
#include "app/interview/words.h"
#include "app/theme/flow_layout.h"
#include "app/theme/theme.h"

#include <QPushButton>

namespace anteroom::interview {

StaffNotice::StaffNotice(const InterviewPresenter& presenter, const theme::Theme& theme, QWidget* parent)
    : QFrame(parent), m_presenter(presenter), m_theme(theme) {
    setObjectName("staffNotice");
    theme::setRole(this, "attention");
    const auto say = [&presenter](Word which) { return word(which, presenter.language()); };
    setAccessibleName(say(Word::TellClinician));
    auto* flow = new theme::FlowLayout(theme::FlowLayout::Fit::Natural, theme.px(12), this);
    flow->setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(8));
    auto* text = new ReadingLabel(say(Word::TellClinician), "attention-strong", this);
    text->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_staff = new EntryField(24, theme, this);
    m_staff->setObjectName("noticeStaff");
    m_staff->setAccessibleName(say(Word::StaffName));
    theme::setRole(m_staff, "");
    m_acknowledge = new QPushButton(say(Word::Acknowledge), this);
    m_acknowledge->setObjectName("noticeAcknowledge");
    m_acknowledge->setAccessibleName(say(Word::TellClinician) + " " + say(Word::Acknowledge));
    theme::setRole(m_acknowledge, "notice");
    text->setMinimumHeight(m_staff->sizeHint().height());
    m_message = new ReadingLabel({}, "attention-strong", this);
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
    flow->addWidget(m_acknowledge);
    m_iAm = QuietButton::link({}, this);
    m_iAm->setObjectName("noticeIAm");
    m_iAm->setMinimumHeight(m_staff->sizeHint().height());
    flow->addWidget(m_iAm);
    flow->addWidget(m_message);
    connect(m_iAm, &QPushButton::clicked, this, &StaffNotice::fillIn);
    connect(m_acknowledge, &QPushButton::clicked, this, &StaffNotice::confirm);
    fit();
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
    nameIAm(*m_iAm, m_presenter, m_theme);
    m_iAm->setVisible((!m_isNarrow || m_isAsked) && !m_presenter.knownStaff().isEmpty());
}

// Whoever asks may have been mended meanwhile, on the page of the patient's details.
void StaffNotice::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    fit();
}

void StaffNotice::enter() {
    if (m_iAm->hasFocus())
        fillIn();
    else
        confirm();
}

void StaffNotice::fillIn() {
    m_staff->setText(m_presenter.knownStaff());
    m_acknowledge->setFocus(Qt::TabFocusReason);
}

void StaffNotice::confirm() {
    const QString name = m_staff->text().trimmed();
    const bool wasAsked = !m_staff->isHidden();
    m_isAsked = true;
    fit();
    const QString problem = m_presenter.staffNameProblem(name);
    m_message->setText(problem);
    m_message->setVisible(wasAsked && !problem.isEmpty());
    if (!problem.isEmpty()) {
        m_staff->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_staff->clear(); // the next notice wants a name of its own
    m_isAsked = false;
    fit();
    emit acknowledged(name);
}

} // namespace anteroom::interview
