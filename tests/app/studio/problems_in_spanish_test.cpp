// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/program_language.h"
#include "app/studio/check_text.h"
#include "tests/support/questionnaire_from.h"

#include <QCoreApplication>
#include <QTest>

using namespace anteroom;
using namespace anteroom::studio;

// What the studio lists beside the text is in the language of the program, whatever the questionnaire is in.
class ProblemsInSpanishTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrongWithTheTextIsSaidInSpanish();
    void whatDoesNotHoldInACaseIsSaidInSpanish();

private:
    Checked check(const std::string& rule, const std::string& cases = {}) {
        EditedTexts texts;
        texts.path = "/studio/questionnaire.yaml";
        texts.open[texts.path] =
            "anteroom: 1\nid: t\nversion: 1.0.0\ntitle: T\nlicense: CC0-1.0\nlanguages: [en]\nsections:\n"
            "  - {id: s, title: S, questions: [{id: trouble, type: yes-no, text: Trouble}]}\n"
            "urgent:\n  - {id: u, tier: same-visit, title: U, when: " +
            rule + "}\n";
        if (!cases.empty())
            texts.open[casesPathOf(texts.path)] = cases;
        MemoryFileSource nothing;
        return checkTexts(texts, nothing, test::sha256, [] { return true; });
    }

    language::ProgramLanguage m_language{*qApp, QLocale("es")};
};

void ProblemsInSpanishTest::whatIsWrongWithTheTextIsSaidInSpanish() {
    const Checked spanish = check("troubel is yes");
    QCOMPARE(spanish->problems.size(), std::size_t(1));
    QCOMPARE(spanish->problems[0].words, QString("no hay ninguna pregunta ni valor que se llame `troubel`"));
    QCOMPARE(spanish->problems[0].hint, QString("¿quiso decir `trouble`?"));
    m_language.choose("en");
    const Checked english = check("troubel is yes");
    QCOMPARE(english->problems[0].words, QString("there is no question or value named `troubel`"));
    m_language.choose("es");
}

void ProblemsInSpanishTest::whatDoesNotHoldInACaseIsSaidInSpanish() {
    const Checked checked =
        check("trouble is yes", "anteroom: 1\ncases-of: t\ncases:\n  - {name: c, date: 2027-03-14, "
                                "answers: {trouble: no}, expect: {urgent: [u]}}\n");
    QCOMPARE(checked->problems.size(), std::size_t(1));
    QCOMPARE(checked->problems[0].hint,
             QString("u: se esperaba que se cumpliera; encontrado: que no se cumple"));
}

QTEST_MAIN(ProblemsInSpanishTest)
#include "problems_in_spanish_test.moc"
