// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preferences/logo_picker.h"

#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPixmap>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace anteroom::preferences {

LogoPicker::LogoPicker(const theme::Theme& theme, bool isLocked)
    : m_theme(theme), m_edit(new QLineEdit), m_preview(new QLabel), m_said(theme::makeLabel({}, "quiet")) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(8));
    theme::setRole(m_edit, "entry");
    m_edit->setReadOnly(isLocked);
    column->addWidget(m_edit);
    connect(m_edit, &QLineEdit::editingFinished, this, &LogoPicker::look);
    m_preview->setObjectName(QStringLiteral("logoPreview"));
    theme::say(m_preview, "accessibleName", [] { return tr("How the logo looks"); });
    m_preview->hide();
    column->addWidget(m_preview, 0, Qt::AlignLeading);
    m_said->setObjectName(QStringLiteral("logoSaid"));
    m_said->hide();
    column->addWidget(m_said);
    if (isLocked)
        return;
    QPushButton* choose =
        theme::makeButton([] { return tr("Choose a picture"); }, "secondary", QStringLiteral("logoChoose"));
    connect(choose, &QPushButton::clicked, this, &LogoPicker::chooseRequested);
    QPushButton* none = theme::makeButton([] { return tr("No logo"); }, "quiet", QStringLiteral("logoNone"));
    connect(none, &QPushButton::clicked, this, [this] { setPath({}); });
    column->addWidget(theme::makeButtonRow(theme, {choose, none}));
}

QString LogoPicker::path() const { return m_edit->text().trimmed(); }

void LogoPicker::setPath(const QString& path) {
    m_edit->setText(path);
    look();
}

void LogoPicker::look() {
    if (std::exchange(m_shown, path()) != path())
        emit pathChanged(path());
}

QSize LogoPicker::room() const { return QSize(m_theme.px(320), m_theme.px(96)) * devicePixelRatioF(); }

// On white, as it is printed.
void LogoPicker::show(const QImage& logo, const theme::Wording& problem) {
    if (!logo.isNull()) {
        const double ratio = devicePixelRatioF();
        const int edge = qRound(m_theme.px(8) * ratio);
        QPixmap paper(logo.size() + 2 * QSize(edge, edge));
        paper.fill(Qt::white);
        QPainter painter(&paper);
        painter.drawImage(edge, edge, logo);
        painter.end();
        paper.setDevicePixelRatio(ratio);
        m_preview->setPixmap(paper);
    }
    m_preview->setVisible(!logo.isNull());
    theme::say(m_said, "text", problem);
    m_said->setVisible(!problem.text().isEmpty());
}

} // namespace anteroom::preferences
