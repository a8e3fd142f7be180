// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/awssignature.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QMessageAuthenticationCode>
#include <QTimeZone>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

using Pairs = QList<std::pair<QByteArray, QByteArray>>;

constexpr auto algorithm = "AWS4-HMAC-SHA256";
constexpr auto unsignedPayload = "UNSIGNED-PAYLOAD";

QByteArray hmac(const QByteArray &key, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256);
}

/// UriEncode() of the documentation: everything but letters, digits and "-._~".
QByteArray encoded(const QString &text)
{
    return text.toUtf8().toPercentEncoding("~");
}

QByteArray pathOf(const QUrl &address)
{
    QByteArrayList segments;
    for (const auto &segment : address.path(QUrl::FullyDecoded).split(u'/'))
        segments += encoded(segment);
    const auto path = segments.join('/');
    return path.isEmpty() ? QByteArray{"/"} : path;
}

QByteArray hostOf(const QUrl &address)
{
    auto host = address.host(QUrl::FullyEncoded).toLatin1();
    const int usual = address.scheme() == "http"_L1 ? 80 : 443;
    if (address.port(usual) != usual)
        host += ':' + QByteArray::number(address.port());
    return host;
}

QByteArray joined(Pairs pairs, const QByteArray &between, const QByteArray &after)
{
    std::sort(pairs.begin(), pairs.end());
    QByteArrayList lines;
    for (const auto &[name, value] : pairs)
        lines += name + between + value;
    return lines.join(after);
}

QByteArray namesOf(Pairs pairs)
{
    std::sort(pairs.begin(), pairs.end());
    QByteArrayList names;
    for (const auto &[name, value] : pairs)
        names += name;
    return names.join(';');
}

/// What one signature is about.
struct Scope
{
    QByteArray moment;  ///< "20130524T000000Z"
    QByteArray scope;   ///< "20130524/us-east-1/s3/aws4_request"
    const AwsKey &key;

    Scope(const AwsKey &whose, Instant now) : key{whose}
    {
        const auto at = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), QTimeZone::utc());
        moment = at.toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1();
        scope = moment.left(8) + '/' + key.region.toUtf8() + '/' + key.service.toUtf8() + "/aws4_request";
    }

    [[nodiscard]] QByteArray sign(const QByteArray &canonical) const
    {
        const auto digest = QCryptographicHash::hash(canonical, QCryptographicHash::Sha256).toHex();
        const auto text = QByteArray{algorithm} + '\n' + moment + '\n' + scope + '\n' + digest;
        auto made = "AWS4" + key.secret.toUtf8();
        for (const auto &step : scope.split('/'))
            made = hmac(made, step);
        return hmac(made, text).toHex();
    }
};

}  // namespace

void signAws(HttpRequest &request, const AwsKey &key, Instant now)
{
    const Scope scope{key, now};
    request.headers += HttpHeader{"x-amz-content-sha256", unsignedPayload};
    request.headers += HttpHeader{"x-amz-date", scope.moment};
    Pairs headers{{"host", hostOf(request.url)}};
    for (const auto &header : std::as_const(request.headers))
        headers.emplaceBack(header.name.toLower(), header.value.trimmed());
    const auto canonical = toVerb(request.method) + '\n' + pathOf(request.url) + "\n\n" + joined(headers, ":", "\n")
        + "\n\n" + namesOf(headers) + '\n' + unsignedPayload;
    request.headers += HttpHeader{"Authorization",
                                  QByteArray{algorithm} + " Credential=" + key.id.toUtf8() + '/' + scope.scope
                                      + ",SignedHeaders=" + namesOf(headers) + ",Signature=" + scope.sign(canonical)};
    request.secrets += key.secret.toUtf8();
}

QUrl presignedAws(const QUrl &address, const AwsKey &key, Instant now, std::chrono::seconds life)
{
    const Scope scope{key, now};
    const auto seconds = std::clamp<qint64>(life.count(), 1, qint64{7} * 24 * 3600);
    const Pairs query{{"X-Amz-Algorithm", algorithm},
                      {"X-Amz-Credential", encoded(key.id) + "%2F" + scope.scope.toPercentEncoding("~")},
                      {"X-Amz-Date", scope.moment},
                      {"X-Amz-Expires", QByteArray::number(seconds)},
                      {"X-Amz-SignedHeaders", "host"}};
    const auto asked = joined(query, "=", "&");
    const auto canonical
        = "GET\n" + pathOf(address) + '\n' + asked + "\nhost:" + hostOf(address) + "\n\nhost\n" + unsignedPayload;
    return QUrl::fromEncoded(address.toEncoded(QUrl::RemoveQuery | QUrl::RemovePath) + pathOf(address) + '?' + asked
                                 + "&X-Amz-Signature=" + scope.sign(canonical),
                             QUrl::StrictMode);
}

}  // namespace carillon
