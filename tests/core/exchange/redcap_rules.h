// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

// What REDCap says of a data dictionary when it is uploaded, as far as that is published: the help of its
// page "Data Dictionary" and of "Branching logic". Written apart from the export, to hold that to it.
namespace anteroom::test {

class RedcapRules {
public:
    /// The lines below the names of the columns.
    explicit RedcapRules(const std::vector<std::vector<std::string>>& lines) {
        for (const auto& line : lines) {
            QStringList cells;
            for (const std::string& cell : line)
                cells << QString::fromStdString(cell);
            m_lines.push_back(cells);
        }
    }

    /// Each thing that REDCap would object to, or change without a word; empty where all is well.
    QStringList objections() {
        for (const QStringList& line : m_lines) {
            m_field = line.value(Variable);
            if (line.size() != Columns) {
                object("has %1 columns", line.size());
                continue;
            }
            checkVariable(line);
            checkForm(line);
            checkType(line);
            checkValidation(line);
            checkFlags(line);
        }
        for (const QStringList& line : m_lines)
            if (line.size() == Columns) {
                m_field = line[Variable];
                checkLogic(line[Logic]);
            }
        return m_objections;
    }

private:
    enum Column {
        Variable,
        Form,
        Header,
        Type,
        Label,
        Choices,
        Note,
        Validation,
        Low,
        High,
        Identifier,
        Logic,
        Required,
        Alignment,
        Number,
        Matrix,
        Ranking,
        Annotation,
        Columns
    };

    template <typename What>
    void object(const char* words, const What& what) {
        m_objections << m_field + ": " + QString(words).arg(what);
    }
    void object(const char* words) { m_objections << m_field + ": " + words; }

    static bool matches(const QString& text, const char* pattern) {
        return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
    }

    void checkVariable(const QStringList& line) {
        const QString& name = line[Variable];
        // Two underscores in a row, and one at an end, are taken out.
        if (!matches(name, "[a-z][a-z0-9]*(_[a-z0-9]+)*"))
            object("is no name of a variable");
        if (name.size() > 26)
            object("is longer than the 26 characters that are recommended, and 100 that are possible");
        // The list in REDCap's Project.php, of which some are words of the scripts in a browser.
        static const QSet<QString> taken{"hidden_edit_flag",
                                         "instance",
                                         "submit",
                                         "new",
                                         "return",
                                         "continue",
                                         "case",
                                         "switch",
                                         "class",
                                         "enum",
                                         "catch",
                                         "throw",
                                         "document",
                                         "super",
                                         "focus",
                                         "elements",
                                         "action",
                                         "event_id",
                                         "target",
                                         "field_label"};
        if (taken.contains(name) || name.startsWith("redcap_"))
            object("is a name of REDCap's own");
        if (m_codes.contains(name))
            object("is there twice");
        m_codes[name];
        if (&line == &m_lines.front() && (line[Type] != "text" || !line[Logic].isEmpty()))
            object("is the record's id, and a text that is always shown");
    }

    void checkForm(const QStringList& line) {
        if (!matches(line[Form], "[a-z][a-z0-9]*(_[a-z0-9]+)*") || line[Form].size() > 50)
            object("the form `%1` is none", line[Form]);
        if (line[Form] == m_form)
            return;
        if (m_forms.contains(line[Form]))
            object("the form `%1` begins a second time", line[Form]);
        m_forms.insert(m_form = line[Form]);
    }

    void checkType(const QStringList& line) {
        static const QSet<QString> types{"text",  "notes",     "calc", "dropdown", "radio",       "checkbox",
                                         "yesno", "truefalse", "file", "slider",   "descriptive", "sql"};
        if (!types.contains(line[Type]))
            object("`%1` is no type", line[Type]);
        if (line[Label].trimmed().isEmpty())
            object("has no label");
        for (const Column column : {Header, Label, Choices, Note})
            if (line[column].contains(QRegularExpression("<[A-Za-z/!]")))
                object("`%1` has what looks like a tag", line[column]);
        const bool hasChoices = line[Type] == "radio" || line[Type] == "dropdown" || line[Type] == "checkbox";
        if (hasChoices)
            checkChoices(line);
        else if (!line[Choices].isEmpty())
            object("has choices, and is no choice");
    }

