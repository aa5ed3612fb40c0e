// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/editors/choice_editor.h"

#include "app/interview/answer_edits.h"
#include "app/interview/controls/entry_field.h"
#include "app/interview/controls/option_group.h"
#include "app/interview/controls/reading_label.h"
#include "app/interview/controls/time_field.h"
#include "app/interview/keys.h"
#include "app/interview/text.h"
#include "app/theme/flow_layout.h"
#include "app/theme/theme.h"

#include <QVBoxLayout>

#include <algorithm>

namespace anteroom::interview {

namespace {

bool isChosen(const Answer& answer, std::uint32_t option) {
    if (answer.state != Answer::State::Answered)
        return false;
    if (const auto* one = std::get_if<OptionValue>(&answer.value))
        return one->option == option;
    if (const auto* status = std::get_if<StatusValue>(&answer.value))
        return status->status == option;
    if (const auto* several = std::get_if<OptionsValue>(&answer.value))
        return std::find(several->options.begin(), several->options.end(), option) != several->options.end();
    return false;
}

} // namespace

ChoiceEditor::ChoiceEditor(const Question& question, const EditorContext& context, EditorName name,
                           QWidget* parent)
    : AnswerEditor(question, context, std::move(name), parent),
      m_options(new OptionGroup(this->context().theme, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(this->context().theme.px(16));
    layout->addWidget(m_options);
    const auto kind =
        question.type == QuestionType::Choices ? OptionButton::Kind::Many : OptionButton::Kind::One;
    for (const Option& option : question.options) {
        const QString text = toQt(option.text, this->context().language);
        m_options->add(kind, text, QString("option.%1.%2").arg(this->name().path, toQt(option.id.str())),
                       this->name().label + ": " + text, keyOf(static_cast<std::size_t>(m_options->count())));
    }
    connect(m_options, &OptionGroup::chosen, this, &ChoiceEditor::optionChosen);
    if (question.type == QuestionType::Status && question.whenPast)
        addWhen();
    if (question.isTest()) {
        m_time = new TimeField(question, this->context(), "time." + this->name().path, this->name().label,
                               TimeField::Caption::Beside, this);
        m_time->hide();
        layout->addWidget(m_time);
        connect(m_time, &TimeField::changed, this, &ChoiceEditor::timeChanged);
    }
}

void ChoiceEditor::addWhen() {
    m_whenLine = new QWidget(this);
    auto* line = new theme::FlowLayout(theme::FlowLayout::Fit::Natural, context().theme.px(12), m_whenLine);
    m_when = new EntryField(12, context().theme, m_whenLine);
    m_when->setObjectName(name().entry);
    m_when->setAccessibleName(name().label + ": " + say(Word::When));
    auto* label = new ReadingLabel(say(Word::When), "body", m_whenLine);
    label->setBuddy(m_when);
    label->setMinimumHeight(m_when->sizeHint().height());
    label->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    line->addWidget(label);
    line->addWidget(m_when);
    m_whenLine->hide();
    connect(m_when, &EntryField::committed, this, &ChoiceEditor::whenCommitted);
    layout()->addWidget(m_whenLine);
}

bool ChoiceEditor::choose(std::size_t place) {
    if (place >= question().options.size())
        return false;
    optionChosen(static_cast<int>(place));
    m_options->focusOption(static_cast<int>(place));
    return true;
}

bool ChoiceEditor::advance(const QWidget* from) {
    if (!m_when || m_whenLine->isHidden() || from == m_when)
        return false;
    m_when->setFocus(Qt::TabFocusReason);
    return true;
}

void ChoiceEditor::optionChosen(int place) {
    const auto option = static_cast<std::uint32_t>(place);
    emit edited(question().type == QuestionType::Choices ? withToggled(question(), answer(), option)
                                                         : withOption(question(), answer(), option));
}

void ChoiceEditor::whenCommitted(const QString& typed) {
    emit edited(withWhen(question(), answer(), fromQt(typed), context().today, context().language));
}

void ChoiceEditor::timeChanged(const MeasurementTime& measured) { emit edited(withTime(answer(), measured)); }

void ChoiceEditor::commit() {
    if (m_time && m_time->isVisibleTo(this))
        m_time->commit();
    if (m_when && m_whenLine->isVisibleTo(this))
        m_when->commit();
}

QWidget* ChoiceEditor::focusTarget() const { return m_options->focusTarget(); }

void ChoiceEditor::refresh() {
    for (int i = 0; i < m_options->count(); ++i)
        m_options->setChosen(i, isChosen(answer(), static_cast<std::uint32_t>(i)));
    if (m_time) {
        m_time->setVisible(answer().state == Answer::State::Answered);
        m_time->display(answer().measured);
    }
    if (!m_when)
        return;
    const auto* status = std::get_if<StatusValue>(&answer().value);
    const bool isPast = answer().state == Answer::State::Answered && status && status->status == option::past;
    m_whenLine->setVisible(isPast);
    const bool isRefused = isPast && !answer().refusedEntry.empty();
    m_when->setAccessibleDescription(isRefused ? model().message.text : QString());
    m_when->display(isRefused                ? toQt(answer().refusedEntry)
                    : isPast && status->when ? toQt(status->when->iso())
                                             : QString(),
                    isRefused);
}

} // namespace anteroom::interview
