// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/leave_out.h"

#include "app/language/spoken_language.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace anteroom::exporting {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::exporting::Texts)
};

// In the program's language: staff read it.
QString titleOf(const Questionnaire& questionnaire, std::uint32_t kind) {
    const std::string_view title = questionnaire->sensitivities[kind].title.in(language::spokenLanguage());
    return QString::fromUtf8(title.data(), static_cast<qsizetype>(title.size()));
}

QString saidOf(const Questionnaire& questionnaire, const std::vector<std::uint32_t>& kinds) {
    QStringList titles;
    for (const std::uint32_t kind : kinds)
        titles << titleOf(questionnaire, kind);
    return Texts::tr("Left out of it: %1.").arg(titles.join(QStringLiteral(", ")));
}

} // namespace

void LeaveOut::offer(std::shared_ptr<const Questionnaire> questionnaire) {
    if (m_questionnaire == questionnaire)
        return;
    m_questionnaire = std::move(questionnaire);
    m_chosen.clear();
    emit offered();
}

std::uint32_t LeaveOut::kinds() const {
    return m_questionnaire ? static_cast<std::uint32_t>((*m_questionnaire)->sensitivities.size()) : 0;
}

QString LeaveOut::idOf(std::uint32_t kind) const {
    return QString::fromStdString((*m_questionnaire)->sensitivities[kind].id.str());
}

QString LeaveOut::entryOf(std::uint32_t kind) const {
    return tr("Leave out: %1").arg(titleOf(*m_questionnaire, kind));
}

bool LeaveOut::isLeftOut(std::uint32_t kind) const {
    return std::find(m_chosen.begin(), m_chosen.end(), kind) != m_chosen.end();
}

void LeaveOut::set(std::uint32_t kind, bool isLeftOut) {
    if (isLeftOut == this->isLeftOut(kind))
        return;
    if (isLeftOut)
        m_chosen.push_back(kind);
    else
        m_chosen.erase(std::remove(m_chosen.begin(), m_chosen.end(), kind), m_chosen.end());
    emit changed();
}

void LeaveOut::leaveNothingOut() {
    if (std::exchange(m_chosen, {}).empty())
        return;
    emit changed();
}

LeftOut LeaveOut::leftOut() const {
    return m_chosen.empty() ? LeftOut() : LeftOut(*m_questionnaire, m_chosen);
}

language::Wording wordsOfLeftOut(const std::shared_ptr<const Questionnaire>& questionnaire,
                                 const LeftOut& leftOut) {
    if (leftOut.isEmpty())
        return {};
    return [questionnaire, kinds = leftOut.sensitivities()] { return saidOf(*questionnaire, kinds); };
}

QString andThen(const QString& said, const QString& more) {
    if (more.isEmpty())
        return said;
    return said + (said.endsWith(QLatin1Char('.')) ? QStringLiteral(" ") : QStringLiteral(". ")) + more;
}

} // namespace anteroom::exporting
