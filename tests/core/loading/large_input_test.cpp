// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/loading/clinic.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

QByteArray questionnaire(const QByteArray& sections, const QByteArray& rest = {}) {
    return "anteroom: 1\nid: large\nversion: 1.0.0\ntitle: Large\nlicense: CC0-1.0\nlanguages: [en]\n"
           "documents:\n  leaflet: {title: Leaflet, publisher: Clinic}\nsections:\n" +
           sections + rest;
}

QByteArray section(const QByteArray& keys = {}) {
    static int count = 0;
    return "  - id: section-" + QByteArray::number(++count) + "\n    title: Section\n" + keys +
           "    questions:\n";
}

using Line = QByteArray (*)(int);
QByteArray lines(int count, Line line) {
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += line(i);
    return text;
}

QByteArray number(int i) { return QByteArray::number(i); }

/// Yes-no questions q0, q1 ...
QByteArray questions(int count) {
    return lines(count, [](int i) { return "    - {id: q" + number(i) + ", type: yes-no, text: Well}\n"; });
}

/// A condition over q0, q1 ...
QByteArray longCondition(int count, const char* joint = " or ") {
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += (i > 0 ? joint : "") + ("q" + number(i)) + " is yes";
    return text;
}

QByteArray asking(const QByteArray& condition) {
    return "    - {id: last, type: yes-no, text: Well, show-when: " + condition + "}\n";
}

/// Under a sanitizer all takes ten times as long, and it looks for other things.
#ifdef ANTEROOM_IS_SANITIZED
constexpr int share = 10;
#else
constexpr int share = 1;
#endif

} // namespace

// Texts that took minutes, or more memory than there is, before what they made slow was mended. Nothing here
// measures: one that comes back so runs into ctest's timeout.
class LargeInputTest : public QObject {
    Q_OBJECT

private slots:
    void aLargeTextIsReadOrRefused_data();
    void aLargeTextIsReadOrRefused();
};

void LargeInputTest::aLargeTextIsReadOrRefused_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code"); ///< of the first problem; none: it loads
    QTest::addColumn<int>("problems");
    const auto row = [](const char* name, const QByteArray& text, const char* code, int problems) {
        QTest::newRow(name) << text << QString(code) << problems;
    };
    constexpr int many = 20'000 / share;
    row("30,000 unknown names in one condition, where questions are missing",
        questionnaire("  - {id: gone, title: Gone, questions: 1}\n" + section() +
                      asking(longCondition(30'000 / share))),
        "wrong-type", 1);
    row("twelve names of 400,000 hyphens",
        questionnaire(section() + lines(12,
                                        [](int i) {
                                            return "    - {id: r" + number(i) +
                                                   ", type: yes-no, text: Well, show-when: a" +
                                                   QByteArray("-a").repeated(400'000 / share) + " is yes}\n";
                                        })),
        "unknown-name", 12);
    constexpr int more = 2 * many;
    row("40,000 topics that are not there",
        questionnaire(
            section() + questions(1),
            "findings:\n" +
                lines(more,
                      [](int i) {
                          return "  - {id: f" + number(i) + ", kind: flag, topic: t" + number(i) +
                                 ", when: q0 is yes, title: T, cite: [{document: leaflet, section: S}]}\n";
                      }) +
                "topics:\n" + lines(more, [](int i) { return "  - {id: s" + number(i) + ", title: T}\n"; })),
        "unknown-topic", more);
    // Each of 20,000 show-whens stood in memory with all that the section's looks at.
    row("20,000 show-whens within a long one",
        questionnaire(section() + questions(many) + section("    show-when: " + longCondition(many) + "\n") +
                      lines(many,
                            [](int i) {
                                return "    - {id: r" + number(i) +
                                       ", type: yes-no, text: Well, show-when: q" + number(i) + " is yes}\n";
                            })),
        "", 0);
    row("700 folded show-whens of 7 KB",
        questionnaire(section() + questions(700) +
                      lines(700 / share,
                            [](int i) {
                                return "    - id: r" + number(i) +
                                       "\n      type: yes-no\n      text: Well\n      show-when: " +
                                       longCondition(500, " or\n          ") + "\n";
                            })),
        "", 0);
    row("100,000 languages",
        questionnaire(section() + questions(many))
            .replace("[en]", "[en" + lines(100'000, [](int i) { return ", aa-x" + number(i); }) + "]"),
        "too-many-items", 1);
}

void LargeInputTest::aLargeTextIsReadOrRefused() {
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QFETCH(int, problems);
    MemoryFileSource files;
    files.set("questionnaire.yaml", text.toStdString());
    const LoadedQuestionnaire loaded = loadQuestionnaire(files, "questionnaire.yaml", sha256);
    const auto& all = loaded.diagnostics.all();
    QCOMPARE(all.empty() ? QString() : QString::fromStdString(all.front().code), code);
    QCOMPARE(static_cast<int>(all.size()), problems);
    QCOMPARE(loaded.questionnaire != nullptr, code.isEmpty());
}

QTEST_APPLESS_MAIN(LargeInputTest)
#include "large_input_test.moc"
