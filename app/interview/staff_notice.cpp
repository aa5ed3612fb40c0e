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

#include <QKeyEvent>
#include <QPushButton>

#include <utility>

namespace anteroom::interview {

namespace {

constexpr int narrowBelow = 860;

} // namespace

StaffNotice::StaffNotice(const InterviewPresenter& presenter, std::string language, const theme::Theme& theme,
                         QWidget* parent)
    : QFrame(parent), m_presenter(presenter), m_language(std::move(language)), m_theme(theme),
      m_flow(new theme::FlowLayout(theme::FlowLayout::Fit::Natural, theme.px(12), this)) {
    setObjectName("staffNotice");
    theme::setRole(this, "attention");
    const auto addText = [this](const char* role) {
        auto* label = new ReadingLabel({}, role, this);
        label->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
        return label;
    };
    m_flow->setMiddlesAligned(true);
    m_text = addText("attention-strong");
    m_caption = addText("quiet");
    m_staff = new EntryField(24, theme, this);
    m_staff->setObjectName("noticeStaff");
    theme::setRole(m_staff, "");
    m_caption->setBuddy(m_staff);
    m_acknowledge = new QPushButton(this);
    m_acknowledge->setObjectName("noticeAcknowledge");
    theme::setRole(m_acknowledge, "notice");
    m_iAm = QuietButton::link({}, this);
    m_iAm->setObjectName("noticeIAm");
    m_message = addText("attention-strong");
    m_message->setObjectName("noticeMessage");
    m_message->hide();
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_text, m_caption, m_staff, m_acknowledge, m_iAm, m_message})
        m_flow->addWidget(part);
    connect(m_staff, &EntryField::textChanged, this, &StaffNotice::clearMessage);
    connect(m_iAm, &QPushButton::clicked, this, &StaffNotice::fillIn);
    connect(m_acknowledge, &QPushButton::clicked, this, &StaffNotice::confirm);
    connect(&theme, &theme::Theme::changed, this, &StaffNotice::fit);
    setLanguage(m_language);
}

void StaffNotice::setLanguage(const std::string& language) {
    m_language = language;
    const auto say = [this](Word which) { return word(which, m_language); };
    setAccessibleName(say(Word::TellClinician));
    m_text->setText(say(Word::TellClinician));
    m_caption->setText(say(Word::StaffName));
    m_staff->setAccessibleName(say(Word::StaffName));
    m_acknowledge->setText(say(Word::Acknowledge));
    m_acknowledge->setAccessibleName(say(Word::TellClinician) + " " + say(Word::Acknowledge));
    clearMessage();
    fit();
}

void StaffNotice::refresh() { setVisible(m_presenter.hasPending(UrgentTier::SameVisit)); }

void StaffNotice::leaveTextOut() {
    m_isTextLeftOut = true;
    fit();
}

QString StaffNotice::staffName() const { return m_staff->text(); }

void StaffNotice::setStaffName(const QString& name) {
    m_staff->setText(name);
    fit();
}

void StaffNotice::fit() {
    const int side = m_isTextLeftOut ? 0 : m_theme.px(20);
    const int above = m_theme.px(m_isTextLeftOut ? 4 : 8);
    m_flow->setSpacing(m_theme.px(12));
    m_flow->setContentsMargins(side, above, side, above);
    const bool isWhole = width() >= m_theme.px(narrowBelow) || m_isAsked || !m_staff->text().isEmpty();
    m_text->setVisible(!m_isTextLeftOut);
    m_caption->setVisible(isWhole);
    m_staff->setVisible(isWhole);
    nameIAm(*m_iAm, m_presenter, m_language, m_theme);
    m_iAm->setVisible(isWhole && !m_presenter.knownStaff().isEmpty());
}

// Whoever asks may have been mended meanwhile, on the page of the patient's details.
void StaffNotice::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    fit();
}

void StaffNotice::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fit();
}

// What neither the field nor a button takes: in the interview a shortcut of the page comes first.
void StaffNotice::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        enter();
    else
        QFrame::keyPressEvent(event);
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

void StaffNotice::clearMessage() {
    m_message->clear();
    m_message->hide();
    m_staff->setAccessibleDescription({});
}

void StaffNotice::confirm() {
    const QString name = m_staff->text().trimmed();
    const bool wasAsked = !m_staff->isHidden();
    m_isAsked = true;
    fit();
    const QString problem = m_presenter.staffNameProblem(name, m_language);
    m_message->setText(problem);
    m_message->setVisible(wasAsked && !problem.isEmpty());
    if (!problem.isEmpty()) {
        m_staff->setFocus(Qt::OtherFocusReason);
        m_staff->setAccessibleDescription(problem);
        return;
    }
    m_staff->clear(); // the next notice wants a name of its own
    m_isAsked = false;
    fit();
    emit acknowledged(name);
}

} // namespace anteroom::interview
