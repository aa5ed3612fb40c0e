// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/import_choice.h"

#include "core/base/text.h"
#include "core/exchange/fhir/fhir_names.h"
#include "core/exchange/import/import_vocabulary.h"
#include "core/loading/limits.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace anteroom::fhir {

namespace {

bool isStatus(const ImportedItem& made) {
    constexpr std::array<std::string_view, 3> ids{"current", "past", "never"};
    return std::equal(made.options.begin(), made.options.end(), ids.begin(), ids.end(),
                      [](const ImportedOption& option, std::string_view id) {
                          return option.system == statusSystem && option.id == id;
                      });
}

/// "None of these" is one option of those of which several can be chosen.
void keepOneExclusive(ImportedItem& made, Diagnostics& diagnostics) {
    bool isThere = made.kind != ImportedKind::Choices;
    for (ImportedOption& option : made.options) {
        if (option.exclusive && isThere && made.kind == ImportedKind::Choices)
            notCarried(diagnostics, made.span, made.linkId,
                       "that the option " + inBackticks(option.id) + " excludes all others");
        option.exclusive = option.exclusive && !isThere;
        isThere = isThere || option.exclusive;
    }
}

} // namespace

bool isOpenChoice(Node item) {
    const std::string constraint = stringOf(item, "answerConstraint");
    return stringOf(item, "type") == "open-choice" || constraint == "optionsOrString" ||
           constraint == "optionsOrType";
}

void readChoice(ImportedItem& made, Node item, const OptionSource& source) {
    const bool isOpen = isOpenChoice(item);
    if (isOpen)
        if (const auto vocabulary = readVocabulary(item, source)) {
            made.kind = ImportedKind::Text;
            made.vocabulary = vocabulary->id;
            return;
        }
    made.options = readOptions(item, made.linkId, source);
    const std::size_t count = made.options.size();
    made.kind = isTrue(item, "repeats") ? ImportedKind::Choices : ImportedKind::Choice;
    if (isStatus(made)) {
        made.kind = ImportedKind::Status;
    } else if (count + (isOpen ? 1 : 0) > loading::mostOptions) { // an open one gets "Other" as well
        notCarried(source.diagnostics, made.span, made.linkId,
                   "its " + std::to_string(count) +
                       " options, which are more than a choice may have; a text is asked in their place");
        made.kind = ImportedKind::Text;
    } else if (count == 1 && !isOpen) {
        madeUp(source.diagnostics, made.span, made.linkId,
               "a choice of one option became a question for yes or no");
        made.kind = ImportedKind::YesNo;
        if (made.text.empty())
            made.text = made.options[0].text;
        else
            made.help = made.options[0].text;
    } else if (count == 0) {
        if (!member(item, "answerValueSet"))
            notCarried(source.diagnostics, made.span, made.linkId,
                       "a choice without options; a text is asked in its place");
        made.kind = ImportedKind::Text;
    }
    keepOneExclusive(made, source.diagnostics);
}

} // namespace anteroom::fhir
