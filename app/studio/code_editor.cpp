// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/code_editor.h"

#include "app/studio/completion_popup.h"
#include "app/studio/yaml_look.h"
#include "app/theme/theme.h"

#include <QWheelEvent>
#include <Qsci/qscicommandset.h>

#include <algorithm>

namespace anteroom::studio {

namespace {

constexpr int numberMargin = 0;
constexpr int problemMargin = 1;
constexpr int foldMargin = 2;

/// Indicators and margin marks of problems. Those below 8 are the lexer's.
constexpr unsigned errorLine = 8;
constexpr unsigned warningLine = 9;
constexpr int errorMark = 1;
constexpr int warningMark = 2;

unsigned lineOf(Problem::Kind kind) {
    const bool mustBeMended = kind == Problem::Kind::Error || kind == Problem::Kind::Case;
    return mustBeMended ? errorLine : warningLine;
}

} // namespace

CodeEditor::CodeEditor(theme::Theme& theme, const QString& name, const theme::Wording& title,
                       Completer completer, QWidget* parent)
    : QsciScintilla(parent), m_theme(theme), m_completer(std::move(completer)), m_look(new YamlLook(this)) {
    setObjectName(name);
    theme::say(this, "accessibleName", title);
    setUp();
    freeKeys();
    follow();
    connect(&theme, &theme::Theme::changed, this, &CodeEditor::follow);
    connect(this, &QsciScintilla::textChanged, this, &CodeEditor::typed);
    connect(this, &QsciScintilla::cursorPositionChanged, this, &CodeEditor::cursorMoved);
    connect(this, &QsciScintillaBase::SCN_CHARADDED, this, &CodeEditor::charAdded);
}

CodeEditor::~CodeEditor() { delete m_popup; }

void CodeEditor::setUp() {
    setFrameShape(QFrame::NoFrame);
    setLayoutDirection(Qt::LeftToRight); // in every language: to be indented means something
    setUtf8(true);
    setLexer(m_look);
    m_look->setFoldComments(true);
    setIndentationsUseTabs(false);
    setIndentationWidth(2);
    setTabWidth(2);
    setTabIndents(true);
    setBackspaceUnindents(true);
    setAutoIndent(false); // our own knows the dash of an item
    setWrapMode(WrapWord);
    setWrapIndentMode(WrapIndentIndented);
    setFolding(PlainFoldStyle, foldMargin);
    send(SCI_MARKERDEFINE, SC_MARKNUM_FOLDEROPEN, SC_MARK_ARROWDOWN);
    send(SCI_MARKERDEFINE, SC_MARKNUM_FOLDER, SC_MARK_ARROW);
    setMarginLineNumbers(numberMargin, true);
    setMarginType(problemMargin, SymbolMargin);
    setMarginMarkerMask(problemMargin, (1 << errorMark) | (1 << warningMark));
    markerDefine(Circle, errorMark);
    markerDefine(RightTriangle, warningMark);
    indicatorDefine(SquiggleIndicator, errorLine);
    indicatorDefine(DotsIndicator, warningLine);
    setCaretLineVisible(true);
    setCaretWidth(2);
    setScrollWidthTracking(true);
    setEolMode(EolUnix);
    send(SCI_SETMULTIPLESELECTION, 0);
    send(SCI_SETPASTECONVERTENDINGS, 1);
}

// What the window does with a key comes first, and nothing is cut or moved by a key that nobody meant.
void CodeEditor::freeKeys() {
    for (QsciCommand* command : standardCommands()->commands())
        switch (command->command()) {
        case QsciCommand::ZoomIn:
        case QsciCommand::ZoomOut:
        case QsciCommand::LineCut:
        case QsciCommand::LineDelete:
        case QsciCommand::LineCopy:
        case QsciCommand::LineTranspose:
        case QsciCommand::LineDuplicate:
        case QsciCommand::SelectionDuplicate:
        case QsciCommand::SelectionLowerCase:
        case QsciCommand::SelectionUpperCase:
            command->setKey(0);
            command->setAlternateKey(0);
            break;
        case QsciCommand::Redo:
            command->setAlternateKey((Qt::CTRL | Qt::SHIFT | Qt::Key_Z).toCombined());
            break;
        default:
            break;
        }
}

void CodeEditor::follow() {
    const theme::Palette& colours = m_theme.palette();
    m_look->follow(m_theme);
    setPaper(colours.surface);
    setColor(colours.text);
    setCaretForegroundColor(colours.text);
    setCaretLineBackgroundColor(colours.window);
    setSelectionBackgroundColor(colours.accent);
    setSelectionForegroundColor(colours.onAccent);
    setMarginsFont(YamlLook::fontFor(m_theme));
    setMarginsBackgroundColor(colours.window);
    setMarginsForegroundColor(colours.muted);
    setFoldMarginColors(colours.window, colours.window);
    for (const unsigned long mark :
         {static_cast<unsigned long>(SC_MARKNUM_FOLDER), static_cast<unsigned long>(SC_MARKNUM_FOLDEROPEN)}) {
        SendScintilla(SCI_MARKERSETFORE, mark, colours.muted);
        SendScintilla(SCI_MARKERSETBACK, mark, colours.window);
    }
    setMarkerForegroundColor(colours.attention, errorMark);
    setMarkerBackgroundColor(colours.attention, errorMark);
    setMarkerForegroundColor(colours.muted, warningMark);
    setMarkerBackgroundColor(colours.window, warningMark);
    setIndicatorForegroundColor(colours.attention, errorLine);
    setIndicatorForegroundColor(colours.muted, warningLine);
    setMarginWidth(numberMargin, QStringLiteral("00000"));
    setMarginWidth(problemMargin, m_theme.px(16));
    setMarginWidth(foldMargin, m_theme.px(14));
    closePopup();
}

std::string_view CodeEditor::view() const {
    const auto* bytes = static_cast<const char*>(SendScintillaPtrResult(SCI_GETCHARACTERPOINTER));
    return {bytes, static_cast<std::size_t>(send(SCI_GETLENGTH))};
}

void CodeEditor::setBytes(std::string_view bytes) {
    setEolMode(bytes.find("\r\n") != std::string_view::npos ? EolWindows : EolUnix);
    send(SCI_CLEARALL);
    SendScintilla(SCI_ADDTEXT, bytes.size(), bytes.data());
    send(SCI_EMPTYUNDOBUFFER);
    send(SCI_SETSAVEPOINT);
    send(SCI_GOTOPOS, 0);
}

void CodeEditor::apply(const std::vector<TextEdit>& edits) {
    std::vector<TextEdit> backwards = edits;
    std::stable_sort(backwards.begin(), backwards.end(), [](const TextEdit& one, const TextEdit& other) {
        return one.span.begin > other.span.begin;
    });
    send(SCI_BEGINUNDOACTION);
    for (const TextEdit& edit : backwards) {
        send(SCI_SETTARGETRANGE, edit.span.begin, static_cast<long>(edit.span.end));
        SendScintilla(SCI_REPLACETARGET, edit.text.size(), edit.text.c_str());
    }
    send(SCI_ENDUNDOACTION);
    if (backwards.empty())
        return;
    const TextEdit& first = backwards.back();
    send(SCI_GOTOPOS, first.span.begin + first.text.size());
}

std::uint32_t CodeEditor::offset() const { return static_cast<std::uint32_t>(send(SCI_GETCURRENTPOS)); }

std::uint32_t CodeEditor::markedFrom() const {
    return static_cast<std::uint32_t>(send(SCI_GETSELECTIONSTART));
}

std::uint32_t CodeEditor::line() const {
    return static_cast<std::uint32_t>(send(SCI_LINEFROMPOSITION, offset())) + 1;
}

void CodeEditor::goTo(std::uint32_t begin, std::uint32_t end) {
    const long first = send(SCI_LINEFROMPOSITION, begin);
    send(SCI_ENSUREVISIBLE, static_cast<std::size_t>(first)); // it may be folded away
    const long shown = send(SCI_VISIBLEFROMDOCLINE, static_cast<std::size_t>(first));
    const long room = send(SCI_LINESONSCREEN);
    send(SCI_SETFIRSTVISIBLELINE, static_cast<std::size_t>(std::max(0L, shown - room / 3)));
    send(SCI_SETSEL, begin, static_cast<long>(end));
    send(SCI_CHOOSECARETX);
}

void CodeEditor::goToLine(std::uint32_t line) {
    const long begin = send(SCI_POSITIONFROMLINE, static_cast<std::size_t>(line - 1));
    if (begin >= 0)
        goTo(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin));
}

