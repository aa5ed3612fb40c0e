// SPDX-License-Identifier: GPL-3.0-or-later
// What is left out of a document leaves no trace of what was said: two screenings that differ in nothing else
// make the same documents, byte by byte. And what is not left out comes out as it would with all answers.
#include "core/exchange/screening_export.h"
#include "core/findings/disclosure.h"
#include "core/printout/printout.h"
#include "tests/questionnaires/shipped.h"
#include "tests/support/random_session.h"
#include "tests/support/sample_interview.h"
#include "tests/support/sensitive_questionnaire.h"

#include <QTest>

using namespace anteroom;

namespace {

const Sha256 sha256 = [](std::string_view bytes) { return test::sha256(bytes); };
constexpr const char* canary = "zebra-finch";

/// The same screening with other answers to what is left out: others, none, or words that stand out.
Session answeredOtherwise(const Session& session, const LeftOut& leftOut, std::mt19937& random) {
    Session other = session;
    for (std::uint32_t i = 0; i < session.questionnaire().questions().size(); ++i) {
        const QuestionIndex index{i};
        const Question& question = session.questionnaire().question(index);
        if (!leftOut.has(index) || question.type == QuestionType::Information)
            continue;
        Answer answer = random() % 4 == 0 ? Answer() : test::anythingSaid(question, random);
        answer.note = random() % 2 == 0 ? canary : "";
        if (auto* text = std::get_if<TextValue>(&answer.value)) {
            text->text = canary;
            text->entry.reset();
        }
        other.setAnswer(index, std::move(answer), session.lastEditAt());
    }
    return other;
}

/// Everything that can be made of it. Ids of FHIR are those of chance, so they are counted here.
std::vector<std::string> documentsOf(const Session& session, const LeftOut& leftOut) {
    const Screening screening = screen(session);
    const AnswerSheet sheet = test::sampleSheet();
    std::vector<std::string> documents;
    for (const char* language : {"en", "es"}) {
        const Summary summary = summarize(session, screening, sheet, language, leftOut);
        documents.push_back(renderText(summary));
        documents.push_back(renderJson(session, screening, sheet.notes, language, sheet.identity.dateOfBirth,
                                       sheet.languages, {}, leftOut));
        if (language != std::string_view("en"))
            continue; // what goes with a summary is read back to be checked, which takes its time
        Result<std::string> printout = writePrintout(session, sheet, summary, "letter", sha256);
        documents.push_back(printout ? std::move(printout).value() : "refused: " + printout.error().message);
    }
    for (const ScreeningFormat format : screeningFormats) {
        int ids = 0;
        documents.push_back(exportScreening(
                                session, sheet, format, "en", [&] { return std::to_string(++ids); }, leftOut)
                                .text);
    }
    return documents;
}

QByteArray whereTheyDiffer(const std::vector<std::string>& one, const std::vector<std::string>& other) {
    for (std::size_t i = 0; i < one.size(); ++i)
        if (one[i] != other[i]) {
            const auto place = std::mismatch(one[i].begin(), one[i].end(), other[i].begin(), other[i].end());
            const auto at = static_cast<std::size_t>(place.first - one[i].begin());
            const std::size_t from = at < 60 ? 0 : at - 60;
            return "document " + QByteArray::number(static_cast<qulonglong>(i)) + ": ..." +
                   QByteArray::fromStdString(one[i].substr(from, 160)) + "\n...and\n..." +
                   QByteArray::fromStdString(other[i].substr(from, 160));
        }
    return {};
}

/// Each kind of sensitive answers alone, and all of them.
std::vector<LeftOut> choicesOf(const Questionnaire& questionnaire) {
    std::vector<LeftOut> choices;
    std::vector<std::uint32_t> all;
    for (std::uint32_t which = 0; which < questionnaire->sensitivities.size(); ++which) {
        choices.emplace_back(questionnaire, std::vector<std::uint32_t>{which});
        all.push_back(which);
    }
    if (all.size() > 1)
        choices.emplace_back(questionnaire, all);
    return choices;
}

} // namespace

class LeftOutPropertyTest : public QObject {
    Q_OBJECT

private slots:
    void everyShippedQuestionnaireMarksSensitiveAnswers_data() { folders(); }
    void everyShippedQuestionnaireMarksSensitiveAnswers();
    void documentsTellNothingOfWhatIsLeftOut_data() { folders(); }
    void documentsTellNothingOfWhatIsLeftOut();
    void whatIsNotLeftOutComesOutAsWithAllAnswers_data() { folders(); }
    void whatIsNotLeftOutComesOutAsWithAllAnswers();
    void whatASignedSummaryHasIsDerivedAnew_data() { folders(); }
    void whatASignedSummaryHasIsDerivedAnew();

private:
    static void folders() {
        QTest::addColumn<QString>("folder");
        for (const QString& folder : test::shippedFolders())
            QTest::newRow(qPrintable(folder)) << folder;
        QTest::newRow("urgent answers among them") << QString();
    }

