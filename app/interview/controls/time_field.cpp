// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/controls/time_field.h"

#include "app/interview/accessibility.h"
#include "app/interview/controls/entry_field.h"
#include "app/interview/controls/quiet_button.h"
#include "app/interview/controls/reading_label.h"
#include "app/interview/editors/answer_editor.h"
#include "app/interview/text.h"
#include "app/theme/flow_layout.h"
#include "app/theme/theme.h"
#include "core/session/answer_text.h"

#include <QRegularExpression>
#include <QVBoxLayout>

namespace anteroom::interview {

namespace {

constexpr int timeAlone = 6; // characters

QString textOf(const MeasurementTime& measured) {
    if (!measured.refused.empty())
        return toQt(measured.refused);
    QString text = measured.day ? toQt(measured.day->iso()) : QString();
    if (measured.minuteOfDay)
        text += (text.isEmpty() ? "" : " ") + toQt(clockText(*measured.minuteOfDay));
    return text;
}

constexpr int halfADay = 12 * 60;  // minutes
constexpr int notLongAgo = 6 * 60; // minutes
constexpr int aheadOfUs = 15;      // minutes

/// "am", "p.m.", "p. m.", "p": as it stands at the end of a time, also with blanks that do not break.
const QRegularExpression& halfOfDay() {
    static const QRegularExpression form(R"(\s*([ap])\.?(?:\s*m\.?)?$)",
                                         QRegularExpression::CaseInsensitiveOption |
                                             QRegularExpression::UseUnicodePropertiesOption);
    return form;
}

std::optional<int> readClock(const QString& typed) {
    const QRegularExpressionMatch half = halfOfDay().match(typed);
    static const QRegularExpression form(R"(^(\d{1,2})(?:[:.hH ]?(\d{2}))?$)");
    const QRegularExpressionMatch match = form.match(typed.left(half.hasMatch() ? half.capturedStart() : -1));
    // "2 pm" is an hour; "14" alone may be anything.
    if (!match.hasMatch() || (match.captured(2).isEmpty() && !half.hasMatch()))
        return {};
    int hour = match.captured(1).toInt();
    if (half.hasMatch()) {
        const bool isAfternoon = half.captured(1).toLower() == QLatin1String("p");
        if (hour == 0 || hour > 12)
            return {};
        hour = hour % 12 + (isAfternoon ? 12 : 0);
    }
    return parseClock(QString("%1:%2")
                          .arg(hour, 2, 10, QLatin1Char('0'))
                          .arg(match.captured(2), 2, QLatin1Char('0'))
                          .toStdString());
}

/// How long before `latest`, in minutes; negative where it is still to come.
int minutesAgo(int minuteOfDay, Date day, Timestamp latest) {
    return (latest.date.days() - day.days()) * 2 * halfADay + latest.minuteOfDay - minuteOfDay;
}

bool isToCome(const MeasurementTime& measured, Timestamp latest, Date visit) {
    const Date day = measured.day.value_or(visit);
    return day > latest.date || minutesAgo(measured.minuteOfDay.value_or(0), day, latest) < -aheadOfUs;
}

} // namespace

TimeField::TimeField(const Question& question, const EditorContext& context, const QString& objectName,
                     const QString& label, Caption caption, QWidget* parent)
    : QWidget(parent), m_field(new EntryField(timeAlone, context.theme, this)),
      m_anotherDay(QuietButton::link(word(Word::OnAnotherDay, context.language), this)),
      m_message(new ReadingLabel({}, "attention", this)), m_now(context.measuredNow),
      m_latest(context.latestMeasurement), m_visit(context.today), m_language(context.language),
      m_enterTime(
          word(Word::EnterTime, context.language).arg(toQt(Date::fromDays(context.today.days() - 1).iso()))),
      m_notTheDay(
          word(question.isTest() ? Word::NotDoneThatDay : Word::NotTheDayOfTheVisit, context.language)) {
    const QString text = word(question.isTest() ? Word::DoneAt : Word::MeasuredAt, context.language);
    m_field->setObjectName(objectName);
    m_field->setAccessibleName(label + ": " + text);
    m_message->setObjectName(objectName + ".message");
    if (caption == Caption::Above)
        m_message->wrapIntoColumn();
    m_message->hide();
    m_anotherDay->setObjectName(objectName + ".day");
    m_anotherDay->setAccessibleName(label + ": " + m_anotherDay->text());
    auto* says = new ReadingLabel(text, caption == Caption::Above ? "quiet-strong" : "quiet", this);
    says->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    says->setBuddy(m_field);
    auto* line = new theme::FlowLayout(theme::FlowLayout::Fit::Natural, context.theme.px(8));
    line->setMiddlesAligned(true);
    if (caption == Caption::Above) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(context.theme.px(4));
        column->addWidget(says);
        column->addLayout(line);
        column->addWidget(m_message);
        column->addStretch();
    } else {
        setLayout(line);
        line->addWidget(says);
    }
    line->addWidget(m_field);
    line->addWidget(m_anotherDay);
    if (caption == Caption::Beside)
        line->addWidget(m_message);
    connect(m_field, &EntryField::committed, this, &TimeField::committed);
    connect(m_field, &QLineEdit::textChanged, this, &TimeField::fit);
    connect(m_anotherDay, &QPushButton::clicked, this, &TimeField::offerAnotherDay);
}

