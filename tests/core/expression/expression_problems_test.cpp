// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/expression/screening_of_problems.h"

#include <QFile>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// Rows of a table from a file of expected output; the text that was checked is in the output itself.
void rowsFrom(const char* name) {
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QString>("expected");
    QFile file(QStringLiteral(ANTEROOM_SOURCE_DIR "/tests/core/expression/") + name);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const QStringList blocks = QString::fromUtf8(file.readAll()).split("\n\n");
    for (const QString& block : blocks.mid(1)) {
        const QString yaml = block.section('\n', 1, 1).mid(4);
        QTest::newRow(qPrintable(yaml)) << yaml << block.trimmed();
    }
}

/// What is said of these conditions, all compiled into one program.
Diagnostics problemsOfAll(const std::vector<std::string>& conditions) {
    Diagnostics diagnostics;
    Screening screening = screeningOfProblems();
    ProgramBuilder builder(diagnostics);
    screening.declare(builder);
    builder.setComputed(screening.index("sedated"), *screening.parse("trouble is yes"));
    builder.setComputed(screening.index("age"), *screening.parse("years from birth to today"));
    for (const std::string& condition : conditions)
        builder.compile(*screening.parse(condition), ProgramBuilder::Expected::Condition);
    builder.finish();
    return diagnostics;
}

QString problemsOf(const QString& yaml) {
    Sources sources;
    Diagnostics diagnostics;
    const auto syntax = parseExpression(sources.valueIn(yaml.toStdString()), diagnostics);
    if (syntax != nullptr) {
        Screening screening = screeningOfProblems();
        ProgramBuilder builder(diagnostics);
        screening.declare(builder);
        builder.setComputed(screening.index("sedated"), *screening.parse("trouble is yes"));
        builder.setComputed(screening.index("age"), *screening.parse("years from birth to today"));
        builder.compile(*syntax, ProgramBuilder::Expected::Condition);
        const bool finished = builder.finish().has_value();
        if (finished == diagnostics.hasErrors())
            return "a program in spite of errors, or none without";
    }
    return QString::fromStdString(render(diagnostics, sources.set())).trimmed();
}

} // namespace

class ExpressionProblemsTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsNotAnExpressionIsToldWhere_data() { rowsFrom("syntax_problems.txt"); }
    void whatIsNotAnExpressionIsToldWhere();
    void whatDoesNotFitTheQuestionsIsToldWhere_data() { rowsFrom("check_problems.txt"); }
    void whatDoesNotFitTheQuestionsIsToldWhere();
    void aCircleNamesEverythingInIt_data();
    void aCircleNamesEverythingInIt();
    void aValueUsedBeforeItIsGivenIsCheckedInTheEnd_data();
    void aValueUsedBeforeItIsGivenIsCheckedInTheEnd();
    void aFilePastedIntoAConditionIsToldInFewLines();
    void aDivisionByZeroIsToldBesideAnotherMistake();
    void afterManyProblemsNothingIsSuggested();
    void whatIsNestedTooDeepIsToldWhereItIs();
};

void ExpressionProblemsTest::whatIsNotAnExpressionIsToldWhere() {
    QFETCH(QString, yaml);
    QTEST(problemsOf(yaml), "expected");
}

void ExpressionProblemsTest::whatDoesNotFitTheQuestionsIsToldWhere() {
    QFETCH(QString, yaml);
    QTEST(problemsOf(yaml), "expected");
}

void ExpressionProblemsTest::aCircleNamesEverythingInIt_data() {
    QTest::addColumn<QStringList>("showWhen"); // of a, b, list, list's field, and the values of c and d
    QTest::addColumn<QString>("expected");
    QTest::newRow("itself")
        << QStringList{"a is yes", "", "", "", "", ""}
        << "rules.yaml:1:8: error[visibility-circle]: `a` needs itself to be known first\n"
           "    when: \"a is yes\"\n"
           "           ^\n"
           "    hint: take one of the names out of the other's show-when or value";
    QTest::newRow("two, told from the first asked")
        << QStringList{"not b is yes", "a is yes", "", "", "", ""}
        << "rules.yaml:1:12: error[visibility-circle]: these wait for each other: `a` needs `b` needs `a`\n"
           "    when: \"not b is yes\"\n"
           "               ^\n"
           "    hint: take one of the names out of the other's show-when or value";
    QTest::newRow("through computed values")
        << QStringList{"d is yes", "", "", "", "a is yes", "c is yes"}
        << "rules.yaml:1:8: error[visibility-circle]: these wait for each other: `a` needs `d` needs `c` "
           "needs `a`\n"
           "    when: \"d is yes\"\n"
           "           ^\n"
           "    hint: take one of the names out of the other's show-when or value";
    QTest::newRow("through a field")
        << QStringList{"any(list: second is yes)", "", "", "a is yes", "", ""}
        << "rules.yaml:1:18: error[visibility-circle]: these wait for each other: `a` needs `second` needs "
           "`a`\n"
           "    when: \"any(list: second is yes)\"\n"
           "                     ^^^^^^\n"
           "    hint: take one of the names out of the other's show-when or value";
    QTest::newRow("a list shown by its own rows")
        << QStringList{"", "", "any(list: first is yes)", "", "", ""}
        << "rules.yaml:1:12: error[visibility-circle]: `list` needs itself to be known first\n"
           "    when: \"any(list: first is yes)\"\n"
           "               ^^^^\n"
           "    hint: take one of the names out of the other's show-when or value";
}

