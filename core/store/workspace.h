// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/latepolicy.h"
#include "core/store/database.h"

#include <QString>

#include <memory>

namespace carillon {

/// Whether a workspace is where it was when it last published.
enum class Residence {
    Home,
    Elsewhere,  ///< moved, copied or restored: nobody can tell which, so the person is asked
};

/// What the person says of a workspace that is elsewhere.
enum class Relocation {
    Moved,  ///< this is the only one from now on (moved here, or restored in place of a lost one)
    Copy,   ///< the other one goes on publishing; this one starts with drafts
};

struct WorkspaceOptions
{
    bool create = false;
    QString installation;  ///< key of this program's installation for this user, see installationKey()
    QByteArray zone;       ///< of a new workspace; empty = the machine's
};

/// One workspace, opened on the thread that uses it: `NAME.carillon` with `NAME.media/` beside it. Everything of a
/// workspace hangs on this.
class Workspace final
{
public:
    /// Opens and, where needed, upgrades. NotFound when absent and not to be created; Damaged, also
    /// when it is no workspace; TooNew; Storage.
    static Result<std::unique_ptr<Workspace>> open(const QString &path, const WorkspaceOptions &options,
                                                   const Clock &clock);

    [[nodiscard]] Database &database() const { return *m_database; }
    [[nodiscard]] QString path() const { return m_database->path(); }
    [[nodiscard]] QString mediaFolder() const;
    [[nodiscard]] QString key() const { return m_key; }
    /// IANA. As it is stored now, whoever set it; the last known one where that cannot be read.
    [[nodiscard]] QByteArray zone() const;
    /// How long after its time a post is still worth sending; read as zone() is.
    [[nodiscard]] std::chrono::milliseconds expiry() const;
    /// What becomes of late posts, unless their account has a policy of its own; read as zone() is.
    [[nodiscard]] LatePolicy latePolicy() const;
    /// Both, for the one who acts on them.
    struct Timeliness
    {
        std::chrono::milliseconds expiry{};
        LatePolicy late;
    };
    [[nodiscard]] Result<Timeliness> timeliness() const;
    [[nodiscard]] Residence residence() const { return m_residence; }

    /// Why nothing may be published from here, with what to do about it; nothing when all is well.
    [[nodiscard]] std::optional<Error> obstacleToPublishing() const;

    /// Why nothing may be planned here yet: as long as nobody has said what became of it, a write would hide since when
    /// it was elsewhere, and with that what may have gone out from there.
    [[nodiscard]] std::optional<Error> obstacleToPlanning() const;

    /// Takes the workspace in at its new place. Moved: what fell due since its last write becomes Unconfirmed, since it
    /// may have gone out from the other place. Copy: new keys, and what was planned becomes drafts.
    Result<void> settleIn(Relocation relocation, const Clock &clock);

    Result<void> setExpiry(std::chrono::milliseconds expiry);
    Result<void> setLatePolicy(const LatePolicy &policy);
    /// For new posts and for how times are shown: plans that exist keep their own zone and instant. Invalid, with the
    /// closest name, when there is no such zone.
    Result<void> setZone(const QString &zone);

private:
    explicit Workspace(std::unique_ptr<Database> database) : m_database{std::move(database)} {}

    Result<void> identify(const WorkspaceOptions &options, const Clock &clock);
    Result<bool> readIdentity();  ///< false when there is none yet
    Result<void> writeIdentity(const WorkspaceOptions &options, const Clock &clock);
    Result<void> writeHome();

    std::unique_ptr<Database> m_database;
    QString m_installation;
    QString m_key;
    QByteArray m_zone;
    std::chrono::milliseconds m_expiry{};
    LatePolicy m_latePolicy;
    Residence m_residence = Residence::Home;
};

/// Random, made at the first start, kept in the user's settings folder `folder`. A settings folder that travels with a
/// whole home folder makes no difference: the file's own identity is compared as well.
Result<QString> installationKey(const QString &folder);

}  // namespace carillon
