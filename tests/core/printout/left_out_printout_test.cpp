// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printout/printout.h"
#include "tests/support/sample_interview.h"
#include "tests/support/sensitive_questionnaire.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace anteroom;
using namespace anteroom::test;
using Json = nlohmann::ordered_json;

namespace {

QByteArray compact(const Json& json) { return QByteArray::fromStdString(json.dump()); }

const Sha256 hash = [](std::string_view bytes) { return test::sha256(bytes); };

std::string printoutWithout(const Session& session, const std::vector<std::string>& ids) {
    AnswerSheet sheet = sampleSheet();
    sheet.notes = "zebra note";
    const Summary summary = summarize(session, screen(session), sheet, "en", leftOutBy(session, ids));
    Result<std::string> made = writePrintout(session, sheet, summary, "letter", hash);
    if (!made)
        qFatal("%s", made.error().message.c_str());
    return std::move(made).value();
}

/// What is found, or why it is not read.
QByteArray verdictOn(const Json& json) {
    const Result<Printout> read = readPrintout(json.dump(), hash);
    if (!read)
        return QByteArray::fromStdString(read.error().message);
    QByteArrayList all;
    for (const Rederived& one : rederive(*read).different)
        all << QByteArray::fromStdString(one.id + ": " + one.what);
    return all.join('\n');
}

} // namespace

class LeftOutPrintoutTest : public QObject {
    Q_OBJECT

private slots:
    void itHasNothingOfWhatIsLeftOut();
    void itNamesWhatIsLeftOutAndDerivesTheRest();
    void itCarriesTheNotice();
    void everyChangeOfWhatIsLeftOutIsNamed_data();
    void everyChangeOfWhatIsLeftOutIsNamed();
    void everyChangeOfANoticeIsNamed_data();
    void everyChangeOfANoticeIsNamed();
    void printoutsFromBeforeAreStillRead();
};

void LeftOutPrintoutTest::itHasNothingOfWhatIsLeftOut() {
    Json json = Json::parse(printoutWithout(sensitiveSession(), {"drugs"}));
    json.erase("questionnaire"); // the same for every patient
    const std::string text = json.dump();
    for (const char* word : {"zebra powder", "zebra reasons", "zebra note", "86421", "Drug use told",
                             "Sleep and drugs", "Speak about the drug", "\"drug\"", "\"which\"", "\"doses\""})
        QVERIFY2(text.find(word) == std::string::npos, word);
    QVERIFY(text.find("zebra aunt") != std::string::npos);
    QVERIFY(json.at("screening").at("urgent").empty());
}

void LeftOutPrintoutTest::itNamesWhatIsLeftOutAndDerivesTheRest() {
    const std::string text = printoutWithout(sensitiveSession(), {"drugs"});
    QCOMPARE(compact(Json::parse(text).at("screening").at("left-out")), compact(Json::parse(R"(["drugs"])")));
    const Result<Printout> read = readPrintout(text, hash);
    QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
    const Rederivation made = rederive(*read);
    QCOMPARE(made.different.size(), std::size_t{0});
    QCOMPARE(made.leftOut, std::vector<std::string>{"Drugs"});
    QCOMPARE(made.notRederivable, leftOutBy(sensitiveSession(), {"drugs"}).counts());
    QVERIFY(made.findings > 0);
}

void LeftOutPrintoutTest::itCarriesTheNotice() {
    const Json whole = Json::parse(printoutWithout(sensitiveSession(), {}));
    QCOMPARE(compact(whole.at("result").at("notices")),
             compact(Json::parse(
                 R"([{"id": "drugs", "notice": "Made up and not for others.", "title": "Drugs"}])")));
    QVERIFY(whole.at("result").at("left-out").is_null());
    QCOMPARE(compact(Json::parse(printoutWithout(sensitiveSession(), {"drugs"})).at("result").at("notices")),
             compact(Json::array()));
}

