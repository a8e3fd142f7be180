// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/sandbox/videojobs.h"

#include <QCryptographicHash>

namespace carillon::sandbox::bluesky {

namespace {

QByteArray contentKey(const QString &did, const QByteArray &content)
{
    return did.toLatin1() + QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

}  // namespace

VideoJob &VideoJobs::add(const QString &did, const QByteArray &content, Instant now)
{
    const auto id = QStringLiteral("job%1").arg(++m_count, 8, 10, QLatin1Char{'0'});
    m_idOfContent.insert(contentKey(did, content), id);
    return *m_jobs.insert(id, {.id = id, .did = did, .content = content, .bytes = content.size(), .at = now});
}

VideoJob *VideoJobs::find(const QString &id)
{
    const auto at = m_jobs.find(id);
    return at == m_jobs.end() ? nullptr : &*at;
}

VideoJob *VideoJobs::findSame(const QString &did, const QByteArray &content)
{
    auto *job = find(m_idOfContent.value(contentKey(did, content)));
    return job && job->failure.isEmpty() ? job : nullptr;
}

VideoJobs::Use VideoJobs::usedBy(const QString &did, Instant now) const
{
    Use use;
    for (const auto &job : m_jobs) {
        if (job.did == did && now - job.at < std::chrono::days{1}) {
            ++use.videos;
            use.bytes += job.bytes;
        }
    }
    return use;
}

}  // namespace carillon::sandbox::bluesky
