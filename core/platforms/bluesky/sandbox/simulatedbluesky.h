// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/bluesky/sandbox/authserver.h"
#include "core/platforms/bluesky/sandbox/recordrules.h"
#include "core/platforms/bluesky/sandbox/repository.h"
#include "core/platforms/bluesky/sandbox/sessions.h"
#include "core/platforms/bluesky/sandbox/videojobs.h"
#include "core/platforms/simulatedlimit.h"
#include "core/platforms/simulatedplatform.h"

#include <QSet>

namespace carillon::sandbox::bluesky {

/// What can be changed by POST /_sandbox/config; the README of app/sandbox says what each means.
struct Settings
{
    RateLimit calls{3000, std::chrono::minutes{5}};
    RateLimit sessions{30, std::chrono::minutes{5}};
    RateLimit sessionsDay{300, std::chrono::days{1}};
    RateLimit writesHour{5000, std::chrono::hours{1}};
    RateLimit writesDay{35000, std::chrono::days{1}};
    RateLimit uploadsDay{1000, std::chrono::days{1}};
    bool rateHeaders = true;
    bool didDocument = true;
    int maxBlobBytes = 50 * 1024 * 1024;
    int accessSeconds = int(Sessions::usualAccessLife.count());
    int refreshSeconds = int(Sessions::usualRefreshLife.count());
    int visibleAfterMs = 0;
    int videoPolls = 1;    ///< looks until a film is ready
    int videosDaily = 25;  ///< of an account
    int videoBytesDaily = 500'000'000;
    bool appView = true;         ///< else nobody answers what a server hands on: app.bsky.actor.searchActorsTypeahead
    bool emailConfirmed = true;  ///< else the service takes no films
    QString videoFails{};        ///< the failureCode with which each film fails; empty: none does
    RecordLimits records{};
    QJsonObject accountStates{};  ///< handle -> "takendown", "deactivated" or "revoked"
};

/// One request on its way through.
struct Call
{
    const HttpRequest &request;
    const RequestConditions &conditions;
    Instant now;
    FormFields query{};
    QJsonObject input{};
    Repository *repository = nullptr;      ///< of the signed-in account
    std::optional<RateReading> reading{};  ///< nearest limit of all that this call touched
};

/// A PDS with its application view, as far as posting needs it.
/// Source: reference of the AT Protocol lexicons and a PDS 0.4.217, see README.md of app/sandbox.
class SimulatedBluesky final : public SimulatedPlatform
{
public:
    explicit SimulatedBluesky(SimulationHost &host);

    [[nodiscard]] const SimulationTraits &traits() const override { return m_traits; }
    [[nodiscard]] bool serves(const QByteArray &path) const override;
    [[nodiscard]] QString accountOf(const HttpRequest &request) const override;
    [[nodiscard]] bool creates(const HttpRequest &request) const override;
    HttpReply handle(const HttpRequest &request, const RequestConditions &conditions) override;
    [[nodiscard]] HttpReply errorReply(int status, const QString &code, int retryAfter) const override;
    QString configure(const QJsonObject &settings) override;
    [[nodiscard]] QJsonObject settings() const override;
    void restore(const QJsonObject &event) override;
    void reset(bool accountsToo) override;

private:
    using Answer = HttpReply (SimulatedBluesky::*)(Call &);
    enum class Auth { None, Access };
    enum class Input { None, Json, Bytes };
    struct Method
    {
        bool isQuery;
        Auth auth;
        Input input;
        Answer answer;
    };
    static const QHash<QString, Method> &methods();

    HttpReply dispatch(Call &call);
    /// What is wrong with the call before its method sees it.
    std::optional<HttpReply> admit(const Method &method, Call &call);
    std::optional<HttpReply> checkInput(const Method &method, Call &call) const;
    std::optional<HttpReply> authorise(Call &call);
    /// True when `counter` refuses; the reading is noted for the headers either way.
    static bool limited(Call &call, RateCounter &counter, const QString &key, int points);
    bool writeLimited(Call &call, int points);
    void decorate(const Call &call, HttpReply &reply) const;
    void journalSessions();

    HttpReply createSession(Call &call);
    HttpReply refreshSession(Call &call);
    HttpReply deleteSession(Call &call);
    HttpReply session(Call &call);
    HttpReply describeServer(Call &call);
    HttpReply resolveHandle(Call &call);
    HttpReply findPeople(Call &call);
    /// The account with this handle, also of somebody who only can be mentioned; null when there is none.
    const Repository *accountNamed(const QString &handle);
    HttpReply describeRepo(Call &call);
    HttpReply uploadBlob(Call &call);
    HttpReply createRecord(Call &call);
    HttpReply putRecord(Call &call);
    HttpReply applyWrites(Call &call);
    HttpReply deleteRecord(Call &call);
    HttpReply record(Call &call);
    HttpReply posts(Call &call);
    HttpReply health(Call &call);
    HttpReply serviceAuth(Call &call);
    HttpReply videoLimits(Call &call);
    HttpReply uploadVideo(Call &call);
    HttpReply videoStatus(Call &call);

    QJsonObject sessionJson(const Repository &repository, const QString &origin) const;
    [[nodiscard]] QString stateOf(const QString &handle) const;
    /// Is the repository named by the input the caller's, and its head the expected one?
    std::optional<HttpReply> checkRepository(const Call &call) const;
    /// Judges `value` and sets its $type; nothing wrong leaves the CID in `cid`.
    std::optional<HttpReply> checkRecord(const Repository &repository, const QString &collection, const QString &rkey,
                                         QJsonObject &value, QString &cid) const;
    static std::optional<HttpReply> checkBlobs(const Repository &repository, const QList<BlobUse> &blobs);
    [[nodiscard]] bool isVisible(const StoredRecord &record) const;

    SimulationHost &m_host;
    SimulationTraits m_traits;
    Settings m_settings;
    Repositories m_repositories;
    Sessions m_sessions;
    RateCounter m_calls;
    RateCounter m_sessionStarts;
    RateCounter m_sessionStartsDay;
    RateCounter m_writesHour;
    RateCounter m_writesDay;
    RateCounter m_uploadsDay;
    VideoJobs m_videos;
    AuthServer m_authServer;
};

/// The error form of XRPC: {"error","message"}.
HttpReply refuse(int status, const QString &error, const QString &message);
HttpReply refuse(const Refusal &refusal);

}  // namespace carillon::sandbox::bluesky
