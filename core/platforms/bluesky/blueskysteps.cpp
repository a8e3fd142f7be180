// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"
#include "core/platforms/bluesky/bluesky.h"
#include "core/platforms/bluesky/blueskyapi.h"
#include "core/platforms/bluesky/blueskyplan.h"
#include "core/platforms/bluesky/blueskysentences.h"
#include "core/platforms/bluesky/blueskyvideo.h"
#include "core/platforms/bluesky/linkcard.h"

#include <QJsonArray>
#include <QLocale>

namespace carillon::bluesky {

using namespace Qt::StringLiterals;

namespace {

/// What a reply leaves behind beside its result.
StepOutcome outcomeOf(const HttpReply &reply, Instant askedAt)
{
    StepOutcome outcome;
    outcome.exchange = reply.exchange;
    outcome.rate = readRates(reply, askedAt);
    return outcome;
}

bool goesThroughService(const StepContext &context)
{
    const auto medium = context.step.part;
    return medium < context.post.media.size() && goesAsFilm(context.post, medium)
        && !videoService(context.post.account).isEmpty();
}

QCoro::Task<StepOutcome> refuse(StepContext context)
{
    StepOutcome outcome;
    outcome.result
        = Error{ErrorKind::Invalid, BlueskySentences::tr("Bluesky has no step \"%1\".").arg(toWord(context.step.kind))};
    co_return outcome;
}

bool isCancelled(const HttpReply &reply)
{
    return reply.failure && reply.failure->kind == ErrorKind::Cancelled;
}

/// A card goes out without its picture rather than not at all, unless the rest would fail as well.
bool stopsCard(const Error &error)
{
    return error.kind == ErrorKind::Auth || error.kind == ErrorKind::Restricted || error.kind == ErrorKind::Cancelled
        || error.kind == ErrorKind::Transient;
}

}  // namespace

QCoro::Task<StepOutcome> Bluesky::perform(StepContext context, HttpClient &http) const
{
    switch (context.step.kind) {
    case StepKind::Resolve:
        return resolve(std::move(context), http);
    case StepKind::Card:
        return makeCard(std::move(context), http);
    case StepKind::StartUpload:
        return askVideoLimits(std::move(context), http);
    case StepKind::UploadMedia:
        return goesThroughService(context) ? uploadFilm(std::move(context), http) : upload(std::move(context), http);
    case StepKind::UploadCaptions:
        return uploadCaptions(std::move(context), http);
    case StepKind::AwaitMedia:
        return awaitFilm(std::move(context), http);
    case StepKind::Publish:
    case StepKind::FirstComment:
        return publish(std::move(context), http);
    case StepKind::Delete:
        return removePost(std::move(context), http);
    default:  // other networks' kinds
        return refuse(std::move(context));
    }
}

QCoro::Task<StepOutcome> Bluesky::resolve(StepContext context, HttpClient &http) const
{
    StepOutcome outcome;
    QJsonObject dids;
    QStringList unknown;
    const auto handles = context.step.payload["handles"_L1].toArray();
    for (const auto &entry : handles) {
        const auto handle = entry.toString();
        auto request = resolveRequest(context.post.account.server, handle);
        request.stillWanted = context.stillWanted;
        const HttpReply reply = co_await http.send(std::move(request));
        outcome = outcomeOf(reply, context.askedAt);
        const auto error = failureOf(reply, {toWord(StepKind::Resolve), false, context.askedAt});
        if (error && error->kind == ErrorKind::NotFound) {
            unknown += u'@' + handle;
            continue;  // the mention stays plain text
        }
        if (error) {
            outcome.result = *error;
            co_return outcome;
        }
        const auto json = reply.jsonObject();
        const auto did = json ? (*json)["did"_L1].toString() : QString{};
        if (did.startsWith("did:"_L1))
            dids[handle] = did;
    }
    QJsonObject found;
    found[u"dids"_s] = dids;
    if (!unknown.isEmpty())
        //: %1 is a list of handles with "@"
        found[u"warning"_s] = BlueskySentences::tr("Bluesky knows nobody by this name, which stayed plain text: %1.")
                                  .arg(QLocale().createSeparatedList(unknown));
    outcome.result = found;
    co_return outcome;
}

QCoro::Task<StepOutcome> Bluesky::upload(StepContext context, HttpClient &http) const
{
    const auto medium = context.post.media.value(context.step.part);
    return uploadBlob(std::move(context), HttpBody::file(medium.path, medium.mime.toLatin1()), http);
}

QCoro::Task<StepOutcome> Bluesky::uploadCaptions(StepContext context, HttpClient &http) const
{
    const auto captions = captionsOf(context.post).value(context.step.part);
    return uploadBlob(std::move(context), HttpBody::file(captions.path, "text/vtt"), http);
}

QCoro::Task<StepOutcome> Bluesky::uploadBlob(StepContext context, HttpBody body, HttpClient &http) const
{
    auto request = uploadRequest(context.post.account.server, body, accessTokenOf(context.credentials));
    request.stillWanted = context.stillWanted;
    const HttpReply reply = co_await sendSigned(std::move(request), context.credentials, context.askedAt, http);
    auto outcome = outcomeOf(reply, context.askedAt);
    const auto error = failureOf(reply, {toWord(context.step.kind), false, context.askedAt});
    if (error) {
        outcome.result = *error;
        co_return outcome;
    }
    const auto json = reply.jsonObject();
    const auto blob = json ? (*json)["blob"_L1].toObject() : QJsonObject{};
    if (blob.isEmpty()) {
        outcome.result
            = Error{ErrorKind::Transient, BlueskySentences::tr("The server took the file but named no blob.")};
        co_return outcome;
    }
    QJsonObject kept;
    kept[u"blob"_s] = blob;
    outcome.result = kept;
    co_return outcome;
}

QCoro::Task<StepOutcome> Bluesky::makeCard(StepContext context, HttpClient &http) const
{
    StepOutcome outcome;
    const auto link = linkAddress(context.step.payload["link"_L1].toString());
    if (link.isEmpty()) {
        outcome.result = Error{ErrorKind::Content, BlueskySentences::tr("The link is no web address.")};
        co_return outcome;
    }
    const HttpReply page = co_await http.send(pageRequest(link));
    outcome = outcomeOf(page, context.askedAt);
    if (isCancelled(page)) {
        outcome.result = *page.failure;
        co_return outcome;
    }
    LinkPreview preview;
    if (page.isSuccess())
        preview = readPreview(page.body, page.header("Content-Type"), link);
    auto external = externalOf(link, preview);
    if (!preview.image.isEmpty()) {
        outcome = co_await fetchThumb(std::move(context), preview.image, http);
        if (!outcome.result && stopsCard(outcome.result.error()))
            co_return outcome;
        if (outcome.result && outcome.result->contains("blob"_L1))
            external[u"thumb"_s] = (*outcome.result)["blob"_L1];
    }
    QJsonObject card;
    card[u"external"_s] = external;
    outcome.result = card;
    outcome.rate = RateHeaders{};  // the page's own limits are not the account's
    co_return outcome;
}

QCoro::Task<StepOutcome> Bluesky::fetchThumb(StepContext context, QUrl address, HttpClient &http) const
{
    const HttpReply picture = co_await http.send(pictureRequest(address, maxThumbBytes));
    const auto type = imageTypeOf(picture.body);
    if (isCancelled(picture) || !picture.isSuccess() || type.isEmpty()) {
        auto outcome = outcomeOf(picture, context.askedAt);
        if (isCancelled(picture))
            outcome.result = *picture.failure;
        co_return outcome;
    }
    co_return co_await uploadBlob(std::move(context), HttpBody::bytes(picture.body, type), http);
}

QCoro::Task<StepOutcome> Bluesky::publish(StepContext context, HttpClient &http) const
{
    const auto &account = context.post.account;
    auto request = publishRequest(account, context.step.payload, accessTokenOf(context.credentials));
    request.stillWanted = context.stillWanted;
    const HttpReply reply = co_await sendSigned(std::move(request), context.credentials, context.askedAt, http);
    auto outcome = outcomeOf(reply, context.askedAt);
    const auto error = failureOf(reply, {toWord(context.step.kind), true, context.askedAt});
    if (error) {
        outcome.result = *error;
        co_return outcome;
    }
    // A success without a commit says that the same record was there already: just as good.
    const auto published = readPublished(reply, account, context.step.payload);
    if (published)
        outcome.result = *published;
    else
        outcome.result
            = Error{ErrorKind::Ambiguous, BlueskySentences::tr("The server answered without naming the post.")};
    co_return outcome;
}

QCoro::Task<StepOutcome> Bluesky::removePost(StepContext context, HttpClient &http) const
{
    const auto &payload = context.step.payload;
    const auto collection = payload["collection"_L1].toString(postCollection);
    auto request = deleteRequest(context.post.account, collection, payload["rkey"_L1].toString(),
                                 accessTokenOf(context.credentials));
    request.stillWanted = context.stillWanted;
    const HttpReply reply = co_await sendSigned(std::move(request), context.credentials, context.askedAt, http);
    auto outcome = outcomeOf(reply, context.askedAt);
    const auto error = failureOf(reply, {toWord(StepKind::Delete), false, context.askedAt});
    if (error)
        outcome.result = *error;
    co_return outcome;
}

QCoro::Task<Probe> Bluesky::probe(StepContext context, StepRecord doubtful, HttpClient &http) const
{
    const auto payload = doubtful.step.payload;
    const auto records = payload["records"_L1].toArray();
    const auto &account = context.post.account;
    Probe answer;
    if (records.isEmpty()) {
        answer.answer = Probe::Answer::Unknowable;
        answer.why = Error{ErrorKind::Invalid, BlueskySentences::tr("The step names no record to ask for.")};
        co_return answer;
    }
    answer = co_await lookUp(context, records.first().toObject(), http);
    auto published = publishedResult(account, payload);
    auto posts = published["posts"_L1].toArray();
    if (records.size() > 1 && answer.answer != Probe::Answer::NoAnswer) {
        // All parts were written at once: the first and the last speak for those between.
        Probe last = co_await lookUp(context, records.last().toObject(), http);
        answer.calls += last.calls;
        if (last.answer != answer.answer) {
            if (last.answer != Probe::Answer::NoAnswer)
                last.why = Error{ErrorKind::Unknown, BlueskySentences::tr("Only one end of the thread is there.")};
            last.answer = Probe::Answer::NoAnswer;
            last.result = QJsonObject{};
            last.calls = answer.calls;
            co_return last;
        }
    }
    if (answer.answer == Probe::Answer::Found) {
        if (posts.size() == 1) {
            auto only = posts.first().toObject();
            only[u"cid"_s] = answer.result["cid"_L1];
            posts[0] = only;
            published[u"posts"_s] = posts;
        }
        answer.result = published;
    }
    co_return answer;
}

QCoro::Task<Probe> Bluesky::lookUp(StepContext context, QJsonObject planned, HttpClient &http) const
{
    const auto rkey = planned["rkey"_L1].toString();
    const HttpReply reply = co_await http.send(recordRequest(context.post.account, rkey));
    Probe answer;
    answer.exchange = reply.exchange;
    answer.why = failureOf(reply, {probeCall, false, context.askedAt});
    if (answer.why) {
        const bool absent = answer.why->kind == ErrorKind::NotFound;
        answer.answer = absent ? Probe::Answer::Absent : Probe::Answer::NoAnswer;
        co_return answer;
    }
    const auto json = reply.jsonObject();
    if (!json || (*json)["uri"_L1] != recordUri(context.post.account, rkey)) {
        answer.why
            = Error{ErrorKind::Unknown, BlueskySentences::tr("The server answered something else than the record.")};
        co_return answer;
    }
    const auto text = (*json)["value"_L1].toObject()["text"_L1];
    const bool same = (*json)["cid"_L1] == planned["cid"_L1] || text == planned["record"_L1].toObject()["text"_L1];
    if (same) {
        answer.answer = Probe::Answer::Found;
        answer.result[u"cid"_s] = (*json)["cid"_L1];
    } else {
        answer.answer = Probe::Answer::Unknowable;
        answer.why = Error{ErrorKind::Conflict, BlueskySentences::tr("Another text stands under the post's key.")};
    }
    co_return answer;
}

}  // namespace carillon::bluesky
