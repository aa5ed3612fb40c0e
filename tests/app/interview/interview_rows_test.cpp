// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of rows with mouse and keys, in the window.
#include "tests/app/interview/interview_fixture.h"

using namespace anteroom;
using namespace anteroom::test;

namespace {

const std::vector<Answer>& rowOf(const InterviewWindow& window, std::size_t row) {
    return std::get<RowsValue>(window.answer("pressure").value).rows.at(row);
}

} // namespace

class InterviewRowsTest : public QObject {
    Q_OBJECT

private slots:
    void aListIsFilledAndClosed();
    void noneClosesAnEmptyList();
    void digitsOnAListOfNumbersAreTheNumber_data();
    void digitsOnAListOfNumbersAreTheNumber();
    void theKeysOfAListOfNumbersAreNoDigits();
    void aListOfDatesTakesTheDigitsToo();
    void aRowLeftBlankIsNotNone();
    void aClosedListLeadsToTheFieldThatIsBlank();
    void aListWithARefusedEntryIsNotAll();
    void aReadingWithARefusedTimeIsNotAll();
    void whatIsRefusedInARowIsSaidAtItsField();
    void theFieldsOfARowLineUp();
    void theNumbersOfAReadingAreNotDeclinedOneByOne();
    void aRowCanBeTakenAway();
    void aFieldOfARowFollowsItsGate();
    void measuredRowsCarryTheirTime();
    void keysInARowAreOfItsField();
    void keysElsewhereCloseNoList();
};

void InterviewRowsTest::aListIsFilledAndClosed() {
    InterviewWindow window;
    window.view().goToSection(1);
    window.click("addRow.taken");
    window.keys("sertraline");
    window.type("row.taken.0.dose", "100 mg");
    window.click("option.taken.0.daily.yes");
    QVERIFY(window.session().isUnanswered(window.of("taken")));
    window.click("addRow.taken");
    QTRY_COMPARE(window.focusName(), QString("row.taken.1.name"));
    // A second blank row is of no use: the one there is gets the focus.
    window.click("addRow.taken");
    QVERIFY(!window.find("row.taken.2.name"));
    window.click("allRows.taken");
    QTRY_VERIFY(!window.find("row.taken.1.name"));
    QVERIFY(!window.session().isUnanswered(window.of("taken")));
    QVERIFY(window.find<QAbstractButton>("allRows.taken")->isChecked());
    const auto& value = std::get<RowsValue>(window.answer("taken").value);
    QCOMPARE(value.rows.size(), std::size_t(1));
    QCOMPARE(value.rows[0][1], text("100 mg"));
}

void InterviewRowsTest::noneClosesAnEmptyList() {
    InterviewWindow window;
    window.view().goToSection(1);
    QVERIFY(!window.find("allRows.taken"));
    window.click("noneRows.taken");
    QTRY_COMPARE(window.answer("taken"), rows({}));
    QVERIFY(window.find<QAbstractButton>("noneRows.taken")->isChecked());
}

void InterviewRowsTest::digitsOnAListOfNumbersAreTheNumber_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stop"); // where the focus is
    QTest::newRow("at the button that adds") << "150"
                                             << "addRow.pressure";
    QTest::newRow("what was the key of none") << "250"
                                              << "addRow.pressure";
    QTest::newRow("what was the key of not measured") << "098"
                                                      << "addRow.pressure";
    QTest::newRow("a point first") << ".5"
                                   << "addRow.pressure";
    QTest::newRow("at not measured") << "150"
                                     << "notMeasured.pressure";
    QTest::newRow("at the note") << "105"
                                 << "note.pressure";
}

void InterviewRowsTest::digitsOnAListOfNumbersAreTheNumber() {
    QFETCH(QString, typed);
    QFETCH(QString, stop);
    InterviewWindow window;
    window.view().goToSection(2);
    window.find(stop)->setFocus(Qt::TabFocusReason);
    QTRY_COMPARE(window.focusName(), stop);
    window.keys(typed.left(1));
    QTRY_COMPARE(window.focusName(), QString("row.pressure.0.systolic"));
    window.keys(typed.mid(1));
    QCOMPARE(window.find<QLineEdit>("row.pressure.0.systolic")->text(), typed);
    // A second reading begins as the first did.
    window.type("row.pressure.0.systolic", "148");
    window.key(Qt::Key_Return);
    window.keys("94");
    window.key(Qt::Key_Return);
    QTRY_COMPARE(window.focusName(), QString("addRow.pressure"));
    window.keys("2");
    QTRY_COMPARE(window.focusName(), QString("row.pressure.1.systolic"));
    window.keys("20");
    window.key(Qt::Key_Return);
    QTRY_COMPARE(rowOf(window, 1)[0], number(220, "14:05"));
    QCOMPARE(rowOf(window, 0)[0], number(148, "14:05"));
    QCOMPARE(rowOf(window, 0)[1], number(94));
    QVERIFY(window.session().isUnanswered(window.of("pressure")));
}

