// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/load_questionnaire.h"
#include "core/loading/read_answers.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const std::string head = "anteroom: 1\n"
                         "id: check\n"
                         "version: 1.0.0\n"
                         "title: {en: Check, es: Control}\n"
                         "license: CC0-1.0\n"
                         "languages: [en, es]\n";

QByteArray messagesOf(const std::string& yaml) {
    MemoryFileSource files;
    files.set("questionnaire.yaml", yaml);
    const LoadedQuestionnaire loaded = loadQuestionnaire(files, "questionnaire.yaml", sha256);
    return QByteArray::fromStdString(render(loaded.diagnostics, loaded.sources));
}

constexpr const char* marked = R"(
sensitivities: [{id: drugs, title: Drugs}, {id: family, title: Family}]
sections:
  - id: all
    title: All
    sensitivity: drugs
    questions:
      - {id: drug, type: yes-no, text: Drug}
      - {id: dose, type: yes-no, text: Dose, show-when: drug is yes}
      - {id: mother, type: yes-no, text: Mother, sensitivity: family}
      - {id: father, type: yes-no, text: Father, sensitivity: family}
)";

ReadAnswers answersIn(const std::string& yaml) {
    return readAnswers("answers.yaml", yaml, *questionnaireWith(marked));
}

} // namespace

class SensitivitiesTest : public QObject {
    Q_OBJECT

private slots:
    void theyAreReadWithTheirTexts();
    void aQuestionThatIsLeftOutWithoutBeingMarkedIsNamed();
    void anUntranslatedNoticeIsNamed();
    void anAnswersFileSaysWhatIsLeftOutOfIt();
    void anAnswerThatIsSaidToBeLeftOutIsRefused();
    void whatIsLeftOutIsASensitivityOfTheQuestionnaire();
};

void SensitivitiesTest::theyAreReadWithTheirTexts() {
    const auto questionnaire = questionnaireWith(R"(
sensitivities:
  - {id: drugs, title: Drugs, notice: Not for others.}
  - {id: family, title: Family}
sections:
  - id: all
    title: All
    questions:
      - {id: drug, type: yes-no, text: Drug, sensitivity: drugs}
      - {id: mother, type: yes-no, text: Mother, sensitivity: family}
      - {id: other, type: yes-no, text: Other}
)");
    const auto& all = (*questionnaire)->sensitivities;
    QCOMPARE(all.size(), std::size_t{2});
    QCOMPARE(all[0].id.str(), std::string("drugs"));
    QCOMPARE(all[0].notice.original(), std::string_view("Not for others."));
    QCOMPARE(all[1].title.original(), std::string_view("Family"));
    QVERIFY(all[1].notice.empty());
    QCOMPARE(questionnaire->questions()[1].sensitivity, std::optional<std::uint32_t>(1));
    QVERIFY(!questionnaire->questions()[2].sensitivity);
}

void SensitivitiesTest::aQuestionThatIsLeftOutWithoutBeingMarkedIsNamed() {
    QCOMPARE(messagesOf(
                 "anteroom: 1\n"
                 "id: check\n"
                 "version: 1.0.0\n"
                 "title: Check\n"
                 "license: CC0-1.0\n"
                 "languages: [en]\n"
                 "sensitivities: [{id: drugs, title: Drugs}]\n"
                 "sections:\n"
                 "  - id: all\n"
                 "    title: All\n"
                 "    questions:\n"
                 "      - {id: drug, type: yes-no, text: Drug, sensitivity: drugs}\n"
                 "      - {id: dose, type: yes-no, text: Dose, show-when: drug is yes}\n"
                 "      - {id: told, type: yes-no, text: Told, show-when: drug is yes, sensitivity: drugs}\n"
                 "      - {id: intro, type: information, text: Hello, show-when: drug is yes}\n"),
             QByteArray(
                 "questionnaire.yaml:13:14: warning[left-out-too]: `dose` is left out together with `drugs`: "
                 "what shows it rests on such an answer\n"
                 "          - {id: dose, type: yes-no, text: Dose, show-when: drug is yes}\n"
                 "                 ^^^^\n"
                 "    hint: mark it with `sensitivity: drugs` as well, or let it not rest on one\n"));
}

void SensitivitiesTest::anUntranslatedNoticeIsNamed() {
    const QByteArray messages = messagesOf(
        head + "sensitivities:\n"
               "  - {id: drugs, title: {en: Drugs, es: Drogas}, notice: Not for others.}\n"
               "sections:\n"
               "  - id: all\n"
               "    title: {en: All, es: Todo}\n"
               "    questions:\n"
               "      - {id: drug, type: yes-no, text: {en: Drug, es: Droga}, sensitivity: drugs}\n");
    QVERIFY2(messages.startsWith("questionnaire.yaml:8:") && messages.count("warning[") == 1,
             messages.constData());
}

void SensitivitiesTest::anAnswersFileSaysWhatIsLeftOutOfIt() {
    const ReadAnswers read =
        answersIn("date: 2027-03-14\nleft-out: [family]\nnotices: ['Drugs: Not for others.']\n"
                  "answers: {drug: yes}\n");
    QVERIFY2(read.sheet.has_value(), render(read.diagnostics, read.sources).c_str());
    QCOMPARE(read.sheet->leftOut, std::vector<std::uint32_t>{1});
}

void SensitivitiesTest::anAnswerThatIsSaidToBeLeftOutIsRefused() {
    const ReadAnswers read = answersIn("date: 2027-03-14\n"
                                       "left-out: [drugs]\n"
                                       "answers: {dose: yes, mother: no}\n");
    QVERIFY(!read.sheet);
    QCOMPARE(
        QByteArray::fromStdString(render(read.diagnostics, read.sources)),
        QByteArray(
            "answers.yaml:3:11: error[left-out-answer]: `dose` is of what `left-out` says is not in this "
            "file, or rests on it\n"
            "    answers: {dose: yes, mother: no}\n"
            "              ^^^^\n"
            "    hint: take one of the two out\n"));
}

void SensitivitiesTest::whatIsLeftOutIsASensitivityOfTheQuestionnaire() {
    const ReadAnswers read = answersIn("date: 2027-03-14\n"
                                       "left-out: [drug]\n"
                                       "answers: {}\n");
    QVERIFY(!read.sheet);
    QCOMPARE(
        QByteArray::fromStdString(render(read.diagnostics, read.sources)),
        QByteArray(
            "answers.yaml:2:12: error[unknown-sensitivity]: this questionnaire has no sensitivity `drug`\n"
            "    left-out: [drug]\n"
            "               ^^^^\n"
            "    hint: did you mean `drugs`?\n"));
}

QTEST_GUILESS_MAIN(SensitivitiesTest)
#include "sensitivities_test.moc"
