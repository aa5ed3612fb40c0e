// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>

#include <string>

class QPainter;

namespace anteroom::report {

/// The side that the pages of a document are read from. It goes from the document's language through
/// everything that lays its pages out. Those that are read from the right are mirrored as a whole: blocks go
/// on to place themselves from the left, as their builders do, and only what must not be seen in a mirror,
/// text, pictures and plots, is painted upright in its mirrored place.
enum class ReadFrom { Left, Right };

ReadFrom readFrom(const std::string& language);

bool hasRightToLeft(const QString& text);

/// For a new page of this width, where it is read from the right; else nothing is changed.
void mirrorPage(QPainter& painter, qreal width, ReadFrom side);

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
