// SPDX-License-Identifier: GPL-3.0-or-later
// What a questionnaire's author reads of each kind of note.
#include "core/analysis/note_words.h"
#include "tests/core/proofs/proved_questions.h"
#include "tests/support/golden.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// Every note on one questionnaire.
std::string notesOn(const std::string& title, const std::string& more, const std::string& rest) {
    const auto questionnaire = asking(more, rest);
    SourceSet sources;
    for (const UsedText& used : (*questionnaire)->texts)
        sources.add(used.text);
    std::string text = "== " + title + '\n';
    for (const ProofNote& note : notesOf(questionnaire))
        text += render(wordsOf(*questionnaire, sources, note), sources);
    return text;
}

} // namespace

class NoteWordsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (!canProve())
            QSKIP("built without a solver");
    }
    void eachKindIsSaidInWords();
};

void NoteWordsTest::eachKindIsSaidInWords() {
    const auto bands = [](const std::string& a, const std::string& b) {
        std::string two =
            "topics: [{id: mood, title: Mood}]\nfindings:\n" + finding("fa", a) + finding("fb", b);
        for (std::size_t at = 0; (at = two.find("title: T,", at)) != std::string::npos; at += 22)
            two.insert(at, "topic: mood, ");
        return two;
    };
    std::string text;
    text += notesOn("a question that no answer shows",
                    "- {group: g, title: G, show-when: told is no, questions: "
                    "[{id: inner, type: yes-no, text: I, show-when: told is yes}]}",
                    {});
    text += notesOn("a field that its list never shows",
                    "- id: list\n  type: rows\n  text: L\n  row: r\n  fields:\n"
                    "    - {id: fa, type: yes-no, text: A}\n"
                    "    - {id: fb, type: yes-no, text: B, show-when: fa is yes and fa is no}",
                    {});
    text +=
        notesOn("a finding that is never raised", {}, found("told is yes and mania is past and told is no"));
    text += notesOn(
        "a trigger that is never shown", {},
        "urgent:\n  - {id: call, tier: same-visit, when: mania is past and mania is never, title: C}\n");
    text += notesOn("a contradiction that is never found", {},
                    "contradictions:\n  - {id: odd, when: score > 8 and score < 3, text: O}\n");
    text += notesOn("always raised", {}, found("told is yes or told is no"));
    text +=
        notesOn("never ruled out, always true", {}, found("10 / score >= 1 and (told is yes or told is no)"));
    text += notesOn("never true", {}, found("age > 120 or told is yes"));
    text += notesOn("implied", {}, found("score > 8", "score > 5"));
    text += notesOn("coming together", {}, found("not (score > 5)", "score <= 5"));
    text += notesOn("an idle part", {}, found("told is yes or (told is yes and score > 3)"));
    text += notesOn("a part that the others bring with them", {},
                    found("told is yes and score > 5 and score > 3"));
    text += notesOn("idle options", {}, found("mania in [current, past, never] and score > 3"));
    text += notesOn("bands that leave out a value", {}, bands("score > 3 and score < 5", "score > 5"));
    text += notesOn("bands that leave out values", {}, bands("score > 3 and score < 5", "score > 7"));
    text += notesOn("bands that share a value", {}, bands("score > 3 and score <= 5", "score >= 5"));
    text += notesOn("bands that share values", {}, bands("score > 3 and score <= 6", "score >= 5"));
    text += notesOn("bands of what is not decided", {},
                    bands("sum(medicines: dose) < 1000", "sum(medicines: dose) > 1000"));
    text += notesOn("triggers that leave out a value", {},
                    "urgent:\n  - {id: ua, tier: same-visit, when: score < 5, title: A}\n"
                    "  - {id: ub, tier: same-visit, when: score > 5, title: B}\n");
    text += notesOn("a negation of what is not asked",
                    "- {id: inner, type: number, text: I, range: [0, 9], show-when: told is yes}",
                    found("mania is past and not (inner > 5)"));
    text += notesOn(
        "negations in one contradiction", "- {id: inner, type: yes-no, text: I, show-when: told is yes}",
        "contradictions:\n  - {id: odd, when: mania is past and not (inner is yes) or mania is current "
        "and not (inner is no), text: O}\n");
    text += notesOn("a sum that cannot reach it", {},
                    "computed:\n  - {id: total, label: t, value: score + 2 * score}\n" +
                        found("total >= 31 or told is yes"));
    text += notesOn("a list that has a row",
                    "- id: readings\n  type: rows\n  measured: yes\n  text: R\n  row: r\n  fields:\n"
                    "    - {id: taken, type: date, text: T, range: [2000-01-01, today]}",
                    found("all(readings: taken < 1999-01-01) and told is yes"));
    text +=
        notesOn("a count that is never less", {}, found("count(medicines: daily is yes) < 0 or told is yes"));
    text += notesOn("a trigger that another one shadows", {},
                    "urgent:\n  - {id: ua, tier: immediate, when: mania is current, title: A}\n"
                    "  - {id: ub, tier: same-visit, when: 'mania in [current, past]', title: B}\n");
    text +=
        notesOn("several that bring one", {},
                found("score > 8 and told is yes", "score > 5 and told is no") + finding("fc", "score > 3"));
    text += notesOn("several that come together", {},
                    found("score > 8", "not (score <= 8)") + finding("fc", "score >= 9"));
    text += notesOn("beyond what is decided", {}, found("sum(medicines: dose) > 1000"));
    const std::string difference = differenceFromGolden("proofs/note-words.txt", text);
    QVERIFY2(difference.empty(), difference.c_str());
}

QTEST_GUILESS_MAIN(NoteWordsTest)
#include "note_words_test.moc"
