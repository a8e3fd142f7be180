// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/sandboxclient.h"
#include "tests/support/privatekeyring.h"
#include "tests/torture/accounts.h"
#include "tests/torture/mediaplace.h"
#include "tests/torture/process.h"
#include "tests/torture/troubledworld.h"
#include "tests/torture/verdict.h"

#include <QDateTime>
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
    /// By hand: more accounts, so that the platforms' own limits do not stretch it over days, and it tells how far it
    /// is.
    [[nodiscard]] bool isLong() const { return posts >= 2000; }
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
    /// threeNetworks(), or allNetworks() and a place for their media.
    [[nodiscard]] QString addAccounts(int posts);
    /// All of this, and the posts of the size, with a person who answers what is handed back.
    [[nodiscard]] QString prepare();
    [[nodiscard]] QString addAccount(AccountOrder order);
    /// The same by a login in the browser, in which a person allows everything; its last address is pasted.
    [[nodiscard]] QString addByLogin(const AccountOrder &order);
    /// A place of a person's own from which networks fetch media; and what is late by a leap goes nevertheless.
    [[nodiscard]] QString setUpMediaPlace();
    void plan(const PlanSize &size);
    /// How long every platform takes for an answer: so that a kill finds requests in flight.
    void answerAfter(int milliseconds);

    [[nodiscard]] std::unique_ptr<VictimProcess> engine(const QStringList &more = {}) const;
    /// Starts engines and kills each at a random instant, the last at the latest when `share` of the posts are out.
    /// Counts only kills that hit something in flight.
    void killEngines(int kills, double share = 0.95);
    /// SIGKILL at once; false when it had ended before.
    bool killNow(VictimProcess &engine);
    /// Lets an engine end by itself; its summary. Empty when it did not within `milliseconds`.
    QJsonObject finish(int milliseconds, int horizonSeconds = 600);
    /// What a person does about what the engine has handed back: what failed is sent again, and of what nobody could
    /// say it is said, by a look at the sandbox, whether it is there. How many posts that were.
    [[nodiscard]] int answerLikeAPerson();
    /// What waits for a retry or for an answer waits no longer: its instant is now. No engine may run.
    void letTimePass();

    [[nodiscard]] Verdict verdict(const Leniency &leniency = {});
    [[nodiscard]] int created();
    [[nodiscard]] int waiting();
    /// Notes what the journal, as a death left it, holds without an outcome and did not before; how many.
    int noteAborted();
    [[nodiscard]] int abortedCreates() const { return m_abortedCreates; }
    void waitUntilCreated(int posts, VictimProcess &engine);

    /// Before start(): all networks, in a world whose clock leaps over what has to be waited for: retries, doubts that
    /// settle, windows of an hour or a day. The engine and the sandbox leap together, and only while no engine runs.
    void coverAllNetworks();
    [[nodiscard]] bool leaps() const { return m_world != nullptr; }
    void leap(std::chrono::seconds by);
    /// After an engine has ended by itself: leaps to what it would have done next. False when nothing is left to do.
    [[nodiscard]] bool leapToNext(const QJsonObject &summary);
    /// What their clocks say, where time leaps.
    [[nodiscard]] QDateTime now() const { return QDateTime::currentDateTimeUtc().addSecs(m_leapt.count()); }
    void leapTo(const QDateTime &instant);

    /// Before start(): so that it can be stopped and started.
    void letSandboxRemember() { m_sandboxRemembers = true; }
    /// SIGTERM and a new one on the same port, which knows what the first one knew. False when it does not come.
    void stopSandbox();
    [[nodiscard]] bool startSandbox();
    [[nodiscard]] bool isLong() const { return m_size.isLong(); }
    [[nodiscard]] VictimProcess &server() { return *m_server; }
    [[nodiscard]] SandboxClient &sandbox() { return *m_client; }
    [[nodiscard]] PrivateKeyring &keyring() { return m_keyring; }
    [[nodiscard]] QRandomGenerator &random() { return m_random; }
    /// Beside what the test itself writes, so that another file system can be put there.
    [[nodiscard]] QString diskFolder() const { return m_folder.filePath(QStringLiteral("disk")); }
    /// From now on the workspace lies there.
    void useDisk() { m_usesDisk = true; }
    /// Engines and commands live there from now on.
    void enter(const TroubledWorld &world) { m_environment = world.environment(m_keyring.environment()); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// What all engines have said to people so far.
    [[nodiscard]] QByteArray engineLog() const;
    [[nodiscard]] QString workspacePath() const;
    [[nodiscard]] QHash<QString, StoredPost> stored();
    [[nodiscard]] const QList<PlannedPost> &planned() const { return m_planned; }
    [[nodiscard]] ProgramResult ctl(const QStringList &arguments, const QByteArray &input = {}) const;

    /// For the log: how it went.
    [[nodiscard]] QString report(const Verdict &verdict) const;

private:
    /// Milliseconds for one target of a life; only a broken engine needs them.
    static constexpr int patience = 120'000;
    static constexpr int hitsBetweenNews = 50;
    /// Where time leaps, an engine ends when nothing is to be done for so many seconds.
    static constexpr int shortHorizon = 1;

    [[nodiscard]] QJsonObject finishOnce(int milliseconds, int horizonSeconds);
    void killOnce(VictimProcess &engine, int target);
    [[nodiscard]] int slowestAnswer() const { return m_size.isLong() ? 250 : 50; }

    TortureSize m_size;
    QRandomGenerator m_random;
    QTemporaryDir m_folder;
    QTemporaryDir m_copies;  ///< of what deaths leave
    PrivateKeyring m_keyring;
    QProcessEnvironment m_environment;
    std::unique_ptr<VictimProcess> m_server;
    std::unique_ptr<SandboxClient> m_client;
    QList<PlannedAccount> m_accounts;
    QList<PlannedPost> m_planned;
    QElapsedTimer m_time;
    std::unique_ptr<TroubledWorld> m_world;  ///< where time leaps
    std::unique_ptr<MediaPlace> m_place;
    std::chrono::seconds m_leapt{};
    int m_leaps = 0;
    QSet<qint64> m_aborted;  ///< rows of steps
    int m_abortedCreates = 0;
    int m_kills = 0;
    int m_hits = 0;
    bool m_usesDisk = false;
    bool m_sandboxRemembers = false;
};

}  // namespace carillon::test
