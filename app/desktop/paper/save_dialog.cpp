// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/paper/save_dialog.h"

#include "app/desktop/window/file_dialog_memory.h"
#include "app/desktop/window/plain_asks.h"
#include "app/theme/theme.h"

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
    SaveDialog(const theme::Theme& theme, QWidget* window, const theme::Wording& title, const QString& folder,
               const QString& suggestedName, const theme::Wording& filter, const theme::Wording& box)
        : QFileDialog(window, title.text(), folder, filter.text()), m_theme(theme), m_title(title),
          m_ending(suggestedName.mid(suggestedName.lastIndexOf(QLatin1Char('.')))) {
        setOption(DontUseNativeDialog); // it would not come back here
        setOption(DontConfirmOverwrite);
        setAcceptMode(AcceptSave);
        setFileMode(AnyFile);
        theme::say(this, "windowTitle", title);
        theme::whenLanguageChanges(this, [this, filter] { setNameFilter(filter.text()); });
        selectFile(suggestedName);
        // Qt's own size has no room for the folder's name beside large buttons.
        const QSize most = window ? window->window()->size() - QSize(theme.px(24), theme.px(24)) : size();
        resize(QSize(theme.px(800), theme.px(480)).boundedTo(most).expandedTo(minimumSizeHint()));
        auto* grid = qobject_cast<QGridLayout*>(layout());
        if (box.text().isEmpty() || !grid)
            return;
        m_box = new QCheckBox;
        theme::say(m_box, "text", box);
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
        return askWhether(
            m_theme, this,
            {m_title, [] { return tr("Replace the file that is there?"); },
             [name] {
                 return tr("A file with the name %1 is there already. What it holds is gone once another "
                           "file takes its place.")
                     .arg(name);
             }},
            [] { return tr("Replace it"); }, [] { return tr("Back"); });
    }

    const theme::Theme& m_theme;
    theme::Wording m_title;
    QString m_ending;
    QCheckBox* m_box = nullptr;
};

} // namespace

PlaceToSave askWhereToSave(const theme::Theme& theme, QWidget* window, const theme::Wording& title,
                           const QString& folder, const QString& suggestedName, const theme::Wording& filter,
                           const theme::Wording& box) {
    const FileDialogMemory memory;
    SaveDialog dialog(theme, window, title, folder, suggestedName, filter, box);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    return {dialog.path(), dialog.isTicked()};
}

} // namespace anteroom::desktop
