// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/stay_page.h"

#include "app/interview/accessibility.h"
#include "app/interview/controls/finger_scroll.h"
#include "app/interview/controls/reading_label.h"
#include "app/interview/words.h"
#include "app/theme/parts.h"
#include "app/theme/text_stop.h"
#include "app/theme/theme.h"

#include <QFrame>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace anteroom::interview {

StayPage::StayPage(const QString& protocol, const std::string& language, const theme::Theme& theme,
                   QWidget* parent)
    : QWidget(parent), m_text(protocol), m_language(language), m_theme(theme) {
    installAccessibility();
    setObjectName("stay");
    const auto say = [&language](Word which) { return word(which, language); };
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    QVBoxLayout* column = nullptr;
    m_area = theme::makePage(theme, 720, column);
    scrollByFinger(m_area);
    outer->addWidget(m_area);
    column->addSpacing(theme.px(24));
    m_title = new ReadingLabel(say(Word::StayTitle), "page-title", this);
    m_title->setObjectName("stayTitle");
    theme::makeTextStop(m_title);
    column->addWidget(m_title);
    auto* text = new ReadingLabel(say(Word::StayText), "body", this);
    text->setObjectName("stayText");
    column->addWidget(text);
    column->addSpacing(theme.px(24));
    m_open = theme::makeButton(QString(), "secondary", QStringLiteral("stayProtocolButton"));
    m_open->setProperty("large", true);
    auto* back = theme::makeButton(say(Word::TakeBack), "secondary", QStringLiteral("stayTakeBack"));
    back->setProperty("large", true);
    column->addWidget(theme::makeButtonRow(theme, {m_open, back}));
    m_below = new QVBoxLayout;
    column->addLayout(m_below);
    column->addStretch(1);
    setProtocolOpen(false);
    setAccessibleName(m_title->text() + ". " + text->text());
    connect(m_open, &QPushButton::clicked, this, [this] { setProtocolOpen(!showsProtocol()); });
    connect(back, &QPushButton::clicked, this, &StayPage::staffWanted);
}

void StayPage::raiseAlarm() {
    m_title->setFocus(Qt::OtherFocusReason);
    announce(this);
}

bool StayPage::showsProtocol() const { return m_protocol; }

// Closed it is nowhere: a hidden text is still there for screen readers.
void StayPage::setProtocolOpen(bool isOpen) {
    delete m_protocol;
    m_open->setText(word(isOpen ? Word::CloseProtocol : Word::StaffProtocol, m_language));
    m_open->setAccessibleName(m_open->text());
    if (!isOpen)
        return;
    m_protocol = new QFrame(m_area->widget());
    m_protocol->setObjectName("stayProtocol");
    theme::setRole(m_protocol, "urgent");
    auto* frame = new QVBoxLayout(m_protocol);
    frame->setContentsMargins(m_theme.px(24), m_theme.px(16), m_theme.px(24), m_theme.px(16));
    auto* words = new ReadingLabel(m_text.isEmpty() ? word(Word::UrgentNoText, m_language) : m_text, "urgent",
                                   m_protocol);
    words->setObjectName("stayProtocolText");
    frame->addWidget(words);
    m_below->addWidget(m_protocol);
    m_protocol->show();
    // Once it is laid out.
    QMetaObject::invokeMethod(this, &StayPage::revealProtocol, Qt::QueuedConnection);
}

// From its beginning, however large the text is.
void StayPage::revealProtocol() {
    if (m_protocol)
        m_area->verticalScrollBar()->setValue(m_protocol->mapTo(m_area->widget(), QPoint()).y() -
                                              m_theme.px(8));
}

} // namespace anteroom::interview
