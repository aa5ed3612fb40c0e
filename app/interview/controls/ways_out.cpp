// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/controls/ways_out.h"

#include "app/interview/answer_edits.h"
#include "app/interview/controls/entry_field.h"
#include "app/interview/controls/quiet_button.h"
#include "app/interview/controls/reading_label.h"
#include "app/interview/text.h"
#include "app/interview/words.h"
#include "app/theme/flow_layout.h"
#include "app/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace anteroom::interview {

bool WaysOut::areOfferedBy(const Question& question, bool isDeclinable) {
    return question.measured || question.notSure || (question.preferNotToSay && isDeclinable);
}

WaysOut::WaysOut(const Question& question, const EditorContext& context, EditorName name, QWidget* parent,
                 bool isDeclinable)
    : AnswerEditor(question, context, std::move(name), parent) {
    // In a row room is short, and the ways have padding of their own.
    const int gap = this->name().isField ? 0 : this->context().theme.px(8);
    new theme::FlowLayout(theme::FlowLayout::Fit::Natural, gap, this);
    if (question.measured)
        addWay(Answer::State::NotMeasured, "notMeasured",
               say(question.isTest() ? Word::NotDone : Word::NotMeasured));
    else if (question.notSure)
        addWay(Answer::State::NotSure, "notSure", say(Word::NotSure));
    if (question.preferNotToSay && isDeclinable)
        addWay(Answer::State::Declined, "declined", say(Word::PreferNotToSay));
    if (question.measured) {
        // In one piece, so that a line that is too short for both takes neither.
        m_reasonLine = new QWidget(this);
        auto* line = new QHBoxLayout(m_reasonLine);
        line->setContentsMargins(this->context().theme.px(8), 0, 0, 0);
        line->setSpacing(this->context().theme.px(8));
        m_reason = new EntryField(28, this->context().theme, m_reasonLine);
        const QString asked = say(question.isTest() ? Word::NotDoneReason : Word::NotMeasuredReason);
        auto* why = new ReadingLabel(asked, "quiet", m_reasonLine);
        why->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
        why->setBuddy(m_reason);
        line->addWidget(why);
        line->addWidget(m_reason, 1);
        m_reasonLine->hide();
        layout()->addWidget(m_reasonLine);
        m_reason->setObjectName("reason." + this->name().path);
        m_reason->setAccessibleName(this->name().label + ": " + asked);
        connect(m_reason, &EntryField::committed, this, &WaysOut::reasonCommitted);
    }
}

void WaysOut::addWay(Answer::State state, const QString& kind, const QString& text) {
    auto* button = new QuietButton(text, this);
    button->setObjectName(kind + "." + name().path);
    button->setAccessibleName(name().label + ": " + text);
    button->setCheckable(true);
    button->setProperty("compact", name().isField);
    button->setFocusPolicy(m_ways.isEmpty() ? Qt::StrongFocus : Qt::ClickFocus);
    connect(button, &QuietButton::clicked, this, &WaysOut::clicked);
    layout()->addWidget(button);
    m_ways << button;
    m_states << state;
}

void WaysOut::clicked() {
    const auto place = m_ways.indexOf(qobject_cast<QuietButton*>(sender()));
    if (place >= 0)
        emit edited(withheld(answer(), m_states.at(place)));
}

bool WaysOut::chooseFirst() {
    if (m_states.isEmpty() || m_states.first() == Answer::State::Declined)
        return false;
    emit edited(withheld(answer(), m_states.first()));
    return true;
}

bool WaysOut::chooseDeclined() {
    if (!m_states.contains(Answer::State::Declined))
        return false;
    emit edited(withheld(answer(), Answer::State::Declined));
    return true;
}

void WaysOut::focusChosen() {
    for (QuietButton* way : std::as_const(m_ways))
        if (way->isChecked())
            way->setFocus(Qt::TabFocusReason);
}

void WaysOut::setStop(bool isStop) {
    if (!m_ways.isEmpty())
        m_ways.first()->setFocusPolicy(isStop ? Qt::StrongFocus : Qt::ClickFocus);
}

void WaysOut::commit() {
    if (m_reason)
        m_reason->commit();
}

void WaysOut::reasonCommitted(const QString& reason) { emit edited(withReason(answer(), fromQt(reason))); }

QWidget* WaysOut::focusTarget() const { return m_ways.isEmpty() ? nullptr : m_ways.first(); }

QWidget* WaysOut::missingReason() const {
    const bool isMissing = answer().state == Answer::State::NotMeasured && answer().reason.empty();
    return isMissing ? m_reason : nullptr;
}

void WaysOut::refresh() {
    for (qsizetype i = 0; i < m_ways.size(); ++i)
        m_ways.at(i)->setChecked(answer().state == m_states.at(i));
    if (m_reason) {
        m_reasonLine->setVisible(answer().state == Answer::State::NotMeasured);
        m_reason->display(toQt(answer().reason));
        m_reason->setAccessibleDescription(missingReason() ? model().message.text : QString());
    }
}

void WaysOut::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const auto place = m_ways.indexOf(qobject_cast<QuietButton*>(focusWidget()));
    if (step == 0 || place < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (QuietButton* next = m_ways.value(place + (layoutDirection() == Qt::RightToLeft ? -step : step)))
        next->setFocus(Qt::TabFocusReason);
}

} // namespace anteroom::interview
