// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/help_window.h"
#include "app/language/spoken_language.h"
#include "app/theme/parts.h"

#include <QCoreApplication>

namespace anteroom::help {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::help::Pages)
};

QString spoken() { return QString::fromStdString(language::spokenLanguage()); }

QString guideFile() { return QStringLiteral("guide.%1.md").arg(spoken()); }

/// Beside the questionnaires the English page has its name without a language.
std::function<QString()> besideQuestionnaires(const QString& name) {
    return [name] {
        const QString language = spoken();
        return language == QLatin1String("en") ? name + QStringLiteral(".md")
                                               : QStringLiteral("%1.%2.md").arg(name, language);
    };
}

} // namespace

HelpWindow* helpForAuthors(theme::Theme& theme, QWidget* parent) {
    auto* window = new HelpWindow(theme,
                                  {{QStringLiteral("helpTutorial"), [] { return Texts::tr("Tutorial"); },
                                    besideQuestionnaires(QStringLiteral("TUTORIAL"))},
                                   {QStringLiteral("helpFormat"), [] { return Texts::tr("The format"); },
                                    besideQuestionnaires(QStringLiteral("FORMAT"))}},
                                  parent);
    window->setObjectName(QStringLiteral("studioHelpWindow"));
    theme::say(window, "windowTitle", [] { return Texts::tr("Anteroom: help for authors"); });
    return window;
}

HelpWindow* helpForScreenings(theme::Theme& theme, QWidget* parent) {
    auto* window = new HelpWindow(
        theme, {{QStringLiteral("helpGuide"), [] { return Texts::tr("A screening"); }, guideFile}}, parent);
    window->setObjectName(QStringLiteral("screeningHelpWindow"));
    theme::say(window, "windowTitle", [] { return Texts::tr("Anteroom: help for screenings"); });
    return window;
}

} // namespace anteroom::help
