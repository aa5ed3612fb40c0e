// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <QTest>

using namespace anteroom;

class BaseTextTest : public QObject {
    Q_OBJECT

private slots:
    void theNearestWordIsFound_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant");
        const auto row = [](const char* typed, const char* meant) { QTest::newRow(typed) << typed << meant; };
        row("nots-sure", "not-sure");
        row("not-sure", "not-sure");
        row("titel", "title"); // neighbours swapped
        row("titl", "title");
        row("titlee", "title");
        row("tytle", "title");
        row("TITLE", "title");
        row("prefer-not-say", "prefer-not-to-say");
        row("xy", ""); // a word of two letters keeps at least one
        row("ix", "id");
        row("x", "");
        row("tabel", "");
        row("", "");
        QTest::newRow("far too long") << QString(5000, 't') << "";
    }

    void theNearestWordIsFound() {
        QFETCH(QString, typed);
        QFETCH(QString, meant);
        const std::vector<std::string_view> candidates{"not-sure", "title", "prefer-not-to-say", "id"};
        const auto found = nearest(typed.toStdString(), candidates);
        QCOMPARE(QString::fromStdString(found.value_or("")), meant);
    }

    void theFirstOfTwoEquallyNearWordsIsTaken() {
        QCOMPARE(nearest("cat", {"dog", "bat", "car"}), std::optional<std::string>("bat"));
        QCOMPARE(nearest("cat", {}), std::nullopt);
    }

    void accentsCountAsOneCharacterInNames() {
        QCOMPARE(nearest("Escitalopran", {"escitalopram"}), std::optional<std::string>("escitalopram"));
        QCOMPARE(nearest("CAFÉ", {"café"}), std::optional<std::string>("café"));
    }

    void caseIsFoldedForLatinLetters_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        const auto row = [](const char* text, const char* folded) { QTest::newRow(text) << text << folded; };
        row("Clonazepam 2MG", "clonazepam 2mg");
        row("ÀÉÖØÞ", "àéöøþ");
        row("×÷ß", "×÷ß");
        row("ĀĎĦĲĶ", "āďħĳķ");
        row("ĹĿŁŇ", "ĺŀłň");
        row("ŊŒŠŶ", "ŋœšŷ");
        row("ŸŹŻŽ", "ÿźżž");
        row("ĸŉſİı", "ĸŉsiı");
        row("ΑБ漢😀", "ΑБ漢😀");
    }

    void caseIsFoldedForLatinLetters() {
        QFETCH(QString, text);
        QFETCH(QString, folded);
        QCOMPARE(QString::fromStdString(foldCase(text.toStdString())), folded);
        QCOMPARE(QString::fromStdString(foldCase(folded.toStdString())), folded);
    }

    void wordsAreJoinedAsInASentence() {
        QCOMPARE(joinWords({}), std::string());
        QCOMPARE(joinWords({"a"}), std::string("a"));
        QCOMPARE(joinWords({"a", "b"}), std::string("a and b"));
        QCOMPARE(joinWords({"a", "b", "c"}, " or "), std::string("a, b or c"));
    }

    void quotedTextIsShortAndHarmless() {
        QCOMPARE(inBackticks("maybe"), std::string("`maybe`"));
        QCOMPARE(inBackticks("a\n\tb\x1B[2J"), std::string("`a··b·[2J`"));
        QCOMPARE(inBackticks("a\xE2\x80\xAE"
                             "b"),
                 std::string("`a·b`")); // right-to-left override
        QCOMPARE(inBackticks("a\xFF"
                             "b"),
                 std::string("`a\xEF\xBF\xBD"
                             "b`"));
        QCOMPARE(inBackticks(std::string(40, 'x')), '`' + std::string(40, 'x') + '`');
        QCOMPARE(inBackticks(std::string(41, 'x')), '`' + std::string(40, 'x') + "…`");
    }
};

QTEST_APPLESS_MAIN(BaseTextTest)
#include "base_text_test.moc"
