// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/step.h"

#include <QCoroTask>

#include <memory>

class QTemporaryDir;

namespace carillon::facebook {

/// A photo as Facebook takes it: JPEG or PNG below 4 MB, without where and when it was taken.
struct SentPhoto
{
    std::shared_ptr<QTemporaryDir> folder;  ///< holds the file as long as this lives
    FrozenMedia medium;
};

/// Subcode 1366046 speaks of 4 MB, other pages of 10 MB; what is larger is shrunk.
constexpr qint64 mostPhotoBytes = 4'000'000;

/// Works on a thread of the pool, since a large picture takes some seconds. Errors: Media, Storage.
QCoro::Task<Result<SentPhoto>> preparedPhoto(FrozenMedia medium);

}  // namespace carillon::facebook
