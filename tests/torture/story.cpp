// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/story.h"

#include "tests/core/media/videosamples.h"

#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QTest>

namespace carillon::test {

using namespace Qt::StringLiterals;

QString Story::prepareFiles()
{
    QImage image{320, 320, QImage::Format_RGB32};
    image.fill(Qt::darkCyan);
    if (!image.save(file(u"square.jpg"_s)))
        return u"the picture cannot be written"_s;
    const QByteArray words{"WEBVTT\n\n00:00.500 --> 00:01.500\nDing\n"};
    QFile captions{file(u"film.vtt"_s)};
    if (!captions.open(QIODevice::WriteOnly) || captions.write(words) != words.size())
        return u"the captions cannot be written"_s;
    // Noise, so that it has some megabytes: more than one piece wherever films go in pieces.
    const QStringList noisy{u"-vf"_s, u"scale=640:360,noise=alls=100:allf=t"_s, u"-qp"_s, u"26"_s};
    const bool isMade = makeFilm(file(u"film.mp4"_s), h264(), u"4"_s)
        && makeFilm(file(u"long.mp4"_s), h264() + noisy, u"4"_s)
        && makeFilm(file(u"moving.gif"_s), {u"-an"_s, u"-r"_s, u"5"_s}, u"1"_s);
    return isMade ? QString{} : u"ffmpeg makes the films; install it"_s;
}

QString Story::begin()
{
    m_bench = std::make_unique<TortureBench>(TortureSize{.seed = 1});
    m_bench->coverAllNetworks();
    return m_bench->start();
}

QStringList Story::needsOf(const QString &platform) const
{
    if (platform == u"youtube"_s)
        return {u"--media"_s, file(u"film.mp4"_s), u"--title"_s, u"A film"_s, u"--option"_s, u"made_for_kids=no"_s};
    return platform == u"instagram"_s ? QStringList{u"--media"_s, file(u"square.jpg"_s)} : QStringList{};
}

QJsonObject Story::account()
{
    const auto listed = m_bench->ctl({u"accounts"_s, u"list"_s, u"--json"_s});
    return QJsonDocument::fromJson(listed.out).array().first().toObject();
}

QString Story::accountState()
{
    return account()["state"_L1].toString();
}

QString Story::add(const QString &text, const QStringList &more)
{
    const QStringList post{u"post"_s,  u"add"_s,    u"--json"_s, u"--account"_s, account()["id"_L1].toString(),
                           u"--now"_s, u"--text"_s, text};
    const auto added = m_bench->ctl(post + more);
    if (added.code != 0)
        qWarning("%s", (added.err + added.out).constData());
    return QJsonDocument::fromJson(added.out)["id"_L1].toString();
}

QList<QJsonObject> Story::there(const QString &marker)
{
    QList<QJsonObject> found;
    for (const auto &post : m_bench->sandbox().get("/_sandbox/posts").array()) {
        if (post.toObject()["text"_L1].toString().contains(marker))
            found += post.toObject();
    }
    return found;
}

void Story::run()
{
    QVERIFY(!m_bench->finish(300'000).isEmpty());
}

void Story::isOut(const QString &key, const QString &marker, int media)
{
    const auto post = stored(key);
    QVERIFY2(post.state == u"published"_s, qPrintable(marker + u' ' + post.state + u' ' + post.error));
    const auto posts = there(marker);
    QCOMPARE(posts.size(), 1);
    QCOMPARE(posts.first()["media"_L1].toArray().size(), media);
}

}  // namespace carillon::test
