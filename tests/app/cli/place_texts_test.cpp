// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/place_texts.h"
#include "core/summary/answer_json.h"
#include "tests/support/random_record.h"
#include "tests/support/sample_questionnaire.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::cli;
using namespace anteroom::test;

class PlaceTextsTest : public QObject {
    Q_OBJECT

private slots:
    void everyAnswerReadsAsIfItWereTheOnlyOne();
};

void PlaceTextsTest::everyAnswerReadsAsIfItWereTheOnlyOne() {
    const std::shared_ptr<const Questionnaire> questionnaire = sampleQuestionnaire();
    std::mt19937 random(11);
    for (const std::string language : {"en", "es"}) {
        PlaceTexts texts(*questionnaire, language);
        int choices = 0;
        for (int line = 0; line < 400; ++line) {
            const Record record = randomRecord(questionnaire, random);
            const Session session = Session::resume(questionnaire, record.session);
            const CountedAnswers counted(session);
            texts.beginLine();
            for (std::uint32_t i = 0; i < questionnaire->questions().size(); ++i) {
                std::vector<AnswerPlace> places{{QuestionIndex{i}, {}, {}}};
                if (const auto* rows = std::get_if<RowsValue>(&counted.of(QuestionIndex{i}).value))
                    for (std::uint32_t row = 0; row < rows->rows.size(); ++row)
                        places.push_back({QuestionIndex{i}, row, FieldIndex{0}});
                for (const AnswerPlace& place : places)
                    for (int again = 0; again < 2; ++again)
                        QCOMPARE(
                            QByteArray::fromStdString(texts.of(session, counted, place)),
                            QByteArray::fromStdString(placeJson(session, counted, place, language).dump()));
                choices += std::holds_alternative<OptionValue>(counted.of(QuestionIndex{i}).value) ? 1 : 0;
            }
        }
        QVERIFY(choices > 500);
    }
}

QTEST_APPLESS_MAIN(PlaceTextsTest)
#include "place_texts_test.moc"
