// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"
#include "core/exchange/redcap/redcap_export.h"
#include "core/exchange/redcap/redcap_logic.h"
#include "tests/core/exchange/redcap_expression.h"
#include "tests/questionnaires/shipped.h"
#include "tests/support/answers.h"
#include "tests/support/random_session.h"

#include <algorithm>
#include <set>

using namespace anteroom;
using namespace anteroom::test;

namespace {

constexpr const char* asked =
    "- {id: a, type: yes-no, text: A}\n"
    "- {id: b, type: status, text: B, not-sure: no, prefer-not-to-say: no}\n"
    "- {id: c, type: choice, text: C, options: [{id: at-home, text: X}, {id: y, text: Y}]}\n"
    "- id: d\n  type: choices\n  text: D\n"
    "  options: [{id: x, text: X}, {id: y, text: Y}, {id: nothing, text: N, exclusive: yes}]\n"
    "- {id: e, type: number, range: [-9, 99], unit: kg, text: E, help: As you know it}\n"
    "- {id: f, type: date, text: F}\n"
    "- {id: g, type: date, partial: no, range: [1900-01-01, today], text: G}\n"
    "- {id: h, type: yes-no, text: H, show-when: a is yes}\n"
    "- {id: w, type: text, text: W}\n"
    "- {id: r, type: rows, text: R, none: No R, fields: [{id: n, type: number, range: [0, 9], text: N},\n"
    "    {id: m, type: text, text: M, show-when: n > 3}]}\n";

/// By variable, the cells by the names of their columns.
using Dictionary = std::map<std::string, std::map<std::string, std::string>>;

Dictionary dictionaryOf(const Questionnaire& questionnaire) {
    Dictionary dictionary;
    Diagnostics diagnostics;
    const SourceText source("t.csv", exportRedcap(questionnaire, "en").csv);
    CsvReader reader(source, FileIndex{0}, diagnostics);
    const auto head = reader.next();
    while (const auto cells = reader.next()) {
        auto& field = dictionary[cells->front().text];
        for (std::size_t i = 0; i < head->size(); ++i)
            field[head->at(i).text] = cells->at(i).text;
    }
    return dictionary;
}

Dictionary small() {
    return dictionaryOf(
        *questionnaireWith(std::string("sections:\n  - id: main\n    title: Main\n    declinable: no\n"
                                       "    questions:\n") +
                           [] {
                               std::string indented;
                               for (const char* at = asked; *at != '\0'; ++at) {
                                   if (at == asked || at[-1] == '\n')
                                       indented += "      ";
                                   indented += *at;
                               }
                               return indented;
                           }()));
}

constexpr const char* logicColumn = "Branching Logic (Show field only if...)";
constexpr const char* choicesColumn = "Choices, Calculations, OR Slider Labels";

std::string wayOf(const Answer& answer) {
    switch (answer.state) {
    case Answer::State::NotSure:
        return redcap::notSureCode;
    case Answer::State::Declined:
        return redcap::declinedCode;
    case Answer::State::NotMeasured:
        return redcap::notMeasuredCode;
    default:
        return {};
    }
}

/// The same interview without ways out that its questions do not offer: nobody could take them there.
Session asOffered(const std::shared_ptr<const Questionnaire>& shared, const Session& session) {
    const Questionnaire& questionnaire = *shared;
    std::vector<std::pair<QuestionIndex, Answer>> answers;
    for (std::uint32_t i = 0; i < questionnaire.questions().size(); ++i) {
        const QuestionIndex index{i};
        const Question& question = questionnaire.question(index);
        const Answer& answer = session.answer(index);
        const auto ways = redcap::waysOut(
            question, questionnaire->sections[questionnaire.sectionOf(index)].declinable, question.measured);
        const std::string way = wayOf(answer);
        if (question.type == QuestionType::Information)
            continue;
        if (way.empty() || std::find(ways.begin(), ways.end(), way) != ways.end())
            answers.emplace_back(index, answer);
    }
    Session offered(shared, session.startedAt());
    offered.begin(std::move(answers), session.startedAt());
    return offered;
}

/// What a person would have entered there: fields that are hidden are empty.
RedcapRecord recordOf(const Session& session, const redcap::RedcapNames& names) {
    using namespace redcap;
    RedcapRecord record;
    const Questionnaire& questionnaire = session.questionnaire();
    for (std::uint32_t i = 0; i < questionnaire.questions().size(); ++i) {
        const QuestionIndex index{i};
        if (!session.isShown(index))
            continue;
        const Question& question = questionnaire.question(index);
        const Answer& answer = session.answer(index);
        const std::string way = wayOf(answer);
        std::string& field = record[names.question(index)];
        if (!way.empty() && question.type == QuestionType::Choices)
            record[names.question(index) + '(' + way + ')'] = "1";
        else if (!way.empty() && !hasChoices(question))
            record[names.question(index) + std::string(noneSuffix)] = way;
        else if (!way.empty())
            field = way;
        if (answer.state != Answer::State::Answered)
            continue;
        if (const auto* option = std::get_if<OptionValue>(&answer.value))
            field = codeOf(question, option->option);
        else if (const auto* status = std::get_if<StatusValue>(&answer.value))
            field = codeOf(question, status->status);
        else if (const auto* number = std::get_if<double>(&answer.value))
            field = std::to_string(*number);
        else if (const auto* date = std::get_if<PartialDate>(&answer.value))
            field = date->iso();
        else if (const auto* text = std::get_if<TextValue>(&answer.value))
            field = text->text.empty() ? "x" : text->text;
        else if (const auto* options = std::get_if<OptionsValue>(&answer.value))
            for (const std::uint32_t one : options->options)
                record[names.question(index) + '(' + codeOf(question, one) + ')'] = "1";
    }
    return record;
}

/// How often it was shown, over many interviews; each time there as here.
int timesShownAlike(const std::shared_ptr<const Questionnaire>& questionnaire, int interviews) {
    const redcap::RedcapNames names(*questionnaire);
    std::vector<std::optional<std::string>> logics;
    for (std::uint32_t i = 0; i < questionnaire->questions().size(); ++i) {
        const auto& gate = questionnaire->program()[QuestionIndex{i}].gate;
        logics.push_back(gate ? branchingLogic(*questionnaire, names, *gate) : std::nullopt);
    }
    std::mt19937 random(20270314);
    int shown = 0;
    for (int time = 0; time < interviews; ++time) {
        const Session session = asOffered(questionnaire, randomSession(questionnaire, random));
        const RedcapRecord record = recordOf(session, names);
        for (std::uint32_t i = 0; i < questionnaire->questions().size(); ++i) {
            const QuestionIndex index{i};
            const auto& logic = logics[i];
            if (!logic)
                continue;
            if (redcapHolds(*logic, record) != session.isShown(index)) {
                qWarning("%s: %s", questionnaire->question(index).id.str().c_str(), logic->c_str());
                return -1;
            }
            shown += session.isShown(index) ? 1 : 0;
        }
    }
    return shown;
}

} // namespace

