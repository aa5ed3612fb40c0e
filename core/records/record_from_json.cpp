// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/said.h"
#include "core/records/answer_codec.h"
#include "core/records/head_from_json.h"
#include "core/records/life_from_json.h"
#include "core/records/parse_strictly.h"
#include "core/records/record_codec.h"
#include "core/records/record_format.h"

#include <algorithm>

namespace anteroom {

namespace {

using nlohmann::json;
using records::eachOf;
using records::Fault;
using records::ObjectReader;
using records::Place;

Error errorOf(const Fault& fault) {
    return Error{
        core::said("A record cannot be read: %1 is not %2. Restore this record from the newest backup.",
                   {fault.where, fault.what})};
}

// Says first what a person can act on: a newer Anteroom wrote it, or it is no record at all.
Result<RecordHead> headOf(ObjectReader& reader, const Fault& fault) {
    reader.want(reader.text("format") == records::formatName, "format", core::term("that of a record"));
    const json& version = reader.required("version");
    reader.want(version.is_number_unsigned() && version.get<std::uint64_t>() >= 1, "version",
                core::term("a version"));
    if (reader.good() && version.get<std::uint64_t>() > records::formatVersion)
        return Error{
            core::said("A record was written by a newer Anteroom. Install that version to open it.")};
    std::optional<RecordHead> head = reader.good() ? records::headFrom(reader) : std::nullopt;
    return head ? Result<RecordHead>(std::move(*head)) : errorOf(fault);
}

template <typename Rules>
std::optional<std::uint32_t> positionOf(const Rules& rules, std::string_view id) {
    for (std::uint32_t i = 0; i < rules.size(); ++i)
        if (rules[i].id.str() == id)
            return i;
    return std::nullopt;
}

class Reading {
public:
    explicit Reading(const Questionnaire& questionnaire) : m_questionnaire(questionnaire) {}

    std::optional<SessionState> session(ObjectReader& parent) const {
        const Place place = parent.at("session");
        ObjectReader reader(place, parent.required("session"));
        SessionState state{reader.time("started"), reader.time("edited"), reader.optionalTime("finished")};
        const json& answers = reader.required("answers");
        state.answers = records::answersFromJson(reader.at("answers"), answers, m_questionnaire);
        eachOf(reader, "urgent", [&](const Place& at, const json& one) { readUrgent(at, one, state); });
        state.urgentHolds.resize(m_questionnaire->urgent.size());
        eachOf(reader, "holding", [&](const Place& at, const json& one) {
            const auto trigger = positionOf(m_questionnaire->urgent, textFromJson(at, one));
            if (!trigger || state.urgentHolds[*trigger])
                at.fail(core::term("a trigger of the questionnaire, once"));
            else
                state.urgentHolds[*trigger] = true;
        });
        reader.finish();
        return reader.good() ? std::optional(std::move(state)) : std::nullopt;
    }

    std::vector<AnswerChange> history(ObjectReader& parent) const {
        std::vector<AnswerChange> history;
        eachOf(parent, "history", [&](const Place& at, const json& one) {
            ObjectReader reader(at, one);
            const auto act = records::actFrom(reader);
            const auto index = m_questionnaire.find(reader.text("question"));
            reader.want(index.has_value(), "question", core::term("a question of the questionnaire"));
            const json& before = reader.required("before");
            const json& after = reader.required("after");
            const auto confirmed = reader.optionalTime("confirmed");
            reader.finish();
            if (!reader.good())
                return;
            const Question& question = m_questionnaire.question(*index);
            reader.want(question.type != QuestionType::Information, "question",
                        core::term("one that is asked"));
            history.push_back({*act, *index, records::answerFromJson(reader.at("before"), before, question),
                               records::answerFromJson(reader.at("after"), after, question), confirmed});
        });
        return history;
    }

