// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/controls/option_button.h"
#include "tests/app/interview/interview_fixture.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace anteroom;
using namespace anteroom::test;

namespace {

// Everything that shows text has the room that its text wants.
QStringList clipped(const QWidget& window) {
    QStringList found;
    const auto complain = [&found](const QWidget* widget, const QString& text, const QString& why) {
        found << QString("%1 \"%2\": %3").arg(widget->objectName(), text.left(40), why);
    };
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const auto* field = qobject_cast<const QLineEdit*>(widget);
        if (!label && !button && !field)
            continue;
        const auto* option = qobject_cast<const interview::OptionButton*>(widget);
        const QString text = label    ? label->text()
                             : option ? option->label()
                             : button ? button->text()
                                      : field->text();
        if (text.trimmed().isEmpty() && !option)
            continue;
        if (widget->width() < widget->minimumSizeHint().width())
            complain(
                widget, text,
                QString("%1 wide, wants %2").arg(widget->width()).arg(widget->minimumSizeHint().width()));
        const int height = widget->hasHeightForWidth() ? widget->heightForWidth(widget->width())
                                                       : widget->minimumSizeHint().height();
        if (widget->height() < height)
            complain(widget, text, QString("%1 high, wants %2").arg(widget->height()).arg(height));
        const QRect inWindow(widget->mapTo(&window, QPoint()), widget->size());
        if (inWindow.left() < 0 || inWindow.right() > window.width())
            complain(widget, text, "reaches beyond the window");
        // Beyond its parent it would be cut off, unless the parent scrolls.
        if (widget->parentWidget() && !widget->parentWidget()->rect().contains(widget->geometry()))
            complain(widget, text, "reaches beyond what it lies in");
    }
    return found;
}

void save(QWidget& window, const QString& name) {
    const QString folder = qEnvironmentVariable("ANTEROOM_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QVERIFY(window.grab().save(folder + "/interview-" + name + ".png"));
}

void settle(InterviewWindow& window) {
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
    Q_UNUSED(window);
}

} // namespace

class InterviewScreensTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsClippedAtAnySize_data();
    void nothingIsClippedAtAnySize();
};

void InterviewScreensTest::nothingIsClippedAtAnySize_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("scale");
    QTest::addColumn<bool>("isDark");
    for (const QSize size : {QSize(1024, 700), QSize(1280, 860), QSize(1366, 768), QSize(3840, 2160)})
        for (const int scale : {100, 200})
            for (const bool isDark : {false, true})
                QTest::addRow("%d-%d-%s", size.width(), scale, isDark ? "dark" : "light")
                    << size << scale << isDark;
}

void InterviewScreensTest::nothingIsClippedAtAnySize() {
    QFETCH(QSize, size);
    QFETCH(int, scale);
    QFETCH(bool, isDark);
    InterviewWindow window(interviewQuestionnaire(), size);
    window.theme().setScale(scale);
    window.theme().setScheme(isDark ? theme::Scheme::Dark : theme::Scheme::Light);
    window.view().setSaveState("Saved 14:06");
    settle(window);
    window.session(); // the answers below are given as a person gives them
    const QString tag = QTest::currentDataTag();

    QVERIFY2(clipped(window.view()).isEmpty(), qPrintable(clipped(window.view()).join('\n')));
    window.click("option.here.partner");
    window.type("field.born", "11.02.1985");
    window.key(Qt::Key_Down);
    settle(window);
    QVERIFY2(clipped(window.view()).isEmpty(), qPrintable(clipped(window.view()).join('\n')));
    save(window.view(), "visit-" + tag);

    window.view().goToSection(1);
    window.click("addRow.taken");
    window.type("row.taken.0.name", "clonaz");
    settle(window);
    save(window.view(), "suggestions-" + tag);
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Return);
    window.click("option.taken.0.daily.no");
    settle(window);
    QVERIFY2(clipped(window.view()).isEmpty(), qPrintable(clipped(window.view()).join('\n')));
    save(window.view(), "medicines-" + tag);

    window.view().goToSection(2);
    window.click("option.told-high.current");
    window.click("notSure.controlled");
    window.click("addRow.pressure");
    window.type("row.pressure.0.systolic", "214");
    window.type("row.pressure.0.diastolic", "92");
    window.key(Qt::Key_Tab);
    settle(window);
    QVERIFY2(clipped(window.view()).isEmpty(), qPrintable(clipped(window.view()).join('\n')));
    save(window.view(), "heart-" + tag);

    window.view().goToSection(3);
    window.click("next");
    settle(window);
    QVERIFY2(clipped(window.view()).isEmpty(), qPrintable(clipped(window.view()).join('\n')));
    save(window.view(), "missing-" + tag);
    window.click("option.thoughts.current");
    settle(window);
    QVERIFY2(clipped(window.view()).isEmpty(), qPrintable(clipped(window.view()).join('\n')));
    save(window.view(), "safety-" + tag);
    window.click("option.plan.yes");
    settle(window);
    QVERIFY2(clipped(window.view()).isEmpty(), qPrintable(clipped(window.view()).join('\n')));
    QVERIFY(window.find<QLabel>("urgentText"));
    save(window.view(), "urgent-" + tag);
}

QTEST_MAIN(InterviewScreensTest)
#include "interview_screens_test.moc"
