// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/life_from_json.h"

#include "core/base/said.h"
#include "core/records/head_from_json.h"

namespace anteroom::records {

namespace {

/// `read(reader, act)` adds what else stands in an entry, once that is whole.
template <typename Read>
void eachAct(ObjectReader& parent, std::string_view key, const Read& read) {
    if (!parent.has(key))
        return;
    eachOf(parent, key, [&](const Place& at, const nlohmann::json& one) {
        ObjectReader reader(at, one);
        const std::optional<Act> act = actFrom(reader);
        if (act)
            read(reader, *act);
    });
}

std::string filledIn(ObjectReader& reader, std::string_view key) {
    std::string text = reader.text(key);
    reader.want(!text.empty(), key, core::term("filled in"));
    return text;
}

SheetText sheetTextFrom(ObjectReader& reader) {
    const std::string id = reader.text("text");
    for (const SheetText text : {SheetText::Notes, SheetText::TranscribedBy, SheetText::TranscribedOn,
                                 SheetText::ScreenedOn, SheetText::Language})
        if (sheetTextId(text) == id)
            return text;
    reader.want(false, "text", core::term("one that staff write beside the answers"));
    return SheetText::Notes;
}

} // namespace

std::vector<IdentityChange> earlierDetailsFrom(ObjectReader& parent) {
    std::vector<IdentityChange> changes;
    eachAct(parent, "earlier-details", [&](ObjectReader& reader, const Act& by) {
        Identity before = identityFrom(reader);
        const std::uint32_t revision = reader.has("revision") ? revisionFrom(reader) : 0;
        reader.finish();
        changes.push_back({by, std::move(before), revision});
    });
    return changes;
}

std::vector<SheetChange> sheetChangesFrom(ObjectReader& parent) {
    std::vector<SheetChange> changes;
    eachAct(parent, "sheet-changes", [&](ObjectReader& reader, const Act& by) {
        const SheetText text = sheetTextFrom(reader);
        std::string before = reader.optionalText("before");
        std::string after = reader.optionalText("after");
        reader.want(before != after, "after", core::term("another than before"));
        reader.finish();
        changes.push_back({by, text, std::move(before), std::move(after)});
    });
    return changes;
}

std::vector<PatientMove> movesFrom(ObjectReader& parent) {
    std::vector<PatientMove> moves;
    eachAct(parent, "moves", [&](ObjectReader& reader, const Act& by) {
        const std::optional<PatientId> from = patientFrom(reader, "from");
        const std::uint32_t revision = revisionFrom(reader);
        std::string why = reader.optionalText("why");
        reader.want(revision == 1 || !why.empty(), "why", core::term("there, after a signature"));
        reader.finish();
        if (from)
            moves.push_back({by, *from, revision, std::move(why)});
    });
    return moves;
}

std::vector<DiscardedCorrection> discardedFrom(ObjectReader& parent) {
    std::vector<DiscardedCorrection> discarded;
    eachAct(parent, "discarded-corrections", [&](ObjectReader& reader, const Act& by) {
        std::string reason = filledIn(reader, "reason");
        std::string why = filledIn(reader, "why");
        reader.finish();
        discarded.push_back({by, std::move(reason), std::move(why)});
    });
    return discarded;
}

} // namespace anteroom::records
