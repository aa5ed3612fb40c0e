// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv/csv_export.h"
#include "core/exchange/csv/csv_import.h"
#include "core/loading/read_answers.h"
#include "core/summary/summary.h"
#include "tests/questionnaires/shipped.h"
#include "tests/support/answers.h"
#include "tests/support/random_session.h"

#include <algorithm>

using namespace anteroom;
using namespace anteroom::test;

namespace {

std::shared_ptr<const Questionnaire> shipped(const QString& folder) {
    ShippedFiles files;
    return loadShipped(files, questionnaireIn(folder));
}

/// What an answers file can say of an answer; nothing where it can say none of it.
std::optional<Answer> sayable(const Questionnaire& questionnaire, QuestionIndex index, const Answer& answer,
                              Date today) {
    AnswerSheet sheet{.date = today};
    sheet.answers.emplace_back(index, answer);
    const ReadAnswers read = readJsonAnswers("a.json", answersLine(questionnaire, sheet, {}), questionnaire);
    if (!read.sheet || read.sheet->answers.empty())
        return std::nullopt;
    return read.sheet->answers.front().second;
}

/// The same, of a list with the fields of which it can say something.
std::optional<Answer> sayableRows(const Questionnaire& questionnaire, QuestionIndex index, Answer answer,
                                  Date today) {
    auto* rows = std::get_if<RowsValue>(&answer.value);
    if (!rows)
        return sayable(questionnaire, index, answer, today);
    for (std::vector<Answer>& row : rows->rows)
        for (std::size_t field = 0; field < row.size(); ++field) {
            std::vector<Answer> alone(row.size());
            alone[field] = row[field];
            const auto said =
                sayable(questionnaire, index, Answer::of(RowsValue{{std::move(alone)}, true}), today);
            row[field] = said ? std::get<RowsValue>(said->value).rows.front()[field] : Answer();
        }
    answer.measured = {};
    if (auto said = sayable(questionnaire, index, answer, today))
        return said;
    answer.note.clear();
    return sayable(questionnaire, index, answer, today);
}

AnswerSheet sheetOf(const Session& session, std::mt19937& random) {
    AnswerSheet sheet{.date = session.startedAt().date};
    sheet.started = static_cast<int>(random() % 720);
    sheet.identity.patientName = "'=A. Sample, \"made up\"";
    sheet.identity.staff = "-S";
    sheet.notes = "two\r\nlines, and more\n";
    const std::vector<std::string>& offered = session.questionnaire()->languages;
    if (const auto asked = random() % 3; asked == 1)
        sheet.languages = {offered.back()};
    else if (asked == 2)
        sheet.languages.assign(offered.rbegin(), offered.rend());
    if (random() % 2 == 0) {
        sheet.transcribedBy = "@T";
        sheet.transcribedOn = sheet.date.iso();
    }
    for (std::uint32_t i = 0; i < session.questionnaire().questions().size(); ++i)
        if (const QuestionIndex index{i}; session.answer(index) != Answer{})
            if (auto answer = sayableRows(session.questionnaire(), index, session.answer(index), sheet.date))
                sheet.answers.emplace_back(index, std::move(*answer));
    return sheet;
}

using Answers = std::vector<std::pair<QuestionIndex, Answer>>;

Answers inOrder(Answers answers) {
    std::erase_if(answers, [](const auto& one) { return one.second == Answer{}; });
    std::sort(answers.begin(), answers.end(),
              [](const auto& a, const auto& b) { return at(a.first) < at(b.first); });
    return answers;
}

/// Why the two are not the same; empty where they are.
QString difference(const Questionnaire& questionnaire, const AnswerSheet& a, const AnswerSheet& b) {
    if (a.date != b.date || a.started != b.started || a.finished != b.finished || a.identity != b.identity ||
        a.notes != b.notes || a.transcribedBy != b.transcribedBy || a.transcribedOn != b.transcribedOn ||
        a.languages != b.languages)
        return "the head differs";
    const Answers left = inOrder(a.answers);
    const Answers right = inOrder(b.answers);
    for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i)
        if (i >= left.size() || i >= right.size() || left[i] != right[i])
            return QString::fromStdString(
                questionnaire.question((i < left.size() ? left : right)[i].first).id.str());
    return {};
}

/// How many fields of rows there are that their own row hides.
std::size_t hiddenFields(const std::shared_ptr<const Questionnaire>& questionnaire,
                         const std::vector<AnswerSheet>& sheets) {
    std::size_t hidden = 0;
    for (const AnswerSheet& sheet : sheets) {
        Session session(questionnaire, {sheet.date, 0});
        session.begin(sheet.answers, {sheet.date, 0});
        hidden += screen(session).notCountedFields.size();
    }
    return hidden;
}

