// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/said.h"
#include "core/document/mapping_reader.h"
#include "tests/core/document/parsed.h"

#include <QTest>

using namespace anteroom;

class MappingReaderTest : public QObject {
    Q_OBJECT

private slots:
    void keysAreReadByName() {
        Parsed p = yaml("id: a\ntitle: Some words\nrequired: no\nlow: -1.5\nlist: [x, y]\n");
        MappingReader reader(p.root(), core::term("the question"), p.diagnostics);
        QVERIFY(reader.isMapping());
        QCOMPARE(reader.requiredString("id"), std::optional<std::string>("a"));
        QCOMPARE(reader.string("title"), std::optional<std::string>("Some words"));
        QCOMPARE(reader.yesNo("required"), std::optional(false));
        QCOMPARE(reader.number("low"), std::optional(-1.5));
        QVERIFY(!reader.string("absent") && !reader.yesNo("absent") && !reader.number("absent"));
        QVERIFY(reader.sequence("absent").empty());
        QVERIFY(reader.has("list") && !reader.has("absent"));
        QCOMPARE(reader.sequence("list").size(), std::size_t(2));
        QCOMPARE(p.written(reader.keySpan("title")), std::string("title"));
        QCOMPARE(reader.keySpan("absent"), p.root().span());
        reader.finish();
        QCOMPARE(p.problems(), QString());
    }

    void aKeyWithoutAValueIsReportedOnce() {
        Parsed p = yaml("show-when:\nlist: ~\nelsewhere:\n");
        MappingReader reader(p.root(), core::term("the question"), p.diagnostics);
        QVERIFY(!reader.optional("show-when") && !reader.string("show-when"));
        QVERIFY(reader.sequence("list").empty() && !reader.required("list"));
        QVERIFY(reader.has("elsewhere"));
        reader.finish();
        QCOMPARE(p.problems(), QString("t:1:1: error[missing-key]: `show-when` has no value\n"
                                       "    show-when:\n"
                                       "    ^^^^^^^^^\n"
                                       "    hint: write it, or remove the line\n"
                                       "t:2:1: error[missing-key]: `list` has no value\n"
                                       "    list: ~\n"
                                       "    ^^^^\n"
                                       "    hint: write it, or remove the line\n"));
    }

    void unknownKeysAreReportedWithTheNearestOne() {
        Parsed p = yaml("id: a\nnots-sure: yes\nTitle: b\ncolour: red\n");
        MappingReader reader(p.root(), core::term("the question"), p.diagnostics);
        reader.optional("id");
        reader.optional("not-sure");
        reader.optional("title");
        reader.finish();
        QCOMPARE(p.problems(), QString("t:2:1: error[unknown-key]: `nots-sure` is not known here\n"
                                       "    nots-sure: yes\n"
                                       "    ^^^^^^^^^\n"
                                       "    hint: did you mean `not-sure`?\n"
                                       "t:3:1: error[unknown-key]: `Title` is not known here\n"
                                       "    Title: b\n"
                                       "    ^^^^^\n"
                                       "    hint: did you mean `title`?\n"
                                       "t:4:1: error[unknown-key]: `colour` is not known here\n"
                                       "    colour: red\n"
                                       "    ^^^^^^\n"
                                       "    hint: known here: `id`, `not-sure` and `title`\n"));
    }

    void keysOfOtherFormsAreToldApart() {
        Parsed p = yaml("options: [a]\noption: [b]\n");
        MappingReader reader(p.root(), core::term("a number question"), p.diagnostics);
        reader.finish({"options"});
        QCOMPARE(p.problems(),
                 QString("t:1:1: error[unknown-key]: `options` does not belong in a number question\n"
                         "    options: [a]\n"
                         "    ^^^^^^^\n"
                         "    hint: remove it; it is known in other places\n"
                         "t:2:1: error[unknown-key]: `option` is not known here\n"
                         "    option: [b]\n"
                         "    ^^^^^^\n"
                         "    hint: did you mean `options`?\n"));
    }

