// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/recovery_copy.h"

#include "app/storage/secret.h"

#include <QCoreApplication>

namespace anteroom::access {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::access::RecoveryCopy)
};

constexpr std::size_t groupSize = 5;

/// As RecoveryKey::read() takes it: letters and digits alone, O as 0, I and L as 1.
std::string plain(std::string_view text) {
    std::string result;
    result.reserve(text.size()); // grows in one place, so that it can be wiped
    for (const char typed : text) {
        const char letter = typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed;
        if (letter == 'O')
            result += '0';
        else if (letter == 'I' || letter == 'L')
            result += '1';
        else if (letter > ' ' && letter != '-')
            result += letter;
    }
    return result;
}

QString typeIt() { return Texts::tr("Type the recovery key from the paper"); }
QString goOnTyping(std::size_t here, std::size_t all) {
    return Texts::tr("Go on typing: %1 of %2 characters are here").arg(here).arg(all);
}
QString takeTheRestAway() { return Texts::tr("All six groups are here; take away what follows them"); }
QString compareGroup(std::size_t group) {
    return Texts::tr("Compare group %1 with the paper: something in it differs").arg(group);
}

} // namespace

language::Wording objectionToCopy(const storage::RecoveryKey& key, std::string_view typed) {
    const auto read = storage::RecoveryKey::read(typed);
    if (read && read->bits().sameAs(key.bits()))
        return {};
    std::string printed = key.printed();
    std::string wanted = plain(printed);
    std::string given = plain(typed);
    std::size_t same = 0;
    while (same < wanted.size() && same < given.size() && wanted[same] == given[same])
        ++same;
    language::Wording objection;
    if (given.empty())
        objection = typeIt;
    else if (same == given.size() && same < wanted.size())
        objection = [same, all = wanted.size()] { return goOnTyping(same, all); };
    else if (same == wanted.size())
        objection = takeTheRestAway;
    else
        objection = [group = same / groupSize + 1] { return compareGroup(group); };
    for (std::string* secret : {&printed, &wanted, &given})
        storage::wipe(*secret);
    return objection;
}

} // namespace anteroom::access
