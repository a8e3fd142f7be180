// SPDX-License-Identifier: GPL-3.0-or-later
// The methods of SimulatedBluesky that are about records: com.atproto.repo.* and app.bsky.feed.*
#include "core/platforms/bluesky/sandbox/dagcbor.h"
#include "core/platforms/bluesky/sandbox/simulatedbluesky.h"
#include "core/platforms/simulatedcounts.h"
#include "core/platforms/simulatedtext.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace carillon::sandbox::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr int createPoints = 3;
constexpr int updatePoints = 2;
constexpr int deletePoints = 1;
constexpr int maxWrites = 200;

const auto createAction = u"com.atproto.repo.applyWrites#create"_s;
const auto updateAction = u"com.atproto.repo.applyWrites#update"_s;
const auto deleteAction = u"com.atproto.repo.applyWrites#delete"_s;

HttpReply rateLimited()
{
    return refuse(429, u"RateLimitExceeded"_s, u"Rate Limit Exceeded"_s);
}

/// A taken key is no error of its own on the real server (atproto issue 3718).
HttpReply keyTaken()
{
    return refuse(500, u"InternalServerError"_s, u"Internal Server Error"_s);
}

HttpReply invalid(const QString &message)
{
    return refuse(400, u"InvalidRequest"_s, message);
}

HttpReply invalidSwap(const QString &what, const QString &cid)
{
    return refuse(400, u"InvalidSwap"_s, u"%1 was at %2"_s.arg(what, cid.isEmpty() ? u"null"_s : cid));
}

std::optional<HttpReply> checkKey(const QString &collection, const QString &rkey)
{
    static const QRegularExpression nsid{u"^[a-zA-Z][a-zA-Z0-9-]*(\\.[a-zA-Z][a-zA-Z0-9-]*){2,}$"_s};
    static const QRegularExpression form{u"^[a-zA-Z0-9_~.:-]{1,512}$"_s};
    if (!nsid.match(collection).hasMatch())
        return invalid(u"Error: Input/collection must be a valid nsid"_s);
    if (!form.match(rkey).hasMatch() || rkey == "."_L1 || rkey == ".."_L1)
        return invalid(u"Error: Input/rkey must be a valid Record Key"_s);
    if (collection.startsWith("app.bsky.feed."_L1) && !isTid(rkey))
        return invalid(u"Invalid TID string (got \"%1\")"_s.arg(rkey));
    return {};
}

QString statusOf(const QString &collection)
{
    static const QSet<QString> known{u"app.bsky.feed.post"_s, u"app.bsky.feed.threadgate"_s,
                                     u"app.bsky.feed.postgate"_s};
    return known.contains(collection) ? u"valid"_s : u"unknown"_s;
}

int pointsOf(const QJsonArray &writes)
{
    int points = 0;
    for (const auto &write : writes) {
        const auto type = write.toObject()["$type"_L1].toString();
        points += type == createAction ? createPoints : type == updateAction ? updatePoints : deletePoints;
    }
    return points;
}

/// By the account itself, which is all that anybody answers here.
int repliesTo(const Repository &repository, const QString &uri)
{
    return int(std::count_if(repository.records.begin(), repository.records.end(), [&](const StoredRecord &record) {
        return record.value["reply"_L1]["parent"_L1]["uri"_L1].toString() == uri;
    }));
}

}  // namespace

std::optional<HttpReply> SimulatedBluesky::checkRepository(const Call &call) const
{
    const auto name = call.input.value("repo"_L1).toString();
    if (name.isEmpty())
        return invalid(u"Input must have the property \"repo\""_s);
    const auto *named = m_repositories.find(name);
    if (!named)
        return refuse(403, u"AccountNotFound"_s, u"Account not found"_s);
    if (named != call.repository)
        return refuse(401, u"AuthenticationRequired"_s, u"Authentication Required"_s);
    const auto swap = call.input.value("swapCommit"_L1);
    if (swap.isString() && swap.toString() != named->head)
        return invalidSwap(u"Commit"_s, named->head);
    return {};
}

std::optional<HttpReply> SimulatedBluesky::checkRecord(const Repository &repository, const QString &collection,
                                                       const QString &rkey, QJsonObject &value, QString &cid) const
{
    if (auto refusal = checkKey(collection, rkey))
        return refusal;
    if (!value.contains("$type"_L1))
        value[u"$type"_s] = collection;
    if (value["$type"_L1].toString() != collection)
        return invalid(u"Invalid $type: expected %1, got %2"_s.arg(collection, value["$type"_L1].toString()));
    const auto verdict = judgeRecord(collection, value, m_settings.records);
    if (!verdict.problem.isEmpty())
        return invalid(u"Invalid %1 record: %2"_s.arg(collection, verdict.problem));
    const auto encoded = dagCborOf(value);
    if (!encoded)
        return invalid(u"Invalid %1 record: not encodable at $.record"_s.arg(collection));
    cid = recordCidOf(*encoded);
    return checkBlobs(repository, verdict.blobs);
}

