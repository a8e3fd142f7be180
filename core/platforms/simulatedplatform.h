// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/platforms/simulatedhttp.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace carillon::sandbox {

/// A picture or film of a post, for the feed.
struct SimulatedMedia
{
    QByteArray blob;  ///< key of SimulationHost::storeBlob(); empty when only `url` is known
    QByteArray mime;
    QString alt;
    QString url{};  ///< where the client said it lies
};

/// What one successful create left on a simulated platform: a post, or one part of a thread.
struct SimulatedPost
{
    QString account;  ///< the name people know it by
    QString id;       ///< the platform's own: at:// address, status id
    QString text;
    QString parent{};  ///< id of the post that it answers; empty for a first part
    QString link{};    ///< of a card, where the platform has one
    QList<SimulatedMedia> media{};
    QStringList notes{};  ///< what else people should see: visibility, content warning
    Instant createdAt{};
    QString permalink;      ///< path on this server, such as "/@alice/1"
    QStringList aliases{};  ///< further paths of the same page
    QString title{};        ///< where the platform has one
    /// The texts of a thread that the platform took as one post; `text` is all of them then. Else empty.
    QStringList partTexts{};
    QString firstComment{};  ///< where the platform takes it with the post

    [[nodiscard]] int parts() const { return std::max(1, int(partTexts.size())); }
};

/// What a simulated platform asks of the program around it. All on the server's one thread.
class SimulationHost
{
public:
    virtual ~SimulationHost() = default;

    [[nodiscard]] virtual const Clock &clock() const = 0;
    /// "http://127.0.0.1:PORT" of this server, for addresses that outlive a request.
    [[nodiscard]] virtual QString origin() const = 0;

    /// A post exists from now on. Called while restoring too.
    virtual void created(const QString &platform, const SimulatedPost &post) = 0;
    virtual void removed(const QString &platform, const QString &id) = 0;
    /// A post that stands reads otherwise from now on; its id is the same.
    virtual void edited(const QString &platform, const SimulatedPost &post) = 0;
    /// Something the real platform lets pass although a careful client would not send it.
    virtual void warned(const QString &platform, const QString &account, const QString &what) = 0;

    /// Kept over restarts when the server has a state folder; comes back through restore() in the same order.
    virtual void journal(const QString &platform, const QJsonObject &event) = 0;
    /// Keeps `content`; the key is its SHA-256 in hex.
    virtual QByteArray storeBlob(const QByteArray &content) = 0;
    [[nodiscard]] virtual QByteArray blob(const QByteArray &key) const = 0;
};

/// How the server treats one request beside the platform's own rules: set by faults.
struct RequestConditions
{
    bool tokenExpired = false;
    std::optional<int> mediaPolls{};  ///< media of this request needs so many looks before it is ready
};

struct RateWindow
{
    int posts = 0;
    std::chrono::seconds period{};
};

struct SimulationTraits
{
    QString id;
    QString name;
    int concurrency = 0;                ///< creating requests at once; 0 is unlimited
    bool concurrencyByAccount = false;  ///< else over all accounts of the platform
    QList<RateWindow> windows{};        ///< creates of one account that a good client stays within
};

/// A stand-in for one real platform: its paths, auth, error bodies, limits and headers. Never includes the client that
/// talks to it, so that one mistake cannot stand on both sides. Not thread-safe.
class SimulatedPlatform
{
public:
    virtual ~SimulatedPlatform() = default;

    [[nodiscard]] virtual const SimulationTraits &traits() const = 0;
    [[nodiscard]] virtual bool serves(const QByteArray &path) const = 0;
    /// Whose request this is, as far as path and headers tell; empty when they don't.
    [[nodiscard]] virtual QString accountOf(const HttpRequest &request) const = 0;
    /// True for a request that makes posts.
    [[nodiscard]] virtual bool creates(const HttpRequest &request) const = 0;

    virtual HttpReply handle(const HttpRequest &request, const RequestConditions &conditions) = 0;
    /// An error in the platform's own form. `code` is its word for it where it has one; empty picks the usual one.
    [[nodiscard]] virtual HttpReply errorReply(int status, const QString &code, int retryAfter) const = 0;

    /// Changes settings; returns a sentence about the first that is unknown or of the wrong kind, else nothing.
    virtual QString configure(const QJsonObject &settings) = 0;
    [[nodiscard]] virtual QJsonObject settings() const = 0;

    virtual void restore(const QJsonObject &event) = 0;
    /// Forgets posts, media, limits and settings; accounts and tokens only when `accountsToo`.
    virtual void reset(bool accountsToo) = 0;
};

/// One of each platform that has a sandbox/ folder, in alphabetical order. `host` must outlive them.
std::vector<std::unique_ptr<SimulatedPlatform>> makeSimulatedPlatforms(SimulationHost &host);

}  // namespace carillon::sandbox
