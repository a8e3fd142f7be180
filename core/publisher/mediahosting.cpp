// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/mediahosting.h"

#include "core/base/log.h"
#include "core/net/httpclient.h"
#include "core/platforms/mediacheck.h"
#include "core/publisher/commitgroup.h"
#include "core/publisher/publishersentences.h"
#include "core/publisher/retrypolicy.h"
#include "core/store/eventrepository.h"
#include "core/store/workspace.h"

#include <QCoroFuture>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A place that is away, or refuses, is asked once in so long for all posts together.
constexpr auto placePause = 1min;
constexpr auto firstWait = 1min;
constexpr auto longestWait = 15min;
/// A network reads the address soon after it was given it, or after a retry.
constexpr auto addressLife = 24h;
constexpr auto lookDeadline = 60s;

bool isTrouble(const Error &error)
{
    return error.kind == ErrorKind::Transient || error.kind == ErrorKind::Config;
}

Error noPlace()
{
    return {
        ErrorKind::Config,
        PublisherSentences::tr("This network fetches pictures and videos from an address, and no storage for them is "
                               "set. Set one in the settings of the workspace; the post goes out then.")};
}

}  // namespace

MediaHosting::MediaHosting(const Clock &clock, Workspace &workspace, CommitGroup &commits, HttpClient &http,
                           SecretStore &secrets)
    : m_clock{clock},
      m_workspace{workspace},
      m_commits{commits},
      m_http{http},
      m_registry{workspace.database(), secrets, clock}
{
}

void MediaHosting::lookAtSetting()
{
    const auto stored = MediaHostRepository{m_workspace.database()}.current();
    if (!stored || *stored == m_setting)
        return;
    m_setting = *stored;
    m_secrets.clear();
    m_seenAtWeb.clear();
    m_trouble.reset();
}

/// As seen from the media folder.
QString MediaHosting::nameOf(const FrozenMedia &medium) const
{
    return QDir{m_workspace.mediaFolder()}.relativeFilePath(medium.path);
}

/// Nothing where the workspace's place is none of that kind.
std::optional<QUrl> MediaHosting::webAddress(const FrozenMedia &medium) const
{
    const auto host = m_setting ? mediaHostFrom(m_setting->host) : Result<MediaHost>{noPlace()};
    if (!host || host->kind != MediaHost::Kind::Web)
        return {};
    return carillon::addressOf(*host, nameOf(medium));
}

Result<std::optional<QList<FrozenMedia>>> MediaHosting::addressed(PlatformPostId post, const QList<FrozenMedia> &media,
                                                                  const MediaRules &rules, Instant due)
{
    const auto rows = HostedMediaRepository{m_workspace.database()}.of(post);
    if (!rows)
        return rows.error();
    const auto now = m_clock.now();
    const auto life = std::chrono::ceil<std::chrono::seconds>(std::max(due, now) + addressLife - now);
    auto result = media;
    for (auto &medium : result) {
        if (!rulesFor(medium.kind, rules).needsAddress)
            continue;
        const auto row = std::find_if(rows->begin(), rows->end(), [&](const HostedMedium &hosted) {
            return hosted.wasSeen && hosted.source == nameOf(medium) && m_secrets.contains(hosted.host.key);
        });
        if (row == rows->end()) {
            const auto address = webAddress(medium);
            if (!address || !m_seenAtWeb.contains(*address))
                return std::optional<QList<FrozenMedia>>{};
            medium.address = *address;
            continue;
        }
        const auto host = mediaHostFrom(row->host.host);
        if (!host)
            return host.error();
        medium.address = carillon::addressOf(*host, m_secrets[row->host.key], row->object, now, life);
    }
    return std::optional{result};
}

QCoro::Task<Result<void>> MediaHosting::place(PlatformPostId post, QList<FrozenMedia> media, MediaRules rules)
{
    // It may be on its way there already, ahead of its time.
    while (m_placing.contains(post)) {
        auto others = m_placing.value(post)->future();
        co_await others;
    }
    erase_if(media, [&](const FrozenMedia &medium) { return !rulesFor(medium.kind, rules).needsAddress; });
    const auto answer = std::make_shared<Answer<bool>>(false);
    m_placing.insert(post, answer);
    auto placed = co_await placeAlone(post, std::move(media));
    m_placing.remove(post);
    answer->give(true);
    co_return placed;
}

