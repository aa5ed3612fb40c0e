// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/vocabulary_reader.h"

#include "core/base/said.h"
#include "core/base/text.h"
#include "core/loading/limits.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace anteroom::loading {

namespace {

class VocabularyReader {
public:
    VocabularyReader(const FileScope& scope, LoadState& state) : m_scope(scope), m_state(state) {}

    void read(Node node) {
        const std::size_t problemsBefore = m_state.diagnostics.size();
        MappingReader reader(node, core::term("a vocabulary"), m_state.diagnostics);
        const auto idNode = reader.required("id");
        const auto id =
            idNode ? readId<VocabularyId>(*idNode, core::said("the vocabulary's id"), m_state.diagnostics)
                   : std::nullopt;
        LocalizedText title = m_scope.texts.requiredName(reader, "title");
        m_scope.texts.plainString(reader, "note"); // for whoever edits the file
        takeOver(reader);
        const auto classes = reader.optional("classes");
        const bool areTooMany =
            classes && reportTooMany(*classes, mostOptions, core::term("classes"), m_state.diagnostics);
        m_lacksClasses = m_lacksClasses || areTooMany;
        if (!areTooMany)
            for (const Node one : reader.sequence("classes"))
                readClass(one);
        const auto list = reader.required("entries");
        for (const Node one : reader.sequence("entries"))
            readEntry(one);
        if (list && list->isSequence() && list->size() == 0)
            m_state.diagnostics.error("no-entries", list->span(), core::said("the vocabulary is empty"),
                                      core::said("add at least one entry: `- {name: ..., classes: [...]}`"));
        reader.finish();
        if (!id) {
            m_state.definitions.isIncomplete = true;
            return;
        }
        if (!m_state.vocabularyIds.add(id->str(), core::term("a vocabulary"), idNode->span(), m_state.sources,
                                       m_state.diagnostics))
            return;
        const bool isSound = !m_lacksClasses && !hasErrorsSince(m_state.diagnostics, problemsBefore);
        auto vocabulary = std::make_shared<const Vocabulary>(*id, std::move(title), std::move(m_classes),
                                                             std::move(m_entries));
        m_state.definitions.vocabularies.emplace(id->str(), isSound ? vocabulary : nullptr);
        m_state.draft.data.vocabularies.push_back(std::move(vocabulary));
    }

private:
    /// The classes and entries of the vocabulary that this one extends.
    void takeOver(MappingReader& reader) {
        const auto node = reader.optional("extends");
        const auto id =
            node ? readString(*node, Message::verbatim("`extends`"), m_state.diagnostics) : std::nullopt;
        if (!node)
            return;
        const auto& known = m_state.definitions.vocabularies;
        const auto found = id ? known.find(*id) : known.end();
        if (id && found == known.end() && !m_state.definitions.isIncomplete) {
            const Hint near = m_state.vocabularyIds.suggestion(*id, m_state.diagnostics);
            m_state.diagnostics.error(
                "unknown-vocabulary", node->span(),
                core::said("there is no vocabulary %1 before this one", {inBackticks(*id)}),
                near.empty() ? core::said("put that one before it, here or in a file that is "
                                          "included before this file")
                             : near);
        }
        m_extended = found == known.end() ? nullptr : found->second;
        m_lacksClasses = !m_extended;
        if (!m_extended)
            return; // its own problems are reported where it stands
        m_classes = m_extended->classes();
        m_entries = m_extended->entries();
        for (std::uint32_t i = 0; i < m_classes.size(); ++i)
            m_classByName.emplace(m_classes[i].id.str(), i);
        for (const Vocabulary::Entry& entry : m_entries)
            m_extendedNames.insert(foldCase(entry.name));
    }

