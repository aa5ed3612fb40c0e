// SPDX-License-Identifier: GPL-3.0-or-later
// What an earlier screening marks as sensitive: its notice goes with its values, and in a copy that leaves
// something out they stay away.
#include "core/summary/summary.h"
#include "tests/core/summary/followed.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// `breath` and a score that rests on it, marked as that kind; empty: not marked.
Shared breathForm(const std::string& kind, const std::string& sensitivities, const std::string& ofMood = {}) {
    const auto marked = [](const std::string& id) { return id.empty() ? "" : ", sensitivity: " + id; };
    return questionnaireWith(
        (sensitivities.empty() ? "" : "sensitivities: " + sensitivities) +
        "\nsections:\n  - id: main\n    title: Main\n    questions:\n"
        "      - {id: mood, type: number, text: Mood, range: [0, 10], measured: yes, unit: points" +
        marked(ofMood) +
        "}\n"
        "      - {id: breath, type: number, text: Breath, range: [0, 5], measured: yes, unit: g/L" +
        marked(kind) +
        "}\n"
        "computed: [{id: high, label: High, summary: history, value: count(breath > 1)}]\n");
}

const std::string substances = "[{id: su, title: Substances, notice: Not for others.}]";
const std::string both =
    "[{id: su, title: Substances, notice: Not for others.}, {id: other, title: Other, notice: Nor this.}]";

Session visit(const Shared& form, std::string_view day, std::optional<double> mood,
              std::optional<double> breath) {
    Session session = answered(form, day, {});
    const Timestamp at{*Date::parse(day), 0};
    if (mood)
        session.setAnswer(questionIn(*form, "mood"), number(*mood), at);
    if (breath)
        session.setAnswer(questionIn(*form, "breath"), number(*breath), at);
    return session;
}

LeftOut without(const Shared& form, const std::vector<std::string>& ids) {
    return leftOutOf(*form, ids).value();
}

/// "su: Not for others."
QByteArray noticesOf(const Trends& trends) {
    QByteArrayList all;
    for (const Trends::Notice& notice : trends.notices)
        all << bytes(notice.id + ": " + notice.text);
    return all.join('\n');
}

QByteArray idsOf(const Trends& trends) {
    QByteArrayList ids;
    for (const Trends::Series& series : trends.series)
        ids << bytes(series.id);
    return ids.join(' ');
}

QByteArray notesOf(const Trends& trends) {
    QByteArrayList notes;
    for (const std::string& note : trends.notes)
        notes << bytes(note);
    return notes.join('\n');
}

const QByteArray leftOutToo = "Whatever was answered, values of earlier screenings that may be sensitive, or "
                              "that this one does not have, are left out of this copy too.";

} // namespace

class SensitiveTrendsTest : public QObject {
    Q_OBJECT

private slots:
    void theNoticeOfAnEarlierValueGoesWithIt();
    void anotherQuestionnairesNoticeGoesWithItsValues();
    void aNoticeStandsOnce();
    void aScoreThatRestsOnSuchAnswersBringsTheirNotice();
    void whereNothingSensitiveIsShownThereIsNoNotice();
    void aKindThatThisQuestionnaireDoesNotHaveGoesWithWhateverIsLeftOut();
    void aKindThatIsLeftOutIsLeftOutWhereAnotherVersionMarksIt();
    void thatEarlierOnesLackSomethingIsSaidWhateverTheyHave();
};

void SensitiveTrendsTest::theNoticeOfAnEarlierValueGoesWithIt() {
    const Shared form = breathForm("su", substances);
    const Session now = visit(form, "2027-03-10", 5, {});
    const AnswerSheet sheet{.date = now.startedAt().date, .identity = {}};
    Summary summary = summarize(now, screen(now), sheet, "en");
    QCOMPARE(summary.notices.size(), std::size_t{0});
    addTrends(summary, now, {{earlier(visit(form, "2027-01-10", 3, 1))}});
    QCOMPARE(seriesOf(summary.trends, "breath"),
             QByteArray("Breath (g/L): 2027-01-10 1; 2027-03-10 *not asked"));
    QCOMPARE(summary.notices.size(), std::size_t{1});
    QCOMPARE(summary.notices[0].title, std::string("Substances"));
    QVERIFY(renderText(summary).find("Substances: Not for others.\n") != std::string::npos);

    const auto json = nlohmann::json::parse(renderJson(now, screen(now), {}, "en", {}, {}, summary.trends));
    const auto due =
        nlohmann::json::parse(R"([{"id": "su", "title": "Substances", "notice": "Not for others."}])");
    QCOMPARE(bytes(json.at("notices").dump()), bytes(due.dump()));
    QCOMPARE(bytes(json.at("trends").at("notices").dump()), bytes(due.dump()));
}

void SensitiveTrendsTest::anotherQuestionnairesNoticeGoesWithItsValues() {
    const Session now = visit(breathForm({}, {}), "2027-03-10", 5, {});
    const Trends trends =
        trendsOf(now, {{earlier(visit(breathForm("su", substances), "2027-01-10", 3, 1))}}, "en");
    QVERIFY(idsOf(trends).contains("breath"));
    QCOMPARE(noticesOf(trends), QByteArray("su: Not for others."));
    QCOMPARE(trends.notes.size(), std::size_t{0});
}

