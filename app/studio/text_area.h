// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/studio.h"

#include <QMap>
#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QStackedWidget;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::studio {

class CodeEditor;
class FindBar;

/// The texts that are open, one before the others, with what finds in it. What is typed goes to the studio.
class TextArea : public QWidget {
    Q_OBJECT
public:
    /// `studio` outlives this.
    TextArea(theme::Theme& theme, Studio& studio, QWidget* parent = nullptr);

    CodeEditor& editor() const;
    StudioDocument& document() const;
    std::string path() const { return document().path().toStdString(); }
    bool showsQuestionnaire() const { return &document() == &m_studio.questionnaire(); }
    void bringUp(StudioDocument& document);
    /// The text whose tab is so many further on; behind the last comes the first.
    void step(int by);
    void showProblems();
    void speakAnew(); ///< in another language
    void find(bool withReplace);
    bool isFinding() const;
    /// There is little height: what finds stands in the place of the tabs.
    void setLow(bool isLow);

signals:
    /// Another text, or another place in it.
    void moved();
    /// What finds came or went.
    void findingChanged();

private:
    void add(StudioDocument* document);
    void edit(StudioDocument* document, const std::vector<TextEdit>& edits);
    void stopFinding();
    void showTabs();

    theme::Theme& m_theme;
    Studio& m_studio;
    QWidget* m_tabs;
    QStackedWidget* m_stack;
    FindBar* m_find;
    bool m_isLow = false;
    QMap<StudioDocument*, CodeEditor*> m_editors;
    QMap<StudioDocument*, QPushButton*> m_buttons;
};

} // namespace anteroom::studio
