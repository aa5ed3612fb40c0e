// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/new_passphrase.h"
#include "app/access/recovery_pages.h"
#include "app/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace anteroom;
using namespace anteroom::access;

namespace {

/// What a screen reader can ask of it.
QString accessibleText(QWidget& widget) {
    QAccessibleInterface* it = QAccessible::queryAccessibleInterface(&widget);
    QString all;
    for (const QAccessible::Text what : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
        all += it->text(what) + '\n';
    if (QAccessibleTextInterface* text = it->textInterface())
        all += text->text(0, text->characterCount());
    return all;
}

struct Fields {
    Fields()
        : theme(*qApp),
          passphrase(theme, QString("Passphrase"), "pass", [] { return QString("Ada Admin"); }) {
        passphrase.show();
        once = passphrase.findChild<SecretEdit*>("pass");
        again = passphrase.findChild<SecretEdit*>("passAgain");
        once->setFocus();
    }
    QString problem(const QString& name) const {
        const auto* label = passphrase.findChild<QLabel*>(name + "Problem");
        return label->isVisible() ? label->text() : QString();
    }

    theme::Theme theme;
    NewPassphrase passphrase;
    SecretEdit* once;
    SecretEdit* again;
};

} // namespace

class AccessFieldsTest : public QObject {
    Q_OBJECT

private slots:
    void aPassphraseIsNeverTextToAScreenReader_data();
    void aPassphraseIsNeverTextToAScreenReader();
    void shownItIsPaintedAndHiddenItIsNot();
    void nothingCopiesFromItAndPastingWorks();
    void takingLeavesNothingToBringBack();
    void eachIsJudgedWhenItIsLeft();
    void theTwoMustBeTheSame();
    void leavingTheScreenEmptiesBoth();
    void showingOneShowsBoth();
    void aShownKeyHasSixGroupsAndThenNone();
};

void AccessFieldsTest::aPassphraseIsNeverTextToAScreenReader_data() {
    QTest::addColumn<bool>("isShown");
    QTest::newRow("hidden") << false;
    QTest::newRow("shown") << true;
}

void AccessFieldsTest::aPassphraseIsNeverTextToAScreenReader() {
    QFETCH(bool, isShown);
    Fields fields;
    fields.once->setShown(isShown);
    QTest::keyClicks(fields.once, "xylophone");
    QVERIFY(!accessibleText(*fields.once).contains("xylo"));
    QVERIFY(accessibleText(*fields.once).contains("Passphrase"));
    QVERIFY(QAccessible::queryAccessibleInterface(fields.once)->state().passwordEdit);
}

void AccessFieldsTest::shownItIsPaintedAndHiddenItIsNot() {
    Fields fields;
    const auto picture = [&fields](const QString& text) {
        fields.once->setText(text);
        return fields.once->grab().toImage();
    };
    fields.again->setFocus();
    QCOMPARE(picture("aaaaaaaa"), picture("wwwwwwww"));
    fields.once->setShown(true);
    QVERIFY(picture("aaaaaaaa") != picture("wwwwwwww"));
    // The end that is being typed is in view, however long it is.
    const QString long1(200, 'n');
    fields.once->setFocus();
    QVERIFY(picture(long1 + "i") != picture(long1 + "W"));
}

void AccessFieldsTest::nothingCopiesFromItAndPastingWorks() {
    Fields fields;
    QApplication::clipboard()->setText("four words from elsewhere");
    QTest::keySequence(fields.once, QKeySequence::Paste);
    QCOMPARE(fields.once->text(), QString("four words from elsewhere"));
    QApplication::clipboard()->setText("before");
    fields.once->setShown(true);
    fields.once->selectAll();
    QTest::keySequence(fields.once, QKeySequence::Copy);
    QTest::keySequence(fields.once, QKeySequence::Cut);
    QCOMPARE(QApplication::clipboard()->text(), QString("before"));
}

void AccessFieldsTest::takingLeavesNothingToBringBack() {
    Fields fields;
    QTest::keyClicks(fields.once, "four words of mine");
    QCOMPARE(std::string(fields.once->take().text()), std::string("four words of mine"));
    QCOMPARE(fields.once->text(), QString());
    QVERIFY(!fields.once->isUndoAvailable());
    QTest::keySequence(fields.once, QKeySequence::Undo);
    QCOMPARE(fields.once->text(), QString());
}

void AccessFieldsTest::eachIsJudgedWhenItIsLeft() {
    Fields fields;
    QVERIFY(QTest::qWaitForWindowActive(&fields.passphrase));
    QTest::keyClicks(fields.once, "short");
    QCOMPARE(fields.problem("pass"), QString()); // not while it is typed
    QTest::keyClick(fields.once, Qt::Key_Tab);
    QTRY_COMPARE(fields.problem("pass"), QString("Make it longer: at least 12 characters. These are 5"));
    QCOMPARE(fields.once->accessibleDescription(), fields.problem("pass"));
    fields.once->setFocus();
    QTest::keyClicks(fields.once, " but longer");
    QTest::keyClick(fields.once, Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), fields.again);
    QTRY_COMPARE(fields.problem("pass"), QString());
    QTest::keyClick(fields.again, Qt::Key_Backtab);
    QCOMPARE(fields.problem("passAgain"), QString()); // an empty one is not yet wrong
}

