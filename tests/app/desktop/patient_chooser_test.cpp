// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/flow/patient_chooser.h"
#include "app/theme/theme.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/contrast.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace anteroom::desktop;
using namespace anteroom::test;

namespace {

const PatientChooser::Words words{
    QString("Screened before?"), QString("Somebody like this was screened before. Is it the same person?"),
    QString("The same person's screenings stand together. Nothing else is taken over."),
    QString("The same person"), QString("No, a new patient")};

QStringList clinic(int size) {
    QStringList patients;
    for (int i = 0; i < size; ++i)
        patients << QStringLiteral("TEST, Person %1 · 1980-01-%2 · T-%3")
                        .arg(i % 3)
                        .arg(1 + i % 28, 2, 10, QLatin1Char('0'))
                        .arg(1000 + i);
    return patients;
}

/// Asks, while `person` acts.
std::optional<int> answered(const QStringList& patients, const std::function<void(PatientChooser&)>& person) {
    const anteroom::theme::Theme theme(*qApp);
    PatientChooser chooser(theme, words, patients);
    QTimer::singleShot(0, &chooser, [&] {
        person(chooser);
        if (chooser.isVisible()) // nothing it did was an answer
            chooser.reject();
    });
    return chooser.ask();
}

QPushButton* button(PatientChooser& chooser, const char* name) {
    return chooser.findChild<QPushButton*>(name);
}

QListView* list(PatientChooser& chooser) { return chooser.findChild<QListView*>("patients"); }

void mark(PatientChooser& chooser, int row) {
    list(chooser)->setCurrentIndex(list(chooser)->model()->index(row, 0));
}

} // namespace

class PatientChooserTest : public QObject {
    Q_OBJECT

private slots:
    void nobodyIsChosenByPressingReturn();
    void thePatientWhoIsMarkedIsTheAnswer();
    void twoWhoReadTheSameAreToldApart();
    void somebodyNewIsAnAnswerAndBackIsNone();
    void aFewLettersOfEachWordNarrowMany();
    void lettersMeanThemselves();
    void fewNeedNoSearch();
    void nothingIsCutOffAtLargeText_data() { addScreenSizes(); }
    void nothingIsCutOffAtLargeText();
};

void PatientChooserTest::nobodyIsChosenByPressingReturn() {
    for (const int size : {2, 40}) {
        const auto chosen = answered(clinic(size), [](PatientChooser& chooser) {
            QVERIFY(!button(chooser, "choosePatient")->isEnabled());
            QTest::keyClick(&chooser, Qt::Key_Return);
            if (QWidget* focused = chooser.focusWidget())
                QTest::keyClick(focused, Qt::Key_Return);
        });
        QVERIFY(!chosen);
    }
}

void PatientChooserTest::thePatientWhoIsMarkedIsTheAnswer() {
    QCOMPARE(answered(clinic(3),
                      [](PatientChooser& chooser) {
                          list(chooser)->setFocus();
                          settle();
                          QTest::keyClick(list(chooser), Qt::Key_Down);
                          QTest::keyClick(list(chooser), Qt::Key_Down);
                          QTest::mouseClick(button(chooser, "choosePatient"), Qt::LeftButton);
                      }),
             std::optional(1));
    QCOMPARE(answered(clinic(3),
                      [](PatientChooser& chooser) {
                          mark(chooser, 2);
                          QTest::keyClick(list(chooser), Qt::Key_Return);
                      }),
             std::optional(2));
}

void PatientChooserTest::twoWhoReadTheSameAreToldApart() {
    const QStringList same{"TEST, Avery", "TEST, Avery"};
    QCOMPARE(answered(same,
                      [](PatientChooser& chooser) {
                          mark(chooser, 1);
                          button(chooser, "choosePatient")->click();
                      }),
             std::optional(1));
}

void PatientChooserTest::somebodyNewIsAnAnswerAndBackIsNone() {
    QCOMPARE(answered(clinic(2), [](PatientChooser& chooser) { button(chooser, "newPatient")->click(); }),
             std::optional(-1));
    QVERIFY(!answered(clinic(2), [](PatientChooser& chooser) {
        mark(chooser, 0);
        button(chooser, "back")->click();
    }));
    QVERIFY(!answered(clinic(2), [](PatientChooser& chooser) {
        mark(chooser, 0);
        QTest::keyClick(&chooser, Qt::Key_Escape);
    }));
}

void PatientChooserTest::aFewLettersOfEachWordNarrowMany() {
    QCOMPARE(answered(clinic(40),
                      [](PatientChooser& chooser) {
                          QTest::keyClicks(chooser.findChild<QLineEdit*>("searchPatients"), "1033 test 1980");
                          QCOMPARE(list(chooser)->model()->rowCount(), 1);
                          mark(chooser, 0);
                          button(chooser, "choosePatient")->click();
                      }),
             std::optional(33));
    // Who was marked and is not seen any more is not the answer.
    QVERIFY(!answered(clinic(40), [](PatientChooser& chooser) {
        mark(chooser, 0);
        QTest::keyClicks(chooser.findChild<QLineEdit*>("searchPatients"), "1033");
        QVERIFY(!button(chooser, "choosePatient")->isEnabled());
        button(chooser, "choosePatient")->click();
    }));
    QCOMPARE(answered(clinic(40),
                      [](PatientChooser& chooser) {
                          mark(chooser, 33);
                          QTest::keyClicks(chooser.findChild<QLineEdit*>("searchPatients"), "1033");
                          button(chooser, "choosePatient")->click();
                      }),
             std::optional(33));
}

void PatientChooserTest::lettersMeanThemselves() {
    answered(clinic(9) + QStringList("TEST, (Zoë) A.B"), [](PatientChooser& chooser) {
        auto* search = chooser.findChild<QLineEdit*>("searchPatients");
        search->setText("(ZOË) a.b");
        QCOMPARE(list(chooser)->model()->rowCount(), 1);
        search->setText("A*B");
        QCOMPARE(list(chooser)->model()->rowCount(), 0);
        search->setText("  ");
        QCOMPARE(list(chooser)->model()->rowCount(), 10);
    });
}

void PatientChooserTest::fewNeedNoSearch() {
    answered(clinic(8), [](PatientChooser& chooser) {
        QVERIFY(!chooser.findChild<QLineEdit*>("searchPatients")->isVisible());
    });
    answered(clinic(9), [](PatientChooser& chooser) {
        QVERIFY(chooser.findChild<QLineEdit*>("searchPatients")->isVisible());
    });
}

void PatientChooserTest::nothingIsCutOffAtLargeText() {
    QFETCH(QSize, size);
    QFETCH(int, scale);
    QFETCH(anteroom::theme::Scheme, scheme);
    anteroom::theme::Theme theme(*qApp);
    theme.setScheme(scheme);
    theme.setScale(scale);
    QWidget window;
    window.resize(size);
    window.show();
    PatientChooser chooser(theme, words, clinic(40), &window);
    chooser.show();
    QVERIFY(QTest::qWaitForWindowActive(&chooser));
    settle();
    mark(chooser, 1);
    savePicture(chooser, QStringLiteral("patient-chooser-") + QTest::currentDataTag());
    QCOMPARE(clipped(chooser) + faintTexts(chooser), QStringList());
}

QTEST_MAIN(PatientChooserTest)
#include "patient_chooser_test.moc"
