// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/plain_asks.h"

#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace anteroom::desktop {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::desktop::Dialogs)
};

} // namespace

bool askWhether(const theme::Theme& theme, QWidget* window, const AskDialog::Words& words,
                const theme::Wording& act, const theme::Wording& back) {
    AskDialog dialog(theme, words, window);
    QPushButton* no = theme::makeButton(back, "secondary", QStringLiteral("askBack"));
    QPushButton* yes = theme::makeButton(act, "secondary", QStringLiteral("askDo"));
    dialog.setButtons({no, yes});
    QObject::connect(yes, &QPushButton::clicked, &dialog, &QDialog::accept);
    no->setDefault(true);
    no->setFocus();
    return dialog.exec() == QDialog::Accepted;
}

std::optional<bool> askWhich(const theme::Theme& theme, QWidget* window, const AskDialog::Words& words,
                             const theme::Wording& one, const theme::Wording& other) {
    AskDialog dialog(theme, words, window);
    QPushButton* back =
        theme::makeButton([] { return Texts::tr("Back"); }, "secondary", QStringLiteral("askBack"));
    QPushButton* second = theme::makeButton(other, "secondary", QStringLiteral("askOther"));
    QPushButton* first = theme::makeButton(one, "secondary", QStringLiteral("askOne"));
    dialog.setButtons({back, second, first});
    std::optional<bool> isOne;
    for (QPushButton* button : {first, second})
        QObject::connect(button, &QPushButton::clicked, &dialog, [&dialog, &isOne, button, first] {
            isOne = button == first;
            dialog.accept();
        });
    back->setDefault(true);
    back->setFocus();
    return dialog.exec() == QDialog::Accepted ? isOne : std::nullopt;
}

QString askForWords(const theme::Theme& theme, QWidget* window, const AskDialog::Words& words) {
    AskDialog dialog(theme, words, window);
    auto* line = new QLineEdit;
    line->setObjectName(QStringLiteral("askWords"));
    theme::say(line, "accessibleName", words.body);
    theme::setRole(line, "entry");
    QLabel* problem = theme::makeLabel(
        [] { return Texts::tr("Enter it in a few words. The log and the record keep it."); }, "attention");
    problem->setObjectName(QStringLiteral("askProblem"));
    dialog.content()->addWidget(line);
    dialog.content()->addWidget(problem);
    problem->hide();
    QPushButton* back =
        theme::makeButton([] { return Texts::tr("Back"); }, "secondary", QStringLiteral("askBack"));
    QPushButton* goOn =
        theme::makeButton([] { return Texts::tr("Go on"); }, "primary", QStringLiteral("askDo"));
    dialog.setButtons({back, goOn});
    QObject::connect(goOn, &QPushButton::clicked, &dialog, [&dialog, line, problem] {
        if (!line->text().trimmed().isEmpty()) {
            dialog.accept();
            return;
        }
        problem->show();
        dialog.fit();
        line->setFocus(Qt::OtherFocusReason);
    });
    goOn->setDefault(true);
    line->setFocus();
    return dialog.exec() == QDialog::Accepted ? line->text().trimmed() : QString();
}

void tellWords(const theme::Theme& theme, QWidget* window, const AskDialog::Words& words) {
    AskDialog dialog(theme, words, window);
    QPushButton* close =
        theme::makeButton([] { return Texts::tr("Close"); }, "primary", QStringLiteral("askBack"));
    dialog.setButtons({close});
    close->setDefault(true);
    close->setFocus();
    dialog.exec();
}

} // namespace anteroom::desktop
