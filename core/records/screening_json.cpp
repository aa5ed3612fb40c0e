// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/screening_json.h"

#include "core/findings/disclosure.h"
#include "core/findings/kept_safety.h"
#include "core/records/answer_codec.h"
#include "core/records/head_json.h"
#include "core/records/marks.h"
#include "core/records/patient_match.h"
#include "core/session/answer_text.h"
#include "core/summary/disclosure_json.h"
#include "core/summary/left_out_text.h"
#include "core/summary/phrases.h"

namespace anteroom::records {

namespace {

using Json = nlohmann::ordered_json;

constexpr auto withheld = "withheld";
constexpr auto anothers = "another patient's, see the record's page";

class Writer {
public:
    Writer(const Record& record, const std::shared_ptr<const Questionnaire>& questionnaire,
           const RecordHead& present, const LeftOut& leftOut)
        : m_record(record), m_present(present), m_questionnaire(*questionnaire),
          m_language(record.head.language), m_leftOut(leftOut),
          m_session(shownOf(record, questionnaire, leftOut)) {}

    Json write() const {
        Json json = head();
        addNotices(json);
        if (!m_leftOut.isEmpty()) {
            json["left-out"] = leftOutJson(m_questionnaire, m_leftOut, m_language);
            json["left-out"]["text"] = leftOutText(m_questionnaire, m_leftOut, m_language);
        }
        json["answers"] = answers();
        json["urgent"] = urgent();
        json["findings"] = findings();
        json["history"] = history();
        return json;
    }

private:
    static Session shownOf(const Record& record, const std::shared_ptr<const Questionnaire>& questionnaire,
                           const LeftOut& leftOut) {
        Session all = Session::resume(questionnaire, record.session);
        if (leftOut.isEmpty())
            return all;
        return Session::resume(questionnaire, Disclosure(all, screen(all), leftOut).session().state());
    }

    /// What somebody typed of the screening as a whole: nothing says what it rests on.
    std::string typed(const std::string& text) const {
        return text.empty() || m_leftOut.isEmpty()
                   ? text
                   : std::string(phrase(SummaryPhrase::ReasonLeftOut, m_language));
    }

    std::string in(const LocalizedText& text) const { return std::string(text.in(m_language)); }

    std::string words(const Question& question, const Answer& answer) const {
        std::string said = answerText(question, answer, m_language);
        return said.empty() ? stateText(stateOf(answer.state), m_language) : said;
    }

    Json head() const {
        const RecordHead& head = m_record.head;
        Json json{{"record", head.id.str()}, {"status", statusId(head.status)}, {"revision", head.revision}};
        addText(json, "reason", typed(head.reason));
        json["questionnaire"] = {{"id", head.questionnaire.id.str()},
                                 {"version", head.questionnaire.version},
                                 {"sha256", head.questionnaire.sha256},
                                 {"title", in(m_questionnaire->title)}};
        json["language"] = head.language;
        json["identity"] = isAnothers(head.identity, m_record.earlierDetails.size() < detailsBeforeTheMove())
                               ? Json{{withheld, anothers}}
                               : identityJson(head.identity);
        addLife(json, head);
        if (head.enteredInError)
            json["entered-in-error"]["why"] = typed(head.enteredInError->why);
        addChanges(json);
        if (m_leftOut.isEmpty())
            addText(json, "notes", m_record.notes);
        json["screened-on"] = m_record.session.startedAt.date.iso();
        addText(json, "transcribed-by", m_record.transcribedBy);
        addText(json, "transcribed-on", m_record.transcribedOn);
        return json;
    }

    bool isAnothers(const Identity& identity, bool isBeforeTheMove) const {
        return isBeforeTheMove && !isSamePerson(identity, m_present.identity);
    }

    /// How many of the earlier details were typed while the record was another patient's; one more where
    /// those that it has were as well. Times are of a minute: in doubt they were.
    std::size_t detailsBeforeTheMove() const {
        const std::vector<IdentityChange>& details = m_record.earlierDetails;
        if (m_record.head.patient != m_present.patient)
            return details.size() + 1;
        if (m_record.moves.empty())
            return 0;
        const Act& moved = m_record.moves.back().by;
        for (std::size_t i = details.size(); i > 0; --i)
            if (details[i - 1].by == moved) // that patient's came in their place
                return i;
        // They stayed as they were then, until somebody typed others.
        std::size_t typedBefore = 0;
        while (typedBefore < details.size() && details[typedBefore].by.at <= moved.at)
            ++typedBefore;
        return typedBefore + 1;
    }

    void addChanges(Json& json) const {
        const std::size_t beforeTheMove = detailsBeforeTheMove();
        for (std::size_t i = 0; i < m_record.earlierDetails.size(); ++i) {
            const IdentityChange& change = m_record.earlierDetails[i];
            Json earlier = actJson(change.by);
            if (isAnothers(change.before, i < beforeTheMove))
                earlier[withheld] = anothers;
            else
                earlier["before"] = identityJson(change.before);
            json["earlier-details"].push_back(std::move(earlier));
        }
        for (const PatientMove& move : m_record.moves) {
            Json moved = actJson(move.by);
            moved["from"] = move.from.str();
            moved["revision"] = move.revision;
            addText(moved, "why", typed(move.why));
            json["moves"].push_back(std::move(moved));
        }
        for (const DiscardedCorrection& one : m_record.discarded) {
            Json discarded = actJson(one.by);
            discarded["reason"] = typed(one.reason);
            discarded["why"] = typed(one.why);
            json["discarded-corrections"].push_back(std::move(discarded));
        }
        for (const SheetChange& change : m_record.sheetChanges) {
            Json changed = actJson(change.by);
            changed["text"] = sheetTextId(change.text);
            const bool isNotes = change.text == SheetText::Notes;
            addText(changed, "before", isNotes ? typed(change.before) : change.before);
            addText(changed, "after", isNotes ? typed(change.after) : change.after);
            json["sheet-changes"].push_back(std::move(changed));
        }
    }

