// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/loading/id_registry.h"
#include "core/loading/questionnaire_draft.h"
#include "core/loading/text_reader.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace anteroom::loading {

/// How the texts of one file are read.
struct FileScope {
    TextReader texts;
    bool isLibrary = false;
};

struct AnswerSet {
    Options options;
    std::shared_ptr<const OptionList> ids; ///< of the options
    bool isBroken = false;
};

/// An instrument as it stands in its library; its questions are read where it is placed.
struct Instrument {
    Node node;
    std::shared_ptr<const FileScope> scope;
    std::optional<SourceSpan> placed;
};

struct SensitivityInUse {
    std::uint32_t index = 0; ///< into Data::sensitivities
    SourceSpan span{};       ///< of its id
    bool isUsed = false;     ///< a section or question is marked with it
};

/// What the questionnaire and its includes offer by id. A value that could not be read stands there too
/// (null, or broken), so that one mistake is reported once.
struct Definitions {
    std::map<std::string, AnswerSet, std::less<>> answerSets;
    std::map<std::string, std::shared_ptr<const Vocabulary>, std::less<>> vocabularies;
    std::map<std::string, Instrument, std::less<>> instruments;
    std::map<std::string, std::uint32_t, std::less<>> documents; ///< into Data::documents
    std::map<std::string, std::uint32_t, std::less<>> topics;    ///< into Data::topics
    std::map<std::string, std::uint32_t, std::less<>> criteria;  ///< into Data::criteria
    std::map<std::string, SensitivityInUse, std::less<>> sensitivities;
    bool isIncomplete = false; ///< an include could not be read: what is unknown may be in there
};

/// What the readers of one questionnaire share.
struct LoadState {
    LoadState(SourceSet& allSources, Diagnostics& allDiagnostics, std::vector<std::string> offeredLanguages)
        : sources(allSources), diagnostics(allDiagnostics),
          languages(std::move(offeredLanguages)), translations{{}, UnreviewedTexts(languages)},
          draft(placeholder<QuestionnaireId>()) {}

    /// Of a file whose plain strings are in `plain`.
    FileLanguages languagesOf(std::string plain, bool isLibrary, std::vector<std::string> reviewed) const {
        return {knowsLanguages ? languages : std::vector<std::string>(), std::move(plain),
                isLibrary || !knowsLanguages, std::move(reviewed)};
    }

    SourceSet& sources;
    Diagnostics& diagnostics;
    std::vector<std::string> languages;
    bool knowsLanguages = true; ///< otherwise some could not be read, and a text may be in any
    TextTranslations translations;
    Definitions definitions;
    bool lacksParts = false;         ///< of the questionnaire's own file, see Document
    bool lacksSensitivities = false; ///< one has no id that could be read
    std::uint32_t placeholders = 0;
    QuestionnaireDraft draft;

    IdRegistry sectionIds, groupIds, questionIds, documentIds, criteriaListIds, criterionIds, topicIds,
        sensitivityIds, answerSetIds, vocabularyIds, instrumentIds, findingIds, urgentIds, contradictionIds;
    std::set<std::string> meantCriteria; ///< those that a mistyped id likely stands for

    /// Stands in for an id that could not be read, so that reading goes on; an error was reported, so it is
    /// never seen.
    template <typename IdType>
    IdType placeholder() {
        return *IdType::parse("unreadable-" + std::to_string(++placeholders));
    }
};

/// The id of a question, field or computed value, or of an option or class: what conditions name.
/// Code: reserved-word, for a word that a condition would read as something else.
std::optional<QuestionId> readQuestionId(Node node, const Message& what, Diagnostics& diagnostics);
std::optional<OptionId> readOptionId(Node node, const Message& what, Diagnostics& diagnostics);

/// Whether a condition would read an option of this id as a word of its own.
bool cannotBeOption(std::string_view id);

/// Takes out what is said of an alias beside that it is not read: it stands for something that nobody saw.
/// Then sorts by place.
void finishDiagnostics(Diagnostics& diagnostics);

/// Whether any of the diagnostics from the `before`th on is an error.
bool hasErrorsSince(const Diagnostics& diagnostics, std::size_t before);

/// A key that exists in the format, but not here: reported with `message`, and from then on known to
/// `reader`.
void reportMisplaced(MappingReader& reader, std::string_view key, Message message, Hint hint = {});

} // namespace anteroom::loading
