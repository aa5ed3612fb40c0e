// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/problem.h"
#include "app/theme/say.h"
#include "core/authoring/completion.h"
#include "core/base/text_edit.h"

#include <QPointer>
#include <Qsci/qsciscintilla.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::theme {
class Theme;
}

namespace anteroom::studio {

class CompletionPopup;
class YamlLook;

/// A text of YAML: coloured, folded, with line numbers, its problems underlined, and completion. All offsets
/// are bytes of its UTF-8, lines count from 1. Follows the theme and its text scale.
class CodeEditor : public QsciScintilla {
    Q_OBJECT
public:
    using Completer = std::function<Completions(std::string_view text, std::uint32_t offset)>;

    /// `name` is the object name, `title` what assistive technology calls it. `completer` may be empty.
    CodeEditor(theme::Theme& theme, const QString& name, const theme::Wording& title, Completer completer,
               QWidget* parent = nullptr);
    ~CodeEditor() override;

    /// Another text, with nothing to undo.
    void setBytes(std::string_view bytes);
    std::string bytes() const { return std::string(view()); }
    /// One step of undo. The cursor goes to the end of the first.
    void apply(const std::vector<TextEdit>& edits);

    std::uint32_t offset() const;
    std::uint32_t line() const;
    std::uint32_t markedFrom() const; ///< where what is marked begins, or the cursor
    /// Marks the stretch and brings it into the middle. Does not ask for the keys.
    void goTo(std::uint32_t begin, std::uint32_t end);
    void goToLine(std::uint32_t line);
    /// Underlines these, of which those of other texts are passed over.
    void setProblems(const std::vector<Problem>& problems, const std::string& path);
    /// What is underlined at this place by a problem of this kind.
    bool isUnderlined(std::uint32_t offset, Problem::Kind kind) const;

    /// Opens the list of what can stand at the cursor.
    void complete();
    bool isCompleting() const;

    /// The next place, round the end, marked; false where there is none.
    bool find(const std::string& what, bool forward, bool matchCase);
    /// Replaces what is marked, if it is `what`.
    bool replaceMarked(const std::string& what, const std::string& with, bool matchCase);
    int replaceAll(const std::string& what, const std::string& with, bool matchCase);
    int countOf(const std::string& what, bool matchCase) const;
    std::string markedText() const;

signals:
    void typed();
    void cursorMoved();
    /// Esc, with nothing open that it would close.
    void escaped();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    long send(unsigned int message, std::size_t first = 0, long second = 0) const {
        return SendScintilla(message, static_cast<unsigned long>(first), second);
    }
    std::string_view view() const;
    void setUp();
    void freeKeys();
    void follow();
    bool keyForPopup(QKeyEvent* event);
    void indentNewLine();
    void charAdded(int character);
    void offer(bool isAsked);
    void take(int place);
    void closePopup();
    std::optional<std::pair<long, long>> findIn(const std::string& what, long from, long to,
                                                bool matchCase) const;

    theme::Theme& m_theme;
    Completer m_completer;
    YamlLook* m_look;
    QPointer<CompletionPopup> m_popup;
    Completions m_completions;
};

} // namespace anteroom::studio