/// By table and by lines, there and back.
void goRound(const std::shared_ptr<const Questionnaire>& questionnaire,
             const std::vector<AnswerSheet>& sheets) {
    const CsvTable table(*questionnaire, questionnaire->data().languages.back());
    std::string text = table.head();
    std::string lines;
    for (const AnswerSheet& sheet : sheets) {
        Session session(questionnaire, {sheet.date, 0});
        session.begin(sheet.answers, {sheet.date, 0});
        text += table.row(session, sheet, {});
        lines += answersLine(*questionnaire, sheet, {});
    }
    const CsvImport made = importCsv("t.csv", text, questionnaire);
    QVERIFY2(made.diagnostics.empty(), render(made.diagnostics, made.sources).c_str());
    for (const std::string* all : {&*made.lines, const_cast<const std::string*>(&lines)}) {
        std::size_t begin = 0;
        for (const AnswerSheet& sheet : sheets) {
            const std::size_t end = all->find('\n', begin);
            QVERIFY(end != std::string::npos);
            const std::string line = all->substr(begin, end - begin);
            const ReadAnswers read = readJsonAnswers("a.json", line, *questionnaire);
            QVERIFY2(read.sheet, render(read.diagnostics, read.sources).c_str());
            const QString differs = difference(*questionnaire, sheet, *read.sheet);
            QVERIFY2(differs.isEmpty(), qPrintable(differs + '\n' + QString::fromStdString(line)));
            begin = end + 1;
        }
        QCOMPARE(begin, all->size());
    }
}

void eachShipped() {
    QTest::addColumn<QString>("folder");
    for (const QString& folder : shippedFolders())
        QTest::newRow(qPrintable(folder)) << folder;
}

} // namespace

class CsvRoundTripTest : public QObject {
    Q_OBJECT

private slots:
    void everyCaseComesBack_data() { eachShipped(); }
    void everyCaseComesBack();
    void whateverIsAnsweredComesBack_data() { eachShipped(); }
    void whateverIsAnsweredComesBack();
    void whatNobodyReviewedIsSaidOfALineInSeveralLanguages();
    void aSmallNumberStaysANumber();
};

void CsvRoundTripTest::everyCaseComesBack() {
    QFETCH(QString, folder);
    const auto questionnaire = shipped(folder);
    std::vector<AnswerSheet> sheets;
    for (const Case& one : shippedCases(*questionnaire, casesIn(folder))) {
        AnswerSheet sheet{.date = one.date};
        sheet.answers = one.answers;
        sheets.push_back(std::move(sheet));
    }
    QVERIFY(!sheets.empty());
    goRound(questionnaire, sheets);
}

void CsvRoundTripTest::whateverIsAnsweredComesBack() {
    QFETCH(QString, folder);
    const auto questionnaire = shipped(folder);
    std::mt19937 random(20270314);
    std::vector<AnswerSheet> sheets;
    std::size_t answers = 0;
    for (int time = 0; time < 60; ++time) {
        sheets.push_back(sheetOf(randomSession(questionnaire, random), random));
        answers += sheets.back().answers.size();
    }
    QVERIFY(answers > 300);
    QVERIFY(folder != "demo" || hiddenFields(questionnaire, sheets) > 5);
    goRound(questionnaire, sheets);
}

void CsvRoundTripTest::whatNobodyReviewedIsSaidOfALineInSeveralLanguages() {
    const auto questionnaire = questionnaireFrom(R"(anteroom: 1
id: test
version: 1.0.0
title: {en: Test, es: Prueba}
license: CC0-1.0
languages: [en, es]
sections:
  - id: main
    title: {en: Main, es: Principal}
    questions:
      - {id: thoughts, type: yes-no, safety: yes, text: {en: Thoughts, es: Ideas}}
)");
    AnswerSheet sheet{.date = *Date::of(2027, 3, 14)};
    sheet.languages = {"en", "es"}; // begun in Spanish
    sheet.answers.emplace_back(QuestionIndex{0}, no());
    goRound(questionnaire, {sheet});

    Session session(questionnaire, {sheet.date, 0});
    session.begin(sheet.answers, {sheet.date, 0});
    const CsvTable table(*questionnaire, "en");
    const std::string row = table.row(session, sheet, {});
    QVERIFY2(row.find(",en es,") != std::string::npos, row.c_str());
    const std::string line = answersLine(*questionnaire, sheet, {});
    QVERIFY2(line.find(R"("language":["en","es"])") != std::string::npos, line.c_str());
    QCOMPARE(*importCsv("t.csv", table.head() + row, questionnaire).lines, line);

    const AnswerSheet read = *readJsonAnswers("a.json", line, *questionnaire).sheet;
    session.begin(read.answers, {read.date, 0});
    const std::string page = renderText(summarize(session, screen(session), read, "en"));
    QVERIFY2(
        QByteArray::fromStdString(page).simplified().contains(
            "In Spanish the safety questions are in a translation that no qualified translator has reviewed"),
        page.c_str());
}

void CsvRoundTripTest::aSmallNumberStaysANumber() {
    const auto questionnaire =
        questionnaireOf("- {id: dose, type: number, range: [-1, 1], decimals: 6, text: D}\n");
    AnswerSheet sheet{.date = *Date::of(2027, 3, 14)};
    sheet.answers.emplace_back(QuestionIndex{0}, Answer::of(-0.00001));
    goRound(questionnaire, {sheet});
}

QTEST_GUILESS_MAIN(CsvRoundTripTest)
#include "csv_round_trip_test.moc"
