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

#include <algorithm>

using namespace anteroom;
using namespace anteroom::test;

namespace {

QTextBrowser& pageOf(const help::HelpWindow& window) { return *window.findChild<QTextBrowser*>("helpPage"); }

QString guide(const QString& language) {
    QFile file(QStringLiteral(ANTEROOM_SOURCE_DIR "/resources/help/guide.%1.md").arg(language));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// A page that stands beside the questionnaires.
QString besideQuestionnaires(const QString& name, const QString& language) {
    QFile file(QStringLiteral(ANTEROOM_SOURCE_DIR "/questionnaires/") + name +
               (language == "en" ? QString() : '.' + language) + ".md");
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList found(const char* pattern, const QString& text) {
    const QRegularExpression what(QLatin1String(pattern), QRegularExpression::MultilineOption |
                                                              QRegularExpression::DotMatchesEverythingOption);
    QStringList all;
    for (auto match = what.globalMatch(text); match.hasNext();)
        all << match.next().captured();
    return all;
}

/// What the same page has in every language, in its order: its headings and how deep they are, what its
/// tables have in their rows, the lists, what is shown as an example; and what is written as it is typed, per
/// section, whatever order a language puts it in.
QStringList frameOf(QString page, const QString& language) {
    static const QRegularExpression example(
        "^```.*?^```", QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    QStringList frame = found("^```.*?^```", page);
    page.remove(example); // whose comments look like headings
    static const QRegularExpression heading("^(?=#)", QRegularExpression::MultilineOption);
    for (const QString& part : page.split(heading)) {
        frame << "heading " + found("^#+", part).join(' ');
        frame << QStringLiteral("rows %1, points %2, strong %3")
                     .arg(found("^\\|", part).size())
                     .arg(found("^- ", part).size())
                     .arg(found("\\*\\*", part).size());
        QStringList typed =
            found("`[^`]*`", part) + found("\\]\\([^)]*\\)", part) + found("<https[^>]*>", part);
        typed.replaceInStrings('.' + language + ".md", ".md");
        typed.sort();
        frame << typed;
    }
    return frame;
}

} // namespace

class HelpWindowTest : public QObject {
    Q_OBJECT

private slots:
    void theGuideIsInTheLanguageOfTheProgram();
    void theGuideHasTheSamePartsInEachLanguage();
    void theAuthorsPagesAreInTheLanguageOfTheProgram();
    void theAuthorsPagesSayTheSameInEachLanguage_data();
    void theAuthorsPagesSayTheSameInEachLanguage();
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

void HelpWindowTest::theAuthorsPagesAreInTheLanguageOfTheProgram() {
    theme::Theme theme(*qApp);
    language::ProgramLanguage language(*qApp, QLocale::c());
    QWidget parent;
    auto* window = help::helpForAuthors(theme, &parent);
    window->show();
    const QTextBrowser& page = pageOf(*window);
    QVERIFY(page.toPlainText().startsWith("A first questionnaire in ten minutes"));
    language.choose("es");
    QTRY_VERIFY(page.toPlainText().startsWith("Un primer cuestionario en diez minutos"));
    // The link of the page that is shown leads to the other in the same language.
    emit pageOf(*window).anchorClicked(QUrl("FORMAT.es.md"));
    QVERIFY(page.toPlainText().startsWith("El formato de los cuestionarios"));
    language.choose("en");
    QTRY_VERIFY(page.toPlainText().startsWith("The questionnaire format"));
    emit pageOf(*window).anchorClicked(QUrl("TUTORIAL.md"));
    QVERIFY(page.toPlainText().startsWith("A first questionnaire"));
}

void HelpWindowTest::theAuthorsPagesSayTheSameInEachLanguage_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("name");
    for (const QString& code : language::ProgramLanguage::offered())
        for (const char* name : {"TUTORIAL", "FORMAT"})
            QTest::addRow("%s %s", qPrintable(code), name) << code << name;
}

// What is typed is the same in every language; whoever changes the one page finds the place in the other.
void HelpWindowTest::theAuthorsPagesSayTheSameInEachLanguage() {
    QFETCH(QString, language);
    QFETCH(QString, name);
    const QString page = besideQuestionnaires(name, language);
    QVERIFY2(!page.isEmpty(), "there is no such page");
    const QStringList expected = frameOf(besideQuestionnaires(name, "en"), "en");
    QVERIFY(expected.size() > 30);
    const QStringList frame = frameOf(page, language);
    for (qsizetype i = 0; i < std::max(expected.size(), frame.size()); ++i)
        QVERIFY2(frame.value(i) == expected.value(i),
                 qPrintable(QString("%1 has \"%2\" where the English page has \"%3\"; after \"%4\"")
                                .arg(language, frame.value(i), expected.value(i), expected.value(i - 1))));
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
