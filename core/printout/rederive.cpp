// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printout/printout.h"
#include "core/printout/printout_format.h"

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

class Comparison {
public:
    explicit Comparison(const Json& result) : m_result(result) {
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

    Rederivation take() { return std::move(m_made); }

private:
    /// What was not printed has answers that were not printed either: those alone could raise it.
    bool passesOver(const std::string& id, const Json& derived) const {
        const std::string kind = textAt(derived, "kind");
        return m_unprinted.contains(id) && (kind == "candidacy" || kind == "checklist") &&
               textAt(derived, "status") != "raised";
    }

    void compareOne(Kind kind, const std::string& id, const Json* said, const Json* derived) {
        m_made.findings += kind == Kind::Finding ? 1U : 0U;
        if (said && derived && *said == *derived)
            return;
        std::string what = said && derived ? differenceOf(*said, *derived)
                           : derived       ? "the result has it not; the rules say " + outcomeOf(*derived)
                                           : "the result says " + outcomeOf(*said) + "; no rule says so";
        m_made.different.push_back({kind, id, titleOf(derived ? *derived : *said), std::move(what)});
    }

    const Json& m_result;
    std::set<std::string> m_unprinted;
    Rederivation m_made;
};

} // namespace

Rederivation rederive(const Printout& printout) {
    const Json result = Json::parse(printout.result);
    const Json derived = printout::derive(Session::resume(printout.questionnaire, printout.session),
                                          printout.language, printout.dateOfBirth);
    Comparison comparison(result);
    comparison.compare(Kind::Finding, "findings", derived);
    comparison.compare(Kind::Urgent, "urgent", derived);
    comparison.compare(Kind::Contradiction, "contradictions", derived);
    return comparison.take();
}

} // namespace anteroom
