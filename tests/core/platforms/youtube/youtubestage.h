// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/youtube/youtubesteps.h"
#include "tests/core/platforms/youtube/samples.h"
#include "tests/support/steprunner.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

namespace carillon::test::youtube {

using namespace Qt::StringLiterals;
using carillon::youtube::chunkBytes;

/// What a whole video needs: the client, and files.
class YoutubeStage
{
protected:
    YoutubeStage()
    {
        m_small = writeFilm(m_folder.filePath(u"small.mp4"_s), smallBytes);
        m_large = writeFilm(m_folder.filePath(u"large.mp4"_s), largeBytes);
        m_picture = m_folder.filePath(u"a.png"_s);
        QFile file{m_picture};
        if (!file.open(QIODevice::WriteOnly) || file.write(tinyPng()) < 0)
            qFatal("The test's picture cannot be written");
    }

    static constexpr qint64 smallBytes = 300'000;
    static constexpr qint64 largeBytes = chunkBytes + 700'000;

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_youtube = findPlatform(m_platforms, u"youtube");
    QTemporaryDir m_folder;
    QString m_small;
    QString m_large;
    QString m_picture;

    static QUrl origin(quint16 port) { return QUrl{u"http://127.0.0.1:%1"_s.arg(port)}; }

    /// A post of a channel connected by its token.
    test::StepRunner runner(const RunningSandbox &sandbox, bool isLarge = false)
    {
        return runner(sandbox, sandbox.port(), isLarge);
    }
    test::StepRunner runner(const RunningSandbox &sandbox, quint16 port, bool isLarge)
    {
        HttpClient http{sandbox.clock};
        ConnectRequest request;
        request.mode = ConnectMode::Token;
        request.server = origin(port);
        request.secret = u"sandbox-ada"_s;
        const auto connected = test::await(m_youtube->connectAccount(request, http));
        if (!connected)
            qFatal("%s", qPrintable(connected.error().detail));
        auto post = goodPost(isLarge ? film(m_large, largeBytes) : film(m_small, smallBytes));
        const auto &account = connected->only().account;
        post.account = FrozenAccount{.handle = account.handle,
                                     .server = account.server,
                                     .remoteId = account.remoteId,
                                     .reported = account.reported};
        return test::StepRunner{*m_youtube, sandbox.clock, post, connected->only().credentials};
    }

    static QJsonArray postsOf(SandboxClient &client) { return client.get("/_sandbox/posts?platform=youtube").array(); }
    static int created(SandboxClient &client) { return client.counts(u"youtube"_s)["created"_L1].toInt(); }

    static QString hashOf(const QString &path)
    {
        QFile file{path};
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QString::fromLatin1(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex());
    }

    /// The bytes that arrived are those of the file.
    static bool isWhole(const QJsonObject &post, const QString &path)
    {
        return QString::fromUtf8(QJsonDocument{post}.toJson()).contains(hashOf(path));
    }

    /// What happens to step ids when the engine is told to begin anew.
    static void discardHarmless(QList<StepRecord> &journal)
    {
        for (auto &record : journal) {
            if (!record.step.creates && record.state == StepState::Done)
                record.state = StepState::NotSent;
        }
    }

    static QStringList kindsOf(const QList<StepRecord> &journal)
    {
        QStringList kinds;
        for (const auto &record : journal)
            kinds += toWord(record.step.kind);
        return kinds;
    }

    static QJsonObject fault(const QString &method, const QString &path, const QString &action, int after = 0)
    {
        return {{u"platform"_s, u"youtube"_s}, {u"method"_s, method}, {u"path"_s, path},
                {u"after"_s, after},           {u"count"_s, 1},       {u"do"_s, action}};
    }
};

}  // namespace carillon::test::youtube
