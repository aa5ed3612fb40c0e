// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/documents_reader.h"

#include "core/base/said.h"
#include "core/base/text.h"

namespace anteroom::loading {

namespace {

void readDocument(Node key, Node node, const FileScope& scope, LoadState& state) {
    MappingReader reader(node, core::term("a document"), state.diagnostics);
    const auto id = readId<DocumentId>(key, core::said("the document's id"), state.diagnostics);
    CitedDocument document{id ? *id : state.placeholder<DocumentId>()};
    document.title = scope.texts.requiredName(reader, "title");
    document.publisher = scope.texts.requiredPlainString(reader, "publisher");
    document.url = scope.texts.plainString(reader, "url");
    document.year = scope.texts.plainString(reader, "year");
    document.kind = scope.texts.optional(reader, "kind");
    document.beyond = reader.yesNo("beyond").value_or(false);
    reader.finish();

    if (id && state.documentIds.add(id->str(), core::term("a document"), key.span(), state.sources,
                                    state.diagnostics))
        state.definitions.documents.emplace(id->str(),
                                            static_cast<std::uint32_t>(state.draft.data.documents.size()));
    state.draft.data.documents.push_back(std::move(document));
}

/// Then its headings are too.
bool isTranslated(const CitedDocument& document) { return document.title.all().size() > 1; }

} // namespace

void readDocuments(MappingReader& file, const FileScope& scope, LoadState& state) {
    const auto documents = file.optional("documents");
    if (!documents)
        return;
    if (!documents->isMapping()) {
        state.diagnostics.error("expected-mapping", documents->span(),
                                core::said("`documents` is a map of id to document"),
                                core::said("write `documents: {my-leaflet: {title: ..., publisher: ...}}`"));
        state.definitions.isIncomplete = true;
        return;
    }
    for (std::uint32_t i = 0; i < documents->size(); ++i)
        readDocument(documents->key(i), (*documents)[i], scope, state);
}

void readTopics(MappingReader& file, const FileScope& scope, LoadState& state) {
    for (const Node node : file.sequence("topics")) {
        MappingReader reader(node, core::term("a topic"), state.diagnostics);
        const auto idNode = reader.required("id");
        const auto id =
            idNode ? readId<TopicId>(*idNode, core::said("the topic's id"), state.diagnostics) : std::nullopt;
        Topic topic{id ? *id : state.placeholder<TopicId>()};
        topic.title = scope.texts.required(reader, "title");
        reader.finish();
        if (id && state.topicIds.add(id->str(), core::term("a topic"), idNode->span(), state.sources,
                                     state.diagnostics))
            state.definitions.topics.emplace(id->str(),
                                             static_cast<std::uint32_t>(state.draft.data.topics.size()));
        state.draft.data.topics.push_back(std::move(topic));
    }
}

constexpr std::string_view citationExample = "[{document: <id>, section: <heading>}]";

std::vector<Citation> readCitations(MappingReader& holder, core::Term complaint, const FileScope& scope,
                                    LoadState& state) {
    const auto cite = holder.optional("cite");
    std::vector<Citation> citations;
    if (!cite || (cite->isSequence() && cite->size() == 0)) {
        state.diagnostics.error("no-citation", cite ? cite->span() : holder.node().span(),
                                complaint.message(), core::said("add `cite: %1`", {citationExample}));
        return citations;
    }
    for (const Node node : holder.sequence("cite", citationExample)) {
        MappingReader reader(node, core::term("a citation"), state.diagnostics,
                             "{document: <id>, section: <heading>}");
        Citation citation;
        const auto idNode = reader.required("document");
        const auto sectionNode = reader.required("section");
        reader.finish();
        const auto id =
            idNode ? readString(*idNode, Message::verbatim("`document`"), state.diagnostics) : std::nullopt;
        const auto found = id ? state.definitions.documents.find(*id) : state.definitions.documents.end();
        const bool isFound = found != state.definitions.documents.end();
        if (sectionNode)
            citation.section = isFound && isTranslated(state.draft.data.documents[found->second])
                                   ? scope.texts.read(*sectionNode, Message::verbatim("`section`"))
                                   : scope.texts.published(*sectionNode, Message::verbatim("`section`"));
        if (!id)
            continue;
        if (isFound) {
            citation.document = found->second;
            citations.push_back(std::move(citation));
        } else if (!state.definitions.isIncomplete) {
            state.diagnostics.error(
                "unknown-document", idNode->span(),
                core::said("there is no document %1 under `documents`", {inBackticks(*id)}),
                state.documentIds.suggestionOrAll(*id, state.diagnostics));
        }
    }
    return citations;
}

} // namespace anteroom::loading
