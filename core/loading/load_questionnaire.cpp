// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/load_questionnaire.h"

#include "core/base/said.h"
#include "core/base/text.h"
#include "core/document/parse.h"
#include "core/loading/compile_stage.h"
#include "core/loading/computed_reader.h"
#include "core/loading/coverage_reader.h"
#include "core/loading/documents_reader.h"
#include "core/loading/header_reader.h"
#include "core/loading/library_reader.h"
#include "core/loading/options_reader.h"
#include "core/loading/reviewed_reader.h"
#include "core/loading/rules_reader.h"
#include "core/loading/section_reader.h"
#include "core/loading/sensitivity_reader.h"
#include "core/loading/unreviewed_safety.h"

namespace anteroom {

namespace {

using namespace loading;

std::string manifestOf(const std::vector<UsedText>& texts) {
    std::string manifest;
    for (const UsedText& text : texts)
        manifest += text.sha256 + "  " + text.name + "\n";
    return manifest;
}

/// Fields are named in conditions beside the questions, so that they may not share an id.
void checkFieldIds(LoadState& state) {
    for (const DraftQuestion& draft : state.draft.questions) {
        for (std::size_t i = 0; i < draft.fields.size(); ++i) {
            const std::string& id = draft.question.fields[i].id.str();
            if (const auto* other = state.questionIds.find(id))
                state.diagnostics.error(
                    "duplicate-id", draft.fields[i].span,
                    core::said("%1 is already the id of %2 in %3",
                               {inBackticks(id), other->kind.message(),
                                placeInWords(other->span, draft.fields[i].span, state.sources)}),
                    core::said("give one of the two another id"));
        }
    }
}

/// The languages that a questionnaire may translate its texts into; nothing where they could not be read.
std::optional<std::vector<std::string>> translatedInto(const LoadState& state) {
    if (!state.knowsLanguages)
        return std::nullopt;
    return std::vector<std::string>(state.languages.begin() + 1, state.languages.end());
}

/// Everything under the root, in an order that lets each part look up what it names. Nothing where it is no
/// questionnaire at all.
std::shared_ptr<const Questionnaire> readQuestionnaire(const Document& document, const std::string& path,
                                                       UsedText own, Files& files, SourceSet& sources,
                                                       Diagnostics& diagnostics) {
    MappingReader reader(document.root(), core::term("the questionnaire"), diagnostics);
    if (!reader.isMapping() || reportOtherKindOfFile(reader))
        return nullptr;
    Languages languages = readLanguages(reader);
    LoadState state(sources, diagnostics, std::move(languages.tags));
    state.knowsLanguages = languages.areKnown;
    state.lacksParts = state.definitions.isIncomplete = state.draft.lacksQuestions = document.lacksParts();
    state.draft.data.texts.push_back(std::move(own));
    readIncludes(reader, path, files, state);
    const std::string plain = state.languages.front();
    std::vector<std::string> reviewed = readReviewed(reader, plain, translatedInto(state));
    const FileScope scope{
        TextReader(state.languagesOf(plain, false, std::move(reviewed)), state.translations, diagnostics),
        false};

    readHeader(reader, scope, state);
    readDocuments(reader, scope, state);
    readAnswerSets(reader, scope, state);
    readTopics(reader, scope, state);
    readSensitivities(reader, scope, state);
    readLibraries(files, state);
    readSections(reader, scope, state);
    warnOfUnusedSensitivities(state);
    readComputed(reader, scope, state);
    readFindings(reader, scope, state);
    readUrgent(reader, scope, state);
    readContradictions(reader, scope, state);
    readCoverage(reader, scope, state);
    for (const auto* key : {"criteria", "vocabularies", "instruments"})
        reportMisplaced(reader, key, core::said("%1 stand in a library file", {inBackticks(key)}),
                        core::said("move them there and include it"));
    reader.finish();
    checkFieldIds(state);

    if (!compileInto(state.draft, diagnostics) || diagnostics.hasErrors())
        return nullptr;
    Questionnaire::Data& data = state.draft.data;
    data.unreviewed = unreviewedSafety(state.draft, state.translations.unreviewed);
    data.sha256 = files.sha256(manifestOf(data.texts));
    auto questionnaire = std::make_shared<const Questionnaire>(std::move(data));
    warnOfLeftOutToo(*questionnaire, state);
    return questionnaire;
}

} // namespace

LoadedQuestionnaire loadQuestionnaire(FileSource& files, const std::string& path, const Sha256& sha256) {
    LoadedQuestionnaire loaded;
    Result<std::string> bytes = files.read(path);
    const bool isRead = bytes.ok();
    const Message why = isRead ? Message() : loading::reasonOf(bytes.error(), path);
    const auto text =
        std::make_shared<const SourceText>(path, isRead ? std::move(bytes).value() : std::string());
    const FileIndex file = loaded.sources.add(text);
    if (!isRead) {
        loaded.diagnostics.error("file-not-read", {file, 0, 0},
                                 core::said("the file cannot be read: %1", {why}));
        return loaded;
    }
    Files read{files, sha256, {}, {}};
    if (auto document = parseYaml(text, file, loaded.diagnostics)) {
        read.documents.push_back(std::move(document));
        UsedText own{path.substr(path.rfind('/') + 1), sha256(text->text()), text};
        loaded.questionnaire = readQuestionnaire(*read.documents.front(), path, std::move(own), read,
                                                 loaded.sources, loaded.diagnostics);
    }
    finishDiagnostics(loaded.diagnostics);
    return loaded;
}

} // namespace anteroom
