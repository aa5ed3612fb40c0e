// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/theme.h"

#include "app/theme/button_access.h"
#include "app/theme/combo_box_access.h"
#include "app/theme/focus_ring.h"
#include "app/theme/icon.h"
#include "app/theme/style_sheet.h"

#include <QApplication>
#include <QEvent>
#include <QFont>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

#include <algorithm>

namespace anteroom::theme {

namespace {

constexpr int bodySize = 15;

// Noto Sans first; then what other systems have. Scripts that it lacks come from the system's own fallbacks.
QFont bodyFont(int pixels) {
    QFont font;
    font.setFamilies({"Noto Sans", "Segoe UI", "Cantarell", "DejaVu Sans", "Liberation Sans", "sans-serif"});
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(pixels);
    return font;
}

QPalette systemColours(const Palette& p) {
    QPalette colours;
    const auto set = [&colours](QPalette::ColorRole role, const QColor& colour) {
        colours.setColor(role, colour);
    };
    set(QPalette::Window, p.window);
    set(QPalette::WindowText, p.text);
    set(QPalette::Base, p.surface);
    set(QPalette::AlternateBase, p.selected);
    set(QPalette::Text, p.text);
    set(QPalette::PlaceholderText, p.muted);
    set(QPalette::Button, p.surface);
    set(QPalette::ButtonText, p.text);
    set(QPalette::BrightText, p.onAccent);
    set(QPalette::Light, p.surface);
    set(QPalette::Midlight, p.hairline);
    set(QPalette::Mid, p.controlLine);
    set(QPalette::Dark, p.controlLine);
    set(QPalette::Shadow, p.controlLine);
    set(QPalette::Highlight, p.accent);
    set(QPalette::HighlightedText, p.onAccent);
    set(QPalette::Link, p.accent);
    set(QPalette::LinkVisited, p.accent);
    set(QPalette::ToolTipBase, p.surface);
    set(QPalette::ToolTipText, p.text);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        colours.setColor(QPalette::Disabled, role, p.muted);
    return colours;
}

QPalette coloursOfTheSystem(QApplication& application) {
    const QPalette ours = application.palette();
    application.setPalette(QPalette());
    QPalette system = application.palette();
    application.setPalette(ours);
    return system;
}

} // namespace

Scheme schemeOf(const QPalette& system) {
    const QColor text = system.color(QPalette::WindowText);
    const QColor ground = system.color(QPalette::Window);
    if (ground == Qt::black && system.color(QPalette::Base) == Qt::black && text == Qt::white)
        return Scheme::HighContrast;
    return text.lightness() > ground.lightness() ? Scheme::Dark : Scheme::Light;
}

void setRole(QWidget* widget, const char* role) {
    const bool wasStyled = widget->testAttribute(Qt::WA_WState_Polished);
    widget->setProperty("role", QString::fromLatin1(role));
    if (wasStyled)
        repolish(widget);
}

void repolish(QWidget* widget) {
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    // A label keeps the padding of its old role until it hears of the new style.
    QEvent change(QEvent::StyleChange);
    QCoreApplication::sendEvent(widget, &change);
    widget->updateGeometry();
    widget->update();
}

Theme::Theme(QApplication& application, QObject* parent) : QObject(parent), m_application(application) {
    loadIcons();
    // Every window has a theme, and has it before its first widget.
    installButtonAccess();
    installComboBoxAccess();
    m_application.setStyle(QStyleFactory::create("Fusion"));
    m_system = schemeOf(coloursOfTheSystem(m_application));
    connect(&m_application, &QApplication::focusChanged, this, &Theme::moveRing);
    apply();
}

Theme::~Theme() { delete m_ring; }

const Palette& Theme::palette() const {
    switch (shownScheme()) {
    case Scheme::Dark:
        return dark();
    case Scheme::HighContrast:
        return highContrast();
    default:
        return light();
    }
}

Scheme Theme::nextScheme() const {
    switch (shownScheme()) {
    case Scheme::Dark:
        return Scheme::HighContrast;
    case Scheme::HighContrast:
        return Scheme::Light;
    default:
        return Scheme::Dark;
    }
}

void Theme::setScheme(Scheme scheme) {
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    apply();
}

void Theme::setScale(int percent) {
    const int scale = std::clamp(percent, smallestScale, largestScale);
    if (scale == m_scale)
        return;
    m_scale = scale;
    apply();
}

int Theme::px(int designPixels) const { return qRound(designPixels * m_scale / 100.0); }

void Theme::apply() {
    emit aboutToChange();
    m_application.setPalette(systemColours(palette()));
    m_application.setFont(bodyFont(px(bodySize)));
    m_application.setStyleSheet(styleSheet(palette(), m_scale));
    emit changed();
}

void Theme::moveRing(QWidget*, QWidget* now) {
    if (!m_ring)
        m_ring = new FocusRing;
    m_ring->follow(now);
}

} // namespace anteroom::theme
