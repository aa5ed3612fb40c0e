// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proofs/smt/link.h"

#include "core/analysis/diff/joined_versions.h"

#include <algorithm>

namespace anteroom::smt {

namespace {

/// What may hold of two linked answers; at most one of the three.
struct Pairing {
    Expr byBoth;
    Expr onlyBefore; ///< nothing but what the version after does not take is not in both
    Expr onlyAfter;
};

/// One side of a pair.
struct Side {
    const AnswerVars& vars;
    AskedQuestion asked;
};

class Linker {
public:
    Linker(z3::context& context, Query& query) : m_context(context), m_query(query) {}

    Pairing link(const Side& before, const Side& after) {
        const Question& question = *before.vars.question;
        if (samenessOf(before.asked, after.asked) == Sameness::Apart)
            return {boolean(true), boolean(false), boolean(false)}; // nobody compares them
        if (question.type == QuestionType::Rows)
            return linkRows(before, after);
        const Pairing said = linkSaid(before, after);
        const Expr both = all(m_context, {before.vars.isAnswered, after.vars.isAnswered});
        Pairing result{smt::either(smt::both(both, said.byBoth),
                                   smt::either(smt::both(before.vars.isNotAsked, after.vars.isNotAsked),
                                               smt::both(before.vars.isWithheld, after.vars.isWithheld))),
                       smt::either(smt::both(both, said.onlyBefore),
                                   all(m_context, {before.vars.isAnswered, opposite(takes(after, before)),
                                                   after.vars.isNotAsked})),
                       smt::either(smt::both(both, said.onlyAfter),
                                   all(m_context, {after.vars.isAnswered, opposite(takes(before, after)),
                                                   before.vars.isNotAsked}))};
        addWaysOut(result, before, after);
        return result;
    }

private:
    Expr boolean(bool value) { return m_context.bool_val(value); }

    /// One of the two knows no way out.
    void addWaysOut(Pairing& result, const Side& before, const Side& after) {
        if (!after.asked.wayOut())
            result.onlyBefore =
                either(result.onlyBefore, both(before.vars.isWithheld, after.vars.isNotAsked));
        if (!before.asked.wayOut())
            result.onlyAfter = either(result.onlyAfter, both(after.vars.isWithheld, before.vars.isNotAsked));
    }

    /// Where both are answered.
    Pairing linkSaid(const Side& before, const Side& after) {
        const AnswerVars& a = before.vars;
        const AnswerVars& b = after.vars;
        Pairing none{boolean(true), boolean(false), boolean(false)};
        switch (a.question->type) {
        case QuestionType::YesNo:
        case QuestionType::Status:
        case QuestionType::Choice:
            none.byBoth = both(sameOptions(a, b), saysCommon(a, *b.question));
            return none;
        case QuestionType::Choices: {
            const Expr same = both(sameOptions(a, b), saysCommon(a, *b.question));
            const Expr moreBefore = saysOwn(a, *b.question);
            const Expr moreAfter = saysOwn(b, *a.question);
            return {all(m_context, {same, opposite(moreBefore), opposite(moreAfter)}),
                    all(m_context, {same, moreBefore, opposite(moreAfter)}),
                    all(m_context, {same, moreAfter, opposite(moreBefore)})};
        }
        case QuestionType::Number:
            none.byBoth = a.isAnswered.is_false() || b.isAnswered.is_false()
                              ? boolean(false)
                              : isEqual(a.number.low.at, b.number.low.at);
            return none;
        case QuestionType::Date:
            none.byBoth = sameDate(a, b);
            return none;
        case QuestionType::Text:
            if (a.question->vocabulary && b.question->vocabulary)
                none.byBoth = sameEntries(a, b);
            return none;
        default:
            return none;
        }
    }

    static std::optional<std::uint32_t> optionIn(const Question& to, const OptionId& id) {
        for (std::uint32_t place = 0; place < to.options.size(); ++place)
            if (to.options[place].id == id)
                return place;
        return std::nullopt;
    }

    Expr sameOptions(const AnswerVars& a, const AnswerVars& b) {
        std::vector<Expr> same;
        for (std::uint32_t option = 0; option < a.question->options.size(); ++option)
            if (const auto other = optionIn(*b.question, a.question->options[option].id))
                same.push_back(a.includes(option) == b.includes(*other));
        return all(m_context, same);
    }
    Expr saysCommon(const AnswerVars& a, const Question& other) { return says(a, other, true); }
    Expr saysOwn(const AnswerVars& a, const Question& other) { return says(a, other, false); }
    Expr says(const AnswerVars& a, const Question& other, bool isCommon) {
        std::vector<Expr> said;
        for (std::uint32_t option = 0; option < a.question->options.size(); ++option)
            if (optionIn(other, a.question->options[option].id).has_value() == isCommon)
                said.push_back(a.includes(option));
        return any(m_context, said);
    }

