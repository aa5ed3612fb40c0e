// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/disk_file_source.h"
#include "app/studio/code_editor.h"
#include "app/studio/studio_view.h"
#include "app/theme/theme.h"
#include "core/authoring/new_questionnaire.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/contrast.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>
#include <vector>

namespace anteroom::test {

inline QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), qint64(bytes.size()));
}

/// A folder with the questionnaire that new ones begin as, and its cases.
class StudioFolder {
public:
    StudioFolder() {
        const NewQuestionnaire made = newQuestionnaire(*QuestionnaireId::parse("sleep"), "Sleep (sample)");
        writeFile(path(), QByteArray::fromStdString(made.questionnaire));
        writeFile(casesPath(), QByteArray::fromStdString(made.cases));
    }
    QString path() const { return m_folder.filePath("questionnaire.yaml"); }
    QString casesPath() const { return m_folder.filePath("cases.yaml"); }

private:
    QTemporaryDir m_folder;
};

/// The studio as a person meets it: in a window of its own, over such a folder.
class StudioDesk {
public:
    /// `proving`: nothing: the solver that this was built with.
    explicit StudioDesk(const QString& path = {}, QSize size = {1366, 768},
                        const std::optional<studio::Proving>& proving = {})
        : theme(*qApp) {
        theme.setScheme(theme::Scheme::Light);
        auto opened = studio::Studio::open(path.isEmpty() ? folder.path() : path,
                                           std::make_shared<files::DiskFileSource>(), files::sha256,
                                           proving ? *proving : studio::builtInProving(clock()));
        if (!opened)
            qFatal("%s", opened.error().message.c_str());
        const editing::Asks asks{
            [this](const theme::Wording& title, const theme::Wording& text, const theme::Wording&) {
                asked << title.text() + ": " + text.text();
                return isSure;
            },
            [this](const theme::Wording& title, const theme::Wording& text) {
                told << title.text() + ": " + text.text();
            },
            [this](const editing::Edit& edit, const editing::Asks::Act& act,
                   const editing::Asks::Refused& refused) {
                edits << edit;
                refusal.isEmpty() ? act([](bool) {}) : refused(refusal);
            },
            [this](const QString& name) {
                suggested = name;
                return mapPath;
            }};
        view = std::make_unique<studio::StudioView>(theme, std::move(opened).value(), asks, clock());
        view->resize(size);
        view->show();
        view->activateWindow();
        view->setFocus();
        if (!QTest::qWaitFor([this] { return view->studio().isUpToDate(); }, 20'000))
            qFatal("The questionnaire is not checked");
        settle();
    }

    static interview::Clock clock() {
        return [] { return Timestamp{*Date::of(2027, 3, 14), 14 * 60 + 6}; };
    }

    template <typename Widget = QWidget>
    Widget* find(const QString& name) const {
        for (Widget* widget : view->findChildren<Widget*>(name))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    studio::CodeEditor& editor(const QString& name = "questionnaire.yaml") const {
        auto* found = view->findChild<studio::CodeEditor*>("editor." + name);
        if (!found)
            qFatal("There is no editor of %s", qPrintable(name));
        return *found;
    }
    QString counts() const { return find<QLabel>("problemCounts")->text(); }
    QStringList problems() const {
        QStringList rows;
        const QAbstractItemModel& model = *find<QListView>("problems")->model();
        for (int row = 0; row < model.rowCount(); ++row)
            rows << model.index(row, 0).data().toString();
        return rows;
    }
    bool isUpToDate() const { return view->studio().isUpToDate(); }

    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}) const {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : view.get(), which, modifiers);
        waitUntilSaved();
    }
    /// What a key or a button began to save.
    void waitUntilSaved() const {
        QVERIFY(QTest::qWaitFor([this] { return !view->studio().isSaving(); }));
    }
    void keys(const QString& text) const {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClicks(focus ? focus : static_cast<QWidget*>(view.get()), text);
    }
    QString focused() const {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    /// The cursor, behind this text.
    void stand(const QByteArray& behind) const {
        const std::string text = editor().bytes();
        const std::size_t at = text.find(behind.toStdString());
        QVERIFY2(at != std::string::npos, behind.constData());
        const auto end = static_cast<std::uint32_t>(at) + static_cast<std::uint32_t>(behind.size());
        editor().goTo(end, end);
    }

    /// At each size and text size, in the light and the dark: a picture, and nothing clipped. `show`: brings
    /// what is looked at to the screen, and says its name; empty where it is not there at that size.
    void lookAtEverySize(const std::vector<std::function<QString()>>& show) {
        QStringList found;
        for (const ScreenSize& each : screenSizes()) {
            theme.setScheme(each.scheme);
            theme.setScale(each.scale);
            view->resize(each.size);
            for (const auto& shown : show) {
                const QString name = shown();
                if (name.isEmpty())
                    continue;
                settle();
                savePicture(*view, name + '-' + each.name);
                for (const QString& what : clipped(*view) + faintTexts(*view))
                    found << name + ' ' + each.name + ": " + what;
            }
        }
        theme.setScheme(theme::Scheme::Light);
        theme.setScale(100);
        QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    }

    StudioFolder folder;
    QStringList asked;
    QStringList told;
    QString suggested;          ///< for a map
    QString mapPath;            ///< where it goes
    QList<editing::Edit> edits; ///< that were saved or published
    QString refusal;            ///< why they may not be
    bool isSure = true;
    theme::Theme theme;
    std::unique_ptr<studio::StudioView> view;
};

} // namespace anteroom::test
