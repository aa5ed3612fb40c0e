// SPDX-License-Identifier: GPL-3.0-or-later
// What tells of substance use is marked as such in each questionnaire for clinics: a copy can leave it out,
// and a clinic's notice goes with it. Left out is what rests on marked questions, so a question that is not
// marked lets out all that looks at it alone.
#include "core/findings/disclosure.h"
#include "core/loading/read_answers.h"
#include "core/summary/summary.h"
#include "tests/questionnaires/shipped.h"
#include "tests/support/answers.h"

#include <algorithm>
#include <array>
#include <set>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const std::string reviewPath = "treatment-review/questionnaire.yaml";

LeftOut withoutSubstanceUse(const Questionnaire& questionnaire) {
    const Result<LeftOut> leftOut = leftOutOf(questionnaire, {"substance-use"});
    if (!leftOut)
        qFatal("%s", leftOut.error().message.c_str());
    return *leftOut;
}

bool namesASubstance(const LocalizedText& text) {
    const std::string_view words = text.in("en");
    const QString english = QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
    static const std::array<const char*, 6> names{"alcohol", "cannabis", "craving",
                                                  "drug",    "ketamine", "LSD"};
    return std::any_of(names.begin(), names.end(), [&](const char* name) {
        return english.contains(QLatin1String(name), Qt::CaseInsensitive);
    });
}

bool namesASubstance(const Question& question) {
    return namesASubstance(question.text) || namesASubstance(question.label) ||
           namesASubstance(question.help) ||
           std::any_of(question.options.begin(), question.options.end(),
                       [](const Option& option) { return namesASubstance(option.text); }) ||
           std::any_of(question.fields.begin(), question.fields.end(),
                       [](const Question& field) { return namesASubstance(field); });
}

/// These name ketamine as the clinic's treatment, as a medicine among those that are taken, or in the name of
/// a source.
bool isOfTreatment(const std::string& id) {
    static const std::set<std::string> ids{"medicine-warning", "medicine-other-caution", "session-before",
                                           "ketamine-listed-no-session", "pressure-controlled-reading-high"};
    return ids.count(id) != 0;
}

} // namespace

class SubstanceUseMarkedTest : public QObject {
    Q_OBJECT

private slots:
    void aCopyWithoutSubstanceUseHasNoFindingOfIt_data() { eachForClinics(); }
    void aCopyWithoutSubstanceUseHasNoFindingOfIt();
    void whatNamesASubstanceIsLeftOut_data() { eachForClinics(); }
    void whatNamesASubstanceIsLeftOut();
    void aCopyOfAReviewTellsNothingOfKetamineOutsideCare();
    void theNoticeGoesWithWhatTellsOfSubstanceUse_data();
    void theNoticeGoesWithWhatTellsOfSubstanceUse();
};

void SubstanceUseMarkedTest::aCopyWithoutSubstanceUseHasNoFindingOfIt() {
    QFETCH(QString, folder);
    ShippedFiles files;
    const auto questionnaire = loadShipped(files, questionnaireIn(folder));
    const LeftOut leftOut = withoutSubstanceUse(*questionnaire);
    const auto& findings = (*questionnaire)->findings;
    int ofSubstanceUse = 0;
    QStringList kept;
    for (std::uint32_t i = 0; i < findings.size(); ++i) {
        if (findings[i].category != "substance use")
            continue;
        ++ofSubstanceUse;
        if (!leftOut.hasFinding(i))
            kept << QString::fromStdString(findings[i].id.str());
    }
    QVERIFY2(kept.isEmpty(), qPrintable(kept.join(", ")));
    QVERIFY(ofSubstanceUse > 0);
}

