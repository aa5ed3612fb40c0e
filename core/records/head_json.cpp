// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/head_json.h"

#include "core/records/record_format.h"

namespace anteroom::records {

using Json = nlohmann::ordered_json;

void addText(Json& json, const char* key, const std::string& text) {
    if (!text.empty())
        json[key] = text;
}

void addAct(Json& json, const Act& act) {
    json["at"] = act.at.iso();
    json["account"] = act.account.str();
    json["name"] = act.name;
}

Json actJson(const Act& act) {
    Json json = Json::object();
    addAct(json, act);
    return json;
}

Json identityJson(const Identity& identity) {
    Json json = Json::object();
    for (const auto& [key, member] : identityKeys)
        addText(json, key, identity.*member);
    return json;
}

void addLife(Json& json, const RecordHead& head) {
    json["created"] = actJson(head.created);
    json["edited"] = actJson(head.edited);
    if (head.finished)
        json["finished"] = actJson(*head.finished);
    if (head.signature)
        json["signature"] = actJson(*head.signature);
    if (head.enteredInError) {
        json["entered-in-error"] = actJson(head.enteredInError->by);
        json["entered-in-error"]["why"] = head.enteredInError->why;
    }
}

} // namespace anteroom::records
