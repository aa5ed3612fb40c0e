// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attest/qpdf.h"
#include "tests/app/cli/cli.h"

#include <functional>

// A clinic that signs its summaries with anteroom-cli, and whoever has such a file.
namespace anteroom::clitest {

inline const QString questionnaires = QStringLiteral(ANTEROOM_SOURCE_DIR "/questionnaires/");

/// With a key of its own.
class Clinic : public Folder {
public:
    Clinic() {
        const auto made = run({"key", "new", "--out", path("clinic.key")});
        if (made.exit != 0)
            qFatal("%s", qPrintable(made.err));
        m_fingerprint = made.out.section("fingerprint: ", 1).trimmed();
    }

    QString sign(const QString& id = "ketamine-prescreen", const QStringList& more = {}) const {
        const QString pdf = path("summary.pdf");
        const auto ran = run(QStringList{"report", questionnaires + id + "/questionnaire.yaml", "--answers",
                                         questionnaires + id + "/sample-answers.yaml", "--pdf", pdf,
                                         "--sign-key", path("clinic.key")} +
                             more);
        if (ran.exit != 0)
            qFatal("%s", qPrintable(ran.err));
        return pdf;
    }

    Ran verify(const QString& pdf, const QStringList& more = {}) const {
        return run(QStringList{"verify", pdf, "--key", path("clinic.key.public")} + more);
    }

    const QString& fingerprint() const { return m_fingerprint; }

private:
    QString m_fingerprint;
};

inline QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What somebody with libqpdf makes of it.
inline void change(const QString& path, const std::function<void(QPDF&)>& how) {
    const QByteArray bytes = bytesOf(path);
    QPDF pdf;
    pdf.processMemoryFile("signed", bytes.constData(), static_cast<std::size_t>(bytes.size()));
    how(pdf);
    const QByteArray name = path.toLocal8Bit(); // the writer keeps the pointer
    QPDFWriter writer(pdf, name.constData());
    writer.write();
}

} // namespace anteroom::clitest
