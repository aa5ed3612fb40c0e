// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/help_window.h"
#include "app/language/program_language.h"
#include "app/theme/theme.h"
#include "tests/support/gui/clipping.h"

#include <QApplication>
#include <QFile>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QTextBrowser>

using namespace anteroom;
using namespace anteroom::test;

namespace {

QTextBrowser& pageOf(const help::HelpWindow& window) { return *window.findChild<QTextBrowser*>("helpPage"); }

QString guide(const QString& language) {
    QFile file(QStringLiteral(ANTEROOM_SOURCE_DIR "/resources/help/guide.%1.md").arg(language));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class HelpWindowTest : public QObject {
    Q_OBJECT

private slots:
    void theGuideIsInTheLanguageOfTheProgram();
    void theGuideHasTheSamePartsInEachLanguage();
    void escapeClosesIt();
    void nothingIsClippedAtAnyTextSize();
};

void HelpWindowTest::theGuideIsInTheLanguageOfTheProgram() {
    theme::Theme theme(*qApp);
    language::ProgramLanguage language(*qApp, QLocale::c());
    QWidget parent;
    auto* window = help::helpForScreenings(theme, &parent);
    window->show();
    QVERIFY(window->isWindow());
    QVERIFY(pageOf(*window).toPlainText().startsWith("A screening with Anteroom"));
    language.choose("es");
    QTRY_VERIFY(pageOf(*window).toPlainText().startsWith("Una evaluación con Anteroom"));
    language.choose("en");
    QTRY_VERIFY(pageOf(*window).toPlainText().startsWith("A screening with Anteroom"));
}

// Each language that the program is offered in has one, with as many headings, points and steps.
void HelpWindowTest::theGuideHasTheSamePartsInEachLanguage() {
    const auto countOf = [](const QString& text, const char* pattern) {
        return text.count(QRegularExpression(QLatin1String(pattern), QRegularExpression::MultilineOption));
    };
    const QString english = guide("en");
    QVERIFY(countOf(english, "^#") > 5);
    for (const QString& code : language::ProgramLanguage::offered())
        for (const char* part : {"^# ", "^## ", "^- ", "^[0-9]+\\. ", "\\*\\*", "F6", "F1", "Ctrl\\+L"})
            QVERIFY2(countOf(guide(code), part) == countOf(english, part), qPrintable(code + ": " + part));
}

void HelpWindowTest::escapeClosesIt() {
    theme::Theme theme(*qApp);
    QWidget parent;
    auto* window = help::helpForScreenings(theme, &parent);
    window->show();
    QTest::keyClick(&pageOf(*window), Qt::Key_Escape);
    QVERIFY(!window->isVisible());
}

void HelpWindowTest::nothingIsClippedAtAnyTextSize() {
    theme::Theme theme(*qApp);
    QWidget parent;
    auto* window = help::helpForScreenings(theme, &parent);
    window->show();
    for (const int scale : {100, 200}) {
        theme.setScale(scale);
        settle();
        savePicture(*window, QStringLiteral("help-%1").arg(scale));
        const QStringList found = clipped(*window);
        QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    }
}

QTEST_MAIN(HelpWindowTest)
#include "help_window_test.moc"
