// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/wire.h"

#include "core/net/rateheaders.h"
#include "core/platforms/platformsentences.h"

#include <QHostAddress>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

bool isThisMachine(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress{host}.isLoopback();
}

}  // namespace

bool isSafeAddress(const QUrl &address)
{
    if (!address.isValid() || address.host().isEmpty())
        return false;
    if (address.scheme() == "https"_L1)
        return true;
    return address.scheme() == "http"_L1 && isThisMachine(address.host());
}

bool isWebAddress(const QUrl &address)
{
    const bool isWeb = address.scheme() == "https"_L1 || address.scheme() == "http"_L1;
    return address.isValid() && isWeb && !address.host().isEmpty();
}

Result<QUrl> serverTyped(const QString &typed)
{
    const auto invalid = [](const QString &detail) {
        return Error{ErrorKind::Invalid, detail};
    };
    auto text = typed.trimmed();
    if (text.isEmpty())
        return invalid(PlatformSentences::tr(
            "Name the server, such as example.social, or the account, such as @user@example.social."));
    if (!text.contains("://"_L1))
        text = u"https://"_s + text.mid(text.lastIndexOf(u'@') + 1);
    const QUrl given{text, QUrl::StrictMode};
    // A word alone is a name that somebody put in the wrong place, and is not to be looked for on the net.
    const bool isWord = !given.host().contains(u'.') && !isThisMachine(given.host());
    if (!given.isValid() || isWord)
        return invalid(
            PlatformSentences::tr("\"%1\" is no server. Write a host, such as example.social.").arg(typed.trimmed()));
    if (!isSafeAddress(given))
        return invalid(
            PlatformSentences::tr("The server's address must begin with https:// (http:// only on this machine)."));
    QUrl server;
    server.setScheme(given.scheme());
    server.setHost(given.host());
    server.setPort(given.port());
    return server;
}

Instant answeredAt(const QList<HttpHeader> &headers, Instant otherwise)
{
    // A Retry-After that is a date is read as a wait; counted from 1970 the wait is the date itself.
    const QList<HttpHeader> date{{"Retry-After", headerValue(headers, "Date")}};
    const auto sinceEpoch = parseRateHeaders(date, Instant{}).retryAfter;
    return sinceEpoch ? Instant{*sinceEpoch} : otherwise;
}

}  // namespace carillon
