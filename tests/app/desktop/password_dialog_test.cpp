// SPDX-License-Identifier: GPL-3.0-or-later
// A password for a PDF, as a person chooses it where the file is saved.
#include "app/desktop/paper/password_dialog.h"
#include "app/desktop/window/dialogs.h"
#include "app/theme/theme.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/contrast.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace anteroom;
using namespace anteroom::desktop;
using namespace anteroom::test;

namespace {

using Acts = std::function<void(QWidget&)>;

/// `person` acts on the question that comes; should it stay, it is closed.
void whenAsked(QWidget& window, const Acts& person) {
    QTimer::singleShot(0, &window, [person] {
        QWidget* asked = QApplication::activeModalWidget();
        QVERIFY(asked && QTest::qWaitForWindowActive(asked));
        settle();
        person(*asked);
        if (QApplication::activeModalWidget() == asked)
            asked->close();
    });
}

void type(QWidget& asked, const char* name, const QString& text) {
    auto* field = asked.findChild<QLineEdit*>(name);
    QVERIFY(field);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
}

void press(QWidget& asked, const char* name) {
    auto* button = asked.findChild<QAbstractButton*>(name);
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
}

QString said(QWidget& asked, const char* name) {
    const auto* label = asked.findChild<QLabel*>(name);
    return label && label->isVisible() ? label->text() : QString();
}

QString asText(const access::Passphrase& password) {
    return QString::fromUtf8(password.text().data(), static_cast<qsizetype>(password.text().size()));
}

} // namespace

class PasswordDialogTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void whatIsNoPasswordIsSaid();
    void itIsWhatAPdfTakesHoweverItWasTyped();
    void enterLeadsThroughIt();
    void whoGoesBackHasNone();
    void theFileIsSavedAsItWasAskedFor_data();
    void theFileIsSavedAsItWasAskedFor();
    void theFileOfThePrintDialogHasThePasswordThatWasChosen_data();
    void theFileOfThePrintDialogHasThePasswordThatWasChosen();
    void nothingIsClipped_data() { addScreenSizes(); }
    void nothingIsClipped();

private:
    QString chosenBy(const Acts& person) {
        whenAsked(m_window, person);
        return asText(askForPassword(m_theme, &m_window));
    }
    theme::Theme m_theme{*qApp};
    QWidget m_window;
    WindowDialogs m_dialogs{m_theme, &m_window};
};

void PasswordDialogTest::init() {
    m_window.resize(1024, 700);
    m_window.show();
}

void PasswordDialogTest::whatIsNoPasswordIsSaid() {
    const QString chosen = chosenBy([](QWidget& asked) {
        press(asked, "askDo");
        QVERIFY(asked.isVisible());
        QCOMPARE(said(asked, "pdfPasswordProblem"), QString("Enter a password"));
        type(asked, "pdfPassword", QString(128, 'x'));
        press(asked, "askDo");
        QCOMPARE(said(asked, "pdfPasswordProblem"), QString("Shorten it: a PDF takes no longer one"));
        type(asked, "pdfPassword", "four made up words");
        type(asked, "pdfPasswordAgain", "four made up word");
        press(asked, "askDo");
        QVERIFY(asked.isVisible());
        QCOMPARE(said(asked, "pdfPasswordProblem"), QString());
        QCOMPARE(said(asked, "pdfPasswordAgainProblem"), QString("Type the same password here as above"));
        type(asked, "pdfPasswordAgain", "four made up words");
        press(asked, "askDo");
    });
    QCOMPARE(chosen, QString("four made up words"));
}

// As a reader of the file prepares what is typed into it.
void PasswordDialogTest::itIsWhatAPdfTakesHoweverItWasTyped() {
    const auto enter = [](QWidget& asked, const QString& text) {
        for (const char* name : {"pdfPassword", "pdfPasswordAgain"}) {
            auto* field = asked.findChild<QLineEdit*>(name);
            QVERIFY(field);
            field->selectAll();
            field->insert(text); // as an input method does
        }
        press(asked, "askDo");
    };
    const QString apart = QString::fromUtf8("e\xCC\x81");
    const QString chosen = chosenBy([&](QWidget& asked) {
        enter(asked, QString(QChar(0xAD))); // that nobody sees
        QCOMPARE(said(asked, "pdfPasswordProblem"), QString("Enter a password"));
        enter(asked, QString(5, QChar(0xFDFA))); // one character that stands for eighteen
        QCOMPARE(said(asked, "pdfPasswordProblem"), QString("Shorten it: a PDF takes no longer one"));
        enter(asked, "caf" + apart.repeated(43)); // too long only as it was typed
        QVERIFY(!asked.isVisible());
    });
    QCOMPARE(chosen, "caf" + QString(43, QChar(0xE9)));
}

void PasswordDialogTest::enterLeadsThroughIt() {
    QCOMPARE(chosenBy([](QWidget& asked) {
                 for (int i = 0; i < 2; ++i) {
                     QTest::keyClicks(QApplication::focusWidget(), "made up");
                     QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
                     QCOMPARE(asked.isVisible(), i == 0);
                 }
             }),
             QString("made up"));
}

