// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/summary/summary.h"

#include <QFrame>

#include <vector>

class QCheckBox;
class QLabel;

namespace anteroom::exporting {
class LeaveOut;
}
namespace anteroom::theme {
class FlowLayout;
class Theme;
} // namespace anteroom::theme

namespace anteroom::summaryview {

/// Above the pages: the notices of the sensitive answers that are on them, and a box for each kind that can
/// be left out of the next document. Away where the questionnaire has no such kinds. The boxes are called
/// "leaveOut." with the id of the kind.
class SensitivePart : public QFrame {
    Q_OBJECT
public:
    /// `leaveOut` outlives it.
    SensitivePart(theme::Theme& theme, exporting::LeaveOut& leaveOut, QWidget* parent = nullptr);

    void showNotices(const std::vector<Summary::Notice>& notices);

private:
    void fill();
    void showChoice();
    void fit();

    theme::Theme& m_theme;
    exporting::LeaveOut& m_leaveOut;
    QLabel* m_notices = nullptr;
    theme::FlowLayout* m_row = nullptr;
    std::vector<QCheckBox*> m_boxes; ///< in the order of the kinds
};

} // namespace anteroom::summaryview
