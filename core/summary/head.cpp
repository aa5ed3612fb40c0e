// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/answer_text.h"
#include "core/summary/typed_text.h"
#include "core/summary/unreviewed_translation.h"

#include <algorithm>
#include <set>

namespace anteroom {
namespace {

using P = SummaryPhrase;

// The day is in the head already; only another one is worth a word.
std::string at(const SummaryContext& context, Timestamp time) {
    return time.date == context.session.startedAt().date ? time.clock()
                                                         : time.date.iso() + " " + time.clock();
}

// Answers from a file bring the times of the visit along, if any.
std::string timesOnSheet(const SummaryContext& context) {
    const AnswerSheet& sheet = context.sheet;
    if (!sheet.started)
        return {};
    std::string from = clockText(*sheet.started);
    if (!sheet.finished || sheet.finished == sheet.started)
        return from;
    return context.say(P::FromTo, {{"from", from}, {"to", clockText(*sheet.finished)}});
}

std::string timesOf(const SummaryContext& context) {
    const Session& session = context.session;
    // The clock of a desk says when the paper was copied, not when anybody was screened.
    if (!session.isTimed() || !context.sheet.transcribedBy.empty())
        return timesOnSheet(context);
    const Timestamp end = session.finishedAt().value_or(session.lastEditAt());
    std::string from = at(context, session.startedAt());
    std::string times = end == session.startedAt()
                            ? from
                            : context.say(P::FromTo, {{"from", from}, {"to", at(context, end)}});
    if (session.lastEditAt() <= end)
        return times;
    return context.say(P::ChangedLater, {{"times", times}, {"at", at(context, session.lastEditAt())}});
}

// What the patient said of who answers reads by itself under "Answered by"; all else needs its label.
std::string answeredBy(const SummaryContext& context, std::vector<Summary::Line>& visit) {
    for (Summary::Line& line : visit) {
        if (context.questionnaire.isComputed(line.question) || line.notEstablished)
            continue;
        if (context.questionnaire.question(line.question).type != QuestionType::Choice)
            continue;
        line.repeated = line.note.empty();
        return line.answer;
    }
    return {};
}

std::string transcribed(const SummaryContext& context) {
    const Session& session = context.session;
    const std::string who = onOneLine(context.sheet.transcribedBy);
    const std::string when = onOneLine(context.sheet.transcribedOn);
    if (who.empty())
        return {};
    std::string said = when.empty() ? context.say(P::TranscribedBy, {{"who", who}})
                                    : context.say(P::TranscribedByOn, {{"who", who}, {"when", when}});
    if (!session.finishedAt() || session.lastEditAt() <= *session.finishedAt())
        return said;
    return context.say(P::ChangedLater, {{"times", said}, {"at", at(context, session.lastEditAt())}});
}

// Topics with a finding that could go either way; a finding without a topic is one of its own.
/// As many as a reader can count below.
std::size_t openPoints(const Summary& summary) {
    std::set<std::string_view> titles;
    for (const Summary::OpenQuestion& open : summary.notEstablished)
        titles.insert(open.leavesOpen.begin(), open.leavesOpen.end());
    return titles.size();
}

// A visit has one question that nobody can leave open, whether the patient agrees; its "no" is for all to
// see.
std::string notAgreed(const SummaryContext& context, std::vector<Summary::Line>& visit) {
    for (std::uint32_t i = 0; i < context.questionnaire.questions().size(); ++i) {
        const Question& question = context.questionnaire.questions()[i];
        if (question.summary != SummaryPlace::Visit || question.type != QuestionType::YesNo ||
            question.notSure || question.preferNotToSay)
            continue;
        const Answer& answer = context.counted.of(QuestionIndex{i});
        const auto* chosen = std::get_if<OptionValue>(&answer.value);
        if (answer.state != Answer::State::Answered || !chosen || chosen->option != option::no)
            continue;
        for (Summary::Line& line : visit)
            line.repeated = line.repeated || (line.question == QuestionIndex{i} && line.note.empty());
        return context.names.question(QuestionIndex{i}) + ": " +
               answerText(question, answer, context.language);
    }
    return {};
}

// As Session::progress() counts them, without what is left out: who counts nothing of it cannot tell.
std::size_t countShown(const SummaryContext& context) {
    std::size_t shown = 0;
    for (std::uint32_t i = 0; i < context.questionnaire.questions().size(); ++i)
        if (const QuestionIndex question{i};
            context.session.isShown(question) && !context.leftOut.has(question) &&
            context.questionnaire.question(question).type != QuestionType::Information)
            ++shown;
    return shown;
}

void fillIncomplete(const SummaryContext& context, Summary& summary) {
    const std::size_t points = openPoints(summary);
    summary.incomplete = !summary.notEstablished.empty();
    if (!summary.incomplete)
        return;
    std::set<QuestionIndex> open;
    for (const Summary::OpenQuestion& question : summary.notEstablished)
        if (context.session.isShown(question.question))
            open.insert(question.question);
    const auto add = [&summary](const std::string& sentence) {
        summary.incompleteText += (summary.incompleteText.empty() ? "" : " ") + sentence;
    };
    // The same "of how many" as the interview and its review count; an optional question that nobody asked
    // is not open all the same.
    if (!open.empty())
        add(context.say(P::QuestionsOpen, {{"count", std::to_string(open.size())},
                                           {"all", std::to_string(countShown(context))}}));
    const std::size_t kept = context.keptSafety.questions().size();
    if (kept == 1)
        add(context.say(P::OneKeptOpen));
    if (kept > 1)
        add(context.say(P::KeptOpen, {{"count", std::to_string(kept)}}));
    if (points == 1)
        add(context.say(P::OnePointOpen));
    if (points > 1)
        add(context.say(P::PointsOpen, {{"count", std::to_string(points)}}));
}

std::string urgentText(const SummaryContext& context, const UrgentEvent& event, bool holdsNow) {
    std::string text = context.session.isTimed()
                           ? context.say(P::ShownAt, {{"at", at(context, event.shownAt)}})
                           : context.say(P::ByAnswersGiven);
    text += ", ";
    text += event.acknowledgedAt ? context.say(P::AcknowledgedAt, {{"at", at(context, *event.acknowledgedAt)},
                                                                   {"who", onOneLine(event.acknowledgedBy)}})
                                 : context.say(P::NotAcknowledged);
    return holdsNow ? text : text + "; " + context.say(P::ChangedAfterwards);
}

} // namespace

void fillHead(const SummaryContext& context, Summary& summary) {
    summary.title = context.say(P::Title);
    summary.questionnaireTitle = context.questionnaire->title.in(context.language);
    summary.disclaimer = context.say(P::Disclaimer);
    summary.identity = context.sheet.identity;
    Identity& who = summary.identity;
    for (std::string* typed : {&who.patientName, &who.dateOfBirth, &who.identifier, &who.staff,
                               &who.clinicName, &who.clinicAddress})
        *typed = onOneLine(*typed);
    summary.date = context.session.startedAt().date.iso();
    summary.times = timesOf(context);
    summary.answeredBy = answeredBy(context, summary.visit);
    summary.transcribed = transcribed(context);
    for (const UnreviewedSafety& asked : unreviewedAsked(context.session, context.sheet.languages))
        summary.unreviewed.push_back(unreviewedSentence(asked, context.sheet.languages, context.language));
    if (const auto printed =
            unreviewedPrinted(context.session, context.leftOut, context.sheet.languages, context.language))
        summary.unreviewed.push_back(unreviewedPrintedSentence(*printed, context.language));
    summary.notAgreed = notAgreed(context, summary.visit);
    if (context.leftOut.isEmpty())
        summary.staffNotes = context.sheet.notes;
    fillIncomplete(context, summary);
    summary.questionnaireId = context.questionnaire->id.str();
    summary.questionnaireVersion = context.questionnaire->version;
    summary.questionnaireHash = context.questionnaire->sha256;
}

void fillUrgent(const SummaryContext& context, Summary& summary) {
    for (const UrgentEvent& event : context.session.urgentEvents()) {
        const UrgentTrigger& trigger = context.questionnaire->urgent[event.trigger];
        const bool holdsNow = context.session.evaluator().truth(trigger.when) == Truth::True;
        summary.urgent.push_back({std::string(trigger.title.in(context.language)),
                                  urgentText(context, event, holdsNow), trigger.tier == UrgentTier::Immediate,
                                  holdsNow});
    }
    std::string open;
    for (const QuestionIndex question : context.session.safetyQuestionsToAsk())
        if (!context.leftOut.has(question))
            open += (open.empty() ? "" : "; ") + context.names.question(question);
    if (!open.empty())
        summary.speakBeforeLeaving = context.say(P::SpeakBeforeLeaving, {{"questions", open}});
}

} // namespace anteroom