void PasswordDialogTest::whoGoesBackHasNone() {
    QCOMPARE(chosenBy([](QWidget& asked) {
                 type(asked, "pdfPassword", "made up");
                 type(asked, "pdfPasswordAgain", "made up");
                 press(asked, "askBack");
             }),
             QString());
    QCOMPARE(chosenBy([](QWidget& asked) {
                 type(asked, "pdfPassword", "made up");
                 QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
                 QVERIFY(!asked.isVisible());
             }),
             QString());
}

void PasswordDialogTest::theFileIsSavedAsItWasAskedFor_data() {
    QTest::addColumn<bool>("isTicked");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isSaved");
    QTest::newRow("without a password") << false << "" << true;
    QTest::newRow("with one") << true << "made up" << true;
    QTest::newRow("with one that was not chosen after all") << true << "" << false;
}

void PasswordDialogTest::theFileIsSavedAsItWasAskedFor() {
    QFETCH(bool, isTicked);
    QFETCH(QString, typed);
    QFETCH(bool, isSaved);
    const QTemporaryDir folder;
    const QString path = folder.filePath("summary.pdf");
    bool wasAsked = false;
    const Acts answersPassword = [&](QWidget& asked) {
        wasAsked = true;
        QVERIFY(asked.findChild<QLineEdit*>("pdfPassword"));
        if (typed.isEmpty()) {
            press(asked, "askBack");
            return;
        }
        type(asked, "pdfPassword", typed);
        type(asked, "pdfPasswordAgain", typed);
        press(asked, "askDo");
    };
    whenAsked(m_window, [&](QWidget& asked) {
        auto* files = qobject_cast<QFileDialog*>(&asked);
        QVERIFY(files);
        auto* box = asked.findChild<QCheckBox*>("saveBox");
        QVERIFY(box && box->isVisible() && !box->isChecked());
        QCOMPARE(box->text(), QString("With a password"));
        if (isTicked)
            QTest::keyClick(box, Qt::Key_Space);
        type(asked, "fileNameEdit", path);
        auto* save = files->findChild<QDialogButtonBox*>("buttonBox")->button(QDialogButtonBox::Save);
        QTRY_VERIFY(save->isEnabled());
        if (isTicked)
            whenAsked(m_window, answersPassword); // once this one is gone
        save->click();
    });
    const SummaryFile file = m_dialogs.summaryFile(QString("Save the summary"), "summary.pdf");
    QCOMPARE(wasAsked, isTicked);
    QCOMPARE(file.path, isSaved ? path : QString());
    QCOMPARE(asText(file.password), typed);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void PasswordDialogTest::theFileOfThePrintDialogHasThePasswordThatWasChosen_data() {
    QTest::addColumn<QString>("pressed");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("without one") << "askOther"
                                 << "" << true;
    QTest::newRow("with one") << "askOne"
                              << "made up" << true;
    QTest::newRow("with one that was not chosen after all") << "askOne"
                                                            << "" << false;
    QTest::newRow("back") << "askBack"
                          << "" << false;
}

void PasswordDialogTest::theFileOfThePrintDialogHasThePasswordThatWasChosen() {
    QFETCH(QString, pressed);
    QFETCH(QString, typed);
    QFETCH(bool, isThere);
    const Acts answersPassword = [&](QWidget& asked) {
        if (typed.isEmpty()) {
            press(asked, "askBack");
            return;
        }
        type(asked, "pdfPassword", typed);
        type(asked, "pdfPasswordAgain", typed);
        press(asked, "askDo");
    };
    whenAsked(m_window, [&](QWidget& asked) {
        savePicture(asked, QStringLiteral("dialog-print-password"));
        QVERIFY2(clipped(asked).isEmpty(), qPrintable(clipped(asked).join('\n')));
        if (pressed == "askOne")
            whenAsked(m_window, answersPassword); // once this one is gone
        press(asked, pressed.toUtf8().constData());
    });
    const auto password = m_dialogs.printedFilePassword();
    QCOMPARE(password.has_value(), isThere);
    if (password)
        QCOMPARE(asText(*password), typed);
}

void PasswordDialogTest::nothingIsClipped() {
    QFETCH(QSize, size);
    QFETCH(int, scale);
    QFETCH(theme::Scheme, scheme);
    m_window.resize(size);
    m_theme.setScheme(scheme);
    m_theme.setScale(scale);
    chosenBy([](QWidget& asked) {
        type(asked, "pdfPassword", "made up");
        type(asked, "pdfPasswordAgain", "made");
        press(asked, "askDo");
        settle();
        savePicture(asked, QStringLiteral("dialog-password-") + QTest::currentDataTag());
        const QStringList found = clipped(asked) + faintTexts(asked);
        QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    });
    whenAsked(m_window, [](QWidget& asked) {
        savePicture(asked, QStringLiteral("dialog-save-") + QTest::currentDataTag());
        const auto* box = asked.findChild<QCheckBox*>("saveBox");
        QVERIFY(box && asked.rect().contains(box->geometry()));
        QVERIFY(box->width() >= box->sizeHint().width());
    });
    QVERIFY(m_dialogs.summaryFile(QString("Save the summary"), "summary.pdf").path.isEmpty());
    m_theme.setScheme(theme::Scheme::Light);
    m_theme.setScale(100);
}

QTEST_MAIN(PasswordDialogTest)
#include "password_dialog_test.moc"
