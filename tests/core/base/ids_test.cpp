// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ids.h"

#include <QTest>

using namespace anteroom;

class IdsTest : public QObject {
    Q_OBJECT

private slots:
    void anIdIsLowerCaseWordsWithSingleHyphens_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isId");
        const auto row = [](const char* name, QByteArray text, bool isId) {
            QTest::newRow(name) << text << isId;
        };
        row("one letter", "a", true);
        row("words", "blood-pressure", true);
        row("digits after the first", "phq9-item-2", true);
        row("a word of digits", "item-2", true);
        row("64 characters", QByteArray(64, 'a'), true);
        row("65 characters", QByteArray(65, 'a'), false);
        row("empty", "", false);
        row("begins with a digit", "9phq", false);
        row("begins with a hyphen", "-a", false);
        row("ends with a hyphen", "a-", false);
        row("two hyphens", "a--b", false);
        row("capital", "Blood", false);
        row("space", "blood pressure", false);
        row("underscore", "blood_pressure", false);
        row("accent", "caf\xC3\xA9", false);
        row("dot", "a.b", false);
        row("line break", "a\n", false);
        row("zero byte", QByteArray("a\0b", 3), false);
    }

    void anIdIsLowerCaseWordsWithSingleHyphens() {
        QFETCH(QByteArray, text);
        QFETCH(bool, isId);
        QCOMPARE(isIdText(text.toStdString()), isId);
        const auto id = QuestionId::parse(text.toStdString());
        QCOMPARE(id.has_value(), isId);
        if (id) {
            QCOMPARE(id->str(), text.toStdString());
        }
    }

    void idsOfDifferentThingsAreDifferentTypes() {
        static_assert(!std::is_convertible_v<QuestionId, FindingId>);
        static_assert(!std::is_constructible_v<QuestionId, std::string>);
        QVERIFY(*QuestionId::parse("a") < *QuestionId::parse("b"));
        QCOMPARE(std::hash<QuestionId>{}(*QuestionId::parse("a")), std::hash<std::string>{}("a"));
    }
};

QTEST_APPLESS_MAIN(IdsTest)
#include "ids_test.moc"
