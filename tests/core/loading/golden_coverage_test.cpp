// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/loading/planted.h"

#include <QDirIterator>
#include <QTest>

// Every code that core can report appears in a golden text with the caret below its line: nobody reads a
// message for the first time in a clinic.
class GoldenCoverageTest : public QObject {
    Q_OBJECT

private slots:
    void everyCodeHasAGoldenMessageWithItsCaret();
    void theScanSeesTheFormsInWhichCodesAreWritten_data();
    void theScanSeesTheFormsInWhichCodesAreWritten();
    void aMessageWithoutACaretIsNoGolden_data();
    void aMessageWithoutACaretIsNoGolden();

private:
    static QStringList textsBelow(const QString& folder, const QStringList& patterns) {
        QStringList texts;
        QDirIterator files(QStringLiteral(ANTEROOM_SOURCE_DIR) + folder, patterns, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                texts << QString::fromUtf8(file.readAll());
        }
        return texts;
    }

    /// A code is the first text of a call that reports, or of a complaint in braces, or the default of a
    /// parameter; or it is passed to the readers of words and of ids in cases.
    static QSet<QString> codesIn(const QString& source) {
        static const QRegularExpression reported("(?:\\b(?:error|warning|report|reportReadable|refuse)\\(\\s*"
                                                 "|(?:YamlComplaint|return|complain(?:AndReadOn)?\\()\\s*\\{"
                                                 "|code = |fail\\([^;]*?, |leftOver\\([^;]*?, )"
                                                 "\"([a-z0-9]+(?:-[a-z0-9]+)+)\"|\"(unknown-[a-z]+)\"");
        QSet<QString> codes;
        for (auto matches = reported.globalMatch(source); matches.hasNext();) {
            const auto match = matches.next();
            codes << (match.captured(1).isEmpty() ? match.captured(2) : match.captured(1));
        }
        return codes;
    }

    /// The codes of messages that are followed by a line of carets, as text or as the literals of a test.
    static QSet<QString> goldenIn(const QString& text) {
        static const QRegularExpression message("(?:error|warning)\\[([a-z0-9-]+)\\]: ");
        static const QRegularExpression carets("^[\\s\"]*\\^+(\\\\n)?[\"),;\\s]*$");
        QSet<QString> golden;
        QString code;
        int linesSince = 0;
        for (const QString& line : text.split('\n')) {
            if (const auto match = message.match(line); match.hasMatch()) {
                code = match.captured(1);
                linesSince = 0;
            } else if (++linesSince <= 5 && carets.match(line).hasMatch()) {
                golden << code;
            }
        }
        return golden;
    }
};

void GoldenCoverageTest::everyCodeHasAGoldenMessageWithItsCaret() {
    // They speak of a file of which there is no line to show.
    static const QStringList withoutALine{"file-not-read", "empty-file"};
    QSet<QString> codes;
    for (const QString& source : textsBelow("/core", {"*.cpp", "*.h"}))
        codes += codesIn(source);
    QVERIFY2(codes.size() > 100, qPrintable(QString::number(codes.size())));
    QSet<QString> golden;
    for (const QString& text :
         textsBelow("/tests/core", {"*.cpp", "*.txt"}) + textsBelow("/tests/data", {"*.txt"}))
        golden += goldenIn(text);
    QStringList missing;
    for (const QString& code : codes)
        if (!golden.contains(code) && !withoutALine.contains(code))
            missing << code;
    missing.sort();
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(", ")));
}

void GoldenCoverageTest::theScanSeesTheFormsInWhichCodesAreWritten_data() {
    QTest::addColumn<QString>("source");
    for (const char* source :
         {"diagnostics.error(\n    \"a-code\", span, text);", "m_diagnostics->warning(\"a-code\", at, words)",
          "return refuse(\"a-code\", 0, words);", "return {\"a-code\", at, at + 3, words};",
          "complain({\"a-code\", begin, end, words});", "const char* code = \"a-code\");",
          "return fail(span, words, \"a hint\", \"a-code\");",
          "return YamlComplaint{\"a-code\", 0, 1, words};"})
        QTest::newRow(qPrintable(QString(source).simplified())) << source;
}

void GoldenCoverageTest::theScanSeesTheFormsInWhichCodesAreWritten() {
    QFETCH(QString, source);
    QCOMPARE(codesIn(source), QSet<QString>{"a-code"});
}

void GoldenCoverageTest::aMessageWithoutACaretIsNoGolden_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGolden");
    QTest::newRow("text") << "a.yaml:1:1: error[a-code]: words\n    id: x\n    ^^\n    hint: other words\n"
                          << true;
    QTest::newRow("literals") << "\"t:1:1: warning[a-code]: words\\n\"\n\"    id: x\\n\"\n\"    ^^\\n\");"
                              << true;
    QTest::newRow("no caret") << "a.yaml:1:1: error[a-code]: words\n    hint: other words\n" << false;
    QTest::newRow("that of another")
        << "t: error[a-code]: words\nt: error[b-code]: words\n    id: x\n    ^^\n"
        << false;
    QTest::newRow("the code alone") << "QCOMPARE(code, \"a-code\");\n    ^^\n" << false;
}

void GoldenCoverageTest::aMessageWithoutACaretIsNoGolden() {
    QFETCH(QString, text);
    QFETCH(bool, isGolden);
    QCOMPARE(goldenIn(text).contains("a-code"), isGolden);
}

QTEST_APPLESS_MAIN(GoldenCoverageTest)
#include "golden_coverage_test.moc"
