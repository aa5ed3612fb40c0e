// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/find_bar.h"

#include "app/studio/code_editor.h"
#include "app/theme/flow_layout.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace anteroom::studio {

namespace {

QLineEdit* makeField(const QString& name, const theme::Wording& title) {
    auto* field = new QLineEdit;
    field->setObjectName(name);
    theme::say(field, "accessibleName", title);
    theme::say(field, "placeholderText", title);
    return field;
}

theme::FlowLayout* makeLine(const theme::Theme& theme, QWidget* line) {
    auto* flow = new theme::FlowLayout(theme::FlowLayout::Fit::Natural, theme.px(8), line);
    flow->setMiddlesAligned(true);
    return flow;
}

} // namespace

FindBar::FindBar(const theme::Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme) {
    setObjectName(QStringLiteral("findBar"));
    theme::setRole(this, "bar");
    auto* column = new QVBoxLayout(this);
    column->addWidget(makeFind(theme));
    column->addWidget(m_replace = makeReplace(theme));
    connect(&theme, &theme::Theme::changed, this, &FindBar::follow);
    follow();
    hide();
}

void FindBar::setLow(bool isLow) {
    m_isLow = isLow;
    follow();
}

void FindBar::follow() {
    const int between = m_theme.px(m_isLow ? 2 : 8);
    layout()->setContentsMargins(m_theme.px(12), between, m_theme.px(12), between);
    layout()->setSpacing(between);
    for (QWidget* line : {m_what->parentWidget(), m_replace})
        line->layout()->setSpacing(between);
    const int width = m_theme.px(m_isLow ? 140 : 180);
    for (QLineEdit* field : {m_what, m_with}) {
        field->setMinimumWidth(width);
        field->setMaximumWidth(m_isLow ? width : QWIDGETSIZE_MAX); // for all of it in one line
    }
}

QWidget* FindBar::makeFind(const theme::Theme& theme) {
    auto* line = new QWidget;
    auto* flow = makeLine(theme, line);
    m_what = makeField(QStringLiteral("findWhat"), [] { return tr("Find"); });
    m_case = new QCheckBox;
    theme::say(m_case, "text", [] { return tr("Same case"); });
    m_case->setObjectName(QStringLiteral("findCase"));
    m_said = theme::makeLabel({}, "quiet");
    m_said->setObjectName(QStringLiteral("findSaid"));
    m_said->setWordWrap(false);
    auto* next = theme::makeButton([] { return tr("Next"); }, "quiet", QStringLiteral("findNext"));
    auto* previous =
        theme::makeButton([] { return tr("Previous"); }, "quiet", QStringLiteral("findPrevious"));
    auto* close = theme::makeButton([] { return tr("Close"); }, "quiet", QStringLiteral("findClose"));
    for (QWidget* part :
         {static_cast<QWidget*>(m_what), static_cast<QWidget*>(next), static_cast<QWidget*>(previous),
          static_cast<QWidget*>(m_case), static_cast<QWidget*>(close), static_cast<QWidget*>(m_said)})
        flow->addWidget(part);
    connect(m_what, &QLineEdit::textChanged, this, &FindBar::count);
    connect(m_case, &QCheckBox::toggled, this, &FindBar::count);
    connect(next, &QPushButton::clicked, this, [this] { go(true); });
    connect(previous, &QPushButton::clicked, this, [this] { go(false); });
    connect(close, &QPushButton::clicked, this, &FindBar::closed);
    return line;
}

QWidget* FindBar::makeReplace(const theme::Theme& theme) {
    auto* line = new QWidget;
    auto* flow = makeLine(theme, line);
    m_with = makeField(QStringLiteral("replaceWith"), [] { return tr("Replace with"); });
    auto* one = theme::makeButton([] { return tr("Replace"); }, "quiet", QStringLiteral("replaceOne"));
    auto* each = theme::makeButton([] { return tr("Replace all"); }, "quiet", QStringLiteral("replaceAll"));
    flow->addWidget(m_with);
    flow->addWidget(one);
    flow->addWidget(each);
    connect(one, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(each, &QPushButton::clicked, this, &FindBar::replaceEach);
    return line;
}

void FindBar::setEditor(CodeEditor* editor) {
    m_editor = editor;
    if (isVisible())
        count();
}

bool FindBar::matchesCase() const { return m_case->isChecked(); }

void FindBar::open(bool withReplace) {
    m_replace->setVisible(withReplace);
    show();
    const QString marked = m_editor ? QString::fromStdString(m_editor->markedText()) : QString();
    if (!marked.isEmpty() && !marked.contains(QLatin1Char('\n')))
        m_what->setText(marked);
    m_what->setFocus(Qt::ShortcutFocusReason);
    m_what->selectAll();
    count();
}

void FindBar::count() {
    const std::string what = m_what->text().toStdString();
    if (!m_editor || what.empty()) {
        theme::say(m_said, "text", {});
        return;
    }
    const int places = m_editor->countOf(what, matchesCase());
    theme::say(m_said, "text", [places] {
        return places == 0 ? tr("Not found") : places == 1 ? tr("1 place") : tr("%1 places").arg(places);
    });
}

void FindBar::go(bool forward) {
    if (m_editor)
        m_editor->find(m_what->text().toStdString(), forward, matchesCase());
    count();
}

void FindBar::replaceOne() {
    if (!m_editor)
        return;
    m_editor->replaceMarked(m_what->text().toStdString(), m_with->text().toStdString(), matchesCase());
    go(true);
}

void FindBar::replaceEach() {
    if (!m_editor)
        return;
    const int places =
        m_editor->replaceAll(m_what->text().toStdString(), m_with->text().toStdString(), matchesCase());
    theme::say(m_said, "text",
               [places] { return places == 1 ? tr("1 replaced") : tr("%1 replaced").arg(places); });
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else if (isEnter && m_with->hasFocus())
        replaceOne();
    else if (isEnter)
        go(!(event->modifiers() & Qt::ShiftModifier));
    else
        QFrame::keyPressEvent(event);
}

} // namespace anteroom::studio
