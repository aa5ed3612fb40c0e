// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui/clipping.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QVariant>

namespace anteroom::test {

namespace {

/// What a widget shows as text, if it is one of those that do.
QString textOf(const QWidget& widget) {
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return label->text();
    if (const auto* field = qobject_cast<const QLineEdit*>(&widget))
        return field->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return button->text().isEmpty() ? button->accessibleName() : button->text();
    return {};
}

} // namespace

QStringList clipped(const QWidget& window) {
    QStringList found;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const QString text = textOf(*widget);
        if (!widget->isVisible() || text.trimmed().isEmpty())
            continue;
        const auto complain = [&](const QString& why) {
            found << QString("%1 \"%2\": %3").arg(widget->objectName(), text.left(40), why);
        };
        if (widget->width() < widget->minimumSizeHint().width())
            complain(
                QString("%1 wide, wants %2").arg(widget->width()).arg(widget->minimumSizeHint().width()));
        const int height = widget->hasHeightForWidth() ? widget->heightForWidth(widget->width())
                                                       : widget->minimumSizeHint().height();
        if (widget->height() < height)
            complain(QString("%1 high, wants %2").arg(widget->height()).arg(height));
        const QRect inWindow(widget->mapTo(&window, QPoint()), widget->size());
        if (inWindow.left() < 0 || inWindow.right() > window.width())
            complain("reaches beyond the window");
        if (widget->parentWidget() && !widget->parentWidget()->rect().contains(widget->geometry()))
            complain("reaches beyond what it lies in");
    }
    return found;
}

std::vector<ScreenSize> screenSizes() {
    using theme::Scheme;
    constexpr QSize small(1024, 700);
    constexpr QSize usual(1366, 768);
    constexpr QSize large(3840, 2160);
    return {{QStringLiteral("1024-100"), small, 100, Scheme::Light},
            {QStringLiteral("1024-100-high-contrast"), small, 100, Scheme::HighContrast},
            {QStringLiteral("1024-200-dark"), small, 200, Scheme::Dark},
            {QStringLiteral("1024-200-high-contrast"), small, 200, Scheme::HighContrast},
            {QStringLiteral("1366-100-dark"), usual, 100, Scheme::Dark},
            {QStringLiteral("1366-200"), usual, 200, Scheme::Light},
            {QStringLiteral("3840-100"), large, 100, Scheme::Light},
            {QStringLiteral("3840-200-dark"), large, 200, Scheme::Dark}};
}

void addScreenSizes() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("scale");
    QTest::addColumn<theme::Scheme>("scheme");
    for (const ScreenSize& each : screenSizes())
        QTest::addRow("%s", qPrintable(each.name)) << each.size << each.scale << each.scheme;
}

void settle() {
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

void savePicture(QWidget& window, const QString& name) {
    const QString folder = qEnvironmentVariable("ANTEROOM_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    window.grab().save(folder + '/' + name + ".png");
}

} // namespace anteroom::test
