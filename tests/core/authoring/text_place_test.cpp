// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/text_place.h"

#include <QTest>

using namespace anteroom::authoring;
using Role = TextPlace::Role;

// A bar stands for the cursor.
class TextPlaceTest : public QObject {
    Q_OBJECT

private slots:
    void thePlaceIsFoundByIndentationAndBrackets_data();
    void thePlaceIsFoundByIndentationAndBrackets();
    void theKeysOnBothSidesAreKnown_data();
    void theKeysOnBothSidesAreKnown();
    void noTextStopsIt();
};

namespace {

/// "Key sections[1].questions": the role, the keys and items to it; then what is typed.
QString described(QString marked) {
    const auto cursor = marked.toUtf8().indexOf('|');
    marked.remove('|');
    const std::string text = marked.toStdString();
    const TextPlace place = placeAt(text, static_cast<std::uint32_t>(cursor));
    static const char* const roles[] = {"none", "key", "value", "item", "new item", "nested"};
    QString words = roles[static_cast<std::size_t>(place.role)];
    if (place.role == Role::None)
        return words;
    QString path;
    for (const Level& level : place.levels)
        path += level.isList ? QString("[%1]").arg(level.item)
                             : '.' + QString::fromUtf8(level.key.data(), qsizetype(level.key.size()));
    const auto begin = std::min<std::size_t>(place.begin, static_cast<std::size_t>(cursor));
    return words + ' ' + path + ": " +
           QString::fromStdString(text.substr(begin, static_cast<std::size_t>(cursor) - begin)).trimmed();
}

} // namespace

void TextPlaceTest::thePlaceIsFoundByIndentationAndBrackets_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    const auto row = [](const char* name, const char* text, const char* place) {
        QTest::newRow(name) << text << place;
    };
    row("an empty text", "|", "key .: ");
    row("a first key", "anter|", "key .: anter");
    row("a further key", "anteroom: 1\n|", "key .anteroom: ");
    row("a value", "anteroom: |", "value .anteroom: ");
    row("a value directly behind its colon", "anteroom:|", "value .anteroom: ");
    row("a value that is being typed", "a: b\nkind: fl|", "value .kind: fl");
    row("the middle of a value", "kind: fl|ag\na: b", "value .kind: fl");
    row("behind a comment sign", "kind: flag # |", "none");
    row("a line of comment", "kind: flag\n# |", "none");
    row("below a key", "sections:\n  |", "nested .sections: ");
    row("an item's begin", "sections:\n  - |", "item .sections[1]: ");
    row("an item's first word", "sections:\n  - i|", "item .sections[1]: i");
    row("an item's further key", "sections:\n  - id: a\n    ti|", "key .sections[1].id: ti");
    row("a second item", "sections:\n  - id: a\n  - id: b\n    |", "key .sections[2].id: ");
    row("a column where the next dash goes", "sections:\n  - id: a\n  |", "new item .sections[1]: ");
    row("dashes at the column of the keys around", "sections:\n- id: a\n  ti|", "key .sections[1].id: ti");
    row("the key after a list at its column", "sections:\n- id: a\nfi|", "key .sections: fi");
    row("deep", "sections:\n  - id: a\n    questions:\n      - id: b\n        type: |",
        "value .sections[1].questions[1].type: ");
    row("a blank line at the column of a question's keys",
        "sections:\n  - id: a\n    questions:\n      - id: b\n        |\n      - id: c\n",
        "key .sections[1].questions[1].id: ");
    row("a blank line at the column of a section's keys",
        "sections:\n  - id: a\n    questions:\n      - id: b\n    |", "key .sections[1].questions: ");
    row("in brackets", "cite: {doc|", "key .cite.: doc");
    row("in brackets, behind a comma", "cite: {document: a, |", "key .cite.: ");
    row("in brackets, behind a colon", "cite: {document: |", "value .cite.document: ");
    row("in brackets, a value", "cite: {document: a|, section: b}", "value .cite.document: a");
    row("in a list in brackets", "criteria: [a, b|", "item .criteria[2]: b");
    row("in a list of mappings", "cite: [{document: a, section: b}, {|", "key .cite[2].: ");
    row("behind a mapping in brackets", "cite: [{document: a} |", "none");
    row("behind all brackets", "cite: [a] |", "none");
    row("in brackets after a dash", "q:\n  - {id: a, type: |", "value .q[1].type: ");
    row("in brackets on a further line", "q:\n  - {id: a,\n     type: yes|", "value .q[1].type: yes");
    row("in brackets on lines", "q:\n  - cite: [\n      {document: a},\n      {|\n    ]\n    id: b",
        "key .q[1].cite[2].: ");
    row("a quoted value", "q:\n  when: 'a is |'", "value .q.when: a is");
    row("a quoted value in brackets", "q: {when: \"any(rows: a|\"}", "value .q.when: any(rows: a");
    row("a quote within a quoted value", "when: 'it''s|'", "value .when: it''s");
    row("behind a quoted value", "when: 'a is b' |", "none");
    row("a condition that lacks its quotes", "q: {when: a in [b, c|", "value .q.when: a in [b, c");
    row("a text on lines", "when: >-\n  a is yes\n  and |\nid: b", "value .when: a is yes\n  and");
    row("a value that goes on", "when: a is yes and\n  b is |", "value .when: a is yes and\n  b is");
    row("below a text on lines", "text: >-\n  kind: flag\nid: |", "value .id: ");
    row("a bracket that nobody closed", "a: [x, y\nb: {z: \nkind: |", "value .kind: ");
    row("a quote that nobody closed", "a: 'x\nkind: |", "value .kind: ");
    row("a colon in a text", "text: see: this\nkind: |", "value .kind: ");
    row("a key in quotes", "\"kind\": |", "value .kind: ");
    row("lines that end in two bytes", "sections:\r\n  - id: a\r\n    ti|\r\n", "key .sections[1].id: ti");
    row("letters of more bytes", "title: {en: Sí, es: |", "value .title.es: ");
}

