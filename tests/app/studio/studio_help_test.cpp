// SPDX-License-Identifier: GPL-3.0-or-later
// The tutorial and the reference, beside the text that they are about.
#include "tests/app/studio/studio_fixture.h"

#include <QTextBrowser>

using namespace anteroom;
using namespace anteroom::test;

namespace {

QWidget* helpOf(const StudioDesk& desk) { return desk.find("studioHelpWindow"); }

QTextBrowser& pageOf(const StudioDesk& desk) { return *helpOf(desk)->findChild<QTextBrowser*>("helpPage"); }

void openHelp(const StudioDesk& desk) {
    desk.find<QPushButton>("studioHelp")->click();
    QVERIFY(helpOf(desk));
}

} // namespace

class StudioHelpTest : public QObject {
    Q_OBJECT

private slots:
    void theTutorialOpensInAWindowOfItsOwn();
    void aLinkLeadsToTheFormatAndNoneLeavesTheProgram();
    void escapeClosesItAndTheTextIsAsItWas();
    void nothingIsClippedAtAnyTextSize();
};

void StudioHelpTest::theTutorialOpensInAWindowOfItsOwn() {
    StudioDesk desk;
    QVERIFY(!helpOf(desk));
    openHelp(desk);
    QVERIFY(helpOf(desk)->isWindow());
    QVERIFY(pageOf(desk).toPlainText().startsWith("A first questionnaire in ten minutes"));
    QVERIFY(desk.view->isVisible());
    desk.find<QPushButton>("studioHelp")->click(); // once more: the same window
    QCOMPARE(desk.view->findChildren<QWidget*>("studioHelpWindow").size(), 1);
}

void StudioHelpTest::aLinkLeadsToTheFormatAndNoneLeavesTheProgram() {
    StudioDesk desk;
    openHelp(desk);
    emit pageOf(desk).anchorClicked(QUrl("FORMAT.md"));
    QVERIFY(!pageOf(desk).toPlainText().startsWith("A first questionnaire"));
    QVERIFY(pageOf(desk).toPlainText().contains("show-when"));
    const QString format = pageOf(desk).toPlainText();
    QVERIFY(!pageOf(desk).openLinks() && !pageOf(desk).openExternalLinks()); // nor does the browser by itself
    emit pageOf(desk).anchorClicked(QUrl("https://example.org/elsewhere"));
    QCOMPARE(pageOf(desk).toPlainText(), format);
    helpOf(desk)->findChild<QPushButton*>("helpTutorial")->click();
    QVERIFY(pageOf(desk).toPlainText().startsWith("A first questionnaire"));
}

void StudioHelpTest::escapeClosesItAndTheTextIsAsItWas() {
    StudioDesk desk;
    const std::string before = desk.editor().bytes();
    openHelp(desk);
    QTest::keyClick(&pageOf(desk), Qt::Key_Escape);
    QVERIFY(!helpOf(desk));
    QVERIFY(desk.editor().bytes() == before);
}

void StudioHelpTest::nothingIsClippedAtAnyTextSize() {
    StudioDesk desk;
    openHelp(desk);
    for (const bool isDark : {false, true}) {
        for (const int scale : {100, 200}) {
            desk.theme.setScheme(isDark ? theme::Scheme::Dark : theme::Scheme::Light);
            desk.theme.setScale(scale);
            settle();
            savePicture(*helpOf(desk),
                        QStringLiteral("studio-help-%1-%2").arg(scale).arg(isDark ? "dark" : "light"));
            const QStringList found = clipped(*helpOf(desk));
            QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
        }
    }
}

QTEST_MAIN(StudioHelpTest)
#include "studio_help_test.moc"
