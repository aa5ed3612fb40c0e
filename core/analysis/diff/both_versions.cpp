// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff/both_versions.h"

#include <algorithm>
#include <functional>

namespace anteroom {

namespace {

Date someDay() { return *Date::of(2000, 1, 1); }

FindingStatus run(Session& session, const std::optional<Rule>& rule, Date today,
                  const std::vector<SaidInBoth>& said, bool isAfter) {
    if (!rule)
        return FindingStatus::RuledOut;
    std::vector<std::pair<QuestionIndex, Answer>> answers;
    for (const SaidInBoth& one : said)
        if (const auto question = isAfter ? one.after : one.before)
            answers.emplace_back(*question, isAfter ? one.saidAfter : one.saidBefore);
    session.begin(std::move(answers), Timestamp{today, 0});
    return statusOf(session.evaluator().truth(rule->node));
}

RowsValue* rowsOf(Answer& answer) { return std::get_if<RowsValue>(&answer.value); }
OptionsValue* optionsOf(Answer& answer) { return std::get_if<OptionsValue>(&answer.value); }

void eraseOption(const Question* question, Answer& answer, const OptionId& option) {
    if (OptionsValue* said = optionsOf(answer); said != nullptr && question != nullptr)
        said->options.erase(
            std::remove_if(said->options.begin(), said->options.end(),
                           [&](std::uint32_t place) { return question->options[place].id == option; }),
            said->options.end());
}

bool isEmptyChoice(Answer& answer) {
    const OptionsValue* said = optionsOf(answer);
    return said != nullptr && said->options.empty();
}

/// The two questions that were answered; null where a version does not ask it.
struct Asks {
    const Question* before = nullptr;
    const Question* after = nullptr;
};

/// Tries to do with less of what was said to one question: `holds` tells whether it does.
void lessOf(SaidInBoth& said, Asks asks, const std::function<bool(const SaidInBoth&)>& holds) {
    const auto attempt = [&](SaidInBoth less) {
        if (!holds(less))
            return false;
        said = std::move(less);
        return true;
    };
    const std::vector<Option> options = [&] {
        const Question& any = asks.after != nullptr ? *asks.after : *asks.before;
        std::vector<Option> all(any.options.begin(), any.options.end());
        if (asks.before != nullptr)
            all.insert(all.end(), asks.before->options.begin(), asks.before->options.end());
        return all;
    }();
    if (optionsOf(said.saidBefore) != nullptr || optionsOf(said.saidAfter) != nullptr)
        for (const Option& option : options) {
            SaidInBoth less = said;
            eraseOption(asks.before, less.saidBefore, option.id);
            eraseOption(asks.after, less.saidAfter, option.id);
            for (Answer* answer : {&less.saidBefore, &less.saidAfter})
                if (isEmptyChoice(*answer))
                    *answer = {};
            if (!(less.saidBefore == Answer{} && less.saidAfter == Answer{}))
                attempt(std::move(less));
        }
    SaidInBoth closed = said;
    for (Answer* answer : {&closed.saidBefore, &closed.saidAfter})
        if (RowsValue* rows = rowsOf(*answer); rows != nullptr && answer->state == Answer::State::Answered)
            rows->complete = true;
    attempt(std::move(closed));
    const auto longest = [&] {
        const RowsValue* old = rowsOf(said.saidBefore);
        const RowsValue* now = rowsOf(said.saidAfter);
        return std::max(old != nullptr ? old->rows.size() : 0, now != nullptr ? now->rows.size() : 0);
    };
    for (std::size_t row = longest(); row-- > 0;) {
        SaidInBoth less = said;
        for (Answer* answer : {&less.saidBefore, &less.saidAfter})
            if (RowsValue* rows = rowsOf(*answer); rows != nullptr && row < rows->rows.size())
                rows->rows.erase(rows->rows.begin() + static_cast<std::ptrdiff_t>(row));
        if (attempt(std::move(less)))
            continue;
        std::vector<QuestionId> fields;
        for (const Question* question : {asks.before, asks.after})
            for (std::size_t field = 0; question != nullptr && field < question->fields.size(); ++field)
                fields.push_back(question->fields[field].id);
        for (const QuestionId& field : fields) {
            less = said;
            const auto blank = [&](const Question* question, Answer& answer) {
                RowsValue* rows = rowsOf(answer);
                for (std::size_t i = 0; question != nullptr && rows != nullptr && i < question->fields.size();
                     ++i)
                    if (question->fields[i].id == field && row < rows->rows.size() &&
                        i < rows->rows[row].size())
                        rows->rows[row][i] = {};
            };
            blank(asks.before, less.saidBefore);
            blank(asks.after, less.saidAfter);
            if (!(less.saidBefore == said.saidBefore && less.saidAfter == said.saidAfter))
                attempt(std::move(less));
        }
    }
}

} // namespace

Witness Difference::inBefore() const {
    Witness witness{today, {}};
    for (const SaidInBoth& one : said)
        if (one.before && !(one.saidBefore == Answer{}))
            witness.answers.emplace_back(*one.before, one.saidBefore);
    return witness;
}

Witness Difference::inAfter() const {
    Witness witness{today, {}};
    for (const SaidInBoth& one : said)
        if (one.after && !(one.saidAfter == Answer{}))
            witness.answers.emplace_back(*one.after, one.saidAfter);
    return witness;
}

BothVersions::Version::Version(std::shared_ptr<const Questionnaire> asked)
    : questionnaire(asked), session(std::move(asked), Timestamp{someDay(), 0}) {}

BothVersions::BothVersions(const std::shared_ptr<const Questionnaire>& before,
                           const std::shared_ptr<const Questionnaire>& after, const JoinedVersions& joined)
    : m_before(before), m_after(after), m_joined(joined),
      m_indexBefore(joined.questionnaire->questions().size()) {
    for (std::uint32_t question = 0; question < joined.placeBefore.size(); ++question)
        if (question < before->questions().size())
            m_indexBefore[at(joined.placeBefore[question])] = QuestionIndex{question};
}

std::vector<SaidInBoth> BothVersions::saidIn(const Witness& witness) const {
    std::vector<SaidInBoth> all;
    const Questionnaire& joined = *m_joined.questionnaire;
    const auto before = [&](QuestionIndex place, const Answer& answer, SaidInBoth& said) {
        said.before = m_indexBefore[at(place)];
        if (said.before)
            said.saidBefore = asTaken(asked(joined, place), answer,
                                      asked(*m_before.questionnaire, *said.before), witness.today);
    };
    const auto after = [&](QuestionIndex place, const Answer& answer, SaidInBoth& said) {
        if (at(place) >= m_after.questionnaire->questions().size())
            return;
        said.after = place;
        said.saidAfter =
            asTaken(asked(joined, place), answer, asked(*m_after.questionnaire, place), witness.today);
    };
    const auto linkOf = [&](QuestionIndex place) {
        return std::find_if(m_joined.links.begin(), m_joined.links.end(), [&](const LinkedQuestions& pair) {
            return pair.before == place || pair.after == place;
        });
    };
    for (const auto& given : witness.answers) {
        const QuestionIndex place = given.first;
        const Answer& answer = given.second;
        const auto link = linkOf(place);
        SaidInBoth said;
        if (link == m_joined.links.end()) {
            before(place, answer, said);
            after(place, answer, said);
        } else {
            const auto there = std::find_if(all.begin(), all.end(),
                                            [&](const SaidInBoth& one) { return one.after == link->after; });
            if (there != all.end()) { // said by the version after already
                before(place, answer, *there);
                continue;
            }
            said.after = link->after;
            said.before = m_indexBefore[at(link->before)];
            const auto to = [&](const Questionnaire& version, QuestionIndex question) {
                return asTaken(asked(joined, place), answer, asked(version, question), witness.today);
            };
            said.saidAfter = to(*m_after.questionnaire, *said.after);
            said.saidBefore = to(*m_before.questionnaire, *said.before);
        }
        all.push_back(std::move(said));
    }
    return all;
}

BothVersions::Statuses BothVersions::statusesOf(const RuleDifference& rule, Date today,
                                                const std::vector<SaidInBoth>& said) {
    return {run(m_before.session, rule.before, today, said, false),
            run(m_after.session, rule.after, today, said, true)};
}

Interval BothVersions::reachOf(NodeIndex number, Date today, bool isAfter) {
    Session& session = (isAfter ? m_after : m_before).session;
    session.begin({}, Timestamp{today, 0});
    return session.evaluator().number(number).interval;
}

std::optional<Taken> BothVersions::takenOf(const SaidInBoth& said, Date today) const {
    if (!said.before || !said.after)
        return Taken::ByBoth;
    return anteroom::takenOf(asked(*m_before.questionnaire, *said.before), said.saidBefore,
                             asked(*m_after.questionnaire, *said.after), said.saidAfter, today);
}

std::optional<Taken> BothVersions::takenOf(const std::vector<SaidInBoth>& said, Date today) const {
    Taken all = Taken::ByBoth;
    for (const SaidInBoth& one : said) {
        const auto taken = takenOf(one, today);
        if (!taken || (all != Taken::ByBoth && *taken != Taken::ByBoth && *taken != all))
            return std::nullopt;
        all = *taken == Taken::ByBoth ? all : *taken;
    }
    return all;
}

bool BothVersions::holds(const RuleDifference& rule, const Difference& difference,
                         const std::vector<SaidInBoth>& said) {
    return statusesOf(rule, difference.today, said) == Statuses{difference.before, difference.after} &&
           (!rule.isInBoth() || takenOf(said, difference.today) == difference.taken);
}

std::vector<SaidInBoth> BothVersions::shortened(const RuleDifference& rule, const Difference& difference,
                                                bool fromTheEnd) {
    std::vector<SaidInBoth> said = difference.said;
    for (std::size_t tried = 0, count = said.size(), place = 0; tried < count; ++tried) {
        const std::size_t i = fromTheEnd ? count - 1 - tried : place;
        std::vector<SaidInBoth> shorter = said;
        shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(i));
        if (holds(rule, difference, shorter))
            said = std::move(shorter);
        else
            ++place;
    }
    for (std::size_t i = 0; i < said.size(); ++i) {
        const SaidInBoth& one = said[i];
        const Asks asks{one.before ? &m_before.questionnaire->question(*one.before) : nullptr,
                        one.after ? &m_after.questionnaire->question(*one.after) : nullptr};
        SaidInBoth least = one;
        lessOf(least, asks, [&](const SaidInBoth& less) {
            std::vector<SaidInBoth> shorter = said;
            shorter[i] = less;
            return holds(rule, difference, shorter);
        });
        said[i] = std::move(least);
    }
    return said;
}

void BothVersions::shorten(const RuleDifference& rule, Difference& difference) {
    std::vector<SaidInBoth> one = shortened(rule, difference, true);
    std::vector<SaidInBoth> other = shortened(rule, difference, false);
    difference.said = other.size() < one.size() ? std::move(other) : std::move(one);
}

bool BothVersions::restsOnTaken(const RuleDifference& rule, const Difference& difference) {
    if (difference.taken == Taken::ByBoth)
        return true;
    std::vector<SaidInBoth> without = difference.said;
    for (SaidInBoth& one : without) {
        if (!one.before || !one.after)
            continue;
        const AskedQuestion before = asked(*m_before.questionnaire, *one.before);
        const AskedQuestion after = asked(*m_after.questionnaire, *one.after);
        if (difference.taken == Taken::OnlyBefore)
            one.saidBefore = asTaken(after, one.saidAfter, before, difference.today);
        else
            one.saidAfter = asTaken(before, one.saidBefore, after, difference.today);
    }
    const Statuses statuses = statusesOf(rule, difference.today, without);
    return !(statuses == Statuses{difference.before, difference.after});
}

} // namespace anteroom
