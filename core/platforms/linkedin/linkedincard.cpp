// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/linkedincard.h"

#include "core/linkcard/linkpreview.h"
#include "core/net/httpclient.h"
#include "core/platforms/linkedin/linkedinapi.h"
#include "core/platforms/linkedin/linkedinbody.h"
#include "core/platforms/wire.h"

#include <QBuffer>
#include <QImageReader>

namespace carillon::linkedin {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// LinkedIn names no size; those that pages offer for cards are smaller.
constexpr qint64 mostPictureBytes = 5 * 1024 * 1024;
constexpr qint64 mostPixels = 36'152'320;
/// As much as anybody sees of it; LinkedIn takes 4,086 characters.
constexpr qsizetype longestDescription = 1000;

/// Whether the post would fail as well, or must wait.
bool stopsCard(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Auth:
    case ErrorKind::Restricted:
    case ErrorKind::RateLimited:
    case ErrorKind::Transient:
    case ErrorKind::NotReady:
    case ErrorKind::Cancelled:
        return true;
    default:
        return false;
    }
}

std::optional<Error> errorOf(const HttpReply &reply, const ErrorTable &errors, Instant askedAt)
{
    const auto now = answeredAt(reply.headers, askedAt);
    return errors.classify(reply, failureOf(reply, toWord(StepKind::Card), false), parseRateHeaders(reply.headers, now),
                           now);
}

/// Asks LinkedIn for a place and puts `picture` there: {"thumbnail"}, nothing where LinkedIn does not take it.
QCoro::Task<StepOutcome> upload(StepContext context, QByteArray picture, const ErrorTable &errors, HttpClient &http)
{
    StepOutcome outcome;
    outcome.result = QJsonObject{};
    const auto token = context.credentials.values["access_token"_L1].toString();
    const FrozenMedia medium{.mime = QString::fromLatin1(imageTypeOf(picture)), .bytes = picture.size()};
    auto question = initializeRequest(context.post.account, medium, token);
    question.stillWanted = context.stillWanted;
    const auto place = co_await http.send(std::move(question));
    outcome.rate = parseRateHeaders(place.headers, answeredAt(place.headers, context.askedAt));
    outcome.exchange = place.exchange;
    if (const auto error = errorOf(place, errors, context.askedAt)) {
        if (stopsCard(*error))
            outcome.result = *error;
        co_return outcome;
    }
    const auto answer = place.jsonObject();
    const auto there = answer ? uploadIn(*answer, medium) : QJsonObject{};
    if (there.isEmpty())
        co_return outcome;
    auto sending = pictureUploadRequest(context.post.account, picture, there, token);
    sending.stillWanted = context.stillWanted;
    const auto taken = co_await http.send(std::move(sending));
    outcome.exchange = taken.exchange;
    const auto error = errorOf(taken, errors, context.askedAt);
    if (error && stopsCard(*error))
        outcome.result = *error;
    else if (!error)
        outcome.result = QJsonObject({{u"thumbnail"_s, there["urn"_L1]}});
    co_return outcome;
}

}  // namespace

bool isThumbnail(const QByteArray &bytes)
{
    const auto type = imageTypeOf(bytes);
    if (type != "image/jpeg" && type != "image/png" && type != "image/gif")
        return false;
    QBuffer buffer;
    buffer.setData(bytes);
    // Of the header alone; nothing is decoded.
    const auto size = QImageReader{&buffer}.size();
    return size.isValid() && qint64{size.width()} * size.height() < mostPixels;
}

QCoro::Task<StepOutcome> makeCard(StepContext context, const ErrorTable &errors, HttpClient &http)
{
    StepOutcome outcome;
    outcome.result = QJsonObject{};
    const auto link = linkAddress(context.step.payload["link"_L1].toString());
    if (link.isEmpty())
        co_return outcome;
    const auto page = co_await http.send(pageRequest(link));
    outcome.exchange = page.exchange;
    if (page.failure && page.failure->kind == ErrorKind::Cancelled) {
        outcome.result = *page.failure;
        co_return outcome;
    }
    if (!page.isSuccess())
        co_return outcome;
    const auto preview = readPreview(page.body, page.header("Content-Type"), link);
    QJsonObject card;
    if (!preview.title.isEmpty())
        card["title"_L1] = shortenedTitle(preview.title);
    if (!preview.description.isEmpty())
        card["description"_L1] = shortened(preview.description, longestDescription);
    if (!preview.image.isEmpty()) {
        auto fetching = pictureRequest(preview.image, mostPictureBytes);
        const auto picture = co_await http.send(std::move(fetching));
        if (picture.failure && picture.failure->kind == ErrorKind::Cancelled) {
            outcome.result = *picture.failure;
            co_return outcome;
        }
        if (picture.isSuccess() && isThumbnail(picture.body)) {
            outcome = co_await upload(std::move(context), picture.body, errors, http);
            if (!outcome.result)
                co_return outcome;
            if (const auto urn = outcome.result->value("thumbnail"_L1).toString(); !urn.isEmpty())
                card["thumbnail"_L1] = urn;
        }
    }
    outcome.result = card;
    co_return outcome;
}

}  // namespace carillon::linkedin
