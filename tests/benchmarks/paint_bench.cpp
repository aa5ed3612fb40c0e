// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/interview_view.h"
#include "app/interview/section_page.h"
#include "app/keeping/recorder.h"
#include "app/storage/sodium_cipher.h"
#include "app/storage/sqlite_store.h"
#include "app/theme/theme.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/child.h"
#include "tests/benchmarks/first_paint.h"
#include "tests/benchmarks/generated/generated.h"
#include "tests/benchmarks/in_child.h"
#include "tests/benchmarks/made_records.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTest>
#include <QWindow>

#include <algorithm>
#include <chrono>
#include <malloc.h>
#include <optional>

namespace anteroom::bench {

namespace {

constexpr std::uint32_t perSection = 20;
constexpr double frame = 16'000; ///< us: of sixty pictures a second

Timestamp noon() { return {Date::fromDays(20'000), 12 * 60}; }

double microsecondsOf(const std::function<void()>& act) {
    const auto begin = std::chrono::steady_clock::now();
    act();
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count();
}

double atPercentile(std::vector<double> values, int percent) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[(values.size() - 1) * static_cast<std::size_t>(percent) / 100];
}

/// Everything that was set off: queued refreshes, layouts, painting.
void finish() {
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

/// The record of an interview, saved at each answer in a thread, as the program has it.
class Kept {
public:
    Kept(const std::shared_ptr<const Questionnaire>& questionnaire, const RecordSheet& sheet) {
        const Act begun{*StaffId::parse(made::account), made::name, noon()};
        static char last = 'a'; // one record for each
        const RecordId id = *RecordId::parse(std::string(31, 'a') + last++);
        m_thread.unlock(std::make_unique<storage::SodiumCipher>(madeRecords(0).dataKey()),
                        madeRecords(0).workspace());
        m_recorder.emplace(keeping::Recorder::Tools{m_thread, noon},
                           Sitting(id, *PatientId::parse(std::string(32, 'b')), questionnaire, sheet, begun),
                           questionnaire, Lease{id, {begun.account, begun.name, "made up"}, 0}, 0);
    }

    keeping::Recorder& recorder() { return *m_recorder; }
    QString state() const {
        return m_recorder->isAllSaved() ? QStringLiteral("Saved") : QStringLiteral("Saving...");
    }

private:
    keeping::StoreThread m_thread{
        [] { return storage::openSqliteStore(QString::fromStdString(madeRecords(0).path())); }};
    std::optional<keeping::Recorder> m_recorder;
};

/// The real interview on the screen of an old laptop.
class Interview {
public:
    Interview(theme::Theme& theme, std::shared_ptr<const Questionnaire> questionnaire)
        : m_questionnaire(std::move(questionnaire)) {
        m_encounter.language = "en";
        m_encounter.session = std::make_unique<Session>(m_questionnaire, noon());
        m_view = std::make_unique<interview::InterviewView>(m_encounter, QString(), noon, theme);
        m_kept = std::make_unique<Kept>(m_questionnaire, m_encounter.recordSheet());
        QObject::connect(
            m_view.get(), &interview::InterviewView::answersChanged, &m_kept->recorder(),
            [this] { m_kept->recorder().update(*m_encounter.session, m_encounter.recordSheet()); });
        QObject::connect(&m_kept->recorder(), &keeping::Recorder::stateChanged, m_view.get(),
                         [this] { m_view->setSaveState(m_kept->state(), false); });
        m_view->resize(1366, 768);
        m_view->show();
        finish();
    }

    interview::InterviewView& view() { return *m_view; }
    const Session& session() const { return *m_encounter.session; }
    bool isKept() const { return !m_kept->recorder().isStopped() && m_kept->recorder().problem().isEmpty(); }
    bool isSaved() const { return m_kept->recorder().isAllSaved() || !isKept(); }

    bool isMakingCards() const {
        const auto pages = m_view->findChildren<interview::SectionPage*>();
        return std::any_of(pages.begin(), pages.end(),
                           [](const auto* page) { return page->isMakingCards(); });
    }
    QAbstractButton* option(std::uint32_t question, const char* id) const {
        return m_view->findChild<QAbstractButton*>(QStringLiteral("option.item-%1.%2").arg(question).arg(id));
    }
    void click(const QWidget& button) {
        QTest::mouseClick(m_view->windowHandle(), Qt::LeftButton, {},
                          button.mapTo(m_view.get(), button.rect().center()));
        finish();
    }
    void press(Qt::Key key) {
        QTest::keyClick(m_view->windowHandle(), key);
        finish();
    }

private:
    std::shared_ptr<const Questionnaire> m_questionnaire;
    interview::Encounter m_encounter;
    std::unique_ptr<interview::InterviewView> m_view;
    std::unique_ptr<Kept> m_kept;
};

/// How often something of this program was painted.
class Paints : public QObject {
public:
    Paints() { qApp->installEventFilter(this); }
    int count() const { return m_count; }

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

private:
    int m_count = 0;
};

struct Times {
    std::vector<double> answers, pages, openings, zooms;
    bool isPainted = true; ///< something was, each time
};

/// Until the page that was opened is on the screen; cards below it may still be made.
void showPage(Interview& interview, std::uint32_t section) {
    const Paints paints;
    interview.view().goToSection(section);
    while (paints.count() == 0)
        QCoreApplication::sendPostedEvents();
}

/// Adds what an act takes until all of it is painted.
void add(std::vector<double>& times, Times& all, const std::function<void()>& act) {
    const Paints paints;
    times.push_back(microsecondsOf(act));
    all.isPainted = all.isPainted && paints.count() > 0;
}

/// Somebody reads the page: until all that is done meanwhile has been done.
void read(const Interview& interview) {
    while (interview.isMakingCards() || !interview.isSaved())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

/// On one page: every question that is shown is answered, and answered otherwise, by mouse and by keys, and
/// so brings the question after it and takes it away.
void answerPage(Interview& interview, std::uint32_t section, Times& times) {
    const std::uint32_t first = section * perSection;
    read(interview);
    for (int turn = 0; turn < 4; ++turn)
        for (std::uint32_t question = first; question < first + perSection; ++question) {
            if (!interview.session().isShown(QuestionIndex{question}))
                continue;
            interview.view().goTo(QuestionIndex{question});
            finish();
            read(interview);
            static constexpr const char* options[][4] = {{"no", "yes", "no", "yes"},
                                                         {"never", "current", "past", "current"},
                                                         {},
                                                         {"never", "daily", "monthly", "weekly"}};
            static constexpr Qt::Key keys[] = {Qt::Key_2, Qt::Key_1, Qt::Key_3, Qt::Key_4};
            const Kind kind = kindOf(Shape::Local, question);
            if (kind == Kind::Number) {
                add(times.answers, times,
                    [&] { interview.press(turn % 2 == 0 ? Qt::Key_3 : Qt::Key_Backspace); });
            } else if (turn < 2) {
                const QAbstractButton* button =
                    interview.option(question, options[static_cast<int>(kind)][turn]);
                if (button && button->isVisible())
                    add(times.answers, times, [&] { interview.click(*button); });
            } else {
                add(times.answers, times, [&] {
                    interview.press(keys[static_cast<std::size_t>(turn) % (kind == Kind::YesNo ? 2 : 3)]);
                });
            }
            times.pages.push_back(microsecondsOf([&] { interview.view().repaint(); }));
        }
}

/// The middle of each, and the slow end of what happens again and again.
struct Painted {
    double slowAnswer, slowOpening, answer, page, opening, zoom;
};
Painted painted(std::uint32_t size, Depth depth) {
    Child child(thisProgram(), {inChild, "paint", std::to_string(size), depth == Depth::Short ? "2" : "100"});
    Painted told{};
    for (double* number :
         {&told.slowAnswer, &told.slowOpening, &told.answer, &told.page, &told.opening, &told.zoom})
        *number = child.number();
    return told;
}

/// Of one that somebody went through: a hundred pages of it were open, and ten of them answered.
double interviewKilobytes(theme::Theme& theme, std::uint32_t size) {
    malloc_trim(0);
    const double before = ownKilobytes();
    Interview interview(theme, generated(Shape::Local, size));
    const std::uint32_t sections = size / perSection;
    const std::uint32_t pages = std::min(100U, sections);
    for (std::uint32_t i = 0; i < pages; ++i) {
        interview.view().goToSection(i * (sections / pages));
        finish();
        Times times;
        if (i % 10 == 0)
            answerPage(interview, i * (sections / pages), times);
    }
    malloc_trim(0);
    return ownKilobytes() - before;
}

} // namespace

int paintInChild(QApplication& application, const std::vector<std::string>& arguments) {
    const auto size = static_cast<std::uint32_t>(std::stoul(arguments.at(0)));
    const auto pages = static_cast<std::uint32_t>(std::stoul(arguments.at(1)));
    theme::Theme theme(application);
    Interview interview(theme, generated(Shape::Local, size));
    Times times;
    const std::uint32_t sections = size / perSection;
    for (std::uint32_t i = 0; i < pages; ++i) {
        const std::uint32_t section = (1 + i * std::max(1U, sections / pages)) % sections;
        add(times.openings, times, [&] { showPage(interview, section); });
        finish();
        answerPage(interview, section, times);
    }
    for (const int percent : {110, 120, 130, 120, 110, 100})
        add(times.zooms, times, [&] {
            theme.setScale(percent);
            finish();
        });
    if (!times.isPainted || !interview.isKept())
        return 1;
    tell(std::to_string(atPercentile(times.answers, 99)));
    tell(std::to_string(atPercentile(times.openings, 99)));
    for (const auto* middle : {&times.answers, &times.pages, &times.openings, &times.zooms})
        tell(std::to_string(medianOf(*middle)));
    return 0;
}

// The number that half of all questions look at is typed and then taken: all of them come or go.
int paintHubInChild(QApplication& application, const std::vector<std::string>& arguments) {
    const auto size = static_cast<std::uint32_t>(std::stoul(arguments.at(0)));
    theme::Theme theme(application);
    Interview interview(theme, generated(Shape::Hub, size));
    Times times;
    read(interview);
    for (int turn = 0; turn < std::stoi(arguments.at(1)); ++turn) {
        const bool isMany = turn % 2 == 0;
        interview.view().goTo(QuestionIndex{0});
        finish();
        interview.press(Qt::Key_Backspace);
        interview.press(isMany ? Qt::Key_9 : Qt::Key_0);
        read(interview);
        add(times.answers, times, [&] { interview.press(Qt::Key_Return); });
        if (interview.session().isShown(QuestionIndex{1}) != isMany)
            return 1;
    }
    if (!times.isPainted || !interview.isKept())
        return 1;
    tell(std::to_string(atPercentile(times.answers, 99)));
    return 0;
}

int interviewMemoryInChild(QApplication& application, const std::vector<std::string>& arguments) {
    const auto size = static_cast<std::uint32_t>(std::stoul(arguments.at(0)));
    theme::Theme theme(application);
    interviewKilobytes(theme, 100); // fonts and code, which every interview shares
    tell(std::to_string(interviewKilobytes(theme, size)));
    return 0;
}

void addPainting(Suite& suite) {
    const Depth depth = suite.depth();
    const std::uint32_t size = depth == Depth::Short ? 100 : 10'000;
    const auto last = std::make_shared<Painted>();
    const auto besideLimit = [=, &suite](const char* name, double Painted::*what, std::optional<double> limit,
                                         double goal) {
        suite.measure(name, [=] {
            if (last->page <= 0)
                *last = painted(size, depth);
            return Row{name, size, (*last).*what, limit.value_or(last->page), goal, "us"};
        });
    };
    besideLimit("paint-slowest", &Painted::slowAnswer, frame, 1);
    besideLimit("paint-open-slowest", &Painted::slowOpening, frame, 1);
    besideLimit("paint", &Painted::answer, {}, 1.5);
    besideLimit("paint-open", &Painted::opening, {}, 5);
    besideLimit("paint-zoom", &Painted::zoom, {}, 10);
    suite.measure("paint-hub-slowest", [=] {
        Child child(thisProgram(),
                    {inChild, "paint-hub", std::to_string(size), depth == Depth::Short ? "4" : "200"});
        return Row{"paint-hub-slowest", size, child.number(), frame, 1, "us"};
    });
    suite.measure("memory-interview", [size] {
        Child child(thisProgram(), {inChild, "interview-memory", std::to_string(size)});
        constexpr double mebibyte = 1024 * 1024;
        return Row{"memory-interview",
                   size,
                   child.number() / 1024,
                   static_cast<double>(generateYaml(Shape::Local, size).size()) / mebibyte,
                   20,
                   "MiB"};
    });
}

} // namespace anteroom::bench
