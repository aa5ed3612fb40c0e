// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desks/spanish_look.h"

#include "app/files/save_file.h"
#include "app/theme/theme.h"
#include "tests/support/desks/desktop.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/same_again.h"

#include <QDir>
#include <QTest>

#include <algorithm>

namespace anteroom::test {

namespace {

void pictureInTheDark(theme::Theme& theme, QWidget& window, const QString& name) {
    if (qEnvironmentVariableIsEmpty("ANTEROOM_SCREENSHOTS"))
        return;
    theme.setScheme(theme::Scheme::Dark);
    settle();
    savePicture(window, "es-" + name);
    theme.setScheme(theme::Scheme::Light);
}

} // namespace

void writeSample(const QString& folder) {
    QVERIFY(QDir().mkpath(folder + "/muestra"));
    QVERIFY(files::saveFile(folder + "/muestra/questionnaire.yaml", R"(anteroom: 1
id: muestra
version: 1.0.0
title: {es: Evaluación de muestra, en: Sample screening}
license: CC0-1.0
languages: [es, en]
documents:
  folleto: {title: Un folleto, publisher: Clínica de muestra, kind: public article}
sections:
  - id: principal
    title: {es: Principal, en: Main}
    questions:
      - id: presion
        type: yes-no
        text: {es: "¿Tiene la presión alta?", en: "Is the blood pressure high?"}
      - id: dano
        type: yes-no
        text: {es: "¿Quiere hacerse daño?", en: "Do you want to harm yourself?"}
      - id: visto
        type: yes-no
        ask: staff
        text: {es: Parece cansado, en: Seems tired}
findings:
  - id: alta
    kind: flag
    when: presion is yes
    title: {es: Presión alta, en: High pressure}
    discuss: {es: Hable de ella, en: Talk about it}
    cite: [{document: folleto, section: Uno}]
urgent:
  - {id: dano-ahora, tier: immediate, when: dano is yes, title: {es: Daño, en: Harm}}
)"));
}

SpanishLook::SpanishLook()
    : m_english({QStringLiteral(ANTEROOM_SOURCE_DIR "/resources/translations/anteroom_es.ts"),
                 QStringLiteral(ANTEROOM_SOURCE_DIR "/resources/translations/anteroom_core_es.ts"),
                 QStringLiteral(ANTEROOM_SOURCE_DIR "/resources/translations/anteroom_schema_es.ts")}) {}

void SpanishLook::at(theme::Theme& theme, QWidget& window, const QString& name, QWidget* cover) {
    // The one that it has comes first: to change it takes longest.
    for (const int scale : {theme.scale(), theme.scale() == 200 ? 100 : 200}) {
        theme.setScale(scale);
        for (const QSize size : {QSize(1024, 700), QSize(1280, 800)}) {
            window.resize(size);
            settle();
            note(cover ? *cover : window, QStringLiteral("%1-%2-%3").arg(name).arg(size.width()).arg(scale));
            pictureInTheDark(theme, window,
                             QStringLiteral("%1-%2-%3-dark").arg(name).arg(size.width()).arg(scale));
        }
        for (const QString& what : otherwiseAfter(window, {1600, 1000}))
            m_found["otherwise after it was larger: " + what] << QStringLiteral("%1-%2").arg(name).arg(scale);
    }
}

void SpanishLook::at(Desktop& desktop, const QString& name, QWidget* cover) {
    at(desktop.theme, *desktop.window, name, cover);
}

void SpanishLook::asUsual(Desktop& desktop) {
    desktop.theme.setScale(100);
    desktop.window->resize(1280, 800);
    settle();
}

void SpanishLook::note(QWidget& window, const QString& name) {
    savePicture(window, "es-" + name);
    if (!clipped(window).isEmpty())
        settle(); // what was just read or saved is there before the layout knows
    for (const QString& what : clipped(window))
        m_found["no room: " + what] << name;
    for (const QString& what : m_english.in(window, [this](const QString& text) { return isData(text); }))
        m_found["English: " + what] << name;
}

QStringList SpanishLook::takeFound() {
    QStringList found;
    for (auto each = m_found.cbegin(); each != m_found.cend(); ++each)
        found << each.key() + " (" + each->join(", ").left(80) + ')';
    m_found.clear();
    return found;
}

bool SpanishLook::isData(const QString& text) const {
    return std::any_of(m_data.begin(), m_data.end(),
                       [&](const QString& part) { return text.contains(part); });
}

} // namespace anteroom::test
