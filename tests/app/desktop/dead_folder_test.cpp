// SPDX-License-Identifier: GPL-3.0-or-later
// A shared folder on a network that answers late, or never: the window does without it.
#include "app/files/save_file.h"
#include "app/start/choose_view.h"
#include "tests/support/desks/desktop.h"
#include "tests/support/gui/clipping.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>

#include <atomic>
#include <condition_variable>
#include <dirent.h>
#include <dlfcn.h>
#include <mutex>
#include <string>

using namespace anteroom;
using namespace anteroom::test;

namespace {

// Whoever looks into this folder waits until it answers. NOLINTBEGIN: the functions of the system know no
// object of ours
std::mutex door;
std::condition_variable opened;
std::string deadFolder;
std::atomic<int> waiting = 0;
// NOLINTEND

void die(const QString& folder) {
    const std::lock_guard lock(door);
    deadFolder = folder.toStdString();
}

void answer() {
    const std::lock_guard lock(door);
    deadFolder.clear();
    opened.notify_all();
}

} // namespace

// Qt finds this before that of the system, for the program exports it.
// NOLINTBEGIN(readability-identifier-naming, misc-definitions-in-headers): the system's name
extern "C" __attribute__((visibility("default"))) DIR* opendir(const char* name) {
    {
        std::unique_lock lock(door);
        if (!deadFolder.empty() && std::string(name).rfind(deadFolder, 0) == 0) {
            ++waiting;
            opened.wait(lock, [] { return deadFolder.empty(); });
            --waiting;
        }
    }
    return reinterpret_cast<DIR* (*)(const char*)>(::dlsym(RTLD_NEXT, "opendir"))(name);
}
// NOLINTEND(readability-identifier-naming, misc-definitions-in-headers)

class DeadFolderTest : public QObject {
    Q_OBJECT

private slots:
    void cleanup() {
        answer();
        Desktop::administratorsFile.clear();
    }
    void theOthersCanBeBegunMeanwhile();
    void oneThatDiesLaterTakesNothingFromTheWindow();
    void itIsAskedOnceHoweverOftenAllIsReadAnew();
};

namespace {

/// The longest time in which a window did nothing at all.
class Beats {
public:
    Beats() {
        m_since.start();
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                         [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_timer.start(5);
    }
    qint64 longest() { return std::max(m_longest, m_since.elapsed()); }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

constexpr qint64 most = 400; ///< milliseconds, on a busy machine

QByteArray small(const QByteArray& id) {
    return "anteroom: 1\nid: " + id + "\nversion: 1.0.0\ntitle: " + id +
           "\nlicense: CC0-1.0\nlanguages: [en]\n"
           "sections:\n  - {id: s, title: S, questions: [{id: q, type: yes-no, text: Q}]}\n";
}

/// Two folders of the clinic, of which one is on a network.
struct Folders {
    QTemporaryDir folder;
    Folders() {
        for (const char* id : {"here", "shared"}) {
            QDir(folder.path()).mkpath(QStringLiteral("%1/%1").arg(id));
            const auto saved = files::saveFile(
                folder.filePath(QStringLiteral("%1/%1/questionnaire.yaml").arg(id)), small(id));
            Q_ASSERT(saved.ok());
        }
        Desktop::administratorsFile = "questionnaire-folders: [" + shared().toUtf8() + "]\n";
    }
    ~Folders() { answer(); } // or it could not be removed
    QString here() const { return folder.filePath("here"); }
    QString shared() const { return folder.filePath("shared"); }
};

/// A window that does not wait until all is read.
struct Window : Desktop {
    explicit Window(const Folders& folders) : Desktop(folders.here(), {}, Answers::Script) {}
};

} // namespace

void DeadFolderTest::theOthersCanBeBegunMeanwhile() {
    const Folders folders;
    die(folders.shared());
    Beats beats;
    {
        Window window(folders);
        QTRY_VERIFY(window.find("choose.here"));
        QTRY_COMPARE(window.find<QLabel>("reading")->text(), "Still reading " + folders.shared());
        savePicture(*window.window, "choose-still-reading");
        window.beginInterview("here");
        QCOMPARE(window.screenName(), QString("interview"));
        QVERIFY(!window.window->findChild<QPushButton*>("choose.shared"));
        answer();
        QTRY_VERIFY(window.window->findChild<QPushButton*>("choose.shared"));
        QCOMPARE(window.screenName(), QString("interview"));
        window.key(Qt::Key_Escape);
        QTRY_COMPARE(window.screenName(), QString("choose"));
        QVERIFY(!window.find("reading") && window.find("choose.shared"));
    }
    QVERIFY2(beats.longest() < most, qPrintable(QString::number(beats.longest())));
}

void DeadFolderTest::oneThatDiesLaterTakesNothingFromTheWindow() {
    const Folders folders;
    Window window(folders);
    QTRY_VERIFY(window.find("choose.shared"));
    die(folders.shared());
    QVERIFY(QFile::remove(folders.folder.filePath("shared/shared/questionnaire.yaml"))); // a notice
    QTRY_VERIFY(waiting > 0);
    Beats beats;
    window.click("clinicSettings");
    QTRY_COMPARE(window.screenName(), QString("preferences"));
    window.click("preferencesBack");
    QTRY_COMPARE(window.screenName(), QString("choose"));
    window.beginInterview("shared");
    QCOMPARE(window.screenName(), QString("interview"));
    QVERIFY2(beats.longest() < most, qPrintable(QString::number(beats.longest())));
    answer();
    const auto* list = window.window->findChild<start::ChooseView*>();
    QTRY_VERIFY(!list->findChild<QPushButton*>("choose.shared"));
}

void DeadFolderTest::itIsAskedOnceHoweverOftenAllIsReadAnew() {
    const Folders folders;
    die(folders.shared());
    Window window(folders);
    QTRY_VERIFY(window.find("choose.here"));
    for (int i = 0; i < 3; ++i) { // each end of an edit reads all anew
        window.click("edit.here");
        QTRY_COMPARE(window.screenName(), QString("studio"));
        QTRY_VERIFY(window.find("studioBack"));
        window.click("studioBack");
        QTRY_VERIFY(window.find("choose.here"));
    }
    QCOMPARE(waiting.load(), 1);
    answer();
    QTRY_VERIFY(window.find("choose.shared"));
}

QTEST_MAIN(DeadFolderTest)
#include "dead_folder_test.moc"
