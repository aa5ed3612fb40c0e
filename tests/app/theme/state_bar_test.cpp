// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/keys_wanted.h"
#include "app/theme/state_bar.h"
#include "app/theme/theme.h"
#include "tests/support/gui/clipping.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// A window with the bar at its head, which counts how often it is asked for the keys.
class Window : public QWidget {
public:
    explicit Window(theme::Theme& theme) : bar(new theme::StateBar(theme)) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(bar);
        column->addStretch(1);
        bar->show({QString("Ketamine therapy pre-screening"),
                   QString("12 of 49 gone through"),
                   QString("English"),
                   {}});
        bar->setSaved(QString("Not saved: kept until you leave"), false);
    }
    bool event(QEvent* event) override {
        asked += event->type() == theme::keysWanted() ? 1 : 0;
        return QWidget::event(event);
    }
    QLabel* label(const QString& name) const { return findChild<QLabel*>(name); }

    theme::StateBar* bar;
    int asked = 0;
};

} // namespace

class StateBarTest : public QObject {
    Q_OBJECT

private slots:
    void itIsOneLineAtEverySize_data() { addScreenSizes(); }
    void itIsOneLineAtEverySize();
    void whatGaveWayComesBackWithTheRoom();
    void theKeysAreAClickAway();
};

void StateBarTest::itIsOneLineAtEverySize() {
    QFETCH(QSize, size);
    QFETCH(int, scale);
    theme::Theme theme(*qApp);
    theme.setScale(scale);
    Window window(theme);
    window.resize(size);
    window.show();
    settle();
    savePicture(*window.bar, QString("state-bar-") + QTest::currentDataTag());
    QCOMPARE(clipped(window), QStringList());
    QVERIFY2(window.bar->height() <= theme.px(50), qPrintable(QString::number(window.bar->height())));
    for (const char* name : {"stateTitle", "stateLanguage", "stateTextSize", "stateSaved"})
        QVERIFY2(window.label(name)->isVisible(), name);
    // Everything of it with usual text, in the smallest window that is held to too.
    QVERIFY(scale > 100 || window.label("stateProgress")->isVisible());
}

void StateBarTest::whatGaveWayComesBackWithTheRoom() {
    theme::Theme theme(*qApp);
    Window window(theme);
    window.resize(1024, 300);
    window.show();
    theme.setScale(200);
    settle();
    QCOMPARE(window.label("stateSaved")->text(), QString("Not saved"));
    QCOMPARE(window.label("stateSaved")->accessibleName(), QString("Not saved: kept until you leave"));
    QVERIFY(!window.label("stateProgress")->isVisible());
    window.bar->setSaved(QString("Saved 14:06"), false);
    QCOMPARE(window.label("stateSaved")->text(), QString("Saved 14:06"));
    window.bar->setSaved(QString("Not saved: kept until you leave"), false);
    theme.setScale(100);
    settle();
    QCOMPARE(window.label("stateSaved")->text(), QString("Not saved: kept until you leave"));
    QVERIFY(window.label("stateProgress")->isVisible());
}

void StateBarTest::theKeysAreAClickAway() {
    theme::Theme theme(*qApp);
    Window window(theme);
    window.resize(1024, 300);
    window.show();
    settle();
    auto* keys = window.findChild<QPushButton*>("stateKeys");
    QCOMPARE(keys->accessibleName(), QString("All keys"));
    QVERIFY(keys->toolTip().contains("F1"));
    QTest::mouseClick(keys, Qt::LeftButton);
    QTRY_COMPARE(window.asked, 1);
}

QTEST_MAIN(StateBarTest)
#include "state_bar_test.moc"
