// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/sandboxclient.h"
#include "tests/support/privatekeyring.h"
#include "tests/torture/plan.h"
#include "tests/torture/process.h"
#include "tests/torture/verdict.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace carillon::test {

/// Sizes from the environment: CARILLON_TORTURE_POSTS, CARILLON_TORTURE_KILLS, CARILLON_TORTURE_SEED.
struct TortureSize
{
    int posts = 0;
    int kills = 0;
    quint32 seed = 0;

    static TortureSize fromEnvironment(int posts, int kills);
};

/// A sandbox, a keyring, a workspace with accounts at the sandbox, and engines over it that are killed.
///
/// The workspace's files are never opened while an engine may still have to find them as its predecessor's death left
/// them: what is read in between is read from a copy.
class TortureBench final
{
public:
    explicit TortureBench(const TortureSize &size);
    ~TortureBench();
    Q_DISABLE_COPY_MOVE(TortureBench)

    /// Starts the keyring and the sandbox. What went wrong; empty when all is well.
    [[nodiscard]] QString start();
    /// Two accounts at Bluesky, enough at Mastodon, four webhooks: one with a look-up, one with a look-up and a secret,
    /// one that knows keys, one with neither.
    [[nodiscard]] QString addAccounts(int posts);
    [[nodiscard]] QString addAccount(PlannedAccount account, const QStringList &arguments = {},
                                     const QByteArray &secret = {});
    void plan(int posts);

    [[nodiscard]] std::unique_ptr<VictimProcess> engine(const QStringList &more = {}) const;
    /// Starts engines and kills each at a random instant, the last at the latest when `share` of the posts are out.
    /// Counts only kills that hit something in flight.
    void killEngines(int kills, double share = 0.95);
    /// SIGKILL at once; false when it had ended before.
    bool killNow(VictimProcess &engine);
    /// Lets an engine end by itself; its summary. Empty when it did not within `milliseconds`.
    QJsonObject finish(int milliseconds, int horizonSeconds = 600);
    /// What waits for a retry or for an answer waits no longer: its instant is now. No engine may run.
    void letTimePass();

    [[nodiscard]] Verdict verdict(const Leniency &leniency = {});
    [[nodiscard]] int created();
    [[nodiscard]] int waiting();
    /// Notes what the journal, as a death left it, holds without an outcome and did not before; how many.
    int noteAborted();
    void waitUntilCreated(int posts, VictimProcess &engine);

    [[nodiscard]] SandboxClient &sandbox() { return *m_client; }
    [[nodiscard]] PrivateKeyring &keyring() { return m_keyring; }
    [[nodiscard]] QRandomGenerator &random() { return m_random; }
    /// Beside what the test itself writes, so that another file system can be put there.
    [[nodiscard]] QString diskFolder() const { return m_folder.filePath(QStringLiteral("disk")); }
    /// From now on the workspace lies there.
    void useDisk() { m_usesDisk = true; }
    [[nodiscard]] QString workspacePath() const;
    [[nodiscard]] QHash<QString, StoredPost> stored();
    [[nodiscard]] const QList<PlannedPost> &planned() const { return m_planned; }
    [[nodiscard]] ProgramResult ctl(const QStringList &arguments, const QByteArray &input = {}) const;

    /// For the log: how it went.
    [[nodiscard]] QString report(const Verdict &verdict) const;

private:
    void killOnce(VictimProcess &engine, int target);

    TortureSize m_size;
    QRandomGenerator m_random;
    QTemporaryDir m_folder;
    PrivateKeyring m_keyring;
    std::unique_ptr<VictimProcess> m_server;
    std::unique_ptr<SandboxClient> m_client;
    QList<PlannedAccount> m_accounts;
    QList<PlannedPost> m_planned;
    QElapsedTimer m_time;
    QSet<qint64> m_aborted;  ///< rows of steps
    int m_abortedCreates = 0;
    int m_kills = 0;
    int m_hits = 0;
    bool m_usesDisk = false;
};

}  // namespace carillon::test
