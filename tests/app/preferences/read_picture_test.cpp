// SPDX-License-Identifier: GPL-3.0-or-later
// A clinic's logo comes from wherever somebody kept it.
#include "app/preferences/read_picture.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <sys/stat.h>

using namespace anteroom;
using preferences::readPicture;

class ReadPictureTest : public QObject {
    Q_OBJECT

private slots:
    void aPictureIsReadByWhatIsInIt_data();
    void aPictureIsReadByWhatIsInIt();
    void itIsNoLargerThanItsRoom_data();
    void itIsNoLargerThanItsRoom();
    void onItsSideItStaysWithinItsRoomToo();
    void whatIsNoPictureIsSaid_data();
    void whatIsNoPictureIsSaid();

private:
    QString put(const QString& name, const QByteArray& bytes) const;
    QTemporaryDir m_folder;
};

namespace {

QByteArray encoded(const QSize& size, const char* format) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format))
        qFatal("cannot write %s", format);
    return bytes;
}

/// A JPEG that its camera says was held upright: turn it by 90 degrees to look at it.
QByteArray onItsSide(const QSize& size) {
    QByteArray jpeg = encoded(size, "jpeg");
    const QByteArray exif("\xff\xe1\x00\x22"
                          "Exif\x00\x00"
                          "MM\x00\x2a\x00\x00\x00\x08"
                          "\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00"
                          "\x00\x00\x00\x00",
                          36);
    return jpeg.insert(2, exif);
}

/// The head of a PNG that says it is so large, and a little of what would follow.
QByteArray pngThatClaims(quint32 width, quint32 height) {
    QByteArray bytes = encoded({8, 8}, "png");
    qToBigEndian(width, bytes.data() + 16);
    qToBigEndian(height, bytes.data() + 20);
    quint32 sum = 0xffffffffU; // of the head, as PNG has it
    for (int i = 12; i < 29; ++i) {
        sum ^= static_cast<quint8>(bytes[i]);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 1U) != 0 ? (sum >> 1) ^ 0xedb88320U : sum >> 1;
    }
    qToBigEndian(~sum, bytes.data() + 29);
    return bytes;
}

} // namespace

QString ReadPictureTest::put(const QString& name, const QByteArray& bytes) const {
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
    return file.fileName();
}

void ReadPictureTest::aPictureIsReadByWhatIsInIt_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("PNG") << "logo.png" << encoded({40, 20}, "png");
    QTest::newRow("JPEG") << "logo.jpg" << encoded({40, 20}, "jpeg");
    QTest::newRow("a PNG by the name of a JPEG") << "logo.jpeg" << encoded({40, 20}, "png");
    QTest::newRow("without an ending") << "logo" << encoded({40, 20}, "jpeg");
}

void ReadPictureTest::aPictureIsReadByWhatIsInIt() {
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const auto read = readPicture(put(name, bytes), {});
    QCOMPARE(read.problem.text(), QString());
    QCOMPARE(read.picture.size(), QSize(40, 20));
    QVERIFY(QFile::link(m_folder.filePath(name), m_folder.filePath("link-" + name)));
    QCOMPARE(readPicture(m_folder.filePath("link-" + name), {}).picture.size(), QSize(40, 20));
}

void ReadPictureTest::itIsNoLargerThanItsRoom_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QSize>("shown");
    QTest::newRow("smaller") << QSize(100, 50) << QSize(100, 50);
    QTest::newRow("wide") << QSize(800, 100) << QSize(200, 25);
    QTest::newRow("high") << QSize(100, 800) << QSize(25, 200);
    QTest::newRow("a line") << QSize(4000, 1) << QSize(200, 1);
}

void ReadPictureTest::itIsNoLargerThanItsRoom() {
    QFETCH(QSize, size);
    QFETCH(QSize, shown);
    for (const char* format : {"png", "jpeg"})
        QCOMPARE(readPicture(put("logo", encoded(size, format)), {200, 200}).picture.size(), shown);
}

void ReadPictureTest::onItsSideItStaysWithinItsRoomToo() {
    const QString path = put("logo.jpg", onItsSide({100, 400}));
    QCOMPARE(readPicture(path, {}).picture.size(), QSize(400, 100));
    QCOMPARE(readPicture(path, {200, 40}).picture.size(), QSize(160, 40));
}

void ReadPictureTest::whatIsNoPictureIsSaid_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("said");
    const QByteArray png = encoded({400, 400}, "png");
    const QString none = "This is no picture that can be printed. Choose a PNG or JPEG file.";
    QTest::newRow("a letter") << put("letter.png", "Dear Dr Sample") << none;
    QTest::newRow("an empty file") << put("empty.png", {}) << none;
    QTest::newRow("half a picture") << put("half.png", png.left(png.size() / 2)) << none;
    QTest::newRow("its head alone") << put("head.png", png.left(40)) << none;
    QTest::newRow("a drawing, which may name other files")
        << put("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>") << none;
    QTest::newRow("a picture of another kind") << put("logo.bmp", encoded({9, 9}, "bmp")) << none;
    QTest::newRow("many points") << put("bomb.png", pngThatClaims(60'000, 60'000))
                                 << "This picture has more than 50 million points. Choose a smaller one.";
    QTest::newRow("a long line") << put("line.png", pngThatClaims(900'000, 60))
                                 << "This picture has more than 50 million points. Choose a smaller one.";
    QFile large(put("large.png", png));
    QVERIFY(large.resize(preferences::largestPicture + 1));
    QTest::newRow("a large file") << large.fileName()
                                  << "This file has more than 16 MB. Choose a smaller picture.";
    const QString pipe = m_folder.filePath("pipe");
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const QString nothing = "There is no such file. Choose the picture again.";
    QTest::newRow("a pipe that nobody writes to") << pipe << nothing;
    QTest::newRow("a folder") << m_folder.path() << nothing;
    QVERIFY(QFile::link(m_folder.filePath("gone"), m_folder.filePath("nowhere")));
    QTest::newRow("a link to what is not there") << m_folder.filePath("nowhere") << nothing;
    QTest::newRow("from wherever one stands") << "logo.png"
                                              << "Enter the whole path, which begins with /";
}

void ReadPictureTest::whatIsNoPictureIsSaid() {
    QFETCH(QString, path);
    QFETCH(QString, said);
    const auto read = readPicture(path, {200, 200});
    QCOMPARE(read.problem.text(), said);
    QVERIFY(read.picture.isNull());
}

QTEST_GUILESS_MAIN(ReadPictureTest)
#include "read_picture_test.moc"
