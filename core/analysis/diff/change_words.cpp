// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff/diff_words.h"
#include "core/base/said.h"
#include "core/base/text.h"

#include <algorithm>
#include <map>
#include <set>

namespace anteroom {

namespace {

/// What the words of the format mean to those who do not write it.
Message inPlainWords(const std::string& what, const std::string& noun) {
    static const std::map<std::string, core::Term> words{
        {"text", core::term("its text")},
        {"label", core::term("its label")},
        {"title", core::term("its title")},
        {"help", core::term("its help")},
        {"staff-note", core::term("its note for staff")},
        {"description", core::term("its description")},
        {"introduction", core::term("its introduction")},
        {"license", core::term("its licence")},
        {"languages", core::term("its languages")},
        {"declinable", core::term("whether all of it can be declined")},
        {"show-when", core::term("when it is asked")},
        {"section", core::term("its section")},
        {"type", core::term("how it is answered")},
        {"unit", core::term("its unit")},
        {"range", core::term("what it takes")},
        {"usual", core::term("what is usual")},
        {"decimals", core::term("how many decimals it takes")},
        {"also-in", core::term("the second unit it prints in")},
        {"partial", core::term("whether a part of a date will do")},
        {"required", core::term("whether it has to be answered")},
        {"ask", core::term("who is asked")},
        {"not-sure", core::term("whether “not sure” is offered")},
        {"prefer-not-to-say", core::term("whether it can be declined")},
        {"safety", core::term("whether it is a safety question")},
        {"measured", core::term("whether it is measured, and must be of the day")},
        {"ask-anew", core::term("whether it is asked anew each time")},
        {"sensitivity", core::term("what can be left out of a copy with it")},
        {"notice", core::term("the notice that goes with its answers")},
        {"summary", core::term("where it prints")},
        {"lines", core::term("how many lines it has")},
        {"when", core::term("when it is raised")},
        {"row", core::term("its word for a row")},
        {"none", core::term("its words for none")},
        {"vocabulary", core::term("the list that names are looked up in")},
        {"order of options", core::term("the order of its options")},
        {"order of sections", core::term("the order of its sections")},
        {"order of fields", core::term("the order of the questions of a row")},
        {"order of computed values", core::term("the order of its computed values")},
        {"order of topics", core::term("the order of its topics")},
        {"order of findings", core::term("the order of its findings")},
        {"order of urgent triggers", core::term("the order of its urgent triggers")},
        {"order of contradictions", core::term("the order of its contradictions")},
        {"order of instruments", core::term("the order of its instruments")},
        {"order of documents", core::term("the order of its documents")},
        {"covers", core::term("which lists of criteria it covers")},
        {"not-covered", core::term("which criteria it leaves to others")},
        {"why not covered", core::term("why it leaves criteria to others")},
        {"value", core::term("how it is worked out")},
        {"kind", core::term("its kind")},
        {"priority", core::term("its priority")},
        {"topic", core::term("its topic")},
        {"category", core::term("its category")},
        {"discuss", core::term("what to discuss")},
        {"information", core::term("its information")},
        {"criteria", core::term("the criteria that it covers")},
        {"quote", core::term("the answers that print with it")},
        {"cite", core::term("what it cites")},
        {"tier", core::term("how urgent it is")},
        {"publisher", core::term("its publisher")},
        {"url", core::term("its address")},
        {"year", core::term("its year")},
        {"beyond", core::term("whether it is beyond what the questionnaire is drawn from")},
        {"classes", core::term("its classes")},
        {"also", core::term("its other names")},
        {"brands", core::term("its brands")},
        {"code", core::term("its code")}};
    if (what == "when" && (noun == "question" || noun == "field"))
        return core::said("whether it asks when");
    if (what == "show-when" && noun == "computed value")
        return core::said("when it applies");
    static const std::string ofQuestions = "order of questions in ";
    if (what.starts_with(ofQuestions))
        return core::said("the order of the questions in %1", {what.substr(ofQuestions.size())});
    const std::size_t language = what.find(" (");
    const auto found = words.find(what.substr(0, language));
    if (found == words.end())
        return Message::verbatim(what);
    return language == std::string::npos
               ? found->second.message()
               : core::said("%1 %2", {found->second.message(), what.substr(language + 1)});
}

Message optionWords(const ChangedPart& part, Named named) {
    const ChangedPart::OfOption& option = *part.option;
    const bool isById = named == Named::ById;
    const std::string name = isById ? inBackticks(option.id) : inQuotes(option.text);
    switch (option.edit) {
    case Edit::Added:
        return isById ? core::said("option %1 added", {name}) : core::said("%1 is now offered", {name});
    case Edit::Removed:
        return isById ? core::said("option %1 removed", {name})
                      : core::said("%1 is no longer offered", {name});
    case Edit::Changed:
        break;
    }
    if (part.after.empty())
        return isById ? core::said("option %1", {name}) : core::said("%1: whether it stands alone", {name});
    return isById ? core::said("option %1 %2 is now %3", {name, inQuotes(part.before), inQuotes(part.after)})
                  : core::said("%1 now reads %2", {name, inQuotes(part.after)});
}

Message movedWords(const ChangedPart::Moved& moved, Named named) {
    const auto behind = [&](const std::string& id, const std::string& title) {
        return id.empty() ? core::said("first")
                          : core::said("after %1", {named == Named::ById || title.empty() ? inBackticks(id)
                                                                                          : inQuotes(title)});
    };
    return core::said("it comes %1 now, and came %2",
                      {behind(moved.afterId, moved.after), behind(moved.beforeId, moved.before)});
}

/// Of a key that is about yes or no, or about who is asked, in words; else as it is written.
Message wordOf(const std::string& key, const std::string& value) {
    static const std::set<std::string_view> keys{"ask",      "ask-anew", "beyond",  "declinable",
                                                 "measured", "not-sure", "partial", "prefer-not-to-say",
                                                 "required", "safety",   "when",    "range"};
    static const std::map<std::string_view, core::Term> words{{"yes", core::term("yes")},
                                                              {"no", core::term("no")},
                                                              {"today", core::term("today")},
                                                              {"patient", core::term("patient")},
                                                              {"staff", core::term("staff")}};
    const auto found = words.find(value);
    return keys.contains(key) && found != words.end() ? found->second.message() : Message::verbatim(value);
}

Message wordsOf(const std::string& key, const std::vector<std::string>& values, bool areRanges) {
    std::vector<Message> words;
    words.reserve(values.size());
    for (const std::string& value : values)
        words.push_back(wordOf(key, value));
    if (areRanges)
        return core::said("%1 to %2", {words.front(), words.back()});
    return words.empty() ? core::said("none") : core::allOf(words);
}

/// "tier immediate is now same-visit"; "how urgent it is: same-visit now, immediate before".
Message valueWords(const Message& what, const ChangedPart& part, Named named) {
    const bool areRanges = part.values->areRanges;
    const Message before = wordsOf(part.what, part.values->before, areRanges);
    const Message after = wordsOf(part.what, part.values->after, areRanges);
    if (named == Named::ById)
        return core::said("%1 %2 is now %3", {what, before, after});
    return areRanges ? core::said("%1 is now %2, and was %3", {what, after, before})
                     : core::said("%1: %2 now, %3 before", {what, after, before});
}

Message nounWords(const std::string& noun) {
    static const std::map<std::string, core::Term> nouns{
        {"questionnaire", core::term("questionnaire")},
        {"section", core::term("section")},
        {"group", core::term("group")},
        {"question", core::term("question")},
        {"field", core::term("field")},
        {"computed value", core::term("computed value")},
        {"topic", core::term("topic")},
        {"sensitivity", core::term("sensitivity")},
        {"finding", core::term("finding")},
        {"urgent trigger", core::term("urgent trigger")},
        {"contradiction", core::term("contradiction")},
        {"instrument", core::term("instrument")},
        {"document", core::term("document")},
        {"vocabulary entry", core::term("vocabulary entry")}};
    const auto found = nouns.find(noun);
    return found != nouns.end() ? found->second.message() : Message::verbatim(noun);
}

using Parts = std::vector<ChangedPart>;

/// In halves, since a change may have hundreds of parts.
Message listed(Parts::const_iterator begin, Parts::const_iterator end, const std::string& noun, Named named) {
    if (end - begin == 1)
        return wordsOf(*begin, noun, named);
    const auto middle = begin + (end - begin) / 2;
    const Message first = listed(begin, middle, noun, named);
    const Message second = listed(middle, end, noun, named);
    return named == Named::ById ? core::said("%1, %2", {first, second})
                                : core::said("%1; %2", {first, second});
}

} // namespace

Message wordsOf(const ChangedPart& part, const std::string& noun, Named named) {
    if (part.option)
        return optionWords(part, named);
    if (part.moved)
        return movedWords(*part.moved, named);
    Message what = named == Named::ById ? Message::verbatim(part.what) : inPlainWords(part.what, noun);
    if (part.values)
        return valueWords(what, part, named);
    if (part.before.empty() && part.after.empty())
        return what;
    if (part.before.empty())
        return core::said("%1 is now %2", {what, inQuotes(part.after)});
    if (part.after.empty())
        return core::said("%1 %2 is gone", {what, inQuotes(part.before)});
    return core::said("%1 %2 is now %3", {what, inQuotes(part.before), inQuotes(part.after)});
}

Message wordsOf(const Change& change, Named named) {
    const bool isById = named == Named::ById || change.title.empty();
    const std::string name =
        isById ? inBackticks(change.id) : inQuotes(change.title) + " (" + change.id + ')';
    const Message noun = nounWords(change.noun);
    const Message head = change.edit == Edit::Added     ? core::said("added %1 %2", {noun, name})
                         : change.edit == Edit::Removed ? core::said("removed %1 %2", {noun, name})
                                                        : core::said("changed %1 %2", {noun, name});
    return change.what.empty()
               ? head
               : core::said("%1: %2",
                            {head, listed(change.what.begin(), change.what.end(), change.noun, named)});
}

} // namespace anteroom
