// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/postgres_errors.h"

#include "app/storage/texts.h"

#include <QRegularExpression>

namespace anteroom::storage {

namespace {

struct Advice {
    const char* states;
    const char* text;
};

// SQLSTATEs (https://www.postgresql.org/docs/15/errcodes-appendix.html), whole or how they begin. The first
// that fits is said.
constexpr Advice advices[] = {
    {"08 57P01 57P02 57P03 57P05 25P03",
     core::translatable("The connection to %1 was lost. Check that the server "
                        "runs and that the network is up, and try again")},
    {"55P03 57014 40", core::translatable("Another desk keeps %1 busy. Try again in a moment")},
    {"53100", core::translatable(
                  "The disk of the server that holds %1 is full. Ask whoever looks after the server to make "
                  "room, and try again")},
    {"53 54",
     core::translatable(
         "The server has too little memory to read or write %1. Ask whoever looks after it, and try again")},
    {"25006",
     core::translatable(
         "%^1 cannot be changed: the server is set to be read only. Choose the server that is written to")},
    {"42501", core::translatable(
                  "This account may not read and write %1. Ask whoever looks after the server to allow it")},
    {"42P01 42703 3F",
     core::translatable(
         "%^1 holds no records of Anteroom. Choose another database, or restore the newest backup")},
    {"23 XX001 XX002", core::translatable("%^1 is damaged. Keep it as it is, and restore the newest backup")},
    {"58", core::translatable(
               "The disk of the server that holds %1 does not read or write as it should. Ask whoever looks "
               "after the server before going on")},
};

bool fits(const Advice& advice, const QString& state) {
    const QStringList begins = QString::fromLatin1(advice.states).split(QLatin1Char(' '));
    return std::any_of(begins.begin(), begins.end(),
                       [&](const QString& begin) { return state.startsWith(begin); });
}

const char* adviceFor(const QString& state) {
    // Who hears nothing of the server hears no state either.
    if (state.isEmpty())
        return advices[0].text;
    for (const Advice& advice : advices)
        if (fits(advice, state))
            return advice.text;
    return core::translatable("%^1 could not be read or written. Ask whoever looks after the server");
}

/// "the database D at H", as messages name it.
Message nameOf(const PostgresPlace& place) {
    return core::said("the database %1 at %2",
                      {place.database.toStdString(), place.host.isEmpty()
                                                         ? core::said("the usual server")
                                                         : Message::verbatim(place.host.toStdString())});
}

} // namespace

Error errorAbout(const PostgresPlace& place, const char* pattern, const Message& part) {
    return core::said(pattern, {nameOf(place), part});
}

Error silenceOf(const PostgresPlace& place) {
    return errorAbout(place,
                      core::translatable("The server that holds %1 does not answer on port %2. Check that it "
                                         "runs and that the network is up, and try again."),
                      Message::verbatim(std::to_string(place.port)));
}

Error postgresError(const PostgresPlace& place, const QSqlError& error) {
    static const QRegularExpression form(QStringLiteral("^[0-9A-Z]{5}$"));
    const QString given = error.nativeErrorCode();
    const QString state = form.match(given).hasMatch() ? given : QString();
    return core::said("%1 (PostgreSQL %2).",
                      {core::said(adviceFor(state), {nameOf(place)}),
                       state.isEmpty() ? core::said("none") : Message::verbatim(state.toStdString())});
}

} // namespace anteroom::storage
