// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory/own_memory.h"

#include <QByteArray>
#include <QFile>
#include <QObject>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <malloc.h>

using namespace anteroom;

namespace {

char said = '\x5a'; ///< what the patient said, over and over

/// Bytes at an address that may be nobody's any more, as somebody would see them who looks in from outside.
class Image {
public:
    Image() : m_memory(QStringLiteral("/proc/self/mem")) {
        if (!m_memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            qFatal("cannot read own memory");
    }
    /// How many bytes of the block still are what was said. What is not there any more holds nothing. Read in
    /// pieces that are on the stack: what is asked for now could lie where the block was.
    std::size_t traces(quintptr address, std::size_t size) {
        std::size_t found = 0;
        for (std::size_t at = 0; at < size; at += m_piece.size()) {
            const std::size_t length = std::min(m_piece.size(), size - at);
            if (!m_memory.seek(static_cast<qint64>(address + at)))
                continue;
            const qint64 count = m_memory.read(m_piece.data(), static_cast<qint64>(length));
            found += static_cast<std::size_t>(
                std::count(m_piece.begin(), m_piece.begin() + std::max<qint64>(count, 0), said));
        }
        return found;
    }

private:
    QFile m_memory;
    std::array<char, 4096> m_piece{};
};

/// Filled to the last byte that the C library lets it have.
char* spoken(std::size_t size) {
    auto* block =
        static_cast<char*>(std::malloc(size)); // NOLINT(cppcoreguidelines-no-malloc): what is tested
    std::memset(block, said, ::malloc_usable_size(block));
    return block;
}

/// The C library writes into what is free where its neighbours are, and a random key: a byte of these may be
/// the letter by chance. What really stays, stays whatever the letter is.
template <typename Left>
std::size_t leastLeft(Left left) {
    auto least = std::numeric_limits<std::size_t>::max();
    for (const char letter : {'\x5a', '\x6b', '\x17', '\x29', '\x4c', '\x33'}) {
        said = letter;
        least = std::min(least, left());
        if (least == 0)
            break;
    }
    return least;
}

quintptr addressOf(const char* block) { return reinterpret_cast<quintptr>(block); }

} // namespace

class FreedMemoryTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void whatIsFreedIsOverwritten_data();
    void whatIsFreedIsOverwritten();
    void whatGrowsLeavesNothingWhereItWas_data() { whatIsFreedIsOverwritten_data(); }
    void whatGrowsLeavesNothingWhereItWas();
    void whatIsCutOffIsOverwritten_data() { whatIsFreedIsOverwritten_data(); }
    void whatIsCutOffIsOverwritten();
    void whatALibraryFreesIsOverwritten();
    void freeLeavesErrnoAsItIs();
    void theProgramsHaveIt_data();
    void theProgramsHaveIt();
};

void FreedMemoryTest::initTestCase() {
#ifdef ANTEROOM_IS_SANITIZED
    QSKIP("a sanitizer has an allocator of its own");
#endif
    Image image;
    char* block = spoken(5000);
    const quintptr address = addressOf(block);
    QVERIFY(image.traces(address, 5000) == 5000);
    std::free(block);                            // NOLINT(cppcoreguidelines-no-malloc): what is tested
    QVERIFY(image.traces(address, 5000) > 4000); // until it is asked for, and so this test can see it
    memory::overwriteWhatIsFreed();
}

void FreedMemoryTest::whatIsFreedIsOverwritten_data() {
    QTest::addColumn<qulonglong>("size");
    for (const qulonglong size :
         {1ULL, 24ULL, 25ULL, 100ULL, 1032ULL, 1033ULL, 4096ULL, 70'000ULL, 200'000ULL, 1ULL << 20,
          (1ULL << 20) + 1, 3'000'001ULL, 8ULL << 20, (8ULL << 20) + 1, 40'000'000ULL})
        QTest::addRow("%llu bytes", size) << size;
}

void FreedMemoryTest::whatIsFreedIsOverwritten() {
    QFETCH(qulonglong, size);
    Image image;
    // The C library keeps and takes what is freed in more than one way.
    for (int again = 0; again < 3; ++again)
        QCOMPARE(leastLeft([&] {
                     char* block = spoken(size);
                     const std::size_t usable = ::malloc_usable_size(block);
                     const quintptr address = addressOf(block);
                     const bool isSeen = image.traces(address, usable) == usable;
                     std::free(block); // NOLINT(cppcoreguidelines-no-malloc): what is tested
                     return isSeen ? image.traces(address, usable) : usable;
                 }),
                 std::size_t{0});
}