void AccessFieldsTest::theTwoMustBeTheSame() {
    Fields fields;
    QSignalSpy entered(&fields.passphrase, &NewPassphrase::entered);
    QTest::keyClicks(fields.once, "four words of mine");
    QTest::keyClicks(fields.again, "four words of yours");
    QTest::keyClick(fields.again, Qt::Key_Return);
    QCOMPARE(entered.count(), 1);
    QVERIFY(!fields.passphrase.isGood());
    QCOMPARE(fields.problem("passAgain"), QString("Type the same passphrase here as above"));
    fields.again->take();
    QTest::keyClicks(fields.again, "four words of mine");
    QVERIFY(fields.passphrase.isGood());
    QCOMPARE(fields.problem("passAgain"), QString());
    QCOMPARE(std::string(fields.passphrase.take().text()), std::string("four words of mine"));
    QCOMPARE(fields.once->text() + fields.again->text(), QString());
}

void AccessFieldsTest::leavingTheScreenEmptiesBoth() {
    Fields fields;
    QTest::keyClicks(fields.once, "four words of mine");
    QTest::keyClicks(fields.again, "four words");
    QTest::mouseClick(fields.passphrase.findChild<QPushButton*>("passShow"), Qt::LeftButton);
    fields.passphrase.hide();
    QCOMPARE(fields.once->text() + fields.again->text(), QString());
    QVERIFY(!fields.once->isShown());
    QVERIFY(!fields.again->isShown());
}

void AccessFieldsTest::showingOneShowsBoth() {
    Fields fields;
    auto* show = fields.passphrase.findChild<QPushButton*>("passShow");
    QTest::mouseClick(show, Qt::LeftButton);
    QVERIFY(fields.once->isShown() && fields.again->isShown());
    QVERIFY(!fields.passphrase.findChild<QPushButton*>("passAgainShow")->isVisible());
    QTest::mouseClick(show, Qt::LeftButton);
    QVERIFY(!fields.once->isShown() && !fields.again->isShown());
}

void AccessFieldsTest::aShownKeyHasSixGroupsAndThenNone() {
    theme::Theme theme(*qApp);
    ShownKey key(theme, "key");
    key.setKey("ABCDE-FGH12-34567-89ABC-DEFGH-JKMNP");
    key.show();
    QCOMPARE(key.findChild<QLabel*>("key2")->text(), QString("FGH12"));
    QCOMPARE(key.findChild<QLabel*>("key6")->accessibleName(), QString("Group 6: J K M N P"));
    key.showOutcome(QString("Printed"));
    key.setKey({});
    QTRY_VERIFY(!key.findChild<QLabel*>("key2"));
    QVERIFY(!key.findChild<QLabel*>("keyOutcome")->isVisible());
}

QTEST_MAIN(AccessFieldsTest)
#include "access_fields_test.moc"
