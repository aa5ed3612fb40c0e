// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/diagnostic.h"

#include <QTest>

using namespace anteroom;

namespace {

QString rendered(const QByteArray& text, unsigned begin, unsigned end, const char* hint = "") {
    SourceSet sources;
    const FileIndex file = sources.add(std::make_shared<SourceText>("q.yaml", text.toStdString()));
    return QString::fromStdString(
        render({Severity::Error, "some-code", "what is wrong", hint, {file, begin, end}}, sources));
}

} // namespace

class DiagnosticRenderTest : public QObject {
    Q_OBJECT

private slots:
    void aProblemIsShownWithItsLineAndCarets_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<unsigned>("begin");
        QTest::addColumn<unsigned>("end");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, QByteArray text, unsigned begin, unsigned end,
                            const char* expected) {
            QTest::newRow(name) << text << begin << end << QString(expected);
        };
        row("a word", "id: a\nnots-sure: yes\n", 6, 15,
            "q.yaml:2:1: error[some-code]: what is wrong\n"
            "    nots-sure: yes\n"
            "    ^^^^^^^^^\n");
        row("an empty span", "id: a\n", 3, 3,
            "q.yaml:1:4: error[some-code]: what is wrong\n"
            "    id: a\n"
            "       ^\n");
        row("after characters of several bytes", "\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80: x\n", 11, 12,
            "q.yaml:1:6: error[some-code]: what is wrong\n"
            "    é€😀: x\n"
            "         ^\n");
        row("over characters of several bytes", "a \xC3\xA9\xC3\xA9 b\n", 2, 6,
            "q.yaml:1:3: error[some-code]: what is wrong\n"
            "    a éé b\n"
            "      ^^\n");
        row("tabs and other controls take one column", "\ta\x1B\xC2\x85 b\n", 6, 7,
            "q.yaml:1:6: error[some-code]: what is wrong\n"
            "    ·a·· b\n"
            "         ^\n");
        row("an override of the writing direction is not obeyed", "a\xE2\x80\xAE b\n", 5, 6,
            "q.yaml:1:4: error[some-code]: what is wrong\n"
            "    a· b\n"
            "       ^\n");
        row("invalid bytes take one column each", "a\xFF\xC3 b\n", 4, 5,
            "q.yaml:1:5: error[some-code]: what is wrong\n"
            "    a\xEF\xBF\xBD\xEF\xBF\xBD b\n"
            "        ^\n");
        row("several lines are underlined to the end of the first", "a: b\nc: d\n", 3, 8,
            "q.yaml:1:4: error[some-code]: what is wrong\n"
            "    a: b\n"
            "       ^\n");
        row("several lines with carriage returns", "a: bcd\r\nc: d\r\n", 3, 12,
            "q.yaml:1:4: error[some-code]: what is wrong\n"
            "    a: bcd\n"
            "       ^^^\n");
        row("the end of the text", "a: b", 4, 4,
            "q.yaml:1:5: error[some-code]: what is wrong\n"
            "    a: b\n"
            "        ^\n");
        row("after the last line break", "a: b\n", 5, 5, "q.yaml:2:1: error[some-code]: what is wrong\n");
        row("beyond the end of the text", "a: b", 40, 50,
            "q.yaml:1:5: error[some-code]: what is wrong\n"
            "    a: b\n"
            "        ^\n");
        row("an empty file", "", 0, 0, "q.yaml:1:1: error[some-code]: what is wrong\n");
        row("an end before the begin", "a: b\n", 3, 1,
            "q.yaml:1:4: error[some-code]: what is wrong\n"
            "    a: b\n"
            "       ^\n");
        row("after a byte order mark",
            "\xEF\xBB\xBF"
            "a: b\n",
            6, 7,
            "q.yaml:1:4: error[some-code]: what is wrong\n"
            "    a: b\n"
            "       ^\n");
    }

    void aProblemIsShownWithItsLineAndCarets() {
        QFETCH(QByteArray, text);
        QFETCH(unsigned, begin);
        QFETCH(unsigned, end);
        QFETCH(QString, expected);
        QCOMPARE(rendered(text, begin, end), expected);
    }

    void aLongLineIsCutToAWindow_data() {
        QTest::addColumn<unsigned>("begin");
        QTest::addColumn<unsigned>("end");
        QTest::addColumn<QString>("expected");
        const QString dots(100, '.');
        // The line is 300 dots.
        QTest::newRow("at its begin")
            << 0u << 3u << "q.yaml:1:1: error[some-code]: what is wrong\n    " + dots + "…\n    ^^^\n";
        QTest::newRow("in its middle") << 150u << 153u
                                       << "q.yaml:1:151: error[some-code]: what is wrong\n    …" + dots +
                                              "…\n    " + QString(41, ' ') + "^^^\n";
        QTest::newRow("at its end") << 299u << 300u
                                    << "q.yaml:1:300: error[some-code]: what is wrong\n    …" +
                                           QString(41, '.') + "\n    " + QString(41, ' ') + "^\n";
        QTest::newRow("wider than the window") << 0u << 300u
                                               << "q.yaml:1:1: error[some-code]: what is wrong\n    " + dots +
                                                      "…\n    " + QString(100, '^') + "\n";
    }

    void aLongLineIsCutToAWindow() {
        QFETCH(unsigned, begin);
        QFETCH(unsigned, end);
        QFETCH(QString, expected);
        QCOMPARE(rendered(QByteArray(300, '.'), begin, end), expected);
    }

    void aWindowIsMeasuredInCharacters() {
        const QString e(100, QChar(0xE9));
        QCOMPARE(rendered(e.toUtf8(), 198, 200), "q.yaml:1:100: error[some-code]: what is wrong\n    " + e +
                                                     "\n    " + QString(99, ' ') + "^\n");
        const QString longer(200, QChar(0xE9));
        QCOMPARE(rendered(longer.toUtf8(), 300, 302), "q.yaml:1:151: error[some-code]: what is wrong\n    …" +
                                                          QString(90, QChar(0xE9)) + "\n    " +
                                                          QString(41, ' ') + "^\n");
    }

    void aHintStandsOnALineOfItsOwn() {
        QCOMPARE(rendered("a: b\n", 0, 1, "did you mean `b`?"),
                 QString("q.yaml:1:1: error[some-code]: what is wrong\n"
                         "    a: b\n"
                         "    ^\n"
                         "    hint: did you mean `b`?\n"));
    }

    void aMessageCannotBreakItsLine() {
        const std::string text =
            render({Severity::Warning, "code", "one\ntwo", "", {FileIndex{5}, 0, 0}}, SourceSet());
        QCOMPARE(QString::fromStdString(text), QString("warning[code]: one·two\n"));
    }

    void problemsAreSortedByFileAndPlaceAndStayInOrderOtherwise() {
        Diagnostics diagnostics;
        diagnostics.warning("c", {FileIndex{1}, 0, 1}, "third");
        diagnostics.error("b", {FileIndex{0}, 5, 6}, "first of two");
        diagnostics.error("b", {FileIndex{0}, 5, 6}, "second of two");
        Diagnostics more;
        more.error("a", {FileIndex{0}, 2, 3}, "at the front");
        diagnostics.append(std::move(more));
        QCOMPARE(diagnostics.size(), std::size_t(4));
        diagnostics.sortByPlace();
        QCOMPARE(QString::fromStdString(render(diagnostics, SourceSet())), QString("error[a]: at the front\n"
                                                                                   "error[b]: first of two\n"
                                                                                   "error[b]: second of two\n"
                                                                                   "warning[c]: third\n"));
    }

    void whatNobodyReadsIsCounted_data() {
        QTest::addColumn<std::size_t>("problems");
        QTest::addColumn<QString>("end");
        QTest::newRow("as many as are shown") << mostProblemsShown << "error[a]: p\n";
        QTest::newRow("one more") << mostProblemsShown + 1 << "error[a]: p\n… and 1 more problem\n";
        QTest::newRow("many more") << mostProblemsShown + 39'800
                                   << "error[a]: p\n… and 39800 more problems\n";
    }

    void whatNobodyReadsIsCounted() {
        QFETCH(std::size_t, problems);
        QFETCH(QString, end);
        Diagnostics diagnostics;
        for (std::size_t i = 0; i < problems; ++i)
            diagnostics.error("a", {}, "p");
        const QString text = QString::fromStdString(render(diagnostics, SourceSet()));
        QVERIFY2(text.endsWith(end), qPrintable(text.right(100)));
        QCOMPARE(std::size_t(text.count("error[a]: p\n")), mostProblemsShown);
        QCOMPARE(diagnostics.size(), problems);
    }

    void onlyErrorsAreErrors() {
        Diagnostics diagnostics;
        QVERIFY(diagnostics.empty() && !diagnostics.hasErrors());
        diagnostics.warning("a", {}, "a");
        QVERIFY(!diagnostics.empty() && !diagnostics.hasErrors());
        diagnostics.error("b", {}, "b");
        QVERIFY(diagnostics.hasErrors());
    }
};

QTEST_APPLESS_MAIN(DiagnosticRenderTest)
#include "diagnostic_render_test.moc"
