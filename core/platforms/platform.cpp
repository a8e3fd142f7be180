// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/platform.h"

#include "core/platforms/livepieces.h"
#include "core/platforms/platformsentences.h"
#include "core/text/weblinks.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

int Platform::maxTextLength(const FrozenAccount &) const
{
    return traits().maxTextLength;
}

bool Platform::mayHandOver(const FrozenPost &post) const
{
    return traits().handOver.isOffered() && post.parts.size() == 1 && post.firstComment.isEmpty();
}

int Platform::maxFirstCommentLength(const FrozenAccount &account) const
{
    const int ofItsOwn = traits().maxFirstCommentLength;
    return ofItsOwn > 0 ? ofItsOwn : maxTextLength(account);
}

TextMeasure Platform::measure(const QString &text, const QString &, const FrozenAccount &account) const
{
    TextMeasure measured{.length = textLength(text, account), .limit = maxTextLength(account)};
    if (traits().maxTextBytes > 0) {
        measured.bytes = static_cast<int>(text.toUtf8().size());
        measured.maxBytes = traits().maxTextBytes;
    }
    return measured;
}

std::optional<QString> Platform::payloadText(const QString &, const QList<ResolvedMention> &) const
{
    return {};
}

QList<TextEntity> Platform::textEntities(const QString &text) const
{
    QList<TextEntity> entities;
    for (const auto &link : findWebLinks(text))
        entities += TextEntity{.kind = TextEntity::Kind::Link,
                               .start = link.start,
                               .end = link.end,
                               .value = text.mid(link.start, link.end - link.start)};
    return entities;
}

Result<QJsonObject> Platform::found(const FrozenPost &, const Step &, const QString &) const
{
    return Error{
        ErrorKind::Config,
        PlatformSentences::tr("The addresses of %1 do not tell the id that its interface wants, so nothing can "
                              "be sent behind a post that you have found there. Post the rest there by hand, "
                              "then confirm that all of it is live.")
            .arg(traits().displayName)};
}

std::chrono::milliseconds Platform::settleFor(const FrozenAccount &) const
{
    return traits().settle;
}

QList<LimitWindow> Platform::windowsFor(const FrozenAccount &) const
{
    return traits().windows;
}

MediaRules Platform::mediaFor(const FrozenAccount &) const
{
    return traits().media;
}

Cost Platform::metricsCost(const FrozenAccount &, const QList<LivePost> &posts) const
{
    qsizetype parts = 0;
    for (const auto &post : posts)
        parts += partsOf(post.pieces).size();
    const auto &rule = traits().metrics;
    Cost cost;
    for (qsizetype asked = 0; asked < parts; asked += rule.atOnce)
        cost += rule.cost;
    return cost;
}

QCoro::Task<MetricsAnswer> Platform::readMetrics(FrozenAccount, Credentials, QList<LivePost>, HttpClient &) const
{
    co_return MetricsAnswer{
        .told = Error{ErrorKind::Config,
                      PlatformSentences::tr("%1 tells no figures of its posts.").arg(traits().displayName)},
        .calls = 0};
}

QCoro::Task<Result<QList<MentionCandidate>>> Platform::findMentions(FrozenAccount, Credentials, QString,
                                                                    HttpClient &) const
{
    co_return Error{ErrorKind::Config, PlatformSentences::tr("%1 has no search for people.").arg(traits().displayName)};
}

QCoro::Task<Result<BrowserLogin>> Platform::beginLogin(ConnectRequest, QString, QString, HttpClient &) const
{
    co_return Error{ErrorKind::Config,
                    PlatformSentences::tr("%1 has no login in the browser.").arg(traits().displayName)};
}

bool Platform::needsRefresh(const Credentials &, Instant) const
{
    return false;
}

std::optional<TokenLife> Platform::lifeOf(const Credentials &) const
{
    return {};
}

QCoro::Task<Result<Credentials>> Platform::refresh(FrozenAccount, Credentials, HttpClient &) const
{
    // What never expires cannot be renewed: if the platform no longer takes it, only a person can help.
    co_return Error{ErrorKind::Auth,
                    PlatformSentences::tr("%1 no longer accepts this login.").arg(traits().displayName)};
}

QCoro::Task<Result<void>> Platform::revoke(FrozenAccount, Credentials, HttpClient &) const
{
    co_return Result<void>{};
}

const Platform *findPlatform(const std::vector<std::unique_ptr<Platform>> &platforms, QStringView id)
{
    const auto at = std::find_if(platforms.begin(), platforms.end(),
                                 [id](const auto &platform) { return platform->traits().id == id; });
    return at == platforms.end() ? nullptr : at->get();
}

}  // namespace carillon
