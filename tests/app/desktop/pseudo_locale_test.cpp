// SPDX-License-Identifier: GPL-3.0-or-later
// Every screen in a language that nobody speaks: what is not in it is no text for translators, and what has
// no room for it has none for Spanish either.
#include "app/desktop/window/key_sheet.h"
#include "app/interview/interview_view.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/pseudo_locale.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFontMetrics>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// What the questionnaire says, and what the test typed.
class Data {
public:
    Data(const QString& folder, QStringList typed) : m_typed(std::move(typed)) {
        QDirIterator it(folder, {"*.yaml"}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                m_texts += QString::fromUtf8(file.readAll()).simplified();
        }
    }

    bool operator()(const QString& text) const {
        const QString plain = text.simplified();
        for (const QString& typed : m_typed)
            if (plain.contains(typed))
                return true;
        return m_texts.contains(plain);
    }

private:
    QStringList m_typed;
    QString m_texts;
};

} // namespace

class PseudoLocaleTest : public QObject {
    Q_OBJECT

    PseudoLocale m_pseudo;
    QStringList m_found;

    void look(const Desktop& desktop, const Data& data, const QString& name, bool isClippedToo = true) {
        settle();
        savePicture(*desktop.window, "pseudo-" + name);
        for (const QString& text : untranslated(*desktop.window, data))
            m_found << name + ": " + text;
        if (isClippedToo)
            for (const QString& text : clipped(*desktop.window))
                m_found << name + ", clipped: " + text;
    }

private slots:
    void init() {
        QVERIFY(qApp->installTranslator(&m_pseudo));
        m_found.clear();
    }
    void cleanup() { qApp->removeTranslator(&m_pseudo); }

    void aTextThatIsNotTranslatedIsFound();
    void aTextWithoutRoomIsFound();
    void theScreensOfARecordSayNothingElse();
    void theScreensOfAScreeningSayNothingElse();
    void theStudioSaysNothingElse();
    void theKeysSayNothingElse();
};

void PseudoLocaleTest::aTextThatIsNotTranslatedIsFound() {
    QWidget window;
    auto* label = new QLabel("Nobody asked for this", &window);
    window.show();
    QCOMPARE(untranslated(window, [](const QString&) { return false; }).size(), 1);
    label->setText(desktop::KeySheet::tr("Keys"));
    QCOMPARE(untranslated(window, [](const QString&) { return false; }), QStringList());
    label->setText(desktop::KeySheet::tr("Keys") + " and more");
    QCOMPARE(untranslated(window, [](const QString&) { return false; }).size(), 1);
}

void PseudoLocaleTest::aTextWithoutRoomIsFound() {
    QWidget window;
    QLabel label(desktop::KeySheet::tr("full screen"), &window);
    label.setFixedWidth(QFontMetrics(label.font()).horizontalAdvance("full screen"));
    window.show();
    QVERIFY(!clipped(window).isEmpty());
}

