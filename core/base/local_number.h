// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace anteroom {

/// formatNumber() with the decimal sign of `language`, a BCP 47 tag or the first of several: a comma in the
/// Spanish of Spain and of the south of America ("es-ES"), else a point, as Spanish without a region writes
/// it in the questionnaires that come with Anteroom.
std::string localNumber(double number, std::string_view language);

} // namespace anteroom
