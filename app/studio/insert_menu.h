// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/say.h"
#include "core/authoring/templates.h"

#include <QMenu>

namespace anteroom::studio {

/// What can be put into a questionnaire as a whole, by kind.
class InsertMenu : public QMenu {
    Q_OBJECT
public:
    explicit InsertMenu(QWidget* parent);

signals:
    void chosen(anteroom::TemplateKind kind);

private:
    void add(TemplateKind kind, const theme::Wording& words);
};

} // namespace anteroom::studio
