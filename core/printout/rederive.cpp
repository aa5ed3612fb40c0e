// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/our_languages.h"
#include "core/printout/printed_trends.h"
#include "core/printout/printout.h"
#include "core/printout/printout_format.h"
#include "core/summary/reading_order.h"

#include <algorithm>
#include <map>
#include <set>

namespace anteroom {

namespace {

using Json = nlohmann::json;
using Kind = Rederived::Kind;

/// By id and, where one stands there more than once, in their order.
using ById = std::map<std::pair<std::string, std::size_t>, const Json*>;

ById byId(const Json& list) {
    ById found;
    std::map<std::string, std::size_t> seen;
    for (const Json& one : list) {
        const std::string id = one.at("id").get<std::string>();
        found[{id, seen[id]++}] = &one;
    }
    return found;
}

std::string textAt(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string titleOf(const Json& one) {
    std::string title = textAt(one, "title");
    return title.empty() ? textAt(one, "text") : title;
}

/// A finding's status; of a trigger or a contradiction whether it holds.
std::string outcomeOf(const Json& one) {
    const std::string status = textAt(one, "status");
    if (status == "raised")
        return "raised";
    if (status == "ruled-out")
        return "not raised by these answers";
    if (status == "not-established")
        return "not established";
    const auto holds = one.find("holds");
    return holds == one.end() || *holds == true ? "that it holds" : "that it does not hold";
}

/// The answers that are named, without how they are worded.
Json places(const Json& one, const char* key) {
    Json list = Json::array();
    const auto found = one.find(key);
    if (found == one.end() || !found->is_array())
        return list;
    for (Json place : *found) {
        if (place.is_object())
            place.erase("text");
        list.push_back(std::move(place));
    }
    return list;
}

std::string differenceOf(const Json& said, const Json& derived) {
    if (outcomeOf(said) != outcomeOf(derived))
        return "the result says " + outcomeOf(said) + "; the rules say " + outcomeOf(derived);
    if (places(said, "because") != places(derived, "because") ||
        places(said, "open") != places(derived, "open"))
        return "the result rests it on other answers than the rules do";
    return "the result has other words than the questionnaire";
}

/// In version 1 our own words were English whatever the reader's language, and Spanish is said otherwise
/// since: there what the words stand for is compared.
Json withoutWords(Json one) {
    one.erase("rule");
    one.erase("text");
    for (const char* key : {"because", "open"})
        if (one.contains(key))
            one[key] = places(one, key);
    return one;
}

class Comparison {
public:
    Comparison(const Json& result, bool isWordForWord) : m_result(result), m_isWordForWord(isWordForWord) {
        for (const Json& id : result.at("unprinted"))
            m_unprinted.insert(id.get<std::string>());
    }

    void compare(Kind kind, const char* key, const Json& derived) {
        const ById said = byId(m_result.at(key));
        const ById anew = byId(derived.at(key));
        for (const auto& [id, one] : anew)
            if (kind != Kind::Finding || !passesOver(id.first, *one))
                compareOne(kind, id.first, said.contains(id) ? said.at(id) : nullptr, one);
        for (const auto& [id, one] : said)
            if (!anew.contains(id))
                compareOne(kind, id.first, one, nullptr);
    }

    void compareNotReviewed(const Json& derived, const Questionnaire& questionnaire,
                            const printout::Reading& reading) {
        const Json& said = m_result.at("not-reviewed");
        const auto find = [](const Json& list, const Json& language) -> const Json* {
            for (const Json& one : list)
                if (one.at("language") == language)
                    return &one;
            return nullptr;
        };
        const auto tell = [this](const Json& one, const char* what) {
            m_made.different.push_back(
                {Kind::NotReviewed, textAt(one, "language"), textAt(one, "text"), what});
        };
        for (const Json& one : derived)
            if (const Json* found = find(said, one.at("language")); !found)
                tell(one, "the result does not say that this translation is not reviewed");
            else if (*found != one)
                tell(one, "the result says it of other questions, or in other words");
        for (const Json& one : said)
            if (&one != find(said, one.at("language")))
                tell(one, "the result says it more than once");
            else if (!find(derived, one.at("language")) &&
                     one !=
                         printout::unreviewedWithoutAnswers(questionnaire, reading, textAt(one, "language")))
                tell(one, "the result says it, and nothing in the questionnaire does");
    }

    void comparePrintedNotReviewed(const Json& derived, const Questionnaire& questionnaire,
                                   const printout::Reading& reading) {
        const Json& said = m_result.at("printed-not-reviewed");
        const Json expected = printout::printedNotReviewed(questionnaire, m_result.at("not-reviewed"),
                                                           derived, reading, !said.is_null());
        if (said == expected)
            return;
        const std::string language = textAt(expected.is_null() ? said : expected, "language");
        const char* what =
            said.is_null()       ? "the result does not say that the translation in print is not reviewed"
            : expected.is_null() ? "the result says that the translation in print is not reviewed, and the "
                                   "questionnaire does not"
                                 : "the result says it of other questions in print, or in other words";
        m_made.different.push_back({Kind::NotReviewed, language, language, what});
    }

    /// An answer that prints nowhere is not here, and brings its notice all the same. Those of earlier
    /// screenings are stated with their values, and are among `derived`.
    void compareNotices(const Json& derived, const Questionnaire& questionnaire,
                        const printout::Reading& reading) {
        const Json& said = m_result.at("notices");
        const auto tell = [this](const Json& one, const char* what) {
            m_made.different.push_back({Kind::Notice, textAt(one, "id"), textAt(one, "title"), what});
        };
        for (const Json& one : derived)
            if (std::find(said.begin(), said.end(), one) == said.end())
                tell(one, "the result has not this notice, which goes with these answers");
        for (auto one = said.begin(); one != said.end(); ++one)
            if (std::find(derived.begin(), derived.end(), *one) == derived.end() &&
                !isNoticeOf(questionnaire, reading, *one))
                tell(*one, "the result has a notice that is none of the questionnaire's");
            else if (std::find(said.begin(), one, *one) != one)
                tell(*one, "the result has it more than once");
    }

    void compareLeftOut(const Json& derived, const Questionnaire& questionnaire,
                        const printout::Reading& reading) {
        for (const std::uint32_t which : reading.leftOut.sensitivities())
            m_made.leftOut.emplace_back(questionnaire->sensitivities[which].title.in(reading.language));
        m_made.notRederivable = reading.leftOut.counts();
        if (m_result.at("left-out") != derived)
            m_made.different.push_back(
                {Kind::LeftOut, questionnaire->id.str(),
                 std::string(questionnaire->title.in(reading.language)),
                 "the result says otherwise what is left out, or how much rests on it"});
    }

    Rederivation take() { return std::move(m_made); }

private:
    static bool isNoticeOf(const Questionnaire& questionnaire, const printout::Reading& reading,
                           const Json& said) {
        const std::string language = readingOrder(questionnaire, reading.language, reading.askedIn);
        const auto& all = questionnaire->sensitivities;
        const auto& left = reading.leftOut.sensitivities();
        for (std::uint32_t which = 0; which < all.size(); ++which)
            if (said == Json{{"id", all[which].id.str()},
                             {"title", all[which].title.in(language)},
                             {"notice", all[which].notice.in(language)}})
                return std::find(left.begin(), left.end(), which) == left.end();
        return false;
    }

    /// What was not printed has answers that were not printed either: those alone could raise it.
    bool passesOver(const std::string& id, const Json& derived) const {
        const std::string kind = textAt(derived, "kind");
        return m_unprinted.contains(id) && (kind == "candidacy" || kind == "checklist") &&
               textAt(derived, "status") != "raised";
    }

    void compareOne(Kind kind, const std::string& id, const Json* said, const Json* derived) {
        m_made.findings += kind == Kind::Finding ? 1U : 0U;
        if (said && derived &&
            (*said == *derived || (!m_isWordForWord && withoutWords(*said) == withoutWords(*derived))))
            return;
        std::string what = said && derived ? differenceOf(*said, *derived)
                           : derived       ? "the result has it not; the rules say " + outcomeOf(*derived)
                                           : "the result says " + outcomeOf(*said) + "; no rule says so";
        m_made.different.push_back({kind, id, titleOf(derived ? *derived : *said), std::move(what)});
    }

    const Json& m_result;
    bool m_isWordForWord;
    std::set<std::string> m_unprinted;
    Rederivation m_made;
};

} // namespace

Rederivation rederive(const Printout& printout) {
    const Json result = Json::parse(printout.result);
    const bool isFirst = printout.version == printout::firstVersion;
    const printout::Reading reading{printout.language, printout.askedIn, printout.dateOfBirth,
                                    printout.leftOut, printout.trends};
    const Session session = Session::resume(printout.questionnaire, printout.session);
    const Json derived = printout::derive(session, reading);
    Comparison comparison(result, !isFirst || ourLanguage(printout.language) != OurLanguage::Spanish);
    comparison.compare(Kind::Finding, "findings", derived);
    comparison.compare(Kind::Urgent, "urgent", derived);
    comparison.compare(Kind::Contradiction, "contradictions", derived);
    if (!isFirst)
        comparison.compareNotReviewed(derived.at("not-reviewed"), *printout.questionnaire, reading);
    if (printout.version > printout::versionWithUnprinted)
        comparison.comparePrintedNotReviewed(derived.at("printed-not-reviewed"), *printout.questionnaire,
                                             reading);
    if (printout.version > printout::versionWithoutLeftOut) {
        comparison.compareNotices(derived.at("notices"), *printout.questionnaire, reading);
        comparison.compareLeftOut(derived.at("left-out"), *printout.questionnaire, reading);
    }
    Rederivation made = comparison.take();
    for (Rederived& value : printout::differentValues(printout.trends, session))
        made.different.push_back(std::move(value));
    made.statedScreenings = printout.trends.screenings.size();
    for (const Trends::Series& series : printout.trends.series)
        for (const Trends::Point& point : series.points)
            made.statedValues += point.screening ? 1U : 0U;
    return made;
}

} // namespace anteroom
