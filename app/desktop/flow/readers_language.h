// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clinic/clinic_settings.h"

#include <string>

namespace anteroom::desktop {

/// The language of the summary, on screen, in its PDF and as text: the clinic's choice, else English,
/// whatever the patient was asked in and whatever staff have the program in.
inline std::string readersLanguage(const clinic::ClinicSettings& settings) {
    return settings.clinicianLanguage.empty() ? "en" : settings.clinicianLanguage;
}

} // namespace anteroom::desktop