    static std::shared_ptr<const Questionnaire> load() {
        QFETCH(QString, folder);
        test::ShippedFiles files;
        return folder.isEmpty() ? test::sensitiveQuestionnaire()
                                : test::loadShipped(files, test::questionnaireIn(folder));
    }
};

void LeftOutPropertyTest::everyShippedQuestionnaireMarksSensitiveAnswers() {
    const auto questionnaire = load();
    QVERIFY(!choicesOf(*questionnaire).empty());
    for (const LeftOut& leftOut : choicesOf(*questionnaire)) {
        QVERIFY(leftOut.counts().questions > 0);
        QVERIFY(leftOut.counts().findings > 0);
        QVERIFY(leftOut.counts().findings < (*questionnaire)->findings.size());
    }
}

void LeftOutPropertyTest::documentsTellNothingOfWhatIsLeftOut() {
    const auto questionnaire = load();
    std::mt19937 random(20270314);
    for (int i = 0; i < 4; ++i) {
        const Session session = test::randomSession(questionnaire, random);
        for (const LeftOut& leftOut : choicesOf(*questionnaire)) {
            const std::vector<std::string> documents = documentsOf(session, leftOut);
            for (int variant = 0; variant < 2; ++variant) {
                const Session other = answeredOtherwise(session, leftOut, random);
                const std::vector<std::string> others = documentsOf(other, leftOut);
                const QByteArray difference = whereTheyDiffer(documents, others);
                QVERIFY2(difference.isEmpty(), difference.constData());
                for (const std::string& document : others)
                    QVERIFY(document.find(canary) == std::string::npos);
            }
        }
    }
}

void LeftOutPropertyTest::whatIsNotLeftOutComesOutAsWithAllAnswers() {
    const auto questionnaire = load();
    std::mt19937 random(20270315);
    for (int i = 0; i < 12; ++i) {
        const Session session = test::randomSession(questionnaire, random);
        for (const LeftOut& leftOut : choicesOf(*questionnaire)) {
            const Session other = answeredOtherwise(session, leftOut, random);
            const Screening all = screen(session);
            const Screening otherwise = screen(other);
            const Disclosure shown(session, all, leftOut);
            std::size_t found = 0;
            for (const FindingResult& result : shown.screening().findings) {
                QVERIFY(!leftOut.hasFinding(result.rule));
                for (const Screening* one : {&all, &otherwise}) {
                    const FindingResult& same = one->findings.at(result.rule);
                    QCOMPARE(same.status, result.status);
                    QCOMPARE(same.explanation.because, result.explanation.because);
                    QCOMPARE(same.explanation.missing, result.explanation.missing);
                }
                ++found;
            }
            QCOMPARE(found + leftOut.counts().findings, (*questionnaire)->findings.size());
            for (std::uint32_t q = 0; q < questionnaire->questions().size(); ++q) {
                if (leftOut.has(QuestionIndex{q}))
                    continue;
                QCOMPARE(shown.session().state(QuestionIndex{q}), session.state(QuestionIndex{q}));
                QCOMPARE(other.state(QuestionIndex{q}), session.state(QuestionIndex{q}));
            }
            for (std::uint32_t c = 0; c < (*questionnaire)->computed.size(); ++c) {
                const QuestionIndex index{static_cast<std::uint32_t>(questionnaire->questions().size()) + c};
                if (leftOut.has(index))
                    continue;
                const ComputedValue& computed = questionnaire->computed(index);
                QCOMPARE(other.evaluator().shown(index), session.evaluator().shown(index));
                if (computed.isCondition)
                    QCOMPARE(other.evaluator().truth(computed.value),
                             session.evaluator().truth(computed.value));
                else
                    QVERIFY(other.evaluator().number(computed.value) ==
                            session.evaluator().number(computed.value));
            }
        }
    }
}

void LeftOutPropertyTest::whatASignedSummaryHasIsDerivedAnew() {
    const auto questionnaire = load();
    std::mt19937 random(20270316);
    for (int i = 0; i < 2; ++i) {
        const Session session = test::randomSession(questionnaire, random);
        for (const LeftOut& leftOut : choicesOf(*questionnaire)) {
            const Summary summary = summarize(session, screen(session), test::sampleSheet(), "en", leftOut);
            const Result<std::string> made =
                writePrintout(session, test::sampleSheet(), summary, "a4", sha256);
            QVERIFY2(made.ok(), made.ok() ? "" : made.error().message.c_str());
            const Result<Printout> read = readPrintout(*made, sha256);
            QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
            const Rederivation derived = rederive(*read);
            QVERIFY2(derived.different.empty(),
                     derived.different.empty() ? "" : derived.different.front().what.c_str());
            QCOMPARE(derived.notRederivable, leftOut.counts());
            QCOMPARE(derived.leftOut.size(), leftOut.sensitivities().size());
        }
    }
}

QTEST_GUILESS_MAIN(LeftOutPropertyTest)
#include "left_out_property_test.moc"