QCoro::Task<Result<void>> MediaHosting::placeAlone(PlatformPostId post, QList<FrozenMedia> media)
{
    lookAtSetting();
    const auto known = co_await isThere(post, media);
    if (!known)
        co_return known.error();
    if (!*known) {
        if (m_trouble && m_trouble->until > m_clock.now())
            co_return m_trouble->error;
        auto place = co_await currentPlace();
        if (!place)
            co_return place.error();
        for (const auto &medium : std::as_const(media)) {
            const auto done = co_await put(post, medium, *place);
            if (!done && isTrouble(done.error()) && place->host.kind != MediaHost::Kind::Web)
                m_trouble = Trouble{done.error(), m_clock.now() + placePause};
            if (!done)
                co_return done.error();
        }
    }
    const bool isRelief = m_trouble.has_value();
    QStringList names;
    for (const auto &medium : std::as_const(media))
        names += nameOf(medium);
    const CommitGroup::Work note = [this, post, names, isRelief]() -> Result<void> {
        HostedMediaRepository hosted{m_workspace.database()};
        if (auto done = hosted.endWait(post); !done)
            return done;
        if (auto done = isRelief ? hosted.hurryWaiting(m_clock.now()) : Result<void>{}; !done)
            return done;
        return hosted.releaseOthers(post, names, m_clock.now());
    };
    auto noted = co_await m_commits.commit(note);
    if (noted && isRelief) {
        m_trouble.reset();
        if (m_relieved)
            m_relieved();
    }
    co_return noted;
}

/// All of them were put there and seen, and the keys to their addresses are at hand.
QCoro::Task<Result<bool>> MediaHosting::isThere(PlatformPostId post, QList<FrozenMedia> media)
{
    const auto rows = HostedMediaRepository{m_workspace.database()}.of(post);
    if (!rows)
        co_return rows.error();
    for (const auto &medium : std::as_const(media)) {
        const auto name = nameOf(medium);
        const auto row = std::find_if(rows->begin(), rows->end(), [&](const HostedMedium &hosted) {
            return hosted.wasSeen && hosted.source == name;
        });
        if (row == rows->end()) {
            const auto address = webAddress(medium);
            if (address && m_seenAtWeb.contains(*address))
                continue;
            co_return false;
        }
        const auto keys = co_await ensureKeys(row->host);
        // Where they are lost, another place may do.
        if (!keys && keys.error().kind == ErrorKind::NotFound)
            co_return false;
        if (!keys)
            co_return keys.error();
    }
    co_return true;
}

QCoro::Task<Result<void>> MediaHosting::ensureKeys(StoredMediaHost stored)
{
    if (m_secrets.contains(stored.key))
        co_return Result<void>();
    const auto secret = co_await m_registry.secretOf(stored);
    if (!secret)
        co_return secret.error();
    m_secrets.insert(stored.key, *secret);
    co_return Result<void>();
}

QCoro::Task<Result<MediaHosting::Place>> MediaHosting::currentPlace()
{
    const auto stored = MediaHostRepository{m_workspace.database()}.current();
    if (!stored)
        co_return stored.error();
    if (!*stored)
        co_return noPlace();
    const auto host = mediaHostFrom((*stored)->host);
    if (!host) {
        const Error wrong{ErrorKind::Config, host.error().detail};
        co_return wrong;
    }
    const auto keys = co_await ensureKeys(**stored);
    if (!keys) {
        const bool areLost = keys.error().kind == ErrorKind::NotFound;
        const Error why{areLost ? ErrorKind::Config : keys.error().kind, keys.error().detail};
        co_return why;
    }
    Place place{.stored = **stored, .host = *host, .secret = m_secrets.value((*stored)->key)};
    co_return place;
}

