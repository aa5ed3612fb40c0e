// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/window/ask_dialog.h"

#include <QSortFilterProxyModel>
#include <QStringList>

#include <optional>

class QLineEdit;
class QListView;
class QPushButton;

namespace anteroom::desktop {

/// Asks who of several patients it is, or somebody new. Nobody is chosen before a person does: records are
/// never joined by a habit of pressing Return. Many are narrowed by a few letters of each word.
class PatientChooser : public AskDialog {
    Q_OBJECT
public:
    struct Words {
        theme::Wording title;    ///< of the window
        theme::Wording question; ///< the first line
        theme::Wording detail;   ///< what choosing does; may be empty
        theme::Wording choose;   ///< the button for the patient who is marked in the list
        theme::Wording nobody;   ///< the button for somebody new
    };
    /// `patients`: one line each; two may read the same.
    PatientChooser(const theme::Theme& theme, const Words& words, const QStringList& patients,
                   QWidget* window = nullptr);

    /// The place in `patients`, or -1 for somebody new. Nothing: back.
    std::optional<int> ask();

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void narrow(const QString& typed);
    void choose();

    QSortFilterProxyModel m_shown;
    QLineEdit* m_search;
    QListView* m_list;
    QPushButton* m_choose;
    std::optional<int> m_chosen;
};

} // namespace anteroom::desktop
