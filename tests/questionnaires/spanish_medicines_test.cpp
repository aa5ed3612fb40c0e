// SPDX-License-Identifier: GPL-3.0-or-later
// A medicine counts for a rule only when what was typed is exactly one of its names: where people speak
// Spanish that is the name that it has there, with its accent or without.
#include "tests/questionnaires/shipped.h"

#include <algorithm>
#include <set>

using namespace anteroom;
using namespace anteroom::test;

namespace {

struct Medicine {
    const char* typed;
    const char* entry;
    const char* ofClass;
};

/// Of every class that a rule of the questionnaires for clinics asks for.
const std::vector<Medicine> medicines{
    {"quinidina", "quinidine", "antiarrhythmic"},
    {"dronedarona", "dronedarone", "antiarrhythmic"},
    {"galantamina", "galantamine", "anticholinesterase"},
    {"piridostigmina", "pyridostigmine", "anticholinesterase"},
    {"enoxaparina", "enoxaparin", "anticoagulant"},
    {"fenprocumón", "phenprocoumon", "anticoagulant"},
    {"etosuximida", "ethosuximide", "antiepileptic-other"},
    {"lacosamida", "lacosamide", "antiepileptic-other"},
    {"fentermina/topiramato", "phentermine/topiramate", "antiepileptic-other"},
    {"hidralazina", "hydralazine", "antihypertensive"},
    {"lercanidipino", "lercanidipine", "antihypertensive"},
    {"losartán/hidroclorotiazida", "losartan/hydrochlorothiazide", "antihypertensive"},
    {"metildopa", "methyldopa", "antihypertensive"},
    {"sacubitrilo/valsartán", "sacubitril/valsartan", "antihypertensive"},
    {"cariprazina", "cariprazine", "antipsychotic"},
    {"flufenazina", "fluphenazine", "antipsychotic"},
    {"proclorperazina", "prochlorperazine", "antipsychotic"},
    {"metimazol", "thiamazole", "antithyroid"},
    {"propiltiouracilo", "propylthiouracil", "antithyroid"},
    {"etifoxina", "etifoxine", "anxiolytic-other"},
    {"meprobamato", "meprobamate", "anxiolytic-other"},
    {"amitriptilina/clordiazepóxido", "amitriptyline/chlordiazepoxide", "benzodiazepine"},
    {"CLORDIAZEPÓXIDO", "chlordiazepoxide", "benzodiazepine"},
    {"loflazepato de etilo", "ethyl loflazepate", "benzodiazepine"},
    {"salmeterol/fluticasona", "fluticasone/salmeterol", "beta-2-agonist"},
    {"terbutalina", "terbutaline", "beta-2-agonist"},
    {"marihuana medicinal", "cannabis", "cannabinoid"},
    {"nabilona", "nabilone", "cannabinoid"},
    {"digoxina", "digoxin", "cardiac-glycoside"},
    {"apomorfina", "apomorphine", "dopaminergic"},
    {"rotigotina", "rotigotine", "dopaminergic"},
    {"esketamina", "esketamine", "esketamine"},
    {"gabapentina", "gabapentin", "gabapentinoid"},
    {"mirogabalina", "mirogabalin", "gabapentinoid"},
    {"metohexital", "methohexital", "general-anaesthetic"},
    {"tiopental", "thiopental", "general-anaesthetic"},
    {"ketamina", "ketamine", "ketamine"},
    {"azul de metileno", "methylthioninium chloride", "maoi"},
    {"isocarboxazida", "isocarboxazid", "maoi"},
    {"procarbazina", "procarbazine", "maoi"},
    {"rifampicina/isoniazida", "isoniazid/rifampicin", "maoi"},
    {"carbonato de litio", "lithium", "mood-stabiliser"},
    {"valpromida", "valpromide", "mood-stabiliser"},
    {"dinitrato de isosorbida", "isosorbide dinitrate", "nitrate"},
    {"mononitrato de isosorbida", "isosorbide mononitrate", "nitrate"},
    {"dextrometorfano", "dextromethorphan", "nmda-antagonist"},
    {"óxido nitroso", "nitrous oxide", "nmda-antagonist"},
    {"viloxazina", "viloxazine", "noradrenaline-reuptake-inhibitor"},
    {"dextropropoxifeno", "dextropropoxyphene", "opioid"},
    {"Dihidrocodeína", "dihydrocodeine", "opioid"},
    {"hidrocodona", "hydrocodone", "opioid"},
    {"hidrocodona/acetaminofén", "hydrocodone/paracetamol", "opioid"},
    {"ibuprofeno/codeína", "codeine/ibuprofen", "opioid"},
    {"tianeptina", "tianeptine", "opioid"},
    {"nefazodona", "nefazodone", "other-antidepressant"},
    {"triptófano", "tryptophan", "other-antidepressant"},
    {"ciproheptadina", "cyproheptadine", "other-sedative"},
    {"escopolamina", "hyoscine hydrobromide", "other-sedative"},
    {"hidroxicina", "hydroxyzine", "other-sedative"},
    {"oxibato sódico", "sodium oxybate", "other-sedative"},
    {"tiocolchicósido", "thiocolchicoside", "other-sedative"},
    {"milnaciprán", "milnacipran", "snri"},
    {"dapoxetina", "dapoxetine", "ssri"},
    {"olanzapina/fluoxetina", "olanzapine/fluoxetine", "ssri"},
    {"anfepramona", "amfepramone", "stimulant"},
    {"anfetamina", "amfetamine", "stimulant"},
    {"cafeína", "caffeine", "stimulant"},
    {"dexanfetamina", "dexamfetamine", "stimulant"},
    {"efedrina", "ephedrine", "stimulant"},
    {"metanfetamina", "metamfetamine", "stimulant"},
    {"adrenalina", "epinephrine", "sympathomimetic"},
    {"epinefrina", "epinephrine", "sympathomimetic"},
    {" fenilefrina ", "phenylephrine", "sympathomimetic"},
    {"ibuprofeno/pseudoefedrina", "ibuprofen/pseudoephedrine", "sympathomimetic"},
    {"midodrina", "midodrine", "sympathomimetic"},
    {"Pseudoefedrina", "pseudoephedrine", "sympathomimetic"},
    {"desipramina", "desipramine", "tca"},
    {"doxepina", "doxepin", "tca"},
    {"liotironina", "liothyronine", "thyroid-hormone"},
    {"tiroxina", "levothyroxine", "thyroid-hormone"},
    {"sumatriptán", "sumatriptan", "triptan"},
    {"zolmitriptán", "zolmitriptan", "triptan"},
    {"armodafinilo", "armodafinil", "wakefulness-agent"},
    {"modafinilo", "modafinil", "wakefulness-agent"},
    {"aminofilina", "aminophylline", "xanthine"},
    {"zaleplón", "zaleplon", "z-drug"},
    {"zopiclona", "zopiclone", "z-drug"},
};

/// As people type it who leave accents out; "ñ" is a letter of its own.
std::string withoutAccents(std::string_view name) {
    const auto size = static_cast<qsizetype>(name.size());
    QString apart = QString::fromUtf8(name.data(), size).normalized(QString::NormalizationForm_D);
    apart.remove(QChar(0x301));
    return apart.normalized(QString::NormalizationForm_C).toStdString();
}

std::string nameOf(const Vocabulary& vocabulary, std::string_view typed) {
    const auto entry = vocabulary.exact(typed);
    return entry ? vocabulary.entries()[*entry].name : "no entry, or more than one";
}

bool isOf(const Vocabulary& vocabulary, std::string_view typed, std::string_view ofClass) {
    const auto entry = vocabulary.exact(typed);
    const auto& classes = vocabulary.classes();
    for (std::uint32_t i = 0; i < classes.size(); ++i)
        if (classes[i].id.str() == ofClass)
            return entry && vocabulary.entries()[*entry].classes.contains(i);
    return false;
}

/// The classes that it asks for, of whatever is typed with a vocabulary.
std::set<std::string> askedForBy(const Questionnaire& questionnaire) {
    const Program& program = questionnaire.program();
    std::set<std::string> classes;
    for (std::uint32_t index = 0; index < program.instructions().size(); ++index) {
        const NodeIndex node{index};
        const Instruction& instruction = program[node];
        if (instruction.op != Op::IncludesAny && instruction.op != Op::IncludesAll &&
            instruction.op != Op::IncludesNone)
            continue;
        const Program::Slot& asked = program[instruction.question];
        const Type& type = instruction.isField ? asked.fields[at(instruction.field)].type : asked.type;
        if (type.kind != TypeKind::Vocabulary || !type.options)
            continue;
        for (std::uint32_t i = 0; i < type.options->size(); ++i)
            if (program.options(node).contains(i))
                classes.insert((*type.options)[i].str());
    }
    return classes;
}

} // namespace

class SpanishMedicinesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aSpanishNameIsOneEntryOfItsClass_data();
    void aSpanishNameIsOneEntryOfItsClass();
    void theNamesAreOfEveryClassThatARuleAsksFor_data() { eachForClinics(); }
    void theNamesAreOfEveryClassThatARuleAsksFor();
    void aNameWithAnAccentIsFoundWithoutItToo();

private:
    ShippedFiles m_files;
    std::shared_ptr<const Questionnaire> m_prescreen; ///< has medicines, and allergens, which extends them
};

void SpanishMedicinesTest::initTestCase() {
    m_prescreen = loadShipped(m_files);
    QVERIFY(m_prescreen);
    QCOMPARE(m_prescreen->data().vocabularies.size(), std::size_t(2));
}

void SpanishMedicinesTest::aSpanishNameIsOneEntryOfItsClass_data() {
    QTest::addColumn<std::string>("typed");
    QTest::addColumn<std::string>("entry");
    QTest::addColumn<std::string>("ofClass");
    for (const Medicine& medicine : medicines)
        QTest::newRow(medicine.typed)
            << std::string(medicine.typed) << std::string(medicine.entry) << std::string(medicine.ofClass);
}

void SpanishMedicinesTest::aSpanishNameIsOneEntryOfItsClass() {
    QFETCH(std::string, typed);
    QFETCH(std::string, entry);
    QFETCH(std::string, ofClass);
    for (const auto& vocabulary : m_prescreen->data().vocabularies) {
        QCOMPARE(nameOf(*vocabulary, typed), entry);
        QCOMPARE(nameOf(*vocabulary, withoutAccents(typed)), entry);
        QVERIFY(isOf(*vocabulary, typed, ofClass));
    }
}

