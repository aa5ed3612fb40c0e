// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/generated/generated.h"

#include "tests/support/questionnaire_from.h"

#include <map>

namespace anteroom::bench {

namespace {

std::string idOf(std::uint32_t question) { return "item-" + std::to_string(question); }

std::string lookAt(Shape shape, std::uint32_t question) {
    switch (kindOf(shape, question)) {
    case Kind::YesNo:
        return idOf(question) + " is yes";
    case Kind::Status:
        return idOf(question) + " is current";
    case Kind::Number:
        return idOf(question) + " >= 4";
    case Kind::Choice:
        break;
    }
    return idOf(question) + " in [weekly, daily]";
}

std::string localShowWhen(std::uint32_t question) {
    if (question < 3)
        return lookAt(Shape::Local, question - 1);
    switch (question / 2 % 3) {
    case 0:
        return lookAt(Shape::Local, question - 1);
    case 1:
        return lookAt(Shape::Local, question - 1) + " or " + lookAt(Shape::Local, question - 3);
    default:
        return lookAt(Shape::Local, question - 1) + " and " + lookAt(Shape::Local, question - 2);
    }
}

std::string hubShowWhen(std::uint32_t question) {
    const std::string hub = "item-0 >= " + std::to_string(static_cast<int>(hubThreshold(question)));
    if (question < 3)
        return hub;
    switch (question / 2 % 3) {
    case 0:
        return hub;
    case 1:
        return hub + " or " + lookAt(Shape::Hub, question - 1);
    default:
        return hub + " and " + lookAt(Shape::Hub, question - 1);
    }
}

std::string ruleOf(Shape shape, std::uint32_t finding) {
    const std::uint32_t first = 4 * finding;
    switch (finding % 4) {
    case 0:
        return lookAt(shape, first) + " and " + lookAt(shape, first + 1);
    case 1:
        return lookAt(shape, first + 1) + " or " + lookAt(shape, first + 3);
    case 2:
        return lookAt(shape, first + 2) + " and not " + lookAt(shape, first);
    default:
        return "(" + lookAt(shape, first) + " or " + lookAt(shape, first + 1) + ") and " +
               lookAt(shape, first + 3);
    }
}

void writeQuestion(std::string& out, Shape shape, std::uint32_t question) {
    const std::string number = std::to_string(question);
    const Kind kind = kindOf(shape, question);
    static constexpr const char* types[] = {"yes-no", "status", "number", "choice"};
    out += "      - id: " + idOf(question) + "\n        type: " + types[static_cast<int>(kind)] + "\n";
    if (hasShowWhen(question))
        out +=
            "        show-when: " + (shape == Shape::Hub ? hubShowWhen(question) : localShowWhen(question)) +
            "\n";
    out += "        text: Has number " + number + " been a trouble to you in the last month?\n";
    out += "        label: trouble number " + number + "\n";
    if (question % 5 == 0)
        out += "        help: \"For example: on most days, or when you go to bed.\"\n";
    if (kind == Kind::Number)
        out += "        range: [0, 10]\n";
    if (kind == Kind::Choice)
        out += "        options: how-often\n";
}

void writeFinding(std::string& out, Shape shape, std::uint32_t finding) {
    const std::string number = std::to_string(finding);
    out += "  - id: finding-" + number + "\n    kind: flag\n    topic: trouble\n    category: trouble\n";
    if (finding % 3 == 0)
        out += "    priority: first\n";
    out += "    when: " + ruleOf(shape, finding) + "\n    title: Trouble of kind " + number + "\n";
    out += "    discuss: What was tried, and what helped with number " + number + ".\n";
    out += "    cite: [{document: leaflet, section: Part " + number + "}]\n";
}

} // namespace

std::string generateYaml(Shape shape, std::uint32_t questions) {
    std::string out = R"(anteroom: 1
id: generated
version: 1.0.0
title: Generated questionnaire
license: CC0-1.0
languages: [en]
documents:
  leaflet: {title: Made-up leaflet, publisher: Anteroom, kind: made up}
topics:
  - {id: trouble, title: Trouble}
answer-sets:
  how-often:
    - {id: never, text: Never}
    - {id: monthly, text: Every month}
    - {id: weekly, text: Every week}
    - {id: daily, text: Every day}
sections:
)";
    constexpr std::uint32_t perSection = 20;
    for (std::uint32_t question = 0; question < questions; ++question) {
        if (question % perSection == 0) {
            const std::string number = std::to_string(question / perSection);
            out += "  - id: section-" + number + "\n    title: Part " + number + "\n    questions:\n";
        }
        writeQuestion(out, shape, question);
    }
    out += "findings:\n";
    for (std::uint32_t finding = 0; finding < questions / 4; ++finding)
        writeFinding(out, shape, finding);
    return out;
}

const std::shared_ptr<const Questionnaire>& generated(Shape shape, std::uint32_t questions) {
    static std::map<std::pair<Shape, std::uint32_t>, std::shared_ptr<const Questionnaire>> known;
    auto& found = known[{shape, questions}];
    if (!found)
        found = test::questionnaireFrom(generateYaml(shape, questions));
    return found;
}

} // namespace anteroom::bench
