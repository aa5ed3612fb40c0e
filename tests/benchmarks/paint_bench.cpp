// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/interview_view.h"
#include "app/theme/theme.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/child.h"
#include "tests/benchmarks/first_paint.h"
#include "tests/benchmarks/generated.h"
#include "tests/benchmarks/in_child.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTest>
#include <QWindow>

#include <algorithm>
#include <chrono>
#include <malloc.h>

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

/// The real interview on the screen of an old laptop.
class Interview {
public:
    Interview(theme::Theme& theme, std::shared_ptr<const Questionnaire> questionnaire)
        : m_questionnaire(std::move(questionnaire)) {
        m_encounter.language = "en";
        m_encounter.session = std::make_unique<Session>(m_questionnaire, noon());
        m_view = std::make_unique<interview::InterviewView>(m_encounter, QString(), noon, theme);
        m_view->resize(1366, 768);
        m_view->show();
        finish();
    }

    interview::InterviewView& view() { return *m_view; }
    const Session& session() const { return *m_encounter.session; }

    QAbstractButton* option(std::uint32_t question, bool isYes) const {
        const char* id = isYes ? "yes" : "no";
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
};

struct Times {
    std::vector<double> answers, pages, openings, zooms;
};

std::uint32_t shownIn(const Session& session, std::uint32_t section) {
    std::uint32_t shown = 0;
    for (std::uint32_t i = section * perSection; i < (section + 1) * perSection; ++i)
        shown += session.isShown(QuestionIndex{i}) ? 1U : 0U;
    return shown;
}

/// On one page: every yes-no question of it is answered, and answered otherwise, and so brings the question
/// after it and takes it away.
void answerPage(Interview& interview, std::uint32_t section, Times& times) {
    const std::uint32_t first = section * perSection;
    for (std::uint32_t question = first; question < first + perSection; question += 4)
        for (int turn = 0; turn < 4; ++turn) {
            interview.view().goTo(QuestionIndex{question});
            finish();
            const bool isYes = turn % 2 == 1;
            const QAbstractButton* button = interview.option(question, isYes);
            if (!button || !button->isVisible())
                continue;
            const std::uint32_t before = shownIn(interview.session(), section);
            const double took = microsecondsOf([&] {
                if (turn < 2)
                    interview.click(*button);
                else
                    interview.press(isYes ? Qt::Key_1 : Qt::Key_2);
            });
            if (shownIn(interview.session(), section) == before)
                continue; // another condition kept it; that is no change to paint
            times.answers.push_back(took);
            times.pages.push_back(microsecondsOf([&] { interview.view().repaint(); }));
        }
}

/// The middle of each, and the slow end of the answers.
struct Painted {
    double count, slowAnswer, answer, page, opening, zoom;
};
Painted painted(std::uint32_t size, Depth depth) {
    Child child(thisProgram(), {inChild, "paint", std::to_string(size), depth == Depth::Short ? "2" : "40"});
    Painted told{};
    for (double* number :
         {&told.count, &told.slowAnswer, &told.answer, &told.page, &told.opening, &told.zoom})
        *number = child.number();
    return told;
}

double interviewKilobytes(theme::Theme& theme, std::uint32_t size) {
    malloc_trim(0);
    const double before = ownKilobytes();
    Interview interview(theme, generated(Shape::Local, size));
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
        times.openings.push_back(microsecondsOf([&] {
            interview.view().goToSection(section);
            finish();
        }));
        answerPage(interview, section, times);
    }
    for (const int percent : {110, 120, 130, 120, 110, 100}) {
        times.zooms.push_back(microsecondsOf([&] {
            theme.setScale(percent);
            finish();
        }));
    }
    tell(std::to_string(times.answers.size()));
    tell(std::to_string(atPercentile(times.answers, 99)));
    for (const auto* middle : {&times.answers, &times.pages, &times.openings, &times.zooms})
        tell(std::to_string(medianOf(*middle)));
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
    suite.measure("paint-slowest", [=] {
        *last = painted(size, depth);
        return Row{"paint-slowest", size, last->count > 0 ? last->slowAnswer : 0, frame, 1, "us"};
    });
    const auto besidePage = [=, &suite](const char* name, double Painted::*what, double goal) {
        suite.measure(name, [=] {
            if (last->count == 0)
                *last = painted(size, depth);
            return Row{name, size, (*last).*what, last->page, goal, "us"};
        });
    };
    besidePage("paint", &Painted::answer, 1.5);
    besidePage("paint-open", &Painted::opening, 5);
    besidePage("paint-zoom", &Painted::zoom, 10);
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
