// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/slow_door.h"

#include <QTemporaryDir>
#include <QTest>

using namespace anteroom;
using namespace std::chrono_literals;
using cli::SlowDoor;

namespace {

constexpr auto right = "the right one";

storage::Secret secret(std::string text) { return storage::Secret::taking(text); }

} // namespace

class SlowDoorTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void eachWrongOneDoublesTheWaitUpToAMinute();
    void theRightOneEndsIt();
    void accountsWaitByThemselves();
    void whatWasNeverCheckedIsNoTry();
    void nothingIsAskedWhileOneWaits();
    void theWindowAndTheCommandsWaitForEachOther();
    void whoeverTriesAtTheSameMomentWaits();
    void anotherStartOfTheComputerBeginsTheWaitAnewAndItEnds();

private:
    tries::TriesFile file() const { return {m_folder->path(), m_boot}; }
    /// A command of its own, as each run of the program is. What it says, or "open".
    QString tryWith(const std::string& typed, const std::string& account = "ada");

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_boot;
    std::chrono::milliseconds m_now{};
    int m_asked = 0;
};

void SlowDoorTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_boot = "first";
    m_now = 1h;
    m_asked = 0;
}

QString SlowDoorTest::tryWith(const std::string& typed, const std::string& account) {
    SlowDoor door([this] { return m_now; }, file());
    const Result<std::optional<int>> opened = door.open(
        account, "Ada Admin",
        [&]() -> Result<storage::Secret> {
            ++m_asked;
            return typed.empty() ? Result<storage::Secret>(Error{"Nothing came in."}) : secret(typed);
        },
        [](const storage::Secret& given) -> Result<std::optional<int>> {
            const std::string_view text(reinterpret_cast<const char*>(given.data()), given.size());
            if (text == "error")
                return Error{"It could not be checked."};
            return text == right ? std::optional(1) : std::nullopt;
        });
    if (!opened)
        return QString::fromStdString(opened.error().message);
    return opened.value() ? QStringLiteral("open") : QStringLiteral("wrong");
}

void SlowDoorTest::eachWrongOneDoublesTheWaitUpToAMinute() {
    for (const auto wait : {1s, 2s, 4s, 8s, 16s, 32s, 60s, 60s}) {
        QCOMPARE(tryWith("guess"), QString("wrong"));
        m_now += wait - 1ms;
        QCOMPARE(tryWith(right),
                 QString("A wrong one was given for Ada Admin on this computer. Wait 1 second, "
                         "then try again."));
        m_now += 1ms;
    }
    QCOMPARE(tryWith("guess"), QString("wrong"));
    QVERIFY(tryWith(right).contains("Wait 60 seconds"));
}

void SlowDoorTest::theRightOneEndsIt() {
    QCOMPARE(tryWith("guess"), QString("wrong"));
    m_now += 1s;
    QCOMPARE(tryWith(right), QString("open"));
    QCOMPARE(tryWith("guess"), QString("wrong"));
    m_now += 1s;
    QCOMPARE(tryWith(right), QString("open"));
}

void SlowDoorTest::accountsWaitByThemselves() {
    QCOMPARE(tryWith("guess"), QString("wrong"));
    QCOMPARE(tryWith(right, "ines"), QString("open"));
    QVERIFY(tryWith(right).contains("Wait"));
}

void SlowDoorTest::whatWasNeverCheckedIsNoTry() {
    QCOMPARE(tryWith("error"), QString("It could not be checked."));
    QCOMPARE(tryWith(""), QString("Nothing came in."));
    QCOMPARE(tryWith(right), QString("open"));
}

void SlowDoorTest::nothingIsAskedWhileOneWaits() {
    tryWith("guess");
    QCOMPARE(m_asked, 1);
    tryWith(right);
    QCOMPARE(m_asked, 1);
}

void SlowDoorTest::theWindowAndTheCommandsWaitForEachOther() {
    // Started before anything was tried, and open all the time.
    tries::Attempts window(
        [this] { return m_now; }, file().read(m_now),
        [this](const auto& change, const auto& learned) { learned(*file().change(change, m_now)); });
    for (int time = 0; time < 4; ++time) {
        QCOMPARE(tryWith("guess"), QString("wrong"));
        m_now += 60s;
    }
    window.begin("ada"); // learns of them
    window.wasWrong("ada");
    QCOMPARE(window.waitFor("ada"), 16'000ms);
    QVERIFY(tryWith(right).contains("Wait 16 seconds"));
    m_now += 16s;
    QCOMPARE(tryWith("guess"), QString("wrong"));
    QVERIFY(tryWith(right).contains("Wait 32 seconds"));
}

// Each looked before the other began.
void SlowDoorTest::whoeverTriesAtTheSameMomentWaits() {
    QString other;
    SlowDoor door([this] { return m_now; }, file());
    const auto opened = door.open(
        "ada", "Ada Admin",
        [&]() -> Result<storage::Secret> {
            other = tryWith("guess");
            return secret("guess too");
        },
        [](const storage::Secret&) -> Result<std::optional<int>> { return std::optional(1); });
    QCOMPARE(other, QString("wrong"));
    QVERIFY(!opened && opened.error().message.find("Wait 1 second") != std::string::npos);
}

void SlowDoorTest::anotherStartOfTheComputerBeginsTheWaitAnewAndItEnds() {
    for (int time = 0; time < 9; ++time) {
        QCOMPARE(tryWith("guess"), QString("wrong"));
        m_now += 60s;
    }
    m_boot = "second";
    m_now = 20s;
    QVERIFY(tryWith(right).contains("Wait 60 seconds"));
    m_now += 59s;
    QVERIFY(tryWith(right).contains("Wait 1 second,"));
    m_now += 1s;
    QCOMPARE(tryWith(right), QString("open"));
}

QTEST_GUILESS_MAIN(SlowDoorTest)
#include "slow_door_test.moc"
