// SPDX-License-Identifier: GPL-3.0-or-later
// What assistive technology says of a button and does with it.
#include "app/theme/button_access.h"

#include <QAccessible>
#include <QCheckBox>
#include <QHash>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <functional>
#include <memory>

using namespace anteroom;

namespace {

const QString toggles = QAccessibleActionInterface::toggleAction();
const QString presses = QAccessibleActionInterface::pressAction();

QAccessibleInterface* spoken(QObject* of) { return QAccessible::queryAccessibleInterface(of); }
void act(QObject* on, const QString& action) { spoken(on)->actionInterface()->doAction(action); }

using Make = std::function<QAbstractButton*(QWidget*)>;

template <typename Button>
Make plain(const std::function<void(Button&)>& change = {}) {
    return [change](QWidget* parent) {
        auto* button = new Button(parent);
        button->setText("&Salt && pepper");
        if (change)
            change(*button);
        return button;
    };
}

/// Of every kind and state, by its name.
QHash<QString, Make> buttons() {
    return {{"push", plain<QPushButton>()},
            {"default", plain<QPushButton>([](QPushButton& it) { it.setDefault(true); })},
            {"down", plain<QPushButton>([](QPushButton& it) { it.setDown(true); })},
            {"disabled", plain<QPushButton>([](QPushButton& it) { it.setEnabled(false); })},
            {"named", plain<QPushButton>([](QPushButton& it) { it.setAccessibleName("Salt & more"); })},
            {"described", plain<QPushButton>([](QPushButton& it) { it.setToolTip("On the table"); })},
            {"shortcut", plain<QPushButton>([](QPushButton& it) { it.setShortcut(QKeySequence("Ctrl+S")); })},
            {"menu", plain<QPushButton>([](QPushButton& it) { it.setMenu(new QMenu(&it)); })},
            {"checkable", plain<QPushButton>([](QPushButton& it) { it.setCheckable(true); })},
            {"checked",
             plain<QPushButton>([](QPushButton& it) { (it.setCheckable(true), it.setChecked(true)); })},
            {"box", plain<QCheckBox>()},
            {"partly", plain<QCheckBox>([](QCheckBox& it) { it.setCheckState(Qt::PartiallyChecked); })},
            {"ticked", plain<QCheckBox>([](QCheckBox& it) { it.setChecked(true); })},
            {"radio", plain<QRadioButton>()},
            {"chosen", plain<QRadioButton>([](QRadioButton& it) { it.setChecked(true); })},
            {"tool", plain<QToolButton>()},
            {"flat tool", plain<QToolButton>([](QToolButton& it) { it.setAutoRaise(true); })},
            {"checkable tool", plain<QToolButton>([](QToolButton& it) { it.setCheckable(true); })},
            {"tool with a menu", plain<QToolButton>([](QToolButton& it) { it.setMenu(new QMenu(&it)); })}};
}

/// All that is told of it, and what it offers.
QStringList told(QAbstractButton* button) {
    QAccessibleInterface* it = spoken(button);
    QStringList all{QString::number(it->role())};
    for (const QAccessible::Text which : {QAccessible::Name, QAccessible::Description, QAccessible::Value,
                                          QAccessible::Help, QAccessible::Accelerator})
        all << it->text(which);
    const QAccessible::State state = it->state();
    quint64 bits = 0;
    static_assert(sizeof state == sizeof bits);
    memcpy(&bits, &state, sizeof bits);
    const QRect at = it->rect();
    all << QString::number(bits, 16) << QString::number(it->childCount())
        << QStringLiteral("%1 %2 %3 %4").arg(at.x()).arg(at.y()).arg(at.width()).arg(at.height())
        << QString::number(it->relations().size());
    QStringList offers = it->actionInterface()->actionNames();
    if (offers.contains(toggles))
        offers.removeAll(presses); // ours offers that too
    return all << offers << it->actionInterface()->keyBindingsForAction(presses);
}

QHash<QString, QStringList> toldOfAll() {
    QHash<QString, QStringList> all;
    const QHash<QString, Make> makes = buttons();
    for (auto make = makes.begin(); make != makes.end(); ++make) {
        QWidget window;
        QObject hears;
        QAbstractButton* button = make.value()(&window);
        QObject::connect(button, &QAbstractButton::clicked, &hears, [] {});
        QObject::connect(button, &QAbstractButton::toggled, &window, [] {});
        window.resize(400, 300);
        button->setGeometry(20, 30, 200, 40);
        window.show();
        all.insert(make.key(), told(button));
    }
    return all;
}

} // namespace

class ButtonAccessTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void whatIsToldIsWhatQtTells_data();
    void whatIsToldIsWhatQtTells();
    void choosingIsAClick_data();
    void choosingIsAClick();
    void whatIsAskedAboutBeforeItCanBeChosenIsAClickToo();
    void theOneOfSeveralThatIsChosenStaysSo();
    void whatIsTypedIsGivenBeforeSomethingElseIsChosen();
    void whatIsDisabledStaysAsItIs();
    void aClickMayBeTheEndOfTheButton();
    void whatCannotBeChosenIsPressed();
    void aMenuIsOpened();
    void itTakesTheKeys();

private:
    QHash<QString, QStringList> m_qt; ///< told by Qt itself
};

void ButtonAccessTest::initTestCase() {
    m_qt = toldOfAll();
    theme::installButtonAccess();
}

