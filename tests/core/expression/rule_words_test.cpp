// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/phrases.h"
#include "core/expression/words.h"
#include "tests/core/expression/screening.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// Labels as an author writes them; options and rows likewise.
class ClinicNames : public Names {
public:
    explicit ClinicNames(const Program& program, std::string language = "en")
        : m_program(program), m_language(std::move(language)) {}

    std::string question(QuestionIndex question) const override {
        return label(m_program[question].id.str());
    }
    std::string field(QuestionIndex rows, FieldIndex field) const override {
        return label(m_program[rows].fields[at(field)].id.str());
    }
    std::string row(QuestionIndex rows) const override {
        return m_program[rows].id.str() == "readings" ? "reading" : "medicine";
    }
    std::string option(QuestionIndex question, std::uint32_t option) const override {
        return name((*m_program[question].type.options)[option].str());
    }
    std::string fieldOption(QuestionIndex rows, FieldIndex field, std::uint32_t option) const override {
        return name((*m_program[rows].fields[at(field)].type.options)[option].str());
    }
    std::string unit(QuestionIndex question) const override {
        return inLanguage(m_program[question].type.unit);
    }
    std::string fieldUnit(QuestionIndex rows, FieldIndex field) const override {
        return inLanguage(m_program[rows].fields[at(field)].type.unit);
    }
    std::string_view language() const override { return m_language; }

private:
    std::string inLanguage(const std::string& unit) const {
        return m_language == "es" && unit == "years" ? "años" : unit;
    }
    static std::string label(const std::string& id) {
        static const std::map<std::string, std::string> labels{{"bp", "high blood pressure"},
                                                               {"controlled", "under control"},
                                                               {"trouble", "Do you have trouble sleeping?"},
                                                               {"systolic", "top number"},
                                                               {"drugs", "substances"},
                                                               {"medicine", "medicine taken"},
                                                               {"birth", "date of birth"},
                                                               {"top", "top number"},
                                                               {"class", "kind"},
                                                               {"last-seen", "last visit"},
                                                               {"sedated", "sedated now"},
                                                               {"age", "age"},
                                                               {"delivery", "delivery"},
                                                               {"drink-units", "drinks, in units"}};
        const auto found = labels.find(id);
        return found == labels.end() ? id : found->second;
    }
    static std::string name(const std::string& option) {
        static const std::map<std::string, std::string> options{
            {"current", "yes, now"}, {"past", "in the past"}, {"home", "at home"}, {"post", "by post"}};
        const auto found = options.find(option);
        return found == options.end() ? option : found->second;
    }

    const Program& m_program;
    std::string m_language;
};

Screening clinic(const std::string& rule) {
    Screening screening;
    screening.ask("bp", Type::status())
        .ask("controlled", Type::yesNo(), "bp is current")
        .ask("trouble", Type::yesNo())
        .ask("systolic", numberType(50, 260, "mmHg"))
        .ask("diastolic", numberType(30, 160, "mmHg"))
        .ask("drink-units", numberType(0, 100))
        .ask("delivery", typed(TypeKind::Choice, {"home", "post", "visit"}))
        .ask("drugs", typed(TypeKind::Choices, {"alcohol", "opioids", "cannabis"}))
        .ask("medicine", typed(TypeKind::Vocabulary, {"opioid", "benzodiazepine"}))
        .ask("birth", dateType())
        .ask("last-seen", dateType())
        .ask("notes", typed(TypeKind::Text))
        .ask("readings", typed(TypeKind::Rows))
        .field("top", numberType(50, 260, "mmHg"))
        .field("arm", typed(TypeKind::Choice, {"left", "right"}))
        .field("taken", dateType())
        .ask("medicines", typed(TypeKind::Rows))
        .field("class", typed(TypeKind::Vocabulary, {"opioid", "benzodiazepine"}))
        .field("dose", numberType(0, 100))
        .compute("sedated", "trouble is yes and systolic < 100")
        .compute("age", "years from birth to today", {}, "years")
        .rule(rule);
    return screening;
}

} // namespace

