// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workspace.h"

#include "core/base/key.h"
#include "core/schedule/walltime.h"
#include "core/store/relocation.h"
#include "core/store/schema.h"
#include "core/store/storesentences.h"
#include "core/store/whereabouts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTimeZone>

#include <sys/stat.h>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto insertWorkspace = R"(
    INSERT INTO workspace (id, key, installation, path, inode, zone, created_at) VALUES (1, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO NOTHING)"_L1;
constexpr auto selectWorkspace
    = "SELECT key, installation, path, inode, zone, expiry_ms, late_grace_ms, late_choice FROM workspace WHERE id = 1"_L1;
constexpr auto updateHome = "UPDATE workspace SET installation = ?, path = ?, inode = ?, key = ? WHERE id = 1"_L1;
constexpr auto selectZone = "SELECT zone FROM workspace WHERE id = 1"_L1;
constexpr auto selectExpiry = "SELECT expiry_ms FROM workspace WHERE id = 1"_L1;
constexpr auto updateExpiry = "UPDATE workspace SET expiry_ms = ? WHERE id = 1"_L1;
constexpr auto selectLate = "SELECT late_grace_ms, late_choice FROM workspace WHERE id = 1"_L1;
constexpr auto selectTimeliness = "SELECT expiry_ms, late_grace_ms, late_choice FROM workspace WHERE id = 1"_L1;
constexpr auto updateLate = "UPDATE workspace SET late_grace_ms = ?, late_choice = ? WHERE id = 1"_L1;
constexpr auto updateZone = "UPDATE workspace SET zone = ? WHERE id = 1"_L1;

qint64 inodeOf(const QString &path)
{
    struct stat status
    {
    };
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? static_cast<qint64>(status.st_ino) : 0;
}

LatePolicy readLate(const Rows &row, int from)
{
    using namespace std::chrono;
    return {.grace = duration_cast<minutes>(milliseconds{row.integer(from)}),
            .beyond = lateChoiceFromWord(row.text(from + 1)).value_or(LateChoice::Ask)};
}

QString canonical(const QString &path)
{
    return QFileInfo{path}.canonicalFilePath();
}

}  // namespace

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &path, const WorkspaceOptions &options,
                                                   const Clock &clock)
{
    const QFileInfo file{path};
    if (!file.exists() && !options.create)
        return Error{ErrorKind::NotFound,
                     StoreSentences::tr("There is no workspace at %1. Name another one, or create it.").arg(path)};
    if (file.exists() && file.size() == 0 && !options.create)
        return Error{ErrorKind::Damaged,
                     StoreSentences::tr("%1 is empty. Restore a backup, or have a new workspace made of it (--create).")
                         .arg(path)};
    if (!file.exists() && !QDir{}.mkpath(file.absolutePath()))
        return Error{ErrorKind::Storage, StoreSentences::tr("The folder %1 cannot be made.").arg(file.absolutePath())};

    auto database = Database::open(file.absoluteFilePath());
    if (!database)
        return database.error();
    if (auto version = migrate(**database); !version)
        return version.error();
    std::unique_ptr<Workspace> workspace{new Workspace{std::move(database).value()}};
    if (auto done = workspace->identify(options, clock); !done)
        return done.error();
    return workspace;
}

Result<void> Workspace::identify(const WorkspaceOptions &options, const Clock &clock)
{
    m_installation = options.installation;
    // Only looking: who opens a workspace need not wait for somebody who writes for long.
    auto isKnown = readIdentity();
    if (isKnown && !*isKnown) {
        if (auto made = writeIdentity(options, clock); !made)
            return made;
        isKnown = readIdentity();
    }
    if (!isKnown)
        return isKnown.error();
    if (!*isKnown)
        return Error{ErrorKind::Damaged, StoreSentences::tr("%1 has lost its own row; restore a backup.").arg(path())};
    return {};
}

Result<bool> Workspace::readIdentity()
{
    auto row = m_database->runOnce(selectWorkspace);
    if (!row)
        return row.error();
    if (!row->hasRow())
        return false;
    m_key = row->text(0);
    m_zone = row->text(4).toLatin1();
    m_expiry = std::chrono::milliseconds{row->integer(5)};
    m_latePolicy = readLate(*row, 6);
    const bool sameFile = row->integer(3) == inodeOf(path()) && row->text(2) == canonical(path());
    m_residence = sameFile && row->text(1) == m_installation ? Residence::Home : Residence::Elsewhere;
    return true;
}

