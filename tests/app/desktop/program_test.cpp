// SPDX-License-Identifier: GPL-3.0-or-later
// The program as main() makes it, with a home folder of its own.
#include "app/desktop/program.h"
#include "tests/support/gui/clipping.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;

class ProgramTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void noDialogIsTheDesktopsOwn();

private:
    std::unique_ptr<QTemporaryDir> m_home;
};

void ProgramTest::init() {
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("HOME", m_home->path().toUtf8());
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
        qunsetenv(name);
    qputenv("ANTEROOM_QUESTIONNAIRES", ANTEROOM_SOURCE_DIR "/questionnaires");
}

// A lock covers none of them, and each keeps what was chosen in the desktop's own list.
void ProgramTest::noDialogIsTheDesktopsOwn() {
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs, false);
    desktop::Program program(*qApp);
    QVERIFY(QCoreApplication::testAttribute(Qt::AA_DontUseNativeDialogs));
}

QTEST_MAIN(ProgramTest)
#include "program_test.moc"
