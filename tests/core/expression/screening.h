// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/parse.h"
#include "core/expression/evaluator.h"
#include "core/expression/explanation.h"
#include "core/expression/program_builder.h"

#include <deque>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace anteroom::test {

/// Texts that were parsed, kept alive for their spans.
class Sources {
public:
    /// The value of the first key of a one-line YAML text such as `when: trouble is yes`.
    Node valueIn(const std::string& yaml) {
        auto text = std::make_shared<const SourceText>("rules.yaml", yaml);
        const FileIndex file = m_set.add(text);
        Diagnostics diagnostics;
        m_documents.push_back(parseYaml(text, file, diagnostics));
        if (m_documents.back() == nullptr)
            throw std::runtime_error("not YAML: " + yaml.substr(0, 200) + "\n" + render(diagnostics, m_set));
        return m_documents.back()->root()[0];
    }

    Node expression(const std::string& text) {
        std::string quoted;
        for (const char c : text)
            quoted += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
        return valueIn("when: \"" + quoted + "\"");
    }

    const SourceSet& set() const { return m_set; }

private:
    SourceSet m_set;
    std::deque<std::unique_ptr<const Document>> m_documents;
};

inline Type typed(TypeKind kind, std::initializer_list<const char*> options = {}) {
    Type type;
    type.kind = kind;
    auto list = std::make_shared<OptionList>();
    for (const char* option : options)
        list->push_back(OptionId::parse(option).value());
    if (options.size() != 0)
        type.options = list;
    return type;
}

inline Type numberType(double low, double high, std::string unit = {}) {
    Type type = typed(TypeKind::Number);
    type.range = {low, high};
    type.unit = std::move(unit);
    return type;
}

inline double daysOf(const char* iso) { return Date::parse(iso).value().days(); }

inline Type dateType(const char* first = "1900-01-01", const char* last = "2027-03-14") {
    Type type = typed(TypeKind::Date);
    type.range = {daysOf(first), daysOf(last)};
    return type;
}

inline Fact notAsked() { return {}; }

inline Fact withheld() {
    Fact fact;
    fact.state = Fact::State::Withheld;
    return fact;
}

inline Fact picked(std::uint32_t option) {
    Fact fact;
    fact.state = Fact::State::Answered;
    fact.option = option;
    return fact;
}

inline Fact yes() { return picked(option::yes); }
inline Fact no() { return picked(option::no); }

inline Fact some(std::initializer_list<std::uint32_t> options, bool known = true) {
    Fact fact = picked(0);
    for (const std::uint32_t option : options)
        fact.set.insert(option);
    fact.setKnown = known;
    return fact;
}

inline Fact number(double value) {
    Fact fact = picked(0);
    fact.number = Interval::of(value);
    return fact;
}

inline Fact date(const char* iso) {
    const PartialDate partial = PartialDate::parse(iso).value();
    Fact fact = picked(0);
    fact.number = {static_cast<double>(partial.earliest().days()),
                   static_cast<double>(partial.latest().days())};
    return fact;
}

inline Fact rowsOf(std::vector<Fact::Row> rows, bool complete = true) {
    Fact fact = picked(0);
    fact.rows = std::move(rows);
    fact.rowsComplete = complete;
    return fact;
}

/// A questionnaire put together in a few lines, and one screening with it.
class Screening {
public:
    static constexpr const char* today = "2027-03-14";

    Screening& ask(const std::string& id, Type type, const std::string& showWhen = {}) {
        m_questions.push_back({id, std::move(type), showWhen, {}, {}});
        return *this;
    }
    /// Of the list asked last.
    Screening& field(const std::string& id, Type type, const std::string& showWhen = {},
                     bool required = false) {
        m_questions.back().fields.push_back({id, std::move(type), showWhen, {}, {}, required});
        return *this;
    }
    Screening& compute(const std::string& id, const std::string& value, const std::string& showWhen = {},
                       const std::string& unit = {}) {
        Type type = typed(TypeKind::Number);
        type.unit = unit;
        m_computed.push_back({id, type, showWhen, value, {}});
        return *this;
    }
    Screening& rule(const std::string& condition) {
        m_rules.push_back(condition);
        return *this;
    }

    /// False where there are problems.
    bool build() {
        ProgramBuilder builder(m_diagnostics);
        declare(builder);
        for (const Item& item : m_questions)
            setUp(builder, item);
        for (const Item& item : m_computed) {
            setUp(builder, item);
            if (const auto syntax = parse(item.value))
                builder.setComputed(m_index.at(item.id), *syntax);
        }
        std::vector<std::optional<ProgramBuilder::Ticket>> tickets;
        for (const std::string& rule : m_rules) {
            const auto syntax = parse(rule);
            tickets.push_back(syntax ? builder.compile(*syntax, ProgramBuilder::Expected::ConditionOrNumber)
                                     : std::nullopt);
        }
        const auto finished = builder.finish();
        if (!finished || m_diagnostics.hasErrors())
            return false;
        for (const auto& ticket : tickets)
            m_nodes.push_back((*finished)[*ticket]);
        m_program = finished->program;
        m_evaluator.emplace(m_program, Date::parse(today).value());
        return true;
    }

