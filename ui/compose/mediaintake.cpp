// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/mediaintake.h"

#include "core/base/answer.h"
#include "core/base/error.h"
#include "core/base/reply.h"
#include "core/desk/desk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryFile>
#include <QThreadPool>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

/// As a file that nobody else can read. Any thread; blocks.
Result<QString> writeTemporary(const QImage &image)
{
    QTemporaryFile file{QDir::tempPath() + u"/carillon-pasted-XXXXXX.png"_s};
    if (!file.open())
        return Error{ErrorKind::Storage, u"%1: %2"_s.arg(file.fileTemplate(), file.errorString())};
    if (!image.save(&file, "PNG") || !file.flush())
        return Error{ErrorKind::Storage, u"%1: %2"_s.arg(file.fileName(), file.errorString())};
    file.setAutoRemove(false);
    return file.fileName();
}

void removeFile(const QString &path)
{
    QThreadPool::globalInstance()->start([path] { QFile::remove(path); });
}

}  // namespace

MediaIntake::MediaIntake(Desk &desk, QObject *parent) : QObject{parent}, m_desk{desk} {}

void MediaIntake::addFiles(const Place &place, const QStringList &paths)
{
    for (const auto &path : paths)
        m_items.enqueue({place, path, {}});
    emit waitingChanged();
    next();
}

void MediaIntake::addImage(const Place &place, const QImage &image)
{
    m_items.enqueue({place, {}, image});
    emit waitingChanged();
    next();
}

int MediaIntake::waiting(const QString &draft) const
{
    return int(
        std::count_if(m_items.begin(), m_items.end(), [&](const Item &item) { return item.place.draft == draft; }));
}

void MediaIntake::next()
{
    if (m_isBusy || m_items.isEmpty())
        return;
    m_isBusy = true;
    const auto item = m_items.head();
    if (item.image.isNull()) {
        keep(item, item.path, false);
        return;
    }
    const auto written = std::make_shared<Answer<Result<QString>>>(Error{ErrorKind::Cancelled, {}});
    Reply<Result<QString>>{written->future()}.then(this, [this, item](const Result<QString> &path) {
        if (path) {
            keep(item, *path, true);
        } else {
            emit failed(path.error());
            finish();
        }
    });
    QThreadPool::globalInstance()->start([written, image = item.image] { written->give(writeTemporary(image)); });
}

void MediaIntake::keep(const Item &item, const QString &path, bool isTemporary)
{
    m_desk.keepMedia(path).then(this, [=, this](const Result<StoredMedia> &kept) {
        if (isTemporary)
            removeFile(path);
        if (kept) {
            emit added(item.place, {.asset = assetOf(kept->probe, kept->fileName), .alt = {}});
        } else {
            emit failed(kept.error());
        }
        finish();
    });
}

void MediaIntake::finish()
{
    m_items.dequeue();
    m_isBusy = false;
    emit waitingChanged();
    next();
}

}  // namespace carillon
