// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/foundplace.h"

#include "core/platforms/platformsentences.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestQuoted = 120;

QString bareHost(const QUrl &address)
{
    auto host = address.host().toLower();
    for (const auto prefix : {"www."_L1, "m."_L1, "mobile."_L1}) {
        if (host.startsWith(prefix))
            return host.sliced(prefix.size());
    }
    return host;
}

}  // namespace

bool FoundPlace::isAt(const QStringList &hosts, const QUrl &server) const
{
    return !host.isEmpty() && (hosts.contains(host) || (host == bareHost(server) && address.port() == server.port()));
}

FoundPlace readPlace(const QString &typed)
{
    FoundPlace place{.typed = typed.trimmed()};
    const QUrl address{place.typed};
    if (!address.isValid() || address.host().isEmpty()
        || (address.scheme() != "https"_L1 && address.scheme() != "http"_L1))
        return place;
    place.address = address;
    place.host = bareHost(address);
    place.path = address.path(QUrl::FullyDecoded).split(u'/', Qt::SkipEmptyParts);
    place.query = QUrlQuery{address};
    return place;
}

bool isNumber(const QString &text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar letter) { return letter >= u'0' && letter <= u'9'; });
}

Error notThere(const FoundPlace &place, const QString &platform, const QString &example)
{
    if (place.typed.isEmpty())
        return {
            ErrorKind::NotFound,
            PlatformSentences::tr("%1 wants to be told which post the next one answers. Give the address of the one "
                                  "that you have found, such as %2.")
                .arg(platform, example)};
    return {ErrorKind::Invalid,
            PlatformSentences::tr("\"%1\" is no address of a post of this account on %2 that Carillon could go on "
                                  "behind. Copy the link of that post itself, such as %3.")
                .arg(place.typed.left(longestQuoted), platform, example)};
}

}  // namespace carillon
