// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/verdict_words.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace anteroom::test;

namespace {

/// The sentences that hold such a word: ours, because it says that nothing of the kind is shown; the
/// system's, because it speaks of a file, in the words that staff can look up.
const std::vector<std::string> allowed{
    "Nothing was raised by the answers given; this does not show that treatment is safe.",
    "Permission denied",
};

/// The string literals of a line that is neither a comment nor an #include.
QStringList literalsIn(const QString& line) {
    static const QRegularExpression literal(R"re("((?:[^"\\]|\\.)*)")re");
    QStringList literals;
    const QString trimmed = line.trimmed();
    if (trimmed.startsWith("//") || trimmed.startsWith('#'))
        return literals;
    for (const QRegularExpressionMatch& match : literal.globalMatch(trimmed))
        literals << match.captured(1);
    return literals;
}

} // namespace

class TextsInCodeTest : public QObject {
    Q_OBJECT

private slots:
    void promise3NoTextInTheCodeHoldsAVerdictWord();
};

void TextsInCodeTest::promise3NoTextInTheCodeHoldsAVerdictWord() {
    QStringList verdicts;
    int texts = 0;
    for (const char* tree : {"core", "app"}) {
        QDirIterator files(QString(ANTEROOM_SOURCE_DIR "/") + tree, {"*.h", "*.cpp"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const QString& line : QString::fromUtf8(file.readAll()).split('\n'))
                for (const QString& text : literalsIn(line)) {
                    ++texts;
                    for (const std::string& word : verdictsIn(text.toStdString(), allowed))
                        verdicts
                            << QString("%1: %2: %3").arg(file.fileName(), QString::fromStdString(word), text);
                }
        }
    }
    QVERIFY(texts > 1'000);
    QVERIFY2(verdicts.isEmpty(), qPrintable('\n' + verdicts.join('\n')));
}

QTEST_APPLESS_MAIN(TextsInCodeTest)
#include "texts_in_code_test.moc"
