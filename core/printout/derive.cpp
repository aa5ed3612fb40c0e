// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/findings/screening.h"
#include "core/printout/printout_format.h"
#include "core/summary/reading_order.h"
#include "core/summary/summary.h"
#include "core/summary/unreviewed_translation.h"

#include <algorithm>

namespace anteroom::printout {

using Json = nlohmann::json;

Json derive(const Session& session, const Reading& reading) {
    const Json all =
        Json::parse(renderJson(session, screen(session), {}, reading.language, reading.dateOfBirth,
                               reading.askedIn, reading.trends, reading.leftOut));
    Json derived{{"findings", all.at("findings")},
                 {"urgent", Json::array()},
                 {"contradictions", all.at("contradictions")},
                 {"not-reviewed", all.at("not-reviewed")},
                 {"printed-not-reviewed", all.value("printed-not-reviewed", Json())},
                 {"notices", all.value("notices", Json::array())},
                 {"left-out", all.value("left-out", Json())}};
    // When it was shown and to whom is a fact that was kept, and nothing that can be derived.
    for (const Json& urgent : all.at("urgent"))
        derived["urgent"].push_back({{"id", urgent.at("id")},
                                     {"tier", urgent.at("tier")},
                                     {"title", urgent.at("title")},
                                     {"holds", urgent.at("holds")}});
    return derived;
}

Json unreviewedWithoutAnswers(const Questionnaire& questionnaire, const Reading& reading,
                              std::string_view language) {
    const auto isIt = [language](const auto& one) { return one.language == language; };
    const auto& all = questionnaire->unreviewed;
    if (std::find(reading.askedIn.begin(), reading.askedIn.end(), language) == reading.askedIn.end() ||
        std::none_of(all.begin(), all.end(), isIt))
        return nullptr;
    return {{"language", language},
            {"questions", Json::array()},
            {"text", unreviewedSentence({std::string(language), {}}, reading.askedIn, reading.language)}};
}

Json printedNotReviewed(const Questionnaire& questionnaire, const Json& notReviewed, const Json& derived,
                        const Reading& reading, bool isSaid) {
    const auto read =
        unreviewedRead(questionnaire, readingOrder(questionnaire, reading.language, reading.askedIn));
    const auto saysIt = [&read](const Json& one) {
        const Json& language = one.at("language");
        return language.is_string() && isSameLanguage(language.get<std::string>(), read->language);
    };
    if (!read || std::any_of(notReviewed.begin(), notReviewed.end(), saysIt))
        return nullptr;
    if (!derived.is_null() || !isSaid)
        return derived;
    return {
        {"language", read->language},
        {"questions", Json::array()},
        {"text", unreviewedPrintedSentence({read->language, {}},
                                           readingOrder(questionnaire, reading.language, reading.askedIn))}};
}

SessionState stateOf(const Questionnaire& questionnaire, Date day, std::vector<Answer> answers,
                     std::vector<UrgentEvent> urgent) {
    const Timestamp midnight{day, 0};
    SessionState state{midnight, midnight, {}, std::move(answers), std::move(urgent), {}};
    // A trigger that holds without having been shown comes out as an event too many.
    state.urgentHolds.resize(questionnaire->urgent.size());
    for (const UrgentEvent& event : state.urgent)
        state.urgentHolds[event.trigger] = true;
    return state;
}

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

} // namespace anteroom::printout