    std::vector<Reviewed> review(ObjectReader& parent, const std::vector<AnswerChange>& history) const {
        std::vector<Reviewed> review;
        eachOf(parent, "review", [&](const Place& at, const json& one) {
            ObjectReader reader(at, one);
            const auto act = records::actFrom(reader);
            const auto finding = m_questionnaire.findFinding(reader.text("finding"));
            const bool again = std::any_of(review.begin(), review.end(), [&](const Reviewed& earlier) {
                return earlier.finding == finding;
            });
            reader.want(finding && !again, "finding", core::term("a finding of the questionnaire, once"));
            const auto mark = markFrom(reader);
            std::string note = reader.optionalText("note");
            const std::size_t after = changesBefore(reader, act, history);
            reader.finish();
            if (reader.good())
                review.push_back({*finding, mark, std::move(note), *act, after});
        });
        return review;
    }

private:
    /// Of a mark that does not say it, as of an earlier version: those that are not later than it.
    static std::size_t changesBefore(ObjectReader& reader, const std::optional<Act>& act,
                                     const std::vector<AnswerChange>& history) {
        if (const json* count = reader.optional("after-changes")) {
            const bool isCount = count->is_number_unsigned() && count->get<std::uint64_t>() <= history.size();
            return reader.want(isCount, "after-changes", core::term("a number of changes in the history"))
                       ? count->get<std::size_t>()
                       : 0;
        }
        return act ? static_cast<std::size_t>(
                         std::count_if(history.begin(), history.end(),
                                       [&](const AnswerChange& change) { return change.by.at <= act->at; }))
                   : 0;
    }

    void readUrgent(const Place& place, const json& value, SessionState& state) const {
        ObjectReader reader(place, value);
        const auto trigger = positionOf(m_questionnaire->urgent, reader.text("trigger"));
        reader.want(trigger.has_value(), "trigger", core::term("a trigger of the questionnaire"));
        UrgentEvent event{trigger.value_or(0), reader.time("shown-at"),
                          reader.optionalText("acknowledged-by"), reader.optionalTime("acknowledged-at")};
        reader.want(event.acknowledgedBy.empty() != event.acknowledgedAt.has_value(), "acknowledged-by",
                    core::term("with its time"));
        reader.finish();
        state.urgent.push_back(std::move(event));
    }

    static ReviewMark markFrom(ObjectReader& reader) {
        const std::string id = reader.text("mark");
        for (const ReviewMark mark : {ReviewMark::Discussed, ReviewMark::DoesNotApply, ReviewMark::FollowUp})
            if (markId(mark) == id)
                return mark;
        reader.want(false, "mark", core::term("a mark of a review"));
        return ReviewMark::Discussed;
    }

    const Questionnaire& m_questionnaire;
};

} // namespace

Result<RecordHead> decodeHead(std::string_view encoded) {
    Fault fault;
    const Place whole(fault);
    const json all = records::parseStrictly(whole, encoded);
    ObjectReader reader(whole, all);
    return headOf(reader, fault);
}

std::optional<Date> decodeFormDay(std::string_view encoded) {
    Fault fault;
    const Place whole(fault);
    const json all = records::parseStrictly(whole, encoded);
    ObjectReader reader(whole, all);
    if (reader.optionalText("transcribed-by").empty())
        return std::nullopt;
    const Place place = reader.at("session");
    const Timestamp started = ObjectReader(place, reader.required("session")).time("started");
    return reader.good() ? std::optional(started.date) : std::nullopt;
}

Result<Record> decode(std::string_view encoded, const Questionnaire& questionnaire) {
    Fault fault;
    const Place whole(fault);
    const json all = records::parseStrictly(whole, encoded);
    ObjectReader reader(whole, all);
    Result<RecordHead> head = headOf(reader, fault);
    if (!head)
        return head.error();
    const QuestionnaireRef ours{questionnaire->id, questionnaire->version, questionnaire->sha256};
    if (!reader.want(head->questionnaire == ours, "questionnaire",
                     core::term("the one that it is opened with")))
        return errorOf(fault);
    std::string notes = reader.optionalText("notes");
    std::string transcribedBy = reader.optionalText("transcribed-by");
    std::string transcribedOn = reader.optionalText("transcribed-on");
    const Reading reading(questionnaire);
    std::optional<SessionState> session = reading.session(reader);
    std::vector<AnswerChange> history = reading.history(reader);
    std::vector<Reviewed> review = reading.review(reader, history);
    std::vector<IdentityChange> earlierDetails = records::earlierDetailsFrom(reader);
    std::vector<SheetChange> sheetChanges = records::sheetChangesFrom(reader);
    std::vector<PatientMove> moves = records::movesFrom(reader);
    std::vector<DiscardedCorrection> discarded = records::discardedFrom(reader);
    reader.finish();
    if (!reader.good())
        return errorOf(fault);
    return Record{std::move(head).value(),  std::move(notes),          std::move(transcribedBy),
                  std::move(transcribedOn), std::move(*session),       std::move(history),
                  std::move(review),        std::move(earlierDetails), std::move(sheetChanges),
                  std::move(moves),         std::move(discarded)};
}

} // namespace anteroom