void InterviewRowsTest::theKeysOfAListOfNumbersAreNoDigits() {
    InterviewWindow window(interviewQuestionnaire(), {1600, 900});
    window.view().goToSection(2);
    window.find("addRow.pressure")->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(window.find("keyBegin"));
    QVERIFY(!window.find("keyChoose"));
    QVERIFY(!window.find("keyNotMeasured"));
    window.keys("a");
    QTRY_COMPARE(window.focusName(), QString("row.pressure.0.systolic"));
    window.keys("148");
    window.key(Qt::Key_Return);
    window.keys("94");
    window.key(Qt::Key_Return);
    window.keys("b");
    QTRY_COMPARE(window.answer("pressure"), rows({{number(148, "14:05"), number(94)}}));
    window.view().goToSection(1);
    QTRY_VERIFY(window.find("keyChoose"));
    QVERIFY(!window.find("keyBegin"));
}

void InterviewRowsTest::aListOfDatesTakesTheDigitsToo() {
    InterviewWindow window(questionnaireOf(R"(- id: stays
  type: rows
  text: Stays in hospital
  fields:
    - {id: began, type: date, text: When, partial: yes}
    - {id: kind, type: choice, text: Kind, options: [{id: a, text: A}, {id: b, text: B}]}
)"));
    QTRY_COMPARE(window.focusName(), QString("addRow.stays"));
    window.keys("2");
    window.keys("020");
    QCOMPARE(window.find<QLineEdit>("row.stays.0.began")->text(), QString("2020"));
    window.key(Qt::Key_Return);
    QTRY_COMPARE(window.focusName(), QString("option.stays.0.kind.a"));
    // On the options of a field digits choose them, and a digit without an option is nothing.
    window.keys("2");
    QTRY_VERIFY(window.find<QAbstractButton>("option.stays.0.kind.b")->isChecked());
    window.keys("70");
    QVERIFY(!window.find("row.stays.1.began"));
    QCOMPARE(std::get<RowsValue>(window.answer("stays").value).rows.size(), std::size_t(1));
}

void InterviewRowsTest::aRowLeftBlankIsNotNone() {
    InterviewWindow window;
    for (const auto& [section, id, field] : {std::tuple(2, QString("pressure"), QString("systolic")),
                                             std::tuple(1, QString("taken"), QString("name"))}) {
        window.view().goToSection(static_cast<std::uint32_t>(section));
        window.click("addRow." + id);
        window.click("allRows." + id);
        QTRY_COMPARE(window.focusName(), QString("row.%1.0.%2").arg(id, field));
        QVERIFY(!window.find<QAbstractButton>("allRows." + id)->isChecked());
        QVERIFY(window.session().isUnanswered(window.of(id.toStdString())));
    }
}

void InterviewRowsTest::aClosedListLeadsToTheFieldThatIsBlank() {
    InterviewWindow window;
    window.view().goToSection(1);
    window.click("addRow.taken");
    window.keys("sertraline");
    window.click("allRows.taken");
    QTRY_COMPARE(window.focusName(), QString("option.taken.0.daily.yes"));
    QTRY_COMPARE(window.textOf("message.taken"), QString("Not answered yet: medicine 1 (every day?)."));
    QVERIFY(window.find<QAbstractButton>("allRows.taken")->isChecked());
    QVERIFY(window.session().isUnanswered(window.of("taken")));
    // F6 leads back to the field, and what is asked for goes away once it is there.
    window.view().goToSection(2);
    window.view().goToSection(1);
    QTRY_COMPARE(window.focusName(), QString("option.taken.0.daily.yes"));
    window.click("option.taken.0.daily.yes");
    QTRY_VERIFY(!window.session().isUnanswered(window.of("taken")));
    QTRY_VERIFY(!window.find("message.taken"));
}

void InterviewRowsTest::aListWithARefusedEntryIsNotAll() {
    InterviewWindow window;
    window.view().goToSection(2);
    window.click("addRow.pressure");
    window.keys("999");
    window.key(Qt::Key_Return);
    window.keys("94");
    window.click("allRows.pressure");
    QTRY_COMPARE(window.focusName(), QString("row.pressure.0.systolic"));
    QVERIFY(window.session().isUnanswered(window.of("pressure")));
    QVERIFY(!window.find<QAbstractButton>("allRows.pressure")->isChecked());
    window.type("row.pressure.0.systolic", "148");
    window.click("allRows.pressure");
    QTRY_VERIFY(window.find<QAbstractButton>("allRows.pressure")->isChecked());
    // Refused later, the list is open again.
    window.type("row.pressure.0.diastolic", "999");
    window.key(Qt::Key_Tab);
    QTRY_VERIFY(window.session().isUnanswered(window.of("pressure")));
}

void InterviewRowsTest::aReadingWithARefusedTimeIsNotAll() {
    InterviewWindow window;
    window.view().goToSection(2);
    window.click("addRow.pressure");
    window.keys("148");
    window.key(Qt::Key_Return);
    window.keys("94");
    QTRY_VERIFY(window.find("row.pressure.0.time"));
    window.type("row.pressure.0.time", "noon");
    window.click("allRows.pressure");
    QTRY_VERIFY(window.find("row.pressure.0.time.message"));
    QVERIFY(!window.find<QAbstractButton>("allRows.pressure")->isChecked());
    QCOMPARE(window.find<QLineEdit>("row.pressure.0.time")->text(), QString("noon"));
    window.type("row.pressure.0.time", "12:00");
    window.click("allRows.pressure");
    QTRY_COMPARE(window.answer("pressure"), rows({{number(148, "12:00"), number(94)}}));
}

void InterviewRowsTest::whatIsRefusedInARowIsSaidAtItsField() {
    InterviewWindow window;
    window.view().goToSection(2);
    window.click("addRow.pressure");
    window.keys("999");
    window.key(Qt::Key_Return);
    QTRY_VERIFY(window.find("message.pressure.0.systolic"));
    const auto place = [&window](const QString& name) {
        const QWidget* widget = window.find(name);
        return QRect(widget->mapTo(&window.view(), QPoint()), widget->size());
    };
    const QRect field = place("row.pressure.0.systolic");
    const QRect message = place("message.pressure.0.systolic");
    QVERIFY(message.top() >= field.bottom() && message.top() <= field.bottom() + 16);
    QVERIFY(message.left() <= field.left() && message.right() < place("row.pressure.0.diastolic").left());
    QCOMPARE(window.find("row.pressure.0.systolic")->accessibleDescription(),
             window.textOf("message.pressure.0.systolic"));
}

void InterviewRowsTest::theFieldsOfARowLineUp() {
    InterviewWindow window(interviewQuestionnaire(), {1600, 900}); // all on one line
    const auto top = [&window](const QString& name) {
        return window.find(name)->mapTo(&window.view(), QPoint()).y();
    };
    window.view().goToSection(1);
    window.click("addRow.taken");
    QTRY_COMPARE(top("row.taken.0.dose"), top("row.taken.0.name")); // only one of them offers "not sure"
    QCOMPARE(top("option.taken.0.daily.yes"), top("row.taken.0.name"));
    window.view().goToSection(2);
    window.click("addRow.pressure");
    window.keys("148");
    window.key(Qt::Key_Return);
    QTRY_VERIFY(window.find("row.pressure.0.time"));
    QTRY_COMPARE(top("row.pressure.0.time"), top("row.pressure.0.systolic"));
}

void InterviewRowsTest::theNumbersOfAReadingAreNotDeclinedOneByOne() {
    InterviewWindow window(questionnaireOf(R"(- id: bp
  type: rows
  measured: yes
  text: Blood pressure
  fields:
    - {id: top, type: number, text: Top number, range: [50, 260]}
- id: taken
  type: rows
  text: Medicines
  fields:
    - {id: name, type: text, text: Name}
)"));
    window.click("addRow.bp");
    window.click("addRow.taken");
    QTRY_VERIFY(window.find("row.taken.0.name"));
    QVERIFY(!window.find("declined.bp.0.top"));
    QVERIFY(window.find("declined.taken.0.name"));
    QVERIFY(window.find("declined.bp"));
}

void InterviewRowsTest::aRowCanBeTakenAway() {
    InterviewWindow window;
    window.view().goToSection(1);
    window.click("addRow.taken");
    window.keys("sertraline");
    window.click("addRow.taken");
    window.keys("clonidine");
    window.click("remove.0");
    QTRY_VERIFY(!window.find("row.taken.1.name"));
    QCOMPARE(window.find<QLineEdit>("row.taken.0.name")->text(), QString("clonidine"));
    window.click("undo");
    QTRY_VERIFY(window.find("row.taken.1.name"));
    QCOMPARE(window.find<QLineEdit>("row.taken.0.name")->text(), QString("sertraline"));
}

void InterviewRowsTest::aFieldOfARowFollowsItsGate() {
    InterviewWindow window;
    window.view().goToSection(1);
    window.click("addRow.taken");
    QVERIFY(!window.find("row.taken.0.week-days"));
    window.click("option.taken.0.daily.no");
    QTRY_VERIFY(window.find("row.taken.0.week-days"));
    window.type("row.taken.0.week-days", "9");
    window.key(Qt::Key_Tab);
    QTRY_VERIFY(window.textOf("message.taken.0.week-days").startsWith("Enter "));
    window.click("option.taken.0.daily.yes");
    QTRY_VERIFY(!window.find("row.taken.0.week-days"));
    QVERIFY(!window.find("message.taken.0.week-days"));
}

void InterviewRowsTest::measuredRowsCarryTheirTime() {
    InterviewWindow window;
    window.view().goToSection(2);
    window.click("addRow.pressure");
    QVERIFY(!window.find("row.pressure.0.time"));
    window.keys("148");
    window.key(Qt::Key_Return);
    QTRY_COMPARE(window.focusName(), QString("row.pressure.0.diastolic"));
    QTRY_COMPARE(window.find<QLineEdit>("row.pressure.0.time")->text(), QString("14:05"));
    window.keys("94");
    window.type("row.pressure.0.time", "13:58");
    window.key(Qt::Key_Return);
    const auto& row = std::get<RowsValue>(window.answer("pressure").value).rows.front();
    QTRY_COMPARE(row[0], number(148, "13:58"));
    QCOMPARE(row[1], number(94));
}

void InterviewRowsTest::keysInARowAreOfItsField() {
    InterviewWindow window(questionnaireOf(R"(- id: taken
  type: rows
  text: Medicines
  fields:
    - {id: name, type: text, text: Name}
    - {id: often, type: choice, text: How often, options: [{id: a, text: A}, {id: b, text: B}]}
    - {id: since, type: number, text: Since when, range: [0, 99]}
)"),
                           {1600, 900});
    const auto field = [&window](std::size_t place) {
        return std::get<RowsValue>(window.answer("taken").value).rows.at(0).at(place);
    };
    window.click("addRow.taken");
    QTRY_COMPARE(window.focusName(), QString("row.taken.0.name"));
    window.keys("lithium");
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(window.focusName(), QString("option.taken.0.often.a"));
    QTRY_VERIFY(window.find("keyNotSure"));
    window.keys("0");
    QTRY_COMPARE(field(1), notSure());
    QTRY_COMPARE(window.focusName(), QString("notSure.taken.0.often"));
    window.keys("7"); // there is no such option
    window.keys("2");
    QTRY_COMPARE(field(1), chosen(1));
    window.key(Qt::Key_F7);
    QTRY_COMPARE(field(1), declined());
    QCOMPARE(window.answer("taken").state, Answer::State::Answered);
    window.find("notSure.taken.0.since")->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(!window.find("keyNotSure")); // a nought begins the number
    QVERIFY(!window.find("keyChoose"));
    window.keys("a"); // begins no number
    window.keys("07");
    QCOMPARE(window.focusName(), QString("row.taken.0.since"));
    QCOMPARE(window.find<QLineEdit>("row.taken.0.since")->text(), QString("07"));
    window.find("remove.0")->setFocus(Qt::TabFocusReason);
    window.keys("120");
    QCOMPARE(field(0), text("lithium"));
    QCOMPARE(field(2), number(7));
    QVERIFY(!window.find("row.taken.1.name"));
    QVERIFY(!std::get<RowsValue>(window.answer("taken").value).complete);
    QCOMPARE(window.answer("taken").state, Answer::State::Answered);
}

void InterviewRowsTest::keysElsewhereCloseNoList() {
    InterviewWindow window;
    window.view().goToSection(1);
    window.click("addRow.taken");
    window.keys("lithium");
    window.find("next")->setFocus(Qt::TabFocusReason);
    QTRY_COMPARE(window.focusName(), QString("next"));
    window.keys("2");
    QVERIFY(!std::get<RowsValue>(window.answer("taken").value).complete);
    window.find("notSure.taken")->setFocus(Qt::TabFocusReason); // of the list itself
    window.keys("2");
    QTRY_VERIFY(std::get<RowsValue>(window.answer("taken").value).complete);
}

QTEST_MAIN(InterviewRowsTest)
#include "interview_rows_test.moc"
