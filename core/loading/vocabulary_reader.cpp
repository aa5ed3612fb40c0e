// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/vocabulary_reader.h"

#include "core/base/text.h"
#include "core/loading/limits.h"

#include <unordered_map>

namespace anteroom::loading {

namespace {

class VocabularyReader {
public:
    VocabularyReader(const FileScope& scope, LoadState& state) : m_scope(scope), m_state(state) {}

    void read(Node node) {
        const std::size_t problemsBefore = m_state.diagnostics.size();
        MappingReader reader(node, "a vocabulary", m_state.diagnostics);
        const auto idNode = reader.required("id");
        const auto id =
            idNode ? readId<VocabularyId>(*idNode, "the vocabulary's id", m_state.diagnostics) : std::nullopt;
        LocalizedText title = m_scope.texts.requiredName(reader, "title");
        m_scope.texts.plainString(reader, "note"); // for whoever edits the file
        const auto classes = reader.optional("classes");
        m_lacksClasses = classes && reportTooMany(*classes, mostOptions, "classes", m_state.diagnostics);
        if (!m_lacksClasses)
            for (const Node one : reader.sequence("classes"))
                readClass(one);
        const auto list = reader.required("entries");
        for (const Node one : reader.sequence("entries"))
            readEntry(one);
        if (list && list->isSequence() && list->size() == 0)
            m_state.diagnostics.error("no-entries", list->span(), "the vocabulary is empty",
                                      "add at least one entry: `- {name: ..., classes: [...]}`");
        reader.finish();
        if (!id) {
            m_state.definitions.isIncomplete = true;
            return;
        }
        if (!m_state.vocabularyIds.add(id->str(), "a vocabulary", idNode->span(), m_state.sources,
                                       m_state.diagnostics))
            return;
        const bool isSound = !hasErrorsSince(m_state.diagnostics, problemsBefore);
        auto vocabulary = std::make_shared<const Vocabulary>(*id, std::move(title), std::move(m_classes),
                                                             std::move(m_entries));
        m_state.definitions.vocabularies.emplace(id->str(), isSound ? vocabulary : nullptr);
        m_state.draft.data.vocabularies.push_back(std::move(vocabulary));
    }

private:
    void readClass(Node node) {
        MappingReader reader(node, "a class", m_state.diagnostics);
        const auto idNode = reader.required("id");
        const auto id = idNode ? readOptionId(*idNode, "the class's id", m_state.diagnostics) : std::nullopt;
        LocalizedText title = m_scope.texts.requiredName(reader, "title");
        reader.finish();
        if (id &&
            m_classIds.add(id->str(), "a class", idNode->span(), m_state.sources, m_state.diagnostics)) {
            m_classByName.emplace(id->str(), static_cast<std::uint32_t>(m_classes.size()));
            m_classes.push_back({*id, std::move(title)});
        }
    }

    std::vector<std::string> readNames(MappingReader& reader, std::string_view key) {
        std::vector<std::string> names;
        for (const Node name : reader.sequence(key))
            if (auto text = readString(name, "a name", m_state.diagnostics))
                names.push_back(std::move(*text));
        return names;
    }

    void readEntry(Node node) {
        MappingReader reader(node, "an entry", m_state.diagnostics);
        Vocabulary::Entry entry;
        entry.name = m_scope.texts.requiredPlainString(reader, "name");
        entry.also = readNames(reader, "also");
        entry.brands = readNames(reader, "brands");
        entry.code = m_scope.texts.plainString(reader, "code");
        reader.required("classes"); // left out it would read as "of none of these", which somebody must say
        for (const Node one : reader.sequence("classes")) {
            const auto id = readString(one, "a class", m_state.diagnostics);
            if (!id)
                continue;
            if (const auto found = m_classByName.find(*id); found != m_classByName.end())
                entry.classes.insert(found->second);
            else if (!m_lacksClasses)
                m_state.diagnostics.error("unknown-class", one.span(),
                                          "there is no class " + inBackticks(*id) + " in this vocabulary",
                                          m_classIds.suggestion(*id, m_state.diagnostics));
        }
        reader.finish();
        const auto [other, isNew] = m_entryByName.try_emplace(foldCase(entry.name), node.span());
        if (!isNew && !entry.name.empty())
            m_state.diagnostics.error("duplicate-entry", node.span(),
                                      inBackticks(entry.name) + " is already an entry in " +
                                          placeInWords(other->second, node.span(), m_state.sources),
                                      "make one entry of the two");
        m_entries.push_back(std::move(entry));
    }

    const FileScope& m_scope;
    LoadState& m_state;
    std::vector<Vocabulary::Class> m_classes;
    std::vector<Vocabulary::Entry> m_entries;
    IdRegistry m_classIds;
    bool m_lacksClasses = false; ///< they were not read
    std::unordered_map<std::string, std::uint32_t> m_classByName;
    std::unordered_map<std::string, SourceSpan> m_entryByName;
};

} // namespace

void readVocabularies(MappingReader& file, const FileScope& scope, LoadState& state) {
    for (const Node node : file.sequence("vocabularies"))
        VocabularyReader(scope, state).read(node);
}

} // namespace anteroom::loading
