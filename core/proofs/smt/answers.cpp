// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proofs/smt/answers.h"

#include <algorithm>
#include <cmath>

namespace anteroom::smt {

Expr AnswerVars::includes(std::uint32_t option) const {
    const auto found = std::find(listed.begin(), listed.end(), option);
    return found == listed.end() ? isAnswered.ctx().bool_val(false)
                                 : chosen[static_cast<std::size_t>(found - listed.begin())];
}

Answers::Answers(z3::context& context, const Questionnaire& questionnaire, const Cone& cone,
                 Calendar& calendar, std::vector<Expr>& definitions, Date firstDay, Date lastDay,
                 std::uint32_t mostRows)
    : m_context(context), m_calendar(calendar), m_definitions(definitions), m_firstDay(firstDay),
      m_lastDay(lastDay), m_today(dayOfScreening()), m_notAsked(plain(Truth::Waiting)),
      m_withheld(plain(Truth::Unknown)) {
    for (const auto& [index, asked] : cone.questions) {
        const Question& question = questionnaire.question(index);
        const WaysOut ways{questionnaire->sections[questionnaire.sectionOf(index)].declinable,
                           question.measured};
        const std::string name = "q" + std::to_string(at(index));
        AnswerVars vars = answer(name, question, ways, asked.options, {index, {}});
        if (question.type == QuestionType::Rows)
            addRows(vars, name, asked, ways, mostRows, index);
        m_answers.emplace(index, std::move(vars));
    }
}

Quantity Answers::dayOfScreening() {
    if (m_firstDay == m_lastDay)
        return Quantity::of(m_context, m_firstDay.days());
    const CivilDay day = m_calendar.anyDay("today", m_firstDay.year(), m_lastDay.year());
    m_definitions.push_back(day.isIn(m_firstDay.year(), m_lastDay.year()));
    Quantity today = m_calendar.days(day, m_firstDay.year(), m_lastDay.year());
    m_definitions.push_back(today.term >= m_firstDay.days());
    m_definitions.push_back(today.term <= m_lastDay.days());
    return today;
}

AnswerVars Answers::plain(Truth asked) const {
    const Expr no = m_context.bool_val(false);
    const Expr yes = m_context.bool_val(true);
    return {nullptr,
            Answer::State::NotSure,
            m_context.bool_val(asked == Truth::Waiting),
            m_context.bool_val(asked == Truth::Unknown),
            no,
            {},
            {},
            {},
            yes,
            SmtInterval::of(m_context, Interval::of(0)),
            {},
            yes,
            yes,
            {},
            yes};
}

AnswerVars Answers::answer(const std::string& name, const Question& question, WaysOut ways,
                           const OptionSet& told, Allowed as) {
    AnswerVars vars = plain(Truth::Waiting);
    vars.question = &question;
    if (question.type == QuestionType::Information)
        return vars;
    const Expr isAsked = boolean(name + ".asked");
    const bool mayDecline = question.preferNotToSay || ways.isDeclinable;
    const bool mayWithhold = question.notSure || mayDecline || ways.isMeasured;
    vars.withheldAs = question.notSure ? Answer::State::NotSure
                      : mayDecline     ? Answer::State::Declined
                                       : Answer::State::NotMeasured;
    const Expr withheld = mayWithhold ? boolean(name + ".withheld") : m_context.bool_val(false);
    vars.isNotAsked = opposite(isAsked);
    vars.isWithheld = both(isAsked, withheld);
    vars.isAnswered = both(isAsked, opposite(withheld));
    switch (question.type) {
    case QuestionType::YesNo:
    case QuestionType::Status:
    case QuestionType::Choice:
    case QuestionType::Choices:
        addOptions(vars, name, told);
        break;
    case QuestionType::Text:
        if (question.vocabulary)
            addEntries(vars, name, told);
        break;
    case QuestionType::Number:
        addNumber(vars, name, as);
        break;
    case QuestionType::Date:
        addDate(vars, name, as);
        break;
    default:
        break;
    }
    return vars;
}

void Answers::addOptions(AnswerVars& vars, const std::string& name, const OptionSet& told) {
    const Question& question = *vars.question;
    std::optional<std::uint32_t> other;
    std::optional<std::uint32_t> exclusive;
    for (std::uint32_t option = 0; option < question.options.size(); ++option) {
        if (question.options[option].exclusive)
            exclusive = option;
        else if (told.contains(option))
            vars.listed.push_back(option);
        else if (!other)
            other = option;
    }
    if (other)
        vars.listed.push_back(*other);
    std::vector<Expr> said;
    for (const std::uint32_t option : vars.listed)
        said.push_back(boolean(name + ".o" + std::to_string(option)));
    if (question.type == QuestionType::Choices) {
        vars.chosen = said;
        const Expr none = opposite(any(m_context, said));
        if (exclusive) {
            vars.listed.push_back(*exclusive);
            vars.chosen.push_back(none);
        } else { // a list is never empty
            vars.chosen.back() = either(vars.chosen.back(), none);
        }
        return;
    }
    // The first that is said; the last when none is.
    Expr before = m_context.bool_val(false);
    for (std::size_t i = 0; i < said.size(); ++i) {
        const Expr chosen = i + 1 == said.size() ? m_context.bool_val(true) : said[i];
        vars.chosen.push_back(both(chosen, opposite(before)));
        before = either(before, said[i]);
    }
}

void Answers::addEntries(AnswerVars& vars, const std::string& name, const OptionSet& told) {
    const std::vector<Vocabulary::Entry>& entries = vars.question->vocabulary->entries();
    const std::size_t classes = vars.question->vocabulary->classes().size();
    for (std::uint32_t entry = 0; entry < entries.size(); ++entry) {
        OptionSet set;
        for (std::uint32_t option = 0; option < classes; ++option)
            if (told.contains(option) && entries[entry].classes.contains(option))
                set.insert(option);
        if (std::find(vars.sets.begin(), vars.sets.end(), set) != vars.sets.end())
            continue;
        vars.sets.push_back(std::move(set));
        vars.listed.push_back(entry);
    }
    Expr before = m_context.bool_val(false);
    for (const std::uint32_t entry : vars.listed) {
        const Expr said = boolean(name + ".e" + std::to_string(entry));
        vars.chosen.push_back(both(said, opposite(before)));
        before = either(before, said);
    }
    vars.isRecognised = before;
}

void Answers::addNumber(AnswerVars& vars, const std::string& name, Allowed as) {
    const Question& question = *vars.question;
    const Interval range = question.valueType.range;
    const auto scale = static_cast<std::int64_t>(std::llround(std::pow(10, question.decimals)));
    const auto parts = static_cast<double>(scale);
    if (std::max(std::abs(range.low), std::abs(range.high)) * parts > 1e15)
        throw BeyondArithmetic{};
    const Expr term = m_context.int_const((name + ".n").c_str());
    const auto low = static_cast<std::int64_t>(std::ceil((range.low - 1e-9) * parts));
    const auto high = static_cast<std::int64_t>(std::floor((range.high + 1e-9) * parts));
    if (low > high) { // no number has so few decimals
        m_definitions.push_back(opposite(vars.isAnswered));
        return;
    }
    m_granted.push_back({term >= m_context.int_val(low) && term <= m_context.int_val(high), as});
    vars.number = SmtInterval::point({term, scale, std::max(std::abs(range.low), std::abs(range.high))});
}

SmtInterval Answers::rangeOf(const Type& type) const {
    if (!type.endsToday)
        return SmtInterval::of(m_context, type.range);
    const Quantity low = Quantity::of(m_context, type.range.low);
    const Quantity high = Quantity::of(m_context, type.range.high);
    return {Bound::of(low), Bound::of(greatest(low, least(high, m_today)))};
}

void Answers::addDate(AnswerVars& vars, const std::string& name, Allowed as) {
    const Question& question = *vars.question;
    const Type& type = question.valueType;
    const double latest =
        type.endsToday ? std::min(type.range.high, static_cast<double>(m_lastDay.days())) : type.range.high;
    const int firstYear = Date::fromDays(static_cast<std::int32_t>(type.range.low)).year();
    const int lastYear = std::max(firstYear, Date::fromDays(static_cast<std::int32_t>(latest)).year());
    const CivilDay civil = m_calendar.anyDay(name, firstYear, lastYear);
    vars.civil = civil;
    const Quantity day = m_calendar.days(civil, firstYear, lastYear);
    Quantity low = day;
    Quantity high = day;
    if (question.partialAllowed) {
        const Expr one = m_context.int_val(1);
        const Expr december = m_context.int_val(12);
        const auto days = [&](const CivilDay& of) { return m_calendar.days(of, firstYear, lastYear); };
        const auto daysInMonth = m_calendar.daysIn(civil, firstYear, lastYear);
        vars.knowsDay = opposite(boolean(name + ".no-day"));
        vars.knowsMonth = opposite(boolean(name + ".no-month"));
        low = choose(
            vars.knowsDay, day,
            choose(vars.knowsMonth, days({civil.year, civil.month, one}), days({civil.year, one, one})));
        high = choose(vars.knowsDay, day,
                      choose(vars.knowsMonth, days({civil.year, civil.month, daysInMonth}),
                             days({civil.year, december, m_context.int_val(31)})));
    }
    const Expr first = m_context.int_val(static_cast<std::int64_t>(type.range.low));
    const Expr last = m_context.int_val(static_cast<std::int64_t>(type.range.high));
    std::vector<Expr> inRange{civil.isIn(firstYear, lastYear), high.term >= first, low.term <= last};
    if (type.endsToday)
        inRange.push_back(either(opposite(vars.isAnswered), low.term <= m_today.term));
    m_granted.push_back({smt::all(m_context, inRange), as});
    vars.number = {Bound::of(low), Bound::of(high)};
}

void Answers::addRows(AnswerVars& vars, const std::string& name, const Cone::Asked& asked, WaysOut ways,
                      std::uint32_t mostRows, QuestionIndex index) {
    const Question& question = *vars.question;
    vars.isComplete = both(vars.isAnswered, opposite(boolean(name + ".open")));
    const std::uint32_t count = std::max(std::min(asked.rows, mostRows), question.mayBeNone() ? 0U : 1U);
    Expr before = opposite(vars.isNotAsked);
    for (std::uint32_t row = 0; row < count; ++row) {
        const std::string here = name + ".r" + std::to_string(row);
        AnswerVars::Row added{boolean(here), {}};
        m_definitions.push_back(either(opposite(added.isThere), before)); // none before another one
        before = added.isThere;
        for (std::uint32_t field = 0; field < question.fields.size(); ++field) {
            const auto told = asked.fields.find(FieldIndex{field});
            if (told == asked.fields.end()) {
                added.fields.push_back(plain(Truth::Waiting));
                continue;
            }
            const Question& asks = question.fields[field];
            added.fields.push_back(answer(here + ".f" + std::to_string(field), asks, ways, told->second,
                                          {index, FieldIndex{field}}));
        }
        vars.rows.push_back(std::move(added));
    }
    if (!question.mayBeNone())
        m_granted.push_back({either(opposite(vars.isComplete), vars.rows.front().isThere), {index, {}}});
}

} // namespace anteroom::smt
