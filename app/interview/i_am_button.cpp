// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/i_am_button.h"

#include "app/interview/controls/quiet_button.h"
#include "app/interview/interview_presenter.h"
#include "app/interview/words.h"
#include "app/theme/theme.h"

namespace anteroom::interview {

namespace {

constexpr int widest = 280;

} // namespace

void nameIAm(QuietButton& button, const InterviewPresenter& presenter, const std::string& language,
             const theme::Theme& theme) {
    const QString whole = word(Word::IAmStaff, language).arg(presenter.knownStaff());
    button.ensurePolished();
    button.setText(button.fontMetrics()
                       .elidedText(whole, Qt::ElideRight, theme.px(widest))
                       .replace(QLatin1Char('&'), QStringLiteral("&&")));
    button.setAccessibleName(whole);
}

} // namespace anteroom::interview
