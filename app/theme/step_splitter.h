// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace anteroom::theme {

/// Two parts, one above the other, and a handle between them that shares out the room. It can be dragged;
/// pressed, by mouse, finger, Enter or Space, it goes to the next of three shares (WCAG 2.2, 2.5.7); Up and
/// Down move it a little. It is large enough to be met (2.5.8), and assistive technology has its share as a
/// value.
class StepSplitter : public QSplitter {
    Q_OBJECT
public:
    explicit StepSplitter(QWidget* parent = nullptr);

    /// Of what there is, in thousandths, for the upper part. What a part wants at the least it has.
    void share(int upper);
    int share() const;
    /// Where there is too little room to share any out, the handle is a line and no more.
    void setFixed(bool isFixed);

signals:
    /// Assistive technology, where there is any: who has the handle moved it.
    void told();

protected:
    QSplitterHandle* createHandle() override;
};

} // namespace anteroom::theme
