// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/blank_fields.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class BlankFieldsTest : public QObject {
    Q_OBJECT

private slots:
    void theFieldsThatAClosedListLeftBlankAreNamedRowByRow();
    void anOpenListNamesNone();
    void aListWithoutANameForItsRowsHasOneInEachLanguage();
};

namespace {

std::shared_ptr<const Questionnaire> medicines(const std::string& row) {
    return questionnaireOf("- {id: taken, type: rows, text: Medicines, " + row + R"(
   fields: [{id: name, type: text, text: Name}, {id: dose, type: text, text: Dose, required: no},
            {id: often, type: choice, text: 'How often?', label: How often, options: [{id: a, text: A}, {id: b, text: B}]}]})");
}

} // namespace

void BlankFieldsTest::theFieldsThatAClosedListLeftBlankAreNamedRowByRow() {
    TestSession session(medicines("row: medicine,"));
    const QuestionIndex taken = session.of("taken");
    session.set("taken",
                rows({{text("sertraline"), {}, {}}, {text("x"), {}, chosen(0)}, {{}, text("1 mg"), {}}}));
    QCOMPARE(blankFieldsText(session, taken, "en"),
             std::string("medicine 1 (how often); medicine 3 (name, how often)"));
    session.set("taken", rows({{text("sertraline"), {}, chosen(1)}}));
    QCOMPARE(blankFieldsText(session, taken, "en"), std::string());
}

void BlankFieldsTest::anOpenListNamesNone() {
    TestSession session(medicines("row: medicine,"));
    session.set("taken", openRows({{text("sertraline"), {}, {}}}));
    QCOMPARE(blankFieldsText(session, session.of("taken"), "en"), std::string());
}

void BlankFieldsTest::aListWithoutANameForItsRowsHasOneInEachLanguage() {
    TestSession session(medicines(""));
    session.set("taken", rows({{text("sertraline"), {}, {}}}));
    QCOMPARE(blankFieldsText(session, session.of("taken"), "en"), std::string("entry 1 (how often)"));
    QVERIFY(blankFieldsText(session, session.of("taken"), "es").ends_with(" 1 (how often)"));
    QVERIFY(!blankFieldsText(session, session.of("taken"), "es").starts_with("entry"));
}

QTEST_GUILESS_MAIN(BlankFieldsTest)
#include "blank_fields_test.moc"
