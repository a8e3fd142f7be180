// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/youtubeafter.h"

#include "core/net/httpclient.h"
#include "core/platforms/youtube/processing.h"
#include "core/platforms/youtube/youtubeapi.h"
#include "core/platforms/youtube/youtubeerrors.h"
#include "core/platforms/youtube/youtubehosts.h"
#include "core/platforms/youtube/youtubesentences.h"
#include "core/platforms/youtube/youtubevideo.h"

#include <QJsonArray>

namespace carillon::youtube {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

/// How often, and for how long, what a post can be without is tried again.
constexpr int mostTries = 3;
constexpr auto longestTrying = 10min;

QString tokenOf(const StepContext &context)
{
    return context.credentials.values["access_token"_L1].toString();
}

QString videoOf(const StepContext &context)
{
    return context.step.payload["id"_L1].toString();
}

milliseconds ageOf(const StepContext &context)
{
    const auto since = QDateTime::fromString(context.step.payload["since"_L1].toString(), Qt::ISODateWithMs);
    return since.isValid() ? context.askedAt - toInstant(since) : milliseconds{0};
}

/// The engine knows what to do about these, whatever the step is for.
bool isForEngine(const Error &error)
{
    return error.kind == ErrorKind::Auth || error.kind == ErrorKind::Cancelled;
}

Result<QJsonObject> completed(const std::optional<Error> &error, const StepContext &context)
{
    if (!error || error->kind == ErrorKind::Duplicate)  // it is there already
        return QJsonObject{};
    if (isForEngine(*error))
        return *error;
    const auto tries = context.step.payload["tries"_L1].toInt();
    const auto wait = error->retryAfter.value_or(std::chrono::seconds{30 << std::min(tries, mostTries)});
    if (error->mayRepeat() && tries < mostTries && ageOf(context) + wait < longestTrying)
        return Error{ErrorKind::NotReady, error->detail, wait};
    const bool isThumbnail = context.step.payload["what"_L1].toString() == "thumbnail"_L1;
    const auto sentence = isThumbnail
        ? YoutubeSentences::tr("The video is live, but its thumbnail could not be set: %1")
        : YoutubeSentences::tr("The video is live, but it could not be put into the playlist: %1");
    return QJsonObject{{u"warning"_s, sentence.arg(error->detail)}};
}

QCoro::Task<StepOutcome> setThumbnail(StepContext context, const ErrorTable &errors, HttpClient &http)
{
    const auto picture = context.post.media.value(thumbnailIndex(context.post));
    auto request = thumbnailRequest(context.post.account, videoOf(context), picture, tokenOf(context));
    request.stillWanted = context.stillWanted;
    auto reply = co_await http.send(std::move(request));
    auto outcome = outcomeOf(reply, context.askedAt);
    outcome.result = completed(errorIn(reply, u"thumbnail"_s, false, context.askedAt, errors), context);
    co_return outcome;
}

/// A playlist takes the same video twice, so after a try that may have worked it is read first.
QCoro::Task<StepOutcome> addToPlaylist(StepContext context, const ErrorTable &errors, HttpClient &http)
{
    const auto &account = context.post.account;
    const auto playlist = optionOf(context.post, u"playlist"_s);
    if (context.step.payload["tries"_L1].toInt() > 0) {
        auto look = playlistRequest(account, playlist, videoOf(context), tokenOf(context));
        look.stillWanted = context.stillWanted;
        auto listed = co_await http.send(std::move(look));
        auto outcome = outcomeOf(listed, context.askedAt);
        const auto error = errorIn(listed, u"playlist"_s, false, context.askedAt, errors);
        const auto list = listed.jsonObject();
        const bool isThere = !error && list && !list->value("items"_L1).toArray().isEmpty();
        if (error || isThere) {
            outcome.result = completed(error, context);
            co_return outcome;
        }
    }
    auto request = addToPlaylistRequest(account, playlist, videoOf(context), tokenOf(context));
    request.stillWanted = context.stillWanted;
    auto reply = co_await http.send(std::move(request));
    auto outcome = outcomeOf(reply, context.askedAt);
    outcome.result = completed(errorIn(reply, u"playlist"_s, false, context.askedAt, errors), context);
    co_return outcome;
}

Error lookAgain(milliseconds age, milliseconds at)
{
    return Error{ErrorKind::NotReady, YoutubeSentences::tr("The video is uploaded; YouTube is working on it."),
                 std::chrono::ceil<std::chrono::seconds>(at - age)};
}

/// The state of a video at a look; `error`: it cannot be asked.
Result<QJsonObject> seen(const VideoState &state, const std::optional<Error> &error, milliseconds age)
{
    if (!error && state.stage == VideoState::Stage::Ready)
        return QJsonObject{{u"status"_s, u"processed"_s}};
    if (!error && state.stage == VideoState::Stage::Rejected)
        return Error{ErrorKind::Media, state.why};
    if (const auto look = nextLook(age))
        return lookAgain(age, *look);
    const auto warning = error
        ? YoutubeSentences::tr("The video is uploaded, but YouTube could not be asked what became of it: %1")
              .arg(error->detail)
        : YoutubeSentences::tr(
            "The video is uploaded, but YouTube is still working on it. Look there whether it can be watched.");
    return QJsonObject{{u"warning"_s, warning}};
}

QString normalized(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    return text.normalized(QString::NormalizationForm_C).trimmed();
}

QJsonObject publishedComment(const QJsonObject &thread, const StepContext &context)
{
    const auto id = thread["id"_L1].toString();
    if (id.isEmpty())
        return {};
    const auto top = thread["snippet"_L1]["topLevelComment"_L1]["id"_L1].toString(id);
    const auto page = hostsOf(context.post.account.server).watch + videoOf(context);
    return {
        {u"id"_s, id}, {u"comment"_s, top}, {u"url"_s, page + (page.contains(u'?') ? u'&' : u'?') + u"lc="_s + top}};
}

}  // namespace