void LeftOutPrintoutTest::everyChangeOfWhatIsLeftOutIsNamed_data() {
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const char* patch, const char* said) {
        QTest::newRow(name) << QString(patch) << QString(said);
    };
    row("nothing is left out any more", R"([{"op": "replace", "path": "/screening/left-out", "value": []}])",
        "uses: the result has it not; the rules say not established");
    row("something else is left out",
        R"([{"op": "replace", "path": "/screening/left-out", "value": ["family"]}])",
        "answers is not without");
    row("more is left out", R"([{"op": "add", "path": "/screening/left-out/-", "value": "family"}])",
        "answers is not without what is left out");
    row("an unknown kind", R"([{"op": "add", "path": "/screening/left-out/-", "value": "smoking"}])",
        "is not a sensitivity of the questionnaire");
    row("one twice", R"([{"op": "add", "path": "/screening/left-out/-", "value": "drugs"}])",
        "is not a sensitivity of the questionnaire, named once");
    row("an answer that is left out", R"([{"op": "add", "path": "/screening/answers/drug", "value": DRUG}])",
        "answers is not without what is left out");
    row("an urgent event that is left out",
        R"([{"op": "add", "path": "/screening/urgent/-", "value": {"trigger": "now"}}])",
        "urgent is not without what is left out");
    row("other counts", R"([{"op": "replace", "path": "/result/left-out/findings", "value": 1}])",
        "the result says otherwise what is left out");
    row("no counts", R"([{"op": "replace", "path": "/result/left-out", "value": null}])",
        "the result says otherwise what is left out");
    row("no word of it", R"([{"op": "remove", "path": "/screening/left-out"}])", "left-out");
}

void LeftOutPrintoutTest::everyChangeOfWhatIsLeftOutIsNamed() {
    QFETCH(QString, patch);
    QFETCH(QString, said);
    const Json whole = Json::parse(printoutWithout(sensitiveSession(), {"drugs"}));
    QCOMPARE(verdictOn(whole), QByteArray());
    const Json given =
        Json::parse(printoutWithout(sensitiveSession(), {})).at("screening").at("answers").at("drug");
    patch.replace("DRUG", QString::fromStdString(given.dump()));
    const QByteArray verdict = verdictOn(whole.patch(Json::parse(patch.toStdString())));
    QVERIFY2(verdict.contains(said.toUtf8()), verdict.constData());
}

void LeftOutPrintoutTest::everyChangeOfANoticeIsNamed_data() {
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const char* patch, const char* said) {
        QTest::newRow(name) << QString(patch) << QString(said);
    };
    row("it is gone", R"([{"op": "remove", "path": "/result/notices/0"}])",
        "drugs: the result has not this notice, which goes with these answers");
    row("other words", R"([{"op": "replace", "path": "/result/notices/0/notice", "value": "For all."}])",
        "drugs: the result has a notice that is none of the questionnaire's");
    row("one twice", R"([{"op": "copy", "from": "/result/notices/0", "path": "/result/notices/-"}])",
        "drugs: the result has it more than once");
}

void LeftOutPrintoutTest::everyChangeOfANoticeIsNamed() {
    QFETCH(QString, patch);
    QFETCH(QString, said);
    const Json whole = Json::parse(printoutWithout(sensitiveSession(), {}));
    QCOMPARE(verdictOn(whole), QByteArray());
    const QByteArray verdict = verdictOn(whole.patch(Json::parse(patch.toStdString())));
    QVERIFY2(verdict.contains(said.toUtf8()), verdict.constData());
}

void LeftOutPrintoutTest::printoutsFromBeforeAreStillRead() {
    Json json = Json::parse(printoutWithout(sensitiveSession(), {}));
    json["version"] = 2;
    json["screening"].erase("left-out");
    json["result"].erase("left-out");
    json["result"].erase("printed-not-reviewed");
    json["result"].erase("notices");
    QCOMPARE(verdictOn(json), QByteArray());
    json["version"] = 6;
    QVERIFY(verdictOn(json).contains("version"));
}

QTEST_GUILESS_MAIN(LeftOutPrintoutTest)
#include "left_out_printout_test.moc"
