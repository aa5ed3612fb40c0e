// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QImage>
#include <QMargins>
#include <QSizeF>

#include <memory>

class QAbstractScrollArea;
class QWidget;

namespace anteroom::pages {

/// An open PDF. In one thread at a time.
class Pages {
public:
    virtual ~Pages() = default;

    virtual int count() const = 0; ///< at least 1
    /// In points.
    virtual QSizeF size(int page) const = 0;
    /// So many pixels of it; null where it cannot be read.
    virtual QImage picture(int page, QSize size) const = 0;
};

/// The pages of one PDF below each other, to be read on the screen.
class PagesView {
public:
    virtual ~PagesView() = default;

    /// Its parent's, as every widget; it shows nothing any more once this is gone.
    virtual QAbstractScrollArea& area() const = 0;
    /// In place of what it shows.
    virtual void show(const QByteArray& pdf) = 0;
    /// Of the first page, in points; empty: it shows none.
    virtual QSizeF pageSize() const = 0;
    /// Pixels around the pages.
    virtual QMargins margins() const = 0;
    /// 1: as large as on paper.
    virtual void setZoom(double zoom) = 0;
};

/// What reads PDFs: a part of Anteroom of its own, because a start would otherwise wait for it.
class PageReader {
public:
    virtual ~PageReader() = default;

    /// Null where it cannot be read. In any thread.
    virtual std::unique_ptr<Pages> read(const QByteArray& pdf) const = 0;
    virtual std::unique_ptr<PagesView> makeView(QWidget* parent) const = 0;
};

/// Loaded when it is first asked for. In any thread.
Result<const PageReader*> pageReader();

} // namespace anteroom::pages
