// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/instagram/instagramstage.h"

#include <QBuffer>
#include <QImage>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int filmBytes = 2'500'000;

QByteArray filmOf(int bytes)
{
    QByteArray film(bytes, 'x');
    film.replace(0, 12,
                 QByteArrayLiteral("\0\0\0\x0c"
                                   "ftypisom"));
    for (qsizetype at = 1000; at < film.size(); at += 1000)
        film[at] = char('a' + (at / 1000) % 26);
    return film;
}

}  // namespace

QByteArray jpeg(int width, int height)
{
    QImage image{width, height, QImage::Format_RGB32};
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer{&bytes};
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "JPEG"))
        qFatal("The test's picture cannot be written");
    return bytes;
}

InstagramStage::InstagramStage() : PlatformStage{u"instagram"_s}
{
    for (int number = 0; number < 10; ++number)
        m_web.react("/" + QByteArray::number(number) + ".jpg", answer(200, {}, jpeg(320 + number, 320)));
    m_web.react("/tall.jpg", answer(200, {}, jpeg(200, 400)));
    m_web.react("/large.jpg", answer(200, {}, jpeg(320, 320) + QByteArray(8'400'000, 'x')));
    m_web.react("/a.png", answer(200, {}, tinyPng()));
    m_web.react("/a.mp4", answer(200, {}, filmOf(20'000)));
    m_web.react("/words.txt", answer(200, {}, "No picture"));
    m_web.react("/moved.jpg", answer(302, {{"Location", "/0.jpg"}}));
    m_web.react("/gone.jpg", answer(404));
    QFile file{m_folder.filePath(u"a.mp4"_s)};
    if (!file.open(QIODevice::WriteOnly) || file.write(filmOf(filmBytes)) != filmBytes)
        qFatal("The test's film cannot be written");
}

FrozenMedia InstagramStage::onTheWeb(FrozenMedia medium, const QString &path) const
{
    medium.address = m_web.url(path);
    return medium;
}

FrozenPost InstagramStage::pictures(int count) const
{
    auto post = instagramPost({});
    for (int number = 0; number < count; ++number)
        post.media += onTheWeb(instagramPicture(number), u"/%1.jpg?sig=a%2Fb"_s.arg(number));
    return post;
}

FrozenMedia InstagramStage::film() const
{
    auto film = instagramFilm(filmBytes);
    film.path = m_folder.filePath(u"a.mp4"_s);
    return film;
}

}  // namespace carillon::test
