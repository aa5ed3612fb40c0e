// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/controls/time_field.h"

#include "app/interview/controls/entry_field.h"
#include "app/interview/controls/reading_label.h"
#include "app/interview/editors/answer_editor.h"
#include "app/theme/flow_layout.h"
#include "app/theme/theme.h"
#include "core/base/date.h"

#include <QRegularExpression>
#include <QVBoxLayout>

namespace anteroom::interview {

namespace {

QString clockText(int minuteOfDay) {
    return QString("%1:%2").arg(minuteOfDay / 60, 2, 10, QChar('0')).arg(minuteOfDay % 60, 2, 10, QChar('0'));
}

} // namespace

TimeField::TimeField(const EditorContext& context, const QString& objectName, const QString& label,
                     Caption caption, QWidget* parent)
    : QWidget(parent), m_field(new EntryField(6, context.theme, this)),
      m_message(new ReadingLabel(word(Word::EnterTime, context.language), "attention", this)) {
    const QString text = word(Word::MeasuredAt, context.language);
    m_field->setObjectName(objectName);
    m_field->setAccessibleName(label + ": " + text);
    m_message->hide();
    auto* says = new ReadingLabel(text, caption == Caption::Above ? "quiet-strong" : "quiet", this);
    says->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    says->setBuddy(m_field);
    if (caption == Caption::Above) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(context.theme.px(4));
        says->setMinimumHeight(context.theme.px(36)); // as the head of a field beside it
        column->addWidget(says);
        column->addWidget(m_field, 0, Qt::AlignLeading);
        column->addWidget(m_message);
        column->addStretch();
    } else {
        auto* line = new theme::FlowLayout(theme::FlowLayout::Fit::Natural, context.theme.px(8), this);
        says->setMinimumHeight(m_field->sizeHint().height());
        line->addWidget(says);
        line->addWidget(m_field);
        line->addWidget(m_message);
    }
    connect(m_field, &EntryField::committed, this, &TimeField::committed);
}

std::optional<int> TimeField::read(const QString& typed) {
    static const QRegularExpression form(R"(^\s*(\d{1,2})[:.hH ]?(\d{2})\s*$)");
    const QRegularExpressionMatch match = form.match(typed);
    if (!match.hasMatch())
        return {};
    return parseClock(
        QString("%1:%2").arg(match.captured(1).rightJustified(2, '0'), match.captured(2)).toStdString());
}

void TimeField::display(std::optional<int> minuteOfDay) {
    // A time that could not be read stays in view with its message until another comes.
    if (m_message->isVisibleTo(this) && minuteOfDay == m_shown)
        return;
    m_shown = minuteOfDay;
    m_message->hide();
    m_field->display(minuteOfDay ? clockText(*minuteOfDay) : QString());
}

void TimeField::commit() { m_field->commit(); }

void TimeField::committed(const QString& typed) {
    const std::optional<int> time = read(typed);
    m_message->setVisible(!time);
    if (!time)
        return;
    m_field->display(clockText(*time));
    emit changed(time);
}

} // namespace anteroom::interview
