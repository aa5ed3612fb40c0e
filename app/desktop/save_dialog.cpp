// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/save_dialog.h"

#include "app/desktop/file_dialog_memory.h"
#include "app/desktop/plain_asks.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

namespace anteroom::desktop {

namespace {

/// Qt asks before it replaces what has the name as it was typed, or with a suffix where the name has none at
/// all: "avery" and "avery.2026" would both meet their PDF unasked. So it asks nothing, and this does.
class SaveDialog : public QFileDialog {
    Q_DECLARE_TR_FUNCTIONS(anteroom::desktop::SaveDialog)
public:
    SaveDialog(const theme::Theme& theme, QWidget* window, const QString& title, const QString& folder,
               const QString& suggestedName, const QString& filter)
        : QFileDialog(window, title, folder, filter), m_theme(theme),
          m_ending(suggestedName.mid(suggestedName.lastIndexOf(QLatin1Char('.')))) {
        setOption(DontUseNativeDialog); // it would not come back here
        setOption(DontConfirmOverwrite);
        setAcceptMode(AcceptSave);
        setFileMode(AnyFile);
        selectFile(suggestedName);
    }

    QString path() const {
        const QString typed = selectedFiles().value(0);
        return typed.isEmpty() || typed.endsWith(m_ending, Qt::CaseInsensitive) ? typed : typed + m_ending;
    }

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
};

} // namespace

QString askWhereToSave(const theme::Theme& theme, QWidget* window, const QString& title,
                       const QString& folder, const QString& suggestedName, const QString& filter) {
    const FileDialogMemory memory;
    SaveDialog dialog(theme, window, title, folder, suggestedName, filter);
    return dialog.exec() == QDialog::Accepted ? dialog.path() : QString();
}

} // namespace anteroom::desktop