std::optional<HttpReply> SimulatedBluesky::checkBlobs(const Repository &repository, const QList<BlobUse> &blobs)
{
    for (const auto &use : blobs) {
        const auto stored = repository.blobs.constFind(use.cid);
        if (stored == repository.blobs.constEnd())
            return refuse(400, u"BlobNotFound"_s, u"Could not find blob: "_s + use.cid);
        if (stored->mime != use.mime) {
            return refuse(
                400, u"InvalidMimeType"_s,
                u"Referenced Mimetype does not match stored blob. Expected: %1, Got: %2"_s.arg(stored->mime, use.mime));
        }
        if (stored->size != use.size) {
            return refuse(
                400, u"InvalidSize"_s,
                u"Referenced Size does not match stored blob. Expected: %1, Got: %2"_s.arg(stored->size).arg(use.size));
        }
    }
    return {};
}

bool SimulatedBluesky::isVisible(const StoredRecord &record) const
{
    return record.writtenAt + std::chrono::milliseconds{m_settings.visibleAfterMs} <= m_host.clock().now();
}

HttpReply SimulatedBluesky::uploadBlob(Call &call)
{
    if (limited(call, m_uploadsDay, call.repository->did, 1))
        return rateLimited();
    auto mime = QString::fromLatin1(sniffMediaType(call.request.body));
    if (mime.isEmpty())
        mime = QString::fromLatin1(call.request.contentType());
    const auto cid = m_repositories.addBlob(*call.repository, call.request.body, mime);
    return jsonReply({{u"blob"_s,
                       QJsonObject{{u"$type"_s, u"blob"_s},
                                   {u"ref"_s, QJsonObject{{u"$link"_s, cid}}},
                                   {u"mimeType"_s, mime},
                                   {u"size"_s, qint64{call.request.body.size()}}}}});
}

HttpReply SimulatedBluesky::createRecord(Call &call)
{
    if (writeLimited(call, createPoints))
        return rateLimited();
    if (auto refusal = checkRepository(call))
        return *refusal;
    const auto collection = call.input.value("collection"_L1).toString();
    const auto rkey = call.input.value("rkey"_L1).toString(m_repositories.nextTid());
    auto value = call.input.value("record"_L1).toObject();
    QString cid;
    if (auto refusal = checkRecord(*call.repository, collection, rkey, value, cid))
        return *refusal;
    const auto key = collection + u'/' + rkey;
    if (call.repository->records.contains(key))
        return keyTaken();
    m_repositories.write(*call.repository, key, value, cid);
    return jsonReply({{u"uri"_s, uriOf(*call.repository, key)},
                      {u"cid"_s, cid},
                      {u"commit"_s, m_repositories.commit(*call.repository)},
                      {u"validationStatus"_s, statusOf(collection)}});
}

HttpReply SimulatedBluesky::putRecord(Call &call)
{
    if (writeLimited(call, updatePoints))
        return rateLimited();
    if (auto refusal = checkRepository(call))
        return *refusal;
    const auto collection = call.input.value("collection"_L1).toString();
    const auto rkey = call.input.value("rkey"_L1).toString();
    auto value = call.input.value("record"_L1).toObject();
    QString cid;
    if (auto refusal = checkRecord(*call.repository, collection, rkey, value, cid))
        return *refusal;
    const auto key = collection + u'/' + rkey;
    const auto current = call.repository->records.value(key).cid;
    QJsonObject json{
        {u"uri"_s, uriOf(*call.repository, key)}, {u"cid"_s, cid}, {u"validationStatus"_s, statusOf(collection)}};
    if (current == cid)
        return jsonReply(json);  // identical content answers without a commit, whatever the swap says
    const auto swap = call.input.value("swapRecord"_L1);
    if (!swap.isUndefined() && swap.toString() != current)
        return invalidSwap(u"Record"_s, current);
    m_repositories.write(*call.repository, key, value, cid);
    json[u"commit"_s] = m_repositories.commit(*call.repository);
    return jsonReply(json);
}