void ExpressionProblemsTest::aCircleNamesEverythingInIt() {
    QFETCH(QStringList, showWhen);
    const auto text = [&](int index) { return showWhen[index].toStdString(); };
    Screening screening;
    screening.ask("a", Type::yesNo(), text(0))
        .ask("b", Type::yesNo(), text(1))
        .ask("list", typed(TypeKind::Rows), text(2));
    screening.field("first", Type::yesNo()).field("second", Type::yesNo(), text(3));
    screening.compute("c", text(4).empty() ? "2 > 1" : text(4))
        .compute("d", text(5).empty() ? "2 > 1" : text(5));
    QVERIFY(!screening.build());
    QTEST(QString::fromStdString(screening.problems()).trimmed(), "expected");
}

void ExpressionProblemsTest::aValueUsedBeforeItIsGivenIsCheckedInTheEnd_data() {
    QTest::addColumn<QString>("use");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a condition as a number") << "late + 1 > 2"
                                             << "trouble is yes"
                                             << "rules.yaml:1:8: error[not-a-number]: `late` is a computed "
                                                "yes or no, and a number is expected here\n"
                                                "    when: \"late + 1 > 2\"\n"
                                                "           ^^^^\n"
                                                "    hint: as a condition write `late is yes`";
    QTest::newRow("a number as a condition")
        << "late is yes"
        << "1 + 1"
        << "rules.yaml:1:8: error[wrong-type]: `late` is a computed number, and has no answers\n"
           "    when: \"late is yes\"\n"
           "           ^^^^\n"
           "    hint: compare it: `late > 10`";
}

void ExpressionProblemsTest::aValueUsedBeforeItIsGivenIsCheckedInTheEnd() {
    QFETCH(QString, use);
    QFETCH(QString, value);
    Screening screening;
    screening.ask("trouble", Type::yesNo())
        .compute("early", use.toStdString())
        .compute("late", value.toStdString());
    QVERIFY(!screening.build());
    QTEST(QString::fromStdString(screening.problems()).trimmed(), "expected");
}

void ExpressionProblemsTest::aFilePastedIntoAConditionIsToldInFewLines() {
    Sources sources;
    Diagnostics diagnostics;
    QVERIFY(parseExpression(sources.expression(std::string(100000, ';')), diagnostics) == nullptr);
    QVERIFY(diagnostics.size() <= 20);
}

void ExpressionProblemsTest::aDivisionByZeroIsToldBesideAnotherMistake() {
    const Diagnostics problems = problemsOfAll({"nights / 0 > 2", "nobody is yes"});
    QStringList codes;
    for (const Diagnostic& problem : problems.all())
        codes << QString::fromStdString(problem.code);
    codes.sort();
    QCOMPARE(codes, QStringList({"division-by-zero", "unknown-name"}));
}

// Each suggestion costs a look at every name: a file of the wrong kind would take minutes.
void ExpressionProblemsTest::afterManyProblemsNothingIsSuggested() {
    const Diagnostics problems = problemsOfAll(std::vector<std::string>(300, "truoble is yes"));
    QCOMPARE(problems.size(), std::size_t(300));
    QCOMPARE(problems.all()[199].hint, "did you mean `trouble`?");
    QCOMPARE(problems.all()[200].hint, "");
}

void ExpressionProblemsTest::whatIsNestedTooDeepIsToldWhereItIs() {
    QCOMPARE(problemsOf("when: a" + QString(" + a").repeated(200)),
             QString("rules.yaml:1:7: error[expression-too-deep]: this is nested more than 200 deep\n"
                     "    when: a + a + a + a + a + a + a + a + a + a + a + a + a + a "
                     "+ a + a + a + a + a + a + a + a + a + a …\n"
                     "          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
                     "^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
                     "    hint: make computed values of its parts; long sums are `sum(a, b, c)`"));
    const QString brackets = "when: " + QString("(").repeated(401) + "a";
    QVERIFY(problemsOf(brackets).startsWith(
        "rules.yaml:1:407: error[expression-too-deep]: this is nested more than 200 deep\n"));
    QVERIFY(problemsOf(brackets).endsWith("    hint: make computed values of its parts"));
}

QTEST_APPLESS_MAIN(ExpressionProblemsTest)
#include "expression_problems_test.moc"
