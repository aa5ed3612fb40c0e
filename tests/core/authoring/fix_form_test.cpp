// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/authoring/mended.h"
#include "tests/core/loading/planted.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

// What a fix writes looks as the author would have written it there.
class FixFormTest : public QObject {
    Q_OBJECT

private slots:
    void anOptionIsAddedInTheFormOfTheOthers_data();
    void anOptionIsAddedInTheFormOfTheOthers();
    void anOptionInSeveralLanguagesIsLeftToTranslate();
    void entriesAndItemsAreEditedInTheirForm_data();
    void entriesAndItemsAreEditedInTheirForm();
    void aSlipInYamlIsMended_data();
    void aSlipInYamlIsMended();
};

void FixFormTest::anOptionIsAddedInTheFormOfTheOthers_data() {
    QTest::addColumn<QString>("options"); // of the question `mood`, and what follows the sections
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("in brackets") << "[{id: good, text: Good}, {id: low, text: Low}]"
                                 << ""
                                 << "{id: low, text: Low}]"
                                 << "{id: low, text: Low}, {id: so-so, text: So so}]";
    QTest::newRow("on lines") << "\n          - {id: good, text: Good}\n          - {id: low, text: Low} # hm"
                              << ""
                              << "text: Low} # hm\n"
                              << "text: Low} # hm\n          - {id: so-so, text: So so}\n";
    QTest::newRow("on lines of their own")
        << "\n        - id: good\n          text: Good\n        - id: low\n          text: >-\n            "
           "Low\n            indeed\n"
        << ""
        << "            indeed\n"
        << "            indeed\n        - {id: so-so, text: So so}\n";
    QTest::newRow("in brackets on lines")
        << "[\n          {id: good, text: Good},\n          {id: low, text: Low}\n        ]"
        << ""
        << "text: Low}\n        ]"
        << "text: Low},\n          {id: so-so, text: So so}\n        ]";
    QTest::newRow("before one that excludes the others")
        << "\n          - {id: good, text: Good}\n          - {id: none-of-these, text: None, exclusive: yes}"
        << ""
        << "text: Good}\n"
        << "text: Good}\n          - {id: so-so, text: So so}\n";
    QTest::newRow("an answer set") << "moods"
                                   << "answer-sets:\n  moods:\n  - {id: good, text: G}\n  - {id: low, text: "
                                      "L}\n"
                                   << "text: L}\n"
                                   << "text: L}\n  - {id: so-so, text: So so}\n";
}

void FixFormTest::anOptionIsAddedInTheFormOfTheOthers() {
    QFETCH(QString, options);
    QFETCH(QString, rest);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const std::string text =
        head() +
        "sections:\n  - id: main\n    title: Main\n    questions:\n"
        "      - group: all\n        questions:\n"
        "      - {id: first, type: yes-no, text: First}\n"
        "      - id: mood\n        type: choices\n        text: Mood\n        options: " +
        options.toStdString() + '\n' + rest.toStdString() +
        "contradictions:\n  - {id: rule, text: R, when: 'first is yes and mood includes "
        "none of [good, so-so]'}\n";
    QString expected = QString::fromStdString(text);
    expected.replace("      - group: all\n        questions:\n", "");
    const std::string start = expected.toStdString();
    expected.replace(expected.indexOf(before), before.size(), after);
    QCOMPARE(QString::fromStdString(mended(start)), expected);
    QVERIFY(load(expected.toStdString()).questionnaire);
    QVERIFY(load(expected.toStdString()).diagnostics.empty());
}

void FixFormTest::anOptionInSeveralLanguagesIsLeftToTranslate() {
    const std::string text =
        head("[en, es]") +
        "sections:\n  - id: main\n    title: {en: Main, es: Todo}\n    questions:\n"
        "      - {id: mood, type: choice, text: {en: M, es: A}, options: [{id: good, text: "
        "{en: G, es: B}}, {id: low, text: {en: L, es: M}}]}\n"
        "contradictions:\n  - {id: r, text: {en: R, es: R}, when: mood is so-so}\n";
    const LoadedQuestionnaire after = load(mended(text));
    QVERIFY(after.questionnaire);
    QStringList left = reportedIn(after.diagnostics, after.sources);
    QCOMPARE(left.join(", "), QString("q:11: missing-translation, q:4: missing-translation"));
}

