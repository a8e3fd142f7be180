// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/mediapreparation.h"

#include "core/base/answer.h"
#include "core/media/prepare.h"
#include "core/media/video.h"
#include "core/publisher/publishersentences.h"

#include <QCoroFuture>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QThreadPool>

#include <limits>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto preparedFolder = "prepared"_L1;
constexpr int mostDays = 14;

ImageLimits limitsFor(const FrozenMedia &medium, const MediaRules &rules)
{
    const auto &its = medium.kind == MediaKind::Animation ? rules.animation : rules.image;
    const bool shrinks = rules.shrinksImages && medium.kind == MediaKind::Image;
    return {.maxBytes = shrinks && its.maxBytes > 0 ? its.maxBytes : std::numeric_limits<qint64>::max(),
            .maxPixels = shrinks ? its.maxPixels : 0,
            .maxWidth = shrinks ? its.maxWidth : 0,
            .maxHeight = shrinks ? its.maxHeight : 0,
            .mimes = shrinks ? its.mimes : QStringList{}};
}

bool isPicture(const FrozenMedia &medium)
{
    return medium.kind == MediaKind::Image || medium.kind == MediaKind::Animation;
}

/// Writes what differs from the original to `output`; the medium as it is sent.
Result<FrozenMedia> made(FrozenMedia medium, const MediaRules &rules, const QString &output)
{
    bool isRewritten = false;
    auto sent = medium;
    if (isPicture(medium)) {
        const auto picture = prepareImage(medium.path, limitsFor(medium, rules), output);
        if (!picture)
            return picture.error();
        isRewritten = picture->rewritten;
        sent.mime = picture->mime;
        sent.bytes = picture->bytes;
        sent.width = picture->size.width();
        sent.height = picture->size.height();
    } else {
        const auto film = prepareVideo(medium.path, output);
        if (!film)
            return film.error();
        isRewritten = film->rewritten;
        sent.mime = film->mime;
        sent.bytes = film->bytes;
    }
    if (!isRewritten) {
        QFile::remove(output);
        return medium;
    }
    // Networks go by a name's ending now and then.
    const auto ending = QMimeDatabase{}.mimeTypeForName(sent.mime).preferredSuffix();
    sent.path = ending.isEmpty() ? output : output + u'.' + ending;
    if (sent.path != output) {
        QFile::remove(sent.path);
        if (!QFile::rename(output, sent.path))
            return Error{ErrorKind::Storage,
                         PublisherSentences::tr("%1 cannot be written; is the disk full?").arg(sent.path)};
    }
    return sent;
}

}  // namespace

QString preparedName(const FrozenMedia &medium, const MediaRules &rules)
{
    const auto limits = limitsFor(medium, rules);
    const auto asked = u"%1|%2|%3|%4|%5|%6"_s.arg(QFileInfo{medium.path}.fileName())
                           .arg(limits.maxBytes)
                           .arg(limits.maxPixels)
                           .arg(limits.maxWidth)
                           .arg(limits.maxHeight)
                           .arg(limits.mimes.join(u','));
    return QString::fromLatin1(QCryptographicHash::hash(asked.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

void MediaPreparation::tidyUp() const
{
    QThreadPool::globalInstance()->start([folder = QDir{m_folder}.filePath(preparedFolder)] {
        // By the file system's own clock, which wrote their times.
        const auto oldest = QDateTime::currentDateTimeUtc().addDays(-mostDays);
        for (const auto &file : QDir{folder}.entryInfoList(QDir::Files)) {
            if (file.lastModified() < oldest)
                QFile::remove(file.filePath());
        }
    });
}

std::optional<QList<FrozenMedia>> MediaPreparation::ready(const QList<FrozenMedia> &media,
                                                          const MediaRules &rules) const
{
    QList<FrozenMedia> sent;
    for (const auto &medium : media) {
        const auto found = m_ready.constFind(preparedName(medium, rules));
        if (found == m_ready.constEnd() || !QFileInfo::exists(found->path))
            return {};
        sent += *found;
        sent.last().alt = medium.alt;
        sent.last().captions = medium.captions;
    }
    return sent;
}

QCoro::Task<Result<void>> MediaPreparation::prepare(QList<FrozenMedia> media, MediaRules rules)
{
    const QDir folder{m_folder};
    if (!folder.mkpath(preparedFolder))
        co_return Error{ErrorKind::Storage,
                        PublisherSentences::tr("%1 cannot be written; is the disk full?").arg(m_folder)};
    for (const auto &medium : std::as_const(media)) {
        const auto name = preparedName(medium, rules);
        if (medium.kind == MediaKind::Audio || medium.kind == MediaKind::Document) {
            m_ready[name] = medium;
            continue;
        }
        const auto output = folder.filePath(preparedFolder + u'/' + name);
        const Error dropped{ErrorKind::Cancelled, PublisherSentences::tr("The program ends.")};
        const auto answer = std::make_shared<Answer<Result<FrozenMedia>>>(dropped);
        QThreadPool::globalInstance()->start([=] { answer->give(made(medium, rules, output)); });
        const auto sent = co_await answer->future();
        if (!sent)
            co_return sent.error();
        m_ready[name] = *sent;
    }
    co_return Result<void>();
}

}  // namespace carillon
