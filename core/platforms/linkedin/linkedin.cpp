// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"
#include "core/platforms/errortable.h"
#include "core/platforms/linkedin/linkedinacts.h"
#include "core/platforms/linkedin/linkedinapi.h"
#include "core/platforms/linkedin/linkedincard.h"
#include "core/platforms/linkedin/linkedincheck.h"
#include "core/platforms/linkedin/linkedinfound.h"
#include "core/platforms/linkedin/linkedinlogin.h"
#include "core/platforms/linkedin/linkedinmentions.h"
#include "core/platforms/linkedin/linkedinmetrics.h"
#include "core/platforms/linkedin/linkedinoutcome.h"
#include "core/platforms/linkedin/linkedinsentences.h"
#include "core/platforms/linkedin/linkedinsteps.h"
#include "core/platforms/linkedin/linkedintext.h"
#include "core/platforms/linkedin/postmatch.h"
#include "core/platforms/oauth.h"
#include "core/platforms/platform.h"
#include "core/platforms/traits.h"
#include "core/platforms/wire.h"

namespace carillon::linkedin {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// 600 posts since: an organization that others post for, asked about when the machine has been off.
constexpr int mostPages = 12;
constexpr int postsPerPage = 50;

/// Whether LinkedIn can be asked about a doubtful step of this account.
bool isReadable(const FrozenAccount &account, const Step &step)
{
    return isOrganization(account) && !step.payload["unreadable"_L1].toBool();
}

bool resendsInDoubt(const FrozenAccount &account)
{
    return accountOption(account, u"in_doubt"_s, u"ask"_s) == "resend"_L1;
}

class LinkedIn final : public Platform
{
public:
    [[nodiscard]] const PlatformTraits &traits() const override { return m_traits; }

    [[nodiscard]] int textLength(const QString &text, const FrozenAccount &) const override { return lengthOf(text); }

    [[nodiscard]] QList<TextEntity> textEntities(const QString &text) const override { return postEntities(text); }

    [[nodiscard]] std::optional<QString> payloadText(const QString &text,
                                                     const QList<ResolvedMention> &mentions) const override
    {
        return littleText(text, mentions);
    }

    [[nodiscard]] QList<Problem> check(const FrozenPost &post) const override
    {
        return problemsOf(post, m_traits.media);
    }

    [[nodiscard]] NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> journal, Instant) const override
    {
        return post.purpose == Purpose::Publish ? linkedin::nextStep(post, journal) : nextAct(post, journal);
    }

    [[nodiscard]] Result<QJsonObject> found(const FrozenPost &post, const Step &doubtful,
                                            const QString &address) const override
    {
        return linkedin::found(post, doubtful, address);
    }

    [[nodiscard]] Cost cost(const FrozenPost &post) const override
    {
        return post.purpose == Purpose::Publish ? costOf(post) : costOfAct();
    }

    QCoro::Task<StepOutcome> perform(StepContext context, HttpClient &http) const override;
    QCoro::Task<Probe> probe(StepContext context, StepRecord doubtful, HttpClient &http) const override;
    QCoro::Task<Result<QList<MentionCandidate>>> findMentions(FrozenAccount account, Credentials credentials,
                                                              QString beginning, HttpClient &http) const override;

    /// LinkedIn shows a post to its finder late; and what is sent again must meet the first one there.
    [[nodiscard]] std::chrono::milliseconds settleFor(const FrozenAccount &account) const override
    {
        if (resendsInDoubt(account))
            return 60s;
        return isOrganization(account) ? std::chrono::milliseconds{30s} : m_traits.settle;
    }

    QCoro::Task<MetricsAnswer> readMetrics(FrozenAccount account, Credentials credentials, QList<LivePost> posts,
                                           HttpClient &http) const override
    {
        return linkedin::readMetrics(std::move(account), std::move(credentials), std::move(posts), m_errors, http);
    }

    QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, HttpClient &http) const override
    {
        return linkedin::connectAccount(std::move(request), m_errors, http);
    }
    QCoro::Task<Result<BrowserLogin>> beginLogin(ConnectRequest request, QString state, QString,
                                                 HttpClient &) const override
    {
        co_return linkedin::beginLogin(request, state);
    }
    [[nodiscard]] bool needsRefresh(const Credentials &credentials, Instant now) const override
    {
        const auto life = linkedin::lifeOf(credentials);
        return life && life->isRenewable && life->endsAt - now <= 24h;
    }
    [[nodiscard]] std::optional<TokenLife> lifeOf(const Credentials &credentials) const override
    {
        return linkedin::lifeOf(credentials);
    }
    QCoro::Task<Result<Credentials>> refresh(FrozenAccount account, Credentials credentials,
                                             HttpClient &http) const override
    {
        return linkedin::refresh(std::move(account), std::move(credentials), m_errors, http);
    }
    QCoro::Task<Result<void>> revoke(FrozenAccount account, Credentials credentials, HttpClient &http) const override
    {
        return linkedin::revoke(std::move(account), std::move(credentials), m_errors, http);
    }

private:
    QCoro::Task<Probe> findPost(StepContext context, SoughtPost sought, HttpClient &http) const;
    QCoro::Task<Probe> findComment(StepContext context, HttpClient &http) const;

    PlatformTraits m_traits = loadTraits(u":/platforms/linkedin/limits.json"_s);
    ErrorTable m_errors = ErrorTable::load(u":/platforms/linkedin/errors.json"_s);
};

