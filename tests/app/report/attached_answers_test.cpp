// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the record in a PDF holds of the patient's answers stands on a page of that PDF.
#include "app/report/report.h"
#include "core/base/date.h"
#include "core/loading/read_answers.h"
#include "core/printout/printout.h"
#include "core/session/answer_text.h"
#include "core/summary/phrases.h"
#include "tests/questionnaires/shipped.h"
#include "tests/support/gui/pdf_probe.h"
#include "tests/support/questionnaire_from.h"
#include "tests/support/random_session.h"
#include "tests/support/sample_interview.h"

#include <QTest>

#include <functional>
#include <random>

using namespace anteroom;
using namespace anteroom::test;

namespace {

using SharedQuestionnaire = std::shared_ptr<const Questionnaire>;

QString utf8(std::string_view bytes) {
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

/// Nothing but what rules look at prints of most of these.
const char* const questions = R"yaml(
- {id: printed, type: text, text: Printed, summary: notes}
- {id: onset, type: number, text: Onset, range: [0, 99999]}
- {id: weight, type: number, text: Weighed, unit: kg, range: [0, 99999], measured: today}
- {id: helped, type: number, text: Helping, range: [0, 99999]}
- {id: flagged, type: yes-no, text: Trouble}
- {id: calm, type: yes-no, text: Calm}
- {id: alarm, type: yes-no, text: Alarm, safety: yes}
- {id: ever, type: status, text: Ever told}
- {id: kind, type: choice, text: Which kind, options: [{id: a, text: Kind alpha}, {id: b, text: Kind beta}, {id: c, text: Kind gamma}]}
- {id: several, type: choices, text: Which several, options: [{id: a, text: Several alpha}, {id: b, text: Several beta}, {id: c, text: Several gamma}]}
- {id: gate, type: yes-no, text: More to it}
- {id: deep, type: number, text: How deep, range: [0, 99999], show-when: gate is yes}
- id: tried
  type: rows
  text: Things tried
  row: thing
  fields:
    - {id: name, type: text, text: Called}
    - {id: weeks, type: number, text: Weeks of it, range: [0, 99999]}
    - {id: dose, type: number, text: Dose of it, range: [0, 99999]}
    - {id: ended, type: number, text: Ended at, range: [0, 99999], required: no, show-when: weeks > 50000}
- id: readings
  type: rows
  text: Readings taken
  row: reading
  measured: yes
  fields:
    - {id: top, type: number, text: Top of it, range: [0, 99999]}
    - {id: bottom, type: number, text: Bottom of it, range: [0, 99999]}
- id: visits
  type: rows
  text: Visits made
  row: visit
  fields:
    - {id: place, type: text, text: Place of it}
- {id: since, type: date, text: Since when, required: no}
- {id: idle, type: yes-no, text: Idle question, required: no}
)yaml";

const char* const rules = R"yaml(
findings:
  - {id: early, kind: flag, category: general, when: onset < 30000 or weight > 60000, title: Early or heavy, cite: [{document: leaflet, section: A}]}
  - {id: much-help, kind: candidacy, when: helped >= 30000, title: Much has helped, cite: [{document: leaflet, section: A}]}
  - {id: long-tried, kind: flag, category: general, when: "any(tried: weeks > 50000)", title: Tried for long, cite: [{document: leaflet, section: A}]}
  - {id: high, kind: flag, priority: first, category: general, when: "any(readings: top > 50000)", title: High readings, cite: [{document: leaflet, section: A}]}
  - {id: often, kind: contributor, when: "count(visits: place is answered) > 2", title: Often there, cite: [{document: leaflet, section: A}]}
  - {id: of-kind, kind: flag, category: general, when: "kind is a and several includes any of [b]", title: Of that kind, cite: [{document: leaflet, section: A}]}
  - {id: told, kind: flag, category: general, when: ever is past or flagged is yes, title: Was told, cite: [{document: leaflet, section: A}]}
  - {id: depth, kind: flag, category: general, when: deep > 50000, title: Too deep, cite: [{document: leaflet, section: A}]}
urgent:
  - {id: alarm-now, tier: same-visit, when: alarm is yes, title: An alarm}
contradictions:
  - {id: odd, when: calm is yes and flagged is yes, text: Calm and in trouble.}
)yaml";

/// Texts and numbers that nobody else has, so that one that is found is found in its own place.
class Distinct {
public:
    void make(const Questionnaire& questionnaire, std::vector<Answer>& answers) {
        for (std::uint32_t i = 0; i < answers.size(); ++i)
            make(questionnaire.question(QuestionIndex{i}), answers[i]);
    }

private:
    void make(const Question& question, Answer& answer) {
        for (std::string* typed :
             {&answer.note, &answer.reason, &answer.refusedEntry, &answer.measured.refused})
            token(*typed);
        if (auto* typed = std::get_if<TextValue>(&answer.value))
            token(typed->text);
        if (auto* number = std::get_if<double>(&answer.value);
            number && question.valueType.range.high >= 99999)
            *number = *number < 50000 ? ++m_low : ++m_high;
        if (auto* rows = std::get_if<RowsValue>(&answer.value))
            for (auto& row : rows->rows)
                for (std::size_t field = 0; field < row.size(); ++field)
                    make(question.fields[field], row[field]);
    }
    void token(std::string& typed) {
        if (!typed.empty())
            typed = "token" + std::to_string(++m_token);
    }

