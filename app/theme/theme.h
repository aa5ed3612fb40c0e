// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QObject>
#include <QPointer>
#include <QString>

class QApplication;
class QPalette;
class QWidget;

namespace anteroom::theme {

class FocusRing;

/// The colours of one scheme. Contrast of every text pair is at least 5.8:1, of control borders 3:1; with
/// high contrast 7:1, and 4.5:1 for every line (tests/app/theme).
struct Palette {
    QColor window, surface, text, muted, controlLine, hairline, accent, onAccent, selected;
    QColor attention, attentionGround, urgent, urgentGround;
};

const Palette& light();
const Palette& dark();
const Palette& highContrast(); ///< light on black

enum class Scheme { System, Light, Dark, HighContrast };
/// Qt 6.4 does not say which scheme the desktop has; its own colours do. White on black without a shade
/// between is what desktops have for high contrast.
Scheme schemeOf(const QPalette& system);

/// Widgets say what they are, the theme how that looks: set with setRole(), styled by one style sheet.
/// Labels: "page-title" (26), "question" (18), "group-title", "body", "body-strong", "quiet", "quiet-strong",
/// "attention", "attention-strong", "urgent", "urgent-title", "brand", "key" (a keycap). Buttons: "primary",
/// "secondary", "quiet", "link" (quiet), "jump" (a link that
/// leads elsewhere), "option", "menu" (opens one), "attention", "urgent"; without a role, a plain one.
/// Checkable ones show it. Line and text edits: "entry" is 44 high, without a role 36. Frames: "card", "row",
/// "attention", "urgent", "bar" (line below), "foot" (line above), "side" (line at its end), "hairline",
/// "popup". Tables: "bare" within a card; trees: "bare" at the side of a page. A card with the property
/// current=true has the accent border. Widgets: "window" (a page's ground).
void setRole(QWidget* widget, const char* role);
/// After a property that the style sheet looks at was changed.
void repolish(QWidget* widget);

/// The look of the whole application: one scheme, one text scale, and the focus ring (2 px accent, outside
/// the widget; a property focusRing=false on a widget switches it off there). Created by the composition
/// root; tests may make their own.
class Theme : public QObject {
    Q_OBJECT
public:
    explicit Theme(QApplication& application, QObject* parent = nullptr);
    ~Theme() override;

    const Palette& palette() const;
    Scheme scheme() const noexcept { return m_scheme; }
    void setScheme(Scheme scheme);
    /// What is on the screen: that of the system where it decides.
    Scheme shownScheme() const { return m_scheme == Scheme::System ? m_system : m_scheme; }
    /// Light, dark, high contrast, and light again.
    Scheme nextScheme() const;
    void switchScheme() { setScheme(nextScheme()); }
    /// Text size in percent.
    static constexpr int smallestScale = 80;
    static constexpr int largestScale = 200;
    int scale() const noexcept { return m_scale; }
    void setScale(int percent);
    /// A length of the design (4, 8, 16, 24, 48, 44 ...) at the present scale, in device-independent pixels.
    int px(int designPixels) const;

signals:
    /// Every widget that there is now is about to be styled anew: what will be built anew in any case, and is
    /// not on the screen, can go before it costs anything.
    void aboutToChange();
    void changed();

private:
    void apply();
    void moveRing(QWidget* old, QWidget* now);

    QApplication& m_application;
    QPointer<FocusRing>
        m_ring; ///< its parent is whatever window has the focus, and may take it along when it goes
    Scheme m_system = Scheme::Light;
    Scheme m_scheme = Scheme::System;
    int m_scale = 100;
};

} // namespace anteroom::theme