void SubstanceUseMarkedTest::whatNamesASubstanceIsLeftOut() {
    QFETCH(QString, folder);
    ShippedFiles files;
    const auto questionnaire = loadShipped(files, questionnaireIn(folder));
    const LeftOut leftOut = withoutSubstanceUse(*questionnaire);
    const auto& data = questionnaire->data();
    QStringList kept;
    const auto keep = [&kept](bool names, const std::string& id, bool isLeftOut) {
        if (names && !isLeftOut && !isOfTreatment(id))
            kept << QString::fromStdString(id);
    };
    for (std::uint32_t i = 0; i < data.questions.size(); ++i)
        if (data.questions[i].type != QuestionType::Information)
            keep(namesASubstance(data.questions[i]), data.questions[i].id.str(),
                 leftOut.has(QuestionIndex{i}));
    for (std::uint32_t i = 0; i < data.findings.size(); ++i)
        keep(namesASubstance(data.findings[i].title), data.findings[i].id.str(), leftOut.hasFinding(i));
    for (std::uint32_t i = 0; i < data.urgent.size(); ++i)
        keep(namesASubstance(data.urgent[i].title), data.urgent[i].id.str(), leftOut.hasUrgent(i));
    for (std::uint32_t i = 0; i < data.contradictions.size(); ++i)
        keep(namesASubstance(data.contradictions[i].text), data.contradictions[i].id.str(),
             leftOut.hasContradiction(i));
    QVERIFY2(kept.isEmpty(), qPrintable(kept.join(", ")));
}

void SubstanceUseMarkedTest::aCopyOfAReviewTellsNothingOfKetamineOutsideCare() {
    ShippedFiles files;
    const auto questionnaire = loadShipped(files, reviewPath);
    AnswerSheet sheet =
        *readAnswers("answers.yaml", *files.read("treatment-review/sample-answers.yaml"), *questionnaire)
             .sheet;
    TestSession session(questionnaire);
    session.begin(sheet.answers, {sheet.date, 0});
    session.set("ketamine-elsewhere", chosenAll({1})); // not prescribed
    session.set("ketamine-pattern", chosenAll({4}));   // hard to control
    session.set("coping", chosenAll({1}));             // in the place of other ways to cope
    const std::array<const char*, 4> tells{"Not prescribed, or from an uncertain source", "a craving for it",
                                           "Ketamine use outside care", "Ketamine in the place"};
    const auto inOneLine = [](const std::string& text) { return QString::fromStdString(text).simplified(); };
    const QString whole = inOneLine(renderText(summarize(session, screen(session), sheet, "en", {})));
    const QString copy = inOneLine(
        renderText(summarize(session, screen(session), sheet, "en", withoutSubstanceUse(*questionnaire))));
    QVERIFY(copy.contains("Left out of this copy: Alcohol and other substances."));
    for (const char* words : tells) {
        QVERIFY2(whole.contains(words), words);
        QVERIFY2(!copy.contains(words), words);
    }
}

void SubstanceUseMarkedTest::theNoticeGoesWithWhatTellsOfSubstanceUse_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("question");
    const QString review = QString::fromStdString(reviewPath);
    const QString prescreen = QString::fromStdString(prescreenPath);
    QTest::newRow("ketamine outside the clinic") << review << "ketamine-elsewhere";
    QTest::newRow("how ketamine is used") << review << "ketamine-pattern";
    QTest::newRow("ketamine in the place of other ways to cope") << review << "coping";
    QTest::newRow("a bad reaction to a drug") << prescreen << "bad-reaction";
    QTest::newRow("earlier use of ketamine") << prescreen << "ketamine-before";
}

void SubstanceUseMarkedTest::theNoticeGoesWithWhatTellsOfSubstanceUse() {
    QFETCH(QString, path);
    QFETCH(QString, question);
    ShippedFiles files;
    std::string yaml = *files.read(path.toStdString());
    const std::string title = "{id: substance-use, title: Alcohol and other substances";
    QVERIFY(yaml.find(title) != std::string::npos);
    yaml.insert(yaml.find(title) + title.size(), ", notice: Not to be disclosed further.");
    files.replacedPath = path.toStdString();
    files.replacement = std::move(yaml);
    TestSession session(loadQuestionnaire(files, path.toStdString(), sha256).questionnaire);
    QVERIFY(noticesDue(session, {}).empty());
    session.set(question.toStdString(), declined());
    QCOMPARE(noticesDue(session, {}), std::vector<std::uint32_t>{0});
}

QTEST_GUILESS_MAIN(SubstanceUseMarkedTest)
#include "substance_use_marked_test.moc"
