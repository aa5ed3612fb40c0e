// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/sensitive_kinds.h"

#include "core/base/said.h"
#include "core/base/text.h"
#include "core/records/kept_texts.h"

#include <algorithm>
#include <map>
#include <set>

namespace anteroom {

namespace {

Error unknownKind(const std::vector<SensitiveKind>& kinds, const std::string& id) {
    const Message typed = Message::verbatim(inBackticks(id));
    if (kinds.empty())
        return Error{core::said(
            "%1 cannot be left out: no questionnaire of this patient's marks answers as sensitive", {typed})};
    std::vector<std::string> known;
    known.reserve(kinds.size());
    for (const SensitiveKind& kind : kinds)
        known.push_back(kind.id.str());
    return Error{core::said("%1 cannot be left out: the sensitive answers that this patient's questionnaires "
                            "mark are %2",
                            {typed, joinWords(known)})};
}

} // namespace

Result<std::vector<SensitiveKind>> sensitiveKindsOf(Archive& archive, const PatientId& patient,
                                                    const Sha256& sha256) {
    if (const Result<bool> refreshed = archive.refresh(); !refreshed)
        return refreshed.error();
    std::set<std::string> hashes;
    for (const RecordIndex::SharedBucket& bucket : archive.index().buckets())
        for (const IndexEntry& entry : *bucket)
            if (entry.head.patient == patient)
                hashes.insert(entry.head.questionnaire.sha256);
    std::map<std::string, SensitiveKind> byId;
    for (const std::string& hash : hashes) {
        const Result<std::string> text = archive.readText(hash);
        if (!text)
            continue;
        const auto questionnaire = questionnaireFromKept({hash, *text}, sha256);
        if (!questionnaire)
            continue;
        for (const Sensitivity& one : (**questionnaire)->sensitivities)
            byId.emplace(one.id.str(), SensitiveKind{one.id, one.title});
    }
    std::vector<SensitiveKind> kinds;
    kinds.reserve(byId.size());
    for (auto& [id, kind] : byId)
        kinds.push_back(std::move(kind));
    return kinds;
}

Result<std::vector<SensitivityId>> kindsNamed(const std::vector<SensitiveKind>& kinds,
                                              const std::vector<std::string>& ids) {
    std::vector<SensitivityId> named;
    for (const std::string& id : ids) {
        const auto found = std::find_if(kinds.begin(), kinds.end(),
                                        [&id](const SensitiveKind& kind) { return kind.id.str() == id; });
        if (found == kinds.end())
            return unknownKind(kinds, id);
        if (std::find(named.begin(), named.end(), found->id) == named.end())
            named.push_back(found->id);
    }
    return named;
}

LeftOut leftOutWherePresent(const Questionnaire& questionnaire, const std::vector<SensitivityId>& kinds) {
    std::vector<std::uint32_t> here;
    const auto& all = questionnaire->sensitivities;
    for (std::uint32_t which = 0; which < all.size(); ++which)
        if (std::find(kinds.begin(), kinds.end(), all[which].id) != kinds.end())
            here.push_back(which);
    return here.empty() ? LeftOut() : LeftOut(questionnaire, std::move(here));
}

} // namespace anteroom
