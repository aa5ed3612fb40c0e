// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace anteroom::language {

/// The language that tr() answers in now, as a BCP 47 tag: "en", "es". For whoever asks core for texts that
/// staff read; what the patient reads is in the language of the interview.
std::string spokenLanguage();

} // namespace anteroom::language