void CodeEditor::setProblems(const std::vector<Problem>& problems, const std::string& path) {
    const long length = send(SCI_GETLENGTH);
    for (const unsigned indicator : {errorLine, warningLine}) {
        send(SCI_SETINDICATORCURRENT, indicator);
        send(SCI_INDICATORCLEARRANGE, 0, length);
    }
    markerDeleteAll(errorMark);
    markerDeleteAll(warningMark);
    for (const Problem& problem : problems) {
        if (problem.path != path || problem.begin > length)
            continue;
        const unsigned indicator = lineOf(problem.kind);
        // What is missing has no letters: the one before or after it is underlined.
        const long begin = problem.begin == length && problem.begin > 0 ? problem.begin - 1 : problem.begin;
        const long end = std::min(length, std::max<long>(problem.end, begin + 1));
        send(SCI_SETINDICATORCURRENT, indicator);
        send(SCI_INDICATORFILLRANGE, static_cast<std::size_t>(begin), end - begin);
        const long line = send(SCI_LINEFROMPOSITION, static_cast<std::size_t>(begin));
        markerAdd(static_cast<int>(line), indicator == errorLine ? errorMark : warningMark);
    }
}

bool CodeEditor::isUnderlined(std::uint32_t offset, Problem::Kind kind) const {
    return send(SCI_INDICATORVALUEAT, lineOf(kind), static_cast<long>(offset)) != 0;
}

// The text scale is the theme's, for all of the window.
void CodeEditor::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ControlModifier)
        event->accept();
    else
        QsciScintilla::wheelEvent(event);
}

} // namespace anteroom::studio