void FixFormTest::entriesAndItemsAreEditedInTheirForm_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const QString sections = "sections: [{id: s, title: S, questions: [{id: q, type: yes-no, text: Q}]}]\n";
    const QString rest = "languages: [en]\n" + sections;
    QTest::newRow("an entry below the head")
        << "anteroom: 1\nid: t # t\nversion: 1.0.0\ntitle: T\n" + rest
        << "anteroom: 1\nid: t # t\nversion: 1.0.0\ntitle: T\nlicense: CC0-1.0\n" + rest;
    QTest::newRow("an entry below a title of several lines")
        << "anteroom: 1\nid: t\nversion: 1.0.0\ntitle: >-\n  T\n  t\n" + rest
        << "anteroom: 1\nid: t\nversion: 1.0.0\ntitle: >-\n  T\n  t\nlicense: CC0-1.0\n" + rest;
    QTest::newRow("a format at the top")
        << "id: t\nversion: 1.0.0\ntitle: T\nlicense: L\n" + rest
        << "id: t\nversion: 1.0.0\ntitle: T\nanteroom: 1\nlicense: L\n" + rest;
    QTest::newRow("lines that end in two bytes")
        << "anteroom: 1\r\nid: t\r\nversion: 1.0.0\r\ntitle: T\r\n" + rest
        << "anteroom: 1\r\nid: t\r\nversion: 1.0.0\r\ntitle: T\nlicense: CC0-1.0\r\n" + rest;
    const QString head = "anteroom: 1\nid: t\nversion: 1.0.0\ntitle: T\nlicense: L\n";
    QTest::newRow("the last of a list in brackets")
        << head + "languages: [en, en]\n" + sections << head + "languages: [en]\n" + sections;
    QTest::newRow("the last of a list on lines") << head + "languages:\n  - en\n  - en # again\n" + sections
                                                 << head + "languages:\n  - en\n" + sections;
    QTest::newRow("brackets") << head + "languages: en\n" + sections << head + "languages: [en]\n" + sections;
    QTest::newRow("a version cut short")
        << "anteroom: 1\nid: t\nversion: '2'\ntitle: T\nlicense: L\n" + rest
        << "anteroom: 1\nid: t\nversion: 2.0.0\ntitle: T\nlicense: L\n" + rest;
    const QString asked = "sections:\n- id: s\n  title: S\n  questions:\n  - id: q\n    type: yes-no\n"
                          "    text: Q\n    safety: yes\n%1    ask: staff\n";
    QTest::newRow("a line of its own") << head + "languages: [en]\n" + asked.arg("    ask-anew: no # no\n")
                                       << head + "languages: [en]\n" + asked.arg("");
}

void FixFormTest::entriesAndItemsAreEditedInTheirForm() {
    QFETCH(QString, before);
    QFETCH(QString, after);
    QCOMPARE(QString::fromStdString(mended(before.toStdString())), after);
    QVERIFY(load(after.toStdString()).diagnostics.empty());
}

void FixFormTest::aSlipInYamlIsMended_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char* typed, const char* meant) { QTest::newRow(typed) << typed << meant; };
    row("{id: q, type: yes-no, text: How?}", "{id: q, type: yes-no, text: 'How?'}");
    row("{id: q, text: How?, type: yes-no}", "{id: q, text: 'How?', type: yes-no}");
    row("{id: q, type: yes-no, text: How, or what}", "{id: q, type: yes-no, text: 'How, or what'}");
    row("{id: q, text: How, or what?, type: yes-no}", "{id: q, text: 'How, or what?', type: yes-no}");
    row("{id:q, type: yes-no, text: How}", "{id: q, type: yes-no, text: How}");
    row("id: q\n        type:yes-no\n        text: How", "id: q\n        type: yes-no\n        text: How");
    // What may have been meant in more than one way stays as it is.
    for (const char* open :
         {"{id: q, type: yes-no, text: How, or what, or why}",
          "id: q\n        type: yes-no\n"
          "        text: How: or what",
          "{id: q, type: yes-no text: How}",
          "id: q\n        type: yes-no\n        text: How\n        see\n        https://example.org"})
        row(open, open);
}

void FixFormTest::aSlipInYamlIsMended() {
    QFETCH(QString, typed);
    QFETCH(QString, meant);
    const auto text = [](const QString& question) {
        return head() + "sections:\n  - id: main\n    title: Main\n    questions:\n      - " +
               question.toStdString() + "\n";
    };
    const std::string after = mended(text(typed));
    QCOMPARE(QString::fromStdString(after), QString::fromStdString(text(meant)));
    QVERIFY(typed == meant || load(after).questionnaire);
}

QTEST_APPLESS_MAIN(FixFormTest)
#include "fix_form_test.moc"
