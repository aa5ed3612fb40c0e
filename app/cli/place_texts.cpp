// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/place_texts.h"

#include "core/summary/answer_json.h"

#include <algorithm>

namespace anteroom::cli {

namespace {

void append(std::string& out, const nlohmann::ordered_json& json) {
    out += json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

/// Most words need nothing escaped, and the library looks at each letter of them.
void append(std::string& out, const std::string& text) {
    const bool isPlain = std::all_of(text.begin(), text.end(), [](char letter) {
        return letter >= ' ' && letter < '\x7f' && letter != '"' && letter != '\\';
    });
    if (isPlain)
        out.append(1, '"').append(text).append(1, '"');
    else
        append(out, nlohmann::ordered_json(text));
}

/// As placeJson(), without an object of each: with the reasons of a line that object would take a third of
/// the time. Ids and states are letters, digits and hyphens.
std::string printed(const Session& session, const CountedAnswers& counted, const AnswerPlace& place,
                    const std::string& language) {
    const PrintedPlace printed = printedPlace(session, counted, place, language);
    std::string out;
    out.append(R"({"question":")").append(printed.question).append(1, '"');
    if (printed.row)
        out.append(R"(,"row":)").append(std::to_string(*printed.row));
    if (printed.field)
        out.append(R"(,"field":")").append(*printed.field).append(1, '"');
    out.append(R"(,"state":")").append(printed.state).append(R"(","value":)");
    if (const auto* word = printed.value.get_ptr<const std::string*>())
        append(out, *word);
    else
        append(out, printed.value);
    out += R"(,"text":)";
    append(out, printed.text);
    out += '}';
    return out;
}

} // namespace

PlaceTexts::PlaceTexts(const Questionnaire& questionnaire, std::string language)
    : m_language(std::move(language)), m_choices(questionnaire.questions().size()) {}

std::optional<PlaceTexts::Choice> PlaceTexts::choiceAt(const Session& session, const Answer& answer,
                                                       const AnswerPlace& place) {
    if (place.row || answer.measured.isSaid() || !answer.reason.empty() || !answer.refusedEntry.empty())
        return std::nullopt;
    Choice choice{session.state(place.question), answer.state};
    if (const auto* option = std::get_if<OptionValue>(&answer.value))
        choice.option = option->option + 1;
    else if (!std::holds_alternative<std::monostate>(answer.value))
        return std::nullopt;
    return choice;
}

const std::string& PlaceTexts::of(const Session& session, const CountedAnswers& counted,
                                  const AnswerPlace& place) {
    if (const auto choice = choiceAt(session, counted.of(place.question), place);
        choice && at(place.question) < m_choices.size()) {
        std::vector<Known>& known = m_choices[at(place.question)];
        const auto found = std::find_if(known.begin(), known.end(),
                                        [&choice](const Known& one) { return one.choice == *choice; });
        if (found != known.end())
            return found->text;
        return known.emplace_back(Known{*choice, printed(session, counted, place, m_language)}).text;
    }
    const auto [found, isNew] = m_ofLine.try_emplace(place);
    if (isNew)
        found->second = printed(session, counted, place, m_language);
    return found->second;
}

} // namespace anteroom::cli