class RedcapTest : public QObject {
    Q_OBJECT

private slots:
    void everyLineHasTheEighteenColumns();
    void eachTypeBecomesAField();
    void aShowWhenIsBranchingLogic_data();
    void aShowWhenIsBranchingLogic();
    void whatCannotBeSaidIsAlwaysShown_data();
    void whatCannotBeSaidIsAlwaysShown();
    void aFieldIsShownWhereTheQuestionIs_data();
    void aFieldIsShownWhereTheQuestionIs();
    void conditionsOfEveryKindShowAlike();
    void everyShippedVariableIsOneOfRedcap_data();
    void everyShippedVariableIsOneOfRedcap();
    void aNameDoesNotDependOnOthers();
};

void RedcapTest::everyLineHasTheEighteenColumns() {
    const SourceText source("t.csv", exportRedcap(*questionnaireOf(asked), "en").csv);
    Diagnostics diagnostics;
    CsvReader reader(source, FileIndex{0}, diagnostics);
    int lines = 0;
    while (const auto cells = reader.next()) {
        QCOMPARE(cells->size(), 18U);
        QVERIFY(lines != 0 || cells->at(17).text == "Field Annotation");
        QVERIFY(lines != 1 || cells->at(0).text == "record_id");
        ++lines;
    }
    QVERIFY(lines > 20);
    QVERIFY(diagnostics.empty());
}

