// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/expression/relation.h"
#include "core/expression/syntax.h"

namespace anteroom {

namespace {

/// How tightly a kind of expression holds together; a part that holds less tightly than its place needs
/// parentheses.
enum Tightness { OrLevel, AndLevel, NotLevel, ComparisonLevel, SumLevel, ProductLevel, OperandLevel };

Tightness tightness(const Syntax& syntax) {
    switch (syntax.kind) {
    case Syntax::Kind::Or:
        return OrLevel;
    case Syntax::Kind::And:
        return AndLevel;
    case Syntax::Kind::Not:
        return NotLevel;
    case Syntax::Kind::Is:
    case Syntax::Kind::In:
    case Syntax::Kind::Includes:
    case Syntax::Kind::IsAnswered:
    case Syntax::Kind::Compare:
        return ComparisonLevel;
    case Syntax::Kind::Arithmetic:
        return syntax.operation == '+' || syntax.operation == '-' ? SumLevel : ProductLevel;
    default:
        return OperandLevel;
    }
}

const char* spelling(Syntax::Quantifier quantifier) {
    switch (quantifier) {
    case Syntax::Quantifier::AnyOf:
        return " includes any of ";
    case Syntax::Quantifier::AllOf:
        return " includes all of ";
    case Syntax::Quantifier::NoneOf:
        return " includes none of ";
    }
    return "";
}

class Writer {
public:
    std::string take() { return std::move(m_out); }

    void write(const Syntax& syntax) {
        switch (syntax.kind) {
        case Syntax::Kind::Name:
        case Syntax::Kind::DateText:
            m_out += syntax.text;
            break;
        case Syntax::Kind::Number:
            m_out += formatNumber(syntax.number);
            break;
        case Syntax::Kind::Today:
            m_out += "today";
            break;
        case Syntax::Kind::Is:
            part(syntax, 0, SumLevel);
            m_out += " is " + syntax.words[0].text;
            break;
        case Syntax::Kind::In:
            part(syntax, 0, SumLevel);
            m_out += " in ";
            words(syntax);
            break;
        case Syntax::Kind::Includes:
            part(syntax, 0, SumLevel);
            m_out += spelling(syntax.quantifier);
            words(syntax);
            break;
        case Syntax::Kind::IsAnswered:
            part(syntax, 0, SumLevel);
            m_out += " is answered";
            break;
        case Syntax::Kind::Compare:
            part(syntax, 0, SumLevel);
            m_out += std::string(" ") + expression::spelling(syntax.relation) + " ";
            part(syntax, 1, SumLevel);
            break;
        case Syntax::Kind::Not:
            m_out += "not ";
            part(syntax, 0, NotLevel);
            break;
        case Syntax::Kind::And:
            parts(syntax, " and ", NotLevel);
            break;
        case Syntax::Kind::Or:
            parts(syntax, " or ", AndLevel);
            break;
        case Syntax::Kind::Arithmetic:
            arithmetic(syntax);
            break;
        case Syntax::Kind::Between:
            m_out += syntax.text + " from ";
            part(syntax, 0, OperandLevel);
            m_out += " to ";
            part(syntax, 1, OperandLevel);
            break;
        case Syntax::Kind::OverList:
            m_out += syntax.text + "(";
            parts(syntax, ", ", OrLevel);
            m_out += ")";
            break;
        case Syntax::Kind::OverRows:
            m_out += syntax.text + "(";
            parts(syntax, ": ", OrLevel);
            m_out += ")";
            break;
        }
    }

private:
    void part(const Syntax& syntax, std::size_t index, Tightness needed) {
        const Syntax& operand = *syntax.operands[index];
        const bool parentheses = tightness(operand) < needed;
        m_out += parentheses ? "(" : "";
        write(operand);
        m_out += parentheses ? ")" : "";
    }

    void parts(const Syntax& syntax, const char* between, Tightness needed) {
        for (std::size_t index = 0; index < syntax.operands.size(); ++index) {
            m_out += index == 0 ? "" : between;
            part(syntax, index, needed);
        }
    }

    void arithmetic(const Syntax& syntax) {
        const bool isSum = tightness(syntax) == SumLevel;
        part(syntax, 0, isSum ? SumLevel : ProductLevel);
        m_out += std::string(" ") + syntax.operation + " ";
        part(syntax, 1, isSum ? ProductLevel : OperandLevel);
    }

    void words(const Syntax& syntax) {
        m_out += "[";
        for (std::size_t index = 0; index < syntax.words.size(); ++index) {
            m_out += (index == 0 ? "" : ", ") + syntax.words[index].text;
        }
        m_out += "]";
    }

    std::string m_out;
};

} // namespace

std::string writeExpression(const Syntax& syntax) {
    Writer writer;
    writer.write(syntax);
    return writer.take();
}

} // namespace anteroom
