// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/summaryview/sensitive_part.h"

#include "app/exporting/leave_out.h"
#include "app/theme/flow_layout.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QStringList>
#include <QVBoxLayout>

namespace anteroom::summaryview {

SensitivePart::SensitivePart(theme::Theme& theme, exporting::LeaveOut& leaveOut, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_leaveOut(leaveOut) {
    setObjectName(QStringLiteral("summarySensitive"));
    auto* lines = new QVBoxLayout(this);
    m_notices = theme::makeLabel({}, "quiet");
    m_notices->setObjectName(QStringLiteral("summaryNotices"));
    lines->addWidget(m_notices);
    m_row = new theme::FlowLayout(theme::FlowLayout::Fit::Natural, 0);
    lines->addLayout(m_row);
    connect(&m_leaveOut, &exporting::LeaveOut::offered, this, &SensitivePart::fill);
    connect(&m_leaveOut, &exporting::LeaveOut::changed, this, &SensitivePart::showChoice);
    connect(&m_theme, &theme::Theme::changed, this, &SensitivePart::fit);
    fit();
    fill();
}

void SensitivePart::fill() {
    for (QCheckBox* old : m_boxes) {
        m_row->removeWidget(old);
        old->hide();
        old->deleteLater();
    }
    m_boxes.clear();
    for (std::uint32_t kind = 0; kind < m_leaveOut.kinds(); ++kind) {
        auto* box = new QCheckBox;
        box->setObjectName(QStringLiteral("leaveOut.") + m_leaveOut.idOf(kind));
        const auto words = [this, kind] {
            return kind < m_leaveOut.kinds() ? m_leaveOut.entryOf(kind) : QString();
        };
        theme::say(box, "text", words);
        theme::say(box, "accessibleDescription", [] {
            return tr("Of the pages below, and of what is saved, printed, copied or exported next");
        });
        connect(box, &QCheckBox::toggled, &m_leaveOut,
                [this, kind](bool isLeftOut) { m_leaveOut.set(kind, isLeftOut); });
        m_row->addWidget(box);
        m_boxes.push_back(box);
    }
    showChoice();
    setVisible(!m_boxes.empty());
}

void SensitivePart::showChoice() {
    for (std::size_t kind = 0; kind < m_boxes.size(); ++kind)
        m_boxes[kind]->setChecked(m_leaveOut.isLeftOut(static_cast<std::uint32_t>(kind)));
}

void SensitivePart::showNotices(const std::vector<Summary::Notice>& notices) {
    QStringList lines;
    for (const Summary::Notice& notice : notices)
        lines << QString::fromStdString(notice.title + ": " + notice.text);
    m_notices->setText(lines.join(QLatin1Char('\n')));
    m_notices->setVisible(!lines.isEmpty());
}

void SensitivePart::fit() {
    layout()->setContentsMargins(m_theme.px(24), m_theme.px(4), m_theme.px(24), m_theme.px(4));
    layout()->setSpacing(m_theme.px(4));
    m_row->setSpacing(m_theme.px(16));
}

} // namespace anteroom::summaryview
