// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/library_reader.h"

#include "core/base/said.h"
#include "core/base/text.h"
#include "core/document/parse.h"
#include "core/loading/control_characters.h"
#include "core/loading/criteria_reader.h"
#include "core/loading/documents_reader.h"
#include "core/loading/instrument_reader.h"
#include "core/loading/options_reader.h"
#include "core/loading/reviewed_reader.h"
#include "core/loading/translations_reader.h"
#include "core/loading/vocabulary_reader.h"

#include <map>

namespace anteroom::loading {

namespace {

/// Why a path cannot be included; empty when it can. A questionnaire's folder and the folders beside it are
/// kept and moved together; what lies further away would be missing on the next machine.
Message whyNotIncluded(const std::string& path) {
    if (path.starts_with('/') || path.find(':') != std::string::npos)
        return core::said("an include is a path relative to this file");
    if (path.find('\\') != std::string::npos || path.find('\n') != std::string::npos ||
        firstControlCharacter(path))
        return core::said("an include is written with forward slashes and plain characters");
    if (resolvePath("", path).starts_with("../.."))
        return core::said("an include may go up one folder only, to the folder of all questionnaires");
    return {};
}

void readLibrary(Node root, Node include, const std::string& path, LoadState& state) {
    MappingReader reader(root, core::term("the library"), state.diagnostics);
    if (!reader.isMapping()) {
        state.definitions.isIncomplete = true;
        return;
    }
    const auto idNode = reader.optional("library");
    if (!idNode) {
        state.definitions.isIncomplete = true;
        state.diagnostics.error(
            "not-a-library", include.span(),
            core::said("%1 is not a library: it has no `library: <id>`", {inBackticks(path)}),
            core::said("only libraries and translations can be included"));
        return;
    }
    readFormat(reader, state.diagnostics);
    const std::string id =
        readIdText(*idNode, core::said("the library's id"), state.diagnostics).value_or("");
    reader.requiredString("license", "CC0-1.0");
    const std::string language = readLanguageTag(reader, "language").value_or(state.languages.front());
    std::vector<std::string> reviewed = readReviewed(reader, language, std::nullopt);
    reportMisplaced(reader, "includes", core::said("a library includes no other file"),
                    core::said("include both in the questionnaire"));
    reportMisplaced(reader, "translations", core::said("translations stand in a file of their own"),
                    core::said("include both in the questionnaire"));

    const auto scope = std::make_shared<const FileScope>(
        FileScope{TextReader(state.languagesOf(language, true, std::move(reviewed)), state.translations,
                             state.diagnostics),
                  true});
    readDocuments(reader, *scope, state);
    readCriteria(reader, id, *scope, state);
    readAnswerSets(reader, *scope, state);
    readVocabularies(reader, *scope, state);
    readInstruments(reader, scope, state);
    reader.finish({"id", "sections", "findings", "computed", "topics", "covers", "not-covered"});
}

/// Null where it cannot be read.
const Document* openFile(Node node, const std::string& name, const std::string& path, Files& files,
                         LoadState& state) {
    Result<std::string> bytes = files.source.read(path);
    if (!bytes) {
        state.diagnostics.error(
            "include-not-found", node.span(),
            core::said("%1 cannot be read: %2", {inBackticks(name), reasonOf(bytes.error(), path)}),
            core::said("the path is relative to this file"));
        return nullptr;
    }
    auto text = std::make_shared<const SourceText>(path, std::move(bytes).value());
    const FileIndex file = state.sources.add(text);
    state.draft.data.texts.push_back({name, files.sha256(text->text()), text});
    auto document = parseYaml(text, file, state.diagnostics);
    if (!document)
        return nullptr;
    return files.documents.emplace_back(std::move(document)).get();
}

void readInclude(Node node, const std::string& name, const std::string& path, Files& files,
                 LoadState& state) {
    const Document* document = openFile(node, name, path, files, state);
    if (document && isTranslations(document->root())) {
        readTranslations(document->root(), name, state);
        state.translations.given.isIncomplete |= document->lacksParts();
        return;
    }
    // One that cannot be read, or does not say what it is, may hold translations.
    state.translations.given.isIncomplete |=
        !document || !document->root().isMapping() || !document->root().find("library");
    files.included.push_back({node, name, document});
}

} // namespace

Message reasonOf(const Error& error, const std::string& path) {
    return error.wording.empty() ? Message::verbatim(withoutPath(error.message, path)) : error.wording;
}

void readFormat(MappingReader& file, Diagnostics& diagnostics) {
    const auto node = file.required("anteroom", "1");
    if (!node || (node->isScalar() && node->scalar() == "1"))
        return;
    diagnostics.error("unknown-format", node->span(),
                      core::said("this program reads version 1 of the format"),
                      core::said("write `anteroom: 1`, or open the file with a newer Anteroom"));
}

void readIncludes(MappingReader& file, const std::string& questionnairePath, Files& files, LoadState& state) {
    std::map<std::string, SourceSpan> included;
    for (const Node node : file.sequence("includes")) {
        const auto name = readString(node, core::said("a path"), state.diagnostics);
        if (!name) {
            files.included.push_back({node, {}});
            continue;
        }
        if (const Message why = whyNotIncluded(*name); !why.empty()) {
            state.diagnostics.error("include-path", node.span(), why,
                                    core::said("for example `../vocabularies/medicines.yaml`"));
            files.included.push_back({node, *name});
            continue;
        }
        const std::string path = resolvePath(questionnairePath, *name);
        if (path == resolvePath("", questionnairePath)) {
            state.diagnostics.error("include-circle", node.span(), core::said("this file includes itself"),
                                    core::said("remove this line"));
            continue;
        }
        if (const auto [other, isNew] = included.try_emplace(path, node.span()); !isNew) {
            state.diagnostics.error(
                "duplicate-include", node.span(),
                core::said("%1 is already included in %2",
                           {inBackticks(*name), placeInWords(other->second, node.span(), state.sources)}),
                core::said("remove one of the two"));
            continue;
        }
        readInclude(node, *name, path, files, state);
    }
}

void readLibraries(const Files& files, LoadState& state) {
    for (const IncludedFile& included : files.included) {
        const bool lacksParts = !included.document || included.document->lacksParts();
        state.definitions.isIncomplete = state.definitions.isIncomplete || lacksParts;
        if (!included.document)
            continue;
        state.draft.lacksQuestions = state.draft.lacksQuestions || lacksParts;
        readLibrary(included.document->root(), included.include, included.name, state);
    }
}

} // namespace anteroom::loading