    /// Builds on first use.
    Evaluator& evaluator() {
        if (!m_evaluator && !build())
            throw std::runtime_error(problems());
        return *m_evaluator;
    }
    std::shared_ptr<const Program> program() { return evaluator(), m_program; }

    Screening& set(const std::string& id, Fact fact) {
        evaluator().assign(index(id), std::move(fact));
        return *this;
    }

    NodeIndex node(std::size_t rule = 0) { return evaluator(), m_nodes.at(rule); }
    Truth truth(std::size_t rule = 0) { return evaluator().truth(node(rule)); }
    NumberValue number(std::size_t rule = 0) { return evaluator().number(node(rule)); }
    QuestionIndex index(const std::string& id) const { return m_index.at(id); }

    std::string problems() const { return render(m_diagnostics, m_sources.set()); }
    Diagnostics& diagnostics() { return m_diagnostics; }
    std::unique_ptr<Syntax> parse(const std::string& text) {
        return parseExpression(m_sources.expression(text), m_diagnostics);
    }
    Sources& sources() { return m_sources; }

    /// "trouble", "medicines[1].dose"
    std::string names(const std::vector<AnswerPlace>& places) {
        std::string out;
        for (const AnswerPlace& place : places) {
            const Program::Slot& slot = (*m_program)[place.question];
            out += (out.empty() ? "" : " ") + slot.id.str();
            if (place.row)
                out += "[" + std::to_string(*place.row) + "]." + slot.fields[at(*place.field)].id.str();
        }
        return out;
    }
    std::string because(std::size_t rule = 0) { return names(explain(evaluator(), node(rule)).because); }
    std::string missing(std::size_t rule = 0) { return names(explain(evaluator(), node(rule)).missing); }

    /// All declared, in a builder of one's own.
    void declare(ProgramBuilder& builder) {
        for (const Item& item : m_questions) {
            m_index[item.id] = builder.declareQuestion(QuestionId::parse(item.id).value(), item.type, {});
            for (const Item& field : item.fields)
                builder.declareField(m_index[item.id], QuestionId::parse(field.id).value(), field.type, {},
                                     field.required);
        }
        for (const Item& item : m_computed)
            m_index[item.id] =
                builder.declareComputed(QuestionId::parse(item.id).value(), item.type.unit, {});
    }

private:
    struct Item {
        std::string id;
        Type type;
        std::string showWhen;
        std::string value;
        std::vector<Item> fields;
        bool required = false;
    };

    void setUp(ProgramBuilder& builder, const Item& item) {
        const QuestionIndex question = m_index.at(item.id);
        if (!item.showWhen.empty())
            if (const auto syntax = parse(item.showWhen))
                if (const auto gate = builder.compile(*syntax, ProgramBuilder::Expected::Condition))
                    builder.setGate(question, *gate);
        for (std::uint32_t field = 0; field < item.fields.size(); ++field)
            if (!item.fields[field].showWhen.empty())
                if (const auto syntax = parse(item.fields[field].showWhen))
                    if (const auto gate = builder.compileInRow(*syntax, question))
                        builder.setFieldGate(question, FieldIndex{field}, *gate);
    }

    Sources m_sources;
    Diagnostics m_diagnostics;
    std::vector<Item> m_questions;
    std::vector<Item> m_computed;
    std::vector<std::string> m_rules;
    std::map<std::string, QuestionIndex> m_index;
    std::vector<NodeIndex> m_nodes;
    std::shared_ptr<const Program> m_program;
    std::optional<Evaluator> m_evaluator;
};

/// "true", "false", "waiting", "unknown": what a table of a test says.
inline const char* word(Truth truth) {
    static constexpr const char* words[] = {"false", "waiting", "unknown", "true"};
    return words[static_cast<std::size_t>(truth)];
}

/// "5", "0..10 waiting", "not applicable", "0..10 waiting, perhaps not".
inline std::string word(const NumberValue& value) {
    if (!value.isApplicable())
        return "not applicable";
    const auto bound = [](double number) {
        std::string text = std::to_string(number);
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.')
            text.pop_back();
        return text;
    };
    std::string text = bound(value.interval.low);
    if (!value.interval.isPoint())
        text += ".." + bound(value.interval.high);
    if (value.known != Truth::True)
        text += std::string(" ") + word(value.known);
    return value.perhapsNotApplicable ? text + ", perhaps not" : text;
}

} // namespace anteroom::test
