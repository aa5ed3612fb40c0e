// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/diagnostic.h"
#include "core/base/text_edit.h"

#include <QTest>

using namespace anteroom;

class TextEditTest : public QObject {
    Q_OBJECT

private slots:
    void editsAreMadeWhereTheTextStoodBefore();
    void editsOfOtherFilesArePassedOver();
    void whatComesInAtOnePlaceKeepsItsOrder();
    void aHintCarriesWhatBelongsThere();
    void aHintOfWordsAloneReplacesNothing();
};

void TextEditTest::editsAreMadeWhereTheTextStoodBefore() {
    QCOMPARE(edited("one two three", FileIndex{}, {{{FileIndex{}, 8, 13}, "3"}, {{FileIndex{}, 0, 3}, "1"}}),
             std::string("1 two 3"));
    QCOMPARE(edited("one", FileIndex{}, {{{FileIndex{}, 3, 3}, " more"}}), std::string("one more"));
    QCOMPARE(edited("one", FileIndex{}, {{{FileIndex{}, 0, 3}, ""}}), std::string());
    QCOMPARE(edited("one", FileIndex{}, {}), std::string("one"));
}

void TextEditTest::editsOfOtherFilesArePassedOver() {
    QCOMPARE(edited("one", FileIndex{1}, {{{FileIndex{0}, 0, 1}, "O"}, {{FileIndex{1}, 2, 3}, "E"}}),
             std::string("onE"));
}

void TextEditTest::whatComesInAtOnePlaceKeepsItsOrder() {
    QCOMPARE(edited("ad", FileIndex{}, {{{FileIndex{}, 1, 1}, "b"}, {{FileIndex{}, 1, 1}, "c"}}),
             std::string("abcd"));
}

void TextEditTest::aHintCarriesWhatBelongsThere() {
    Diagnostics diagnostics;
    const SourceSpan span{FileIndex{2}, 4, 9};
    diagnostics.error("a-code", span, "words", didYouMean("troubel", {"nights", "trouble"}, diagnostics));
    QCOMPARE(diagnostics.all()[0].hint, std::string("did you mean `trouble`?"));
    QVERIFY(diagnostics.all()[0].replacement == (TextEdit{span, "trouble"}));
    const SourceSpan whole{FileIndex{2}, 0, 12};
    diagnostics.warning("a-code", span, "words", {"write it so", "so", whole});
    QVERIFY(diagnostics.all()[1].replacement == (TextEdit{whole, "so"}));
}

void TextEditTest::aHintOfWordsAloneReplacesNothing() {
    Diagnostics diagnostics;
    diagnostics.error("a-code", {}, "words", "a hint");
    diagnostics.error("a-code", {}, "words");
    diagnostics.error("a-code", {}, "words", didYouMean("elephant", {"nights"}, diagnostics));
    diagnostics.error("a-code", {}, "words", Hint::forMissing("add `a: b`", "a: b"));
    for (const Diagnostic& diagnostic : diagnostics.all())
        QVERIFY(!diagnostic.replacement);
    QCOMPARE(diagnostics.all()[3].missingEntry, std::string("a: b"));
}

QTEST_APPLESS_MAIN(TextEditTest)
#include "text_edit_test.moc"