    Expr sameDate(const AnswerVars& a, const AnswerVars& b) {
        if (!a.civil || !b.civil)
            return boolean(false);
        const Expr month = both(a.knowsMonth == b.knowsMonth,
                                either(opposite(a.knowsMonth), a.civil->month == b.civil->month));
        return all(m_context,
                   {a.civil->year == b.civil->year, a.knowsDay == b.knowsDay, either(a.knowsDay, month),
                    either(opposite(a.knowsDay),
                           both(a.civil->month == b.civil->month, a.civil->day == b.civil->day))});
    }

    /// Both look names up in one vocabulary (JoinedVersions).
    Expr sameEntries(const AnswerVars& a, const AnswerVars& b) {
        std::vector<Expr> same{a.isRecognised == b.isRecognised};
        for (std::size_t i = 0; i < a.listed.size(); ++i)
            for (std::size_t j = 0; j < b.listed.size(); ++j)
                if (a.listed[i] == b.listed[j])
                    same.push_back(a.chosen[i] == b.chosen[j]);
        return all(m_context, same);
    }

    /// What is said to `from`, answered, is taken by `to`.
    Expr takes(const Side& to, const Side& from) {
        const AnswerVars& said = from.vars;
        const Question& there = *to.vars.question;
        switch (there.type) {
        case QuestionType::YesNo:
        case QuestionType::Status:
        case QuestionType::Choice:
            return saysCommon(said, there);
        case QuestionType::Choices:
            return both(saysCommon(said, there), opposite(breaksAlone(said, there)));
        case QuestionType::Number:
            return takesNumber(said, there);
        case QuestionType::Date: {
            const Interval& range = there.valueType.range;
            const Expr low = whole(said.number.low.at);
            const Expr high = whole(said.number.high.at);
            return all(m_context,
                       {high >= m_context.int_val(static_cast<std::int64_t>(range.low)),
                        low <= m_context.int_val(static_cast<std::int64_t>(range.high)),
                        there.rangeEndsToday ? low <= whole(m_query.answers().today()) : boolean(true),
                        there.partialAllowed ? boolean(true) : said.knowsDay});
        }
        default:
            return boolean(true);
        }
    }
    static Expr whole(const Quantity& day) { return day.term; }

    /// What stands alone there is said with something else that is there.
    Expr breaksAlone(const AnswerVars& said, const Question& there) {
        std::vector<Expr> broken;
        const Question& here = *said.question;
        for (std::uint32_t option = 0; option < here.options.size(); ++option) {
            const auto place = optionIn(there, here.options[option].id);
            if (!place || !there.options[*place].exclusive)
                continue;
            std::vector<Expr> others;
            for (std::uint32_t other = 0; other < here.options.size(); ++other)
                if (other != option && optionIn(there, here.options[other].id))
                    others.push_back(said.includes(other));
            broken.push_back(both(said.includes(option), any(m_context, others)));
        }
        return any(m_context, broken);
    }

    Expr takesNumber(const AnswerVars& said, const Question& there) {
        const Interval& range = there.valueType.range;
        const Quantity& number = said.number.low.at;
        if (said.isAnswered.is_false())
            return boolean(false);
        Expr taken = all(m_context, {opposite(isLess(number, Quantity::of(m_context, range.low))),
                                     opposite(isLess(Quantity::of(m_context, range.high), number))});
        std::int64_t step = 1; // in the parts of `said`
        for (int decimal = there.decimals; decimal < said.question->decimals; ++decimal)
            step *= 10;
        if (step > 1)
            taken = both(taken, z3::mod(number.term, m_context.int_val(step)) == m_context.int_val(0));
        return taken;
    }