void SensitiveTrendsTest::aNoticeStandsOnce() {
    const Shared form = breathForm("su", substances);
    const Session now = visit(form, "2027-03-10", 5, 2);
    const AnswerSheet sheet{.date = now.startedAt().date, .identity = {}};
    Summary summary = summarize(now, screen(now), sheet, "en");
    const EarlierScreenings before{
        {earlier(visit(form, "2027-01-10", 3, 1)), earlier(visit(form, "2027-02-10", 3, 2))}};
    addTrends(summary, now, before);
    addTrends(summary, now, before); // they are read anew
    QCOMPARE(summary.notices.size(), std::size_t{1});
    const auto json = nlohmann::json::parse(renderJson(now, screen(now), {}, "en", {}, {}, summary.trends));
    QCOMPARE(json.at("notices").size(), std::size_t{1});
}

void SensitiveTrendsTest::aScoreThatRestsOnSuchAnswersBringsTheirNotice() {
    // The answers themselves have no unit, and are not followed.
    const auto form = questionnaireWith(
        "sensitivities: " + substances +
        "\nsections:\n  - id: main\n    title: Main\n    sensitivity: su\n    questions:\n"
        "      - {id: often, type: choice, text: Often, options: " +
        std::string(days) +
        "}\n"
        "computed: [{id: use-score, label: Use, unit: points, summary: history, value: 'count(often is "
        "most)'}]\n");
    const Session now = answered(form, "2027-03-10", {});
    const Trends trends =
        trendsOf(now, {{earlier(answered(form, "2027-01-10", {{"often", chosen(2)}}))}}, "en");
    QCOMPARE(idsOf(trends), QByteArray("use-score"));
    QCOMPARE(noticesOf(trends), QByteArray("su: Not for others."));
}

void SensitiveTrendsTest::whereNothingSensitiveIsShownThereIsNoNotice() {
    const Shared form = breathForm("su", substances);
    const Session now = visit(form, "2027-03-10", 5, {});
    const Trends trends = trendsOf(now, {{earlier(visit(form, "2027-01-10", 3, {}))}}, "en");
    QVERIFY(idsOf(trends).contains("mood"));
    QCOMPARE(noticesOf(trends), QByteArray());
    // Something was told of it then, and no value of it is shown.
    const auto plain = questionnaireOf("- {id: mood, type: number, text: Mood, range: [0, 10], measured: "
                                       "yes, unit: points}\n");
    const Trends left = trendsOf(visit(form, "2027-03-10", 5, 1),
                                 {{earlier(answered(plain, "2027-01-10", {{"mood", number(3)}}))}}, "en");
    QCOMPARE(noticesOf(left), QByteArray());
}

void SensitiveTrendsTest::aKindThatThisQuestionnaireDoesNotHaveGoesWithWhateverIsLeftOut() {
    const Shared form = breathForm({}, "[{id: other, title: Other}]", "other");
    const Session now = visit(form, "2027-03-10", 5, 2);
    const Shared tagged = breathForm("su", substances);
    const EarlierScreenings before{{earlier(visit(tagged, "2027-01-10", 3, 1))}};
    QVERIFY(idsOf(trendsOf(now, before, "en")).contains("breath"));
    const Trends trends = trendsOf(now, before, "en", without(form, {"other"}));
    QCOMPARE(idsOf(trends), QByteArray());
    QCOMPARE(noticesOf(trends), QByteArray());
    QCOMPARE(notesOf(trends), leftOutToo);
    QCOMPARE(trends.screenings.size(), std::size_t{0});
}

void SensitiveTrendsTest::aKindThatIsLeftOutIsLeftOutWhereAnotherVersionMarksIt() {
    const Shared form = breathForm({}, both, "su"); // by now it marks something else
    const Session now = visit(form, "2027-03-10", 5, 2);
    const EarlierScreenings before{{earlier(visit(breathForm("su", both), "2027-01-10", 3, 1))}};
    const Trends withoutIt = trendsOf(now, before, "en", without(form, {"su"}));
    QCOMPARE(idsOf(withoutIt), QByteArray());
    QCOMPARE(noticesOf(withoutIt), QByteArray());
    const Trends withoutOther = trendsOf(now, before, "en", without(form, {"other"}));
    QVERIFY(idsOf(withoutOther).contains("breath"));
    QCOMPARE(noticesOf(withoutOther), QByteArray("su: Not for others."));
}

void SensitiveTrendsTest::thatEarlierOnesLackSomethingIsSaidWhateverTheyHave() {
    const Shared form = breathForm({}, "[{id: other, title: Other}]", "other");
    const Session now = visit(form, "2027-03-10", 5, 2);
    const LeftOut leftOut = without(form, {"other"});
    const Trends trends = trendsOf(now, {{earlier(visit(form, "2027-01-10", {}, {}))}}, "en", leftOut);
    QCOMPARE(notesOf(trends), leftOutToo);
    QVERIFY(trendsOf(now, {}, "en", leftOut).isEmpty());
    QVERIFY(notesOf(trendsOf(now, {{earlier(visit(form, "2027-01-10", 1, 1))}}, "es", leftOut))
                .startsWith("Sea cual sea la respuesta, tampoco se incluyen en esta copia "));
}

QTEST_GUILESS_MAIN(SensitiveTrendsTest)
#include "sensitive_trends_test.moc"
