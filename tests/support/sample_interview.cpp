// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_interview.h"

namespace anteroom::test {
namespace {

Answer at(Answer answer, std::string_view clock) {
    answer.measured.minuteOfDay = parseClock(clock);
    return answer;
}

} // namespace

TestSession quietInterview() {
    TestSession session(sampleQuestionnaire());
    session.set("agrees", yes());
    session.set("source", chosen(0));
    session.set("manner", chosen(0));
    session.set("born", date("1985-02-11"));
    session.set("feeling", chosenAll({0}));
    session.set("mania", never());
    session.set("told-bipolar", never());
    session.set("trials", rows({{text("sertraline"), yes(), notAsked()}}));
    session.set("medicines", rows({{text("sertraline"), number(100), text("every morning")}}));
    session.set("allergies", text("none known"));
    session.set("high-pressure", never());
    session.set("readings", rows({{at(number(118), "13:58"), number(76)}}));
    session.set("weight", number(71, "14:05"));
    session.set("thoughts", never());
    session.set("ride", yes());
    return session;
}

TestSession finishedInterview() {
    TestSession session = quietInterview();
    session.set("feeling", chosenAll({0, 1}));
    session.set("mania", past("2019"));
    session.set("told-bipolar", current());
    session.set("trials", rows({{text("sertraline"), no(), date("2021-06")},
                                {text("St John’s wort"), no(), date("2022")}}));
    session.set("medicines", rows({{text("sertraline"), number(100), text("every morning")},
                                   {text("Klonopin"), number(0.5), text("at night")}}));
    session.set("high-pressure", current());
    session.set("controlled", no());
    session.set("readings",
                rows({{at(number(148), "13:58"), number(94)}, {at(number(146), "14:05"), number(92)}}));
    session.set("thoughts", current());
    session.acknowledgeUrgent(0, "J. Sample", minute(session.minutes + 1));
    session.set("plan", no());
    session.set("thoughts-words", text("most evenings"));
    session.set("ride", no());
    session.set("remarks", text("Prefers to be called Áine; reads Ελληνικά."));
    session.setNote(session.of("medicines"), "brought the boxes", minute(session.minutes));
    session.finish(minute(session.minutes + 1));
    return session;
}

AnswerSheet sampleSheet() {
    AnswerSheet sheet{.date = *Date::of(2027, 3, 14)};
    sheet.identity.patientName = "TEST, Avery (sample)";
    sheet.identity.dateOfBirth = "1985-02-11";
    sheet.identity.identifier = "T-0001";
    sheet.identity.staff = "J. Sample";
    sheet.identity.clinicName = "Riverside Clinic (sample)";
    sheet.notes = "Seemed drowsy.";
    return sheet;
}

Summary summaryOf(const Session& session) { return summarize(session, screen(session), sampleSheet(), "en"); }

QByteArray notRaised(const Summary& summary) {
    QByteArrayList topics;
    for (const Summary::NotRaised& topic : summary.notRaised) {
        QByteArrayList titles;
        for (const std::string& title : topic.titles)
            titles << QByteArray::fromStdString(title);
        topics << QByteArray::fromStdString(topic.topic + (topic.topic.empty() ? "(" : " (")) +
                      titles.join("; ") + ')';
    }
    return topics.join("; ");
}

} // namespace anteroom::test
