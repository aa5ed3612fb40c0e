// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/help_window.h"

#include "app/theme/flow_layout.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QEvent>
#include <QFile>
#include <QFrame>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextFragment>
#include <QVBoxLayout>

// Outside of any namespace, as Q_INIT_RESOURCE wants it.
static void loadHelp() { Q_INIT_RESOURCE(help); }

namespace anteroom::help {

namespace {

bool isCode(const QTextBlockFormat& format) {
    return format.hasProperty(QTextFormat::BlockCodeLanguage) ||
           format.hasProperty(QTextFormat::BlockCodeFence);
}

/// What is typed within a sentence, on a ground of its own.
void markTyped(const QTextBlock& block, const QColor& ground) {
    QTextCursor cursor(block);
    for (QTextBlock::iterator part = block.begin(); !part.atEnd(); ++part) {
        const QTextFragment fragment = part.fragment();
        if (!fragment.charFormat().fontFixedPitch())
            continue;
        cursor.setPosition(fragment.position());
        cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
        QTextCharFormat typed;
        typed.setBackground(ground);
        cursor.mergeCharFormat(typed);
    }
}

/// Qt sets Markdown without room between its paragraphs, and its code in another font and no more.
void setOut(QTextDocument& document, const theme::Theme& theme) {
    const QColor ground = theme.palette().window;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format;
        if (isCode(block.blockFormat())) {
            format.setBackground(ground);
            format.setNonBreakableLines(false); // a line is never wider than the window
        } else {
            const bool isHeading = block.blockFormat().headingLevel() > 0;
            format.setTopMargin(theme.px(isHeading ? 24 : 8));
            format.setBottomMargin(theme.px(8));
            format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
            markTyped(block, ground);
        }
        QTextCursor(block).mergeBlockFormat(format);
    }
}

} // namespace

HelpWindow::HelpWindow(theme::Theme& theme, std::vector<Page> pages, QWidget* parent)
    : QWidget(parent, Qt::Window), m_theme(theme), m_pages(std::move(pages)), m_text(new QTextBrowser) {
    loadHelp();
    theme::setRole(this, "window");
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* tools = new QFrame;
    theme::setRole(tools, "bar");
    auto* flow = new theme::FlowLayout(theme::FlowLayout::Fit::Natural, theme.px(8), tools);
    flow->setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8));
    for (std::size_t i = 0; m_pages.size() > 1 && i < m_pages.size(); ++i) {
        QPushButton* button = theme::makeButton(m_pages[i].title, "quiet", m_pages[i].name);
        button->setCheckable(true);
        connect(button, &QPushButton::clicked, this, [this, i] { open(i); });
        m_buttons.push_back(button);
        flow->addWidget(button);
    }
    QPushButton* close = theme::makeButton([] { return tr("Close"); }, "quiet", QStringLiteral("helpClose"));
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    flow->addWidget(close);
    outer->addWidget(tools);
    m_text->setObjectName(QStringLiteral("helpPage"));
    theme::say(m_text, "accessibleName", [] { return tr("Help"); });
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false); // of the program's own files alone: nothing is fetched
    outer->addWidget(m_text, 1);
    connect(m_text, &QTextBrowser::anchorClicked, this,
            [this](const QUrl& link) { openLink(link.fileName()); });
    connect(&theme, &theme::Theme::changed, this, &HelpWindow::follow);
    resize(theme.px(720), theme.px(760));
    open(0);
    setFocusProxy(m_text);
}

void HelpWindow::open(std::size_t page) {
    m_shown = page;
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(i == page);
    follow();
    m_text->verticalScrollBar()->setValue(0);
}

void HelpWindow::openLink(const QString& file) {
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        if (m_pages[i].file() == file)
            open(i);
}

void HelpWindow::follow() {
    QFile file(QStringLiteral(":/anteroom/help/") + m_pages[m_shown].file());
    const QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    const int place = m_text->verticalScrollBar()->value();
    m_text->document()->setDocumentMargin(m_theme.px(24));
    m_text->setMarkdown(text);
    setOut(*m_text->document(), m_theme);
    m_text->verticalScrollBar()->setValue(place);
}

void HelpWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void HelpWindow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        follow();
}

} // namespace anteroom::help
