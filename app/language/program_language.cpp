// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/program_language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

// Resources of a static library are there only when they are asked for, and outside every namespace.
static void loadTranslations() { Q_INIT_RESOURCE(translations); }

namespace anteroom::language {

namespace {

QString english() { return QStringLiteral("en"); }

} // namespace

ProgramLanguage::ProgramLanguage(QCoreApplication& application, const QLocale& system, QObject* parent)
    : QObject(parent), m_application(application), m_system(system), m_code(english()) {
    loadTranslations();
    choose({});
}

ProgramLanguage::~ProgramLanguage() {
    m_application.removeTranslator(&m_own);
    m_application.removeTranslator(&m_qt);
}

QStringList ProgramLanguage::offered() { return {english(), QStringLiteral("es")}; }

void ProgramLanguage::choose(const QString& code) {
    if (offered().contains(code)) {
        speak(code);
        return;
    }
    const QString systems = m_system.name().section(QLatin1Char('_'), 0, 0);
    speak(offered().contains(systems) ? systems : english());
}

// Qt's texts come first, so that the event that the last translator sends finds all of them.
void ProgramLanguage::speak(const QString& code) {
    if (code == m_code)
        return;
    m_code = code;
    m_application.removeTranslator(&m_own);
    m_application.removeTranslator(&m_qt);
    if (code != english()) {
        if (m_qt.load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            m_application.installTranslator(&m_qt);
        if (m_own.load(QStringLiteral(":/anteroom/translations/anteroom_%1.qm").arg(code)))
            m_application.installTranslator(&m_own);
    }
    emit changed();
}

} // namespace anteroom::language
