// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/summary/summary.h"

#include <string>

// Summaries made by hand, so that the pages can be tested without an engine. Everybody in them is made up.
namespace anteroom::samples {

inline Summary::RaisedFinding finding(std::string title, std::vector<Summary::Line> because,
                                      std::string discuss, std::string rule,
                                      std::vector<std::string> sources) {
    Summary::RaisedFinding raised;
    raised.title = std::move(title);
    raised.because = std::move(because);
    raised.discuss = std::move(discuss);
    raised.rule = std::move(rule);
    raised.sources = std::move(sources);
    return raised;
}

inline Summary::TopicEntry topic(std::string title, std::string priority,
                                 std::vector<Summary::RaisedFinding> findings) {
    return {std::move(title), std::move(priority), std::move(findings), false};
}

inline Summary::Line line(std::string label, std::string answer, bool open = false) {
    return {std::move(label), std::move(answer), {}, {}, open};
}

/// The head and foot that all of them share.
inline Summary frame() {
    Summary s;
    s.title = "Screening summary";
    s.questionnaireTitle = "Ketamine therapy pre-screening";
    s.disclaimer = "for discussion - not a decision about treatment";
    s.identity = {
        "TEST, Avery (sample)",          "1985-02-11", "T-0001", "J. Sample", "Riverside Clinic (sample)",
        "12 Example Street, Springfield"};
    s.date = "2027-03-14";
    s.times = "13:52 to 14:09";
    s.answeredBy = "patient, in person";
    s.questionnaireId = "ketamine-prescreen";
    s.questionnaireVersion = "1.0.0";
    s.questionnaireHash = "3f9a0b1c2d3e4f5061728394a5b6c7d8e9fa0b1c2d3e4f5061728394a5b6c7c2";
    s.sourcesNote =
        "The five source documents are public articles: not guidelines, not prescribing information.";
    s.sources = {
        {"Benefits and Risks", "Example Health",
         "2023, public article, https://example.org/benefits-and-risks", false},
        {"A New Horizon", "Example Review", "2022, public article, https://example.org/new-horizon", false},
        {"What to Expect", "Example Clinic", "2024, public article, https://example.org/what-to-expect",
         false},
        {"Ketamine and the Bladder", "Example Urology", "2021, public article, https://example.org/bladder",
         false},
        {"At-home Ketamine", "Example News", "2023, public article, https://example.org/at-home", false},
        {"US label of esketamine", "U.S. Food and Drug Administration", "2023, prescribing information",
         true}};
    return s;
}

inline Summary sample() {
    Summary s = frame();
    s.incomplete = true;
    s.incompleteText =
        "3 of 42 questions not established. 3 points below could not be decided because of them.";
    s.visit = {line("Present", "the patient alone"), line("Interpreter", "no")};
    s.safety = {line("Thoughts of ending life", "current"), line("Plan", "no"), line("Intent", "no"),
                line("Past attempt", "no"), line("Able to stay safe", "yes")};
    s.safety.front().note = "most evenings";
    s.urgent = {{"Suicidal thoughts, current", "Shown 14:02, acknowledged 14:03 by J. Sample", false, true}};
    s.discuss = {
        topic("Blood pressure above 140/90 and not known to be controlled", "Read first",
              {finding("Blood pressure above 140/90 and not known to be controlled",
                       {line("Blood pressure", "148/94 mmHg at 13:58, 146/92 mmHg at 14:05"),
                        line("Told that it is high", "yes, now"), line("Under control", "not sure", true)},
                       "What is known of the blood pressure, who treats it, and readings at home.",
                       "any reading with top number above 140 mmHg or bottom number above 90 mmHg, or (high "
                       "blood pressure: yes, now; and under control: no)",
                       {"Benefits and Risks, “Who needs extra caution”", "A New Horizon, “Who can benefit”",
                        "US label of esketamine, “5.7” (beyond the source documents)"})}),
        topic("Bipolar disorder or a past manic episode", "Read first",
              {finding(
                  "Bipolar disorder or a past manic episode",
                  {line("Days of little sleep and high energy", "in the past (2019)"),
                   line("Told bipolar", "no")},
                  "What the episode in 2019 was, whether anyone treated it, and who in the family had one.",
                  "bipolar disorder ever told, or days of little sleep and high energy: now or in the past",
                  {"Benefits and Risks, “Who needs extra caution”"})}),
        topic("Takes a benzodiazepine", "Standard",
              {finding("Takes a benzodiazepine", {line("Medicine", "clonazepam 0.5 mg at night")},
                       "Dose, how often, and for how long.", "any medicine of class benzodiazepine",
                       {"Benefits and Risks, “Medication interactions to discuss”"})}),
        topic("Alcohol", "Standard",
              {finding("Alcohol", {line("Drinks", "2 to 3 at weekends")},
                       "How much, when last, and with which medicines.", "alcohol: now",
                       {"Benefits and Risks, “Medication interactions to discuss”"})})};
    s.discuss[1].findings[0].quotes = {
        line("What it was like", "“I slept three hours and felt I could run the whole town.”")};
    s.discuss[1].openToo = true;
    s.notEstablished = {{"Alcohol and drugs: has anyone worried about your use?",
                         "preferred not to say",
                         {"Active substance misuse", "Past substance misuse"},
                         {}},
                        {"Could you be pregnant?", "not sure", {"Pregnancy"}, {}},
                        {"Under control", "not sure", {"High blood pressure that is not controlled"}, {}}};
    s.notRaised = {{"Psychosis", {"Psychosis ever", "Schizophrenia", "Psychosis in close family"}},
                   {"Dissociation", {"Severe dissociation"}},
                   {"Heart and circulation", {"Heart disease", "Blood vessel problems"}},
                   {"Brain", {"Seizures or head injury"}},
                   {"Substances", {"Stimulant, opioid or sedative problem"}},
                   {"Sensitivity", {"Bad reaction to ketamine-like drugs"}},
                   {"", {"Bladder symptoms", "Breastfeeding"}}};
    s.medicines = {line("Medicines", "sertraline 100 mg in the morning; clonazepam 0.5 mg at night"),
                   line("List", "complete")};
    s.allergies = {line("Allergies", "penicillin (rash)")};
    s.vitals = {line("Blood pressure", "148/94 mmHg at 13:58, 146/92 mmHg at 14:05"),
                line("Heart rate", "78 at 14:05"), line("SpO2", "98 % at 14:05"),
                line("Weight", "71 kg at 14:05")};
    s.history = {line("Depression since", "2016"), line("Talking therapy", "yes, 2018 to 2020")};
    s.context = {topic(
        "Treatments tried", "Note",
        {finding("Two antidepressants tried without enough relief",
                 {line("Antidepressants",
                       "sertraline 100 mg, 8 weeks, little help; venlafaxine 150 mg, 12 weeks, no help")},
                 "", "at least 2 antidepressant trials of 6 weeks or more with little or no help",
                 {"A New Horizon, “Who can benefit”"})})};
    s.contributors = {topic(
        "Sleep", "Note",
        {finding("Poor sleep", {line("Nights a week", "5")}, "",
                 "trouble sleeping on 3 nights a week or more", {"What to Expect, “Before you begin”"})})};
    s.checklist = {topic("Ride home", "Note",
                         {finding("No ride home arranged", {line("Ride home", "no")},
                                  "Arrange a ride before the first visit.", "ride home: no",
                                  {"What to Expect, “On the day”"})}),
                   topic("Counselling", "Note",
                         {finding("Explain the bladder risk", {}, "", "always",
                                  {"Ketamine and the Bladder, “Symptoms”"})})};
    s.practical = {line("Emergency contact", "R. Test (sister), 555 0100"), line("Escort", "not sure", true)};
    s.contradictions = {"Takes medicine for blood pressure: no, but the list of medicines holds lisinopril"};
    s.keptNotCounted = {line("Weeks pregnant", "12")};
    s.staffNotes = "Arrived ten minutes early. Asked twice how long the visit takes.";
    return s;
}

/// Nothing was asked.
inline Summary empty(std::size_t questions = 60) {
    Summary s = frame();
    s.incomplete = true;
    s.incompleteText = std::to_string(questions) + " of " + std::to_string(questions) +
                       " questions not established. 38 points below could not be decided because of them.";
    s.safety = {line("Thoughts of ending life", "not asked", true), line("Plan", "not asked", true),
                line("Past attempt", "not asked", true)};
    s.speakBeforeLeaving = "Safety questions are open. Speak to the clinician before the patient leaves.";
    s.nothingRaised = "Nothing was raised by the answers given; this does not show that treatment is safe.";
    for (std::size_t i = 0; i < questions; ++i)
        s.notEstablished.push_back(
            {"Told by a doctor about topic " + std::to_string(i + 1),
             "not asked",
             {"Flag about topic " + std::to_string(i + 1), "A second flag that hangs on it"},
             {}});
    s.medicines = {line("Medicines", "not asked", true)};
    s.allergies = {line("Allergies", "not asked", true)};
    s.vitals = {line("Blood pressure", "not asked", true), line("Heart rate", "not asked", true)};
    return s;
}

/// As much as one patient can bring: 25 flags and 20 medicines.
inline Summary crowded() {
    Summary s = sample();
    const std::vector<Summary::TopicEntry> few = s.discuss;
    s.discuss.clear();
    for (std::size_t i = 0; i < 25; ++i) {
        Summary::TopicEntry entry = few[i % few.size()];
        entry.title += " (" + std::to_string(i + 1) + ")";
        entry.findings.front().title = entry.title;
        s.discuss.push_back(std::move(entry));
    }
    std::string medicines;
    for (int i = 1; i <= 20; ++i)
        medicines += (i > 1 ? "; " : "") + std::string("medicine number ") + std::to_string(i) + " " +
                     std::to_string(i * 5) + " mg twice a day";
    s.medicines = {line("Medicines", medicines), line("List", "complete")};
    return s;
}

} // namespace anteroom::samples
