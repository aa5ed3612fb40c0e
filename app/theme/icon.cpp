// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/icon.h"

#include <QBuffer>
#include <QFile>
#include <QIconEngine>
#include <QImageReader>
#include <QPainter>
#include <QPixmapCache>

// Resources of a static library are there only when they are asked for, and outside every namespace.
static void loadResources() { Q_INIT_RESOURCE(icons); }

namespace anteroom::theme {

namespace {

QString pathOf(const char* name) {
    loadResources();
    return QStringLiteral(":/anteroom/%1.svg").arg(QLatin1String(name));
}

const char* nameOf(Icon icon) {
    switch (icon) {
    case Icon::Copy:
        return "copy";
    case Icon::Note:
        return "note";
    case Icon::Print:
        return "print";
    case Icon::Redo:
        return "redo";
    case Icon::Save:
        return "save";
    case Icon::Undo:
        break;
    }
    return "undo";
}

// Drawn for each size and colour: strokes stay crisp at every pixel ratio.
class TintedEngine : public QIconEngine {
public:
    TintedEngine(const Theme& theme, Icon icon, QColor Palette::*colour)
        : m_theme(&theme), m_icon(icon), m_colour(colour) {}

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        const Palette& palette = m_theme ? m_theme->palette() : light();
        const QColor colour = mode == QIcon::Disabled ? palette.controlLine : palette.*m_colour;
        // A page has one of them for each question, and each time it is painted.
        const QString key = QStringLiteral("anteroom-%1-%2-%3x%4")
                                .arg(QLatin1String(nameOf(m_icon)), colour.name())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap known;
        if (QPixmapCache::find(key, &known))
            return known;
        QFile file(pathOf(nameOf(m_icon)));
        file.open(QIODevice::ReadOnly);
        QByteArray drawing = file.readAll().replace("#000000", colour.name().toLatin1());
        QBuffer buffer(&drawing);
        QImageReader reader(&buffer, "svg");
        reader.setScaledSize(size);
        known = QPixmap::fromImage(reader.read());
        QPixmapCache::insert(key, known);
        return known;
    }
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const QSize pixels = rect.size() * painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, pixmap(pixels, mode, state));
    }
    QIconEngine* clone() const override { return new TintedEngine(*this); }

private:
    QPointer<const Theme> m_theme;
    Icon m_icon;
    QColor Palette::*m_colour;
};

// What makes an icon of a file looks through the plugins for one that can: too long for a start. This reads
// the drawing where a window is to be shown with it.
class WindowEngine : public QIconEngine {
public:
    QPixmap pixmap(const QSize& size, QIcon::Mode, QIcon::State) override {
        QImageReader reader(pathOf("anteroom"), "svg");
        reader.setScaledSize(size);
        return QPixmap::fromImage(reader.read());
    }
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        painter->drawPixmap(rect, pixmap(rect.size() * painter->device()->devicePixelRatio(), mode, state));
    }
    QIconEngine* clone() const override { return new WindowEngine(*this); }
};

} // namespace

QIcon makeIcon(const Theme& theme, Icon icon, QColor Palette::*colour) {
    return QIcon(new TintedEngine(theme, icon, colour));
}

QIcon windowIcon() { return QIcon(new WindowEngine); }

void loadIcons() { loadResources(); }

} // namespace anteroom::theme