std::optional<MeasurementTime> TimeField::read(const QString& typed, Timestamp latest, Date visit) {
    static const QRegularExpression form(R"(^\s*(\d{4}-\d{2}-\d{2})?\s*(.*?)\s*$)");
    const QRegularExpressionMatch match = form.match(typed);
    const QString day = match.captured(1);
    const QString clock = match.captured(2);
    MeasurementTime measured;
    measured.day = Date::parse(day.toStdString());
    measured.minuteOfDay = readClock(clock);
    if (measured.day.has_value() == day.isEmpty() || measured.minuteOfDay.has_value() == clock.isEmpty() ||
        !measured.isSaid() || isToCome(measured, latest, visit))
        return {};
    return measured;
}

void TimeField::display(const MeasurementTime& measured) {
    const bool isRefused = !measured.refused.empty();
    const bool isMarked = isRefused || (measured.day && *measured.day != m_visit);
    const bool isAsked = !isMarked && m_askedAbout && measured.minuteOfDay == m_askedAbout;
    const QString said = isRefused  ? m_enterTime
                         : isMarked ? m_notTheDay
                         : isAsked  ? askText(*m_askedAbout)
                                    : QString();
    const bool isNews = !said.isEmpty() && (m_message->isHidden() || m_message->text() != said);
    m_message->setText(said);
    m_message->setVisible(!said.isEmpty());
    m_field->setAccessibleDescription(said);
    m_field->display(textOf(measured), isRefused);
    // Once a day stands there, it is seen how one is written.
    m_anotherDay->setVisible(!isMarked);
    if (isNews && m_field->isVisible())
        announce(m_message);
}

void TimeField::commit() { m_field->commit(); }

void TimeField::committed(const QString& typed) {
    std::optional<MeasurementTime> measured =
        typed.trimmed().isEmpty() ? m_now() : read(typed, m_latest(), m_visit);
    m_askedAbout = measured && isLongAgo(typed, *measured) ? measured->minuteOfDay : std::nullopt;
    if (measured && measured->day == m_visit)
        measured->day.reset();
    if (measured) // also where it is the time that was there before, written in another way
        m_field->display(textOf(*measured));
    emit changed(measured ? *measured
                          : MeasurementTime{.minuteOfDay = {}, .day = {}, .refused = fromQt(typed)});
}

// Whoever typed the half of the day, or a day, has said which time is meant. On paper all of them are past.
bool TimeField::isLongAgo(const QString& typed, const MeasurementTime& measured) const {
    if (measured.day || !measured.minuteOfDay || halfOfDay().match(typed.trimmed()).hasMatch() ||
        !m_now().isSaid())
        return false;
    return minutesAgo(*measured.minuteOfDay, m_visit, m_latest()) > notLongAgo;
}

QString TimeField::askText(int minuteOfDay) const {
    const QString typed = toQt(clockText(minuteOfDay));
    const int later = minuteOfDay + halfADay;
    if (later >= 2 * halfADay || minutesAgo(later, m_visit, m_latest()) < -aheadOfUs)
        return word(Word::TimeLongAgo, m_language).arg(typed);
    return word(Word::TimeLongAgoOrLater, m_language).arg(typed, toQt(clockText(later)));
}

void TimeField::fit(const QString& text) {
    m_field->setCharacters(std::max(timeAlone, static_cast<int>(text.size()) + 2));
}

// The day before, for typing over: most often it was another one still, and how to write it is seen.
void TimeField::offerAnotherDay() {
    const QString day = toQt(Date::fromDays(m_visit.days() - 1).iso());
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->setText(day + " " + m_field->text());
    m_field->setSelection(0, static_cast<int>(day.size()));
}

} // namespace anteroom::interview