    int m_token = 10000;
    int m_low = 10000;
    int m_high = 60000;
};

/// The pages as one text, without what stands at the head and the foot of each.
QString textOf(const QByteArray& pdf, const QString& id) {
    QString all = probe::textOf(pdf);
    static const QRegularExpression marks(QStringLiteral("[\\x{2066}-\\x{2069}]"));
    all.remove(marks);
    const QRegularExpression between(
        QRegularExpression::escape(id) +
        QStringLiteral(" \\d+\\.\\d+\\.\\d+ · sha256 .{10,130}?\\d+ (of|de) \\d+ "
                       ".{0,60}?14 (March|de marzo de) 2027( .{1,40}, (continued|continuación))?"));
    return all.replace(between, QStringLiteral(" ")).simplified();
}

/// Looks on the pages for all that an answer says.
class Pages {
public:
    Pages(const QString& pages, const Questionnaire& questionnaire, std::string language)
        : m_pages(pages), m_questionnaire(questionnaire), m_language(std::move(language)),
          m_names(questionnaire, m_language) {}

    /// What of it is on none of them.
    QStringList missing(QuestionIndex index, const Answer& answer) {
        m_missing.clear();
        const Question& question = m_questionnaire.question(index);
        const QString label = utf8(m_names.question(index));
        const auto* rows = std::get_if<RowsValue>(&answer.value);
        if (rows) {
            for (const auto& row : rows->rows)
                for (std::size_t field = 0; field < row.size(); ++field)
                    lookForField(question.fields[field], row[field], row.size() == 1);
            want(label);
            if (answer.state == Answer::State::Answered)
                return m_missing;
        }
        if (answer.state != Answer::State::NotAsked)
            lookForValue(label, question, rows ? Answer::withheld(answer.state, answer.reason) : answer);
        lookForTyped(answer);
        return m_missing;
    }

private:
    void want(const QString& words) {
        if (!m_pages.contains(words.simplified()))
            m_missing << words;
    }

    void lookForTyped(const Answer& answer) {
        for (const std::string* typed :
             {&answer.note, &answer.reason, &answer.refusedEntry, &answer.measured.refused})
            want(utf8(*typed));
        if (const auto* typed = std::get_if<TextValue>(&answer.value))
            want(utf8(typed->text));
        if (answer.measured.minuteOfDay)
            want(utf8(clockText(*answer.measured.minuteOfDay)));
        if (answer.measured.day)
            want(utf8(answer.measured.day->iso()));
    }

    /// "Calm; Trouble: no", "Trouble: in the past (2019)", and in a table "Trouble  not sure".
    void lookForValue(const QString& label, const Question& question, Answer answer) {
        if (std::holds_alternative<TextValue>(answer.value))
            return want(label); // the words themselves are looked for as such
        answer.measured = {};
        answer.refusedEntry.clear();
        const QString said = utf8(answerText(question, answer, m_language)).simplified();
        const QRegularExpression both(QRegularExpression::escape(label.simplified()) +
                                      QStringLiteral("((; [^:]*)?: |[?.]? )") +
                                      QRegularExpression::escape(said));
        if (both.match(m_pages).hasMatch())
            return;
        // Many that are open stand by their reasons: "not sure (12)", and their names below. Who answered
        // stands at the head, under a name of its own.
        const bool isByReason = answer.state != Answer::State::Answered &&
                                m_pages.contains(QRegularExpression(QRegularExpression::escape(said) +
                                                                    QStringLiteral(" \\(\\d+\\)"))) &&
                                m_pages.contains(label.simplified());
        const QString head = utf8(phrase(SummaryPhrase::AnsweredBy, m_language)) + QLatin1Char(' ');
        if (!isByReason && !m_pages.contains(head + said, Qt::CaseInsensitive))
            m_missing << label + ": " + said;
    }

    void lookForField(const Question& field, const Answer& given, bool isAlone) {
        lookForTyped(given);
        if (given.state == Answer::State::NotAsked || std::holds_alternative<TextValue>(given.value))
            return;
        Answer answer = given;
        answer.measured = {};
        const QString said = utf8(answerText(field, answer, m_language)).simplified();
        const QString label = utf8(field.labelOrText().in(m_language)).simplified();
        // The two numbers of a reading stand without labels, side by side.
        const bool isNumber = std::holds_alternative<double>(given.value);
        const QString number = said.section(QLatin1Char(' '), 0, 0);
        if ((isAlone && m_pages.contains(said)) || (isNumber && m_pages.contains(number)))
            return;
        if (!m_pages.contains(label + ": " + said, Qt::CaseInsensitive))
            m_missing << label + ": " + said;
    }

