// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/account.h"
#include "core/domain/metric.h"
#include "core/domain/platformtraits.h"
#include "core/domain/step.h"
#include "core/net/http.h"
#include "core/net/rateheaders.h"
#include "core/text/entity.h"

#include <QCoroTask>
#include <QHash>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace carillon {

class HttpClient;

/// An account's secrets as they lie in the keychain. Never stored, logged or shown.
struct Credentials
{
    QJsonObject values;
};

/// All that one call needs, by value, so that a coroutine owns it.
struct StepContext
{
    FrozenPost post;
    Step step;
    Credentials credentials;
    std::function<bool()> stillWanted;  ///< asked immediately before the wire, see HttpRequest
    Instant askedAt;                    ///< of the call: where a server tells no time, what it says counts from here
    /// Of a question about a doubt: remote ids that other posts of the account have of late, which cannot be this
    /// one's.
    QStringList taken{};
};

struct StepOutcome
{
    Result<QJsonObject> result = QJsonObject{};  ///< StepRecord::result, or how it failed
    Exchange exchange;                           ///< of the last call, for the attempt record
    RateHeaders rate;
};

/// The platform's own word on a doubtful step.
struct Probe
{
    enum class Answer {
        Found,       ///< it happened; `result` is what perform() would have given
        Absent,      ///< it surely did not happen
        Repeatable,  ///< nobody can say, but doing it again surely creates nothing new
        Unknowable,  ///< this platform (or this account) cannot be asked: a person must look
        NoAnswer,    ///< ask again later; `why` says why
    };
    Answer answer = Answer::NoAnswer;
    QJsonObject result{};
    std::optional<Error> why{};
    Exchange exchange{};
    RateHeaders rate{};  ///< of the last call
    int calls = 1;       ///< how many were made, which count against the account's windows like any others
};

/// How long credentials are taken, for those that end.
struct TokenLife
{
    std::optional<Instant> issuedAt;  ///< where they say so
    Instant endsAt;
    bool isRenewable = true;  ///< false: a person must connect again by then
};

/// What a person gave to connect an account without a browser, or what the browser brought back.
struct ConnectRequest
{
    ConnectMode mode = ConnectMode::AppPassword;
    QUrl server;  ///< empty = PlatformTraits::defaultServer
    QString handle;
    QString secret;  ///< app password, token, pasted code, signing secret
    QJsonObject options;
    QJsonObject app;       ///< the app credential of an instance or a developer's app, where the platform has one
    QString codeVerifier;  ///< PKCE
    QUrl redirectUri;
};

/// An account as the platform knows it, ready to be stored.
struct ConnectedAccount
{
    NewAccount account;
    Credentials credentials;
};

/// What a login gives access to: one account, or several of which a person chooses (pages, organisations, channels).
struct Connection
{
    QList<ConnectedAccount> accounts;
    QStringList notices{};  ///< whole sentences: what was not allowed, and what won't work for that

    static Connection to(ConnectedAccount account) { return {.accounts = {std::move(account)}}; }
    /// Where there is but one.
    [[nodiscard]] const ConnectedAccount &only() const { return accounts.first(); }
};

/// A text as a platform counts it.
struct TextMeasure
{
    int length = 0;
    int limit = 0;               ///< 0 = any
    std::optional<int> bytes{};  ///< of UTF-8, where they are limited too
    std::optional<int> maxBytes{};
    bool isAllowed = true;  ///< false: it has characters that the platform refuses

    [[nodiscard]] bool fits() const
    {
        return isAllowed && (limit == 0 || length <= limit) && (!bytes || *bytes <= maxBytes.value_or(*bytes));
    }
};

/// A mention that the platform wants written in its own way.
struct ResolvedMention
{
    QString placeholder;  ///< as it stands in the text
    QString name;         ///< as the platform writes it
    QString urn;          ///< its id there
};

/// Somebody whom a text may mention, as the platform's search tells of them.
struct MentionCandidate
{
    QString name;     ///< as shown there
    QString handle;   ///< without "@"; empty where the platform has none
    QString written;  ///< what is put in the text for them
    QString id;       ///< DID, URN, account id: what the platform wants beside the text; empty where it wants nothing
};

/// A post that is out, whose figures are asked for.
struct LivePost
{
    QString remoteId;
    QList<LivePiece> pieces;  ///< what it is made of, in the order in which it was made
    QJsonObject options;
};

/// What the platform told of some posts.
struct MetricsAnswer
{
    /// By remote id. A post that the platform no longer has stands in `gone` instead; one it said nothing of in
    /// neither.
    Result<QHash<QString, Metrics>> told = QHash<QString, Metrics>{};
    QStringList gone{};
    RateHeaders rate{};  ///< of the last call; empty where what is left of it says nothing of publishing
    int calls = 1;       ///< how many were made
};

/// Where to send the person's browser.
struct BrowserLogin
{
    QUrl address;
    QJsonObject app;  ///< what to hand back in ConnectRequest::app; secret
};

/// One social network, as functions over data: const, without state, older than every thread. Between any two calls the
/// engine commits, so that whatever dies, the next start goes on at the first step without an outcome.
class Platform
{
public:
    virtual ~Platform() = default;

    [[nodiscard]] virtual const PlatformTraits &traits() const = 0;

    /// The length of `text` in the platform's own counting, for this account.
    [[nodiscard]] virtual int textLength(const QString &text, const FrozenAccount &account) const = 0;

    /// The longest text of one part, in the same counting; 0 = any. The account's server may say otherwise than the
    /// platform's traits.
    [[nodiscard]] virtual int maxTextLength(const FrozenAccount &account) const;

