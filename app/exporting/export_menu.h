// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/screening_export.h"

#include <QMenu>

#include <vector>

namespace anteroom::exporting {

class LeaveOut;

/// The formats in which a screening may leave, to choose from, and above them what is to be left out. Its
/// entries are called "exportFhir", "exportCsv", "exportLines" and "exportWithout." with the id of a kind.
class ExportMenu : public QMenu {
    Q_OBJECT
public:
    /// `leaveOut` outlives it.
    explicit ExportMenu(LeaveOut& leaveOut, QWidget* parent = nullptr);

    void offer(const std::vector<ScreeningFormat>& formats);
    bool offersAnything() const { return !m_offered.empty(); }

signals:
    void chosen(anteroom::ScreeningFormat format);

protected:
    void changeEvent(QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fill();
    void showChoice();
    bool choosesWhatToLeaveOut() const;

    LeaveOut& m_leaveOut;
    std::vector<ScreeningFormat> m_offered;
    QList<QAction*> m_choices; ///< in the order of the kinds
};

} // namespace anteroom::exporting
