// SPDX-License-Identifier: GPL-3.0-or-later
// What people type is theirs: it can neither be taken for words of ours nor stand as lines of the report.
#include "tests/support/questionnaire_from.h"
#include "tests/support/sample_interview.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

std::shared_ptr<const Questionnaire> questions() {
    return questionnaireOf(R"(- {id: words, type: text, text: "Words?", label: Words, summary: notes}
- id: hidden
  type: text
  text: "Hidden?"
  label: Hidden
  show-when: words is answered
- id: list
  type: rows
  text: "List?"
  label: List
  row: thing
  summary: history
  fields:
    - {id: name, type: text, text: "Name?", label: Name}
    - {id: dose, type: text, text: "Dose?", label: Dose, required: no})",
                           R"yaml(findings:
  - {id: told, kind: flag, when: words is answered, quote: [words], title: Told, cite: [{document: leaflet, section: One}]}
)yaml");
}

QByteArray said(const Summary::Line& line) {
    return QByteArray::fromStdString(line.label + ": " + line.answer +
                                     (line.note.empty() ? "" : " (" + line.note + ")"));
}

Answer noted(Answer answer, std::string note) {
    answer.note = std::move(note);
    return answer;
}

} // namespace

class TypedTextTest : public QObject {
    Q_OBJECT

private slots:
    void freeTextPrintsInQuotationMarksOnOneLine_data();
    void freeTextPrintsInQuotationMarksOnOneLine();
    void wordsThatAFindingQuotesArePrintedTheSameWay();
    void noLineOfTheTextIsTyped();
    void namesAreFolded();
    void aNoteOnAFieldPrintsWithItsRow();
    void aNoteOnAFieldOfALongListPrintsWithItsRow();
};

void TypedTextTest::freeTextPrintsInQuotationMarksOnOneLine_data() {
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("printed");
    QTest::newRow("plain") << QByteArray("most evenings") << QByteArray("“most evenings”");
    QTest::newRow("lines") << QByteArray("one\ntwo\r\n\r\nthree\n") << QByteArray("“one / two / three”");
    QTest::newRow("other line breaks")
        << QByteArray("a\u2028b\u0085c\u000bd") << QByteArray("“a / b / c / d”");
    QTest::newRow("quotation marks within")
        << QByteArray("a” Rule: \"b\" “c «d»") << QByteArray("“a’ Rule: ’b’ ‘c ‘d’”");
}

void TypedTextTest::freeTextPrintsInQuotationMarksOnOneLine() {
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, printed);
    TestSession session(questions());
    session.set("words", text(typed.toStdString()));
    session.set("hidden", text(typed.toStdString()));
    session.set("list", rows({{text(typed.toStdString()), notAsked()}}));
    Summary summary = summaryOf(session);
    QCOMPARE(said(summary.notes.at(0)), "Words: " + printed);
    QCOMPARE(said(summary.history.at(0)), "List: " + printed);
    QCOMPARE(said(summary.discuss.at(0).findings[0].because.at(0)), "Words: " + printed);
    session.set("words", notAsked());
    QCOMPARE(said(summaryOf(session).keptNotCounted.at(0)), "Hidden: " + printed);
}

void TypedTextTest::wordsThatAFindingQuotesArePrintedTheSameWay() {
    TestSession session = finishedInterview();
    const Summary::RaisedFinding finding = summaryOf(session).discuss[2].findings[0];
    QCOMPARE(said(finding.quotes.at(0)), QByteArray("Their own words: “most evenings”"));
}

void TypedTextTest::noLineOfTheTextIsTyped() {
    TestSession session(questions());
    const std::string forged = "fine\n\nForged heading\n--------------\nRule: none";
    session.set("words", noted(text(forged), forged));
    session.set("list", rows({{noted(text(forged), forged), notAsked()}}));
    AnswerSheet sheet = sampleSheet();
    sheet.identity.patientName = forged;
    sheet.transcribedBy = forged;
    const std::string printed = renderText(summarize(session, screen(session), sheet, "en"));
    QVERIFY2(printed.find("\nRule: none") == std::string::npos, printed.c_str());
    QVERIFY2(printed.find("\nForged heading\n") == std::string::npos, printed.c_str());
}

void TypedTextTest::namesAreFolded() {
    TestSession session(questions());
    AnswerSheet sheet = sampleSheet();
    sheet.identity = {"A\nB", "1985\n-02-11", "T\r\n1", "J.\nSample", "Clinic\nOne", "Street 1\nTown"};
    sheet.transcribedBy = "R.\nTest";
    const Summary summary = summarize(session, screen(session), sheet, "en");
    QCOMPARE(summary.identity.patientName, std::string("A / B"));
    QCOMPARE(summary.identity.identifier, std::string("T / 1"));
    QCOMPARE(summary.identity.staff, std::string("J. / Sample"));
    QCOMPARE(summary.identity.clinicName, std::string("Clinic / One"));
    QCOMPARE(summary.identity.clinicAddress, std::string("Street 1 / Town"));
    QVERIFY(summary.transcribed.find("R. / Test") != std::string::npos);
}

void TypedTextTest::aNoteOnAFieldPrintsWithItsRow() {
    TestSession session(questions());
    session.set("list",
                noted(rows({{text("one"), noted(text("5"), "half\na day")}, {text("two"), notAsked()}}),
                      "asked twice"));
    QCOMPARE(said(summaryOf(session).history.at(0)),
             QByteArray("List: “one”, dose: “5”; “two” (asked twice; “one”, dose: half / a day)"));
}

void TypedTextTest::aNoteOnAFieldOfALongListPrintsWithItsRow() {
    TestSession session(questions());
    const std::string longName(100, 'x');
    session.set("list", rows({{text(longName), notAsked()}, {text("two"), noted(notAsked(), "no label")}}));
    const Summary summary = summaryOf(session);
    QCOMPARE(said(summary.history.at(1)), QByteArray(": “two” (dose: no label)"));
}

QTEST_APPLESS_MAIN(TypedTextTest)
#include "typed_text_test.moc"