Result<void> Workspace::writeIdentity(const WorkspaceOptions &options, const Clock &clock)
{
    const auto zone = options.zone.isEmpty() ? QTimeZone::systemTimeZoneId() : options.zone;
    // Does nothing where the row is there: two programs that create the same file at once agree on one of them.
    auto made = m_database->run(insertWorkspace,
                                {newKey(), m_installation, canonical(path()), inodeOf(path()),
                                 QString::fromLatin1(zone), toColumn(clock.now())});
    return made ? Result<void>{} : made.error();
}

QString Workspace::mediaFolder() const
{
    const QFileInfo file{path()};
    return file.dir().filePath(file.completeBaseName() + u".media"_s);
}

std::optional<Error> Workspace::obstacleToPublishing() const
{
    if (auto why = whyUnsafe(path()))
        return Error{ErrorKind::Config, *std::move(why)};
    return obstacleToPlanning();
}

std::optional<Error> Workspace::obstacleToPlanning() const
{
    if (m_residence == Residence::Elsewhere)
        return Error{
            ErrorKind::Config,
            StoreSentences::tr(
                "%1 was moved, copied or restored since it last published. Say which, so that nothing goes out "
                "twice: that this is the only one from now on (`workspace adopt --moved`), or that it is a copy and "
                "the "
                "other one goes on publishing (`workspace adopt --copy`).")
                .arg(path())};
    return {};
}

Result<void> Workspace::settleIn(Relocation relocation, const Clock &clock)
{
    auto settled = inTransaction(*m_database, [&]() -> Result<void> {
        if (relocation == Relocation::Copy) {
            m_key = newKey();
            if (auto done = startAsCopy(*m_database); !done)
                return done;
        } else if (auto done = doubtWhatFellDue(*m_database, clock.now()); !done) {
            return done;
        }
        return writeHome();
    });
    if (settled)
        m_residence = Residence::Home;
    return settled;
}

Result<void> Workspace::writeHome()
{
    auto done = m_database->run(updateHome, {m_installation, canonical(path()), inodeOf(path()), m_key});
    return done ? Result<void>{} : done.error();
}

QByteArray Workspace::zone() const
{
    auto row = m_database->run(selectZone);
    return row && row->hasRow() ? row->text(0).toLatin1() : m_zone;
}

std::chrono::milliseconds Workspace::expiry() const
{
    auto row = m_database->run(selectExpiry);
    return row && row->hasRow() ? std::chrono::milliseconds{row->integer(0)} : m_expiry;
}

Result<void> Workspace::setExpiry(std::chrono::milliseconds expiry)
{
    auto done = m_database->run(updateExpiry, {qlonglong{expiry.count()}});
    if (!done)
        return done.error();
    m_expiry = expiry;
    return {};
}

LatePolicy Workspace::latePolicy() const
{
    auto row = m_database->run(selectLate);
    return row && row->hasRow() ? readLate(*row, 0) : m_latePolicy;
}

Result<Workspace::Timeliness> Workspace::timeliness() const
{
    auto row = m_database->run(selectTimeliness);
    if (!row)
        return row.error();
    return Timeliness{.expiry = std::chrono::milliseconds{row->integer(0)}, .late = readLate(*row, 1)};
}

Result<void> Workspace::setLatePolicy(const LatePolicy &policy)
{
    const auto grace = std::chrono::milliseconds{policy.grace};
    auto done = m_database->run(updateLate, {qlonglong{grace.count()}, toWord(policy.beyond)});
    if (!done)
        return done.error();
    m_latePolicy = policy;
    return {};
}

Result<void> Workspace::setZone(const QString &zone)
{
    if (const auto known = findZone(zone); !known)
        return known.error();
    auto done = m_database->run(updateZone, {zone});
    if (!done)
        return done.error();
    m_zone = zone.toLatin1();
    return {};
}

Result<QString> installationKey(const QString &folder)
{
    const auto path = QDir{folder}.filePath(u"installation"_s);
    QFile known{path};
    if (known.open(QIODevice::ReadOnly)) {
        const auto key = QString::fromLatin1(known.readAll()).trimmed();
        if (isKey(key))
            return key;
    }
    const auto key = newKey();
    QSaveFile file{path};
    if (!QDir{}.mkpath(folder) || !file.open(QIODevice::WriteOnly) || file.write(key.toLatin1() + '\n') < 0
        || !file.commit())
        return Error{ErrorKind::Storage, StoreSentences::tr("%1 cannot be written: %2").arg(path, file.errorString())};
    return key;
}

}  // namespace carillon
