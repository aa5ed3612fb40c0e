// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/map_picture.h"

#include <optional>

namespace anteroom::studio {

enum class MapStep : std::uint8_t { Back, On, Up, Down };

/// Where an arrow key leads: on or back along the edge that goes most nearly straight, up or down to the
/// nearest node. Nothing where there is none. Precondition: the picture is laid out.
std::optional<std::uint32_t> nodeAfter(const MapPicture& picture, std::uint32_t node, MapStep step);

/// "12 questions, 5 on a condition; feeds 4 findings and 1 urgent answer", and how much of it is dead.
QStringList wordsOf(const SectionCounts& counts);

/// What it is, what shows it and what it shows, what it is made of and what is made of it, in one sentence
/// each.
QString wordsOf(const MapPicture& picture, std::uint32_t node);

} // namespace anteroom::studio
