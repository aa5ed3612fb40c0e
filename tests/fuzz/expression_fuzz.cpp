// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes in the place of a condition: it is refused with located diagnostics, or it parses, comes back the
// same from the printer, and compiles to a program whose values agree whether answers come one at a time or
// all at once.

#include "core/document/parse.h"
#include "core/expression/evaluator.h"
#include "core/expression/explanation.h"
#include "core/expression/program_builder.h"
#include "core/expression/words.h"

#include <cstdlib>

using namespace anteroom;

namespace {

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

class PlainNames : public Names {
public:
    std::string question(QuestionIndex) const override { return "q"; }
    std::string field(QuestionIndex, FieldIndex) const override { return "f"; }
    std::string row(QuestionIndex) const override { return "row"; }
    std::string option(QuestionIndex, std::uint32_t) const override { return "o"; }
    std::string fieldOption(QuestionIndex, FieldIndex, std::uint32_t) const override { return "o"; }
    std::string unit(QuestionIndex) const override { return "u"; }
    std::string fieldUnit(QuestionIndex, FieldIndex) const override { return "u"; }
    std::string_view language() const override { return "en"; }
};

Type typed(TypeKind kind) {
    Type type = Type::status();
    type.kind = kind;
    type.range = {0, 10};
    return type;
}

void declare(ProgramBuilder& builder) {
    const auto id = [](const char* text) { return QuestionId::parse(text).value(); };
    builder.declareQuestion(id("a"), Type::yesNo(), {});
    builder.declareQuestion(id("b"), typed(TypeKind::Choice), {});
    builder.declareQuestion(id("c"), typed(TypeKind::Choices), {});
    builder.declareQuestion(id("d"), typed(TypeKind::Date), {});
    builder.declareQuestion(id("n"), typed(TypeKind::Number), {});
    builder.declareQuestion(id("t"), typed(TypeKind::Text), {});
    builder.declareQuestion(id("v"), typed(TypeKind::Vocabulary), {});
    const QuestionIndex rows = builder.declareQuestion(id("r"), typed(TypeKind::Rows), {});
    builder.declareField(rows, id("f"), typed(TypeKind::Number), {});
    builder.declareField(rows, id("g"), Type::yesNo(), {});
}

std::vector<Fact> someFacts(std::size_t count, std::uint8_t seed) {
    std::vector<Fact> facts(count);
    for (std::size_t index = 0; index < count; ++index) {
        const auto dice = static_cast<std::uint8_t>(seed + index * 37);
        facts[index].state = static_cast<Fact::State>(dice % 3);
        facts[index].option = dice % 2;
        facts[index].number = Interval::of(dice % 11);
        facts[index].set.insert(dice % 3);
        facts[index].setKnown = dice % 5 != 0;
        facts[index].rowsComplete = dice % 4 != 0;
        if (dice % 2 == 0) {
            facts[index].rows = {{facts[index], facts[index]}, {Fact{}, Fact{}}};
        }
    }
    return facts;
}

void run(const ProgramBuilder::Finished& finished, NodeIndex node, std::uint8_t seed) {
    const Date today = Date::parse("2027-03-14").value();
    const auto facts = someFacts(finished.program->questionCount(), seed);
    Evaluator atOnce(finished.program, today);
    atOnce.assignAll(facts);
    Evaluator byOne(finished.program, today);
    for (std::uint32_t index = 0; index < facts.size(); ++index) {
        byOne.assign(QuestionIndex{index}, facts[index]);
    }
    bool known = false;
    if (isCondition((*finished.program)[node].op)) {
        require(atOnce.truth(node) == byOne.truth(node));
        known = isKnown(atOnce.truth(node));
    } else {
        require(atOnce.number(node) == byOne.number(node));
        require(atOnce.number(node).interval.low <= atOnce.number(node).interval.high);
        known = isKnown(atOnce.number(node).known);
    }
    require(explain(atOnce, node).missing.empty() == known);
    require(!inWords(*finished.program, node, PlainNames()).empty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string quoted = "\"";
    for (std::size_t index = 0; index < size; ++index) {
        const char c = static_cast<char>(data[index]);
        quoted += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    }
    const auto text = std::make_shared<const SourceText>("fuzz.yaml", quoted + "\"\n");
    SourceSet sources;
    const FileIndex file = sources.add(text);
    Diagnostics diagnostics;
    const auto document = parseYaml(text, file, diagnostics);
    if (document == nullptr || diagnostics.hasErrors()) {
        return 0;
    }
    const auto syntax = parseExpression(document->root(), diagnostics);
    require((syntax == nullptr) == diagnostics.hasErrors());
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        require(diagnostic.span.begin <= diagnostic.span.end && diagnostic.span.end <= text->text().size());
        require(!diagnostic.message.empty() && diagnostic.message.find('\n') == std::string::npos);
    }
    render(diagnostics, sources);
    if (syntax == nullptr) {
        return 0;
    }

    const std::string written = writeExpression(*syntax);
    const auto again = std::make_shared<const SourceText>("again.yaml", "\"" + written + "\"\n");
    Diagnostics none;
    const auto second = parseYaml(again, sources.add(again), none);
    const auto same = second ? parseExpression(second->root(), none) : nullptr;
    require(same != nullptr && writeExpression(*same) == written);

    ProgramBuilder builder(diagnostics);
    declare(builder);
    const auto ticket = builder.compile(*syntax, ProgramBuilder::Expected::ConditionOrNumber);
    require(ticket.has_value() != diagnostics.hasErrors());
    if (const auto finished = builder.finish(); finished && ticket) {
        run(*finished, (*finished)[*ticket], size == 0 ? std::uint8_t{0} : data[size - 1]);
        run(*finished, (*finished)[*ticket], data[0]);
    }
    return 0;
}
