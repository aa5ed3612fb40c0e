// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/screening_export.h"

#include <QMenu>

#include <vector>

namespace anteroom::exporting {

/// The formats in which a screening may leave, to choose from. Its entries are called "exportFhir",
/// "exportCsv", "exportLines".
class ExportMenu : public QMenu {
    Q_OBJECT
public:
    explicit ExportMenu(QWidget* parent = nullptr);

    void offer(const std::vector<ScreeningFormat>& formats);
    bool offersAnything() const { return !m_offered.empty(); }

signals:
    void chosen(anteroom::ScreeningFormat format);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    std::vector<ScreeningFormat> m_offered;
};

} // namespace anteroom::exporting
