// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong with files, records, keys and backups, made to go wrong, in a program that speaks Spanish.
#include "app/attest/sign_pdf.h"
#include "app/clinic/settings_files.h"
#include "app/files/disk_file_source.h"
#include "app/files/replaceable.h"
#include "app/files/save_file.h"
#include "app/keeping/dropped_key.h"
#include "app/keeping/journal_folder.h"
#include "app/language/program_language.h"
#include "app/language/said.h"
#include "app/storage/postgres_errors.h"
#include "app/storage/read_keyring.h"
#include "app/storage/signing_key.h"
#include "app/workspace/watched_store.h"
#include "core/records/memory_store.h"
#include "core/records/record_codec.h"
#include "core/records/workspace_settings.h"
#include "tests/app/storage/backup_fixture.h"
#include "tests/support/small_disk.h"

#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace anteroom;
using namespace anteroom::storage;

namespace {

/// Nothing that is written gets to the disk.
class FullDisk : public keeping::FileCalls {
public:
    long write(int, const char*, std::size_t) override {
        errno = ENOSPC;
        return -1;
    }
};

template <typename T>
QString said(const Result<T>& result) {
    return result ? QStringLiteral("nothing went wrong") : language::said(result.error());
}

QString said(const Error& error) { return language::said(error); }

/// What goes wrong in a folder, and what is said of it there: %1 is the folder.
struct Fault {
    const char* name;
    std::function<QString(const QString& folder)> provoked;
    const char* spanish;
};

NewKeyring adas() { return must(createKeyring("ada", "Ada Admin", "four made-up words", lowestCost)); }

QString inJournal(const QString& folder) {
    FullDisk calls;
    keeping::JournalFolder journal(calls, (folder + "/waiting").toStdString());
    return said(journal.write(std::string(32, '5'), "sealed"));
}

QString ofStatement(const char* state) {
    return said(postgresError(
        {.host = "records.clinic.example", .port = 5432, .database = "anteroom", .user = "desk"},
        QSqlError({}, {}, QSqlError::StatementError, state)));
}

QString openedAfter(const QString& path, const QByteArray& bytes) {
    return writeBytes(path, bytes) ? said(openSqliteStore(path)) : QStringLiteral("not written");
}

QString restoredFrom(const QString& path, const QByteArray& bytes) {
    return writeBytes(path, bytes) ? said(BackupStore::open(path)) : QStringLiteral("not written");
}

QString linkedSettings(const QString& folder) {
    return QFile::link(folder + "/none.yaml", folder + "/clinic.yaml")
               ? said(clinic::loadSettingsFile(folder + "/clinic.yaml"))
               : QStringLiteral("not linked");
}

const std::vector<Fault>& faults() {
    static const std::vector<Fault> all{
        // Files
        {"a folder in its place", [](const QString& folder) { return said(files::saveFile(folder, "x")); },
         "No se guardó %1: es una carpeta. Lo que había antes no ha cambiado."},
        {"a folder that is missing",
         [](const QString& folder) { return said(files::saveFile(folder + "/none/a.pdf", "x")); },
         "No se guardó %1/none/a.pdf: No hay ningún fichero o directorio con ese nombre. Lo que había antes "
         "no "
         "ha cambiado."},
        {"a file that is missing",
         [](const QString& folder) {
             return said(files::DiskFileSource().read((folder + "/none.yaml").toStdString()));
         },
         "%1/none.yaml: no existe ese archivo"},
        {"a folder for a file",
         [](const QString& folder) { return said(files::DiskFileSource().read(folder.toStdString())); },
         "%1: es una carpeta; indique un archivo que esté en ella"},
        {"a name that is taken", [](const QString& folder) { return said(files::mayBeMade(folder)); },
         "%1 ya existe. Indique otro nombre."},
        {"what is no PDF",
         [](const QString& folder) {
             return writeBytes(folder + "/notes", "notes") ? said(files::mayBecomePdf(folder + "/notes", {}))
                                                           : QString();
         },
         "No se guardó %1/notes: el archivo que tiene este nombre no es un PDF. Indique otro nombre para el "
         "PDF. "
         "Lo que había antes no ha cambiado."},
        {"a link that leads nowhere", [](const QString& folder) { return linkedSettings(folder); },
         "%1/clinic.yaml: este enlace lleva a un archivo que no existe"},
        // Records
        {"no file of records",
         [](const QString& folder) { return said(openSqliteStore(folder + "/records")); },
         "No existe el archivo %1/records. Compruebe que su disco está conectado."},
        {"what is no store",
         [](const QString& folder) { return openedAfter(folder + "/records", QByteArray(9000, 'x')); },
         "Hay daños en %1/records. No cambie nada ahí y restaure la copia de seguridad más reciente (SQLite: "
         "26)."},
        {"a store of something else",
         [](const QString& folder) { return openedAfter(folder + "/records", QByteArray()); },
         "%1/records no contiene registros de Anteroom, o está dañado. Elija otro archivo o restaure la "
         "copia "
         "de seguridad más reciente."},
        {"a store that is there",
         [](const QString& folder) {
             must(createSqliteStore(folder + "/records"));
             return said(createSqliteStore(folder + "/records"));
         },
         "%1/records ya existe y se dejó como está. Ábralo o elija otro nombre."},
        {"a server whose disk is full", [](const QString&) { return ofStatement("53100"); },
         "El disco del servidor que tiene la base de datos anteroom en records.clinic.example está lleno. "
         "Pida "
         "a quien se encarga del servidor que haga espacio, y vuelva a intentarlo (PostgreSQL: 53100)."},
        {"a database that is damaged", [](const QString&) { return ofStatement("XX001"); },
         "Hay daños en la base de datos anteroom en records.clinic.example. No cambie nada ahí y restaure la "
         "copia de seguridad más reciente (PostgreSQL: XX001)."},
        {"a server that does not answer",
         [](const QString&) {
             return said(silenceOf({.host = {}, .port = 5433, .database = "anteroom", .user = "desk"}));
         },
         "El servidor que tiene la base de datos anteroom en el servidor habitual no responde en el puerto "
         "5433. Compruebe que funciona y que hay red, y vuelva a intentarlo."},
        {"what was ended",
         [](const QString&) {
             MemoryStore store;
             workspace::WatchedStore watched(store, [](std::uint64_t, std::uint64_t) { return false; });
             return said(watched.read({Shelf::Record, "1"}));
         },
         "Se interrumpió."},
        // Keys
        {"no passphrase", [](const QString&) { return said(stretch("", lowestCost)); },
         "Escriba una frase de contraseña."},
        {"a letter of no recovery key", [](const QString&) { return said(RecoveryKey::read("U")); },
         "Una clave de recuperación solo tiene cifras del 0 al 9 y letras, sin la U. Compárela con el "
         "papel."},
        {"half a recovery key", [](const QString&) { return said(RecoveryKey::read("01234-56789")); },
         "Una clave de recuperación tiene 30 cifras y letras, en seis grupos de cinco; aquí hay 10. "
         "Compárela "
         "con el papel."},
        {"another recovery key",
         [](const QString&) { return said(confirmAccounts(adas().keyring, RecoveryKey::random())); },
         "Esta es la clave de recuperación de otro espacio de trabajo, o de un momento anterior. Busque la "
         "más "
         "reciente que se imprimió."},
        {"the only administrator",
         [](const QString&) {
             const NewKeyring clinic = adas();
             return said(removeStaff(clinic.keyring, clinic.dataKey, "ada"));
         },
         "Esta es la única cuenta de administración. Añada otra primero."},
        {"somebody who was removed",
         [](const QString&) {
             return said(stillAdmits(adas().keyring, {"ines", "Ines Intake", Role::Intake, true}));
         },
         "Ines Intake ya no está entre el personal de estos registros: con esta cuenta ya no se lee ni se "
         "guarda nada aquí. Lo que no se guardó se conserva sellado en este equipo y se envía cuando otra "
         "persona lo desbloquee."},
        {"a damaged list of staff", [](const QString&) { return said(decodeKeyring("{}")); },
         "La lista del personal y de sus claves está dañada. Restaure la copia de seguridad más reciente."},
        {"a newer list of staff",
         [](const QString&) {
             return said(decodeKeyring(R"({"format": "anteroom-keyring", "version": 99})"));
         },
         "La lista del personal se escribió con una versión más reciente de Anteroom. Instale esa versión "
         "para "
         "abrirla."},
        {"locked records", [](const QString&) { return said(keeping::lockedError()); },
         "Los registros están bloqueados. Desbloquéelos y vuelva a intentarlo."},
        {"no key to sign with",
         [](const QString& folder) { return said(SigningKey::load(folder + "/clinic.key")); },
         "%1/clinic.key: no existe ese archivo"},
        {"what is no key",
         [](const QString& folder) {
             return writeBytes(folder + "/clinic.key", "key") ? said(SigningKey::load(folder + "/clinic.key"))
                                                              : QString();
         },
         "%1/clinic.key: no es una clave de firma de Anteroom; `anteroom-cli key new` crea una"},
        {"pages that cannot be signed",
         [](const QString&) {
             return said(attest::signPdf({}, "{}", SigningKey::random(), {})).section(':', 0, 0);
         },
         "No se pudo firmar el PDF"},
        // Backups and what waits
        {"no backup", [](const QString& folder) { return said(BackupStore::open(folder + "/none")); },
         "No se puede leer %1/none: No hay ningún fichero o directorio con ese nombre. Revise su nombre y "
         "que su "
         "disco esté conectado."},
        {"what is no backup",
         [](const QString& folder) { return restoredFrom(folder + "/backup", "what is no backup at all"); },
         "%1/backup no es una copia de seguridad de Anteroom, o su comienzo está dañado. Elija otro "
         "archivo."},
        {"half a backup",
         [](const QString& folder) {
             must(makeBackup(*clinicAt(folder + "/records")->store,
                             {.path = folder + "/backup", .at = backupTime}));
             const QByteArray whole = bytesOf(folder + "/backup");
             return restoredFrom(folder + "/half", whole.left(whole.size() / 2));
         },
         "%1/half está dañado o incompleto: no es como Anteroom lo escribió. Consérvelo y elija otra copia "
         "de "
         "seguridad."},
        {"a backup in the place of a text",
         [](const QString& folder) {
             if (!writeBytes(folder + "/notes", "notes"))
                 return QString();
             return said(makeBackup(*clinicAt(folder + "/records")->store,
                                    {.path = folder + "/notes", .at = backupTime, .mayReplace = true}));
         },
         "%1/notes ya existe, no es una copia de seguridad y se dejó como está. Elija otro nombre."},
        {"a full disk under what waits", [](const QString& folder) { return inJournal(folder); },
         "No se puede guardar lo que está en espera en este equipo (No queda espacio en el dispositivo). "
         "Haga "
         "espacio en la carpeta de sus datos y compruebe que puede escribir en ella."},
        // What core says
        {"a newer record",
         [](const QString&) { return said(decodeHead(R"({"format": "anteroom-record", "version": 99})")); },
         "Un registro se escribió con una versión más reciente de Anteroom. Instale esa versión para "
         "abrirlo."},
        {"a record that is none", [](const QString&) { return said(decodeHead("{}")); },
         "No se puede leer un registro: en format se espera otra cosa (que esté). Restaure este registro de "
         "la "
         "copia de seguridad más reciente."},
        {"newer settings",
         [](const QString&) {
             return said(decodeSettings(R"({"format": "anteroom-settings", "version": 99})"));
         },
         "Los ajustes de este espacio de trabajo se guardaron con una versión más reciente de Anteroom. Use "
         "esa "
         "versión también en este puesto."},
        {"a damaged record",
         [](const QString& folder) {
             const auto clinic = clinicAt(folder + "/records");
             const CellAddress at{Shelf::Record, test::recordId(1).str()};
             const CellWrite write{at, must(clinic->store->read(at))->version, "not what was saved"};
             must(clinic->store->commit({&write, 1}));
             return said(
                 clinic->deskAt(must(openSqliteStore(folder + "/records")))->archive.read(test::recordId(1)));
         },
         "Este registro: lo que hay en el almacén no es lo que Anteroom guardó por última vez. Conserve el "
         "almacén como está y restaure al lado la copia de seguridad más reciente."},
    };
    return all;
}

} // namespace