void FreedMemoryTest::whatGrowsLeavesNothingWhereItWas() {
    QFETCH(qulonglong, size);
    Image image;
    QCOMPARE(leastLeft([&] {
                 char* block = spoken(size);
                 char* next = spoken(size); // so that it has to move
                 const std::size_t usable = ::malloc_usable_size(block);
                 const quintptr address = addressOf(block);
                 // NOLINTNEXTLINE(cppcoreguidelines-no-malloc): what is tested
                 auto* moved = static_cast<char*>(std::realloc(block, usable * 2));
                 const bool isMoved =
                     addressOf(moved) != address &&
                     std::count(moved, moved + usable, said) == static_cast<std::ptrdiff_t>(usable);
                 const std::size_t left = isMoved ? image.traces(address, usable) : usable;
                 std::free(moved); // NOLINT(cppcoreguidelines-no-malloc): what is tested
                 std::free(next);  // NOLINT(cppcoreguidelines-no-malloc): what is tested
                 return left;
             }),
             std::size_t{0});
}

void FreedMemoryTest::whatIsCutOffIsOverwritten() {
    QFETCH(qulonglong, size);
    Image image;
    const std::size_t kept = size / 3 + 1;
    QCOMPARE(leastLeft([&] {
                 char* block = spoken(size);
                 const std::size_t usable = ::malloc_usable_size(block);
                 const quintptr address = addressOf(block);
                 // NOLINTNEXTLINE(cppcoreguidelines-no-malloc): what is tested
                 auto* cut = static_cast<char*>(std::realloc(block, kept));
                 const bool isKept = std::count(cut, cut + kept, said) == static_cast<std::ptrdiff_t>(kept);
                 const std::size_t seen = image.traces(address, usable);
                 const std::size_t rightly = addressOf(cut) == address ? kept : 0;
                 std::free(cut); // NOLINT(cppcoreguidelines-no-malloc): what is tested
                 return isKept && seen >= rightly ? seen - rightly : usable;
             }),
             std::size_t{0});
}

void FreedMemoryTest::whatALibraryFreesIsOverwritten() {
    Image image;
    QCOMPARE(leastLeft([&] {
                 quintptr address = 0;
                 bool isSeen = false;
                 {
                     const QByteArray bytes(3000, said);
                     address = addressOf(bytes.constData());
                     isSeen = image.traces(address, 3000) == 3000;
                 }
                 return isSeen ? image.traces(address, 3000) : 3000;
             }),
             std::size_t{0});
    QCOMPARE(leastLeft([&] {
                 QByteArray grows(900, said);
                 const quintptr address = addressOf(grows.constData());
                 grows.append(100'000, said);
                 return addressOf(grows.constData()) == address ? 900 : image.traces(address, 900);
             }),
             std::size_t{0});
}

void FreedMemoryTest::freeLeavesErrnoAsItIs() {
    char* block = spoken(5'000'000);
    errno = 77;
    std::free(block); // NOLINT(cppcoreguidelines-no-malloc): what is tested
    QCOMPARE(errno, 77);
}

void FreedMemoryTest::theProgramsHaveIt_data() {
    QTest::addColumn<QString>("program");
    QTest::newRow("window") << "anteroom";
    QTest::newRow("command line") << "anteroom-cli";
}

// Qt and all other libraries find it only where the program offers it to them.
void FreedMemoryTest::theProgramsHaveIt() {
    QFETCH(QString, program);
    QProcess symbols;
    symbols.start("nm", {"--dynamic", "--defined-only", QStringLiteral(ANTEROOM_BIN_DIR "/") + program});
    QVERIFY(symbols.waitForFinished());
    const QByteArray told = symbols.readAllStandardOutput();
    QVERIFY2(told.contains(" T free\n") && told.contains(" T realloc\n"), told.constData());
}

QTEST_GUILESS_MAIN(FreedMemoryTest)
#include "freed_memory_test.moc"
