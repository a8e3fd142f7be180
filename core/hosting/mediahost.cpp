// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/mediahost.h"

#include "core/base/key.h"
#include "core/hosting/awssignature.h"
#include "core/hosting/hostingsentences.h"

#include <QFileInfo>
#include <QHostAddress>
#include <QMimeDatabase>

#include <algorithm>
#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kindWords{"s3"_L1, "webdav"_L1, "web"_L1};

Error invalid(const QString &detail)
{
    return Error{ErrorKind::Invalid, detail};
}

/// https, or http to this machine.
bool isSafe(const QUrl &address)
{
    const bool isLocal = address.host() == "localhost"_L1 || QHostAddress{address.host()}.isLoopback();
    return address.isValid() && !address.host().isEmpty() && address.userInfo().isEmpty()
        && (address.scheme() == "https"_L1 || (address.scheme() == "http"_L1 && isLocal));
}

QUrl below(QUrl base, const QString &path)
{
    auto whole = base.path();
    if (!whole.endsWith(u'/'))
        whole += u'/';
    base.setPath(whole + path);
    return base;
}

QUrl bucketAddress(const MediaHost &host, const QString &object)
{
    auto address = host.endpoint;
    if (host.bucketInHost)
        address.setHost(host.bucket + u'.' + address.host());
    else
        address = below(address, host.bucket);
    return below(address, host.folder.isEmpty() ? object : host.folder + u'/' + object);
}

AwsKey keyOf(const MediaHost &host, const MediaHostSecret &secret)
{
    return {
        .id = secret.user, .secret = secret.password, .region = host.region.isEmpty() ? u"us-east-1"_s : host.region};
}

HttpRequest writeRequest(const MediaHost &host, const MediaHostSecret &secret, const QString &object)
{
    HttpRequest request;
    request.secrets = {secret.password.toUtf8()};
    if (host.kind == MediaHost::Kind::S3) {
        request.url = bucketAddress(host, object);
        return request;
    }
    request.url = below(host.endpoint, object);
    const auto login = (secret.user + u':' + secret.password).toUtf8().toBase64();
    request.headers = {{"Authorization", "Basic " + login}};
    request.secrets += login;
    return request;
}

Result<MediaHost> checked(const MediaHost &host)
{
    if (host.kind != MediaHost::Kind::Web && !isSafe(host.endpoint))
        return invalid(HostingSentences::tr("\"%1\" is no https address. Write it like https://storage.example.org.")
                           .arg(host.endpoint.toString(QUrl::RemoveUserInfo)));
    if (host.kind == MediaHost::Kind::S3 && host.bucket.isEmpty())
        return invalid(HostingSentences::tr("Name the bucket that media are put into."));
    if (host.kind == MediaHost::Kind::S3)
        return host;
    const QUrl shown{QString{host.publicAddress}.replace("{file}"_L1, "file"_L1).replace("{sha256}"_L1, "file"_L1)};
    if (!isSafe(shown))
        return invalid(HostingSentences::tr("\"%1\" is no https address at which anybody could read a file.")
                           .arg(host.publicAddress));
    const bool hasPlace = host.publicAddress.contains("{file}"_L1) || host.publicAddress.contains("{sha256}"_L1);
    if (host.kind == MediaHost::Kind::Web && !hasPlace)
        return invalid(HostingSentences::tr("The address says nowhere which file it is: write {file} for its name, or "
                                            "{sha256} for its hash."));
    return host;
}

}  // namespace

QString toWord(MediaHost::Kind kind)
{
    return kindWords[static_cast<size_t>(kind)];
}

std::optional<MediaHost::Kind> mediaHostKindFromWord(QStringView word)
{
    const auto at = std::find(kindWords.begin(), kindWords.end(), word);
    if (at == kindWords.end())
        return {};
    return static_cast<MediaHost::Kind>(at - kindWords.begin());
}

QJsonObject jsonOf(const MediaHost &host)
{
    return {{u"kind"_s, toWord(host.kind)},
            {u"endpoint"_s, host.endpoint.toString()},
            {u"bucket"_s, host.bucket},
            {u"region"_s, host.region},
            {u"bucket_in_host"_s, host.bucketInHost},
            {u"folder"_s, host.folder},
            {u"public_address"_s, host.publicAddress}};
}

Result<MediaHost> mediaHostFrom(const QJsonObject &json)
{
    const auto word = json["kind"_L1].toString();
    const auto kind = mediaHostKindFromWord(word);
    if (!kind)
        return invalid(HostingSentences::tr("A place for media is s3, webdav or web, not \"%1\".").arg(word));
    auto folder = json["folder"_L1].toString();
    while (folder.startsWith(u'/'))
        folder.remove(0, 1);
    while (folder.endsWith(u'/'))
        folder.chop(1);
    return checked({.kind = *kind,
                    .endpoint = QUrl{json["endpoint"_L1].toString()},
                    .bucket = json["bucket"_L1].toString(),
                    .region = json["region"_L1].toString(),
                    .bucketInHost = json["bucket_in_host"_L1].toBool(true),
                    .folder = folder,
                    .publicAddress = json["public_address"_L1].toString()});
}

