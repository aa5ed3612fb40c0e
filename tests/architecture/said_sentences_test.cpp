// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_tree.h"

#include <QRegularExpression>
#include <QTest>

using namespace anteroom::architecture;

namespace {

/// What these say to a person, the window says in its own language.
const QStringList complete{"core/base",      "core/document", "core/expression", "core/loading",
                           "core/authoring", "app/clinic",    "app/files",       "app/storage",
                           "app/keeping",    "app/attest",    "app/workspace",   "app/access"};

/// Past the string or character literal that begins at `at`.
qsizetype pastLiteral(const QString& code, qsizetype at) {
    const QChar quote = code[at];
    for (++at; at < code.size() && code[at] != quote; ++at)
        if (code[at] == '\\')
            ++at;
    return at + 1;
}

bool beginsLiteral(const QString& code, qsizetype at) {
    return code[at] == '"' || (code[at] == '\'' && (at == 0 || !code[at - 1].isLetterOrNumber()));
}

/// What stands between the bracket at `open` and the one that closes it.
QString within(const QString& code, qsizetype open) {
    int depth = 0;
    for (qsizetype at = open; at < code.size();) {
        if (beginsLiteral(code, at)) {
            at = pastLiteral(code, at);
            continue;
        }
        if (QStringLiteral("([{").contains(code[at]))
            ++depth;
        else if (QStringLiteral(")]}").contains(code[at]) && --depth == 0)
            return code.mid(open + 1, at - open - 1);
        ++at;
    }
    return {};
}

/// The words in literals of `code` that translators do not find: those outside said() and what is the same in
/// every language.
QStringList unsaidIn(QString code) {
    static const QRegularExpression found("(?:core::(?:said|term|translatable)|verbatim|inBackticks|tr)\\(");
    for (auto match = found.match(code); match.hasMatch(); match = found.match(code, match.capturedStart())) {
        const qsizetype open = match.capturedEnd() - 1;
        code.replace(match.capturedStart(), open + within(code, open).size() + 2 - match.capturedStart(),
                     "said");
    }
    static const QRegularExpression words("[a-z] | [a-z]"); // a single one is a key of the format
    QStringList unsaid;
    for (qsizetype at = 0; at < code.size();) {
        if (!beginsLiteral(code, at)) {
            ++at;
            continue;
        }
        const qsizetype end = pastLiteral(code, at);
        const QString literal = code.mid(at, end - at);
        if (code[at] == '"' && literal.contains(words))
            unsaid << literal;
        at = end;
    }
    return unsaid;
}

/// Each problem that is reported with a code, and each hint, as far as its words are literals.
QStringList unsaidSentencesIn(const QString& code) {
    static const QRegularExpression reported("\\b(?:error|warning)(\\()\\s*\"[a-z0-9-]+\",");
    static const QRegularExpression hinted(
        "\\bHint(?: [a-zA-Z]+)?([({])(?=[^)])|\\bMessage(\\()(?=\\s*\")|\\bError(\\{)(?=[^}])");
    QStringList unsaid;
    for (auto matches = reported.globalMatch(code); matches.hasNext();) {
        const auto match = matches.next();
        unsaid << unsaidIn(within(code, match.capturedStart(1)).mid(match.capturedLength() - 6));
    }
    for (auto matches = hinted.globalMatch(code); matches.hasNext();) {
        const auto match = matches.next();
        unsaid << unsaidIn(within(code, match.capturedEnd() - 1));
    }
    return unsaid;
}

} // namespace

// A sentence that is put together from strings can be said in English alone: core/base/said.h.
class SaidSentencesTest : public QObject {
    Q_OBJECT

private slots:
    void completeModulesSayEverySentenceForTranslators();
    void theScanSeesWhatIsPutTogetherFromStrings_data();
    void theScanSeesWhatIsPutTogetherFromStrings();
};

void SaidSentencesTest::completeModulesSayEverySentenceForTranslators() {
    QStringList objections;
    for (const QString& module : complete) {
        const QStringList sources = sourcesBelow(module);
        QVERIFY2(!sources.isEmpty(), qPrintable(module));
        for (const QString& path : sources)
            for (const QString& literal : unsaidSentencesIn(linesOf(path).join('\n')))
                objections << path + ": " + literal;
    }
    QVERIFY2(objections.isEmpty(), qPrintable('\n' + objections.join('\n')));
}

void SaidSentencesTest::theScanSeesWhatIsPutTogetherFromStrings_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("unsaid");
    const auto row = [](const char* code, int unsaid) { QTest::newRow(code) << code << unsaid; };
    row("d.error(\"a-code\", span, \"it is wrong\");", 1);
    row("d->error(\"a-code\", span, inBackticks(id) + \" is wrong\",\n  \"mend \" + id);", 2);
    row("d.warning(\"a-code\", span, core::said(\"it is wrong\"), \"mend it\");", 1);
    row("d.error(\"a-code\", f(a, b), core::said(\"%1 is (wrong\", {g(\"xyz\")}), core::said(\"mend it\"));",
        0);
    row("d.error(\"a-code\", span, isOne ? core::said(\"one\") : core::said(\"all\"), Hint(words, \"]\"));",
        0);
    row("return Hint(\"write it\", text);", 1);
    row("Hint hint(\"write it\");", 1);
    row("Hint hint(core::said(\"write it\"));", 0);
    row("Hint hint;", 0);
    row("hint = Message(\"write it\");", 1);
    row("Message hint = core::said(\"write it\");", 0);
    row("return Error{\"the disk \" + name};", 1);
    row("return Error{core::said(\"the disk %1\", {name})};", 0);
}

void SaidSentencesTest::theScanSeesWhatIsPutTogetherFromStrings() {
    QFETCH(QString, code);
    QFETCH(int, unsaid);
    const QStringList found = unsaidSentencesIn(code);
    QVERIFY2(found.size() == unsaid, qPrintable(found.join(", ")));
}

QTEST_GUILESS_MAIN(SaidSentencesTest)
#include "said_sentences_test.moc"
