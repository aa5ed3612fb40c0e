// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/retention_presenter.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace anteroom::access {
class StepPage;
}
namespace anteroom::records {
class RecordListModel;
}
namespace anteroom::theme {
class Theme;
}

namespace anteroom::desktop {

/// The page of RetentionPresenter: a line a record, none of which is chosen before a person does.
class RetentionView : public QWidget {
    Q_OBJECT
public:
    RetentionView(theme::Theme& theme, workspace::RetentionPresenter& presenter,
                  const records::RecordListModel& model, QWidget* parent = nullptr);

    std::vector<RecordId> chosen() const;

signals:
    void backRequested();
    /// To be read, before it is deleted or not.
    void openRequested(const anteroom::RecordId& record);
    /// Those that are chosen, one or more.
    void eraseRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow();
    void fitList();
    QString lineOf(const IndexEntry& entry) const;
    void speakAnew();
    void fill();
    void chooseAll();
    void followChoice();
    void openCurrent();

    const theme::Theme& m_theme;
    workspace::RetentionPresenter& m_presenter;
    const records::RecordListModel& m_model;
    access::StepPage* m_page;
    QListWidget* m_list;
    QPushButton* m_all;
    QPushButton* m_open;
    QPushButton* m_erase;
    SharedEntries m_shown;
};

} // namespace anteroom::desktop
