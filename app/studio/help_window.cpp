// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/help_window.h"

#include "app/theme/flow_layout.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

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

namespace anteroom::studio {

namespace {

const QString tutorialFile = QStringLiteral("TUTORIAL.md");
const QString formatFile = QStringLiteral("FORMAT.md");

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

HelpWindow::HelpWindow(theme::Theme& theme, QWidget* parent)
    : QWidget(parent, Qt::Window), m_theme(theme),
      m_tutorial(theme::makeButton(tr("Tutorial"), "quiet", QStringLiteral("helpTutorial"))),
      m_format(theme::makeButton(tr("The format"), "quiet", QStringLiteral("helpFormat"))),
      m_page(new QTextBrowser) {
    loadHelp();
    setObjectName(QStringLiteral("studioHelpWindow"));
    setWindowTitle(tr("Anteroom: help for authors"));
    theme::setRole(this, "window");
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* tools = new QFrame;
    theme::setRole(tools, "bar");
    auto* flow = new theme::FlowLayout(theme::FlowLayout::Fit::Natural, theme.px(8), tools);
    flow->setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8));
    QPushButton* close = theme::makeButton(tr("Close"), "quiet", QStringLiteral("helpClose"));
    for (QPushButton* button : {m_tutorial, m_format, close})
        flow->addWidget(button);
    outer->addWidget(tools);
    m_page->setObjectName(QStringLiteral("helpPage"));
    m_page->setAccessibleName(tr("Help"));
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setOpenLinks(false); // of the program's own files alone: nothing is fetched
    outer->addWidget(m_page, 1);
    for (QPushButton* button : {m_tutorial, m_format})
        button->setCheckable(true);
    connect(m_tutorial, &QPushButton::clicked, this, [this] { open(tutorialFile); });
    connect(m_format, &QPushButton::clicked, this, [this] { open(formatFile); });
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    connect(m_page, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (link.fileName() == tutorialFile || link.fileName() == formatFile)
            open(link.fileName());
    });
    connect(&theme, &theme::Theme::changed, this, &HelpWindow::follow);
    resize(theme.px(720), theme.px(760));
    open(tutorialFile);
    setFocusProxy(m_page);
}

void HelpWindow::open(const QString& file) {
    m_tutorial->setChecked(file == tutorialFile);
    m_format->setChecked(file == formatFile);
    m_file = file;
    follow();
    m_page->verticalScrollBar()->setValue(0);
}

void HelpWindow::follow() {
    QFile file(QStringLiteral(":/anteroom/help/") + m_file);
    const QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    const int place = m_page->verticalScrollBar()->value();
    m_page->document()->setDocumentMargin(m_theme.px(24));
    m_page->setMarkdown(text);
    setOut(*m_page->document(), m_theme);
    m_page->verticalScrollBar()->setValue(place);
}

void HelpWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace anteroom::studio