class RuleWordsTest : public QObject {
    Q_OBJECT

private slots:
    void aRuleReadsAsASentence_data();
    void aRuleReadsAsASentence();
    void aComputedValueTellsWhatItIsMadeOf();
    void aLanguageWithoutPhrasesReadsInEnglish();
    void itReadsInSpanishToo_data();
    void itReadsInSpanishToo();
    void spanishJoinsByTheSoundThatFollows_data();
    void spanishJoinsByTheSoundThatFollows();
};

void RuleWordsTest::aRuleReadsAsASentence_data() {
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* rule, const char* words) { QTest::newRow(rule) << rule << words; };
    // Answers
    row("bp is current", "high blood pressure: yes, now");
    row("not bp is past", "high blood pressure is not in the past");
    row("bp in [past, never]", "high blood pressure: in the past or never");
    row("not bp in [past, never]", "not (high blood pressure: in the past or never)");
    row("trouble is no", "“Do you have trouble sleeping?”: no");
    row("delivery is home", "delivery: at home");
    row("drugs includes any of [alcohol]", "substances includes alcohol");
    row("drugs includes any of [alcohol, cannabis]", "substances includes any of: alcohol, cannabis");
    row("drugs includes all of [alcohol, opioids]", "substances includes all of: alcohol, opioids");
    row("drugs includes none of [opioids]", "substances does not include opioids");
    row("drugs includes none of [alcohol, opioids]", "substances includes none of: alcohol, opioids");
    row("not drugs includes any of [opioids]", "not (substances includes opioids)");
    row("notes is answered", "notes is answered");
    // Comparisons
    row("systolic > 140", "top number above 140 mmHg");
    row("systolic >= 140.5", "top number at least 140.5 mmHg");
    row("systolic < 90", "top number below 90 mmHg");
    row("systolic <= 90", "top number at most 90 mmHg");
    row("systolic = 120", "top number exactly 120 mmHg");
    row("systolic != 120", "top number other than 120 mmHg");
    row("140 < systolic", "top number above 140 mmHg");
    row("not systolic > 140", "top number not above 140 mmHg");
    row("not 140 >= systolic", "top number not at most 140 mmHg");
    row("not systolic != 120", "not (top number other than 120 mmHg)");
    row("systolic > diastolic", "top number above diastolic");
    row("drink-units > 14", "drinks, in units above 14");
    row("last-seen < 2020-01-31", "last visit before 2020-01-31");
    row("last-seen >= birth", "last visit on or after date of birth");
    row("not last-seen = today", "last visit not on the day of the screening");
    row("today > last-seen", "last visit before the day of the screening");
    row("max(last-seen, birth) <= 2020-01-31",
        "highest of (last visit, date of birth) on or before 2020-01-31");
    // Numbers
    row("systolic - diastolic > 60", "top number - diastolic above 60 mmHg");
    row("(systolic + diastolic) / 2 > 100", "(top number + diastolic) / 2 above 100");
    row("systolic - (diastolic - 3) > 1", "top number - (diastolic - 3) above 1 mmHg");
    row("systolic - diastolic - 3 > 1", "top number - diastolic - 3 above 1 mmHg");
    row("2 * (systolic / diastolic) > 1", "2 * (top number / diastolic) above 1");
    row("sum(systolic, diastolic) >= 10", "sum of (top number, diastolic) at least 10 mmHg");
    row("mean(systolic, drink-units) > 1", "mean of (top number; drinks, in units) above 1 mmHg");
    row("min(systolic, 3) > 1", "lowest of (top number, 3) above 1 mmHg");
    row("count(bp is past, trouble is yes and systolic > 3) >= 2",
        "number of these that hold (high blood pressure: in the past, (“Do you have trouble sleeping?”: yes, "
        "and top number above "
        "3 mmHg)) at least 2");
    row("count(controlled is yes, trouble is yes) >= 2",
        "number of these answered yes (under control, “Do you have trouble sleeping?”) at least 2");
    row("count(controlled is no, trouble is yes) >= 2",
        "number of these that hold (under control: no, “Do you have trouble sleeping?”: yes) at least 2");
    row("count(trouble is yes) >= 1",
        "number of these that hold (“Do you have trouble sleeping?”: yes) at least 1");
    row("years from birth to today >= 18",
        "whole years from date of birth to the day of the screening at least 18");
    row("days from last-seen to today < 30", "days from last visit to the day of the screening below 30");
    row("(months from last-seen to today) / 2 < 30",
        "(whole months from last visit to the day of the screening) / 2 below 30");
    // Computed values stand by their label
    row("sedated is yes", "sedated now: yes");
    row("sedated is no", "sedated now: no");
    row("not sedated is yes", "sedated now is not yes");
    row("age >= 65", "age at least 65 years");
    // Joining
    row("trouble is yes and systolic > 140",
        "“Do you have trouble sleeping?”: yes, and top number above 140 mmHg");
    row("bp is current and controlled is no", "high blood pressure: yes, now; and under control: no");
    row("bp is past and (controlled is no and trouble is yes)",
        "high blood pressure: in the past, and under control: no, and “Do you have trouble sleeping?”: yes");
    row("bp is past or trouble is yes and systolic > 3",
        "high blood pressure: in the past, or (“Do you have trouble sleeping?”: yes, and top number above 3 "
        "mmHg)");
    row("(bp is past or trouble is yes) and systolic > 3",
        "(high blood pressure: in the past, or “Do you have trouble sleeping?”: yes), and top number above 3 "
        "mmHg");
    row("not (bp is past or trouble is yes)",
        "not (high blood pressure: in the past, or “Do you have trouble sleeping?”: yes)");
    row("any(readings: top > 140) or bp is current and controlled is no",
        "any reading with top number above 140 mmHg, or (high blood pressure: yes, now; and under control: "
        "no)");
    // Rows
    row("any(readings: top > 140 and arm is left)",
        "any reading with (top number above 140 mmHg, and arm: left)");
    row("any(medicines: class includes any of [opioid])", "any medicine with kind includes opioid");
    row("all(readings: top < 140)", "for every reading: top number below 140 mmHg");
    row("all(readings: top < 140) and trouble is yes",
        "(for every reading: top number below 140 mmHg), and “Do you have trouble sleeping?”: yes");
    row("count(readings: top > 140) >= 2",
        "(number of reading rows with top number above 140 mmHg) at least 2");
    row("sum(medicines: dose * 2) > 100", "(sum of (dose * 2) over every medicine) above 100");
    row("mean(readings: top) > 140", "(mean of top number over every reading) above 140 mmHg");
    row("max(readings: taken) > 2020-01-31", "(highest taken of any reading) after 2020-01-31");
}

