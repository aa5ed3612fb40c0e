// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/key_sheet.h"

#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace anteroom::desktop {

KeySheet::KeySheet(const theme::Theme& theme, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("keySheet"));
    setWindowTitle(tr("Keys"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(24));
    column->setSpacing(theme.px(16));
    column->addWidget(theme::makeLabel(tr("Keys"), "page-title"));

    const std::pair<QString, QString> keys[] = {
        {tr("1 to 9, then letters"), tr("choose an answer of the marked question")},
        {tr("0"), tr("not sure, or not measured; in a field it types a zero")},
        {tr("F7"), tr("prefer not to say")},
        {tr("F8"), tr("add a note to the marked question")},
        {tr("Enter"), tr("go on: next question, then next section")},
        {tr("Ctrl Enter"), tr("go on from a text of several lines")},
        {tr("Up, Down, Tab"), tr("question before, question after")},
        {tr("F6"), tr("next unanswered question")},
        {tr("Ctrl Page Up, Ctrl Page Down"), tr("section before, section after")},
        {tr("Ctrl Z, Ctrl Shift Z"), tr("take back, do again")},
        {tr("Ctrl +, Ctrl −, Ctrl 0"), tr("larger, smaller, usual text")},
        {tr("Ctrl Shift D"), tr("light or dark")},
        {tr("F11"), tr("full screen")},
        {tr("Esc"), tr("leave the screening")},
    };
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(theme.px(24));
    grid->setVerticalSpacing(theme.px(8));
    int row = 0;
    for (const auto& [key, what] : keys) {
        QLabel* keyLabel = theme::makeLabel(key, "quiet-strong");
        keyLabel->setWordWrap(false);
        QLabel* whatLabel = theme::makeLabel(what, "quiet");
        whatLabel->setWordWrap(false);
        grid->addWidget(keyLabel, row, 0);
        grid->addWidget(whatLabel, row++, 1);
    }
    column->addLayout(grid);
    QPushButton* close = theme::makeButton(tr("Close"), "primary", QStringLiteral("keySheetClose"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
}

} // namespace anteroom::desktop
