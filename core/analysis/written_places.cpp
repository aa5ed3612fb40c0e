// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/written_places.h"

#include "core/document/parse.h"

#include <functional>

namespace anteroom {

namespace {

bool isWithin(SourceSpan span, SourceSpan around) {
    return span.file == around.file && span.begin >= around.begin && span.end <= around.end;
}

/// The first part, from the outermost inwards, that is what is looked for.
const Syntax* find(const Syntax& syntax, const std::function<bool(const Syntax&)>& isIt) {
    if (isIt(syntax))
        return &syntax;
    for (const auto& operand : syntax.operands)
        if (const Syntax* found = find(*operand, isIt))
            return found;
    return nullptr;
}

void walk(Node node, const std::function<void(Node)>& visit) {
    visit(node);
    for (std::uint32_t index = 0; index < node.size(); ++index)
        walk(node[index], visit);
}

std::optional<Node> valueOf(Node mapping, std::string_view key) {
    const auto entry = mapping.isMapping() ? mapping.find(key) : std::nullopt;
    return entry ? std::optional(mapping[*entry]) : std::nullopt;
}

bool hasId(Node mapping, std::string_view id) {
    const auto value = valueOf(mapping, "id");
    return value && value->scalar() == id;
}

} // namespace

const WrittenPlaces::Text& WrittenPlaces::text(FileIndex file) const {
    const auto [known, isNew] = m_texts.try_emplace(file);
    Text& text = known->second;
    const std::vector<UsedText>& texts = m_questionnaire->texts;
    if (!isNew || static_cast<std::size_t>(file) >= texts.size())
        return text;
    Diagnostics diagnostics; // it was loaded: there are none
    text.document = parseYaml(texts[static_cast<std::size_t>(file)].text, file, diagnostics);
    if (!text.document)
        return text;
    walk(text.document->root(), [&](Node node) {
        if (node.isScalar())
            text.scalars.emplace(node.span().begin, node);
        if (valueOf(node, "type"))
            if (const auto id = valueOf(node, "id"))
                text.asked.emplace(id->scalar(), node);
    });
    return text;
}

std::unique_ptr<Syntax> WrittenPlaces::wordsAt(SourceSpan span) const {
    const std::map<std::uint32_t, Node>& scalars = text(span.file).scalars;
    auto after = scalars.upper_bound(span.begin);
    if (after == scalars.begin())
        return nullptr;
    Diagnostics diagnostics;
    return parseExpression(std::prev(after)->second, diagnostics);
}

std::string WrittenPlaces::canonical(NodeIndex node) const {
    const Program& program = m_questionnaire.program();
    const Instruction& instruction = program[node];
    const std::string& id = program[instruction.question].id.str();
    if (instruction.op == Op::ComputedNumber)
        return id;
    if (instruction.op == Op::ComputedIs) // its span may be that of what it is made of
        return id + (program.options(node).contains(option::yes) ? " is yes" : " is no");
    const SourceSpan span = program.span(node);
    const std::unique_ptr<Syntax> words = wordsAt(span);
    const Syntax* own = words ? find(*words, [&](const Syntax& part) { return part.span == span; }) : nullptr;
    return own != nullptr ? writeExpression(*own) : std::string();
}

SourceSpan WrittenPlaces::of(NodeIndex node, SourceSpan around) const {
    const bool isComputedElsewhere = isComputed(m_questionnaire.program()[node].op);
    const SourceSpan first = m_questionnaire.program().span(node);
    if (isWithin(first, around) && !isComputedElsewhere)
        return first;
    const std::string looked = canonical(node);
    const std::unique_ptr<Syntax> words = looked.empty() ? nullptr : wordsAt(around);
    const Syntax* found =
        words ? find(*words,
                     [&](const Syntax& part) {
                         return isWithin(part.span, around) && writeExpression(part) == looked;
                     })
              : nullptr;
    return found != nullptr ? found->span : around;
}

std::optional<SourceSpan> WrittenPlaces::rangeOf(QuestionIndex question,
                                                 std::optional<FieldIndex> field) const {
    const Question& whole = m_questionnaire.question(question);
    for (std::uint32_t file = 0; file < m_questionnaire->texts.size(); ++file) {
        const std::map<std::string, Node>& asked = text(FileIndex{file}).asked;
        const auto found = asked.find(whole.id.str());
        if (found == asked.end())
            continue;
        std::optional<Node> place = found->second;
        if (field) {
            const std::string& id = whole.fields[at(*field)].id.str();
            const auto fields = valueOf(*place, "fields");
            place = std::nullopt;
            for (std::uint32_t index = 0; fields && index < fields->size(); ++index)
                if (hasId((*fields)[index], id))
                    place = (*fields)[index];
        }
        if (!place)
            continue;
        const auto range = valueOf(*place, "range");
        return range ? range->span() : valueOf(*place, "id")->span();
    }
    return std::nullopt;
}

} // namespace anteroom
