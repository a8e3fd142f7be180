// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/facebookcaptions.h"

#include "core/graphapi/graphusage.h"
#include "core/media/subrip.h"
#include "core/net/httpclient.h"
#include "core/platforms/facebook/facebookapi.h"
#include "core/platforms/facebook/facebookoutcome.h"
#include "core/platforms/facebook/facebookpost.h"
#include "core/platforms/facebook/facebooksentences.h"
#include "core/platforms/latecaptions.h"
#include "core/platforms/wire.h"

#include <QJsonArray>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace carillon::facebook {

using namespace Qt::StringLiterals;

namespace {

/// 200K: https://developers.facebook.com/docs/graph-api/reference/video/captions/, read November 2026.
constexpr qsizetype mostBytes = 204800;

FrozenCaptions captionsOf(const StepContext &context)
{
    const auto film = context.post.media.value(filmIndex(context.post));
    return film.captions.value(context.step.part);
}

Result<QByteArray> subRipOf(const FrozenCaptions &captions)
{
    auto subRip = subRipFromFile(captions.path);
    if (subRip && subRip->size() > mostBytes)
        return Error{ErrorKind::Media,
                     FacebookSentences::tr("They have %1 bytes as SubRip; Facebook takes %2.")
                         .arg(QLocale{}.toString(subRip->size()), QLocale{}.toString(mostBytes))};
    return subRip;
}

/// True when a person or a program has put captions in `locale` there.
bool has(const QJsonObject &list, const QString &locale)
{
    const auto captions = list["data"_L1].toArray();
    return std::any_of(captions.begin(), captions.end(), [&locale](const QJsonValue &entry) {
        return entry["locale"_L1].toString() == locale && !entry["is_auto_generated"_L1].toBool();
    });
}

}  // namespace

QString captionsLocale(const QString &language)
{
    if (language.compare("ar"_L1, Qt::CaseInsensitive) == 0)
        return u"ar_AR"_s;  // no country's in particular
    auto tag = language;
    const QLocale locale{tag.replace(u'-', u'_')};
    return locale.language() == QLocale::C ? tag : locale.name();
}

QList<Problem> captionsProblems(const FrozenPost &post)
{
    QList<Problem> problems;
    const int part = filmIndex(post);
    QHash<QString, QString> languages;
    for (const auto &captions : part < 0 ? QList<FrozenCaptions>{} : post.media.at(part).captions) {
        const auto locale = captionsLocale(captions.language);
        const auto earlier = languages.value(locale);
        if (!earlier.isEmpty() && earlier.compare(captions.language, Qt::CaseInsensitive) != 0)
            problems
                += Problem{.code = u"captions_twice"_s,
                           .message = FacebookSentences::tr("Facebook takes captions in \"%1\" and in \"%2\" for the "
                                                            "same language. Remove one of them.")
                                          .arg(earlier, captions.language),
                           .part = part};
        languages.insert(locale, captions.language);
    }
    return problems;
}

QCoro::Task<StepOutcome> addCaptions(StepContext context, const ErrorTable &errors, HttpClient &http)
{
    const Caller caller{context.post.account, context.credentials.values["access_token"_L1].toString()};
    const auto film = context.step.payload["id"_L1].toString();
    const auto captions = captionsOf(context);
    const auto locale = captionsLocale(captions.language);
    StepOutcome outcome;
    const auto subRip = subRipOf(captions);
    if (!subRip) {
        outcome.result = lateCaptionsResult(subRip.error(), context, u"Facebook"_s, captions.language);
        co_return outcome;
    }
    if (mayBeThere(context.step)) {
        auto look = captionsRequest(caller, film);
        look.stillWanted = context.stillWanted;
        auto listed = co_await http.send(std::move(look));
        outcome.rate = graphapi::rateOf(listed.headers, answeredAt(listed.headers, context.askedAt));
        const auto error = failureOf(listed, u"upload_captions"_s, context.askedAt, errors);
        const auto list = listed.jsonObject();
        const bool isThere = !error && list && has(*list, locale);
        // Whether the list can be read says nothing of the film: the same once more is the same.
        const bool mayGoOn = !isThere && !(error && (error->mayRepeat() || error->kind == ErrorKind::Auth));
        if (!mayGoOn) {
            outcome.exchange = std::move(listed.exchange);
            outcome.result = lateCaptionsResult(error, context, u"Facebook"_s, captions.language);
            co_return outcome;
        }
    }
    auto request = addCaptionsRequest(caller, film, locale, *subRip);
    request.stillWanted = context.stillWanted;
    auto reply = co_await http.send(std::move(request));
    outcome.rate = graphapi::rateOf(reply.headers, answeredAt(reply.headers, context.askedAt));
    auto error = failureOf(reply, u"upload_captions"_s, context.askedAt, errors);
    if (const auto answer = reply.jsonObject(); !error && (!answer || !(*answer)["success"_L1].toBool(true)))
        error = unreadable(reply);
    outcome.exchange = std::move(reply.exchange);
    outcome.result = lateCaptionsResult(error, context, u"Facebook"_s, captions.language);
    co_return outcome;
}

}  // namespace carillon::facebook
