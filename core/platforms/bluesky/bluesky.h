// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/bluesky/blueskyfound.h"
#include "core/platforms/bluesky/blueskyoauth.h"
#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

namespace carillon::bluesky {

/// Bluesky, and any other server of the AT Protocol that hosts app.bsky posts, by app password or a login in the
/// browser.
///
/// Every record's key is chosen and stored before it is sent, so that asking for it tells for certain whether a post is
/// out, and sending it again makes nothing new. A thread is one atomic write.
class Bluesky final : public Platform
{
public:
    Bluesky();

    [[nodiscard]] const PlatformTraits &traits() const override { return m_traits; }
    [[nodiscard]] int textLength(const QString &text, const FrozenAccount &account) const override;
    [[nodiscard]] QList<TextEntity> textEntities(const QString &text) const override;
    [[nodiscard]] QList<Problem> check(const FrozenPost &post) const override;
    [[nodiscard]] NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> journal,
                                    Instant now) const override;
    [[nodiscard]] Result<QJsonObject> found(const FrozenPost &post, const Step &doubtful,
                                            const QString &address) const override
    {
        return bluesky::found(post, doubtful, address);
    }
    [[nodiscard]] Cost cost(const FrozenPost &post) const override;

    QCoro::Task<StepOutcome> perform(StepContext context, HttpClient &http) const override;
    QCoro::Task<Probe> probe(StepContext context, StepRecord doubtful, HttpClient &http) const override;

    QCoro::Task<Result<QList<MentionCandidate>>> findMentions(FrozenAccount account, Credentials credentials,
                                                              QString beginning, HttpClient &http) const override;
    [[nodiscard]] Cost metricsCost(const FrozenAccount &account, const QList<LivePost> &posts) const override;
    QCoro::Task<MetricsAnswer> readMetrics(FrozenAccount account, Credentials credentials, QList<LivePost> posts,
                                           HttpClient &http) const override;

    QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, HttpClient &http) const override;
    QCoro::Task<Result<BrowserLogin>> beginLogin(ConnectRequest request, QString state, QString codeChallenge,
                                                 HttpClient &http) const override;
    [[nodiscard]] bool needsRefresh(const Credentials &credentials, Instant now) const override;
    [[nodiscard]] std::optional<TokenLife> lifeOf(const Credentials &credentials) const override;
    QCoro::Task<Result<Credentials>> refresh(FrozenAccount account, Credentials credentials,
                                             HttpClient &http) const override;
    QCoro::Task<Result<void>> revoke(FrozenAccount account, Credentials credentials, HttpClient &http) const override;

private:
    QCoro::Task<StepOutcome> resolve(StepContext context, HttpClient &http) const;
    QCoro::Task<StepOutcome> upload(StepContext context, HttpClient &http) const;
    QCoro::Task<StepOutcome> uploadCaptions(StepContext context, HttpClient &http) const;
    QCoro::Task<StepOutcome> makeCard(StepContext context, HttpClient &http) const;
    /// Uploads the picture at `address` as a card's thumb; success without a blob when it is none that we can use.
    QCoro::Task<StepOutcome> fetchThumb(StepContext context, QUrl address, HttpClient &http) const;
    QCoro::Task<StepOutcome> uploadBlob(StepContext context, HttpBody body, HttpClient &http) const;
    QCoro::Task<StepOutcome> askVideoLimits(StepContext context, HttpClient &http) const;
    QCoro::Task<StepOutcome> uploadFilm(StepContext context, HttpClient &http) const;
    QCoro::Task<StepOutcome> awaitFilm(StepContext context, HttpClient &http) const;
    /// What another service may do in the account's name.
    struct ServiceGrant
    {
        QString audience;  ///< its DID
        QString method;
        std::chrono::minutes length;
    };
    QCoro::Task<Result<QString>> serviceToken(StepContext context, ServiceGrant grant, HttpClient &http) const;
    QCoro::Task<StepOutcome> publish(StepContext context, HttpClient &http) const;
    QCoro::Task<StepOutcome> removePost(StepContext context, HttpClient &http) const;
    /// Found with {"cid"}, Absent, Unknowable or NoAnswer for one of the records that were to be written.
    QCoro::Task<Probe> lookUp(StepContext context, QJsonObject planned, HttpClient &http) const;

    /// A server's door, and the time there.
    struct Gate
    {
        AuthServer server;
        Instant at;
    };
    /// With the proof that a login in the browser wants, once more with the server's nonce where it asks for that.
    QCoro::Task<HttpReply> sendSigned(HttpRequest request, Credentials credentials, Instant at, HttpClient &http) const;
    /// The answer to a question that needs no login, and the time there: nothing here knows it otherwise.
    struct Told
    {
        QJsonObject json;
        Instant at;
    };
    QCoro::Task<Result<Told>> ask(HttpRequest request, QString call, HttpClient &http) const;
    QCoro::Task<Result<Gate>> gateAt(QUrl issuer, HttpClient &http) const;
    QCoro::Task<Result<Gate>> gateOf(QUrl server, HttpClient &http) const;
    QCoro::Task<Result<QJsonObject>> identityOf(QString did, QUrl asked, HttpClient &http) const;
    QCoro::Task<Result<QUrl>> serverToAsk(ConnectRequest request, HttpClient &http) const;
    QCoro::Task<Result<Connection>> finishLogin(ConnectRequest request, HttpClient &http) const;
    QCoro::Task<Result<Credentials>> renewBound(FrozenAccount account, Credentials credentials, HttpClient &http) const;
    QCoro::Task<Result<void>> revokeBound(Credentials credentials, HttpClient &http) const;
    [[nodiscard]] std::optional<Error> oauthError(const HttpReply &reply, const QString &call) const;

    struct Call
    {
        QString name;  ///< the word of a step's kind, or another name in errors.json
        bool creates = false;
        Instant at{};  ///< about now, for servers that do not tell the time
    };
    /// Nothing when the answer is a success.
    [[nodiscard]] std::optional<Error> failureOf(const HttpReply &reply, const Call &call) const;

    PlatformTraits m_traits;
    ErrorTable m_errors;
};

}  // namespace carillon::bluesky
