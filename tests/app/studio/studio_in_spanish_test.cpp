// SPDX-License-Identifier: GPL-3.0-or-later
// What core says in the studio, in the language that the window speaks: what an edit changes, what answers
// can and cannot do, what cases show, and what completion explains.
#include "app/language/program_language.h"
#include "app/language/said.h"
#include "tests/app/studio/publish_page.h"
#include "tests/support/gui/english_left.h"
#include "tests/support/gui/pseudo_locale.h"

#include <QRegularExpression>
#include <QTextBrowser>

using namespace anteroom;
using namespace anteroom::test;
using language::ProgramLanguage;

namespace {

const QByteArray before = R"(anteroom: 1
id: descanso
version: 1.0.0
title: {es: Descanso, en: Rest}
license: CC0-1.0
languages: [es, en]
documents:
  folleto: {title: Folleto, publisher: Muestra, kind: public article}
topics:
  - {id: reposo, title: {es: Reposo, en: Repose}}
sections:
  - id: principal
    title: {es: Principal, en: Main}
    questions:
      - {id: cansado, type: yes-no, text: {es: "¿Se cansa?", en: "Tired?"}, label: {es: cansancio, en: tiredness}}
      - {id: horas, type: number, text: {es: "¿Horas?", en: "Hours?"}, label: {es: horas de reposo, en: hours of rest}, range: [0, 12], show-when: cansado is yes}
      - {id: peso, type: number, text: {es: "¿Peso?", en: "Weight?"}, label: {es: peso, en: weight}, unit: kg, range: [20, 200]}
      - {id: desde, type: date, text: {es: "¿Desde?", en: "Since?"}, label: {es: desde, en: since}}
      - {id: remedios, type: choices, text: {es: "¿Remedios?", en: "Remedies?"}, label: {es: remedios, en: remedies}, options: [{id: te, text: {es: Infusión, en: Tea}}, {id: bano, text: {es: Baño, en: Bath}}]}
      - {id: siesta, type: yes-no, text: {es: "¿Siesta?", en: "Nap?"}, label: {es: siesta, en: nap}, required: no}
computed:
  - {id: puntos, label: {es: Puntos, en: Points}, value: "horas + 2"}
findings:
  - {id: poco, kind: flag, when: cansado is yes and horas < 5, title: {es: Poco reposo, en: Little rest}, discuss: {es: Hablar, en: Talk}, cite: [{document: folleto, section: Uno}]}
  - {id: mucho, kind: flag, when: puntos > 9, title: {es: Mucho reposo, en: Much rest}, discuss: {es: Hablar, en: Talk}, cite: [{document: folleto, section: Dos}]}
  - {id: liviano, kind: flag, when: peso < 50, title: {es: Poco peso, en: Low weight}, discuss: {es: Hablar, en: Talk}, cite: [{document: folleto, section: Dos}]}
  - {id: remedio, kind: flag, when: 'remedios includes any of [te, bano]', title: {es: Con remedios, en: With remedies}, discuss: {es: Hablar, en: Talk}, cite: [{document: folleto, section: Dos}]}
  - {id: antiguo, kind: flag, when: desde < 2020-01-01, title: {es: De hace tiempo, en: Long ago}, discuss: {es: Hablar, en: Talk}, cite: [{document: folleto, section: Dos}]}
  - {id: vieja, kind: flag, when: siesta is yes, title: {es: Con siesta, en: With a nap}, discuss: {es: Hablar, en: Talk}, cite: [{document: folleto, section: Dos}]}
contradictions:
  - {id: choque, when: cansado is no and siesta is yes, text: {es: No concuerdan, en: They do not fit}}
)";

/// One of each kind of change, and what answers can never do.
QByteArray after() {
    QByteArray text = before;
    const auto put = [&](const char* what, const char* with) {
        if (!text.contains(what))
            qFatal("It is not there: %s", what);
        text.replace(what, with);
    };
    put("horas < 5", "horas < 7 and horas <= 14");
    put("range: [0, 12]", "range: [0, 14]");
    put("puntos > 9", "puntos > 10");
    put("unit: kg, range: [20, 200]", "unit: lb, range: [40, 400]");
    put("label: {es: desde, en: since}}", "label: {es: desde, en: since}, partial: no}");
    put("{id: bano, text: {es: Baño, en: Bath}}]", "{id: musica, text: {es: Música, en: Music}}]");
    put("[te, bano]", "[te, musica]");
    put(", required: no}", ", ask: staff}");
    put("  - {id: vieja, kind: flag, when: siesta is yes, title: {es: Con siesta, en: With a nap}",
        "  - {id: nueva, kind: flag, when: horas > 20, title: {es: Nueva, en: New}");
    put("topics:\n", "topics:\n  - {id: sueno, title: {es: Sueño, en: Sleep}}\n");
    put("cansado is no and siesta is yes", "cansado is no");
    return text;
}

