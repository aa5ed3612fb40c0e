// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>
#include <optional>
#include <string>

namespace anteroom::interview {

struct EditorContext;
class EntryField;
class ReadingLabel;

/// "Measured at 14:05": prefilled by the clock, typed over where it was another time.
class TimeField : public QWidget {
    Q_OBJECT
public:
    enum class Caption { Beside, Above };

    TimeField(const EditorContext& context, const QString& objectName, const QString& label, Caption caption,
              QWidget* parent = nullptr);

    /// `refused`: what was typed and is no time; shown with what to do about it.
    void display(std::optional<int> minuteOfDay, const std::string& refused);
    void commit();

    /// "14:05", "9:05", "1405" or "14.05" as minute of the day.
    static std::optional<int> read(const QString& typed);

signals:
    /// One of the two: a time, or what was typed and is none. Nothing typed is the clock's time.
    void changed(std::optional<int> minuteOfDay, const QString& refused);

private:
    void committed(const QString& typed);

    EntryField* m_field;
    ReadingLabel* m_message;
    std::function<int()> m_minuteNow;
};

} // namespace anteroom::interview
