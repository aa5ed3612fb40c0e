// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/records/leave_out_boxes.h"

#include "app/theme/say.h"
#include "app/workspace/patient_export_presenter.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace anteroom::desktop {

LeaveOutBoxes::LeaveOutBoxes(workspace::PatientExportPresenter& presenter, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_lines(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("patientExportLeaveOut"));
    m_lines->setContentsMargins(0, 0, 0, 0);
    hide();
    connect(&m_presenter, &workspace::PatientExportPresenter::changed, this, &LeaveOutBoxes::follow);
    follow();
}

void LeaveOutBoxes::follow() {
    if (!m_isFilled && m_presenter.kinds())
        fill();
    const QList<QCheckBox*> boxes = findChildren<QCheckBox*>();
    for (qsizetype kind = 0; kind < boxes.size(); ++kind)
        boxes[kind]->setChecked(m_presenter.isLeftOut(static_cast<std::size_t>(kind)));
}

void LeaveOutBoxes::fill() {
    m_isFilled = true;
    const std::size_t count = m_presenter.kinds()->size();
    for (std::size_t kind = 0; kind < count; ++kind) {
        auto* box = new QCheckBox(this);
        box->setObjectName(QStringLiteral("leaveOut.") + m_presenter.idOf(kind));
        theme::say(box, "text", [this, kind] { return tr("Leave out: %1").arg(m_presenter.titleOf(kind)); });
        theme::say(box, "accessibleDescription", [] {
            return tr("Of each screening and its history, with all that rests on such answers");
        });
        connect(box, &QCheckBox::toggled, &m_presenter,
                [this, kind](bool isLeftOut) { m_presenter.leaveOut(kind, isLeftOut); });
        m_lines->addWidget(box);
    }
    setVisible(count > 0);
    if (count > 0 && parentWidget())
        parentWidget()->show(); // the place for fields is away as long as a page has none
}

} // namespace anteroom::desktop
