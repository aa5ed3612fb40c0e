// SPDX-License-Identifier: GPL-3.0-or-later
// Staff take a tablet back that has no keyboard, with the patient beside them.
#include "app/access/pin.h"
#include "app/access/pin_form.h"
#include "app/theme/theme.h"
#include "tests/support/gui/clipping.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;
using namespace std::chrono_literals;

namespace {

struct Form {
    explicit Form(int scale = 100) {
        theme.setScheme(theme::Scheme::Light);
        theme.setScale(scale);
        form = std::make_unique<access::PinForm>(theme, lock, [] { return QStringLiteral("Take it back"); });
        form->setObjectName(QStringLiteral("pinForm"));
        form->resize(560, 480);
        form->show();
        if (!QTest::qWaitForWindowActive(form.get()))
            qFatal("The window does not become active");
        form->setFocus();
    }
    template <typename Widget = QWidget>
    Widget* find(const QString& name) const {
        auto* found = form->findChild<Widget*>(name);
        return found && found->isVisible() ? found : nullptr;
    }
    void press(const QString& keys) const {
        for (const QChar key : keys) {
            const QString name = key == 'x' ? QStringLiteral("pinKeyDelete") : QStringLiteral("pinKey") + key;
            QVERIFY2(find(name), qPrintable(name));
            QTest::mouseClick(find(name), Qt::LeftButton);
        }
    }
    qsizetype length() const { return find<QLineEdit>("pin")->text().size(); }

    std::chrono::milliseconds now = 0ms;
    theme::Theme theme{*qApp};
    access::PinLock lock{access::Passphrase::taking("2580"), [this] { return now; }};
    QSignalSpy opened{&lock, &access::PinLock::opened};
    std::unique_ptr<access::PinForm> form;
};

} // namespace

class PinPadTest : public QObject {
    Q_OBJECT

private slots:
    void theKeysOpenIt();
    void theKeyboardAndTheKeysTypeIntoOneField();
    void aFingerNeedsNoMoreThanTheKeys();
    void noDigitIsShownAnywhere();
    void everyKeyHasANameForAssistiveTechnology();
    void everyKeyIsLarge_data();
    void everyKeyIsLarge();
    void aWrongOneIsSlowedDownHereToo();
    void tabAndSpacePressThemAsWell();
};

void PinPadTest::theKeysOpenIt() {
    Form form;
    form.press("2580");
    QCOMPARE(form.opened.count(), 0);
    QTest::mouseClick(form.find("pinEnter"), Qt::LeftButton);
    QCOMPARE(form.opened.count(), 1);
    QCOMPARE(form.length(), 0);
    savePicture(*form.form, "pin-pad");
}

void PinPadTest::theKeyboardAndTheKeysTypeIntoOneField() {
    Form form;
    form.press("25");
    // The field still has the keyboard.
    QCOMPARE(QApplication::focusWidget()->objectName(), QString("pin"));
    QTest::keyClicks(QApplication::focusWidget(), "8");
    form.press("0");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(form.opened.count(), 1);
}

void PinPadTest::aFingerNeedsNoMoreThanTheKeys() {
    Form form;
    form.press("2579x9xx80");
    QCOMPARE(form.length(), 4);
    QTest::mouseClick(form.find("pinEnter"), Qt::LeftButton);
    QCOMPARE(form.opened.count(), 1);
    form.press("x"); // of nothing
    QCOMPARE(form.length(), 0);
}

// Neither to whoever looks on nor to whoever listens, and no button shows them.
void PinPadTest::noDigitIsShownAnywhere() {
    Form form;
    form.press("2580");
    QVERIFY(!form.find("pinShow"));
    const auto* field = form.find<QLineEdit>("pin");
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(!field->displayText().contains(QRegularExpression("[0-9]")));
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(form.find("pin"));
    QVERIFY(!access->text(QAccessible::Value).contains(QRegularExpression("[0-9]")));
    for (const QLabel* label : form.form->findChildren<QLabel*>())
        QVERIFY2(!label->text().contains(QRegularExpression("[0-9]")), qPrintable(label->text()));
}

void PinPadTest::everyKeyHasANameForAssistiveTechnology() {
    Form form;
    for (int digit = 0; digit <= 9; ++digit) {
        QAccessibleInterface* key =
            QAccessible::queryAccessibleInterface(form.find(QStringLiteral("pinKey%1").arg(digit)));
        QCOMPARE(key->text(QAccessible::Name), QString::number(digit));
        QCOMPARE(key->role(), QAccessible::Button);
    }
    QAccessibleInterface* last = QAccessible::queryAccessibleInterface(form.find("pinKeyDelete"));
    QCOMPARE(last->text(QAccessible::Name), QString("Delete the last digit"));
}

void PinPadTest::everyKeyIsLarge_data() {
    QTest::addColumn<int>("scale");
    for (const int scale : {80, 100, 150, 200})
        QTest::addRow("%d %%", scale) << scale;
}

void PinPadTest::everyKeyIsLarge() {
    QFETCH(int, scale);
    Form form(scale);
    constexpr int least = 44; // WCAG 2.2, 2.5.8 asks for 24
    QList<QRect> places;
    for (const QChar key : QStringLiteral("0123456789")) {
        const QWidget* button = form.find(QStringLiteral("pinKey") + key);
        QVERIFY2(button->width() >= least && button->height() >= least, qPrintable(QString(key)));
        for (const QRect& other : std::as_const(places))
            QVERIFY(!other.intersects(button->geometry()));
        places << button->geometry();
    }
    QVERIFY(form.find("pinKeyDelete")->height() >= least);
    QCOMPARE(clipped(*form.form), QStringList());
}

void PinPadTest::aWrongOneIsSlowedDownHereToo() {
    Form form;
    form.press("1379");
    QTest::mouseClick(form.find("pinEnter"), Qt::LeftButton);
    QVERIFY(form.find<QLabel>("pinWrong")->text().startsWith("This is not the PIN"));
    QVERIFY(form.find<QLabel>("pinWait")->text().startsWith("Wait 1 second"));
    QVERIFY(!form.find("pinEnter")->isEnabled());
    form.press("2580"); // stays for when the wait is over
    QTest::keyClick(form.find("pin"), Qt::Key_Return);
    QCOMPARE(form.opened.count(), 0);
    QCOMPARE(form.length(), 4);
    form.now += 1s;
    QTRY_VERIFY(form.find("pinEnter")->isEnabled());
    QTest::mouseClick(form.find("pinEnter"), Qt::LeftButton);
    QCOMPARE(form.opened.count(), 1);
}

void PinPadTest::tabAndSpacePressThemAsWell() {
    Form form;
    for (int step = 0; step < 20 && QApplication::focusWidget()->objectName() != "pinKey7"; ++step)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), QString("pinKey7"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(form.length(), 2);
    QCOMPARE(form.opened.count(), 0);
}

QTEST_MAIN(PinPadTest)
#include "pin_pad_test.moc"
