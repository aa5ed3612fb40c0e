// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/findings/screening.h"
#include "core/questionnaire/answer_sheet.h"
#include "core/questionnaire/left_out.h"
#include "core/summary/trends.h"

#include <string>
#include <vector>

namespace anteroom {

/// The whole report as plain data, in one language, every text ready to print. PDF, text and JSON all render
/// this one model.
struct Summary {
    struct Line { ///< an answer: what was asked and what was said
        std::string label;
        std::string answer;
        std::string note; ///< by staff; may be empty
        QuestionIndex question{};
        bool notEstablished = false; ///< not asked, not sure, declined, not measured
        /// The finding that a renderer points at, `answeredBy` or `notAgreed` says this already: nothing is
        /// lost by leaving it out.
        bool repeated = false;
        /// "asked as “...”": of a safety answer, where the patient was asked in another language; may be
        /// empty.
        std::string askedAs{};
    };
    struct RaisedFinding { ///< one rule that holds
        std::string id;
        std::string title;
        std::string discuss;
        std::vector<Line> because;
        std::vector<Line> quotes;         ///< the patient's own words
        std::string rule;                 ///< in words
        std::vector<std::string> sources; ///< "Benefits and Risks, “Who needs extra caution”"
        /// What the clinician did about it, by whom and when; empty until then, and where nothing is kept.
        std::string reviewed{};
        std::string reviewedBefore{}; ///< likewise, and its answers were changed since: it is open again
        std::vector<std::string> information; ///< what no finding before it in the entry says
        /// There are some, and the finding before it in the entry prints the same ones, in full.
        bool answersRepeated = false;
        bool ruleRepeated = false;        ///< the finding before it in the entry prints the same rule
        bool sourcesRepeated = false;     ///< and the same sources
        bool informationRepeated = false; ///< some goes with a finding before it in the entry too
        /// Title of an earlier finding of the document that prints the same rule, and so the same answers, in
        /// full; empty where it is right above, where there is none, or where its title is no shorter.
        std::string sameAs;
    };
    /// What prints as one entry. With one finding `title` is the finding's own; with more it is the topic's,
    /// and each finding prints its title below.
    struct TopicEntry {
        std::string title;
        std::string priority; ///< "Read first", "Standard", "Note"
        std::vector<RaisedFinding> findings;
        bool openToo = false; ///< other rules of the topic are not established
    };
    struct OpenQuestion { ///< "not established", grouped under the question that would settle it
        std::string label;
        std::string reason; ///< "not sure", "preferred not to say", "not asked", "list not finished", ...
        std::vector<std::string> leavesOpen; ///< titles of findings
        QuestionIndex question{};
        std::string gate{}; ///< "follows from Pregnancy now: I might be": why it is asked; may be empty
    };
    /// A flag to be read first that is not established although something was answered that it rests on, so
    /// that it can be checked by hand. Of what nobody has been asked, `notEstablished` says all there is.
    struct OpenRule {
        std::string title;
        std::string rule;
        std::vector<std::string> sources;
        std::vector<Line> because{}; ///< the answers that point one way already
        /// "Pregnancy test: not sure"; empty where `notEstablished` names the title.
        std::vector<std::string> missing{};
    };
    struct NotRaised {     ///< what of one topic was asked and is negative
        std::string topic; ///< its title; empty for rules without one
        std::vector<std::string> titles;
    };
    struct UrgentLine {
        std::string title;
        std::string text; ///< "shown 14:02, acknowledged 14:03 by J. Sample"
        bool immediate = false;
        bool holdsNow = false;
    };
    struct Notice {        ///< on redisclosure: goes wherever such answers go
        std::string title; ///< of the kind of answers: "Substance use"
        std::string text;
    };
    struct SourceLine {
        std::string title;
        std::string publisher;
        std::string detail; ///< year, kind, url
        bool beyond = false;
    };

    std::string language; ///< of the reader: headings come from phrase() in phrases.h

