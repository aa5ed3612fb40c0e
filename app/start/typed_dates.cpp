// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/typed_dates.h"

#include "app/language/spoken_language.h"
#include "core/session/answer_text.h"

#include <QCoreApplication>

namespace anteroom::start {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::start::TypedDates)
};

/// How each of the two is asked for.
struct Words {
    QString asADate;
    QString notAfterToday;
};

Words ofBirth() {
    return {Texts::tr("Enter the date of birth as year-month-day: 1985-02-11"),
            Texts::tr("Enter a date of birth that is not after today, as year-month-day: 1985-02-11")};
}

Words ofForm() {
    return {Texts::tr("Enter the date on the paper form as year-month-day: 2027-03-12"),
            Texts::tr("Enter a date that is not after today, as year-month-day: 2027-03-12")};
}

TypedDay read(const std::string& typed, Date today, const Words& words) {
    Question question{.id = *QuestionId::parse("date"), .type = QuestionType::Date};
    question.valueType.range = {Date::of(1800, 1, 1)->days() * 1.0, today.days() * 1.0};
    question.rangeEndsToday = true;
    question.partialAllowed = true; // so that a date after today is told from a form that is none
    const Judged judged = judgeEntry(question, typed, today, language::spokenLanguage());
    const std::string aboutTheForm = judgeEntry(question, "?", today, language::spokenLanguage()).message;
    const PartialDate* date = judged.value ? std::get_if<PartialDate>(&*judged.value) : nullptr;
    const std::optional<PartialDate> plain = PartialDate::parse(typed);
    if (date != nullptr && date->isFull())
        return {date->earliest(), {}};
    if (plain && plain->earliest() > today)
        return {{}, words.notAfterToday};
    if (!typed.empty() && !judged.value && judged.message != aboutTheForm)
        return {{}, QString::fromStdString(judged.message)}; // as a date, of a day that there is not
    return {{}, words.asADate};
}

} // namespace

TypedDay readDateOfBirth(const std::string& typed, Date today) {
    return typed.empty() ? TypedDay{} : read(typed, today, ofBirth());
}

TypedDay readFormDay(const std::string& typed, Date today, const std::string& dateOfBirth) {
    TypedDay form = read(typed, today, ofForm());
    const auto born = PartialDate::parse(dateOfBirth);
    if (form.day && born && *form.day < born->earliest())
        return {{}, Texts::tr("Look both dates up again: that on the form is before the date of birth")};
    return form;
}

QString longestDateProblem() {
    QString longest;
    for (const Words& words : {ofBirth(), ofForm()})
        for (const QString& text : {words.asADate, words.notAfterToday})
            longest = text.size() > longest.size() ? text : longest;
    return longest;
}

} // namespace anteroom::start
