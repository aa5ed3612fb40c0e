// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/proof.h"
#include "core/proofs/smt/cone.h"
#include "core/proofs/smt/numbers.h"
#include "core/questionnaire/answer.h"
#include "core/questionnaire/questionnaire.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace anteroom::smt {

/// All that may be said to one question or field. Terms are made so that a solver that leaves them at "false"
/// leaves the question not asked.
struct AnswerVars {
    const Question* question = nullptr;
    Answer::State withheldAs = Answer::State::NotSure; ///< a way out that it offers
    Expr isNotAsked;
    Expr isWithheld;
    Expr isAnswered;

    /// The options that are told apart, and one for all others (its first); of a vocabulary, one entry for
    /// each set of classes that is told apart. `chosen` goes along, `sets` too for a vocabulary.
    std::vector<std::uint32_t> listed{};
    std::vector<OptionSet> sets{};
    std::vector<Expr> chosen{};
    Expr isRecognised; ///< Fact::setKnown

    SmtInterval number;              ///< as Fact::number
    std::optional<CivilDay> civil{}; ///< of dates
    Expr knowsMonth;                 ///< not only the year
    Expr knowsDay;

    /// Of rows.
    struct Row {
        Expr isThere;
        std::vector<AnswerVars> fields;
    };
    std::vector<Row> rows{};
    Expr isComplete;

    Expr includes(std::uint32_t option) const;
};

/// What a question allows, which holds of every answer: where it is left out, a number or day may be any, and
/// a list that nobody may close empty may be so.
struct Granted {
    Expr condition;
    Allowed what;
};

/// The terms for the answers of a cone, and what must hold of them for someone to be able to say so.
class Answers {
public:
    Answers(z3::context& context, const Questionnaire& questionnaire, const Cone& cone, Calendar& calendar,
            std::vector<Expr>& definitions, Date firstDay, Date lastDay, std::uint32_t mostRows);

    const Quantity& today() const { return m_today; }
    /// What the day of a question, known or not, lies in.
    SmtInterval rangeOf(const Type& type) const;

    const AnswerVars& of(QuestionIndex question) const { return m_answers.at(question); }
    const std::map<QuestionIndex, AnswerVars>& all() const { return m_answers; }
    const std::vector<Granted>& granted() const { return m_granted; }
    /// Of a row of which nothing is known but that its fields are in one state.
    const AnswerVars& blank(bool isWithheld) const { return isWithheld ? m_withheld : m_notAsked; }

    Date todayIn(const z3::model& model) const;
    Answer answerIn(const z3::model& model, const AnswerVars& vars) const;

private:
    struct WaysOut {
        bool isDeclinable = false; ///< with its section
        bool isMeasured = false;   ///< itself or its rows
    };
    AnswerVars answer(const std::string& name, const Question& question, WaysOut ways, const OptionSet& told,
                      Allowed as);
    void addOptions(AnswerVars& vars, const std::string& name, const OptionSet& told);
    void addEntries(AnswerVars& vars, const std::string& name, const OptionSet& told);
    void addNumber(AnswerVars& vars, const std::string& name, Allowed as);
    void addDate(AnswerVars& vars, const std::string& name, Allowed as);
    void addRows(AnswerVars& vars, const std::string& name, const Cone::Asked& asked, WaysOut ways,
                 std::uint32_t mostRows, QuestionIndex index);
    AnswerVars plain(Truth asked) const;
    Quantity dayOfScreening();
    Answer::Value valueIn(const z3::model& model, const AnswerVars& vars) const;
    Expr boolean(const std::string& name) { return m_context.bool_const(name.c_str()); }
    bool is(const z3::model& model, const Expr& condition) const;
    std::int64_t wholeIn(const z3::model& model, const Expr& term) const;

    z3::context& m_context;
    Calendar& m_calendar;
    std::vector<Expr>& m_definitions;
    Date m_firstDay;
    Date m_lastDay;
    Quantity m_today;
    AnswerVars m_notAsked;
    AnswerVars m_withheld;
    std::map<QuestionIndex, AnswerVars> m_answers;
    std::vector<Granted> m_granted;
};

} // namespace anteroom::smt
