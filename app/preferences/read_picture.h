// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/wording.h"

#include <QImage>
#include <QSize>
#include <QString>

namespace anteroom::preferences {

/// A picture that can be printed; where it is none, what to do about it.
struct ReadPicture {
    QImage picture;
    language::Wording problem;
};

inline constexpr qint64 largestPicture = 16 << 20; ///< bytes
inline constexpr qint64 mostPixels = 50'000'000;

/// PNG and JPEG, told by what is in the file; no larger than `room`, or as it is where that is empty. As slow
/// as its disk, and a large one takes a moment to unpack: not for the window's thread.
ReadPicture readPicture(const QString& path, const QSize& room);

} // namespace anteroom::preferences
