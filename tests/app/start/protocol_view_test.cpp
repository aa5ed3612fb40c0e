// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/protocol_view.h"
#include "app/theme/theme.h"
#include "tests/support/gui/clipping.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// The clinic's settings, asked for in these languages.
class ProtocolForm {
public:
    explicit ProtocolForm(const std::vector<std::string>& languages) : theme(*qApp), view(theme) {
        QObject::connect(&view, &start::ProtocolView::saved, &view,
                         [this](const clinic::ClinicSettings& settings) { saved.push_back(settings); });
        view.open({}, languages);
        view.show();
    }
    QPlainTextEdit* text(const QString& language) {
        // The newest: those of an earlier open() may not be deleted yet.
        return view.findChildren<QPlainTextEdit*>("protocolText." + language).last();
    }
    void save() { view.findChild<QPushButton*>("protocolSave")->click(); }

    theme::Theme theme;
    start::ProtocolView view;
    std::vector<clinic::ClinicSettings> saved;
};

clinic::EffectiveSettings own(const clinic::ClinicSettings& settings) { return {{{}, settings, {}}, {}}; }

} // namespace

class ProtocolViewTest : public QObject {
    Q_OBJECT

private slots:
    void aProtocolIsAskedForInEveryLanguageAndNeededInOne();
    void backKeepsTheProtocolAsFarAsItIsWritten();
    void theMissingLanguageIsNamedPlainly();
    void enterGoesFromTheClinicsNameToTheProtocol();
    void tabGoesDownTheProtocolPage();
};

void ProtocolViewTest::aProtocolIsAskedForInEveryLanguageAndNeededInOne() {
    ProtocolForm form({"en", "es"});
    form.save();
    form.text("es")->setPlainText(" \n ");
    form.save();
    QVERIFY(form.saved.empty());
    form.text("en")->setPlainText("Stay with the patient.");
    form.save();
    QCOMPARE(form.saved.size(), std::size_t(1));
    QCOMPARE(form.saved[0].crisisProtocol.at("en"), std::string("Stay with the patient."));
    QVERIFY(!form.saved[0].crisisProtocol.contains("es"));
    // What is taken out is gone, and not left as it was.
    form.view.open(own(form.saved[0]), {"en", "es"});
    form.text("es")->setPlainText("Quédese con el paciente.");
    form.text("en")->clear();
    form.save();
    QCOMPARE(form.saved.size(), std::size_t(2));
    QVERIFY(!form.saved[1].crisisProtocol.contains("en"));
    QCOMPARE(form.saved[1].crisisProtocol.at("es"), std::string("Quédese con el paciente."));
}

void ProtocolViewTest::backKeepsTheProtocolAsFarAsItIsWritten() {
    ProtocolForm form({"en", "es"});
    QVERIFY(QTest::qWaitForWindowActive(&form.view));
    const auto* kept = form.view.findChild<QLabel*>("protocolKept");
    const auto back = [&form] {
        QTest::mouseClick(form.view.findChild<QPushButton*>("protocolBack"), Qt::LeftButton);
        form.view.open({}, {"en", "es"});
        settle();
    };
    back();
    QVERIFY(!kept->isVisible()); // nothing was written
    QTest::keyClicks(form.view.findChild<QLineEdit*>("clinicName"), "Riverside");
    QTest::keyClicks(form.text("es"), "Quedese");
    back();
    QVERIFY(kept->isVisible());
    QCOMPARE(form.view.findChild<QLineEdit*>("clinicName")->text(), QString("Riverside"));
    QCOMPARE(form.text("es")->toPlainText(), QString("Quedese"));
    QVERIFY(form.saved.empty());
    QTest::keyClicks(form.text("en"), "Stay");
    form.save();
    QCOMPARE(form.saved.at(0).name, std::string("Riverside"));
    form.view.open(own(form.saved.at(0)), {"en", "es"});
    QVERIFY(!kept->isVisible());
}

void ProtocolViewTest::theMissingLanguageIsNamedPlainly() {
    ProtocolForm form({"en"});
    QCOMPARE(form.text("en")->accessibleName(), QString("Protocol text, English"));
    form.view.open({}, {"es"});
    QCOMPARE(form.text("es")->accessibleName(), QString("Protocol text, espa\u00f1ol"));
}

void ProtocolViewTest::enterGoesFromTheClinicsNameToTheProtocol() {
    ProtocolForm form({"en"});
    QVERIFY(QTest::qWaitForWindowActive(&form.view));
    QTest::keyClicks(QApplication::focusWidget(), "Riverside");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(QApplication::focusWidget());
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QString("protocolText.en"));
    QCOMPARE(form.view.findChild<QLineEdit*>("clinicName")->text(), QString("Riverside"));
}

void ProtocolViewTest::tabGoesDownTheProtocolPage() {
    ProtocolForm form({"en", "es"});
    QVERIFY(QTest::qWaitForWindowActive(&form.view));
    QStringList stops;
    for (int i = 0; i < 6; ++i) {
        stops << qApp->focusWidget()->objectName();
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(stops, QStringList({"clinicName", "protocolText.en", "protocolText.es", "protocolSave",
                                 "protocolBack", "clinicName"}));
}

QTEST_MAIN(ProtocolViewTest)
#include "protocol_view_test.moc"
