// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/paper/password_dialog.h"

#include "app/access/new_passphrase.h"
#include "app/desktop/window/ask_dialog.h"
#include "app/sealing/pdf_password.h"
#include "app/theme/parts.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace anteroom::desktop {

using access::Passphrase;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::desktop::PasswordDialog)
};

/// As the PDF gets it.
Passphrase prepared(std::string_view typed) {
    return Passphrase::taking(
        sealing::preparedPassword(QString::fromUtf8(typed.data(), static_cast<qsizetype>(typed.size()))));
}

QString objectionTo(std::string_view typed) {
    const Passphrase password = prepared(typed);
    if (password.empty())
        return Texts::tr("Enter a password");
    return password.text().size() > sealing::longestPdfPassword
               ? Texts::tr("Shorten it: a PDF takes no longer one")
               : QString();
}

} // namespace

Passphrase askForPassword(const theme::Theme& theme, QWidget* window) {
    AskDialog dialog(theme,
                     {[] { return Texts::tr("Save with a password"); },
                      [] { return Texts::tr("Choose a password for this file"); },
                      [] {
                          return Texts::tr(
                              "Whoever opens the file needs it: tell them in another way than with the file. "
                              "Anteroom keeps it nowhere. Without it nobody can open the file, and nobody "
                              "can take it off.");
                      }},
                     window);
    auto* fields = new access::NewPassphrase(
        theme, [] { return Texts::tr("Password of the file"); }, QStringLiteral("pdfPassword"),
        {[] { return Texts::tr("Several words are better than one: a short password can be guessed."); },
         [] { return Texts::tr("Type the same password here as above"); }, objectionTo});
    dialog.content()->addWidget(fields);
    QPushButton* back =
        theme::makeButton([] { return Texts::tr("Back"); }, "secondary", QStringLiteral("askBack"));
    QPushButton* save =
        theme::makeButton([] { return Texts::tr("Save"); }, "primary", QStringLiteral("askDo"));
    dialog.setButtons({back, save});
    Passphrase password;
    const auto judge = [&dialog, &password, fields] {
        if (fields->isGood()) {
            password = prepared(fields->take().text()); // they empty themselves when they leave the screen
            dialog.accept();
        } else {
            dialog.fit();
        }
    };
    QObject::connect(save, &QPushButton::clicked, &dialog, judge);
    QObject::connect(fields, &access::NewPassphrase::entered, &dialog, judge);
    // Enter is the fields': from the first it leads to the second.
    for (QPushButton* button : {back, save})
        button->setAutoDefault(false);
    fields->setFocus();
    dialog.exec();
    return password;
}

} // namespace anteroom::desktop
