// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/text_area.h"

#include "app/studio/code_editor.h"
#include "app/studio/find_bar.h"
#include "app/theme/flow_layout.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QPushButton>
#include <QStackedWidget>

namespace anteroom::studio {

TextArea::TextArea(theme::Theme& theme, Studio& studio, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_studio(studio), m_tabs(new QWidget), m_stack(new QStackedWidget),
      m_find(new FindBar(theme)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    new theme::FlowLayout(theme::FlowLayout::Fit::Natural, theme.px(4), m_tabs);
    column->addWidget(m_tabs);
    column->addWidget(m_find);
    column->addWidget(m_stack, 1);
    for (const auto& document : studio.documents())
        add(document.get());
    connect(&studio, &Studio::documentOpened, this, &TextArea::add);
    connect(&studio, &Studio::edited, this, &TextArea::edit);
    connect(&studio, &Studio::changed, this, &TextArea::showTabs);
    connect(m_find, &FindBar::closed, this, [this] {
        stopFinding();
        editor().setFocus(Qt::OtherFocusReason);
    });
    bringUp(studio.questionnaire());
}

void TextArea::add(StudioDocument* document) {
    const QString name = document->name();
    auto* editor = new CodeEditor(
        m_theme, QStringLiteral("editor.") + name, [name] { return tr("Text of %1").arg(name); },
        [this, document](std::string_view text, std::uint32_t offset) {
            return m_studio.completionsFor(*document, text, offset);
        });
    editor->setBytes(document->text());
    connect(editor, &CodeEditor::typed, this,
            [this, document, editor] { m_studio.setText(*document, editor->bytes()); });
    connect(editor, &CodeEditor::cursorMoved, this, &TextArea::moved);
    connect(editor, &CodeEditor::escaped, this, &TextArea::stopFinding);
    m_editors.insert(document, editor);
    m_stack->addWidget(editor);
    QPushButton* tab = theme::makeButton(name, "quiet", QStringLiteral("tab.") + name);
    tab->setCheckable(true);
    connect(tab, &QPushButton::clicked, this, [this, document] {
        bringUp(*document);
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
    });
    m_buttons.insert(document, tab);
    m_tabs->layout()->addWidget(tab);
    showTabs();
}

CodeEditor& TextArea::editor() const { return *static_cast<CodeEditor*>(m_stack->currentWidget()); }

StudioDocument& TextArea::document() const { return *m_editors.key(&editor()); }

void TextArea::bringUp(StudioDocument& document) {
    m_stack->setCurrentWidget(m_editors.value(&document));
    m_find->setEditor(&editor());
    setFocusProxy(&editor());
    showTabs();
    emit moved();
}

void TextArea::step(int by) {
    const auto& documents = m_studio.documents();
    const auto count = static_cast<int>(documents.size());
    for (int i = 0; i < count; ++i)
        if (documents[static_cast<std::size_t>(i)].get() == &document()) {
            bringUp(*documents[static_cast<std::size_t>((i + by + count) % count)]);
            m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
            return;
        }
}

// The text is what the studio says already: only what is on the screen follows.
void TextArea::edit(StudioDocument* document, const std::vector<TextEdit>& edits) {
    bringUp(*document);
    editor().apply(edits);
}

void TextArea::showTabs() {
    m_tabs->setVisible(m_buttons.size() > 1 && !(m_isLow && isFinding()));
    for (auto button = m_buttons.cbegin(); button != m_buttons.cend(); ++button) {
        const QString name = button.key()->name();
        button.value()->setText(button.key()->isDirty() ? tr("%1, not saved").arg(name) : name);
        button.value()->setChecked(m_editors.value(button.key()) == m_stack->currentWidget());
    }
}

void TextArea::speakAnew() { showTabs(); }

void TextArea::showProblems() {
    if (!m_studio.latest())
        return;
    for (auto editor = m_editors.cbegin(); editor != m_editors.cend(); ++editor)
        editor.value()->setProblems(m_studio.latest()->problems, editor.key()->path().toStdString());
}

void TextArea::find(bool withReplace) {
    m_find->open(withReplace);
    emit findingChanged();
}

void TextArea::stopFinding() {
    m_find->hide();
    emit findingChanged();
}

void TextArea::setLow(bool isLow) {
    m_isLow = isLow;
    m_find->setLow(isLow);
    showTabs();
}

bool TextArea::isFinding() const { return !m_find->isHidden(); }

} // namespace anteroom::studio
