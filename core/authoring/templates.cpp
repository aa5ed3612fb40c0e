// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/templates.h"

#include "core/authoring/rule_example.h"

#include <algorithm>
#include <set>

namespace anteroom {

namespace {

using namespace authoring;

/// Writes the YAML of one item. Its words are plain enough to need no quotes.
class TemplateWriter {
public:
    explicit TemplateWriter(const NameIndex& names) : m_names(names) {
        for (const auto* list :
             {&names.sections, &names.groups, &names.findings, &names.urgent, &names.contradictions})
            for (const NameIndex::Name& name : *list)
                m_taken.insert(name.id);
        for (const NameIndex::Value& value : names.values)
            m_taken.insert(value.id);
    }

    std::string freeId(std::string_view base) {
        std::string id(base);
        for (int number = 2; !m_taken.insert(id).second; ++number)
            id = std::string(base) + '-' + std::to_string(number);
        return id;
    }

    /// In each language, for the author to translate.
    std::string words(const std::string& text) const {
        if (m_names.languages.size() < 2)
            return text;
        std::string map;
        for (const std::string& language : m_names.languages)
            map.append(map.empty() ? "{" : ", ").append(language).append(": ").append(text);
        return map.append("}");
    }

    std::string option(const std::string& id, const std::string& text, const std::string& more = {}) const {
        return "\n  - {id: " + id + ", text: " + words(text) + more + "}";
    }

    std::string question(TemplateKind kind, const std::string& id) {
        const std::string head = "id: " + id + "\ntype: ";
        const std::string text = "\ntext: " + words("New question");
        switch (kind) {
        case TemplateKind::Status:
            return head + "status" + text;
        case TemplateKind::Choice:
            return head + "choice" + text + "\noptions:" + option("first", "First answer") +
                   option("second", "Second answer");
        case TemplateKind::Choices:
            return head + "choices" + text + "\noptions:" + option("first", "First answer") +
                   option("second", "Second answer") +
                   option("none-of-these", "None of these", ", exclusive: yes");
        case TemplateKind::Number:
            return head + "number" + text + "\nrange: [0, 10] # anything else is refused";
        case TemplateKind::Date:
            return head + "date" + text + "\nrange: [1900-01-01, today]";
        case TemplateKind::Text:
            return head + "text" + text + "\nlines: 3";
        case TemplateKind::Rows:
            return rows(head, text);
        case TemplateKind::Information:
            return head + "information" + "\ntext: " + words("New text");
        default:
            return head + "yes-no" + text;
        }
    }

    /// A group or section with one question in it.
    std::string holder(const std::string& idKey, const std::string& id, const std::string& title) {
        const std::string inner = question(TemplateKind::YesNo, freeId("new-question"));
        std::string text = idKey + ": " + id + "\ntitle: " + words(title) + "\nquestions:\n  - ";
        for (const char c : inner)
            text += c == '\n' ? std::string("\n    ") : std::string(1, c);
        return text;
    }

    std::optional<std::string> computed(const std::string& id, std::string_view about) const {
        const auto number =
            std::find_if(m_names.values.begin(), m_names.values.end(), [](const NameIndex::Value& value) {
                return value.type == "number" && value.rows.empty();
            });
        const auto example = ruleExample(m_names, about);
        if (number == m_names.values.end() && !example)
            return std::nullopt;
        return "id: " + id + "\nlabel: " + words("New value") + "\nvalue: " +
               (number != m_names.values.end() ? "sum(" + number->id + ")"
                                               : "count(" + example->condition + ")");
    }

    std::optional<std::string> rule(TemplateKind kind, const std::string& id, std::string_view about) const {
        const auto example = ruleExample(m_names, about);
        if (!example)
            return std::nullopt;
        const std::string when = "\nwhen: " + example->condition;
        if (kind == TemplateKind::Urgent)
            return "id: " + id + "\ntier: same-visit" + when + "\ntitle: " + words("New trigger");
        if (kind == TemplateKind::Contradiction) {
            const auto other = ruleExample(m_names, {}, example->question);
            return "id: " + id + when + (other ? " and " + other->condition : "") +
                   "\ntext: " + words("These two answers do not fit");
        }
        if (m_names.documents.empty())
            return std::nullopt;
        return "id: " + id + "\nkind: flag" + when + "\ntitle: " + words("New finding") +
               "\ndiscuss: " + words("What to discuss") +
               "\ncite:\n  - {document: " + m_names.documents.front().id + ", section: " + words("Heading") +
               "}";
    }

private:
    std::string rows(const std::string& head, const std::string& text) {
        const std::string name = freeId("new-field");
        const std::string number = freeId("new-field");
        return head + "rows" + text + "\nrow: " + words("entry") + "\nnone: " + words("None of them") +
               "\nfields:\n  - {id: " + name + ", type: text, text: " + words("Which one") +
               "}\n  - {id: " + number + ", type: number, text: " + words("How many") + ", range: [0, 10]}";
    }

    const NameIndex& m_names;
    std::set<std::string, std::less<>> m_taken;
};

} // namespace

std::optional<NewItem> newItem(TemplateKind kind, const NameIndex& names, std::string_view about) {
    TemplateWriter writer(names);
    const auto made = [&](std::string_view base, auto write) -> std::optional<NewItem> {
        const std::string id = writer.freeId(base);
        std::optional<std::string> text = write(id);
        return text ? std::optional(NewItem{kind, id, std::move(*text)}) : std::nullopt;
    };
    using Text = std::optional<std::string>;
    switch (kind) {
    case TemplateKind::Group:
        return made("new-group",
                    [&](const std::string& id) -> Text { return writer.holder("group", id, "New group"); });
    case TemplateKind::Section:
        return made("new-section",
                    [&](const std::string& id) -> Text { return writer.holder("id", id, "New section"); });
    case TemplateKind::Computed:
        return made("new-value", [&](const std::string& id) { return writer.computed(id, about); });
    case TemplateKind::Finding:
        return made("new-finding", [&](const std::string& id) { return writer.rule(kind, id, about); });
    case TemplateKind::Urgent:
        return made("new-trigger", [&](const std::string& id) { return writer.rule(kind, id, about); });
    case TemplateKind::Contradiction:
        return made("new-contradiction", [&](const std::string& id) { return writer.rule(kind, id, about); });
    case TemplateKind::Information:
        return made("new-text", [&](const std::string& id) -> Text { return writer.question(kind, id); });
    default:
        return made("new-question", [&](const std::string& id) -> Text { return writer.question(kind, id); });
    }
}

std::optional<NewFinding> newFinding(const NameIndex& names, std::string_view about) {
    auto finding = newItem(TemplateKind::Finding, names, about);
    const auto example = ruleExample(names, about);
    if (!finding || !example)
        return std::nullopt;
    const std::string& id = finding->id;
    const auto oneCase = [&](const std::string& name, const std::string& answer, const std::string& expect) {
        return "name: " + id + ' ' + name + "\ndate: 2027-03-14\nanswers: {" + example->question + ": " +
               answer + "}\nexpect: {" + expect + "}";
    };
    std::vector<std::string> cases{
        oneCase("is raised", example->holds, "raised: [" + id + "]"),
        oneCase("is ruled out", example->fails, "ruled-out: [" + id + "]"),
        oneCase("is open until the question is answered", "{state: not-asked}",
                "not-established: [" + id + "], missing: {" + id + ": [" + example->question + "]}")};
    return NewFinding{std::move(*finding), std::move(cases)};
}

} // namespace anteroom
