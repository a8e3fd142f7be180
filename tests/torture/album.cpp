// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/album.h"

#include "core/media/medialibrary.h"
#include "core/store/workspace.h"
#include "tests/core/media/videosamples.h"
#include "tests/sandbox/sandboxclient.h"

#include <QDir>
#include <QFile>
#include <QImage>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

bool writeDot(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::WriteOnly) && file.write(tinyPng()) > 0;
}

bool writeSquare(const QString &path)
{
    QImage image{320, 320, QImage::Format_RGB32};
    image.fill(Qt::darkCyan);
    return image.save(path);
}

bool writeFilm(const QString &path)
{
    return makeFilm(path, h264());
}

}  // namespace

PostMedia Album::dot()
{
    return kept(u"dot.png"_s, u"a dot"_s, &writeDot);
}

PostMedia Album::square()
{
    return kept(u"square.jpg"_s, u"a square"_s, &writeSquare);
}

PostMedia Album::film()
{
    return kept(u"film.mp4"_s, {}, &writeFilm);
}

void Album::complete(PostContent &content, const QString &platform)
{
    if (platform == u"youtube"_s) {
        content.title = u"A film"_s;
        content.options = {{u"made_for_kids"_s, u"no"_s}};
        content.media = {film()};
    } else if (platform == u"instagram"_s) {
        content.media = {square()};
    }
}

PostMedia Album::kept(const QString &name, const QString &alt, Write write)
{
    if (const auto at = m_kept.constFind(name); at != m_kept.constEnd())
        return *at;
    const auto path = QFileInfo{m_workspace.path()}.dir().filePath(name);
    if (!write(path))
        qFatal("%s cannot be written", qPrintable(path));
    const auto stored = importMedia(path, m_workspace.mediaFolder());
    if (!stored)
        qFatal("%s", qPrintable(stored.error().detail));
    return *m_kept.insert(name, {.asset = assetOf(stored->probe, stored->fileName), .alt = alt});
}

}  // namespace carillon::test
