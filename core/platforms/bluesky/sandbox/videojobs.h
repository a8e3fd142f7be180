// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QString>

namespace carillon::sandbox::bluesky {

/// A film that the video service was given.
struct VideoJob
{
    QString id;
    QString did;
    QByteArray content;  ///< empty once it is ready or has failed
    qint64 bytes = 0;
    int polls = 0;  ///< looks until it is ready
    QString failure{};
    QJsonObject blob{};  ///< among the account's blobs, once it is ready
    Instant at{};
};

/// The films of the video service, which forgets them when the sandbox ends.
class VideoJobs final
{
public:
    VideoJob &add(const QString &did, const QByteArray &content, Instant now);
    [[nodiscard]] VideoJob *find(const QString &id);
    /// The one that was made of the very same bytes of the same account and has not failed, or null.
    [[nodiscard]] VideoJob *findSame(const QString &did, const QByteArray &content);

    struct Use
    {
        int videos = 0;
        qint64 bytes = 0;
    };
    /// What an account has uploaded within a day.
    [[nodiscard]] Use usedBy(const QString &did, Instant now) const;

    void clear() { *this = {}; }

private:
    QHash<QString, VideoJob> m_jobs;
    QHash<QByteArray, QString> m_idOfContent;
    int m_count = 0;
};

}  // namespace carillon::sandbox::bluesky
