// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QImage>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QRegularExpression>
#include <QStringList>

// What another program sees in a PDF of ours.
namespace anteroom::probe {

/// The text of each page, read by Qt Pdf, white space collapsed.
inline QStringList pagesOf(QByteArray pdf) {
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    QStringList pages;
    for (int i = 0; i < document.pageCount(); ++i)
        pages << document.getAllText(i).text().simplified();
    return pages;
}

inline QString textOf(const QByteArray& pdf) { return pagesOf(pdf).join(QLatin1Char(' ')); }

struct Line {
    QString text;
    double height = 0; ///< points; of text that wraps, that of all its lines
};

/// Of each page what stands from the last word that begins with `beginning` to the end.
inline QList<Line> lastLinesFrom(QByteArray pdf, const QString& beginning) {
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    QList<Line> lines;
    for (int i = 0; i < document.pageCount(); ++i) {
        const QString text = document.getAllText(i).text();
        qsizetype begin = text.lastIndexOf(beginning);
        while (begin > 0 && !text.at(begin - 1).isSpace())
            --begin;
        const QPdfSelection line =
            document.getSelectionAtIndex(i, static_cast<int>(begin), static_cast<int>(text.size() - begin));
        lines << Line{line.text().simplified(), line.boundingRectangle().height()};
    }
    return lines;
}

/// The pages as pictures, `dots` to the inch.
inline QList<QImage> picturesOf(QByteArray pdf, int dots) {
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    QList<QImage> pictures;
    for (int i = 0; i < document.pageCount(); ++i) {
        const QImage page = document.render(i, (document.pagePointSize(i) * dots / 72).toSize());
        QImage onWhite(page.size(), QImage::Format_RGB32);
        onWhite.fill(Qt::white);
        for (int y = 0; y < page.height(); ++y)
            for (int x = 0; x < page.width(); ++x)
                if (qAlpha(page.pixel(x, y)) > 0)
                    onWhite.setPixel(x, y, page.pixel(x, y) | 0xff000000);
        pictures << onWhite;
    }
    return pictures;
}

/// Every compressed stream of the file, unpacked; what does not unpack is left out.
inline QList<QByteArray> streamsOf(const QByteArray& pdf) {
    QList<QByteArray> streams;
    for (qsizetype at = pdf.indexOf("stream\n"); at >= 0; at = pdf.indexOf("stream\n", at + 1)) {
        const qsizetype begin = at + 7;
        const qsizetype end = pdf.indexOf("endstream", begin);
        if (end < 0)
            break;
        if (!pdf.mid(begin, 1).startsWith('\x78')) // no zlib header: a font or a picture stored as it is
            continue;
        // qUncompress wants the length first; a wrong one is only a hint.
        const QByteArray unpacked = qUncompress(QByteArray("\0\1\0\0", 4) + pdf.mid(begin, end - begin));
        if (!unpacked.isEmpty())
            streams << unpacked;
        at = end;
    }
    return streams;
}

/// Sizes of all text that is shown, in points.
inline QList<double> textSizesOf(const QByteArray& pdf) {
    static const QRegularExpression scale(QStringLiteral(R"(^([0-9.]+) 0 0 -[0-9.]+ 0 [0-9.]+ cm)"),
                                          QRegularExpression::MultilineOption);
    static const QRegularExpression font(QStringLiteral(R"(/F\d+ ([0-9.]+) Tf)"));
    QList<double> sizes;
    for (const QByteArray& stream : streamsOf(pdf)) {
        const QString text = QString::fromLatin1(stream);
        const QRegularExpressionMatch unit = scale.match(text);
        if (!unit.hasMatch())
            continue;
        for (auto it = font.globalMatch(text); it.hasNext();)
            sizes << it.next().captured(1).toDouble() * unit.captured(1).toDouble();
    }
    return sizes;
}

} // namespace anteroom::probe
