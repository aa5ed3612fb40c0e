// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/answer.h"
#include "core/questionnaire/question.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <string>

class QPushButton;

namespace anteroom::interview {

struct EditorContext;
class EntryField;
class ReadingLabel;

/// "Measured at 14:05", or of a test "Done at 14:05": prefilled by the clock, typed over where it was another
/// time, with the day before it where it was not the day of the visit: "2027-03-10 14:05", or that day alone.
/// Empty where the clock does not know, as in a transcription: then it is what the paper says, or not said.
/// A time alone that is hours ago is taken and asked about: "2:05" may be meant for the afternoon.
class TimeField : public QWidget {
    Q_OBJECT
public:
    enum class Caption { Beside, Above };

    TimeField(const Question& question, const EditorContext& context, const QString& objectName,
              const QString& label, Caption caption, QWidget* parent = nullptr);

    /// What was typed and is no time is shown with what to do about it.
    void display(const MeasurementTime& measured);
    void commit();

    /// "14:05", "9:05", "1405", "14.05", "2:05 pm" or "2.05 p. m.", "2027-03-10" or both; a time alone is of
    /// the day of the visit. Nothing for what is no time, or is still to come: more than a quarter of an hour
    /// after `latest`, for the clock of a device may be ahead of ours.
    static std::optional<MeasurementTime> read(const QString& typed, Timestamp latest, Date visit);

signals:
    /// Nothing typed is the clock's time.
    void changed(const MeasurementTime& measured);

private:
    void committed(const QString& typed);
    void fit(const QString& text);
    void offerAnotherDay();
    bool isLongAgo(const QString& typed, const MeasurementTime& measured) const;
    QString askText(int minuteOfDay) const;

    EntryField* m_field;
    QPushButton* m_anotherDay;
    ReadingLabel* m_message;
    std::function<MeasurementTime()> m_now;
    std::function<Timestamp()> m_latest;
    Date m_visit;
    std::string m_language;
    QString m_enterTime, m_notTheDay;
    std::optional<int> m_askedAbout; ///< the minute of the day that was typed and is long ago
};

} // namespace anteroom::interview