QCoro::Task<StepOutcome> LinkedIn::perform(StepContext context, HttpClient &http) const
{
    if (context.step.payload["blind"_L1].toBool()) {
        StepOutcome waited;
        waited.result = waitedBlindly(context);
        co_return waited;
    }
    if (context.step.kind == StepKind::Card)
        co_return co_await makeCard(std::move(context), m_errors, http);
    StepOutcome outcome;
    HttpRequest request;
    if (context.step.kind == StepKind::UploadCaptions) {
        auto made = captionsRequestOf(context);
        if (!made) {
            outcome.result = made.error();
            co_return outcome;
        }
        request = *std::move(made);
    } else {
        request = requestOf(context);
    }
    request.stillWanted = std::move(context.stillWanted);
    auto reply = co_await http.send(std::move(request));

    outcome.rate = parseRateHeaders(reply.headers, answeredAt(reply.headers, context.askedAt));
    outcome.result = resultOf(context, reply, m_errors);
    outcome.exchange = std::move(reply.exchange);
    co_return outcome;
}

QCoro::Task<Result<QList<MentionCandidate>>> LinkedIn::findMentions(FrozenAccount account, Credentials credentials,
                                                                    QString beginning, HttpClient &http) const
{
    if (surelyMayNotFind(account))  // each call is one of the account's 150 a day
        co_return Error{ErrorKind::Scope,
                        LinkedInSentences::tr("This login may not look organizations up; LinkedIn allows that with the "
                                              "product Community Management API.")};
    auto request = organizationRequest(account, beginning, credentials.values["access_token"_L1].toString());
    const auto reply = co_await http.send(std::move(request));
    const auto at = answeredAt(reply.headers, Instant{});
    const auto error
        = m_errors.classify(reply, failureOf(reply, findMentionsCall, false), parseRateHeaders(reply.headers, at), at);
    if (error && error->kind == ErrorKind::NotFound)
        co_return QList<MentionCandidate>();
    if (error)
        co_return *error;
    const auto answer = reply.jsonObject();
    if (!answer)
        co_return answer.error();
    co_return organizationsIn(*answer);
}

QCoro::Task<Probe> LinkedIn::findPost(StepContext context, SoughtPost sought, HttpClient &http) const
{
    const auto token = context.credentials.values["access_token"_L1].toString();
    Probe probe;
    probe.calls = 0;
    for (int page = 0; page < mostPages; ++page) {
        auto request = postsRequest(context.post.account, page * postsPerPage, postsPerPage, token);
        auto reply = co_await http.send(std::move(request));
        ++probe.calls;
        probe.exchange = reply.exchange;
        probe.rate = parseRateHeaders(reply.headers, answeredAt(reply.headers, context.askedAt));
        const auto elements = elementsIn(reply, m_errors, context.askedAt);
        if (!elements) {
            probe.why = elements.error();
            if (probe.why->kind == ErrorKind::Scope)
                probe.answer = Probe::Answer::Unknowable;
            co_return probe;
        }
        bool reachedOlder = elements->size() < postsPerPage;
        for (const auto &element : *elements) {
            const auto post = element.toObject();
            if (isSought(post, sought)) {
                const auto urn = post["id"_L1].toString();
                probe.answer = Probe::Answer::Found;
                probe.result = publishedAs(context.post.account, urn);
                co_return probe;
            }
            reachedOlder = reachedOlder || isOlder(post, sought);
        }
        if (reachedOlder) {
            probe.answer = Probe::Answer::Absent;
            co_return probe;
        }
    }
    probe.why = tooManyPosts();
    co_return probe;
}

QCoro::Task<Probe> LinkedIn::findComment(StepContext context, HttpClient &http) const
{
    const auto token = context.credentials.values["access_token"_L1].toString();
    auto request = commentsRequest(context.post.account, context.step.payload["urn"_L1].toString(), token);
    auto reply = co_await http.send(std::move(request));
    Probe probe;
    probe.exchange = reply.exchange;
    probe.rate = parseRateHeaders(reply.headers, answeredAt(reply.headers, context.askedAt));
    const auto elements = elementsIn(reply, m_errors, context.askedAt);
    if (!elements) {
        probe.why = elements.error();
        if (probe.why->kind == ErrorKind::Scope || probe.why->kind == ErrorKind::Config)
            probe.answer = Probe::Answer::Unknowable;
        co_return probe;
    }
    const auto id = commentIn(*elements, context.post.account.remoteId, context.step);
    probe.answer = id.isEmpty() ? Probe::Answer::Absent : Probe::Answer::Found;
    if (!id.isEmpty())
        probe.result = QJsonObject({{u"id"_s, id}});
    co_return probe;
}

QCoro::Task<Probe> LinkedIn::probe(StepContext context, StepRecord doubtful, HttpClient &http) const
{
    context.step = doubtful.step;
    if (doubtful.step.kind == StepKind::FirstComment)
        co_return co_await findComment(std::move(context), http);
    if (isReadable(context.post.account, doubtful.step)) {
        auto sought = soughtBy(doubtful.step, doubtful.intendedAt);
        sought.known += context.taken;
        co_return co_await findPost(std::move(context), std::move(sought), http);
    }
    // Nobody can be asked. What is sent once more is named by LinkedIn if it is there; a second time proves no more.
    Probe probe;
    probe.calls = 0;
    const bool mayResend = resendsInDoubt(context.post.account) && !doubtful.step.payload["resend"_L1].toBool();
    probe.answer = mayResend ? Probe::Answer::Repeatable : Probe::Answer::Unknowable;
    co_return probe;
}

}  // namespace

std::unique_ptr<Platform> make()
{
    return std::make_unique<LinkedIn>();
}

}  // namespace carillon::linkedin
