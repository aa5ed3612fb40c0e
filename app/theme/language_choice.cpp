// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/language_choice.h"

#include "app/language/spoken_language.h"
#include "app/theme/language_name.h"
#include "app/theme/parts.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace anteroom::theme {

LanguageChoice::LanguageChoice(const QStringList& codes, const QString& name) {
    setObjectName(name);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (const QString& code : codes) {
        QPushButton* button = makeButton(languageTitle(code), "quiet", name + QLatin1Char('.') + code);
        button->setAutoDefault(false); // in a dialog Enter is the main button's
        button->setProperty("code", code);
        connect(button, &QPushButton::clicked, this, [this, code] { emit chosen(code); });
        row->addWidget(button);
    }
    whenLanguageChanges(this, [this] { follow(); });
    follow();
}

void LanguageChoice::follow() {
    const QString spoken = QString::fromStdString(language::spokenLanguage());
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setVisible(button->property("code").toString() != spoken);
}

} // namespace anteroom::theme