void SpanishMedicinesTest::theNamesAreOfEveryClassThatARuleAsksFor() {
    QFETCH(QString, folder);
    ShippedFiles files;
    const auto questionnaire = loadShipped(files, questionnaireIn(folder));
    QVERIFY(questionnaire);
    QStringList without;
    for (const std::string& asked : askedForBy(*questionnaire))
        if (std::none_of(medicines.begin(), medicines.end(),
                         [&](const Medicine& medicine) { return asked == medicine.ofClass; }))
            without << QString::fromStdString(asked);
    QVERIFY2(without.isEmpty(), qPrintable(without.join('\n')));
}

void SpanishMedicinesTest::aNameWithAnAccentIsFoundWithoutItToo() {
    QStringList without;
    for (const auto& vocabulary : m_prescreen->data().vocabularies)
        for (const Vocabulary::Entry& entry : vocabulary->entries())
            for (const auto* names : {&entry.also, &entry.brands})
                for (const std::string& name : *names)
                    if (nameOf(*vocabulary, withoutAccents(name)) != nameOf(*vocabulary, name))
                        without << QString::fromStdString(name);
    QVERIFY2(without.isEmpty(), qPrintable(without.join('\n')));
}

QTEST_APPLESS_MAIN(SpanishMedicinesTest)
#include "spanish_medicines_test.moc"
