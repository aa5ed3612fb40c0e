// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>

#include <string>

class QPainter;

namespace anteroom::report {

/// While it lives, what this thread lays out and paints is a document in `language`. Where that is read from
/// the right, its pages are mirrored as a whole: blocks go on to place themselves from the left, as their
/// builders do, and only what must not be seen in a mirror, text, pictures and plots, is painted upright in
/// its mirrored place.
class Reading {
public:
    explicit Reading(const std::string& language);
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;
    ~Reading();

    static bool isFromRight();

private:
    bool m_before;
};

bool hasRightToLeft(const QString& text);

/// For a new page of this width, where it is read from the right; else nothing is changed.
void mirrorPage(QPainter& painter, qreal width);

/// While it lives, what is painted between `origin` and `width` right of it stands in the place that mirrors
/// this, and is not mirrored itself. On a page that is not mirrored nothing is changed.
class Upright {
public:
    Upright(QPainter& painter, QPointF origin, qreal width);
    Upright(const Upright&) = delete;
    Upright& operator=(const Upright&) = delete;
    ~Upright();

private:
    QPainter* m_painter; ///< null: it was not mirrored
};

} // namespace anteroom::report
