// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"
#include "core/net/http.h"

#include <QJsonObject>

namespace carillon {

/// A place of a person's own from which networks can fetch media. Without its secret.
struct MediaHost
{
    enum class Kind {
        S3,      ///< a bucket of Amazon S3 or of anything that speaks its language; need not be public
        WebDav,  ///< a folder that is written by WebDAV and read by anybody
        Web,     ///< files get there by other means
    };

    Kind kind = Kind::S3;
    QUrl endpoint;             ///< S3: of the service; WebDav: the folder to write to
    QString bucket;            ///< S3
    QString region;            ///< S3; empty: "us-east-1"
    bool bucketInHost = true;  ///< S3: "https://BUCKET.ENDPOINT/", else "https://ENDPOINT/BUCKET/"
    QString folder;            ///< S3: before each object's name; may be empty
    /// WebDav: where the folder is read. Web: where a file is found, with {file} for its name in the workspace's media
    /// folder and {sha256} for its hash.
    QString publicAddress;

    friend bool operator==(const MediaHost &, const MediaHost &) = default;
};

/// "s3", "webdav" or "web".
QString toWord(MediaHost::Kind kind);
std::optional<MediaHost::Kind> mediaHostKindFromWord(QStringView word);

QJsonObject jsonOf(const MediaHost &host);
/// Invalid, with what is wrong and how to mend it, when `json` names no complete place: an unknown kind, no bucket, an
/// address that is not https (or http to this machine).
Result<MediaHost> mediaHostFrom(const QJsonObject &json);

/// Who writes there; lies in the keychain. Nothing for Web.
struct MediaHostSecret
{
    QString user;      ///< S3: the id of the access key
    QString password;  ///< S3: its secret

    friend bool operator==(const MediaHostSecret &, const MediaHostSecret &) = default;
};

QJsonObject jsonOf(const MediaHostSecret &secret);
MediaHostSecret mediaHostSecretFrom(const QJsonObject &json);

/// A name for one medium there, which nobody can guess: a random key and the ending of its type.
QString newObjectName(const FrozenMedia &media);

/// Puts `media` there under `object`. Doing it twice is the same as once. Not for Web.
HttpRequest putRequest(const MediaHost &host, const MediaHostSecret &secret, const QString &object,
                       const FrozenMedia &media, Instant now);
/// Takes it away. Gone already is as good: 404 is no failure. Not for Web.
HttpRequest removeRequest(const MediaHost &host, const MediaHostSecret &secret, const QString &object, Instant now);
/// The address to give to a network. S3: signed, and good until `now` plus `life`, at most seven days. Secret enough
/// not to be shown: whoever has it sees the medium.
QUrl addressOf(const MediaHost &host, const MediaHostSecret &secret, const QString &object, Instant now,
               std::chrono::seconds life);
/// The address of `media` at a Web host. `name`: of its file within the workspace's media folder, with the folder in it
/// that it may lie in ("prepared/x.jpg").
QUrl addressOf(const MediaHost &host, const QString &name);

/// What the answer to putRequest() or removeRequest() means. Transient: the place is away, or asks to wait. Config: it
/// refuses until a person does something about it, and what that is. Whatever else kept the request from the wire is
/// told as it is.
Result<void> checkPut(const MediaHost &host, const HttpReply &reply);
/// The same of removeRequest(): what is gone is removed.
Result<void> checkRemoval(const MediaHost &host, const HttpReply &reply);

/// True when what lies at the one can be taken away with the keys of the other.
bool isSamePlace(const MediaHost &one, const MediaHost &other);
/// For people: the bucket or the folder, and where. No secret.
QString nameOf(const MediaHost &host);

/// Asks for the first byte of what stands at `address`, as a network would.
HttpRequest lookRequest(const QUrl &address);
/// Whether the answer to lookRequest() shows `media`: Media, with what is wrong and what to do, when it does not.
Result<void> checkLook(const HttpReply &reply, const FrozenMedia &media);

}  // namespace carillon
