// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/graphupload.h"

#include "core/graphapi/grapherror.h"
#include "core/graphapi/graphrequest.h"
#include "core/graphapi/graphusage.h"
#include "core/net/httpclient.h"
#include "core/platforms/errortable.h"
#include "core/platforms/wire.h"

#include <algorithm>

namespace carillon::graphapi {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 slowestBytesPerSecond = 32 * 1024;

Result<QJsonObject> nextIn(const UploadQuestion &question, const HttpReply &reply, Instant askedAt,
                           const ErrorTable &errors)
{
    if (const auto error = graphError(reply, {.step = u"upload_chunk"_s, .askedAt = askedAt}, errors))
        return *error;
    const auto answer = reply.jsonObject();
    if (!answer)
        return question.unreadable(reply);
    const auto state = question.read(*answer);
    const auto next = state.isWhole ? question.total : std::clamp<qint64>(state.received, 0, question.total);
    return QJsonObject{{u"next"_s, next}};
}

}  // namespace

StepOutcome outcomeOf(HttpReply reply, Result<QJsonObject> result, Instant askedAt)
{
    StepOutcome outcome;
    outcome.rate = rateOf(reply.headers, answeredAt(reply.headers, askedAt));
    outcome.result = std::move(result);
    outcome.exchange = std::move(reply.exchange);
    return outcome;
}

bool isUploadAddress(const QUrl &address, const QUrl &host, const QString &edge)
{
    return isSafeAddress(address) && address.userInfo().isEmpty() && isSameOrigin(address, host)
        && address.path().startsWith(host.path() + u'/' + edge + u'/');
}

void allowTimeFor(HttpRequest &request, qint64 bytes)
{
    request.deadline = 2min + std::chrono::seconds{bytes / slowestBytesPerSecond};
    request.inactivity = 60s;
}

HttpRequest bytesRequest(const QString &token, const FrozenMedia &film, const QUrl &address, qint64 offset)
{
    HttpRequest request;
    request.method = HttpMethod::Post;
    request.url = address;
    request.headers = {{"Authorization", "OAuth " + token.toUtf8()},
                       {"Accept", "application/json"},
                       {"offset", QByteArray::number(offset)},
                       {"file_size", QByteArray::number(film.bytes)}};
    request.secrets = {token.toUtf8()};
    const FileRange rest{.from = offset, .size = film.bytes - offset};
    request.body = HttpBody::file(film.path, "application/octet-stream", rest);
    allowTimeFor(request, rest.size);
    return request;
}

QCoro::Task<StepOutcome> askHowFar(UploadQuestion question, Instant askedAt, const ErrorTable &errors, HttpClient &http)
{
    auto request = std::move(question.request);
    auto reply = co_await http.send(std::move(request));
    auto next = nextIn(question, reply, askedAt, errors);
    co_return outcomeOf(std::move(reply), std::move(next), askedAt);
}

}  // namespace carillon::graphapi
