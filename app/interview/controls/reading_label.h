// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/controls/text_sizes.h"

#include <QLabel>

namespace anteroom::interview {

/// Plain text that wraps, in lines of at most about 75 characters however wide the window is.
/// Add it to a box layout with Qt::AlignLeading, or as it is where something else limits the width.
class ReadingLabel : public QLabel {
    Q_OBJECT
public:
    ReadingLabel(const QString& text, const char* role, QWidget* parent = nullptr);

    /// As wide as what it stands under, and never wider for its own sake.
    void wrapIntoColumn();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

private:
    int widestLine() const;

    mutable TextSizes m_heights;
    mutable QSize m_padding;
};

} // namespace anteroom::interview
