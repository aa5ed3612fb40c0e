// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/disk_bar.h"

#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace anteroom::studio {

DiskBar::DiskBar(const theme::Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_words(theme::makeLabel({}, "attention-strong")),
      m_compare(theme::makeButton([] { return tr("Compare"); }, "notice", QStringLiteral("diskCompare"))),
      m_load(
          theme::makeButton([] { return tr("Load what is there"); }, "notice", QStringLiteral("diskLoad"))),
      m_keep(
          theme::makeButton([] { return tr("Keep what is here"); }, "notice", QStringLiteral("diskKeep"))) {
    setObjectName(QStringLiteral("diskBar"));
    theme::setRole(this, "attention");
    auto* column = new QVBoxLayout(this);
    m_words->setObjectName(QStringLiteral("diskWords"));
    column->addWidget(m_words);
    column->addWidget(theme::makeButtonRow(theme, {m_compare, m_load, m_keep}));
    connect(m_compare, &QPushButton::clicked, this, &DiskBar::compareRequested);
    connect(m_load, &QPushButton::clicked, this, &DiskBar::loadRequested);
    connect(m_keep, &QPushButton::clicked, this, &DiskBar::keepRequested);
    connect(&theme, &theme::Theme::changed, this, &DiskBar::follow);
    follow();
    hide();
}

void DiskBar::follow() {
    layout()->setContentsMargins(m_theme.px(12), m_theme.px(8), m_theme.px(12), m_theme.px(8));
    layout()->setSpacing(m_theme.px(4));
}

void DiskBar::show(const QString& file, bool isGone, bool isOurs) {
    theme::say(m_words, "text", [file, isGone, isOurs] {
        return (isGone   ? tr("Somebody took %1 away. Saving puts it back.")
                : isOurs ? tr("Somebody else changed %1, and so did you here.")
                         : tr("Somebody else changed %1."))
            .arg(file);
    });
    m_compare->setVisible(!isGone);
    m_load->setVisible(!isGone);
    setVisible(true);
}

} // namespace anteroom::studio
