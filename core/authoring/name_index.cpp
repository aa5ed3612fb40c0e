// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/name_index.h"

#include "core/authoring/tree_words.h"

#include <algorithm>
#include <set>

namespace anteroom {

namespace {

using namespace authoring;
using Name = NameIndex::Name;

class NameReader {
public:
    explicit NameReader(const std::vector<const Document*>& texts) : m_texts(texts) {}

    NameIndex read() {
        if (m_texts.empty())
            return {};
        const Node root = m_texts.front()->root();
        m_index.id = scalarOf(root, "id");
        for (const Node language : itemsOf(root, "languages"))
            m_index.languages.emplace_back(language.scalar());
        for (const Document* text : m_texts) {
            m_language = plainLanguageOf(text->root());
            definitions(text->root());
        }
        m_language = plainLanguageOf(root);
        for (const Node section : itemsOf(root, "sections")) {
            m_index.sections.push_back(nameOf(section));
            questions(section, section.find("show-when").has_value());
        }
        computed(root, false);
        rules(root);
        return std::move(m_index);
    }

private:
    static std::vector<Node> itemsOf(Node node, std::string_view key) {
        std::vector<Node> items;
        const auto list = valueOf(node, key);
        for (std::uint32_t i = 0; list && list->isSequence() && i < list->size(); ++i)
            items.push_back((*list)[i]);
        return items;
    }

    Name nameOf(Node node) const { return {scalarOf(node, "id"), titleOf(node, m_language)}; }

    /// Of a list of {id, title}, or of a map of id to such.
    std::vector<Name> namesUnder(Node root, std::string_view key) const {
        std::vector<Name> names;
        for (const Node item : itemsOf(root, key))
            names.push_back(nameOf(item));
        const auto map = valueOf(root, key);
        for (std::uint32_t i = 0; map && map->isMapping() && i < map->size(); ++i)
            names.push_back({std::string(map->key(i).scalar()), titleOf((*map)[i], m_language)});
        return names;
    }

    static void append(std::vector<Name>& to, std::vector<Name> names) {
        std::move(names.begin(), names.end(), std::back_inserter(to));
    }

    void definitions(Node root) {
        append(m_index.documents, namesUnder(root, "documents"));
        append(m_index.answerSets, namesUnder(root, "answer-sets"));
        append(m_index.topics, namesUnder(root, "topics"));
        append(m_index.sensitivities, namesUnder(root, "sensitivities"));
        append(m_index.vocabularies, namesUnder(root, "vocabularies"));
        append(m_index.instruments, namesUnder(root, "instruments"));
        for (const Node vocabulary : itemsOf(root, "vocabularies"))
            append(m_index.classes, namesUnder(vocabulary, "classes"));
    }

    /// The item of that id in a list of any of the texts.
    std::optional<Node> defined(std::string_view key, std::string_view id) const {
        for (const Document* text : m_texts)
            for (const Node item : itemsOf(text->root(), key))
                if (scalarOf(item, "id") == id)
                    return item;
        return std::nullopt;
    }

    void questions(Node holder, bool isGated) {
        for (const Node node : itemsOf(holder, "questions")) {
            const bool gatedHere = isGated || node.find("show-when");
            if (node.find("group")) {
                m_index.groups.push_back({scalarOf(node, "group"), titleOf(node, m_language)});
                questions(node, gatedHere);
            } else if (const auto instrument = valueOf(node, "instrument")) {
                if (const auto placed = defined("instruments", instrument->scalar())) {
                    questions(*placed, gatedHere);
                    computed(*placed, gatedHere);
                }
            } else {
                question(node, {}, gatedHere);
                for (const Node field : itemsOf(node, "fields"))
                    question(field, scalarOf(node, "id"), gatedHere || field.find("show-when"));
            }
        }
    }

    void question(Node node, std::string rows, bool isGated) {
        NameIndex::Value value;
        value.id = scalarOf(node, "id");
        value.words = titleOf(node, m_language);
        value.type = scalarOf(node, "type");
        value.rows = std::move(rows);
        value.isAlwaysShown = !isGated;
        if (value.type == "yes-no")
            value.options = {{"yes", {}}, {"no", {}}};
        else if (value.type == "status")
            value.options = {{"current", {}}, {"past", {}}, {"never", {}}};
        else if (value.type == "choice" || value.type == "choices")
            value.options = options(node);
        else if (const auto vocabulary = defined("vocabularies", scalarOf(node, "vocabulary")))
            value.options = classesOf(*vocabulary);
        if (!value.id.empty())
            m_index.values.push_back(std::move(value));
    }

    /// Those of what it extends first. A text that is being typed may lead round in a circle.
    std::vector<Name> classesOf(Node vocabulary) const {
        std::vector<Name> names = namesUnder(vocabulary, "classes");
        std::set<std::string, std::less<>> seen{scalarOf(vocabulary, "id")};
        for (auto at = defined("vocabularies", scalarOf(vocabulary, "extends"));
             at && seen.insert(scalarOf(*at, "id")).second;
             at = defined("vocabularies", scalarOf(*at, "extends"))) {
            const std::vector<Name> extended = namesUnder(*at, "classes");
            names.insert(names.begin(), extended.begin(), extended.end());
        }
        return names;
    }

    std::vector<Name> options(Node question) const {
        const auto own = valueOf(question, "options");
        if (!own || !own->isScalar())
            return namesUnder(question, "options");
        for (const Document* text : m_texts)
            if (const auto sets = valueOf(text->root(), "answer-sets"))
                if (auto names = namesUnder(*sets, own->scalar()); !names.empty())
                    return names;
        return {};
    }

    void computed(Node holder, bool isGated) {
        for (const Node node : itemsOf(holder, "computed")) {
            NameIndex::Value value;
            value.id = scalarOf(node, "id");
            value.words = titleOf(node, m_language);
            value.type = "computed";
            value.options = {{"yes", {}}, {"no", {}}};
            value.isAlwaysShown = !isGated && !node.find("show-when");
            m_index.values.push_back(std::move(value));
        }
    }

    void rules(Node root) {
        m_index.findings = namesUnder(root, "findings");
        m_index.urgent = namesUnder(root, "urgent");
        m_index.contradictions = namesUnder(root, "contradictions");
        for (const Document* text : m_texts)
            append(m_index.criteria, namesUnder(text->root(), "criteria"));
        std::set<std::string> known;
        for (const Name& criterion : m_index.criteria)
            known.insert(criterion.id);
        for (const Node finding : itemsOf(root, "findings"))
            for (const Node criterion : itemsOf(finding, "criteria"))
                if (known.insert(std::string(criterion.scalar())).second)
                    m_index.criteria.push_back(
                        {std::string(criterion.scalar()), titleOf(finding, m_language)});
    }

    const std::vector<const Document*>& m_texts;
    std::string m_language;
    NameIndex m_index;
};

} // namespace

const NameIndex::Value* NameIndex::find(std::string_view valueId, std::string_view rows) const {
    const Value* found = nullptr;
    for (const Value& value : values) {
        if (value.id != valueId || (!value.rows.empty() && value.rows != rows))
            continue;
        if (!value.rows.empty())
            return &value;
        found = found ? found : &value;
    }
    return found;
}

NameIndex namesIn(const std::vector<const Document*>& texts) { return NameReader(texts).read(); }

} // namespace anteroom