void RuleWordsTest::aRuleReadsAsASentence() {
    QFETCH(QString, rule);
    Screening screening = clinic(rule.toStdString());
    const auto program = screening.program();
    QTEST(QString::fromStdString(inWords(*program, screening.node(), ClinicNames(*program))), "words");
}

void RuleWordsTest::aComputedValueTellsWhatItIsMadeOf() {
    Screening screening = clinic("sedated is yes");
    const auto program = screening.program();
    const ClinicNames names(*program);
    QCOMPARE(computedInWords(*program, screening.index("sedated"), names),
             std::string("“Do you have trouble sleeping?”: yes, and top number below 100 mmHg"));
    QCOMPARE(computedInWords(*program, screening.index("age"), names),
             std::string("whole years from date of birth to the day of the screening"));
}

void RuleWordsTest::aLanguageWithoutPhrasesReadsInEnglish() {
    Screening screening = clinic("not sedated is yes");
    const auto program = screening.program();
    QCOMPARE(inWords(*program, screening.node(), ClinicNames(*program, "tlh-KX")),
             std::string("sedated now is not yes"));
    QCOMPARE(inWords(*program, screening.node(), ClinicNames(*program, "en-GB")),
             std::string("sedated now is not yes"));
}

void RuleWordsTest::itReadsInSpanishToo_data() {
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* rule, const char* words) {
        QTest::newRow(rule) << QString(rule) << QString::fromUtf8(words);
    };
    row("bp is current", "high blood pressure: yes, now");
    row("not controlled is yes", "under control no es yes");
    row("systolic >= 140", "top number de 140 mmHg o más");
    row("systolic <= 140", "top number de 140 mmHg o menos");
    row("systolic > 140", "top number por encima de 140 mmHg");
    row("systolic < 140", "top number por debajo de 140 mmHg");
    row("systolic = 140", "top number igual a 140 mmHg");
    row("systolic != 140", "top number distinto de 140 mmHg");
    row("not systolic >= 140", "top number no de 140 mmHg o más");
    row("last-seen < 2020-01-31", "last visit anterior a 2020-01-31");
    row("last-seen <= 2020-01-31", "last visit igual o anterior a 2020-01-31");
    row("drugs includes any of [alcohol, opioids]", "substances incluye alguno de: alcohol, opioids");
    row("drugs includes none of [alcohol]", "substances no incluye alcohol");
    row("trouble is answered", "“Do you have trouble sleeping?” tiene respuesta");
    row("sedated is yes", "sedated now: sí");
    row("not (bp is past or trouble is yes)",
        "no se cumple (high blood pressure: in the past, o “Do you have trouble sleeping?”: yes)");
    row("years from birth to today >= 18",
        "años completos desde date of birth hasta la fecha de la evaluación de 18 o más");
    row("count(controlled is yes, trouble is yes) >= 2",
        "número de estos que se respondieron yes (under control, “Do you have trouble sleeping?”) de 2 o "
        "más");
    row("any(readings: top > 140 and arm is left)",
        "alguna fila (reading) con (top number por encima de 140 mmHg, y arm: left)");
    row("all(readings: top < 140)", "en cada fila (reading): top number por debajo de 140 mmHg");
    row("age >= 65", "age de 65 años o más");
}

