// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/platforms/simulatedplatform.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <map>

namespace carillon::sandbox::bluesky {

struct StoredRecord
{
    QJsonObject value;
    QString cid;
    Instant writtenAt{};
};

struct StoredBlob
{
    QByteArray key;  ///< of the host's blobs
    QString mime;
    qint64 size = 0;
};

/// One account with its records and blobs.
struct Repository
{
    QString did;
    QString handle;
    QString head;                            ///< CID of the last commit
    QString rev;                             ///< its TID
    QHash<QString, StoredRecord> records{};  ///< by "collection/rkey"
    QHash<QString, StoredBlob> blobs{};      ///< by CID
};

/// Every account of the simulated network and what lies in it. Journals what it changes, shows posts to the host.
class Repositories final
{
public:
    explicit Repositories(SimulationHost &host) : m_host{host} {}

    /// The account that signs in as `identifier`, made if need be. A name without a dot gets ".test".
    Repository &open(const QString &identifier);
    /// By DID or handle.
    [[nodiscard]] Repository *find(const QString &repo);
    [[nodiscard]] const Repository *find(const QString &repo) const;

    /// Returns the CID.
    QString addBlob(Repository &repository, const QByteArray &content, const QString &mime);
    void write(Repository &repository, const QString &key, const QJsonObject &value, const QString &cid);
    void remove(Repository &repository, const QString &key);
    /// A new commit over whatever was written: {"cid","rev"}.
    QJsonObject commit(Repository &repository);
    /// A new record key, later than all before it.
    QString nextTid();

    void restore(const QJsonObject &event);
    void clear(bool accountsToo);

private:
    void store(Repository &repository, const QString &key, const StoredRecord &record);
    void show(const Repository &repository, const QString &key, const StoredRecord &record);
    void warnAboutReply(const Repository &repository, const QJsonObject &reply);

    SimulationHost &m_host;
    std::map<QString, Repository> m_byDid;  ///< stable addresses
    QHash<QString, QString> m_didOfHandle;
    qint64 m_lastTid = 0;
};

QString uriOf(const Repository &repository, const QString &key);

}  // namespace carillon::sandbox::bluesky
