// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/save_dialog.h"

#include "app/desktop/file_dialog_memory.h"
#include "app/desktop/plain_asks.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>

namespace anteroom::desktop {

namespace {

/// Qt asks before it replaces what has the name as it was typed, or with a suffix where the name has none at
/// all: "avery" and "avery.2026" would both meet their PDF unasked. So it asks nothing, and this does.
class SaveDialog : public QFileDialog {
    Q_DECLARE_TR_FUNCTIONS(anteroom::desktop::SaveDialog)
public:
    SaveDialog(const theme::Theme& theme, QWidget* window, const QString& title, const QString& folder,
               const QString& suggestedName, const QString& filter, const QString& box)
        : QFileDialog(window, title, folder, filter), m_theme(theme),
          m_ending(suggestedName.mid(suggestedName.lastIndexOf(QLatin1Char('.')))) {
        setOption(DontUseNativeDialog); // it would not come back here
        setOption(DontConfirmOverwrite);
        setAcceptMode(AcceptSave);
        setFileMode(AnyFile);
        selectFile(suggestedName);
        auto* grid = qobject_cast<QGridLayout*>(layout());
        if (box.isEmpty() || !grid)
            return;
        m_box = new QCheckBox(box);
        m_box->setObjectName(QStringLiteral("saveBox"));
        grid->addWidget(m_box, grid->rowCount(), 0, 1, -1);
    }

    QString path() const {
        const QString typed = selectedFiles().value(0);
        return typed.isEmpty() || typed.endsWith(m_ending, Qt::CaseInsensitive) ? typed : typed + m_ending;
    }

    bool isTicked() const { return m_box && m_box->isChecked(); }

    void accept() override {
        const bool isFolder = QFileInfo(selectedFiles().value(0)).isDir(); // it is gone into, and no more
        const QFileInfo there(path());
        if (!isFolder && there.exists() && !mayReplace(there.fileName()))
            return;
        QFileDialog::accept();
    }

private:
    bool mayReplace(const QString& name) {
        return askWhether(m_theme, this,
                          {windowTitle(), tr("Replace the file that is there?"),
                           tr("A file with the name %1 is there already. What it holds is gone once another "
                              "file takes its place.")
                               .arg(name)},
                          tr("Replace it"), tr("Back"));
    }

    const theme::Theme& m_theme;
    QString m_ending;
    QCheckBox* m_box = nullptr;
};

} // namespace

PlaceToSave askWhereToSave(const theme::Theme& theme, QWidget* window, const QString& title,
                           const QString& folder, const QString& suggestedName, const QString& filter,
                           const QString& box) {
    const FileDialogMemory memory;
    SaveDialog dialog(theme, window, title, folder, suggestedName, filter, box);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    return {dialog.path(), dialog.isTicked()};
}

} // namespace anteroom::desktop