void RuleWordsTest::itReadsInSpanishToo() {
    QFETCH(QString, rule);
    Screening screening = clinic(rule.toStdString());
    const auto program = screening.program();
    QTEST(QString::fromStdString(inWords(*program, screening.node(), ClinicNames(*program, "es"))), "words");
}

void RuleWordsTest::spanishJoinsByTheSoundThatFollows_data() {
    QTest::addColumn<QByteArray>("next");
    QTest::addColumn<QByteArray>("joined");
    const auto row = [](const char* next, const char* joined) {
        QTest::newRow(next) << QByteArray(next) << QByteArray(joined);
    };
    row("Dolor", "y o");
    row("Ideas de suicidio", "e o");
    row("ictus", "e o");
    row("Ínsula", "e o");
    row("“Insomnio?”", "e o");
    row("(hijos", "e o");
    row("hielo", "y o");
    row("ion", "y o");
    row("Osteoporosis", "y u");
    row("óvulos", "y u");
    row("hora", "y u");
    row("h", "y o");
    row("", "y o");
}

void RuleWordsTest::spanishJoinsByTheSoundThatFollows() {
    QFETCH(QByteArray, next);
    const expression::Phrases& phrases = expression::phrasesFor("es");
    const std::string joined = std::string(phrases.andWord.before(next.toStdString())) + " " +
                               std::string(phrases.orWord.before(next.toStdString()));
    QTEST(QByteArray::fromStdString(joined), "joined");
    QCOMPARE(expression::phrasesFor("en").andWord.before(next.toStdString()), std::string_view("and"));
}

QTEST_APPLESS_MAIN(RuleWordsTest)
#include "rule_words_test.moc"