void RedcapTest::eachTypeBecomesAField() {
    Dictionary fields = small();
    QCOMPARE(fields["a"]["Field Type"], "radio");
    QCOMPARE(fields["a"][choicesColumn], "1, Yes | 0, No | 97, Not sure | 98, Preferred not to say");
    QCOMPARE(fields["a"]["Form Name"], "main");
    QCOMPARE(fields["a"]["Section Header"], "Main");
    QCOMPARE(fields["a"]["Required Field?"], "y");
    QCOMPARE(fields["a"]["Field Annotation"], "anteroom: a");
    QCOMPARE(fields["b"][choicesColumn], "current, Yes, now | past, In the past | never, No, never");
    QCOMPARE(fields["b_when"][logicColumn], "[b] = 'past'");
    QCOMPARE(fields["c"][choicesColumn], "at_home, X | y, Y | 97, Not sure | 98, Preferred not to say");
    QCOMPARE(fields["d"]["Field Type"], "checkbox");
    QCOMPARE(fields["d"]["Field Annotation"], "anteroom: d @NONEOFTHEABOVE='nothing,97,98'");
    QCOMPARE(fields["e"]["Text Validation Type OR Show Slider Number"], "integer");
    QCOMPARE(fields["e"]["Text Validation Min"], "-9");
    QCOMPARE(fields["e"]["Text Validation Max"], "99");
    QCOMPARE(fields["e"]["Field Note"], "kg - As you know it");
    QCOMPARE(fields["e"]["Required Field?"], "");
    QCOMPARE(fields["e_none"][logicColumn], "[e] = ''");
    QCOMPARE(fields["f"]["Text Validation Type OR Show Slider Number"], "");
    QCOMPARE(fields["g"]["Text Validation Type OR Show Slider Number"], "date_ymd");
    QCOMPARE(fields["g"]["Text Validation Max"], "today");
    QCOMPARE(fields["r"][choicesColumn],
             "1, Some, each on a form of its own | 0, No R | 97, Not sure | 98, Preferred not to say");
    QCOMPARE(fields["r_n"]["Form Name"], "r");
    QCOMPARE(fields["r_m"][logicColumn], "([r_n] <> '' and [r_n] > 3) or [r_n_none] <> ''");
    QCOMPARE(fields["patient_name"]["Identifier?"], "y");
    QCOMPARE(fields["a"]["Identifier?"], "");
}

void RedcapTest::aShowWhenIsBranchingLogic_data() {
    QTest::addColumn<QString>("logic");
    QTest::newRow("a is yes") << "[a] = '1' or [a] = '97' or [a] = '98'";
    QTest::newRow("a is no") << "[a] = '0' or [a] = '97' or [a] = '98'";
    QTest::newRow("b in [current, past]") << "[b] = 'current' or [b] = 'past' or [b] = '98'";
    QTest::newRow("c is at-home") << "[c] = 'at_home' or [c] = '97' or [c] = '98'";
    QTest::newRow("d includes any of [x]") << "[d(x)] = '1' or [d(97)] = '1' or [d(98)] = '1'";
    QTest::newRow("d includes all of [x, y]")
        << "([d(x)] = '1' and [d(y)] = '1') or [d(97)] = '1' or [d(98)] = '1'";
    QTest::newRow("e > 5") << "([e] <> '' and [e] > 5) or [e_none] <> ''";
    QTest::newRow("5 >= e") << "([e] <> '' and [e] <= 5) or [e_none] <> ''";
    QTest::newRow("g < 2000-01-31") << "([g] <> '' and [g] < '2000-01-31') or [g_none] <> ''";
    QTest::newRow("w is answered") << "[w] <> ''";
    QTest::newRow("b is past and d includes any of [y]")
        << "([b] = 'past' or [b] = '98') and ([d(y)] = '1' or [d(97)] = '1' or [d(98)] = '1')";
    QTest::newRow("not h is yes") << "[h] = '0' or [a] = '0' or [h] = '97' or [h] = '98'";
}

void RedcapTest::aShowWhenIsBranchingLogic() {
    QFETCH(QString, logic);
    const std::string yaml = asked + QStringLiteral("- {id: it, type: yes-no, text: It, show-when: '%1'}\n")
                                         .arg(QTest::currentDataTag())
                                         .toStdString();
    QCOMPARE(QString::fromStdString(dictionaryOf(*questionnaireOf(yaml))["it"][logicColumn]), logic);
}

void RedcapTest::whatCannotBeSaidIsAlwaysShown_data() {
    QTest::addColumn<int>("unused");
    for (const char* condition : {"e + 1 > 5", "any(r: n > 3)", "f < 2000-01-31", "g < today",
                                  "r is answered", "a is yes or e * 2 > 5", "e > -10"})
        QTest::newRow(condition) << 0;
}