void TextPlaceTest::thePlaceIsFoundByIndentationAndBrackets() {
    QFETCH(QString, text);
    QFETCH(QString, place);
    QCOMPARE(described(text), place);
}

void TextPlaceTest::theKeysOnBothSidesAreKnown_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("entries");
    QTest::newRow("on lines")
        << "- id: a\n  |\n  type: number # n\n  range: [0, 7]\n\n  text: 'T'\n- id: b\n  unit: c"
        << "id=a type=number range= text=T";
    QTest::newRow("in brackets") << "- {id: a, |, type: number, range: [0, 7], text: \"T\"}\n- {unit: c}"
                                 << "id=a type=number range= text=T";
    QTest::newRow("in brackets on lines") << "- {id: a, |\n   type: number}\n- {unit: c}"
                                          << "id=a type=number";
    QTest::newRow("a word of which more follows") << "- id: a\n  ty|pe: number\n  text: T\n"
                                                  << "id=a text=T";
    QTest::newRow("with others within") << "id: a\n|\nsections:\n  - id: b\n    title: c\nfindings: []\n"
                                        << "id=a sections= findings=";
}

void TextPlaceTest::theKeysOnBothSidesAreKnown() {
    QFETCH(QString, text);
    QFETCH(QString, entries);
    const auto cursor = text.indexOf('|');
    text.remove('|');
    const std::string bytes = text.toStdString();
    const TextPlace place = placeAt(bytes, static_cast<std::uint32_t>(cursor));
    QVERIFY(place.role == Role::Key);
    QStringList found;
    for (const auto& [key, value] : place.levels.back().entries)
        found << QString::fromStdString(std::string(key) + "=" + std::string(value));
    QCOMPARE(found.join(' '), entries);
}

void TextPlaceTest::noTextStopsIt() {
    const std::string signs = "- {a: [b, 'c\", #}]:|>\n  \t-\r\xc3\xb1";
    std::uint32_t seed = 1;
    for (int i = 0; i < 20000; ++i) {
        std::string text;
        for (int length = 0; length < 24; ++length) {
            seed = seed * 1664525U + 1013904223U;
            text += signs[(seed >> 16U) % signs.size()];
        }
        (void)placeAt(text, static_cast<std::uint32_t>(i % 26));
    }
}

QTEST_APPLESS_MAIN(TextPlaceTest)
#include "text_place_test.moc"