void PseudoLocaleTest::theScreensOfARecordSayNothingElse() {
    const QTemporaryDir folder;
    makeSmallQuestionnaire(folder);
    Desk desk(folder.filePath("records"), folder.filePath("questionnaires"));
    Desktop& desktop = desk.desktop;
    desktop.window->resize(1024, 700);
    const Data data(folder.filePath("questionnaires"),
                    {"Ada Admin", "TEST, Avery", "Anteroom", "2027-03-14", "Español"});
    QVERIFY(desk.comesTo("setup"));
    look(desktop, data, "setup");
    desktop.click("setupBegin");
    desktop.click("setupMakeKey"); // nothing is typed yet: it is said what to do
    look(desktop, data, "setup-person");
    desktop.type("setupName", "Ada Admin");
    desktop.type("setupPassphrase", adas);
    desktop.type("setupPassphraseAgain", adas);
    desktop.click("setupMakeKey");
    QTRY_VERIFY(desktop.find("setupOnPaper"));
    QString key;
    for (int group = 1; group <= 6; ++group)
        key += desk.labelText(QStringLiteral("setupKeyText%1").arg(group));
    const Data withKey(folder.filePath("questionnaires"),
                       {"Ada Admin", key.left(5), key.mid(5, 5), key.mid(10, 5), key.mid(15, 5),
                        key.mid(20, 5), key.mid(25, 5), "Anteroom"});
    look(desktop, withKey, "setup-key");
    desktop.click("setupOnPaper");
    look(desktop, data, "setup-type-back");
    desktop.type("setupTyped", key);
    desktop.click("setupFinish");
    QVERIFY(desk.comesTo("records"));
    QTRY_VERIFY(desktop.find("firstScreening"));
    look(desktop, data, "records-empty");
    desktop.click("recordsStaff");
    QTRY_VERIFY(desktop.find("staffAdd"));
    look(desktop, data, "staff");
    desktop.click("staffAdd");
    look(desktop, data, "staff-add");
    desktop.click("staffAddCancel");
    desktop.click("staffOwn");
    look(desktop, data, "staff-own");
    desktop.click("staffOwnCancel");
    desktop.click("staffDone");
    QVERIFY(desk.comesTo("records"));
    desktop.administer("recordsAuditLog");
    QTRY_VERIFY(desktop.find("auditTable"));
    look(desktop, data, "audit-log");
    desktop.click("auditBack");
    desktop.administer("recordsBackup");
    look(desktop, data, "backup");
    desktop.click("backupDone");
    desktop.administer("recordsSettings");
    QTRY_VERIFY(desktop.find("settingsIdle"));
    look(desktop, data, "settings");
    desktop.click("settingsBack");
    desktop.click("firstScreening");
    QTRY_VERIFY(desktop.find("choose.small"));
    look(desktop, data, "choose");
    desktop.click("choose.small");
    look(desktop, data, "identity");
    desktop.type("patientName", "TEST, Avery (sample)");
    desktop.click("begin");
    QVERIFY(desk.comesTo("interview"));
    desk.answer();
    desktop.click("review");
    desktop.click("reviewFinish");
    look(desktop, data, "turn-away");
    desktop.click("showSummary");
    QVERIFY(desk.comesTo("summary"));
    desktop.window->findChild<QPushButton*>("summaryNew")->click(); // it may have its place in a menu
    QTRY_VERIFY(desk.comesTo("records"));
    auto* table = desktop.window->findChild<QTableView*>("recordTable");
    QTRY_VERIFY(table->isVisible() && table->model()->rowCount() == 1);
    table->selectRow(0);
    look(desktop, data, "records");
    desk.openRecord();
    QVERIFY(desk.comesTo("recordPage"));
    look(desktop, data, "record-page");
    desktop.window->activateWindow();
    QTest::keyClick(desktop.window.get(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(desktop.find("lockCover"));
    look(desktop, data, "locked", false); // the page below it is laid out and not seen
    desktop.click("lockSomeoneElse");
    QVERIFY(desk.comesTo("unlockView"));
    look(desktop, data, "unlock");
    desktop.click("unlockRecovery");
    QTRY_VERIFY(desktop.find("recoveryNext"));
    look(desktop, data, "recovery");
    QVERIFY2(m_found.isEmpty(), qPrintable('\n' + m_found.join('\n')));
}

void PseudoLocaleTest::theScreensOfAScreeningSayNothingElse() {
    Desktop desktop({}, false);
    desktop.window->resize(1024, 700);
    const Data data(ANTEROOM_SOURCE_DIR "/questionnaires", {"TEST, Avery", "Anteroom", "Español", "English"});
    look(desktop, data, "choose-shipped");
    desktop.click("choose.ketamine-prescreen");
    look(desktop, data, "protocol");
    desktop.click("protocolSave");
    look(desktop, data, "protocol-missing");
    desktop.find<QPlainTextEdit>("protocolText.en")->setPlainText("Stay with the patient.");
    desktop.click("protocolSave");
    QTRY_COMPARE(desktop.screenName(), QString("identity"));
    desktop.type("dateOfBirth", "no day");
    desktop.click("begin");
    look(desktop, data, "identity-missing");
    desktop.type("patientName", "TEST, Avery (sample)");
    desktop.type("staff", "J. Sample");
    desktop.click("begin");
    QCOMPARE(desktop.screenName(), QString("interview"));
    if (!desktop.find("review"))
        desktop.click("sections");
    desktop.click("review");
    // The page itself; what stands in its lines was said in the interview, in its language.
    settle();
    savePicture(*desktop.window, "pseudo-review");
    for (const char* name : {"reviewTitle", "reviewFinish", "reviewBack", "staffNotes"})
        for (const QString& text : untranslated(*desktop.find(name), data))
            m_found << "review: " + text;
    for (const QString& text : clipped(*desktop.window))
        m_found << "review, clipped: " + text;
    desktop.click("reviewFinish");
    desktop.click("showSummary");
    settle();
    savePicture(*desktop.window, "pseudo-summary");
    for (const QString& text : clipped(*desktop.window))
        m_found << "summary, clipped: " + text;
    QVERIFY2(m_found.isEmpty(), qPrintable('\n' + m_found.join('\n')));
}

void PseudoLocaleTest::theStudioSaysNothingElse() {
    const QTemporaryDir folder;
    makeSmallQuestionnaire(folder);
    Desktop desktop(folder.filePath("questionnaires"));
    desktop.window->resize(1024, 700);
    const Data data(folder.filePath("questionnaires"), {"Anteroom", "questionnaire.yaml", "cases.yaml"});
    desktop.click("edit.small");
    QTRY_COMPARE(desktop.screenName(), QString("studio"));
    const auto tools = [&](const QString& name) {
        settle();
        savePicture(*desktop.window, "pseudo-" + name);
        for (const QString& part : {QString("studioTools"), QString("mapPane"), QString("findBar")})
            if (const QWidget* widget = desktop.find(part))
                for (const QString& text : untranslated(*widget, data))
                    m_found << name + ": " + text;
        for (const QString& text : clipped(*desktop.window))
            m_found << name + ", clipped: " + text;
    };
    tools("studio");
    desktop.click("studioFind");
    tools("studio-find");
    desktop.click("studioMap");
    tools("studio-map");
    QVERIFY2(m_found.isEmpty(), qPrintable('\n' + m_found.join('\n')));
}

void PseudoLocaleTest::theKeysSayNothingElse() {
    theme::Theme theme(*qApp);
    for (auto* keys : {desktop::KeySheet::forScreenings, desktop::KeySheet::forTheStudio}) {
        QWidget window;
        window.resize(1024, 700);
        window.show();
        desktop::KeySheet sheet(theme, keys, &window);
        sheet.show();
        settle();
        const QStringList found = untranslated(sheet, [](const QString&) { return false; }) + clipped(sheet);
        QVERIFY2(found.isEmpty(), qPrintable('\n' + found.join('\n')));
    }
}

QTEST_MAIN(PseudoLocaleTest)
#include "pseudo_locale_test.moc"
