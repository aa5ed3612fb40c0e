// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/window/ask_dialog.h"
#include "app/desktop/window/dialogs.h"

class QButtonGroup;

namespace anteroom::desktop {

/// Asks what becomes of what was answered here, after the record was changed at another desk: what differs,
/// answer by answer, and what each choice does. Nothing is chosen before a person does, and Escape decides
/// nothing.
class TwoRecordsDialog : public AskDialog {
    Q_OBJECT
public:
    TwoRecordsDialog(const theme::Theme& theme, CompareRecords compare, bool mayDelete, QWidget* window);

    Dialogs::Waiting ask();

private:
    void fill();
    void fillAnew(); ///< in another language
    void addDifferences(const TwoRecords& records);
    void addChoice(Dialogs::Waiting choice, const QString& name, const QString& words, const QString& what);
    void addChoices(const TwoRecords& records);
    void addButtons();

    CompareRecords m_compare;
    bool m_mayDelete;
    QButtonGroup* m_choices;
    QPushButton* m_do = nullptr;
};

} // namespace anteroom::desktop
