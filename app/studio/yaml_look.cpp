// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/yaml_look.h"

#include "app/theme/theme.h"

#include <QFont>
#include <QGuiApplication>
#include <QScreen>

namespace anteroom::studio {

YamlLook::YamlLook(QObject* parent) : QsciLexerYAML(parent) {}

QFont YamlLook::fontFor(const theme::Theme& theme) {
    QFont font(QStringLiteral("monospace"));
    font.setStyleHint(QFont::Monospace);
    // Scintilla knows points alone.
    constexpr double pointsPerInch = 72;
    font.setPointSizeF(theme.px(14) * pointsPerInch /
                       QGuiApplication::primaryScreen()->logicalDotsPerInchY());
    return font;
}

const char* YamlLook::keywords(int set) const { return set == 1 ? "yes no" : nullptr; }

void YamlLook::follow(const theme::Theme& theme) {
    const theme::Palette& colours = theme.palette();
    const QFont plain = fontFor(theme);
    QFont strong = plain;
    strong.setBold(true);
    setDefaultColor(colours.text);
    setDefaultPaper(colours.surface);
    setDefaultFont(plain);
    setColor(colours.text);
    setPaper(colours.surface);
    setFont(plain);
    setColor(colours.muted, Comment);
    setColor(colours.accent, Identifier);
    setColor(colours.accent, Keyword);
    setFont(strong, Keyword);
    setColor(colours.muted, DocumentDelimiter);
    setColor(colours.muted, TextBlockMarker);
    setColor(colours.muted, Operator);
    setColor(colours.attention, SyntaxErrorMarker);
    setPaper(colours.attentionGround, SyntaxErrorMarker);
}

} // namespace anteroom::studio
