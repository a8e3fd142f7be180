// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/counts.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace carillon::sandbox {

using namespace Qt::StringLiterals;

QJsonObject Tally::toJson() const
{
    return {{u"requests"_s, requests},
            {u"created"_s, created},
            {u"parts"_s, parts},
            {u"duplicates"_s, duplicates},
            {u"removed"_s, removed},
            {u"edited"_s, edited},
            {u"concurrency_violations"_s, concurrencyViolations},
            {u"window_violations"_s, windowViolations},
            {u"worst_window"_s, worstWindow},
            {u"refused"_s, refused},
            {u"faults"_s, faults},
            {u"warnings"_s, warnings},
            {u"max_in_flight"_s, maxInFlight}};
}

QString markerOf(const SimulatedPost &post)
{
    static const QRegularExpression token{u"\\x{27e6}[^\\x{27e7}]+\\x{27e7}|(?<!\\w)#m\\d\\w*"_s,
                                          QRegularExpression::UseUnicodePropertiesOption};
    const auto match = token.match(post.text);
    auto marker = match.hasMatch() ? match.captured() : post.text.simplified();
    if (marker.isEmpty()) {
        for (const auto &media : post.media)
            marker += u"media:"_s + QString::fromLatin1(media.blob) + media.url;
    }
    // A further part belongs to one parent: the same words under another one are another part.
    return post.parent + u'\n' + marker;
}

PlatformCounts::PlatformCounts(const SimulationTraits &traits)
    : m_traits{traits},
      m_concurrency{traits.concurrency},
      m_windows{traits.windows}
{
}

void PlatformCounts::request(const QString &account)
{
    tally(account, [](Tally &tally) { ++tally.requests; });
}

void PlatformCounts::refused(const QString &account)
{
    tally(account, [](Tally &tally) { ++tally.refused; });
}

void PlatformCounts::fault(const QString &account)
{
    tally(account, [](Tally &tally) { ++tally.faults; });
}

void PlatformCounts::warned(const QString &account)
{
    tally(account, [](Tally &tally) { ++tally.warnings; });
}

void PlatformCounts::limited(const QString &account)
{
    tally(account, [](Tally &tally) { ++tally.windowViolations; });
}

QString PlatformCounts::scopeOf(const QString &account) const
{
    return m_traits.concurrencyByAccount ? account : QString{};
}

int PlatformCounts::concurrencyOf(const QString &account) const
{
    return m_concurrencyByAccount[account].toInt(m_concurrency);
}

void PlatformCounts::flightStarted(const QString &account)
{
    const auto inFlight = ++m_inFlight[scopeOf(account)];
    const auto limit = concurrencyOf(account);
    tally(account, [&](Tally &tally) {
        tally.maxInFlight = std::max<qint64>(tally.maxInFlight, inFlight);
        if (limit > 0 && inFlight > limit)
            ++tally.concurrencyViolations;
    });
}

void PlatformCounts::flightEnded(const QString &account)
{
    --m_inFlight[scopeOf(account)];
}

void PlatformCounts::created(const SimulatedPost &post, bool isPart, Instant now)
{
    const auto marker = post.account + u'\n' + markerOf(post);
    const bool duplicate = m_standing[marker]++ > 0;
    m_standingOfId.insert(post.id, {post.account, marker});
    tally(post.account, [&](Tally &tally) {
        tally.created += isPart ? 0 : 1;
        tally.parts += post.parts();
        tally.duplicates += duplicate ? 1 : 0;
    });
    countWindows(post.account, now);
}

void PlatformCounts::removed(const QString &id)
{
    const auto standing = m_standingOfId.take(id);
    if (standing.marker.isEmpty())
        return;
    --m_standing[standing.marker];
    tally(standing.account, [](Tally &tally) { ++tally.removed; });
}

/// It is recognised by what it says now.
void PlatformCounts::edited(const SimulatedPost &post)
{
    const auto known = m_standingOfId.find(post.id);
    if (known == m_standingOfId.end())
        return;
    --m_standing[known->marker];
    known->marker = post.account + u'\n' + markerOf(post);
    ++m_standing[known->marker];
    tally(post.account, [](Tally &tally) { ++tally.edited; });
}

void PlatformCounts::countWindows(const QString &account, Instant now)
{
    auto &times = m_createdAt[account];
    times.push_back(now);
    std::chrono::milliseconds longest{};
    bool violated = false;
    for (const auto &window : m_windows) {
        longest = std::max<std::chrono::milliseconds>(longest, window.period);
        const auto from = std::upper_bound(times.begin(), times.end(), now - window.period);
        const auto inside = int(times.end() - from);
        violated = violated || inside > window.posts;
        const auto share = double(inside) / double(std::max(1, window.posts));
        for (auto [key, tally] : {std::pair{account, &m_accounts[account]}, std::pair{u"\n"_s, &m_total}}) {
            if (share > m_worstShare.value(key)) {
                m_worstShare[key] = share;
                tally->worstWindow = inside;
            }
        }
    }
    while (!times.empty() && times.front() <= now - longest)
        times.pop_front();
    if (violated)
        limited(account);
}

QString PlatformCounts::configure(const QJsonValue &concurrency, const QJsonValue &windows)
{
    if (concurrency.isDouble())
        m_concurrency = concurrency.toInt();
    else if (concurrency.isObject())
        m_concurrencyByAccount = concurrency.toObject();
    else if (!concurrency.isUndefined())
        return u"\"concurrency\" is a number or an object of account names and numbers."_s;
    if (windows.isUndefined())
        return {};
    QList<RateWindow> parsed;
    for (const auto &item : windows.toArray()) {
        const auto window = item.toObject();
        const RateWindow read{window["limit"_L1].toInt(), std::chrono::seconds{window["seconds"_L1].toInt()}};
        if (read.posts <= 0 || read.period.count() <= 0)
            return u"\"windows\" is a list of objects with \"limit\" and \"seconds\"."_s;
        parsed += read;
    }
    m_windows = parsed;
    return {};
}

QJsonObject PlatformCounts::settings() const
{
    QJsonArray windows;
    for (const auto &window : m_windows)
        windows += QJsonObject{{u"limit"_s, window.posts}, {u"seconds"_s, qint64{window.period.count()}}};
    const QJsonValue concurrency
        = m_concurrencyByAccount.isEmpty() ? QJsonValue{m_concurrency} : QJsonValue{m_concurrencyByAccount};
    return {{u"concurrency"_s, concurrency}, {u"windows"_s, windows}};
}

QJsonObject PlatformCounts::toJson() const
{
    QJsonObject accounts;
    for (auto account = m_accounts.begin(); account != m_accounts.end(); ++account)
        accounts[account.key()] = account->toJson();
    auto json = m_total.toJson();
    json[u"accounts"_s] = accounts;
    return json;
}

void PlatformCounts::reset()
{
    const auto inFlight = m_inFlight;
    *this = PlatformCounts{m_traits};
    m_inFlight = inFlight;
}

}  // namespace carillon::sandbox
