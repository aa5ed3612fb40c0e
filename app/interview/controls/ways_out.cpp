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

#include <QKeyEvent>

namespace anteroom::interview {

bool WaysOut::areOfferedBy(const Question& question, bool isDeclinable) {
    return question.measured || question.notSure || (question.preferNotToSay && isDeclinable);
}

WaysOut::WaysOut(const Question& question, const EditorContext& context, EditorName name, QWidget* parent,
                 bool isDeclinable)
    : AnswerEditor(question, context, std::move(name), parent) {
    new theme::FlowLayout(theme::FlowLayout::Fit::Natural, this->context().theme.px(8), this);
    if (question.measured)
        addWay(Answer::State::NotMeasured, "notMeasured", say(Word::NotMeasured));
    else if (question.notSure)
        addWay(Answer::State::NotSure, "notSure", say(Word::NotSure));
    if (question.preferNotToSay && isDeclinable)
        addWay(Answer::State::Declined, "declined", say(Word::PreferNotToSay));
    if (question.measured) {
        m_reason = new EntryField(28, this->context().theme, this);
        m_why = new ReadingLabel(say(Word::NotMeasuredReason), "quiet", this);
        m_why->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
        m_why->setMinimumHeight(m_reason->sizeHint().height());
        m_why->setBuddy(m_reason);
        m_why->hide();
        layout()->addWidget(m_why);
        m_reason->setObjectName("reason." + this->name().path);
        m_reason->setAccessibleName(this->name().label + ": " + say(Word::NotMeasuredReason));
        m_reason->hide();
        connect(m_reason, &EntryField::committed, this, &WaysOut::reasonCommitted);
        layout()->addWidget(m_reason);
    }
}

void WaysOut::addWay(Answer::State state, const QString& kind, const QString& text) {
    auto* button = new QuietButton(text, this);
    button->setObjectName(kind + "." + name().path);
    button->setAccessibleName(name().label + ": " + text);
    button->setCheckable(true);
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

void WaysOut::commit() {
    if (m_reason)
        m_reason->commit();
}

void WaysOut::reasonCommitted(const QString& reason) { emit edited(withReason(answer(), fromQt(reason))); }

QWidget* WaysOut::focusTarget() const { return m_ways.isEmpty() ? nullptr : m_ways.first(); }

void WaysOut::refresh() {
    for (qsizetype i = 0; i < m_ways.size(); ++i)
        m_ways.at(i)->setChecked(answer().state == m_states.at(i));
    if (m_reason) {
        m_reason->setVisible(answer().state == Answer::State::NotMeasured);
        m_why->setVisible(answer().state == Answer::State::NotMeasured);
        m_reason->display(toQt(answer().reason));
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
