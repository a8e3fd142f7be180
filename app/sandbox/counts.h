// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/platforms/simulatedplatform.h"

#include <QHash>
#include <QJsonObject>
#include <QMap>

#include <deque>

namespace carillon::sandbox {

/// What GET /_sandbox/counts tells of one platform or one account.
struct Tally
{
    qint64 requests = 0;
    qint64 created = 0;     ///< posts; a thread is one
    qint64 parts = 0;       ///< posts and further parts of threads
    qint64 duplicates = 0;  ///< posts or parts created while one with the same marker stood
    qint64 removed = 0;     ///< posts or parts
    qint64 edited = 0;      ///< posts or parts, each time that they read otherwise
    qint64 concurrencyViolations = 0;
    qint64 windowViolations = 0;
    qint64 worstWindow = 0;  ///< most parts seen in the configured window that came nearest to its limit
    qint64 refused = 0;      ///< writes that the platform itself refused
    qint64 faults = 0;       ///< requests that a fault hit
    qint64 warnings = 0;
    qint64 maxInFlight = 0;

    [[nodiscard]] QJsonObject toJson() const;
};

/// What a post is recognised by: a token ⟦...⟧ or #m with a digit in its text, else the text itself with its media.
QString markerOf(const SimulatedPost &post);

/// Keeps the counts of one platform.
class PlatformCounts final
{
public:
    explicit PlatformCounts(const SimulationTraits &traits);

    void request(const QString &account);
    void refused(const QString &account);
    void fault(const QString &account);
    void warned(const QString &account);
    /// A request that makes posts is in the server's hands.
    void flightStarted(const QString &account);
    void flightEnded(const QString &account);
    /// The platform's own limiter turned a create away.
    void limited(const QString &account);
    void created(const SimulatedPost &post, bool isPart, Instant now);
    void removed(const QString &id);
    void edited(const SimulatedPost &post);

    /// Settings "concurrency" (a number, or an object of account names) and "windows"; a sentence when they are wrong.
    QString configure(const QJsonValue &concurrency, const QJsonValue &windows);
    [[nodiscard]] QJsonObject settings() const;
    [[nodiscard]] QJsonObject toJson() const;
    /// Forgets everything but what is in flight.
    void reset();

private:
    /// Changes the tally of the account and that of the platform.
    template <class Change>
    void tally(const QString &account, Change change)
    {
        change(m_total);
        change(m_accounts[account]);
    }
    void countWindows(const QString &account, Instant now);
    [[nodiscard]] int concurrencyOf(const QString &account) const;
    [[nodiscard]] QString scopeOf(const QString &account) const;

    SimulationTraits m_traits;
    int m_concurrency;
    QJsonObject m_concurrencyByAccount;
    QList<RateWindow> m_windows;

    Tally m_total;
    QMap<QString, Tally> m_accounts;
    QHash<QString, int> m_inFlight;
    QHash<QString, std::deque<Instant>> m_createdAt;  ///< by account, as long as the longest window
    QHash<QString, double> m_worstShare;              ///< by account, of its worstWindow
    QHash<QString, int> m_standing;                   ///< posts by account and marker
    struct Standing
    {
        QString account;
        QString marker;
    };
    QHash<QString, Standing> m_standingOfId;
};

}  // namespace carillon::sandbox
