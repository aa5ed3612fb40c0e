// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/child.h"
#include "tests/benchmarks/first_paint.h"
#include "tests/benchmarks/in_child.h"
#include "tests/support/sample_interview.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QTextDocument>

#include <chrono>
#include <numeric>
#include <string>
#include <vector>

namespace anteroom::bench {

namespace {

/// As far as Qt goes by itself: the same words, in the same letters, one after the other.
QByteArray printed(const QString& text, const QFont& font) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::Letter));
    QTextDocument document;
    document.setDefaultFont(font);
    document.setPlainText(text);
    document.print(&writer);
    return bytes;
}

template <typename Make>
double microsecondsOf(Make make) {
    const auto begin = std::chrono::steady_clock::now();
    const QByteArray pdf = make();
    const auto took = std::chrono::steady_clock::now() - begin;
    return pdf.startsWith("%PDF") ? std::chrono::duration<double, std::micro>(took).count() : 0;
}

} // namespace

int pdfInChild(const std::vector<std::string>& arguments) {
    const int count = std::stoi(arguments.at(0));
    const Summary summary = test::summaryOf(test::finishedInterview());
    const QString text = QString::fromStdString(renderText(summary));
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSizeF(9);
    std::vector<double> ours, theirs;
    double before = 0;
    for (int i = 0; i < count; ++i) {
        ours.push_back(microsecondsOf([&] { return report::summaryPdf(summary, {}); }));
        theirs.push_back(microsecondsOf([&] { return printed(text, font); }));
        if (i == count / 10)
            before = ownKilobytes();
    }
    const auto sumOf = [](const std::vector<double>& times) {
        return std::accumulate(times.begin(), times.end(), 0.0);
    };
    for (const double number :
         {sumOf(ours), sumOf(theirs), medianOf(ours), medianOf(theirs), ownKilobytes(), before})
        tell(std::to_string(number));
    return 0;
}

void addPdf(Suite& suite) {
    const bool isShort = suite.depth() == Depth::Short;
    const auto made = [](int count) {
        return std::make_unique<Child>(thisProgram(),
                                       std::vector<std::string>{inChild, "pdf", std::to_string(count)});
    };
    suite.measure("pdf", [=] {
        const auto child = made(isShort ? 1 : 50);
        child->number();
        child->number();
        const double ours = child->number();
        return Row{"pdf", 0, ours, child->number(), 1.5, "us"};
    });
    const int many = isShort ? 3 : 1000;
    // In one process: all of the time, and what is not given back.
    suite.measure("pdf-many", [=] {
        const auto child = made(many);
        const double ours = child->number() / many;
        return Row{"pdf-many", many, ours, child->number() / many, 1.5, "us"};
    });
    suite.measure("pdf-memory", [=] {
        const auto child = made(many);
        for (int skipped = 0; skipped < 4; ++skipped)
            child->number();
        const double after = child->number() / 1024;
        return Row{"pdf-memory", many, after, child->number() / 1024, 1.05, "MiB"};
    });
}

} // namespace anteroom::bench
