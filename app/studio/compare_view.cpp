// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/compare_view.h"

#include "app/studio/line_changes.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTextBlock>
#include <QVBoxLayout>

namespace anteroom::studio {

CompareView::CompareView(theme::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_title(theme::makeLabel({}, "page-title")),
      m_lines(new QPlainTextEdit) {
    setObjectName(QStringLiteral("compare"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    QVBoxLayout* column = nullptr;
    outer->addWidget(theme::makePage(theme, 1100, column));
    column->addWidget(m_title);
    column->addWidget(theme::makeLabel(
        [] {
            return tr("Lines with a minus are in the file and not here; those with a "
                      "plus are here and not in the file.");
        },
        "body"));
    m_lines->setObjectName(QStringLiteral("compareLines"));
    m_lines->setLayoutDirection(Qt::LeftToRight); // as in the editor
    m_lines->setReadOnly(true);
    m_lines->setStyleSheet(QStringLiteral("font-family: monospace;"));
    m_lines->setTabChangesFocus(true);
    theme::say(m_lines, "accessibleName", [] { return tr("What differs"); });
    column->addWidget(m_lines, 1);
    QPushButton* back =
        theme::makeButton([] { return tr("Back"); }, "secondary", QStringLiteral("compareBack"));
    QPushButton* load = theme::makeButton([] { return tr("Load what is there"); }, "secondary",
                                          QStringLiteral("compareLoad"));
    QPushButton* keep =
        theme::makeButton([] { return tr("Keep what is here"); }, "secondary", QStringLiteral("compareKeep"));
    connect(back, &QPushButton::clicked, this, &CompareView::backRequested);
    connect(load, &QPushButton::clicked, this, &CompareView::loadRequested);
    connect(keep, &QPushButton::clicked, this, &CompareView::keepRequested);
    column->addWidget(theme::makeButtonRow(theme, {back, load, keep}));
    connect(&theme, &theme::Theme::changed, this, &CompareView::follow);
    follow();
}

void CompareView::follow() {
    m_lines->setMinimumHeight(m_theme.px(160));
    colour();
}

// A line that wraps has its sign only where it begins; its ground goes on.
void CompareView::colour() {
    const theme::Palette& palette = m_theme.palette();
    for (QTextBlock block = m_lines->document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format;
        if (block.text().startsWith(QLatin1Char('+')))
            format.setBackground(palette.selected);
        else if (block.text().startsWith(QLatin1Char('-')))
            format.setBackground(palette.attentionGround);
        QTextCursor(block).setBlockFormat(format);
    }
}

void CompareView::open(const QString& file, const QString& onDisk, const QString& here) {
    m_title->setText(file);
    const QStringList lines = lineChanges(onDisk, here);
    theme::say(m_lines, "plainText",
               lines.isEmpty() ? theme::Wording([] { return tr("They are the same."); })
                               : theme::Wording(lines.join(QLatin1Char('\n'))));
    colour();
    m_lines->setFocus(Qt::OtherFocusReason);
}

void CompareView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit backRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace anteroom::studio
