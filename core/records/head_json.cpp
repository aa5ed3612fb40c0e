// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/act_json.h"

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

} // namespace anteroom::records
