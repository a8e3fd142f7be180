// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/grapherror.h"
#include "core/graphapi/graphupload.h"
#include "core/net/httpclient.h"
#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"
#include "core/platforms/threads/threadscheck.h"
#include "core/platforms/threads/threadslogin.h"
#include "core/platforms/threads/threadsmetrics.h"
#include "core/platforms/threads/threadsoutcome.h"
#include "core/platforms/threads/threadsprobe.h"
#include "core/platforms/threads/threadssteps.h"
#include "core/platforms/threads/threadstext.h"
#include "core/platforms/traits.h"
#include "core/platforms/wire.h"

namespace carillon::threads {

using namespace Qt::StringLiterals;

namespace {

/// By which name an account's own number of a unit is told (threadslogin.cpp).
QLatin1StringView quotaOf(LimitUnit unit)
{
    switch (unit) {
    case LimitUnit::Posts:
        return "posts"_L1;
    case LimitUnit::Points:
        return "replies"_L1;
    case LimitUnit::Deletes:
        return "deletes"_L1;
    case LimitUnit::Calls:
    case LimitUnit::Uploads:
        break;
    }
    return {};
}

class Threads final : public Platform
{
public:
    [[nodiscard]] const PlatformTraits &traits() const override { return m_traits; }

    [[nodiscard]] int textLength(const QString &text, const FrozenAccount &) const override { return lengthOf(text); }

    [[nodiscard]] QList<TextEntity> textEntities(const QString &text) const override { return postEntities(text); }

    [[nodiscard]] QList<Problem> check(const FrozenPost &post) const override
    {
        return problemsOf(post, m_traits.media);
    }

    [[nodiscard]] NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> journal,
                                    Instant now) const override
    {
        return post.purpose == Purpose::Publish ? threads::nextStep(post, journal, now) : nextAct(post, journal);
    }

    [[nodiscard]] Cost cost(const FrozenPost &post) const override
    {
        return post.purpose == Purpose::Publish ? costOf(post) : costOfAct();
    }

    [[nodiscard]] QList<LimitWindow> windowsFor(const FrozenAccount &account) const override
    {
        auto windows = m_traits.windows;
        const auto quotas = account.reported["quotas"_L1].toObject();
        for (auto &window : windows)
            window.amount = quotas[quotaOf(window.unit)].toInt(window.amount);
        return windows;
    }

    QCoro::Task<StepOutcome> perform(StepContext context, HttpClient &http) const override;

    QCoro::Task<Probe> probe(StepContext context, StepRecord doubtful, HttpClient &http) const override
    {
        return threads::probe(std::move(context), std::move(doubtful), m_errors, http);
    }

    QCoro::Task<MetricsAnswer> readMetrics(FrozenAccount account, Credentials credentials, QList<LivePost> posts,
                                           HttpClient &http) const override
    {
        return threads::readMetrics(std::move(account), std::move(credentials), std::move(posts), m_errors, http);
    }

    QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, HttpClient &http) const override
    {
        return threads::connectAccount(std::move(request), m_errors, http);
    }
    QCoro::Task<Result<BrowserLogin>> beginLogin(ConnectRequest request, QString state, QString,
                                                 HttpClient &) const override
    {
        co_return threads::beginLogin(request, state);
    }
    [[nodiscard]] std::optional<TokenLife> lifeOf(const Credentials &credentials) const override
    {
        return threads::lifeOf(credentials);
    }
    QCoro::Task<Result<Credentials>> refresh(FrozenAccount account, Credentials credentials,
                                             HttpClient &http) const override
    {
        return threads::refresh(std::move(account), std::move(credentials), m_errors, http);
    }

private:
    PlatformTraits m_traits = loadTraits(u":/platforms/threads/limits.json"_s);
    ErrorTable m_errors
        = ErrorTable::load(u":/platforms/threads/errors.json"_s, QString{QLatin1StringView{graphapi::commonErrors}});
};

QCoro::Task<StepOutcome> Threads::perform(StepContext context, HttpClient &http) const
{
    if (context.step.creates && context.step.payload["published"_L1].toBool())
        co_return co_await adopt(std::move(context), m_errors, http);
    StepOutcome outcome;
    auto request = requestOf(context);
    if (!request) {
        outcome.result = request.error();
        co_return outcome;
    }
    request->stillWanted = context.stillWanted;
    auto reply = co_await http.send(std::move(*request));
    auto result = resultOf(context, reply, m_errors);
    co_return graphapi::outcomeOf(std::move(reply), std::move(result), context.askedAt);
}

}  // namespace

std::unique_ptr<Platform> make()
{
    return std::make_unique<Threads>();
}

}  // namespace carillon::threads
