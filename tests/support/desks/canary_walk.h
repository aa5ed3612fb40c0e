// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAccessibleInterface;
class QTableView;

namespace anteroom::test {

struct Desk;
class Desktop;

// A word in every place where a person types, and a day of birth that nothing else has. They stay literals:
// the test itself must not leave copies of them in memory.
inline const QString canary = QStringLiteral("zqxcanaryvw");
inline const QString canaryBorn = QStringLiteral("1931-07-29");
inline const QString canaryFormDay = QStringLiteral("1987-11-05");
inline const QString canaryNumber = QStringLiteral("8462.917503");
inline const QString canaryDay = QStringLiteral("1953-10-23"); // as an answer

inline const QString cleosName = QStringLiteral("Cleo Kanarienvogel");

void makeCanaryQuestionnaire(const QString& folder);

/// What a person does at a desk, with the canary in everything that they type.
class CanaryWalk {
public:
    explicit CanaryWalk(Desk& desk);

    void typeInto(const QString& name, const QString& text = canary);

    /// Once it is there: pages are built anew after each act.
    void press(const QString& name);

    void addClinician();

    /// As far as an answer that is saved.
    void beginScreening();
    void answerWhileTheRecordsAreAway();

    void finish(const QString& pdf);
    /// Once the list has it like that.
    void openPage(const QString& status);
    void markAndSign();
    /// Another screening from the signed one: what was said there is confirmed.
    void screenAgain();
    /// Of another patient, as a paper form has it.
    void copyFromPaper();
    /// All but the signed one.
    void deleteTheOthers();
    /// Each with its reason, and the second one taken back.
    void correctAndMove();
    void exportPatient(const QString& path);
    void withdraw();
    void search();
    void backUp(const QString& path);
    void exportAuditLog(const QString& path);

    void lock();
    void unlock(const QString& passphrase);
    /// From the covered window or the list of accounts.
    void enterAs(const QString& name, const QString& passphrase);

private:
    QTableView* table() const;
    /// The page of the first record that the list has like that.
    void openRow(const QString& status);
    void finishUnseen(int records);

    Desk& m_desk;
    Desktop& m_desktop;
};

/// All that a screen reader finds in a window.
QString accessibleTextOf(QAccessibleInterface* all);

} // namespace anteroom::test
