// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/library_reader.h"

#include "core/base/text.h"
#include "core/document/parse.h"
#include "core/loading/control_characters.h"
#include "core/loading/criteria_reader.h"
#include "core/loading/documents_reader.h"
#include "core/loading/instrument_reader.h"
#include "core/loading/options_reader.h"
#include "core/loading/vocabulary_reader.h"

#include <map>
#include <utility>

namespace anteroom::loading {

namespace {

/// Why a path cannot be included; empty when it can. A questionnaire's folder and the folders beside it are
/// kept and moved together; what lies further away would be missing on the next machine.
std::string whyNotIncluded(const std::string& path) {
    if (path.starts_with('/') || path.find(':') != std::string::npos)
        return "an include is a path relative to this file";
    if (path.find('\\') != std::string::npos || path.find('\n') != std::string::npos ||
        firstControlCharacter(path))
        return "an include is written with forward slashes and plain characters";
    if (resolvePath("", path).starts_with("../.."))
        return "an include may go up one folder only, to the folder of all questionnaires";
    return {};
}

void readLibrary(Node root, Node include, const std::string& path, LoadState& state) {
    MappingReader reader(root, "the library", state.diagnostics);
    if (!reader.isMapping()) {
        state.definitions.isIncomplete = true;
        return;
    }
    const auto idNode = reader.optional("library");
    if (!idNode) {
        state.definitions.isIncomplete = true;
        state.diagnostics.error("not-a-library", include.span(),
                                inBackticks(path) + " is not a library: it has no `library: <id>`",
                                "only library files can be included");
        return;
    }
    readFormat(reader, state.diagnostics);
    const std::string id = readIdText(*idNode, "the library's id", state.diagnostics).value_or("");
    reader.requiredString("license", "CC0-1.0");
    std::string language = reader.string("language").value_or("");
    if (!language.empty() && !isLanguageTag(language)) {
        state.diagnostics.error("bad-language", reader.optional("language")->span(),
                                inBackticks(language) + " is not a language tag",
                                "write one such as en, es or pt-BR");
        language.clear();
    }
    reportMisplaced(reader, "includes", "a library includes no other file",
                    "include both in the questionnaire");

    const auto scope = std::make_shared<const FileScope>(FileScope{
        TextReader::forLibrary(state.knowsLanguages ? state.languages : std::vector<std::string>(),
                               language.empty() ? state.languages.front() : language, state.diagnostics),
        true});
    readDocuments(reader, *scope, state);
    readCriteria(reader, id, *scope, state);
    readAnswerSets(reader, *scope, state);
    readVocabularies(reader, *scope, state);
    readInstruments(reader, scope, state);
    reader.finish({"id", "sections", "findings", "computed", "topics", "covers", "not-covered"});
}

void readInclude(Node node, const std::string& name, const std::string& path, Files& files,
                 LoadState& state) {
    const bool wasIncomplete = std::exchange(state.definitions.isIncomplete, true); // until read to its end
    Result<std::string> bytes = files.source.read(path);
    if (!bytes) {
        state.diagnostics.error("include-not-found", node.span(),
                                inBackticks(name) +
                                    " cannot be read: " + withoutPath(bytes.error().message, path),
                                "the path is relative to this file");
        return;
    }
    auto text = std::make_shared<const SourceText>(path, std::move(bytes).value());
    const FileIndex file = state.sources.add(text);
    state.draft.data.texts.push_back({name, files.sha256(text->text()), text});
    auto document = parseYaml(text, file, state.diagnostics);
    if (!document)
        return;
    files.documents.push_back(std::move(document));
    const bool lacksParts = files.documents.back()->lacksParts();
    state.definitions.isIncomplete = wasIncomplete || lacksParts;
    state.draft.lacksQuestions = state.draft.lacksQuestions || lacksParts;
    readLibrary(files.documents.back()->root(), node, name, state);
}

} // namespace

void readFormat(MappingReader& file, Diagnostics& diagnostics) {
    const auto node = file.required("anteroom", "1");
    if (!node || (node->isScalar() && node->scalar() == "1"))
        return;
    diagnostics.error("unknown-format", node->span(), "this program reads version 1 of the format",
                      "write `anteroom: 1`, or open the file with a newer Anteroom");
}

void readIncludes(MappingReader& file, const std::string& questionnairePath, Files& files, LoadState& state) {
    std::map<std::string, SourceSpan> included;
    for (const Node node : file.sequence("includes")) {
        const auto name = readString(node, "a path", state.diagnostics);
        if (!name) {
            state.definitions.isIncomplete = true;
            continue;
        }
        if (const std::string why = whyNotIncluded(*name); !why.empty()) {
            state.diagnostics.error("include-path", node.span(), why,
                                    "for example `../vocabularies/medicines.yaml`");
            state.definitions.isIncomplete = true;
            continue;
        }
        const std::string path = resolvePath(questionnairePath, *name);
        if (path == resolvePath("", questionnairePath)) {
            state.diagnostics.error("include-circle", node.span(), "this file includes itself",
                                    "remove this line");
            continue;
        }
        if (const auto [other, isNew] = included.try_emplace(path, node.span()); !isNew) {
            state.diagnostics.error("duplicate-include", node.span(),
                                    inBackticks(*name) + " is already included in " +
                                        placeInWords(other->second, node.span(), state.sources),
                                    "remove one of the two");
            continue;
        }
        readInclude(node, *name, path, files, state);
    }
}

} // namespace anteroom::loading