QCoro::Task<StepOutcome> complete(StepContext context, const ErrorTable &errors, HttpClient &http)
{
    return context.step.payload["what"_L1].toString() == "thumbnail"_L1
        ? setThumbnail(std::move(context), errors, http)
        : addToPlaylist(std::move(context), errors, http);
}

QCoro::Task<StepOutcome> readBack(StepContext context, const ErrorTable &errors, HttpClient &http)
{
    StepOutcome outcome;
    const auto age = ageOf(context);
    if (age < firstLook) {
        outcome.result = lookAgain(age, firstLook);
        co_return outcome;
    }
    auto request = stateRequest(context.post.account, videoOf(context), tokenOf(context));
    request.stillWanted = context.stillWanted;
    auto reply = co_await http.send(std::move(request));
    outcome = outcomeOf(reply, context.askedAt);
    auto error = errorIn(reply, u"read_back"_s, false, context.askedAt, errors);
    if (error && isForEngine(*error)) {
        outcome.result = *error;
        co_return outcome;
    }
    const auto answer = reply.jsonObject();
    if (!error && (!answer || !answer->value("items"_L1).isArray()))
        error = Error{ErrorKind::Unknown,
                      YoutubeSentences::tr("YouTube answered HTTP %1 with something unreadable.").arg(reply.status)};
    const auto state = error ? VideoState{} : stateOf(answer->value("items"_L1).toArray().first().toObject());
    outcome.result = seen(state, error, age);
    co_return outcome;
}

QCoro::Task<StepOutcome> comment(StepContext context, const ErrorTable &errors, HttpClient &http)
{
    auto request = commentRequest(context.post, videoOf(context), tokenOf(context));
    request.stillWanted = context.stillWanted;
    auto reply = co_await http.send(std::move(request));
    auto outcome = outcomeOf(reply, context.askedAt);
    if (const auto error = errorIn(reply, u"first_comment"_s, true, context.askedAt, errors)) {
        outcome.result = *error;
        co_return outcome;
    }
    const auto thread = reply.jsonObject();
    const auto published = thread ? publishedComment(*thread, context) : QJsonObject{};
    if (published.isEmpty())  // it said yes, so the comment may well be there
        outcome.result
            = Error{ErrorKind::Ambiguous,
                    YoutubeSentences::tr("YouTube answered HTTP %1 with something unreadable.").arg(reply.status)};
    else
        outcome.result = published;
    co_return outcome;
}

