// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/theme.h"

namespace anteroom::theme {

const Palette& light() {
    static const Palette palette{
        .window = 0xF6F5F2,
        .surface = 0xFFFFFF,
        .text = 0x1E2428,
        .muted = 0x566068,
        .controlLine = 0x7B848B,
        .hairline = 0xDAD8D2,
        .accent = 0x0B5E6B,
        .onAccent = 0xFFFFFF,
        .selected = 0xE3F0F1,
        .attention = 0x7A4B00,
        .attentionGround = 0xFFF3DC,
        .urgent = 0x8C1D18,
        .urgentGround = 0xFBE9E7,
    };
    return palette;
}

const Palette& dark() {
    static const Palette palette{
        .window = 0x15191C,
        .surface = 0x1E2428,
        .text = 0xECEBE7,
        .muted = 0xA9B2B8,
        .controlLine = 0x77828A,
        .hairline = 0x333B41,
        .accent = 0x6CC4D0,
        .onAccent = 0x0B2A30,
        .selected = 0x16393F,
        .attention = 0xF2C46D,
        .attentionGround = 0x3B2C0C,
        .urgent = 0xFFB4AB,
        .urgentGround = 0x4A1714,
    };
    return palette;
}

const Palette& highContrast() {
    static const Palette palette{
        .window = Qt::black,
        .surface = Qt::black,
        .text = 0xFFFFFF,
        .muted = 0xEDEDED,
        .controlLine = 0xA8A8A8,
        .hairline = 0x767676,
        .accent = 0xFFE14A,
        .onAccent = Qt::black,
        .selected = 0x00478F,
        .attention = 0xFFD28A,
        .attentionGround = 0x2B1E00,
        .urgent = 0xFFC2BC,
        .urgentGround = 0x3D0000,
    };
    return palette;
}

} // namespace anteroom::theme
