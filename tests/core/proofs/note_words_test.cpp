// SPDX-License-Identifier: GPL-3.0-or-later
// What a questionnaire's author reads of each kind of note.
#include "core/analysis/notes/note_words.h"
#include "tests/core/proofs/proved_questions.h"
#include "tests/support/golden.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// As the studio shows it: what leads to the lines has no words of its own.
std::string shown(const WordedNote& note) {
    std::string text = note.diagnostic.message + '\n';
    if (!note.diagnostic.hint.empty())
        text += "    " + note.diagnostic.hint + '\n';
    if (!note.clash.empty())
        text += "    " + note.clashIs.english() + ":\n";
    for (const WordedNote::Part& part : note.clash)
        text += "      " + part.words.english() + '\n';
    if (!note.answers.empty())
        text += "    " + note.shownByAnswers.english() + ":\n";
    for (const Message& line : note.answers)
        text += "      " + line.english() + '\n';
    return text;
}

/// Every note on each of them, one below the other.
struct Noted {
    std::string byId;
    std::string byTitle;

    void add(const std::string& title, const std::string& more, const std::string& rest) {
        const auto questionnaire = asking(more, rest);
        SourceSet sources;
        for (const UsedText& used : (*questionnaire)->texts)
            sources.add(used.text);
        for (std::string* text : {&byId, &byTitle})
            *text += "== " + title + '\n';
        for (const ProofNote& note : notesOf(questionnaire)) {
            byId += render(wordsOf(*questionnaire, sources, note), sources);
            byTitle += shown(wordsOf(*questionnaire, sources, note, Named::ByTitle));
        }
    }
};

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
    Noted noted;
    noted.add("a question that no answer shows",
              "- {group: g, title: G, show-when: told is no, questions: "
              "[{id: inner, type: yes-no, text: I, show-when: told is yes}]}",
              {});
    noted.add("a field that its list never shows",
              "- id: list\n  type: rows\n  text: L\n  row: r\n  fields:\n"
              "    - {id: fa, type: yes-no, text: A}\n"
              "    - {id: fb, type: yes-no, text: B, show-when: fa is yes and fa is no}",
              {});
    noted.add("a finding that is never raised", {}, found("told is yes and mania is past and told is no"));
    noted.add(
        "a trigger that is never shown", {},
        "urgent:\n  - {id: call, tier: same-visit, when: mania is past and mania is never, title: C}\n");
    noted.add("a contradiction that is never found", {},
              "contradictions:\n  - {id: odd, when: score > 8 and score < 3, text: O}\n");
    noted.add("always raised", {}, found("told is yes or told is no"));
    noted.add("never ruled out, always true", {}, found("10 / score >= 1 and (told is yes or told is no)"));
    noted.add("never true", {}, found("age > 120 or told is yes"));
    noted.add("implied", {}, found("score > 8", "score > 5"));
    noted.add("coming together", {}, found("not (score > 5)", "score <= 5"));
    noted.add("an idle part", {}, found("told is yes or (told is yes and score > 3)"));
    noted.add("a part that the others bring with them", {}, found("told is yes and score > 5 and score > 3"));
    noted.add("idle options", {}, found("mania in [current, past] and not (mania is past)"));
    noted.add("every option", {}, found("mania in [current, past, never] and score > 3"));
    noted.add("a part that never holds", {}, found("told is yes or (mania is past and mania is never)"));
    noted.add("a part that always holds", {}, found("told is no and (score < 8 or score > 7)"));
    noted.add("a computed yes or no that is never yes", {},
              "computed:\n  - {id: odd, label: odd, value: score > 8 and score < 3}\n" +
                  found("mania is past or odd is yes"));
    noted.add("a part that matters in doubt alone", {}, found("told is yes or (told is no and score > 3)"));
    noted.add("a number that is no answer", {}, found("score = 2.5 or told is yes", "score = 2.5"));
    noted.add("bands that leave out a value", {}, bands("score > 3 and score < 5", "score > 5"));
    noted.add("bands that leave out values", {}, bands("score > 3 and score < 5", "score > 7"));
    noted.add("bands that share a value", {}, bands("score > 3 and score <= 5", "score >= 5"));
    noted.add("bands that share values", {}, bands("score > 3 and score <= 6", "score >= 5"));
    noted.add("bands of what is not decided", {},
              bands("sum(medicines: dose) < 1000", "sum(medicines: dose) > 1000"));
    noted.add("triggers that leave out a value", {},
              "urgent:\n  - {id: ua, tier: same-visit, when: score < 5, title: A}\n"
              "  - {id: ub, tier: same-visit, when: score > 5, title: B}\n");
    noted.add("a negation of what is not asked",
              "- {id: inner, type: number, text: I, range: [0, 9], show-when: told is yes}",
              found("mania is past and not (inner > 5)"));
    noted.add("negations in one contradiction",
              "- {id: inner, type: yes-no, text: I, show-when: told is yes}",
              "contradictions:\n  - {id: odd, when: mania is past and not (inner is yes) or mania is current "
              "and not (inner is no), text: O}\n");
    noted.add("a sum that cannot reach it", {},
              "computed:\n  - {id: total, label: t, value: score + 2 * score}\n" +
                  found("total >= 31 or told is yes"));
    noted.add("a list that has a row",
              "- id: readings\n  type: rows\n  measured: yes\n  text: R\n  row: r\n  fields:\n"
              "    - {id: taken, type: date, text: T, range: [2000-01-01, today]}",
              found("all(readings: taken < 1999-01-01) and told is yes"));
    noted.add("a count that is never less", {}, found("count(medicines: daily is yes) < 0 or told is yes"));
    noted.add("a trigger that another one shadows", {},
              "urgent:\n  - {id: ua, tier: immediate, when: mania is current, title: A}\n"
              "  - {id: ub, tier: same-visit, when: 'mania in [current, past]', title: B}\n");
    noted.add("several that bring one", {},
              found("score > 8 and told is yes", "score > 5 and told is no") + finding("fc", "score > 3"));
    noted.add("several that come together", {},
              found("score > 8", "not (score <= 8)") + finding("fc", "score >= 9"));
    noted.add("beyond what is decided", {}, found("sum(medicines: dose) > 1000"));
    const std::string byId = differenceFromGolden("proofs/note-words.txt", noted.byId);
    QVERIFY2(byId.empty(), byId.c_str());
    // Without a word of the condition language, but for what is to be written instead.
    const std::string byTitle = differenceFromGolden("proofs/note-words-by-title.txt", noted.byTitle);
    QVERIFY2(byTitle.empty(), byTitle.c_str());
}

QTEST_GUILESS_MAIN(NoteWordsTest)
#include "note_words_test.moc"
