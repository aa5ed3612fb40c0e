// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editing/asks.h"
#include "app/editing/kept_screenings.h"
#include "app/interview/encounter.h"
#include "core/base/result.h"

#include <QString>
#include <QWidget>

#include <memory>

namespace anteroom::theme {
class Theme;
}

namespace anteroom::editing {

/// A questionnaire being edited, as the program around it sees it.
class Editor : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Screenings that an edit may be compared over; without them there are none.
    virtual void setKept(std::unique_ptr<KeptScreenings> kept) = 0;
    /// Whether what was typed is saved, or a person says that it may go.
    virtual bool mayLeave() = 0;
    /// Before it goes without a question: for whoever opens the questionnaire next.
    virtual void keepUnsaved() const = 0;

signals:
    /// Asked already: it may go.
    void left();
};

/// The studio, which is a part of Anteroom of its own: a text editor and a solver are not what a start waits
/// for.
class Editors {
public:
    virtual ~Editors() = default;

    /// Asks whether what was typed and not saved the last time is to be gone on with. The caller owns what is
    /// returned.
    virtual Result<Editor*> open(const QString& path, theme::Theme& theme, const Asks& asks,
                                 const interview::Clock& clock) const = 0;
    /// Writes a questionnaire to start from, with its cases, and returns its path: see placeOfNew(). Refused
    /// where there is a folder of that name already. Whoever may read `folder` may read what is in it. In any
    /// thread.
    virtual Result<QString> begin(const QString& folder, const QString& title) const = 0;
};

/// Loaded when it is first asked for. In the window's thread.
Result<const Editors*> editors();

} // namespace anteroom::editing
