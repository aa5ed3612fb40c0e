// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace anteroom::workspace {
class PatientExportPresenter;
}

namespace anteroom::desktop {

/// A box for each kind of sensitive answers that can be left out of a patient's data, once it is known which
/// there are; away where there are none. They are called "leaveOut." with the id of the kind.
class LeaveOutBoxes : public QWidget {
    Q_OBJECT
public:
    /// `presenter` outlives it.
    explicit LeaveOutBoxes(workspace::PatientExportPresenter& presenter, QWidget* parent = nullptr);

private:
    void follow();
    void fill();

    workspace::PatientExportPresenter& m_presenter;
    QVBoxLayout* m_lines;
    bool m_isFilled = false;
};

} // namespace anteroom::desktop