/// The row for it: one that a put was begun with, or a new one, which is on disk when this answers.
QCoro::Task<Result<HostedMedium>> MediaHosting::row(PlatformPostId post, FrozenMedia medium, Place place)
{
    const auto rows = HostedMediaRepository{m_workspace.database()}.of(post);
    if (!rows)
        co_return rows.error();
    std::vector<HostedMediaId> elsewhere;
    for (const auto &hosted : *rows) {
        if (hosted.source != nameOf(medium))
            continue;
        if (hosted.host.id == place.stored.id)
            co_return hosted;
        elsewhere.push_back(hosted.id);
    }
    const auto object = newObjectName(medium);
    std::optional<HostedMediaId> id;
    const CommitGroup::Work begin = [&]() -> Result<void> {
        HostedMediaRepository hosted{m_workspace.database()};
        for (const auto other : elsewhere) {
            if (auto done = hosted.release(other, m_clock.now()); !done)
                return done;
        }
        const auto made = hosted.begin(post, place.stored.id, nameOf(medium), object, m_clock.now());
        if (!made)
            return made.error();
        id = *made;
        return {};
    };
    const auto begun = co_await m_commits.commit(begin);
    if (!begun)
        co_return begun.error();
    HostedMedium hosted{.id = *id,
                        .platformPost = post,
                        .host = place.stored,
                        .source = nameOf(medium),
                        .object = object,
                        .begunAt = m_clock.now()};
    co_return hosted;
}

/// Doing it again does no harm, so that only what was seen there is known to be there.
QCoro::Task<Result<void>> MediaHosting::put(PlatformPostId post, FrozenMedia medium, Place place)
{
    if (place.host.kind == MediaHost::Kind::Web) {
        const auto address = carillon::addressOf(place.host, nameOf(medium));
        const auto seen = co_await look(address, medium);
        if (seen)
            m_seenAtWeb.insert(address);
        co_return seen;
    }
    const auto hosted = co_await row(post, medium, place);
    if (!hosted)
        co_return hosted.error();
    if (hosted->wasSeen)
        co_return Result<void>();
    if (!m_put.contains(hosted->id)) {
        auto request = putRequest(place.host, place.secret, hosted->object, medium, m_clock.now());
        const auto reply = co_await m_http.send(std::move(request));
        if (auto taken = checkPut(place.host, reply); !taken)
            co_return taken;
        m_put.insert(hosted->id);
    }
    const auto address
        = carillon::addressOf(place.host, place.secret, hosted->object, m_clock.now(), std::chrono::hours{1});
    auto seen = co_await look(address, medium);
    // A place that only gave no answer need not get it again; whatever else hid it may have been mended meanwhile.
    if (seen || seen.error().kind == ErrorKind::Config)
        m_put.remove(hosted->id);
    if (!seen)
        co_return seen;
    const CommitGroup::Work note = [this, id = hosted->id] {
        return HostedMediaRepository{m_workspace.database()}.noteSeen(id, m_clock.now());
    };
    co_return co_await m_commits.commit(note);
}

/// What a network would see now, before it is asked to: its own words about it would be a riddle.
QCoro::Task<Result<void>> MediaHosting::look(QUrl address, FrozenMedia medium)
{
    auto request = lookRequest(address);
    request.deadline = lookDeadline;
    const auto reply = co_await m_http.send(std::move(request));
    const auto seen = checkLook(reply, medium);
    if (seen)
        co_return seen;
    const bool isRefusal = seen.error().kind == ErrorKind::Media;
    const Error why{isRefusal ? ErrorKind::Config : seen.error().kind, seen.error().detail};
    co_return why;
}

Result<void> MediaHosting::putOff(PlatformPostId post, AccountId account, const Error &why)
{
    const auto now = m_clock.now();
    HostedMediaRepository hosted{m_workspace.database()};
    const auto times = hosted.timesPutOff(post);
    if (!times)
        return times.error();
    const auto until = now
        + std::max<std::chrono::milliseconds>(growing(firstWait, *times, longestWait), why.retryAfter.value_or(0s));
    const auto isNew = hosted.putOff(post, until, why, now);
    // Somebody has moved or canceled it meanwhile.
    if (!isNew && isNew.error().kind == ErrorKind::Conflict)
        return {};
    if (!isNew)
        return isNew.error();
    if (!*isNew)
        return {};
    return EventRepository{m_workspace.database()}.tell(
        {.kind = EventKind::PostRetrying,
         .at = now,
         .account = account,
         .platformPost = post,
         .error = why.kind,
         .detail = {{u"message"_s, why.detail}, {u"again_at"_s, toIsoUtc(until)}}});
}

}  // namespace carillon
