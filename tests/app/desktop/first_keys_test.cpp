// SPDX-License-Identifier: GPL-3.0-or-later
// What a person types without a click goes to the page before them, and to nothing else.
#include "app/desktop/window/visible_focus.h"
#include "app/start/catalogue.h"
#include "app/start/choose_view.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/small_screening.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace anteroom;
using namespace anteroom::test;

class FirstKeysTest : public QObject {
    Q_OBJECT

private slots:
    void theFirstKeysAfterAStartAreThePassphrase();
    void promise8NoPassphraseComesToLightOnAPageBehind();
    void whatIsHiddenTakesNoKeys();
    void whatIsAboutToBeShownTakesThem();
};

namespace {

/// One key after the other, each to whatever has the keys then.
void typeAnywhere(Desk& desk, const QString& text) {
    for (const QChar letter : text) {
        desk.desktop.keys(letter);
        QCoreApplication::processEvents();
        const QWidget* has = QApplication::focusWidget();
        QVERIFY2(!has || has->isVisible(), qPrintable("hidden: " + has->objectName()));
    }
}

/// As when the questionnaires are read while another page is before theirs.
void fillTheChoice(Desk& desk, const QTemporaryDir& folder) {
    auto* stack = desk.desktop.window->findChild<QStackedWidget*>();
    auto* choice = new start::ChooseView(desk.desktop.theme, stack);
    stack->addWidget(choice);
    QVERIFY(!choice->isVisible());
    choice->show(start::readCatalogue({folder.filePath("questionnaires")}), {}, {});
}

void activate(const Desk& desk) {
    desk.desktop.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(desk.desktop.window.get()));
}

} // namespace

void FirstKeysTest::theFirstKeysAfterAStartAreThePassphrase() {
    const QTemporaryDir folder;
    makeSmallQuestionnaire(folder);
    {
        Desk desk(folder.filePath("records"), folder.filePath("questionnaires"));
        desk.setUp();
    }
    Desk desk(folder.filePath("records"), folder.filePath("questionnaires"));
    activate(desk);
    QTRY_VERIFY(desk.desktop.find("unlockPassphrase"));
    QCOMPARE(QApplication::focusWidget(), desk.desktop.find("unlockPassphrase"));
    fillTheChoice(desk, folder);
    typeAnywhere(desk, adas);
    QCOMPARE(desk.desktop.screenName(), QString("unlockView"));
    QCOMPARE(desk.desktop.find<QLineEdit>("unlockPassphrase")->text(), adas);
    desk.desktop.key(Qt::Key_Return);
    QVERIFY(desk.comesTo("records"));
}

// The questionnaires are read while the first run waits for a name.
void FirstKeysTest::promise8NoPassphraseComesToLightOnAPageBehind() {
    const QTemporaryDir folder;
    makeSmallQuestionnaire(folder);
    Desk desk(folder.filePath("records"), folder.filePath("questionnaires"));
    QVERIFY(desk.comesTo("setup"));
    activate(desk);
    fillTheChoice(desk, folder);
    typeAnywhere(desk, "a b c");
    QCOMPARE(desk.desktop.screenName(), QString("setup"));
}

void FirstKeysTest::whatIsHiddenTakesNoKeys() {
    QStackedWidget window;
    const desktop::VisibleFocus guard(*qApp, window);
    auto* shown = new QWidget;
    auto* hidden = new QWidget;
    window.addWidget(shown);
    window.addWidget(hidden);
    auto* before = new QLineEdit(shown);
    auto* behind = new QPushButton("Start", hidden);
    shown->setFocusProxy(before);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    before->setFocus();
    behind->setFocus();
    QCOMPARE(QApplication::focusWidget(), before);
    before->clearFocus();
    behind->setFocus();
    QCOMPARE(QApplication::focusWidget(), before);
    before->setEnabled(false);
    behind->setFocus();
    QCOMPARE(QApplication::focusWidget(), nullptr);
}

void FirstKeysTest::whatIsAboutToBeShownTakesThem() {
    QStackedWidget window;
    const desktop::VisibleFocus guard(*qApp, window);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->addWidget(new QLineEdit);
    window.addWidget(page);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto* row = new QLineEdit;
    column->addWidget(row);
    row->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), row);
}

QTEST_MAIN(FirstKeysTest)
#include "first_keys_test.moc"