QCoro::Task<Probe> probeComment(StepContext context, StepRecord doubtful, const ErrorTable &errors, HttpClient &http)
{
    Probe probe;
    auto request = commentsRequest(context.post.account, videoOf(context), tokenOf(context));
    auto reply = co_await http.send(std::move(request));
    const auto outcome = outcomeOf(reply, context.askedAt);
    probe.exchange = outcome.exchange;
    probe.rate = outcome.rate;
    probe.why = errorIn(reply, u"comments"_s, false, context.askedAt, errors);
    const auto list = reply.jsonObject();
    if (probe.why || !list)
        co_return probe;
    const auto since = doubtful.intendedAt - 2min;  // their clock and ours
    bool reachesBack = false;
    for (const auto &entry : list->value("items"_L1).toArray()) {
        const auto snippet = entry["snippet"_L1]["topLevelComment"_L1]["snippet"_L1].toObject();
        const auto moment = QDateTime::fromString(snippet["publishedAt"_L1].toString(), Qt::ISODateWithMs);
        if (moment.isValid() && toInstant(moment) < since) {
            reachesBack = true;
            continue;
        }
        const auto text = snippet["textOriginal"_L1].toString(snippet["textDisplay"_L1].toString());
        const auto author = snippet["authorChannelId"_L1]["value"_L1].toString();
        if (author == context.post.account.remoteId && normalized(text) == normalized(context.post.firstComment)) {
            probe.answer = Probe::Answer::Found;
            probe.result = publishedComment(entry.toObject(), context);
            co_return probe;
        }
    }
    if (reachesBack || !list->contains("nextPageToken"_L1))
        probe.answer = Probe::Answer::Absent;
    else
        probe.why
            = Error{ErrorKind::Unknown, YoutubeSentences::tr("There are too many comments since to find this one.")};
    co_return probe;
}

QCoro::Task<StepOutcome> removeVideo(StepContext context, const ErrorTable &errors, HttpClient &http)
{
    auto request = deleteRequest(context.post.account, videoOf(context), tokenOf(context));
    request.stillWanted = context.stillWanted;
    auto reply = co_await http.send(std::move(request));
    auto outcome = outcomeOf(reply, context.askedAt);
    // Only YouTube's own word counts: a page in HTML may come from whatever stands in its place.
    const bool isGone = !reply.failure && reply.status == 404 && failureOf(reply, {}, false).code == "videoNotFound"_L1;
    const auto error = errorIn(reply, u"delete"_s, false, context.askedAt, errors);
    if (error && !isGone)
        outcome.result = *error;
    co_return outcome;
}

QCoro::Task<StepOutcome> edit(StepContext context, const ErrorTable &errors, HttpClient &http)
{
    const auto &account = context.post.account;
    const auto token = tokenOf(context);
    const auto ofComment = context.step.payload["comment"_L1].toString();
    auto last = ofComment.isEmpty() ? snippetRequest(account, videoOf(context), token)
                                    : editCommentRequest(context.post, ofComment, token);
    last.stillWanted = context.stillWanted;
    auto reply = co_await http.send(std::move(last));
    auto outcome = outcomeOf(reply, context.askedAt);
    auto error = errorIn(reply, u"edit"_s, false, context.askedAt, errors);
    if (!error && ofComment.isEmpty()) {
        const auto answer = reply.jsonObject();
        const auto items = answer ? answer->value("items"_L1).toArray() : QJsonArray{};
        if (items.isEmpty()) {
            outcome.result
                = Error{ErrorKind::NotFound,
                        YoutubeSentences::tr("YouTube does not find this video; it may have been deleted there.")};
            co_return outcome;
        }
        const auto snippet = editedSnippet(items.first()["snippet"_L1].toObject(), context.post);
        auto request = editRequest(account, videoOf(context), snippet, token);
        request.stillWanted = context.stillWanted;
        reply = co_await http.send(std::move(request));
        outcome = outcomeOf(reply, context.askedAt);
        error = errorIn(reply, u"edit"_s, false, context.askedAt, errors);
    }
    if (error)
        outcome.result = *error;
    co_return outcome;
}

}  // namespace carillon::youtube