const QByteArray cases = R"(anteroom: 1
cases-of: descanso
cases:
  - {name: bien, date: 2027-03-14, answers: {cansado: no}, expect: {ruled-out: [poco]}}
)";

/// An author's desk with that edit made.
class EditedDesk {
    QTemporaryDir m_folder;

public:
    EditedDesk() {
        const QString path = m_folder.filePath("questionnaire.yaml");
        writeFile(path, before);
        writeFile(m_folder.filePath("cases.yaml"), cases);
        desk = std::make_unique<StudioDesk>(path);
        studio::Studio& studio = desk->view->studio();
        const TextEdit whole{{FileIndex{0}, 0, static_cast<std::uint32_t>(before.size())},
                             after().toStdString()};
        studio.apply(studio.questionnaire(), {whole});
        if (!QTest::qWaitFor([&] { return desk->isUpToDate(); }, 20'000))
            qFatal("The questionnaire is not checked");
    }

    std::unique_ptr<StudioDesk> desk;
};

/// Whether that is the questionnaire's, or a name of the format, and no sentence of ours.
bool isOfTheText(QString text) {
    static const QRegularExpression ours("\\[[^\\[\\]]*\\]");
    while (text.contains(ours)) // innermost first
        text.remove(ours);
    // Titles and conditions in words, in the reader's language: see aSpanishWindowSaysNothingInEnglish().
    static const QRegularExpression quoted(QString::fromUtf8("“[^“”]*”"));
    text.remove(quoted);
    static const QRegularExpression word("\\p{L}{2,}");
    static const QString known =
        QString::fromUtf8(before + after()) + " no yes lb kg questionnaire.yaml not sure";
    for (auto words = word.globalMatch(text); words.hasNext();)
        if (!known.contains(words.next().captured(), Qt::CaseInsensitive))
            return false;
    return true;
}

/// What completion says of each thing that it offers behind `typed`, which stands at the end of the text.
QStringList explained(const StudioDesk& desk, const std::string& typed) {
    studio::Studio& studio = desk.view->studio();
    const std::string text = studio.questionnaire().text() + typed;
    QStringList all;
    const Completions offered =
        studio.completionsFor(studio.questionnaire(), text, static_cast<std::uint32_t>(text.size()));
    for (const Completion& one : offered.items)
        all << language::said(one.explanation);
    return all;
}

} // namespace

class StudioInSpanishTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void allThatAPublishPageSaysComesFromTheTranslators();
    void allThatCompletionExplainsComesFromTheTranslators();
    void aSpanishWindowSaysNothingInEnglish();
    void whatIsKnownIsSaidAnewInAnotherLanguage();
    void completionIsReadInFull();
};

void StudioInSpanishTest::initTestCase() {
    if (!canProve())
        QSKIP("built without a solver");
}

void StudioInSpanishTest::allThatAPublishPageSaysComesFromTheTranslators() {
    PseudoLocale pseudo;
    QVERIFY(qApp->installTranslator(&pseudo));
    {
        const EditedDesk edited;
        const StudioDesk& desk = *edited.desk;
        openPage(desk);
        settle();
        savePicture(*desk.view, "studio-pseudo-publish");
        const auto& report = desk.view->studio().proofs().report();
        QVERIFY(report.comparison->said.size() > 8);
        QVERIFY(report.comparison->rules.size() > 5);
        QVERIFY(report.notes->size() > 1);
        QVERIFY(report.cases->rules.size() > 4);
        const QStringList found = untranslated(*desk.find("publish"), isOfTheText);
        QVERIFY2(found.isEmpty(), qPrintable('\n' + found.join('\n')));
    }
    qApp->removeTranslator(&pseudo);
}

void StudioInSpanishTest::allThatCompletionExplainsComesFromTheTranslators() {
    PseudoLocale pseudo;
    QVERIFY(qApp->installTranslator(&pseudo));
    QStringList found;
    {
        const EditedDesk edited;
        for (const char* typed :
             {"\n", "urgent:\n  - ", "urgent:\n  - tier: ", "urgent:\n  - when: ",
              "urgent:\n  - when: horas ", "urgent:\n  - when: cansado is ", "urgent:\n  - when: remedios ",
              "urgent:\n  - when: desde >= ", "urgent:\n  - when: years ",
              "urgent:\n  - when: years from today ", "urgent:\n  - when: cansado is yes ",
              "urgent:\n  - when: puntos ", "urgent:\n  - title: {", "urgent:\n  - when: remedios includes ",
              "urgent:\n  - when: cansado in "}) {
            const QStringList all = explained(*edited.desk, typed);
            QVERIFY2(!all.isEmpty(), typed);
            for (const QString& explanation : all)
                if (!isOfTheText(explanation))
                    found << QString(typed).trimmed() + ": " + explanation;
        }
    }
    qApp->removeTranslator(&pseudo);
    QVERIFY2(found.isEmpty(), qPrintable('\n' + found.join('\n')));
}