    /// The longest first comment, in the same counting; 0 = any.
    [[nodiscard]] int maxFirstCommentLength(const FrozenAccount &account) const;

    /// `text` in the platform's counting and under `warning`, where content warnings count too, against its limit.
    [[nodiscard]] virtual TextMeasure measure(const QString &text, const QString &warning,
                                              const FrozenAccount &account) const;

    /// What the platform finds as a link, a mention or a tag, by place: what a composer colours, and what a thread must
    /// not be cut in. Two may overlap where the platform finds both. Pure.
    [[nodiscard]] virtual QList<TextEntity> textEntities(const QString &text) const;

    /// `text` as it is sent, where that is not as it is written (escapes); nothing else. Pure.
    [[nodiscard]] virtual std::optional<QString> payloadText(const QString &text,
                                                             const QList<ResolvedMention> &mentions) const;

    /// What it takes of media, for this account: its server may say otherwise than the traits. Pure.
    [[nodiscard]] virtual MediaRules mediaFor(const FrozenAccount &account) const;

    /// What the platform would refuse or change. Pure; needs no network.
    [[nodiscard]] virtual QList<Problem> check(const FrozenPost &post) const = 0;

    /// What comes next, given the journal so far (oldest first). Pure: the same arguments give the same step. A step
    /// that was Absent or NotSent is returned with the payload it had, so that ids chosen once are kept. The engine
    /// never calls it while a creating step is Intended or Doubtful: it probes first. For an act (`post.purpose`) the
    /// journal is the act's own, its steps create nothing, and the end is told by an empty Publication.
    [[nodiscard]] virtual NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> journal,
                                            Instant now) const = 0;

    /// Whether the platform publishes such a post at its time by itself (HandOverRule), by all that it holds. Pure.
    [[nodiscard]] virtual bool mayHandOver(const FrozenPost &post) const;

    /// What perform() would have told of `doubtful`, a creating step of the post, had its answer not been lost: by a
    /// person's word that it is live, and where (`address`: a permalink, or the platform's own id; may be empty).
    /// Errors are whole sentences. NotFound: what follows needs to know where it is, and nothing was told. Invalid:
    /// that is no address of such a post. Config: people see nothing there from which the platform's interface could be
    /// told it. Asks nobody. Pure.
    [[nodiscard]] virtual Result<QJsonObject> found(const FrozenPost &post, const Step &doubtful,
                                                    const QString &address) const;

    /// Everything the post will use up of its account's windows, all its steps together; of an act, its next step.
    [[nodiscard]] virtual Cost cost(const FrozenPost &post) const = 0;

    /// Makes the calls of one step; at most one of them creates.
    virtual QCoro::Task<StepOutcome> perform(StepContext context, HttpClient &http) const = 0;

    /// Asks whether a doubtful creating step happened. Called not before PlatformTraits::settle (or settleFor()).
    virtual QCoro::Task<Probe> probe(StepContext context, StepRecord doubtful, HttpClient &http) const = 0;

    /// How long to wait after a doubtful create before asking; the account may say otherwise.
    [[nodiscard]] virtual std::chrono::milliseconds settleFor(const FrozenAccount &account) const;

    /// The account's limits as its server told them, over the platform's defaults. Pure.
    [[nodiscard]] virtual QList<LimitWindow> windowsFor(const FrozenAccount &account) const;

    /// What reading the figures of these posts uses of the account's windows. Pure.
    [[nodiscard]] virtual Cost metricsCost(const FrozenAccount &account, const QList<LivePost> &posts) const;

    /// The figures of posts of one account that have at most `MetricsRule::atOnce` parts together, or of a single one;
    /// of several parts the sum. The first comment is none of them. Config error where the platform tells none.
    virtual QCoro::Task<MetricsAnswer> readMetrics(FrozenAccount account, Credentials credentials,
                                                   QList<LivePost> posts, HttpClient &http) const;

    /// Whom `beginning` (what was typed after "@") may mean, best first, at most ten. Config error where the platform
    /// has no such search.
    virtual QCoro::Task<Result<QList<MentionCandidate>>> findMentions(FrozenAccount account, Credentials credentials,
                                                                      QString beginning, HttpClient &http) const;

    /// Connects without a browser, or with what the browser brought back.
    virtual QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, HttpClient &http) const = 0;

    /// Prepares a login in the browser (registers this installation where the platform wants that). Config error where
    /// the platform has no such login.
    virtual QCoro::Task<Result<BrowserLogin>> beginLogin(ConnectRequest request, QString state, QString codeChallenge,
                                                         HttpClient &http) const;

    /// True when the credentials should be renewed before they are used at `now`.
    [[nodiscard]] virtual bool needsRefresh(const Credentials &credentials, Instant now) const;

    /// Nothing when they never end by themselves, or don't say when. Pure.
    [[nodiscard]] virtual std::optional<TokenLife> lifeOf(const Credentials &credentials) const;

    /// Renews them. `credentials` hold the registration or developer's app they were given to as an object "app", where
    /// there is one. The answer must reach the keychain before it is used. Auth = a person must connect again.
    virtual QCoro::Task<Result<Credentials>> refresh(FrozenAccount account, Credentials credentials,
                                                     HttpClient &http) const;

    /// Ends the session at the platform where it can be ended; failure does no harm.
    virtual QCoro::Task<Result<void>> revoke(FrozenAccount account, Credentials credentials, HttpClient &http) const;
};

/// One of each platform found under core/platforms/ at configure time, in alphabetical order.
std::vector<std::unique_ptr<Platform>> makePlatforms();

/// The one with this id among `platforms`, or null.
const Platform *findPlatform(const std::vector<std::unique_ptr<Platform>> &platforms, QStringView id);

}  // namespace carillon
