// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff_words.h"
#include "core/base/text.h"

#include <algorithm>
#include <map>

namespace anteroom {

namespace {

/// What the words of the format mean to those who do not write it.
std::string inPlainWords(const std::string& what, const std::string& noun) {
    static const std::map<std::string, std::string> words{
        {"text", "its text"},
        {"label", "its label"},
        {"title", "its title"},
        {"help", "its help"},
        {"staff-note", "its note for staff"},
        {"description", "its description"},
        {"introduction", "its introduction"},
        {"license", "its licence"},
        {"languages", "its languages"},
        {"declinable", "whether all of it can be declined"},
        {"show-when", "when it is asked"},
        {"section", "its section"},
        {"type", "how it is answered"},
        {"unit", "its unit"},
        {"range", "what it takes"},
        {"usual", "what is usual"},
        {"decimals", "how many decimals it takes"},
        {"also-in", "the second unit it prints in"},
        {"partial", "whether a part of a date will do"},
        {"required", "whether it has to be answered"},
        {"ask", "who is asked"},
        {"not-sure", "whether “not sure” is offered"},
        {"prefer-not-to-say", "whether it can be declined"},
        {"safety", "whether it is a safety question"},
        {"measured", "whether it is measured, and must be of the day"},
        {"ask-anew", "whether it is asked anew each time"},
        {"summary", "where it prints"},
        {"lines", "how many lines it has"},
        {"when", "when it is raised"},
        {"row", "its word for a row"},
        {"none", "its words for none"},
        {"vocabulary", "the list that names are looked up in"},
        {"order of options", "the order of its options"},
        {"order of sections", "the order of its sections"},
        {"order of topics", "the order of its topics"},
        {"order of findings", "the order of its findings"},
        {"covers", "which lists of criteria it covers"},
        {"not-covered", "which criteria it leaves to others"},
        {"why not covered", "why it leaves criteria to others"},
        {"value", "how it is worked out"},
        {"kind", "its kind"},
        {"priority", "its priority"},
        {"topic", "its topic"},
        {"category", "its category"},
        {"discuss", "what to discuss"},
        {"information", "its information"},
        {"criteria", "the criteria that it covers"},
        {"quote", "the answers that print with it"},
        {"cite", "what it cites"},
        {"tier", "how urgent it is"},
        {"publisher", "its publisher"},
        {"url", "its address"},
        {"year", "its year"},
        {"beyond", "whether it is beyond what the questionnaire is drawn from"},
        {"classes", "its classes"},
        {"also", "its other names"},
        {"brands", "its brands"},
        {"code", "its code"}};
    if (what == "when" && (noun == "question" || noun == "field"))
        return "whether it asks when";
    if (what == "show-when" && noun == "computed value")
        return "when it applies";
    const std::size_t language = what.find(" (");
    const auto found = words.find(what.substr(0, language));
    if (found == words.end())
        return what;
    return found->second + (language == std::string::npos ? "" : what.substr(language));
}

std::string optionWords(const ChangedPart& part, Named named) {
    const ChangedPart::OfOption& option = *part.option;
    const bool isById = named == Named::ById;
    const std::string name = isById ? "option " + inBackticks(option.id) : inQuotes(option.text);
    switch (option.edit) {
    case Edit::Added:
        return name + (isById ? " added" : " is now offered");
    case Edit::Removed:
        return name + (isById ? " removed" : " is no longer offered");
    case Edit::Changed:
        break;
    }
    if (part.after.empty())
        return name + (isById ? "" : ": whether it stands alone");
    return isById ? name + ' ' + inQuotes(part.before) + " is now " + inQuotes(part.after)
                  : name + " now reads " + inQuotes(part.after);
}

std::string movedWords(const ChangedPart::Moved& moved, Named named) {
    const auto behind = [&](const std::string& id, const std::string& title) {
        return id.empty()
                   ? std::string("first")
                   : "after " + (named == Named::ById || title.empty() ? inBackticks(id) : inQuotes(title));
    };
    return "it comes " + behind(moved.afterId, moved.after) + " now, and came " +
           behind(moved.beforeId, moved.before);
}

/// "tier immediate is now same-visit"; "how urgent it is: same-visit now, immediate before".
std::string valueWords(const std::string& what, const ChangedPart& part, Named named) {
    const auto orNone = [](const std::string& words) { return words.empty() ? std::string("none") : words; };
    if (part.what == "range" || part.what == "usual")
        return named == Named::ById ? what + ' ' + part.before + " is now " + part.after
                                    : what + " is now " + part.after + ", and was " + part.before;
    return named == Named::ById
               ? what + ' ' + orNone(part.before) + " is now " + orNone(part.after)
               : what + ": " + orNone(part.after) + " now, " + orNone(part.before) + " before";
}

} // namespace

std::string wordsOf(const ChangedPart& part, const std::string& noun, Named named) {
    if (part.option)
        return optionWords(part, named);
    if (part.moved)
        return movedWords(*part.moved, named);
    std::string what = named == Named::ById ? part.what : inPlainWords(part.what, noun);
    if (part.before.empty() && part.after.empty())
        return what;
    if (part.isValue)
        return valueWords(what, part, named);
    if (part.before.empty())
        return what + " is now " + inQuotes(part.after);
    if (part.after.empty())
        return what + ' ' + inQuotes(part.before) + " is gone";
    return what + ' ' + inQuotes(part.before) + " is now " + inQuotes(part.after);
}

std::string wordsOf(const Change& change, Named named) {
    std::string text = change.edit == Edit::Added     ? "added "
                       : change.edit == Edit::Removed ? "removed "
                                                      : "changed ";
    const bool isById = named == Named::ById || change.title.empty();
    text += change.noun + ' ' +
            (isById ? inBackticks(change.id) : inQuotes(change.title) + " (" + change.id + ')');
    for (std::size_t i = 0; i < change.what.size(); ++i)
        text += (i == 0                 ? ": "
                 : named == Named::ById ? ", "
                                        : "; ") +
                wordsOf(change.what[i], change.noun, named);
    return text;
}

} // namespace anteroom
