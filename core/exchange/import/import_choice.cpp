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

/// The only option is asked for: "Positive"? Its code is for whoever looks for it in the form that it comes
/// from.
void makeYesNo(ImportedItem& made, Diagnostics& diagnostics) {
    const ImportedOption& option = made.options.front();
    const std::string name(option.text.original());
    const std::string code =
        option.code.empty() ? name : (option.system.empty() ? "" : option.system + '|') + option.code;
    madeUp(diagnostics, made.span, made.linkId,
           "a choice of one option, " + wholeInBackticks(code) + ", became a question for yes or no");
    if (code != name)
        made.remarks.push_back("option: " + code);
    made.kind = ImportedKind::YesNo;
    (made.text.empty() ? made.text : made.help) = option.text;
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
    if (const std::string set = stringOf(item, "answerValueSet"); !set.empty() && !setOf(item, source))
        made.remarks.push_back("value set: " + set); // for whoever looks it up
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
        makeYesNo(made, source.diagnostics);
    } else if (count == 0) {
        if (!member(item, "answerValueSet"))
            notCarried(source.diagnostics, made.span, made.linkId,
                       "a choice without options; a text is asked in its place");
        made.kind = ImportedKind::Text;
    }
    keepOneExclusive(made, source.diagnostics);
}

} // namespace anteroom::fhir