    void readClass(Node node) {
        MappingReader reader(node, core::term("a class"), m_state.diagnostics);
        const auto idNode = reader.required("id");
        const auto id =
            idNode ? readOptionId(*idNode, core::said("the class's id"), m_state.diagnostics) : std::nullopt;
        LocalizedText title = m_scope.texts.requiredName(reader, "title");
        reader.finish();
        if (!id)
            return;
        if (m_extended && m_classByName.contains(id->str()) && !m_classIds.find(id->str()))
            m_state.diagnostics.error(
                "duplicate-id", idNode->span(),
                core::said("%1 is already a class of %2, which this one extends",
                           {inBackticks(id->str()), inBackticks(m_extended->id().str())}),
                core::said("give this class another id"));
        else if (m_classIds.add(id->str(), core::term("a class"), idNode->span(), m_state.sources,
                                m_state.diagnostics)) {
            m_classByName.emplace(id->str(), static_cast<std::uint32_t>(m_classes.size()));
            m_classes.push_back({*id, std::move(title)});
        }
    }

    Hint suggestion(std::string_view typed) const {
        std::vector<std::string_view> ids;
        for (const auto& [id, position] : m_classByName)
            ids.push_back(id);
        std::sort(ids.begin(), ids.end()); // so that it does not hang on the hash
        return suggests(m_state.diagnostics) ? didYouMean(typed, ids, m_state.diagnostics) : Hint();
    }

    std::vector<std::string> readNames(MappingReader& reader, std::string_view key) {
        std::vector<std::string> names;
        for (const Node name : reader.sequence(key))
            if (auto text = readString(name, core::said("a name"), m_state.diagnostics))
                names.push_back(std::move(*text));
        return names;
    }

    void readEntry(Node node) {
        MappingReader reader(node, core::term("an entry"), m_state.diagnostics);
        Vocabulary::Entry entry;
        entry.name = m_scope.texts.requiredPlainString(reader, "name");
        entry.also = readNames(reader, "also");
        entry.brands = readNames(reader, "brands");
        entry.code = m_scope.texts.plainString(reader, "code");
        reader.required("classes"); // left out it would read as "of none of these", which somebody must say
        for (const Node one : reader.sequence("classes")) {
            const auto id = readString(one, core::said("a class"), m_state.diagnostics);
            if (!id)
                continue;
            if (const auto found = m_classByName.find(*id); found != m_classByName.end())
                entry.classes.insert(found->second);
            else if (!m_lacksClasses)
                m_state.diagnostics.error(
                    "unknown-class", one.span(),
                    core::said("there is no class %1 in this vocabulary", {inBackticks(*id)}),
                    suggestion(*id));
        }
        reader.finish();
        if (m_extendedNames.contains(foldCase(entry.name)))
            m_state.diagnostics.error(
                "duplicate-entry", node.span(),
                core::said("%1 is already an entry of %2, which this one extends",
                           {inBackticks(entry.name), inBackticks(m_extended->id().str())}),
                core::said("remove it here"));
        const auto [other, isNew] = m_entryByName.try_emplace(foldCase(entry.name), node.span());
        if (!isNew && !entry.name.empty())
            m_state.diagnostics.error("duplicate-entry", node.span(),
                                      core::said("%1 is already an entry in %2",
                                                 {inBackticks(entry.name),
                                                  placeInWords(other->second, node.span(), m_state.sources)}),
                                      core::said("make one entry of the two"));
        m_entries.push_back(std::move(entry));
    }

    const FileScope& m_scope;
    LoadState& m_state;
    std::shared_ptr<const Vocabulary> m_extended;
    std::unordered_set<std::string> m_extendedNames; ///< of its entries, folded
    std::vector<Vocabulary::Class> m_classes;
    std::vector<Vocabulary::Entry> m_entries;
    IdRegistry m_classIds;
    bool m_lacksClasses = false; ///< some were not read
    std::unordered_map<std::string, std::uint32_t> m_classByName;
    std::unordered_map<std::string, SourceSpan> m_entryByName;
};

} // namespace

void readVocabularies(MappingReader& file, const FileScope& scope, LoadState& state) {
    for (const Node node : file.sequence("vocabularies"))
        VocabularyReader(scope, state).read(node);
}

} // namespace anteroom::loading