HttpReply SimulatedBluesky::applyWrites(Call &call)
{
    struct Write
    {
        QString action;
        QString collection;
        QString key;
        QJsonObject value{};
        QString cid{};
    };
    const auto writes = call.input.value("writes"_L1).toArray();
    if (writeLimited(call, pointsOf(writes)))
        return rateLimited();
    if (auto refusal = checkRepository(call))
        return *refusal;
    if (writes.size() > maxWrites)
        return invalid(u"Too many writes. Max: %1"_s.arg(maxWrites));
    QList<Write> checked;
    QSet<QString> keys;
    for (const auto &item : writes) {
        const auto input = item.toObject();
        Write write{.action = input["$type"_L1].toString(), .collection = input["collection"_L1].toString(), .key = {}};
        if (write.action != createAction && write.action != updateAction && write.action != deleteAction)
            return invalid(u"Action not supported: "_s + write.action);
        const auto rkey = input["rkey"_L1].toString(m_repositories.nextTid());
        write.key = write.collection + u'/' + rkey;
        write.value = input["value"_L1].toObject();
        if (write.action != deleteAction) {
            if (auto refusal = checkRecord(*call.repository, write.collection, rkey, write.value, write.cid))
                return *refusal;
        }
        const bool exists = call.repository->records.contains(write.key);
        if (exists == (write.action == createAction) || keys.contains(write.key))
            return keyTaken();
        keys += write.key;
        checked += std::move(write);
    }
    QJsonArray results;
    for (const auto &write : checked) {
        if (write.action == deleteAction) {
            m_repositories.remove(*call.repository, write.key);
            results += QJsonObject{{u"$type"_s, write.action + u"Result"_s}};
            continue;
        }
        m_repositories.write(*call.repository, write.key, write.value, write.cid);
        results += QJsonObject{{u"$type"_s, write.action + u"Result"_s},
                               {u"uri"_s, uriOf(*call.repository, write.key)},
                               {u"cid"_s, write.cid},
                               {u"validationStatus"_s, statusOf(write.collection)}};
    }
    return jsonReply({{u"commit"_s, m_repositories.commit(*call.repository)}, {u"results"_s, results}});
}

HttpReply SimulatedBluesky::deleteRecord(Call &call)
{
    if (writeLimited(call, deletePoints))
        return rateLimited();
    if (auto refusal = checkRepository(call))
        return *refusal;
    const auto key = call.input.value("collection"_L1).toString() + u'/' + call.input.value("rkey"_L1).toString();
    if (!call.repository->records.contains(key))
        return jsonReply({});
    m_repositories.remove(*call.repository, key);
    return jsonReply({{u"commit"_s, m_repositories.commit(*call.repository)}});
}

HttpReply SimulatedBluesky::record(Call &call)
{
    const auto repo = valueOf(call.query, u"repo");
    for (const auto *name : {"repo", "collection", "rkey"}) {
        if (valueOf(call.query, QString::fromLatin1(name)).isEmpty())
            return invalid(u"Params must have the property \"%1\""_s.arg(QLatin1String{name}));
    }
    const auto *repository = m_repositories.find(repo);
    if (!repository)
        return invalid(u"Could not find repo: "_s + repo);
    const auto key = valueOf(call.query, u"collection") + u'/' + valueOf(call.query, u"rkey");
    const auto found = repository->records.constFind(key);
    const auto wanted = valueOf(call.query, u"cid");
    if (found == repository->records.constEnd() || !isVisible(*found) || (!wanted.isEmpty() && wanted != found->cid)) {
        return refuse(400, u"RecordNotFound"_s, u"Could not locate record: at://%1/%2"_s.arg(repository->did, key));
    }
    return jsonReply({{u"uri"_s, uriOf(*repository, key)}, {u"cid"_s, found->cid}, {u"value"_s, found->value}});
}

HttpReply SimulatedBluesky::posts(Call &call)
{
    QJsonArray posts;
    int asked = 0;
    for (const auto &[name, uri] : call.query) {
        if (name != "uris"_L1 && name != "uris[]"_L1)
            continue;
        if (++asked > 25)
            return invalid(u"Error: Params/uris must not have more than 25 elements"_s);
        const auto *repository = m_repositories.find(uri.section(u'/', 2, 2));
        const auto key = uri.section(u'/', 3);
        if (!repository || !repository->records.contains(key) || !isVisible(repository->records[key]))
            continue;
        const auto &stored = repository->records[key];
        const auto count = [&](QStringView what, int most) {
            return simulatedCount(uri, what, stored.writtenAt, call.now, most);
        };
        posts += QJsonObject{{u"uri"_s, uri},
                             {u"cid"_s, stored.cid},
                             {u"author"_s, QJsonObject{{u"did"_s, repository->did}, {u"handle"_s, repository->handle}}},
                             {u"record"_s, stored.value},
                             {u"likeCount"_s, count(u"likes", 90)},
                             {u"repostCount"_s, count(u"reposts", 25)},
                             {u"replyCount"_s, repliesTo(*repository, uri) + count(u"replies", 14)},
                             {u"quoteCount"_s, count(u"quotes", 6)},
                             {u"bookmarkCount"_s, count(u"bookmarks", 10)},
                             {u"indexedAt"_s, toIsoUtc(stored.writtenAt)}};
    }
    if (asked == 0)
        return invalid(u"Error: Params must have the property \"uris\""_s);
    return jsonReply({{u"posts"_s, posts}});
}

}  // namespace carillon::sandbox::bluesky
