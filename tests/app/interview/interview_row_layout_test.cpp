// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of a field of a row stand.
#include "tests/app/interview/interview_fixture.h"
#include "tests/support/gui/clipping.h"

#include <QLabel>

using namespace anteroom;
using namespace anteroom::test;

class InterviewRowLayoutTest : public QObject {
    Q_OBJECT

private slots:
    void theWaysOutShareALineBelowTheirField_data();
    void theWaysOutShareALineBelowTheirField();
    void whatIsSaidUnderAFieldBeginsWhereItBegins();
};

namespace {

QRect placeOf(const InterviewWindow& window, const QString& name) {
    const QWidget* widget = window.find(name);
    return widget ? QRect(widget->mapTo(widget->window(), QPoint()), widget->size()) : QRect();
}

} // namespace

void InterviewRowLayoutTest::theWaysOutShareALineBelowTheirField_data() {
    QTest::addColumn<int>("scale");
    QTest::newRow("100") << 100;
    QTest::newRow("200") << 200;
}

void InterviewRowLayoutTest::theWaysOutShareALineBelowTheirField() {
    QFETCH(int, scale);
    InterviewWindow window(questionnaireOf(R"(- id: tried
  type: rows
  text: Which have you taken?
  fields:
    - {id: name, type: text, text: Name}
    - {id: full, type: yes-no, text: 'Did you take a full dose, for as long as you were told that it needs?'})"));
    window.theme().setScale(scale);
    QTRY_COMPARE(window.textOf("textSize"), QString("%1 %").arg(scale));
    window.click("addRow.tried");
    QTRY_VERIFY(window.find("notSure.tried.0.full"));
    settle();
    savePicture(window.view(), QStringLiteral("row-ways-") + QTest::currentDataTag());
    for (const QString id : {"name", "full"}) {
        const QRect notSure = placeOf(window, "notSure.tried.0." + id);
        const QRect declined = placeOf(window, "declined.tried.0." + id);
        const QRect field = placeOf(window, id == "name" ? "row.tried.0.name" : "option.tried.0.full.yes");
        QCOMPARE(declined.top(), notSure.top());
        QVERIFY(notSure.top() >= field.bottom());
        // Its text has a padding around it, and stands in line with the field.
        QCOMPARE(notSure.left() + window.theme().px(4), field.left());
    }
    QCOMPARE(clipped(window.view()), QStringList());
}

void InterviewRowLayoutTest::whatIsSaidUnderAFieldBeginsWhereItBegins() {
    InterviewWindow window(questionnaireOf(R"(- id: weights
  type: rows
  measured: yes
  text: Weight
  fields:
    - {id: kilograms, type: number, text: Weight, unit: kg, also-in: {unit: lb, factor: 2.20462}, range: [20, 300]}
- {id: once, type: number, text: Weight, unit: kg, also-in: {unit: lb, factor: 2.20462}, range: [20, 300]})"));
    window.click("addRow.weights");
    window.keys("157");
    window.key(Qt::Key_Return);
    window.type("field.once", "157");
    window.key(Qt::Key_Tab);
    for (const auto& [message, field] :
         {std::pair(QString("message.weights.0.kilograms"), QString("row.weights.0.kilograms")),
          std::pair(QString("message.once"), QString("field.once"))}) {
        QTRY_COMPARE(window.textOf(message), QString("That is 346 lb."));
        settle();
        const auto* label = window.find<QLabel>(message);
        QCOMPARE(placeOf(window, message).left() + label->contentsRect().left(),
                 placeOf(window, field).left());
    }
    savePicture(window.view(), "row-second-unit");
    // What is asked to be mended stands on a ground of its own, which has a padding.
    window.type("field.once", "999");
    window.key(Qt::Key_Tab);
    QTRY_VERIFY(window.textOf("message.once").startsWith("Weight: enter") ||
                window.textOf("message.once").startsWith("Enter "));
    QVERIFY(window.find<QLabel>("message.once")->contentsRect().left() > 0);
}

QTEST_MAIN(InterviewRowLayoutTest)
#include "interview_row_layout_test.moc"