    // Head
    std::string title; ///< "Screening summary"
    std::string questionnaireTitle;
    std::string disclaimer; ///< "for discussion - not a decision about treatment"
    Identity identity;
    std::string date;        ///< ISO
    std::string times;       ///< "13:52 to 14:09"; may be empty
    std::string answeredBy;  ///< the first choice of the questions of place `visit`
    std::string transcribed; ///< "transcribed from paper by ... on ..."; may be empty
    std::vector<Line> visit;
    /// What became of the record: a correction and its reason, a move to this patient, that it was entered in
    /// error.
    std::vector<std::string> recordNotes{};
    /// The languages in which the patient was asked, as AnswerSheet::languages; they decide in which language
    /// a text stands that has no translation.
    std::vector<std::string> askedIn{};
    std::string askedInText{}; ///< "Asked in Spanish."; empty where that is the reader's language too
    std::string
        notTranslated{}; ///< that some of what stands here is not in the reader's language; may be empty
    /// "Safety questions were asked in Spanish, in a translation that ...", one a language; then the same of
    /// the language in which they are printed here, where it is not said already.
    std::vector<std::string> unreviewed{};
    std::string notAgreed; ///< "Agreed to be screened: no"; may be empty
    /// What stays in the building, and so is nowhere here: no answer, no rule, no count of them.
    LeftOut leftOut{};
    std::string leftOutText{};     ///< a few sentences that say so, the same whatever was answered; or empty
    std::vector<Notice> notices{}; ///< of the sensitive answers that are here, those in `trends` too
    bool incomplete = false;
    std::string incompleteText; ///< "3 of 42 questions not established. 3 points below could not be decided
                                ///< because of them."

    // Body, in reading order
    std::vector<UrgentLine> urgent;
    std::vector<Line> safety;
    /// Answers to safety questions that are kept and not counted: to be asked again. Among keptNotCounted
    /// too.
    std::vector<Line> safetyNotCounted;
    std::string speakBeforeLeaving;  ///< safety questions left open: what staff should do; may be empty
    std::vector<TopicEntry> discuss; ///< flags that are raised
    std::string nothingRaised;       ///< set when `discuss`, `urgent` and `safetyNotCounted` are empty
    /// Safety first, then in the order asked; those that leave no finding open come last. Every shown
    /// question that is not established is here, optional ones that nobody asked and that settle nothing
    /// aside; and those of safetyNotCounted.
    std::vector<OpenQuestion> notEstablished;
    std::vector<OpenRule> openRules;  ///< of some that notEstablished leaves open
    std::vector<NotRaised> notRaised; ///< flags, then contributors, each in the clinic's reading order
    std::vector<TopicEntry> context;  ///< candidacy: treatment history and context
    std::vector<TopicEntry> contributors;
    /// A list prints as one line when it is short, else as one line a row, of which only the first has a
    /// label.
    std::vector<Line> medicines, allergies, vitals, history, practical;
    /// Scores and measurements over time; nothing unless earlier screenings of the patient were read: see
    /// trendsOf().
    Trends trends{};
    std::vector<Line> notes; ///< questions of place `notes`, and staff notes on what prints nowhere else
    std::vector<TopicEntry> checklist;
    std::vector<std::string> contradictions;
    std::vector<Line> keptNotCounted;
    /// What nothing above says and something above rests on: the answers that rule out what was not raised,
    /// and the rest of what a rule looks at. Of a list only what is looked at. In the order asked.
    std::vector<Line> otherAnswers{};
    std::string staffNotes;
    /// The questionnaire's documents, and those beyond them that something printed cites.
    std::vector<SourceLine> sources;
    std::string sourcesNote; ///< public articles: not guidelines, not prescribing information
    /// "PHQ-9: its source; its licence", of those that anything was answered in.
    std::vector<std::string> instruments;

