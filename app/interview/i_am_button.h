// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace anteroom::theme {
class Theme;
}

namespace anteroom::interview {

class InterviewPresenter;
class QuietButton;

/// Makes it say "I am J. Sample", beside the field for the name of the member of staff: who is known need not
/// type it, and still says so. In `language`. A long name is shortened on the button alone.
void nameIAm(QuietButton& button, const InterviewPresenter& presenter, const std::string& language,
             const theme::Theme& theme);

} // namespace anteroom::interview
