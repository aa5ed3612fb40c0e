// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/questionnaires/shipped.h"

#include <QTest>

#include <set>

using namespace anteroom;
using namespace anteroom::test;

namespace {

// What is never taken from an earlier screening. A question that is added and is about one of these belongs
// here, and its `ask-anew` into the questionnaire.
const std::set<std::string> agreementAndWhoIsHere{"agreement",        "answered-by",  "also-present",
                                                  "interpreter-kind", "answers-from", "informant-name"};
const std::set<std::string> suicidality{"wish-dead",      "suicidal", "suicidal-words",
                                        "plan",           "intent",   "attempt",
                                        "attempt-recent", "crisis",   "get-through-today"};
const std::set<std::string> pregnancy{"pregnancy", "pregnancy-test", "pregnancy-test-later", "breastfeeding"};
const std::set<std::string> vitals{"pressure-readings", "heart-rate", "oxygen", "weight"};
const std::set<std::string> recentUse{"ketamine-pattern", "alcohol-now",       "cannabis-now",
                                      "used-now",         "used-recently",     "use-words",
                                      "problem-now",      "other-drug-sedates"};
const std::set<std::string> stateOfToday{"impairment",          "waiting-risky", "also-affected",
                                         "pressure-controlled", "body-now",      "psychosis-controlled",
                                         "anything-else"};
const std::set<std::string> lookedUpOrSeenToday{
    "medicines-checked", "record-shows", "record-elsewhere", "done", "noticed", "noticed-words"};

/// What a new screening takes from an earlier one, where the patient says that it still holds.
QStringList offeredAgain(const QString& folder) {
    ShippedFiles files;
    const auto questionnaire = loadShipped(files, questionnaireIn(folder));
    QStringList ids;
    for (const Question& question : questionnaire->questions())
        if (question.type != QuestionType::Information && !question.askAnew)
            ids << QString::fromStdString(question.id.str());
    return ids;
}

} // namespace

class AskedAnewTest : public QObject {
    Q_OBJECT

private slots:
    void theQuestionsAboutTodayAreAskedAnewAndNoOthers();
    void onATreatmentDayOnlyTheListOfMedicinesIsOfferedAgain();
    void ofAReviewNothingIsOfferedAgain();
    void whatIsMeasuredOrAboutSafetyIsAskedAnewInEveryQuestionnaire_data();
    void whatIsMeasuredOrAboutSafetyIsAskedAnewInEveryQuestionnaire();
};

void AskedAnewTest::theQuestionsAboutTodayAreAskedAnewAndNoOthers() {
    std::set<std::string> wanted;
    for (const auto* some : {&agreementAndWhoIsHere, &suicidality, &pregnancy, &vitals, &recentUse,
                             &stateOfToday, &lookedUpOrSeenToday})
        wanted.insert(some->begin(), some->end());
    ShippedFiles files;
    const auto questionnaire = loadShipped(files);
    std::set<std::string> anew;
    for (const Question& question : questionnaire->questions())
        if (question.askAnew)
            anew.insert(question.id.str());
    for (const std::string& id : wanted)
        QVERIFY2(anew.contains(id), id.c_str());
    for (const std::string& id : anew)
        QVERIFY2(wanted.contains(id), id.c_str());
}

void AskedAnewTest::onATreatmentDayOnlyTheListOfMedicinesIsOfferedAgain() {
    QCOMPARE(offeredAgain("treatment-day-precheck"), QStringList{"medicines"});
}

void AskedAnewTest::ofAReviewNothingIsOfferedAgain() {
    QCOMPARE(offeredAgain("treatment-review"), QStringList());
}

void AskedAnewTest::whatIsMeasuredOrAboutSafetyIsAskedAnewInEveryQuestionnaire_data() {
    QTest::addColumn<QString>("path");
    for (const QString& folder : shippedFolders())
        QTest::newRow(qPrintable(folder)) << folder + "/questionnaire.yaml";
}

void AskedAnewTest::whatIsMeasuredOrAboutSafetyIsAskedAnewInEveryQuestionnaire() {
    QFETCH(QString, path);
    ShippedFiles files;
    const auto questionnaire = loadShipped(files, path.toStdString());
    int count = 0;
    for (const Question& question : questionnaire->questions())
        if (question.measured || question.safety || question.summary == SummaryPlace::Safety ||
            question.summary == SummaryPlace::Vitals) {
            ++count;
            QVERIFY2(question.askAnew, question.id.str().c_str());
        }
    QVERIFY(count > 0);
}

QTEST_APPLESS_MAIN(AskedAnewTest)
#include "asked_anew_test.moc"
