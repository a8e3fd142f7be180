// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/sandbox/repository.h"

#include "core/platforms/bluesky/sandbox/dagcbor.h"
#include "core/platforms/bluesky/sandbox/recordrules.h"
#include "core/platforms/simulatedtext.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>

namespace carillon::sandbox::bluesky {

using namespace Qt::StringLiterals;

namespace {

const auto platform = u"bluesky"_s;
const auto postCollection = u"app.bsky.feed.post/"_s;

QString handleOf(const QString &identifier)
{
    auto handle = identifier.section(u'@', 0, 0).isEmpty() ? identifier.mid(1) : identifier.section(u'@', 0, 0);
    handle = handle.toLower();
    return handle.contains(u'.') ? handle : handle + u".test"_s;
}

/// did:plc is a shortened hash; here of the handle, so that an account is the same after a restart without state.
QString didOf(const QString &handle)
{
    const auto hash = QCryptographicHash::hash(handle.toUtf8(), QCryptographicHash::Sha256);
    return u"did:plc:"_s + QString::fromLatin1(base32(hash).left(24));
}

QString tidOf(qint64 value)
{
    constexpr auto alphabet = "234567abcdefghijklmnopqrstuvwxyz"_L1;
    QString tid(13, u'2');
    for (qsizetype at = 12; at >= 0; --at, value >>= 5)
        tid[at] = alphabet[qsizetype{value & 31}];
    return tid;
}

}  // namespace

QString uriOf(const Repository &repository, const QString &key)
{
    return u"at://%1/%2"_s.arg(repository.did, key);
}

Repository &Repositories::open(const QString &identifier)
{
    if (auto *known = find(identifier))
        return *known;
    const auto handle = handleOf(identifier);
    if (auto *known = find(handle))
        return *known;
    const auto did = didOf(handle);
    auto &repository = m_byDid[did];
    repository.did = did;
    repository.handle = handle;
    m_didOfHandle.insert(handle, did);
    commit(repository);
    m_host.journal(platform, {{u"do"_s, u"account"_s}, {u"handle"_s, handle}});
    return repository;
}

Repository *Repositories::find(const QString &repo)
{
    const auto at = m_byDid.find(m_didOfHandle.value(repo.toLower(), repo));
    return at == m_byDid.end() ? nullptr : &at->second;
}

const Repository *Repositories::find(const QString &repo) const
{
    const auto at = m_byDid.find(m_didOfHandle.value(repo.toLower(), repo));
    return at == m_byDid.end() ? nullptr : &at->second;
}

QString Repositories::addBlob(Repository &repository, const QByteArray &content, const QString &mime)
{
    const auto cid = blobCidOf(content);
    const StoredBlob blob{.key = m_host.storeBlob(content), .mime = mime, .size = content.size()};
    repository.blobs.insert(cid, blob);
    m_host.journal(platform,
                   {{u"do"_s, u"blob"_s},
                    {u"did"_s, repository.did},
                    {u"cid"_s, cid},
                    {u"key"_s, QString::fromLatin1(blob.key)},
                    {u"mime"_s, mime},
                    {u"size"_s, blob.size}});
    return cid;
}

void Repositories::write(Repository &repository, const QString &key, const QJsonObject &value, const QString &cid)
{
    const StoredRecord record{.value = value, .cid = cid, .writtenAt = m_host.clock().now()};
    store(repository, key, record);
    m_host.journal(platform,
                   {{u"do"_s, u"write"_s},
                    {u"did"_s, repository.did},
                    {u"key"_s, key},
                    {u"value"_s, value},
                    {u"cid"_s, cid},
                    {u"at"_s, qint64{record.writtenAt.time_since_epoch().count()}}});
}

void Repositories::store(Repository &repository, const QString &key, const StoredRecord &record)
{
    const bool isNew = !repository.records.contains(key);
    repository.records.insert(key, record);
    if (isNew && key.startsWith(postCollection))
        show(repository, key, record);
}

void Repositories::show(const Repository &repository, const QString &key, const StoredRecord &record)
{
    const auto &value = record.value;
    const auto rkey = key.section(u'/', 1);
    const auto reply = value["reply"_L1].toObject();
    SimulatedPost post{.account = repository.handle,
                       .id = uriOf(repository, key),
                       .text = value["text"_L1].toString(),
                       .parent = reply["parent"_L1].toObject()["uri"_L1].toString(),
                       .createdAt = record.writtenAt,
                       .permalink = u"/profile/%1/post/%2"_s.arg(repository.handle, rkey),
                       .aliases = {u"/profile/%1/post/%2"_s.arg(repository.did, rkey)}};
    const auto verdict = judgeRecord(u"app.bsky.feed.post"_s, value, {});
    for (const auto &use : verdict.blobs) {
        const auto blob = repository.blobs.value(use.cid);
        post.media += SimulatedMedia{.blob = blob.key, .mime = blob.mime.toLatin1(), .alt = use.alt};
    }
    const auto embed = value["embed"_L1].toObject();
    post.link = embed["external"_L1].toObject()["uri"_L1].toString();
    if (embed["presentation"_L1] == "gif"_L1)
        post.notes += u"plays as a GIF"_s;
    for (const auto &label : value["labels"_L1]["values"_L1].toArray())
        post.notes += u"content warning: "_s + label["val"_L1].toString();
    m_host.created(platform, post);
    for (const auto &warning : verdict.warnings)
        m_host.warned(platform, repository.handle, warning);
    warnAboutReply(repository, reply);
}

void Repositories::warnAboutReply(const Repository &repository, const QJsonObject &reply)
{
    for (const auto &end : {"root"_L1, "parent"_L1}) {
        const auto ref = reply[end].toObject();
        const auto uri = ref["uri"_L1].toString();
        const auto known = repository.records.constFind(uri.section(u'/', 3));
        if (uri.section(u'/', 2, 2) == repository.did && known != repository.records.constEnd()
            && known->cid != ref["cid"_L1].toString())
            m_host.warned(platform, repository.handle, u"reply names a wrong cid of its "_s + end);
    }
}

void Repositories::remove(Repository &repository, const QString &key)
{
    repository.records.remove(key);
    if (key.startsWith(postCollection))
        m_host.removed(platform, uriOf(repository, key));
    m_host.journal(platform, {{u"do"_s, u"remove"_s}, {u"did"_s, repository.did}, {u"key"_s, key}});
}

QJsonObject Repositories::commit(Repository &repository)
{
    repository.rev = nextTid();
    const QJsonObject content{
        {u"did"_s, repository.did}, {u"rev"_s, repository.rev}, {u"prev"_s, repository.head}, {u"version"_s, 3}};
    repository.head = recordCidOf(dagCborOf(content).value_or(QByteArray{}));
    return {{u"cid"_s, repository.head}, {u"rev"_s, repository.rev}};
}

QString Repositories::nextTid()
{
    const auto now = std::chrono::microseconds{m_host.clock().now().time_since_epoch()}.count() << 10;
    m_lastTid = std::max(m_lastTid + 1024, qint64{now});
    return tidOf(m_lastTid);
}

void Repositories::restore(const QJsonObject &event)
{
    const auto what = event["do"_L1].toString();
    if (what == "account"_L1) {
        open(event["handle"_L1].toString());
        return;
    }
    auto *repository = find(event["did"_L1].toString());
    if (!repository)
        return;
    if (what == "blob"_L1) {
        repository->blobs.insert(event["cid"_L1].toString(),
                                 {.key = event["key"_L1].toString().toLatin1(),
                                  .mime = event["mime"_L1].toString(),
                                  .size = event["size"_L1].toInteger()});
    } else if (what == "write"_L1) {
        store(*repository, event["key"_L1].toString(),
              {.value = event["value"_L1].toObject(),
               .cid = event["cid"_L1].toString(),
               .writtenAt = Instant{std::chrono::milliseconds{event["at"_L1].toInteger()}}});
    } else if (what == "remove"_L1) {
        repository->records.remove(event["key"_L1].toString());
        m_host.removed(platform, uriOf(*repository, event["key"_L1].toString()));
    }
}

void Repositories::clear(bool accountsToo)
{
    if (accountsToo) {
        m_byDid.clear();
        m_didOfHandle.clear();
    }
    for (auto &[did, repository] : m_byDid) {
        repository.records.clear();
        repository.blobs.clear();
    }
}

}  // namespace carillon::sandbox::bluesky
