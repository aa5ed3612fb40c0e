// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/screened.h"
#include "app/report/report.h"
#include "core/summary/summary.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/child.h"
#include "tests/benchmarks/first_paint.h"
#include "tests/benchmarks/in_child.h"

#include <QBuffer>
#include <QPdfDocument>
#include <QPdfWriter>
#include <QTextDocument>

#include <chrono>
#include <memory>
#include <numeric>
#include <optional>
#include <sstream>
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

/// What stands on the pages, as it stands there.
QString textOf(QByteArray pdf) {
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    QStringList pages;
    for (int page = 0; page < document.pageCount(); ++page)
        pages << document.getAllText(page).text();
    return pages.join('\n');
}

const std::string folder = std::string(ANTEROOM_SOURCE_DIR) + "/questionnaires/ketamine-prescreen/";

/// Of the sample that is shipped; nothing where it cannot be screened.
std::optional<Summary> shippedSummary() {
    std::ostringstream nowhere;
    const auto screened =
        cli::screenFiles(QString::fromStdString(folder + "questionnaire.yaml"),
                         QString::fromStdString(folder + "sample-answers.yaml"), {nowhere, nowhere});
    if (!screened)
        return {};
    return summarize(*screened->session, screened->screening, screened->sheet, "en");
}

/// What one side took in a process of its own.
struct Printed {
    double whole = 0;  ///< us, all together
    double middle = 0; ///< us, one
    double before = 0; ///< MiB, when a tenth of them was done
    double after = 0;  ///< MiB
};
Printed inItsProcess(const char* side, int count) {
    Child child(thisProgram(), {inChild, "pdf", side, std::to_string(count)});
    Printed told;
    for (double* number : {&told.whole, &told.middle, &told.before, &told.after})
        *number = child.number();
    return told;
}

} // namespace

int pdfInChild(const std::vector<std::string>& arguments) {
    const bool isLimit = arguments.at(0) == "limit";
    const int count = std::stoi(arguments.at(1));
    const std::optional<Summary> summary = shippedSummary();
    if (!summary)
        return 1;
    const QString text = isLimit ? textOf(report::summaryPdf(*summary, {})) : QString();
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSizeF(9);
    std::vector<double> times;
    double before = 0;
    for (int i = 0; i < count; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        const QByteArray pdf = isLimit ? printed(text, font) : report::summaryPdf(*summary, {});
        const auto took = std::chrono::steady_clock::now() - begin;
        if (!pdf.startsWith("%PDF"))
            return 1;
        times.push_back(std::chrono::duration<double, std::micro>(took).count());
        if (i == count / 10)
            before = ownKilobytes();
    }
    for (const double number : {std::accumulate(times.begin(), times.end(), 0.0), medianOf(times),
                                before / 1024, ownKilobytes() / 1024})
        tell(std::to_string(number));
    return 0;
}

void addPdf(Suite& suite) {
    const bool isShort = suite.depth() == Depth::Short;
    suite.measure("pdf", [=] {
        std::vector<double> measured, limit;
        for (int round = 0; round < (isShort ? 1 : 5); ++round) {
            measured.push_back(inItsProcess("measured", isShort ? 1 : 30).middle);
            limit.push_back(inItsProcess("limit", isShort ? 1 : 30).middle);
        }
        return Row{"pdf", 0, medianOf(measured), medianOf(limit), 1.5, "us"};
    });
    const int many = isShort ? 3 : 1000;
    const auto ours = std::make_shared<Printed>();
    // In one process: all of the time, and what is not given back.
    suite.measure("pdf-many", [=] {
        *ours = inItsProcess("measured", many);
        return Row{"pdf-many", many, ours->whole / many, inItsProcess("limit", many).whole / many, 1.5, "us"};
    });
    suite.measure("pdf-memory", [=] {
        if (ours->whole <= 0)
            *ours = inItsProcess("measured", many);
        return Row{"pdf-memory", many, ours->after, ours->before, 1.05, "MiB"};
    });
}

} // namespace anteroom::bench