    /// What was said before and taken back stands in the history.
    void addNotices(Json& json) const {
        std::vector<QuestionIndex> answered;
        for (std::uint32_t i = 0; i < m_questionnaire.questions().size(); ++i)
            if (m_session.answer(QuestionIndex{i}) != Answer{})
                answered.push_back(QuestionIndex{i});
        for (const AnswerChange& change : m_record.history)
            answered.push_back(change.question);
        for (const std::uint32_t which :
             withNotice(m_questionnaire, sensitivitiesHere(m_questionnaire, answered, m_leftOut))) {
            const Sensitivity& due = m_questionnaire->sensitivities[which];
            json["notices"].push_back(
                {{"id", due.id.str()}, {"title", in(due.title)}, {"notice", in(due.notice)}});
        }
    }

    Json answers() const {
        Json list = Json::array();
        for (std::uint32_t i = 0; i < m_questionnaire.questions().size(); ++i) {
            const QuestionIndex index{i};
            const Answer& answer = m_session.answer(index);
            const bool isShown = m_session.isShown(index);
            const Question& question = m_questionnaire.question(index);
            if (m_leftOut.has(index) || question.type == QuestionType::Information ||
                (!isShown && answer == Answer{}))
                continue;
            Json json{{"question", question.id.str()},
                      {"asked", in(question.text)},
                      {"answer", words(question, answer)}};
            if (!isShown)
                json["counted"] = false;
            const Json ids = answerToJson(question, answer);
            for (const auto& [key, value] : ids.items())
                json[key] = value;
            list.push_back(std::move(json));
        }
        return list;
    }

    Json urgent() const {
        Json list = Json::array();
        for (const UrgentEvent& event : m_session.urgentEvents()) {
            const UrgentTrigger& trigger = m_questionnaire->urgent.at(event.trigger);
            Json json{{"trigger", trigger.id.str()},
                      {"title", in(trigger.title)},
                      {"shown-at", event.shownAt.iso()}};
            if (event.acknowledgedAt) {
                json["acknowledged-at"] = event.acknowledgedAt->iso();
                json["acknowledged-by"] = event.acknowledgedBy;
            }
            list.push_back(std::move(json));
        }
        return list;
    }

    Json findings() const {
        Json list = Json::array();
        const KeptSafety keptSafety(m_session);
        for (FindingResult result : screen(m_session).findings) {
            if (m_leftOut.hasFinding(result.rule))
                continue;
            keptSafety.applyTo(result);
            const FindingRule& rule = m_questionnaire->findings.at(result.rule);
            Json json{
                {"finding", rule.id.str()}, {"title", in(rule.title)}, {"status", statusId(result.status)}};
            for (const Reviewed& reviewed : m_record.review)
                if (reviewed.finding == result.rule) {
                    json["mark"] = {{"mark", markId(reviewed.mark)}};
                    addText(json["mark"], "note", reviewed.note);
                    addAct(json["mark"], reviewed.by);
                    if (!isOfTheseAnswers(reviewed, m_record, m_questionnaire, m_leftOut))
                        json["mark"]["answers-changed-since"] = true;
                }
            list.push_back(std::move(json));
        }
        return list;
    }

    /// What was typed beside an answer, or in its place.
    static void addBeside(Json& json, const std::string& which, const Answer& answer) {
        const std::string& refused =
            answer.refusedEntry.empty() ? answer.measured.refused : answer.refusedEntry;
        addText(json, (which + "-refused").c_str(), refused);
        addText(json, (which + "-note").c_str(), answer.note);
    }

    Json history() const {
        Json list = Json::array();
        for (const AnswerChange& change : m_record.history) {
            if (m_leftOut.has(change.question))
                continue;
            const Question& question = m_questionnaire.question(change.question);
            Json json = actJson(change.by);
            json["question"] = question.id.str();
            json["asked"] = in(question.text);
            json["before"] = words(question, change.before);
            addBeside(json, "before", change.before);
            json["after"] = words(question, change.after);
            addBeside(json, "after", change.after);
            if (change.confirmed)
                json["confirmed"] = change.confirmed->iso();
            list.push_back(std::move(json));
        }
        return list;
    }

    const Record& m_record;
    const RecordHead& m_present;
    const Questionnaire& m_questionnaire;
    const std::string& m_language;
    const LeftOut& m_leftOut;
    Session m_session;
};

} // namespace

Json screeningJson(const Record& record, const std::shared_ptr<const Questionnaire>& questionnaire,
                   const RecordHead& present, const LeftOut& leftOut) {
    return Writer(record, questionnaire, present, leftOut).write();
}

} // namespace anteroom::records
