// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/facebookphoto.h"

#include "core/media/prepare.h"
#include "core/platforms/facebook/facebooksentences.h"

#include <QFuture>
#include <QPromise>
#include <QTemporaryDir>
#include <QThreadPool>
#include <qcorofuture.h>

namespace carillon::facebook {

using namespace Qt::StringLiterals;

namespace {

using Prepared = std::shared_ptr<Result<PreparedImage>>;

/// The type of the file is its ending: Facebook looks at both.
QString endingFor(const QString &mime)
{
    if (mime == "image/png"_L1)
        return u"png"_s;
    return mime == "image/gif"_L1 ? u"gif"_s : u"jpg"_s;
}

QFuture<Prepared> prepareElsewhere(const QString &path, const ImageLimits &limits, const QString &output)
{
    const auto promise = std::make_shared<QPromise<Prepared>>();
    promise->start();
    QThreadPool::globalInstance()->start([=] {
        promise->addResult(std::make_shared<Result<PreparedImage>>(prepareImage(path, limits, output)));
        promise->finish();
    });
    return promise->future();
}

}  // namespace

QCoro::Task<Result<SentPhoto>> preparedPhoto(FrozenMedia medium)
{
    SentPhoto photo{.folder = std::make_shared<QTemporaryDir>(), .medium = medium};
    if (!photo.folder->isValid())
        co_return Error{ErrorKind::Storage,
                        FacebookSentences::tr("There is no room for a temporary copy of the picture.")};
    ImageLimits limits{.maxBytes = mostPhotoBytes, .mimes = QStringList{u"image/jpeg"_s, u"image/png"_s}};
    if (medium.kind == MediaKind::Animation)
        limits.mimes += u"image/gif"_s;  // shown as a still picture
    const auto output = photo.folder->filePath(u"prepared"_s);
    auto working = prepareElsewhere(medium.path, limits, output);
    const auto prepared = co_await working;
    if (!*prepared)
        co_return prepared->error();
    const auto &image = prepared->value();
    photo.medium.path = photo.folder->filePath(u"photo."_s + endingFor(image.mime));
    if (!QFile::rename(image.path, photo.medium.path))
        co_return Error{ErrorKind::Storage,
                        FacebookSentences::tr("There is no room for a temporary copy of the picture.")};
    photo.medium.mime = image.mime;
    photo.medium.bytes = image.bytes;
    co_return photo;
}

}  // namespace carillon::facebook
