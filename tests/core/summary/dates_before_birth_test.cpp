// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/before_birth.h"
#include "core/summary/summary.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace anteroom;
using namespace anteroom::test;

class DatesBeforeBirthTest : public QObject {
    Q_OBJECT

private slots:
    void onlyWhatIsWhollyBeforeCounts_data();
    void onlyWhatIsWhollyBeforeCounts();
    void aHiddenAnswerContradictsNothing();
    void theClinicianAndTheFileAreTold();
};

namespace {

std::shared_ptr<const Questionnaire> questionnaire() {
    return questionnaireOf(
        "- {id: began, type: date, text: 'When did it begin?', label: It began}\n"
        "- {id: mania, type: status, text: Mania}\n"
        "- {id: gate, type: yes-no, text: Gate}\n"
        "- {id: hidden, type: date, text: Hidden, show-when: gate is yes}\n"
        "- {id: trials, type: rows, text: Trials, fields: [{id: until, type: date, text: Until}]}\n");
}

} // namespace

void DatesBeforeBirthTest::onlyWhatIsWhollyBeforeCounts_data() {
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("born");
    QTest::addColumn<bool>("isBefore");
    QTest::newRow("a year before") << "1984"
                                   << "1985-02-11" << true;
    QTest::newRow("the same year") << "1985"
                                   << "1985-02-11" << false;
    QTest::newRow("the day before") << "1985-02-10"
                                    << "1985-02-11" << true;
    QTest::newRow("the day itself") << "1985-02-11"
                                    << "1985-02-11" << false;
    QTest::newRow("a month before") << "1985-01"
                                    << "1985-02-11" << true;
    QTest::newRow("a birth that is known by its year") << "1985-01-01"
                                                       << "1985" << false;
    QTest::newRow("before such a birth") << "1984-12-31"
                                         << "1985" << true;
    QTest::newRow("no date of birth") << "1850"
                                      << "" << false;
    QTest::newRow("one that is no date") << "1850"
                                         << "about forty" << false;
}

void DatesBeforeBirthTest::onlyWhatIsWhollyBeforeCounts() {
    QFETCH(QString, said);
    QFETCH(QString, born);
    QFETCH(bool, isBefore);
    const std::string birth = born.toStdString();
    QCOMPARE(isBeforeBirth(date(said.toStdString()), birth), isBefore);
    QCOMPARE(isBeforeBirth(past(said.toStdString().c_str()), birth), isBefore);
    TestSession session(questionnaire());
    session.set("trials", rows({{date(said.toStdString())}}));
    QCOMPARE(answersBeforeBirth(session, birth).size(), std::size_t(isBefore ? 1 : 0));
    QVERIFY(!isBeforeBirth(notSure(), birth) && !isBeforeBirth(current(), birth));
}

void DatesBeforeBirthTest::aHiddenAnswerContradictsNothing() {
    TestSession session(questionnaire());
    session.set("gate", yes());
    session.set("hidden", date("1900"));
    QCOMPARE(answersBeforeBirth(session, "1985-02-11").size(), std::size_t(1));
    session.set("gate", no());
    QVERIFY(answersBeforeBirth(session, "1985-02-11").empty());
}

void DatesBeforeBirthTest::theClinicianAndTheFileAreTold() {
    TestSession session(questionnaire());
    session.set("began", date("1984"));
    AnswerSheet sheet{*Date::of(2027, 3, 14)};
    sheet.identity.dateOfBirth = "1985-02-11";
    const std::string text = "It began: 1984, before the date of birth, 1985-02-11";
    const Summary summary = summarize(session, screen(session), sheet, "en");
    QCOMPARE(summary.contradictions, std::vector<std::string>{text});
    const auto json =
        nlohmann::json::parse(renderJson(session, screen(session), {}, "en", sheet.identity.dateOfBirth));
    QCOMPARE(json["contradictions"].size(), std::size_t(1));
    QCOMPARE(json["contradictions"][0]["id"].get<std::string>(), std::string("before-date-of-birth"));
    QCOMPARE(json["contradictions"][0]["text"].get<std::string>(), text);
    QCOMPARE(json["contradictions"][0]["because"][0]["question"].get<std::string>(), std::string("began"));
}

QTEST_APPLESS_MAIN(DatesBeforeBirthTest)
#include "dates_before_birth_test.moc"