    void checkChoices(const QStringList& line) {
        QSet<QString>& codes = m_codes[line[Variable]];
        m_isCheckbox[line[Variable]] = line[Type] == "checkbox";
        for (const QString& choice : line[Choices].split('|')) {
            const qsizetype comma = choice.indexOf(',');
            const QString code = choice.left(comma).trimmed();
            if (comma < 0 || choice.mid(comma + 1).trimmed().isEmpty())
                object("the choice `%1` is not a code, a comma and a label", choice);
            if (!matches(code, "[A-Za-z0-9_]+") || code.size() > 100)
                object("`%1` is no code", code);
            if (codes.contains(code))
                object("the code `%1` is there twice", code);
            codes.insert(code);
        }
        static const QRegularExpression alone("@NONEOFTHEABOVE='([^']*)'");
        if (const auto match = alone.match(line[Annotation]); match.hasMatch())
            for (const QString& code : match.captured(1).split(','))
                if (!codes.contains(code))
                    object("nothing of the above is `%1`, which is no code of it", code);
    }

    void checkValidation(const QStringList& line) {
        const QString& validation = line[Validation];
        if (validation.isEmpty()) {
            if (!line[Low].isEmpty() || !line[High].isEmpty())
                object("has limits and no validation");
            return;
        }
        static const QMap<QString, const char*> valueOf{{"integer", "-?[0-9]+"},
                                                        {"number", "-?[0-9]+([.][0-9]+)?"},
                                                        {"date_ymd", "[0-9]{4}-[0-9]{2}-[0-9]{2}|today"},
                                                        {"time", "[0-9]{2}:[0-9]{2}"}};
        if (!valueOf.contains(validation) || line[Type] != "text")
            return object("`%1` is no validation of it", validation);
        for (const Column column : {Low, High})
            if (!line[column].isEmpty() && !matches(line[column], valueOf[validation]))
                object("the limit `%1` is none of its validation", line[column]);
    }

    void checkFlags(const QStringList& line) {
        for (const Column column : {Identifier, Required, Ranking})
            if (!line[column].isEmpty() && line[column] != "y")
                object("`%1` is neither y nor nothing", line[column]);
        if (!matches(line[Alignment], "|LV|LH|RV|RH"))
            object("`%1` is no alignment", line[Alignment]);
        if (line[Type] == "descriptive" && !(line[Required] + line[Identifier]).isEmpty())
            object("is a text that nobody answers");
        if (line[Matrix].isEmpty() ? !line[Ranking].isEmpty() : !matches(line[Matrix], "[a-z0-9_]+"))
            object("`%1` is no matrix", line[Matrix]);
        if (!line[Matrix].isEmpty() && line[Type] != "radio" && line[Type] != "checkbox")
            object("is in a matrix, and has no choices");
    }

    // ---- [field], [checkbox(code)], comparisons with a number, a text or nothing, and, or, brackets

    void checkLogic(const QString& logic) {
        if (logic.isEmpty())
            return;
        m_logic = logic;
        m_at = 0;
        if (!either() || !rest().trimmed().isEmpty())
            object("its logic goes wrong at `%1`", rest());
    }

    QString rest() const { return m_logic.mid(m_at); }

    bool take(const char* pattern, QString* taken = nullptr) {
        const auto match = QRegularExpression(QString("^\\s*(%1)").arg(pattern)).match(rest());
        if (!match.hasMatch())
            return false;
        if (taken)
            *taken = match.captured(1);
        m_at += match.capturedLength();
        return true;
    }

    bool either() {
        do
            if (!both())
                return false;
        while (take("or\\b"));
        return true;
    }

    bool both() {
        do
            if (!one())
                return false;
        while (take("and\\b"));
        return true;
    }

    bool one() {
        if (take("\\("))
            return either() && take("\\)");
        return side() && take("=|<>|!=|<=|>=|<|>") && side();
    }

    bool side() {
        QString text;
        if (take("'[^']*'|\"[^\"]*\"|-?[0-9]+([.][0-9]+)?"))
            return true;
        if (!take("\\[[a-z0-9_]+(\\([A-Za-z0-9_]+\\))?\\]", &text))
            return false;
        text = text.mid(1, text.size() - 2);
        const qsizetype bracket = text.indexOf('(');
        const QString name = text.left(bracket);
        if (!m_codes.contains(name))
            object("its logic asks for `%1`, which is no variable", name);
        else if (m_isCheckbox.value(name) != (bracket >= 0))
            object("its logic asks for `%1`, and a code is given for a checkbox alone", text);
        else if (bracket >= 0 && !m_codes[name].contains(text.mid(bracket + 1).chopped(1)))
            object("its logic asks for `%1`, which is no code", text);
        if (name == m_field)
            object("its logic asks for itself");
        return true;
    }

    std::vector<QStringList> m_lines;
    QString m_field, m_form, m_logic;
    qsizetype m_at = 0;
    QSet<QString> m_forms;
    QMap<QString, QSet<QString>> m_codes; ///< by variable
    QMap<QString, bool> m_isCheckbox;
    QStringList m_objections;
};

} // namespace anteroom::test