QJsonObject jsonOf(const MediaHostSecret &secret)
{
    return {{u"user"_s, secret.user}, {u"password"_s, secret.password}};
}

MediaHostSecret mediaHostSecretFrom(const QJsonObject &json)
{
    return {.user = json["user"_L1].toString(), .password = json["password"_L1].toString()};
}

bool isSamePlace(const MediaHost &one, const MediaHost &other)
{
    return one.kind == other.kind && one.endpoint == other.endpoint && one.bucket == other.bucket;
}

QString nameOf(const MediaHost &host)
{
    switch (host.kind) {
    case MediaHost::Kind::S3:
        return host.bucket + u" ("_s + host.endpoint.host() + u')';
    case MediaHost::Kind::WebDav:
        return host.endpoint.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
    case MediaHost::Kind::Web:
        return host.publicAddress;
    }
    return {};
}

QString newObjectName(const FrozenMedia &media)
{
    const auto ending = QMimeDatabase{}.mimeTypeForName(media.mime).preferredSuffix();
    return ending.isEmpty() ? newKey() : newKey() + u'.' + ending;
}

HttpRequest putRequest(const MediaHost &host, const MediaHostSecret &secret, const QString &object,
                       const FrozenMedia &media, Instant now)
{
    auto request = writeRequest(host, secret, object);
    request.method = HttpMethod::Put;
    request.body = HttpBody::file(media.path, media.mime.toLatin1());
    request.deadline = std::chrono::minutes{30};
    if (host.kind == MediaHost::Kind::S3)
        signAws(request, keyOf(host, secret), now);
    return request;
}

HttpRequest removeRequest(const MediaHost &host, const MediaHostSecret &secret, const QString &object, Instant now)
{
    auto request = writeRequest(host, secret, object);
    request.method = HttpMethod::Delete;
    if (host.kind == MediaHost::Kind::S3)
        signAws(request, keyOf(host, secret), now);
    return request;
}

QUrl addressOf(const MediaHost &host, const MediaHostSecret &secret, const QString &object, Instant now,
               std::chrono::seconds life)
{
    if (host.kind == MediaHost::Kind::S3)
        return presignedAws(bucketAddress(host, object), keyOf(host, secret), now, life);
    return below(QUrl{host.publicAddress}, object);
}

QUrl addressOf(const MediaHost &host, const QString &name)
{
    auto address = host.publicAddress;
    return QUrl{address.replace("{file}"_L1, name).replace("{sha256}"_L1, QFileInfo{name}.completeBaseName())};
}

HttpRequest lookRequest(const QUrl &address)
{
    HttpRequest request;
    request.url = address;
    request.headers = {{"Range", "bytes=0-0"}};
    request.maxAnswerBytes = 64 * 1024;
    // Whoever has the query of a signed address sees the medium.
    if (address.hasQuery())
        request.secrets = {address.query(QUrl::FullyEncoded).toLatin1()};
    return request;
}

Result<void> checkLook(const HttpReply &reply, const FrozenMedia &media)
{
    // A storage that knows no ranges begins to send it all, which is refused, and shows that it is there.
    const bool isThere = reply.status == 200 && reply.failure && reply.failure->kind == ErrorKind::Unknown;
    if (reply.failure && !isThere)
        return *reply.failure;
    const auto complaint = [](const QString &detail) {
        return Error{ErrorKind::Media, detail};
    };
    if (reply.status >= 300 && reply.status < 400)
        return complaint(HostingSentences::tr("The address of a file leads elsewhere (HTTP %1), which networks do not "
                                              "follow. Give the place media lie at themselves.")
                             .arg(reply.status));
    if (reply.status != 200 && reply.status != 206)
        return complaint(HostingSentences::tr("A file was put to your storage, but nobody can read it there (HTTP %1). "
                                              "Check the public address and the rights of the storage.")
                             .arg(reply.status));
    const auto type = reply.header("content-type");
    const auto shown = type.left(type.indexOf(';') < 0 ? type.size() : type.indexOf(';')).trimmed().toLower();
    if (shown != media.mime.toLatin1())
        return complaint(HostingSentences::tr("Your storage says that a file is \"%1\" while it is \"%2\"; networks go "
                                              "by what it says. Let it keep the type that files are sent with.")
                             .arg(QString::fromLatin1(shown), media.mime));
    return {};
}

}  // namespace carillon
