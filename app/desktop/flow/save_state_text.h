// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeping/recorder.h"

#include <QString>

#include <string>

namespace anteroom::desktop {

/// "Saved 14:02", as the head of a screening says it. `recorder`: nullptr where nothing is kept.
/// `isTyping`: into a field of the screening that was not left yet.
QString saveStateText(const keeping::Recorder* recorder, const std::string& language, bool isTyping = false);

/// Whether what is typed is nowhere but in this program's memory, and a person has to know.
bool isSavingAmiss(const keeping::Recorder* recorder);

} // namespace anteroom::desktop
