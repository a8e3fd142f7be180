// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/accounts.h"

#include <algorithm>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

/// Posts of an account at Mastodon. It takes 300 parts in three hours and 300 calls in five minutes, and asking about
/// many at once eats up its calls.
int mostOfOneMastodon(bool isLong)
{
    return isLong ? 130 : 20;
}

/// Posts of an account at Bluesky: 5,000 points an hour, three for each part.
constexpr int mostOfOneBluesky = 1100;

/// With the sandbox's token for that handle.
QList<AccountOrder> members(const QString &platform, const QString &pattern, int count)
{
    QList<AccountOrder> orders;
    for (int at = 0; at < count; ++at)
        orders += AccountOrder{.account = {platform, pattern.arg(at)}};
    return orders;
}

QList<AccountOrder> membersInDoubt(const QString &platform, const QString &pattern, int count, Certainty certainty,
                                   const QStringList &arguments = {})
{
    auto orders = members(platform, pattern, count);
    for (auto &order : orders) {
        order.account.certainty = certainty;
        order.arguments = arguments;
    }
    return orders;
}

/// An organization is known by another token than a person.
QList<AccountOrder> organizations(int count)
{
    auto orders = members(u"linkedin"_s, u"works%1"_s, count);
    for (auto &order : orders)
        order.secret = "sandbox-org-" + order.account.handle.toUtf8();
    return orders;
}

AccountOrder hook(const QString &name, Certainty certainty, const QStringList &options, const QByteArray &secret = {})
{
    return {.account = {u"webhook"_s, name, certainty},
            .arguments = QStringList{u"--server"_s, u"@/hooks/"_s + name, u"--max-concurrent"_s, u"2"_s} + options,
            .secret = secret};
}

}  // namespace

QList<AccountOrder> webhooks()
{
    const auto lookup = [](const QString &name) {
        return QStringList{u"--option"_s, u"lookup=@/hooks/%1/lookup/{key}"_s.arg(name)};
    };
    return {hook(u"lookup"_s, Certainty::Asked, lookup(u"lookup"_s)),
            hook(u"signed"_s, Certainty::Asked, lookup(u"signed"_s), "a secret of the hook"),
            hook(u"key"_s, Certainty::Key, {u"--option"_s, u"idempotent=yes"_s}),
            hook(u"neither"_s, Certainty::None, {})};
}

QList<AccountOrder> threeNetworks(int posts, bool isLong)
{
    const int ofOne = posts / 3;
    return members(u"mastodon"_s, u"gargron%1"_s, std::max(2, ofOne / mostOfOneMastodon(isLong) + 1))
        + members(u"bluesky"_s, u"alice%1.test"_s, std::max(2, ofOne / mostOfOneBluesky + 1)) + webhooks();
}

QList<AccountOrder> allNetworks(bool isLong)
{
    const auto count = [isLong](int some, int many) {
        return isLong ? many : some;
    };
    const QStringList resends{u"--option"_s, u"in_doubt=resend"_s};
    return members(u"bluesky"_s, u"alice%1.test"_s, count(2, 4)) + members(u"mastodon"_s, u"gargron%1"_s, count(2, 20))
        + webhooks() + members(u"x"_s, u"xena%1"_s, count(2, 10))
        + membersInDoubt(u"linkedin"_s, u"lin%1"_s, count(1, 8), Certainty::None)
        + membersInDoubt(u"linkedin"_s, u"liv%1"_s, count(1, 8), Certainty::Once, resends) + organizations(count(1, 8))
        + members(u"youtube"_s, u"yuri%1"_s, count(1, 5)) + members(u"facebook"_s, u"faye%1"_s, count(2, 5))
        + members(u"instagram"_s, u"inga%1"_s, count(2, 5)) + members(u"threads"_s, u"thea%1"_s, count(2, 10))
        + membersInDoubt(u"discord"_s, u"dora%1"_s, count(2, 8), Certainty::None);
}

}  // namespace carillon::test
