// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountwords.h"

#include "core/domain/platformpost.h"
#include "ui/widgets/clocktime.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

/// From here on the end of a login that cannot be renewed is told.
constexpr auto endIsNear = days{10};

QString momentWords(Instant moment, Instant now, const QTimeZone &zone)
{
    const auto at = QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), zone);
    const auto today = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), zone).date();
    const QLocale locale;
    const auto time = clockTime(at.time());
    return at.date() == today ? time : locale.toString(at.date(), QLocale::ShortFormat) + u' ' + time;
}

QString withReason(const QString &sentence, const QString &reason)
{
    return reason.isEmpty() ? sentence : sentence + u' ' + reason;
}

}  // namespace

AccountStanding AccountWords::look(const Account &account, const QString &platform, Instant now, const QTimeZone &zone)
{
    switch (account.state) {
    case AccountState::NeedsLogin:
        return {Token::Failed, Glyph::Triangle, tr("Connect again"),
                tr("%1 no longer accepts this login. The posts planned for it wait until you connect it again.")
                    .arg(platform)};
    case AccountState::Restricted:
        return {Token::Failed, Glyph::Lock, tr("Restricted"),
                withReason(tr("%1 does not let this account post. See on its site what it wants, then connect the "
                              "account again.")
                               .arg(platform),
                           account.stateReason)};
    case AccountState::Connected:
        break;
    }
    if (account.paused)
        return {Token::Expired, Glyph::Pause,
                account.pauseUntil ? tr("Paused until %1").arg(momentWords(*account.pauseUntil, now, zone))
                                   : tr("Paused"),
                account.pauseReason.isEmpty() ? tr("Its posts wait until you resume it.") : account.pauseReason};
    if (account.limitedUntil && *account.limitedUntil > now) {
        const auto until = momentWords(*account.limitedUntil, now, zone);
        return {Token::Publishing, Glyph::Clock, tr("Limited until %1").arg(until),
                tr("%1 asked to wait. Posts that fall due before then go out afterwards.").arg(platform)};
    }
    if (account.loginEndsAt && *account.loginEndsAt - now < endIsNear) {
        const auto ends = momentWords(*account.loginEndsAt, now, zone);
        return {Token::Publishing, Glyph::Clock, tr("Login ends %1").arg(ends),
                tr("%1 does not let it be renewed by itself. Connect the account again before then; its posts stay.")
                    .arg(platform)};
    }
    return {Token::Published, Glyph::TickCircle, tr("Connected"), {}};
}

QString AccountWords::whereabouts(const Account &account)
{
    const auto host = account.server.port() > 0 ? u"%1:%2"_s.arg(account.server.host()).arg(account.server.port())
                                                : account.server.host();
    if (host.isEmpty() || account.handle.endsWith(host))
        return account.handle;
    if (account.handle.isEmpty() || account.handle == account.name)
        return host;
    //: The account's name on its platform, and the server it is kept at
    return tr("%1 at %2").arg(account.handle, host);
}

QList<BacklogCount> AccountWords::backlog(const QMap<QString, int> &byState)
{
    using enum PlatformPostState;
    const auto sum = [&](std::initializer_list<PlatformPostState> states) {
        int count = 0;
        for (const auto state : states)
            count += byState.value(toWord(state));
        return count;
    };
    QList<BacklogCount> counts;
    const auto note = [&](int count, Token token, Glyph glyph, const QString &words) {
        if (count > 0)
            counts += {token, glyph, words};
    };
    const int failed = sum({Failed});
    const int unconfirmed = sum({Unconfirmed});
    const int onTheWay = sum({Publishing, Retrying});
    const int scheduled = sum({Scheduled, Queued, HandedOver});
    const int drafts = sum({Draft});
    const int published = sum({Published});
    //: Posts
    note(failed, Token::Failed, Glyph::Triangle, tr("%Ln failed", nullptr, failed));
    //: Posts of which nobody knows whether they are live
    note(unconfirmed, Token::Unconfirmed, Glyph::QuestionCircle, tr("%Ln unconfirmed", nullptr, unconfirmed));
    //: Posts
    note(onTheWay, Token::Publishing, Glyph::ArrowUpCircle, tr("%Ln on the way", nullptr, onTheWay));
    //: Posts
    note(scheduled, Token::Scheduled, Glyph::Clock, tr("%Ln scheduled", nullptr, scheduled));
    note(drafts, Token::Draft, Glyph::DashedCircle, tr("%Ln draft(s)", nullptr, drafts));
    //: Posts
    note(published, Token::Published, Glyph::TickCircle, tr("%Ln published", nullptr, published));
    return counts;
}