    const QString& m_pages;
    const Questionnaire& m_questionnaire;
    std::string m_language;
    QuestionnaireNames m_names;
    QStringList m_missing;
};

} // namespace

class AttachedAnswersTest : public QObject {
    Q_OBJECT

private slots:
    void everyAnswerInTheRecordIsOnAPage_data();
    void everyAnswerInTheRecordIsOnAPage();
    void theShippedSampleKeepsToTwoPages_data();
    void theShippedSampleKeepsToTwoPages();
};

void AttachedAnswersTest::everyAnswerInTheRecordIsOnAPage_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("rounds");
    QTest::addColumn<int>("least"); // answers looked at
    QTest::newRow("made up") << QString() << "en" << 60 << 500;
    QTest::newRow("sample") << "sample"
                            << "en" << 25 << 200;
    QTest::newRow("prescreen") << "ketamine-prescreen"
                               << "en" << 12 << 150;
    QTest::newRow("prescreen, read in Spanish") << "ketamine-prescreen"
                                                << "es" << 12 << 150;
    QTest::newRow("review") << "treatment-review"
                            << "en" << 12 << 100;
}

void AttachedAnswersTest::everyAnswerInTheRecordIsOnAPage() {
    QFETCH(QString, name);
    QFETCH(QString, language);
    QFETCH(int, rounds);
    QFETCH(int, least);
    ShippedFiles files;
    const SharedQuestionnaire questionnaire = name.isEmpty()     ? questionnaireOf(questions, rules)
                                              : name == "sample" ? sampleQuestionnaire()
                                                                 : loadShipped(files, questionnaireIn(name));
    const AnswerSheet sheet{.date = *Date::of(2027, 3, 14), .identity = {{}, "1985-02-11", {}, {}, {}, {}}};
    const Sha256 hash = [](std::string_view bytes) { return test::sha256(bytes); };
    std::mt19937 random(20270314);
    int found = 0;
    for (int round = 0; round < rounds; ++round) {
        SessionState state = randomSession(questionnaire, random).state();
        Distinct().make(*questionnaire, state.answers);
        const Session session = Session::resume(questionnaire, std::move(state));
        const Summary summary = summarize(session, screen(session), sheet, language.toStdString());
        const Result<std::string> made = writePrintout(session, sheet, summary, "letter", hash);
        QVERIFY2(made.ok(), made.ok() ? "" : made.error().message.c_str());
        const Result<Printout> read = readPrintout(*made, hash);
        QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
        const Rederivation derived = rederive(*read);
        QVERIFY2(derived.different.empty(),
                 derived.different.empty() ? "" : derived.different.front().what.c_str());
        const QString pages = textOf(report::summaryPdf(summary, {}), utf8((*questionnaire)->id.str()));
        Pages looked(pages, *questionnaire, language.toStdString());
        for (std::uint32_t i = 0; i < questionnaire->questions().size(); ++i) {
            const Answer& answer = read->session.answers[i];
            if (answer == Answer{})
                continue;
            ++found;
            const QStringList missing = looked.missing(QuestionIndex{i}, answer);
            QVERIFY2(missing.isEmpty(), qPrintable(QString("%1, round %2: %3\n%4")
                                                       .arg(utf8(questionnaire->questions()[i].id.str()))
                                                       .arg(round)
                                                       .arg(missing.join(" | "), pages)));
        }
    }
    QVERIFY2(found >= least, qPrintable(QString::number(found)));
}

void AttachedAnswersTest::theShippedSampleKeepsToTwoPages_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("paper");
    for (const char* language : {"en", "es"})
        for (const auto& [name, paper] :
             {std::pair("letter", report::Paper::Letter), std::pair("a4", report::Paper::A4)})
            QTest::addRow("%s, %s", language, name) << QString(language) << static_cast<int>(paper);
}

void AttachedAnswersTest::theShippedSampleKeepsToTwoPages() {
    QFETCH(QString, language);
    QFETCH(int, paper);
    ShippedFiles files;
    const auto questionnaire = loadShipped(files, prescreenPath);
    const std::string answers = *files.read("ketamine-prescreen/sample-answers.yaml");
    const AnswerSheet sheet = *readAnswers("answers.yaml", answers, *questionnaire).sheet;
    Session session(questionnaire, {sheet.date, 0});
    session.begin(sheet.answers, {sheet.date, 0});
    const Summary summary = summarize(session, screen(session), sheet, language.toStdString());
    QVERIFY(summary.otherAnswers.size() > 10);
    const QStringList pages =
        probe::pagesOf(report::summaryPdf(summary, {static_cast<report::Paper>(paper), {}}));
    QCOMPARE(pages.size(), 2);
    QVERIFY(pages.last().contains(utf8(phrase(SummaryPhrase::HeadingOtherAnswers, language.toStdString()))));
}

QTEST_MAIN(AttachedAnswersTest)
#include "attached_answers_test.moc"