void ButtonAccessTest::whatIsToldIsWhatQtTells_data() {
    QTest::addColumn<QString>("kind");
    QStringList kinds = buttons().keys();
    kinds.sort();
    for (const QString& kind : kinds)
        QTest::newRow(qPrintable(kind)) << kind;
}

void ButtonAccessTest::whatIsToldIsWhatQtTells() {
    QFETCH(QString, kind);
    static const QHash<QString, QStringList> ours = toldOfAll();
    QVERIFY(m_qt.value(kind).size() > 10);
    QCOMPARE(ours.value(kind).join('\n'), m_qt.value(kind).join('\n'));
}

void ButtonAccessTest::choosingIsAClick_data() {
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"checkable", "checked", "box", "ticked", "radio", "checkable tool"})
        QTest::newRow(kind) << kind;
}

void ButtonAccessTest::choosingIsAClick() {
    QFETCH(QString, kind);
    for (const QString& action : {toggles, presses}) {
        QWidget window;
        QAbstractButton* button = buttons().value(kind)(&window);
        const bool wasChosen = button->isChecked();
        QSignalSpy clicks(button, &QAbstractButton::clicked);
        QVERIFY(spoken(button)->actionInterface()->actionNames().contains(action));
        act(button, action);
        QCOMPARE(clicks.size(), 1);
        QCOMPARE(clicks.first().first().toBool(), !wasChosen);
        QCOMPARE(button->isChecked(), !wasChosen);
        QCOMPARE(bool(spoken(button)->state().checked), !wasChosen);
    }
}

// A name that is given is told at once, and Qt keeps what it then knows of the button.
void ButtonAccessTest::whatIsAskedAboutBeforeItCanBeChosenIsAClickToo() {
    QPushButton button;
    QCOMPARE(spoken(&button)->role(), QAccessible::Button);
    button.setCheckable(true);
    QCOMPARE(spoken(&button)->role(), QAccessible::CheckBox);
    QSignalSpy clicks(&button, &QAbstractButton::clicked);
    act(&button, toggles);
    QCOMPARE(clicks.size(), 1);
    QVERIFY(spoken(&button)->state().checked);
}

void ButtonAccessTest::theOneOfSeveralThatIsChosenStaysSo() {
    QWidget window;
    auto* one = new QRadioButton(&window);
    auto* other = new QRadioButton(&window);
    act(one, toggles);
    act(one, toggles);
    QVERIFY(one->isChecked());
    act(other, toggles);
    QVERIFY(other->isChecked() && !one->isChecked());
}

// Else leaving the field would put in what was typed, in the place of what was chosen after it.
void ButtonAccessTest::whatIsTypedIsGivenBeforeSomethingElseIsChosen() {
    QStringList happened; // also while the window goes
    QWidget window;
    auto* line = new QVBoxLayout(&window);
    auto* field = new QLineEdit;
    auto* button = new QPushButton("Not sure");
    button->setCheckable(true);
    line->addWidget(field);
    line->addWidget(button);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    QTest::keyClicks(field, "7");
    connect(field, &QLineEdit::editingFinished, this, [&] { happened << "typed"; });
    connect(button, &QPushButton::clicked, this, [&] { happened << "clicked"; });
    act(button, toggles);
    QCOMPARE(happened, QStringList({"typed", "clicked"}));
    QVERIFY(button->hasFocus());
}

void ButtonAccessTest::whatIsDisabledStaysAsItIs() {
    QPushButton button;
    button.setCheckable(true);
    button.setEnabled(false);
    QSignalSpy clicks(&button, &QAbstractButton::clicked);
    for (const QString& action : {toggles, presses})
        act(&button, action);
    QCOMPARE(clicks.size(), 0);
    QVERIFY(!button.isChecked());
}

void ButtonAccessTest::aClickMayBeTheEndOfTheButton() {
    QPointer<QPushButton> button = new QPushButton;
    button->setCheckable(true);
    connect(button, &QPushButton::clicked, this, [&] { delete button; });
    act(button, toggles);
    QVERIFY(!button);
}

void ButtonAccessTest::whatCannotBeChosenIsPressed() {
    QPushButton button;
    QSignalSpy clicks(&button, &QAbstractButton::clicked);
    act(&button, presses);
    QTRY_COMPARE(clicks.size(), 1);
    act(&button, toggles);
    QCOMPARE(clicks.size(), 1);
}

void ButtonAccessTest::aMenuIsOpened() {
    QPushButton button;
    QMenu menu;
    menu.addAction("Salt");
    button.setMenu(&menu);
    button.show();
    int opened = 0;
    connect(&menu, &QMenu::aboutToShow, this, [&] {
        ++opened;
        QMetaObject::invokeMethod(&menu, &QMenu::close, Qt::QueuedConnection);
    });
    act(&button, QAccessibleActionInterface::showMenuAction());
    QTRY_COMPARE(opened, 1);
    QTRY_VERIFY(!menu.isVisible());
    act(&button, presses);
    QTRY_COMPARE(opened, 2);
}

void ButtonAccessTest::itTakesTheKeys() {
    QPushButton button;
    button.setCheckable(true);
    button.show();
    QVERIFY(QTest::qWaitForWindowActive(&button));
    button.clearFocus();
    act(&button, QAccessibleActionInterface::setFocusAction());
    QTRY_VERIFY(button.hasFocus());
    QVERIFY(!button.isChecked());
}

QTEST_MAIN(ButtonAccessTest)
#include "button_access_test.moc"