    void missingKeysAreReportedWithWhatLacksThem() {
        Parsed p = yaml("- type: number\n  unit: kg\n- type:\n");
        MappingReader first(p.root()[0], core::term("the question"), p.diagnostics);
        QVERIFY(!first.requiredString("id"));
        MappingReader second(p.root()[1], core::term("the question"), p.diagnostics);
        QVERIFY(!second.required("type"));
        QVERIFY(!second.required("range", "[0, 10]"));
        QCOMPARE(p.problems(), QString("t:1:3: error[missing-key]: `id` is missing in the question\n"
                                       "    - type: number\n"
                                       "      ^^^^^^^^^^^^\n"
                                       "    hint: add `id: ...`\n"
                                       "t:3:3: error[missing-key]: `type` has no value in the question\n"
                                       "    - type:\n"
                                       "      ^^^^\n"
                                       "    hint: write it after the colon\n"
                                       "t:3:3: error[missing-key]: `range` is missing in the question\n"
                                       "    - type:\n"
                                       "      ^^^^^\n"
                                       "    hint: add `range: [0, 10]`\n"));
    }

    void whatAMergeKeyMayHoldIsNotReportedAsMissing() {
        Parsed p = yaml("<<: {id: a}\ntyp: b\n");
        MappingReader reader(p.root(), core::term("the question"), p.diagnostics);
        QVERIFY(!reader.required("id"));
        reader.finish();
        QCOMPARE(p.diagnostics.size(), std::size_t(2)); // the merge key itself, and `typ`
    }

    void whatIsNoMappingIsReportedOnce_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("text")
            << QByteArray("- sleep\n")
            << "t:1:3: error[expected-mapping]: the topic: expected keys with values, found `sleep`\n"
               "    - sleep\n"
               "      ^^^^^\n";
        QTest::newRow("list")
            << QByteArray("- [a]\n")
            << "t:1:3: error[expected-mapping]: the topic: expected keys with values, found a list\n"
               "    - [a]\n"
               "      ^^^\n";
        QTest::newRow("nothing")
            << QByteArray("-\n- x\n")
            << "t:1:2: error[expected-mapping]: the topic: expected keys with values, found nothing\n"
               "    -\n"
               "     ^\n";
        QTest::newRow("no space after the colon")
            << QByteArray("- id:sleep\n")
            << "t:1:3: error[expected-mapping]: the topic: expected keys with values, found `id:sleep`\n"
               "    - id:sleep\n"
               "      ^^^^^^^^\n"
               "    hint: write a space after the colon\n";
    }

    void whatIsNoMappingIsReportedOnce() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        Parsed p = yaml(text);
        MappingReader reader(p.root()[0], core::term("the topic"), p.diagnostics);
        QVERIFY(!reader.isMapping());
        QVERIFY(!reader.required("id") && !reader.optional("title") && reader.sequence("list").empty());
        QCOMPARE(reader.keySpan("id"), p.root()[0].span());
        reader.finish();
        QCOMPARE(p.problems(), expected);
    }

    void whatIsNoListIsReported() {
        Parsed p = yaml("a: one\nb: {x: 1}\nc: 'one, two'\n");
        MappingReader reader(p.root(), core::term("the section"), p.diagnostics);
        QVERIFY(reader.sequence("a").empty() && reader.sequence("b").empty() && reader.sequence("c").empty());
        QCOMPARE(p.problems(),
                 QString("t:1:4: error[wrong-type]: `a`: expected a list, found `one`\n"
                         "    a: one\n"
                         "       ^^^\n"
                         "    hint: write it as a list: `[one]`\n"
                         "t:2:4: error[wrong-type]: `b`: expected a list, found keys with values\n"
                         "    b: {x: 1}\n"
                         "       ^^^^^^\n"
                         "    hint: write it as a list, on lines that begin with `- `\n"
                         "t:3:4: error[wrong-type]: `c`: expected a list, found `one, two`\n"
                         "    c: 'one, two'\n"
                         "       ^^^^^^^^^^\n"
                         "    hint: write it as a list, on lines that begin with `- `\n"));
    }
};

QTEST_APPLESS_MAIN(MappingReaderTest)
#include "mapping_reader_test.moc"