void RedcapTest::whatCannotBeSaidIsAlwaysShown() {
    const std::string yaml = asked + QStringLiteral("- {id: it, type: yes-no, text: It, show-when: '%1'}\n")
                                         .arg(QTest::currentDataTag())
                                         .toStdString();
    const auto questionnaire = questionnaireOf(yaml);
    QCOMPARE(dictionaryOf(*questionnaire)["it"][logicColumn], "");
    QStringList lost;
    for (const NotCarried& one : exportRedcap(*questionnaire, "en").notCarried)
        lost << QString::fromStdString(one.item + ": " + one.why);
    QVERIFY(lost.contains("it: its show-when cannot be said in branching logic; it is always shown"));
}

void RedcapTest::aFieldIsShownWhereTheQuestionIs_data() {
    QTest::addColumn<QString>("folder");
    for (const QString& folder : shippedFolders())
        QTest::newRow(qPrintable(folder)) << folder;
}

void RedcapTest::aFieldIsShownWhereTheQuestionIs() {
    QFETCH(QString, folder);
    ShippedFiles files;
    QVERIFY(timesShownAlike(loadShipped(files, questionnaireIn(folder)), 300) > 100);
}

void RedcapTest::conditionsOfEveryKindShowAlike() {
    std::string yaml = asked;
    int count = 0;
    for (const char* condition :
         {"a is yes and c is y", "a is yes or c is y", "not (a is yes or c is y)",
          "not (a is yes and h is yes)", "h is no or b is never", "d includes any of [x] and e >= 5",
          "d includes none of [x, y] or e != 7", "not d includes all of [x, y]",
          "w is answered or h is answered", "not (e > 5 and a is yes)",
          "not h is yes and (c is y or d includes any of [nothing])"})
        yaml += "- {id: it-" + std::to_string(++count) + ", type: yes-no, text: It, show-when: '" +
                condition + "'}\n";
    yaml += "- {id: last, type: yes-no, text: L, show-when: 'not (it-1 is yes or it-3 is no)'}\n";
    QVERIFY(timesShownAlike(questionnaireOf(yaml), 2000) > 1000);
}

void RedcapTest::everyShippedVariableIsOneOfRedcap_data() { aFieldIsShownWhereTheQuestionIs_data(); }

void RedcapTest::everyShippedVariableIsOneOfRedcap() {
    QFETCH(QString, folder);
    ShippedFiles files;
    const auto questionnaire = loadShipped(files, questionnaireIn(folder));
    const SourceText source("t.csv", exportRedcap(*questionnaire, "en").csv);
    Diagnostics diagnostics;
    CsvReader reader(source, FileIndex{0}, diagnostics);
    reader.next();
    static const QRegularExpression variable("^[a-z][a-z0-9]*(_[a-z0-9]+)*$");
    std::set<std::string> variables;
    std::set<std::string> forms;
    std::string form;
    while (const auto cells = reader.next()) {
        const std::string& name = cells->front().text;
        QVERIFY2(variables.insert(name).second && name.size() <= 26, name.c_str());
        QVERIFY2(variable.match(QString::fromStdString(name)).hasMatch(), name.c_str());
        if (cells->at(1).text != form) // the fields of a form stand together
            QVERIFY2(forms.insert(form = cells->at(1).text).second, form.c_str());
    }
    QVERIFY(forms.size() > 2);
}

void RedcapTest::aNameDoesNotDependOnOthers() {
    const std::string lengthy = "- {id: a-question-of-very-many-words, type: yes-no, text: A}\n";
    const auto nameOf = [](const std::string& yaml, const char* id) {
        const auto questionnaire = questionnaireOf(yaml);
        return redcap::RedcapNames(*questionnaire).question(questionIn(*questionnaire, id));
    };
    const std::string alone = nameOf(lengthy, "a-question-of-very-many-words");
    QVERIFY(alone.size() <= 21);
    QCOMPARE(nameOf("- {id: a-question-of-very-many-letters, type: yes-no, text: B}\n" + lengthy,
                    "a-question-of-very-many-words"),
             alone);
    // What stands beside a question has a name as well, and so have forms and what REDCap itself keeps.
    const std::string clash = "- {id: pain, type: status, text: A}\n- {id: pain-when, type: text, text: B}\n";
    QCOMPARE(nameOf(clash, "pain"), "pain");
    QVERIFY(nameOf(clash, "pain-when") != "pain_when");
    QVERIFY(nameOf("- {id: main-complete, type: yes-no, text: A}\n", "main-complete") != "main_complete");
    QVERIFY(nameOf("- {id: patient-name, type: text, text: A}\n", "patient-name") != "patient_name");
}

QTEST_GUILESS_MAIN(RedcapTest)
#include "redcap_test.moc"
