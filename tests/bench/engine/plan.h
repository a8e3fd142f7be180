// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/engine/receiver.h"

#include <QJsonObject>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <functional>

namespace carillon::bench {

/// Four webhook accounts, the posts spread over them in turn.
struct Load
{
    int posts = 0;
    std::vector<int> concurrency = {8, 5, 4, 4};  ///< of each account
    std::chrono::milliseconds latency{};
    std::chrono::milliseconds spread{};  ///< between one post's time and the next; 0: all are due
    std::chrono::milliseconds ahead{};   ///< of the first one's time
    int windowAmount = 0;                ///< of each account; 0: none
    std::chrono::seconds window{1};
    bool isEdge = false;  ///< in the pattern that windows which begin anew each second get wrong

    /// As many rounds as the slowest account needs, or as many windows as it fills.
    [[nodiscard]] double idealSeconds() const;
};

/// What `run --json` says at its end.
struct Spent
{
    double wallSeconds = 0;
    double cpuSeconds = 0;
    double maxMb = 0;
    int done = 0;
};

/// A program at rest, each second.
struct Rest
{
    double cpuShare = 0;
    double wakeUps = 0;
    double residentMb = 0;
};

/// A receiver, and a workspace whose accounts send to it.
class Plan final
{
public:
    explicit Plan(const Load &load);

    /// Plans the posts by an import, and says how long that took.
    double store();
    /// As many posts of tomorrow on the same accounts, planned before store().
    void fill(int posts);
    /// Publishes all that is due.
    Spent publish();
    /// Kills the program in the middle of it, at a moment up to a second after something is sent.
    void publishUntilKilled();
    /// Seconds from the start of the program, just before publish(), to the first request that came after it.
    [[nodiscard]] double untilFirst() const { return m_receiver->firstSince(m_started); }
    /// The program at rest for so long: its processor time and how often it woke up.
    Rest rest(std::chrono::seconds span);

    [[nodiscard]] Received received() const { return m_receiver->received(); }
    [[nodiscard]] QString workspace() const { return m_folder.filePath(QStringLiteral("bench.carillon")); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QProcessEnvironment environment() const { return m_environment; }

private:
    QJsonObject ctl(const QStringList &arguments) const;
    [[nodiscard]] QString accountName(int at) const;
    void addAccounts();
    /// `posts` of them from `begin` on, `offset` says how many milliseconds after it.
    double import(int posts, const QDateTime &begin, const std::function<qint64(int)> &offset) const;
    [[nodiscard]] QStringList run(const QStringList &more) const;

    const Load m_load;
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    std::unique_ptr<Receiver> m_receiver;
    bool m_hasAccounts = false;
    double m_started = 0;  ///< on the steady clock
};

}  // namespace carillon::bench
