// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/controls/time_field.h"

#include "app/interview/controls/entry_field.h"
#include "app/interview/controls/reading_label.h"
#include "app/interview/editors/answer_editor.h"
#include "app/interview/text.h"
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
      m_message(new ReadingLabel(word(Word::EnterTime, context.language), "attention", this)),
      m_minuteNow(context.minuteNow) {
    const QString text = word(Word::MeasuredAt, context.language);
    m_field->setObjectName(objectName);
    m_field->setAccessibleName(label + ": " + text);
    m_message->setObjectName(objectName + ".message");
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

void TimeField::display(std::optional<int> minuteOfDay, const std::string& refused) {
    m_message->setVisible(!refused.empty());
    m_field->setAccessibleDescription(refused.empty() ? QString() : m_message->text());
    m_field->display(minuteOfDay ? clockText(*minuteOfDay) : toQt(refused), !refused.empty());
}

void TimeField::commit() { m_field->commit(); }

void TimeField::committed(const QString& typed) {
    const std::optional<int> time = typed.trimmed().isEmpty() ? m_minuteNow() : read(typed);
    if (time) // also where it is the time that was there before, written in another way
        m_field->display(clockText(*time));
    emit changed(time, time ? QString() : typed);
}

} // namespace anteroom::interview
