// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>

namespace anteroom::report {

/// Lengths on the page are twips, 1/1440 inch: at 1440 dots an inch one painter unit is one twip, and widths
/// measured without a device are the widths that print.
inline constexpr int twipsPerInch = 1440;
constexpr qreal pt(qreal points) { return points * 20; }
constexpr qreal mm(qreal millimetres) { return millimetres * twipsPerInch / 25.4; }

/// What a stretch of text is; size, weight and colour follow from it. Nothing is below 8 pt.
enum class Voice {
    Title,
    Heading,      ///< of a part
    SideHeading,  ///< of a row in the reference part
    SmallHeading, ///< the same before small print
    Entry,        ///< title of one thing to discuss
    Body,
    Strong,
    Label, ///< what was asked, before the answer
    Small, ///< 8 pt in full ink
    SmallStrong,
    Quiet, ///< rules, sources, small print
    QuietStrong,
    Reversed, ///< white on a dark ground
    Attention,
    AttentionStrong,
    Urgent,
    UrgentStrong
};

namespace ink {
inline constexpr QRgb text = 0xff1e2428;
inline constexpr QRgb muted =
    0xff3f484e; ///< darker than on the screen: a printer dots grey, and dotted 8 pt is hard to read
inline constexpr QRgb accent = 0xff0b5e6b;
inline constexpr QRgb line = 0xff8a939a;
inline constexpr QRgb hairline = 0xffbfc4c8;
inline constexpr QRgb attention = 0xff7a4b00;
inline constexpr QRgb attentionGround = 0xfffff3dc;
inline constexpr QRgb urgent = 0xff8c1d18;
inline constexpr QRgb urgentGround = 0xfffbe9e7;
} // namespace ink

qreal pointsOf(Voice voice);
/// Distance of two baselines, in twips.
qreal leadingOf(Voice voice);
/// `script`: of the text. Its own family comes first: asking one that lacks the script makes Qt complain on
/// stderr for each word.
QFont fontOf(Voice voice, QChar::Script script = QChar::Script_Latin);
QColor colourOf(Voice voice);

} // namespace anteroom::report
