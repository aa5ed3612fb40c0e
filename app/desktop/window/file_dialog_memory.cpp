// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/file_dialog_memory.h"

#include <QFile>
#include <QSettings>

namespace anteroom::desktop {

namespace {

// As QFileDialog opens them.
class SharedSettings : public QSettings {
public:
    SharedSettings() : QSettings(QSettings::UserScope, QStringLiteral("QtProject")) {
        setFallbacksEnabled(false); // what the whole computer has is not ours to write down
        beginGroup(QStringLiteral("FileDialog"));
    }
};

} // namespace

FileDialogMemory::FileDialogMemory() {
    const SharedSettings settings;
    m_wasThere = QFile::exists(settings.fileName());
    for (const QString& key : settings.allKeys())
        m_before.insert(key, settings.value(key));
}

FileDialogMemory::~FileDialogMemory() {
    SharedSettings settings;
    settings.remove(QString()); // the group
    for (auto kept = m_before.cbegin(); kept != m_before.cend(); ++kept)
        settings.setValue(kept.key(), kept.value());
    settings.sync();
    settings.endGroup();
    if (!m_wasThere && settings.allKeys().isEmpty())
        QFile::remove(settings.fileName());
}

} // namespace anteroom::desktop