    // Foot
    /// "Reviewed by A. Sample, 2027-03-14 14:22": who signed it; empty until then.
    std::string reviewedBy{};
    std::string questionnaireId;
    std::string questionnaireVersion;
    std::string questionnaireHash;
};

/// `language`: of the reader. A text of the questionnaire that is not in it stands as the patient was asked.
/// The patient's own words stay as typed, with the language that they are in where it is another.
/// `session`, `screening`: with all answers, whatever `leftOut` says. Where anything is left out, so are the
/// notes of staff on the screening as a whole: nothing says what those rest on.
Summary summarize(const Session& session, const Screening& screening, const AnswerSheet& sheet,
                  const std::string& language, const LeftOut& leftOut = {});

/// With what is known of it over time. `session`: the one that the summary is of. Where the summary leaves
/// something out, of earlier screenings there is only what this one has too, worked out in the same way, and
/// nothing sensitive that may have to stay: see trendsOf(). The notices of what is shown of them go with it.
void addTrends(Summary& summary, const Session& session, const EarlierScreenings& earlier);

/// Plain text for pasting into a chart, wrapped at 78 columns. In English, where nothing else was spoken,
/// ASCII: letters outside it that have a plain form get it, others stay as they are. Else letters keep their
/// accents. `section`: the id of one part only; empty: all. An unknown id gives an empty text.
std::string renderText(const Summary& summary, std::string_view section = {});

/// A part of the text, in reading order: head, safety, discuss, not-established, not-raised, context,
/// contributors, medicines, allergies, vitals, over-time, practical, checklist, contradictions, not-counted,
/// notes, other-answers, sources. Parts with nothing in them are left out.
struct TextSection {
    std::string id;
    std::string heading;
};
std::vector<TextSection> textSections(const Summary& summary);

/// The JSON that `anteroom-cli screen --format json` prints: the same in every language but for titles and
/// texts.
///
/// {"questionnaire": {id, version, sha256}, "date", "asked-in": [language],
///  "not-reviewed": [{language, questions: [id], text}], of safety questions that were asked in a translation
///  that no qualified translator has signed for,
///  "findings": [{id, kind, category, priority, topic, title, status: raised|ruled-out|not-established,
///  criteria: [id],
///                because: [{question, row, field, state, value, text}], rule, missing: [question],
///                open: [{question, row, field, state, value, text}], citations: [{document, section}]}],
///  "urgent": [{id, tier, title, holds, shown-at, acknowledged-at, acknowledged-by}],
///  "contradictions": [{id, text, because}], of which the id `before-date-of-birth` is ours, "unanswered":
///  [question], "withheld": [{question, row, field, state: not-sure|declined|not-measured, reason}], without
///  an empty reason, "not-counted": [question, or {question, row, field, value} for a field that its own row
///  hid], "notes": [{question, row, field, note}], "staff-notes": text, "" for none}
///
/// and, only where the texts of safety questions are such a translation here and `not-reviewed` does not say
/// so of that language, "printed-not-reviewed": {language, questions: [id], text}
///
/// and, only where earlier screenings were read, "trends": {screenings: [{date, record, sha256}], series:
/// [{id, kind: score|measurement, label, unit, parts: [label], cut-offs: [number], points: [{date, time,
/// values: [number, {low, high} or null], text, screening, joined}], notes: [text]}], notices: [{id, title,
/// notice}], those that go with values of earlier ones, notes: [text]}
///
/// Of a point `screening` counts from 0 within `screenings`, null is this one; `time` is left out where it
/// was not said; a value that is null is not established, and one that is known as a range has null for a
/// bound that is not there. `record` is the id of a record or the name of a file, and `sha256` that of its
/// bytes: what an earlier screening says is stated here and follows from nothing else that is. `joined`: with
/// the point before it, because both are known and mean the same.
///
/// "notices", only where there are any: [{id, title, notice}], the sensitivities whose notice goes with these
/// answers, and those of `trends`. "left-out", only where something is: {sensitivities: [{id, title}],
/// questions, computed, findings, urgent, contradictions}, how many there are of each in the questionnaire
/// that are not re-derivable here, whatever was answered; then none of them is anywhere in the JSON, and
/// "staff-notes" is empty.
///
/// A value has the form of an answers file. `row` (from 0) and `field` are there within rows only; what is
/// missing within rows names their question, once, and `open` has each place of it, with its state:
/// "not-counted" where a safety answer is kept, which leaves open what it would be ruled out by. Times are
/// null where answers came from a file.
/// `dateOfBirth`: as typed; what lies before it is among the contradictions. `askedIn`: as
/// AnswerSheet::languages; a text that is not in `language` is in the first of these that has it.
std::string renderJson(const Session& session, const Screening& screening, const std::string& staffNotes,
                       const std::string& language, const std::string& dateOfBirth = {},
                       const std::vector<std::string>& askedIn = {}, const Trends& trends = {},
                       const LeftOut& leftOut = {});

} // namespace anteroom
