// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_tree.h"

#include <QRegularExpression>
#include <QTest>

using namespace anteroom::architecture;

// A sentence of an Error is one that the program says in its own language whenever it shows it: said(), and
// not tr(), which would keep the language of the moment in which something went wrong.

namespace {

/// Where the command line says in English what it does, and nobody else.
const QString commandLine = QStringLiteral("app/cli/");

/// Without comments; every line stays where it is.
QString codeOf(const QString& text) {
    QString code;
    bool inText = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (inText && text[i] == '\\') {
            code += text.mid(i++, 2);
        } else if (!inText && text.mid(i, 2) == "//") {
            while (i + 1 < text.size() && text[i + 1] != '\n')
                ++i;
        } else {
            inText =
                inText != (text[i] == '"' && !(i > 0 && text[i - 1] == '\'' && text.mid(i + 1, 1) == "'"));
            code += text[i];
        }
    }
    return code;
}

/// From the bracket at `begin` to its end.
QString bracketed(const QString& code, qsizetype begin) {
    int depth = 0;
    bool inText = false;
    for (qsizetype i = begin; i < code.size(); ++i) {
        const QChar c = code[i];
        if (inText && c == '\\')
            ++i;
        else if (c == '"')
            inText = !inText;
        else if (!inText && (c == '(' || c == '{'))
            ++depth;
        else if (!inText && (c == ')' || c == '}') && --depth == 0)
            return code.mid(begin, i + 1 - begin);
    }
    return code.mid(begin);
}

/// What is in `code` but for what translators get.
QString withoutTranslated(QString code) {
    static const QRegularExpression call(R"(\b(said|term|translatable)\()");
    for (auto match = call.match(code); match.hasMatch(); match = call.match(code)) {
        const qsizetype bracket = match.capturedEnd() - 1;
        code.remove(match.capturedStart(), bracket + bracketed(code, bracket).size() - match.capturedStart());
    }
    return code;
}

/// What makes an Error in `code`: its constructors, and the functions that it declares or that come from a
/// header of the module.
QRegularExpression makersIn(const QString& code) {
    static const QRegularExpression declared(R"(\bError (\w+)\()");
    QStringList names{QStringLiteral("errorAbout")};
    for (const QRegularExpressionMatch& one : declared.globalMatch(code))
        names << one.captured(1);
    return QRegularExpression(QStringLiteral(R"(\b(?:Error(?: \w+)?\s*|(?:%1))([({]))").arg(names.join('|')));
}

/// Words that nobody translates, each with its line, in the Errors that `text` makes.
QStringList untranslatedIn(const QString& text) {
    static const QRegularExpression words(R"("(?:[^"\\]|\\.)*[A-Za-z]{2,}(?:[^"\\]|\\.)*")");
    const QString code = codeOf(text);
    QStringList found;
    for (const QRegularExpressionMatch& one : makersIn(code).globalMatch(code)) {
        const qsizetype begin = one.capturedStart(1);
        const QString left = withoutTranslated(bracketed(code, begin));
        if (const auto word = words.match(left); word.hasMatch())
            found << QString::number(code.left(begin).count('\n') + 1) + ": " + word.captured();
    }
    return found;
}

QStringList objectionsTo(const QString& file) {
    QStringList objections;
    for (const QString& one : untranslatedIn(linesOf(file).join('\n')))
        objections << file + ':' + one;
    return objections;
}

} // namespace

class ErrorTextsTest : public QObject {
    Q_OBJECT

private slots:
    void anUntranslatedTextIsFound_data();
    void anUntranslatedTextIsFound();
    void everyErrorOfTheAppIsTranslated();
    void everyErrorOfCoreIsTranslated();
};

void ErrorTextsTest::anUntranslatedTextIsFound_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char* name, const char* code, const QStringList& found = {}) {
        QTest::newRow(name) << QString::fromUtf8(code) << found;
    };
    row("a literal", "return Error{\"Try again.\"};", {"1: \"Try again.\""});
    row("in round brackets", "\nreturn Error(\"Try again.\");", {"2: \"Try again.\""});
    row("put together", "return Error{path + \" is damaged.\"};", {"1: \" is damaged.\""});
    row("in a variable", "const Error ended{\"It was ended.\"};", {"1: \"It was ended.\""});
    row("of Qt", "return Error{QStringLiteral(\"%1 is damaged.\").arg(path).toStdString()};",
        {"1: \"%1 is damaged.\""});
    row("given on", "return errorAbout(path, QStringLiteral(\"%1 is damaged.\"));",
        {"1: \"%1 is damaged.\""});
    row("given to a function beside it",
        "Error notMade(const char* why) {}\nreturn notMade(\"it is damaged\");", {"2: \"it is damaged\""});
    row("beside a translated one", "return Error{core::said(\"%1 is damaged.\").english() + \"This file\"};",
        {"1: \"This file\""});
    row("in the language of that moment",
        "return Error{Texts::tr(\"%1 is damaged.\").arg(path).toStdString()};", {"1: \"%1 is damaged.\""});
    row("of core", "return Error{core::said(\"%1 is damaged.\", {core::said(\"The list\")})};");
    row("a colon", "return Error{path + \": \" + other.message};");
    row("a comment", "// An Error{\"Try again.\"}, for one.");
    row("the Error of another", "return Error{other.message};");
    row("another name", "head.enteredInError = EnteredInError{by, \"why\"};");
}

void ErrorTextsTest::anUntranslatedTextIsFound() {
    QFETCH(QString, code);
    QFETCH(QStringList, found);
    QCOMPARE(untranslatedIn(code), found);
}

void ErrorTextsTest::everyErrorOfTheAppIsTranslated() {
    QStringList objections;
    const QStringList files = sourcesBelow("app");
    QVERIFY(files.size() > 300);
    for (const QString& file : files)
        if (!file.startsWith(commandLine))
            objections << objectionsTo(file);
    QVERIFY2(objections.isEmpty(), qPrintable('\n' + objections.join('\n')));
}

void ErrorTextsTest::everyErrorOfCoreIsTranslated() {
    QStringList objections;
    const QStringList files = sourcesBelow("core");
    QVERIFY(files.size() > 300);
    for (const QString& file : files)
        objections << objectionsTo(file);
    QVERIFY2(objections.isEmpty(), qPrintable('\n' + objections.join('\n')));
}

QTEST_APPLESS_MAIN(ErrorTextsTest)
#include "error_texts_test.moc"
