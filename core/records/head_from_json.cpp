// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/head_from_json.h"

#include "core/base/said.h"
#include "core/records/record_format.h"

#include <limits>

namespace anteroom::records {

namespace {

template <typename T>
std::optional<T> idFrom(ObjectReader& reader, std::string_view key) {
    std::optional<T> id = T::parse(reader.text(key));
    reader.want(id.has_value(), key, core::term("an id"));
    return id;
}

std::string shownName(ObjectReader& reader, std::string_view key) {
    std::string name = reader.text(key);
    reader.want(!name.empty(), key, core::term("filled in"));
    return name;
}

std::optional<Act> ownAct(ObjectReader& parent, std::string_view key) {
    const Place place = parent.at(key);
    ObjectReader reader(place, parent.required(key));
    std::optional<Act> act = actFrom(reader);
    reader.finish();
    return act;
}

std::optional<Act> optionalAct(ObjectReader& parent, std::string_view key) {
    return parent.has(key) ? ownAct(parent, key) : std::nullopt;
}

std::optional<EnteredInError> errorFrom(ObjectReader& parent) {
    constexpr std::string_view key = "entered-in-error";
    if (!parent.has(key))
        return std::nullopt;
    const Place place = parent.at(key);
    ObjectReader reader(place, parent.required(key));
    std::optional<Act> act = actFrom(reader);
    std::string why = shownName(reader, "why");
    reader.finish();
    return act ? std::optional(EnteredInError{std::move(*act), std::move(why)}) : std::nullopt;
}

std::optional<QuestionnaireRef> questionnaireFrom(ObjectReader& parent) {
    const Place place = parent.at("questionnaire");
    ObjectReader reader(place, parent.required("questionnaire"));
    std::optional<QuestionnaireId> id = idFrom<QuestionnaireId>(reader, "id");
    std::string version = reader.text("version");
    std::string sha256 = reader.text("sha256");
    reader.want(sha256.size() == 64 && sha256.find_first_not_of("0123456789abcdef") == std::string::npos,
                "sha256", core::term("a hash"));
    reader.finish();
    return id ? std::optional(QuestionnaireRef{std::move(*id), std::move(version), std::move(sha256)})
              : std::nullopt;
}

RecordStatus statusFrom(ObjectReader& reader) {
    const std::string id = reader.text("status");
    for (const RecordStatus status : {RecordStatus::Draft, RecordStatus::Finished, RecordStatus::Signed})
        if (statusId(status) == id)
            return status;
    reader.want(false, "status", core::term("a status of a record"));
    return RecordStatus::Draft;
}

// What the parts say of each other.
void wantConsistent(ObjectReader& reader, const RecordHead& head) {
    reader.want(head.reason.empty() == (head.revision == 1), "reason",
                core::term("with a later revision, and only there"));
    reader.want(head.status == RecordStatus::Draft || head.finished, "finished", core::term("there"));
    reader.want((head.status == RecordStatus::Signed) == head.signature.has_value(), "signature",
                core::term("with a signed record, and only there"));
}

} // namespace

std::uint32_t revisionFrom(ObjectReader& reader) {
    const nlohmann::json& number = reader.required("revision");
    constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
    const bool good = number.is_number_unsigned() && number.get<std::uint64_t>() >= 1 &&
                      number.get<std::uint64_t>() <= most;
    reader.want(good, "revision", core::term("a number from 1 on"));
    return good ? number.get<std::uint32_t>() : 1;
}

std::optional<PatientId> patientFrom(ObjectReader& reader, std::string_view key) {
    return idFrom<PatientId>(reader, key);
}

Identity identityFrom(ObjectReader& parent) {
    const Place place = parent.at("identity");
    ObjectReader reader(place, parent.required("identity"));
    Identity identity;
    for (const auto& [key, member] : identityKeys)
        identity.*member = reader.optionalText(key);
    reader.finish();
    return identity;
}

std::optional<Act> actFrom(ObjectReader& reader) {
    const Timestamp at = reader.time("at");
    std::optional<StaffId> account = idFrom<StaffId>(reader, "account");
    std::string name = shownName(reader, "name");
    return account ? std::optional(Act{std::move(*account), std::move(name), at}) : std::nullopt;
}

std::optional<RecordHead> headFrom(ObjectReader& reader) {
    const auto id = idFrom<RecordId>(reader, "id");
    const auto patient = patientFrom(reader, "patient");
    const std::uint32_t revision = revisionFrom(reader);
    std::string reason = reader.optionalText("reason");
    const RecordStatus status = statusFrom(reader);
    const auto questionnaire = questionnaireFrom(reader);
    std::string language = reader.text("language");
    Identity identity = identityFrom(reader);
    const auto created = ownAct(reader, "created");
    const auto edited = ownAct(reader, "edited");
    const auto finished = optionalAct(reader, "finished");
    const auto signature = optionalAct(reader, "signature");
    const auto enteredInError = errorFrom(reader);
    if (!reader.good())
        return std::nullopt;
    RecordHead head{*id,
                    *patient,
                    revision,
                    std::move(reason),
                    status,
                    *questionnaire,
                    std::move(language),
                    std::move(identity),
                    *created,
                    *edited,
                    finished,
                    signature,
                    enteredInError};
    wantConsistent(reader, head);
    return reader.good() ? std::optional(std::move(head)) : std::nullopt;
}

} // namespace anteroom::records