class ErrorsInSpanishTest : public QObject {
    Q_OBJECT

private slots:
    void whatGoesWrongIsSaidInSpanish_data();
    void whatGoesWrongIsSaidInSpanish();
    void onAFullDiskItIsSaidInSpanish();
    void onAReadOnlyDiskItIsSaidInSpanish();
    void withoutATranslationItIsSaidInEnglish();
    void whatWentWrongIsSaidInTheLanguageOfThen();
};

void ErrorsInSpanishTest::whatGoesWrongIsSaidInSpanish_data() {
    QTest::addColumn<std::size_t>("fault");
    for (std::size_t i = 0; i < faults().size(); ++i)
        QTest::newRow(faults()[i].name) << i;
}

void ErrorsInSpanishTest::whatGoesWrongIsSaidInSpanish() {
    QFETCH(std::size_t, fault);
    const language::ProgramLanguage spanish(*QCoreApplication::instance(), QLocale("es"));
    const QTemporaryDir folder;
    const auto& [name, provoked, expected] = faults()[fault];
    QCOMPARE(provoked(folder.path()), QString(expected).replace("%1", folder.path()));
}

void ErrorsInSpanishTest::onAFullDiskItIsSaidInSpanish() {
    const SmallDisk disk(256);
    if (!disk.isMounted())
        QSKIP("only root can mount a small disk");
    const language::ProgramLanguage spanish(*QCoreApplication::instance(), QLocale("es"));
    const auto store = [&] {
        must(createSqliteStore(disk.path() + "/records"));
        return must(openSqliteStore(disk.path() + "/records"));
    }();
    QFile ballast(disk.path() + "/ballast");
    QVERIFY(fillDisk(ballast, 0));
    const CellWrite large{{Shelf::Record, "1"}, 0, std::string(200'000, 'x')};
    QCOMPARE(said(store->commit({&large, 1})), "El disco que tiene " + disk.path() +
                                                   "/records está lleno. Haga espacio en él y vuelva a "
                                                   "intentarlo (SQLite: 13).");
    QCOMPARE(said(files::saveFile(disk.path() + "/a.pdf", QByteArray(200'000, 'x'))),
             "No se guardó " + disk.path() +
                 "/a.pdf: No queda espacio en el dispositivo. Lo que había antes no ha cambiado.");
    MemoryStore records;
    const CellWrite one{{Shelf::Record, "1"}, 0, std::string(200'000, 'x')};
    QVERIFY(records.commit({&one, 1}).ok());
    QCOMPARE(said(makeBackup(records, {.path = disk.path() + "/backup", .at = backupTime})),
             "No se escribió " + disk.path() +
                 "/backup: No queda espacio en el dispositivo. Elija otro lugar o haga espacio ahí.");
}

void ErrorsInSpanishTest::onAReadOnlyDiskItIsSaidInSpanish() {
    const SmallDisk disk(512);
    if (!disk.isMounted())
        QSKIP("only root can mount a small disk");
    const language::ProgramLanguage spanish(*QCoreApplication::instance(), QLocale("es"));
    must(createSqliteStore(disk.path() + "/records"));
    QVERIFY(disk.becomesReadOnly());
    const auto store = must(openSqliteStore(disk.path() + "/records"));
    const CellWrite one{{Shelf::Record, "1"}, 0, "x"};
    QCOMPARE(said(store->commit({&one, 1})).section(" (", 0, 0),
             "No se puede cambiar " + disk.path() +
                 "/records: el archivo, su carpeta o su disco es de solo lectura. Permita que esta cuenta "
                 "escriba ahí");
}

// As in the command line.
void ErrorsInSpanishTest::withoutATranslationItIsSaidInEnglish() {
    QCOMPARE(said(keeping::lockedError()), QString("The records are locked. Unlock them and try again."));
    QCOMPARE(said(decodeHead(R"({"format": "anteroom-record", "version": 99})")),
             QString("A record was written by a newer Anteroom. Install that version to open it."));
    const QTemporaryDir folder;
    QCOMPARE(inJournal(folder.path()),
             QString("What waits cannot be kept on this computer (No space left on device). Make room in the "
                     "folder of your data, and see that you may write there."));
}

// Whoever shows it may do so long after, to somebody who chose another language meanwhile.
void ErrorsInSpanishTest::whatWentWrongIsSaidInTheLanguageOfThen() {
    language::ProgramLanguage program(*QCoreApplication::instance(), QLocale("es"));
    const QTemporaryDir folder;
    FullDisk calls;
    keeping::JournalFolder journal(calls, (folder.path() + "/waiting").toStdString());
    const std::vector<Error> errors{
        files::saveFile(folder.path(), "x").error(),
        files::saveFile(folder.path() + "/none/a.pdf", "x").error(),
        files::DiskFileSource().read(folder.path().toStdString()).error(),
        files::mayBeMade(folder.path()).error(),
        keeping::lockedError(),
        journal.write(std::string(32, '5'), "sealed").error(),
        openSqliteStore(folder.path() + "/records").error(),
        BackupStore::open(folder.path() + "/none").error(),
        SigningKey::load(folder.path() + "/clinic.key").error(),
        PublicKey::fromLine("x").error(),
        RecoveryKey::read("U").error(),
        removeStaff(adas().keyring, adas().dataKey, "ada").error(),
        attest::signPdf({}, "{}", SigningKey::random(), {}).error(),
        postgresError(
            {.host = "records.clinic.example", .port = 5432, .database = "anteroom", .user = "desk"},
            QSqlError({}, {}, QSqlError::StatementError, "XX001")),
    };
    QStringList spanish;
    for (const Error& error : errors)
        spanish << said(error);
    program.choose("en");
    QStringList english;
    for (std::size_t i = 0; i < errors.size(); ++i) {
        english << said(errors[i]);
        QVERIFY2(english.last() != spanish[static_cast<qsizetype>(i)], qPrintable(english.last()));
        QCOMPARE(english.last(), QString::fromStdString(errors[i].message));
    }
    QCOMPARE(english.front(),
             folder.path() + " was not saved: it is a folder. What was there before is unchanged.");
    QCOMPARE(english.last(),
             QString("The database anteroom at records.clinic.example is damaged. Keep it as it "
                     "is, and restore the newest backup (PostgreSQL XX001)."));
    QVERIFY(english[1].contains("No such file or directory"));
    program.choose("es");
    for (std::size_t i = 0; i < errors.size(); ++i)
        QCOMPARE(said(errors[i]), spanish[static_cast<qsizetype>(i)]);
}

QTEST_GUILESS_MAIN(ErrorsInSpanishTest)
#include "errors_in_spanish_test.moc"