QString AccountWords::period(milliseconds period)
{
    const auto whole = [&](milliseconds unit) {
        return period >= unit && period % unit == 0ms;
    };
    // One day is "24 hours", which says that it rolls.
    if (whole(24h) && period > 24h)
        return tr("%Ln day(s)", nullptr, int(period / 24h));
    if (whole(1h))
        return tr("%Ln hour(s)", nullptr, int(period / 1h));
    if (whole(1min))
        return tr("%Ln minute(s)", nullptr, int(period / 1min));
    if (whole(1s))
        return tr("%Ln second(s)", nullptr, int(period / 1s));
    return tr("%1 seconds").arg(QLocale{}.toString(duration<double>(period).count(), 'g', 4));
}

QString AccountWords::amount(int count, LimitUnit unit)
{
    switch (unit) {
    case LimitUnit::Posts:
        return tr("%Ln post(s)", nullptr, count);
    case LimitUnit::Calls:
        //: Requests that a program makes to the platform
        return tr("%Ln request(s)", nullptr, count);
    case LimitUnit::Points:
        //: What some platforms count instead of posts
        return tr("%Ln point(s)", nullptr, count);
    case LimitUnit::Uploads:
        return tr("%Ln upload(s)", nullptr, count);
    case LimitUnit::Deletes:
        return tr("%Ln deletion(s)", nullptr, count);
    }
    return {};
}

QString AccountWords::scoped(const QString &window, LimitScope scope)
{
    switch (scope) {
    case LimitScope::Account:
        return window;
    case LimitScope::AppCredential:
        //: %1 is a limit: all accounts that are connected with the same developer's app share it
        return tr("%1, whole app").arg(window);
    case LimitScope::Address:
        //: %1 is a limit: all accounts share it, since the network counts by the address they are on the Internet with
        return tr("%1, this address").arg(window);
    }
    return window;
}

QString AccountWords::use(const WindowUse &window)
{
    const auto &limit = window.limit;
    const auto used = QLocale{}.toString(window.used);
    const auto most = amount(limit.amount, limit.unit);
    if (limit.resets()) {
        //: "18 of 20 posts today (UTC)": the zone at whose midnight it counts anew
        const auto words = tr("%1 of %2 today (%3)");
        return scoped(words.arg(used, most, QString::fromLatin1(limit.resetZone)), limit.scope);
    }
    //: "18 of 20 posts in 24 hours"
    return scoped(tr("%1 of %2 in %3").arg(used, most, period(limit.period)), limit.scope);
}

QString AccountWords::limit(const LimitWindow &window)
{
    const auto most = amount(window.amount, window.unit);
    if (window.resets()) {
        //: "at most 20 posts a day (UTC)": the zone at whose midnight it counts anew
        const auto words = tr("at most %1 a day (%2)");
        return scoped(words.arg(most, QString::fromLatin1(window.resetZone)), window.scope);
    }
    //: "at most 20 posts in any 24 hours"
    return scoped(tr("at most %1 in any %2").arg(most, period(window.period)), window.scope);
}

double fullness(const WindowUse &window)
{
    return window.limit.amount > 0 ? std::clamp(double(window.used) / window.limit.amount, 0.0, 1.0) : 1.0;
}

}  // namespace carillon
