// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/expression/random_world.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

bool sameTree(const Syntax& a, const Syntax& b) {
    const auto sameWord = [](const Syntax::Word& x, const Syntax::Word& y) { return x.text == y.text; };
    if (a.kind != b.kind || a.text != b.text || a.number != b.number || a.relation != b.relation ||
        a.quantifier != b.quantifier || a.operation != b.operation ||
        a.operands.size() != b.operands.size() ||
        !std::equal(a.words.begin(), a.words.end(), b.words.begin(), b.words.end(), sameWord))
        return false;
    for (std::size_t index = 0; index < a.operands.size(); ++index)
        if (!sameTree(*a.operands[index], *b.operands[index]))
            return false;
    return true;
}

/// With all parentheses, so that the shape can be seen.
std::string shape(const Syntax& syntax) {
    if (syntax.operands.empty())
        return writeExpression(syntax);
    std::string text = syntax.kind == Syntax::Kind::And          ? "and"
                       : syntax.kind == Syntax::Kind::Or         ? "or"
                       : syntax.kind == Syntax::Kind::Not        ? "not"
                       : syntax.kind == Syntax::Kind::Arithmetic ? std::string(1, syntax.operation)
                       : syntax.kind == Syntax::Kind::OverRows   ? syntax.text + ":"
                       : syntax.text.empty()                     ? "test"
                                                                 : syntax.text;
    for (const auto& operand : syntax.operands)
        text += " " + shape(*operand);
    return "(" + text + ")";
}

} // namespace

class ExpressionParseTest : public QObject {
    Q_OBJECT

private slots:
    void wordsBindAsThePageSays_data();
    void wordsBindAsThePageSays();
    void whatIsWrittenBackIsTheSameTree_data();
    void whatIsWrittenBackIsTheSameTree();
    void randomExpressionsComeBackTheSame();
    void everyTokenKnowsItsPlace();
    void depthIsBounded_data();
    void depthIsBounded();
    void wordsOfTheLanguageCannotBeIds();
    void lineBreaksAndNoBreakSpacesAreSpaces();
};

void ExpressionParseTest::wordsBindAsThePageSays_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char* text, const char* tree) { QTest::newRow(text) << text << tree; };
    row("not a is yes and b is yes or c is no", "(or (and (not (test a)) (test b)) (test c))");
    row("a is yes or b is yes and c is no", "(or (test a) (and (test b) (test c)))");
    row("not (a is yes or b is yes)", "(not (or (test a) (test b)))");
    row("not not a is yes", "(not (not (test a)))");
    row("a is yes and b is yes and c is yes", "(and (test a) (test b) (test c))");
    row("(a is yes and b is yes) and c is yes", "(and (and (test a) (test b)) (test c))");
    row("a + b * c > d - e - f", "(test (+ a (* b c)) (- (- d e) f))");
    row("a * (b + c) / d = 1", "(test (/ (* a (+ b c)) d) 1)");
    row("a-b - c > -3", "(test (- a-b c) -3)");
    row("a - -3 > 0", "(test (- a -3) 0)");
    row("years from a to b + 1 > 3", "(test (+ (years a b) 1) 3)");
    row("days from 2027-03-14 to today >= 1", "(test (days 2027-03-14 today) 1)");
    row("any(r: a > 1 or b is yes)", "(any: r (or (test a 1) (test b)))");
    row("sum(a, b + 1, max(c, d)) > 3", "(test (sum a (+ b 1) (max c d)) 3)");
    row("today > 2027-03-14", "(test today 2027-03-14)");
    row("count(a is yes, b includes none of [x, y]) > 0.50", "(test (count (test a) (test b)) 0.5)");
}

void ExpressionParseTest::wordsBindAsThePageSays() {
    QFETCH(QString, text);
    Screening screening;
    const auto syntax = screening.parse(text.toStdString());
    QVERIFY2(syntax != nullptr, screening.problems().c_str());
    QTEST(QString::fromStdString(shape(*syntax)), "tree");
}

void ExpressionParseTest::whatIsWrittenBackIsTheSameTree_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const char* text, const char* canonical) {
        QTest::newRow(text) << text << canonical;
    };
    row("  a   is yes", "a is yes");
    row("((a is yes))", "a is yes");
    row("(a is yes) and (b is no or c is past)", "a is yes and (b is no or c is past)");
    row("(a is yes and b is no) or c is past", "a is yes and b is no or c is past");
    row("(a is yes or b is no) or c is past", "(a is yes or b is no) or c is past");
    row("not(a is yes and b is no)", "not (a is yes and b is no)");
    row("a in[x,y]", "a in [x, y]");
    row("a includes all of [x]", "a includes all of [x]");
    row("a-(b-c)>1.50", "a - (b - c) > 1.5");
    row("(a + b) * c >= 1", "(a + b) * c >= 1");
    row("a / (b * c) != 1", "a / (b * c) != 1");
    row("(a * b) / c <= -2", "a * b / c <= -2");
    row("any(r:a is answered)", "any(r: a is answered)");
    row("months from (a) to max(b,c)<3", "months from a to max(b, c) < 3");
    row("(a + b) is yes", "a + b is yes");
    row("(a > b) is yes", "(a > b) is yes");
    row("(a > b) = (c > d)", "(a > b) = (c > d)");
    row("years from (a + b) to (c is yes) > 1", "years from (a + b) to (c is yes) > 1");
    row("a = 1985-02-11", "a = 1985-02-11");
    row("a is none or b is of", "a is none or b is of");
}