void StudioInSpanishTest::aSpanishWindowSaysNothingInEnglish() {
    ProgramLanguage spanish(*qApp, QLocale("es"));
    QStringList translations;
    for (const char* name : {"anteroom_es.ts", "anteroom_core_es.ts", "anteroom_schema_es.ts"})
        translations << QStringLiteral(ANTEROOM_SOURCE_DIR "/resources/translations/") + name;
    const EnglishLeft english(translations);
    EditedDesk edited;
    StudioDesk& desk = *edited.desk;
    QStringList found;
    const auto look = [&](QWidget& window, const QString& name) {
        settle();
        savePicture(window, "studio-es-" + name);
        for (const QString& text : english.in(window, [](const QString&) { return false; }))
            found << name + ": " + text;
        for (const QString& text : clipped(window))
            found << name + ", no room: " + text;
    };
    look(*desk.view, "text");
    desk.stand("puntos > 10");
    desk.editor().setFocus();
    desk.keys(" a");
    QTRY_VERIFY(desk.find("completions"));
    savePicture(*desk.view, "studio-es-completion"); // what it offers are words of the format
    const QString explanation = desk.find<QLabel>("completionExplanation")->text();
    QVERIFY2(!explanation.isEmpty() && !english.isEnglish(explanation), qPrintable(explanation));
    desk.key(Qt::Key_Escape);
    desk.key(Qt::Key_Backspace);
    desk.key(Qt::Key_Backspace);
    QTRY_VERIFY(desk.isUpToDate());
    openPage(desk);
    look(*desk.view, "publish");
    for (const char* card : {"reportChanges", "reportNotes", "reportCases"}) {
        QWidget& shown = *desk.find(card);
        savePicture(shown, QString("studio-es-") + card);
        const QString said = textIn(desk, card);
        // What people read of the questionnaire is its Spanish, and so are the words between.
        QVERIFY2(!said.contains("Little rest") && !said.contains(" at least ") && !said.contains("finding"),
                 qPrintable(said));
    }
    QVERIFY2(textIn(desk, "reportChanges").contains("“horas de reposo” 5 a 6 con “cansancio” sí"),
             qPrintable(textIn(desk, "reportChanges")));
    desk.view->findChild<QPushButton*>("studioHelp")->click();
    auto* help = desk.view->findChild<QWidget*>("studioHelpWindow");
    look(*help, "help");
    auto* page = help->findChild<QTextBrowser*>("helpPage");
    QVERIFY(page->toPlainText().startsWith("Un primer cuestionario en diez minutos"));
    emit page->anchorClicked(QUrl("FORMAT.es.md"));
    QVERIFY(page->toPlainText().startsWith("El formato de los cuestionarios"));
    look(*help, "help-format");
    QVERIFY2(found.isEmpty(), qPrintable('\n' + found.join('\n')));
}

void StudioInSpanishTest::whatIsKnownIsSaidAnewInAnotherLanguage() {
    ProgramLanguage program(*qApp, QLocale("en"));
    const EditedDesk edited;
    const StudioDesk& desk = *edited.desk;
    openPage(desk);
    const QString inEnglish = textIn(desk, "reportCases");
    QVERIFY2(inEnglish.contains("Finding “Little rest” (poco)"), qPrintable(inEnglish));
    program.choose("es");
    QTRY_VERIFY2(textIn(desk, "reportCases").contains("Punto a tratar “Poco reposo” (poco)"),
                 qPrintable(textIn(desk, "reportCases")));
    QTRY_VERIFY2(textIn(desk, "reportChanges").contains("ahora se plantea"),
                 qPrintable(textIn(desk, "reportChanges")));
    program.choose("en");
    QTRY_COMPARE(textIn(desk, "reportCases"), inEnglish);
}

void StudioInSpanishTest::completionIsReadInFull() {
    ProgramLanguage spanish(*qApp, QLocale("es"));
    const EditedDesk edited;
    const StudioDesk& desk = *edited.desk;
    desk.stand("label: {es: siesta, en: nap}");
    desk.editor().setFocus();
    desk.keys(", m");
    QTRY_VERIFY(desk.find("completions"));
    const auto* explanation = desk.find<QLabel>("completionExplanation");
    QVERIFY2(explanation->text().contains(QString::fromUtf8("yes para una medición")),
             qPrintable(explanation->text()));
    QVERIFY(explanation->heightForWidth(explanation->width()) <= explanation->height());
    savePicture(*desk.view, "studio-es-completion-long");
}

QTEST_MAIN(StudioInSpanishTest)
#include "studio_in_spanish_test.moc"