    Pairing linkRows(const Side& before, const Side& after) {
        const AnswerVars& a = before.vars;
        const AnswerVars& b = after.vars;
        std::vector<Expr> shape{a.isAnswered == b.isAnswered, a.isWithheld == b.isWithheld,
                                a.isComplete == b.isComplete};
        std::vector<Expr> byBoth, atMostBefore, atMostAfter, someBefore, someAfter;
        for (std::size_t row = 0; row < std::max(a.rows.size(), b.rows.size()); ++row) {
            const Expr isThere = row < a.rows.size() ? a.rows[row].isThere : boolean(false);
            const Expr isThereAfter = row < b.rows.size() ? b.rows[row].isThere : boolean(false);
            shape.push_back(isThere == isThereAfter);
            if (row >= std::min(a.rows.size(), b.rows.size()))
                continue;
            for (std::size_t field = 0; field < a.rows[row].fields.size(); ++field)
                for (std::size_t other = 0; other < b.rows[row].fields.size(); ++other) {
                    const AnswerVars& one = a.rows[row].fields[field];
                    const AnswerVars& same = b.rows[row].fields[other];
                    if (one.question == nullptr || same.question == nullptr ||
                        one.question->id != same.question->id)
                        continue;
                    const Pairing pairing = link({one, before.asked.field(*one.question)},
                                                 {same, after.asked.field(*same.question)});
                    const Expr absent = opposite(isThere);
                    byBoth.push_back(either(absent, pairing.byBoth));
                    atMostBefore.push_back(either(absent, either(pairing.byBoth, pairing.onlyBefore)));
                    atMostAfter.push_back(either(absent, either(pairing.byBoth, pairing.onlyAfter)));
                    someBefore.push_back(both(isThere, pairing.onlyBefore));
                    someAfter.push_back(both(isThere, pairing.onlyAfter));
                }
        }
        const Expr sameShape = all(m_context, shape);
        Pairing result{both(sameShape, all(m_context, byBoth)),
                       all(m_context, {sameShape, all(m_context, atMostBefore), any(m_context, someBefore)}),
                       all(m_context, {sameShape, all(m_context, atMostAfter), any(m_context, someAfter)})};
        const auto isNone = [&](const AnswerVars& rows) {
            return both(rows.isComplete,
                        rows.rows.empty() ? boolean(true) : opposite(rows.rows.front().isThere));
        };
        if (!b.question->mayBeNone())
            result.onlyBefore = either(result.onlyBefore, both(isNone(a), b.isNotAsked));
        if (!a.question->mayBeNone())
            result.onlyAfter = either(result.onlyAfter, both(isNone(b), a.isNotAsked));
        return result;
    }

    z3::context& m_context;
    Query& m_query;
};

void tellAll(OptionSet& told, const Question& question) {
    const std::size_t count = question.valueType.options ? question.valueType.options->size() : 0;
    for (std::uint32_t option = 0; option < count; ++option)
        told.insert(option);
}

/// The fields of which either version says something are told in both.
void widenFields(Cone::Asked& one, const Question& asked, const Cone::Asked& other, const Question& there) {
    for (std::uint32_t field = 0; field < asked.fields.size(); ++field)
        for (std::uint32_t same = 0; same < there.fields.size(); ++same)
            if (asked.fields[field].id == there.fields[same].id && other.fields.contains(FieldIndex{same}))
                one.fields[FieldIndex{field}];
    for (auto& [field, told] : one.fields)
        tellAll(told, asked.fields[at(field)]);
}

} // namespace

void widen(Cone& cone, const Questionnaire& joined, const Links& links) {
    for (const LinkedQuestions& pair : links.pairs) {
        if (!cone.questions.contains(pair.before) && !cone.questions.contains(pair.after))
            continue;
        Cone::Asked& before = cone.questions[pair.before];
        Cone::Asked& after = cone.questions[pair.after];
        const Question& old = joined.question(pair.before);
        const Question& now = joined.question(pair.after);
        tellAll(before.options, old);
        tellAll(after.options, now);
        widenFields(before, old, after, now);
        widenFields(after, now, before, old);
        before.rows = after.rows = before.rows + after.rows;
        before.rowsSuffice = after.rowsSuffice = before.rowsSuffice && after.rowsSuffice;
    }
}

Expr linked(Query& query, const Questionnaire& joined, const Links& links) {
    Linker linker(query.context(), query);
    std::vector<Expr> parts, some;
    const auto& answers = query.answers().all();
    for (const LinkedQuestions& pair : links.pairs) {
        const auto before = answers.find(pair.before);
        const auto after = answers.find(pair.after);
        if (before == answers.end() || after == answers.end())
            continue;
        const Pairing pairing = linker.link({before->second, asked(joined, pair.before)},
                                            {after->second, asked(joined, pair.after)});
        const Expr& one = links.taken == Taken::OnlyAfter ? pairing.onlyAfter : pairing.onlyBefore;
        parts.push_back(links.taken == Taken::ByBoth ? pairing.byBoth : either(pairing.byBoth, one));
        some.push_back(one);
    }
    if (links.taken != Taken::ByBoth)
        parts.push_back(any(query.context(), some));
    return all(query.context(), parts);
}

} // namespace anteroom::smt
