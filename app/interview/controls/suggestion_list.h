// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>
#include <QStringList>

class QListWidget;

namespace anteroom::interview {

/// A list that hangs under a field and never takes the focus from it. Nothing is marked until someone marks
/// it: what is typed is never replaced by what was merely offered.
class SuggestionList : public QFrame {
    Q_OBJECT
public:
    SuggestionList(QWidget* field, const QString& accessibleName);

    void offer(const QStringList& suggestions);
    bool isOffering() const { return isVisible(); }
    int marked() const; ///< -1: none
    void mark(int step);

signals:
    void chosen(int place);
    /// Shown, marked or hidden.
    void changed();

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void place();
    void makeRoom();
    int wantedHeight() const;
    void clicked();

    QPointer<QWidget> m_field;
    QListWidget* m_list;
};

} // namespace anteroom::interview