void ExpressionParseTest::whatIsWrittenBackIsTheSameTree() {
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    Screening screening;
    // A hyphen between spaces is needed for a subtraction; the table spares itself the escapes of `a - (b -
    // c)`.
    const auto syntax = screening.parse(text.replace("-(", " - (").replace("b-c", "b - c").toStdString());
    QVERIFY2(syntax != nullptr, screening.problems().c_str());
    QCOMPARE(QString::fromStdString(writeExpression(*syntax)), canonical);
    const auto again = screening.parse(canonical.toStdString());
    QVERIFY2(again != nullptr, screening.problems().c_str());
    QVERIFY(sameTree(*syntax, *again));
}

void ExpressionParseTest::randomExpressionsComeBackTheSame() {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        Dice dice(seed);
        World world(dice, {.rules = 6, .depth = 5});
        Screening screening;
        world.parse(screening);
        for (const auto& rule : world.rules) {
            QVERIFY2(rule != nullptr, screening.problems().c_str());
            const std::string written = writeExpression(*rule);
            const auto again = screening.parse(written);
            QVERIFY2(again != nullptr && sameTree(*rule, *again), written.c_str());
            QCOMPARE(writeExpression(*again), written);
        }
    }
}

void ExpressionParseTest::everyTokenKnowsItsPlace() {
    Sources sources;
    Diagnostics diagnostics;
    const std::string yaml = "when: (a is yes) and b in [x, y]";
    const auto syntax = parseExpression(sources.valueIn(yaml), diagnostics);
    QVERIFY(syntax != nullptr);
    const auto text = [&](SourceSpan span) { return yaml.substr(span.begin, span.end - span.begin); };
    QCOMPARE(text(syntax->span), std::string("(a is yes) and b in [x, y]"));
    QCOMPARE(text(syntax->operands[0]->span), std::string("a is yes"));
    QCOMPARE(text(syntax->operands[0]->operands[0]->span), std::string("a"));
    QCOMPARE(text(syntax->operands[1]->span), std::string("b in [x, y]"));
    QCOMPARE(text(syntax->operands[1]->words[1].span), std::string("y"));
}

void ExpressionParseTest::depthIsBounded_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    const auto times = [](const char* text, int count) { return QString(text).repeated(count); };
    QTest::newRow("198 times not") << times("not ", 198) + "a is yes" << true;
    QTest::newRow("199 times not") << times("not ", 199) + "a is yes" << false;
    QTest::newRow("10,000 times not") << times("not ", 10000) + "a is yes" << false;
    QTest::newRow("300 parentheses") << times("(", 300) + "a is yes" + times(")", 300) << true;
    QTest::newRow("10,000 parentheses") << times("(", 10000) << false;
    QTest::newRow("10,000 functions") << times("sum(", 10000) << false;
    QTest::newRow("10,000 times years from") << times("years from ", 10000) << false;
    QTest::newRow("a sum of 190") << times("a + ", 190) + "a > 1" << true;
    QTest::newRow("a sum of 10,000") << times("a + ", 10000) + "a > 1" << false;
    QTest::newRow("10,000 joined by and") << times("a is yes and ", 9999) + "a is yes" << true;
}

void ExpressionParseTest::depthIsBounded() {
    QFETCH(QString, text);
    QFETCH(bool, fits);
    Screening screening;
    const auto syntax = screening.parse(text.toStdString());
    QCOMPARE(syntax != nullptr, fits);
    if (fits)
        return;
    QCOMPARE(screening.diagnostics().size(), std::size_t{1});
    const Diagnostic& problem = screening.diagnostics().all()[0];
    QCOMPARE(problem.code + ": " + problem.message,
             std::string("expression-too-deep: this is nested more than 200 deep"));
    QVERIFY(problem.hint.starts_with("make computed values of its parts"));
}

void ExpressionParseTest::wordsOfTheLanguageCannotBeIds() {
    for (const char* word :
         {"and",  "or",       "not",  "is",    "in",    "includes", "any",     "all",  "none",
          "of",   "answered", "from", "to",    "today", "years",    "months",  "days", "sum",
          "mean", "min",      "max",  "count", "yes",   "no",       "current", "past", "never"})
        QVERIFY2(isReservedWord(word), word);
    for (const char* word : {"trouble", "notes", "ands", "sum-of", "is-answered", ""})
        QVERIFY2(!isReservedWord(word), word);
}

void ExpressionParseTest::lineBreaksAndNoBreakSpacesAreSpaces() {
    Sources sources;
    Diagnostics diagnostics;
    const auto folded = parseExpression(sources.valueIn("when: |\n  a is yes\n  and b is no\n"), diagnostics);
    QVERIFY(folded != nullptr);
    QCOMPARE(writeExpression(*folded), std::string("a is yes and b is no"));
    const auto pasted = parseExpression(sources.valueIn("when: a\u00A0>\u00A01 -\u00A0b"), diagnostics);
    QVERIFY2(pasted != nullptr, render(diagnostics, sources.set()).c_str());
    QCOMPARE(writeExpression(*pasted), std::string("a > 1 - b"));
}

QTEST_APPLESS_MAIN(ExpressionParseTest)
#include "expression_parse_test.moc"
