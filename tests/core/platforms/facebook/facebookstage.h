// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/platforms/facebook/samples.h"
#include "tests/sandbox/platformstage.h"

#include <QTemporaryDir>

namespace carillon::test {

using namespace Qt::StringLiterals;

/// What a whole post of a page needs: the client, and files.
class FacebookStage : protected PlatformStage
{
protected:
    FacebookStage() : PlatformStage{u"facebook"_s}
    {
        m_picture = m_folder.filePath(u"a.png"_s);
        write(m_picture, tinyPng());
        m_film = m_folder.filePath(u"a.mp4"_s);
        QByteArray film(2'500'000, 'x');
        for (qsizetype at = 0; at < film.size(); at += 1000)
            film[at] = char('a' + (at / 1000) % 26);
        write(m_film, film);
    }

    QTemporaryDir m_folder;
    QString m_picture;
    QString m_film;

    static void write(const QString &path, const QByteArray &content)
    {
        QFile file{path};
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("The test's file cannot be written");
    }

    StepRunner runner(const RunningSandbox &sandbox, const FrozenPost &post = test::facebookPost()) const
    {
        return runnerFor(sandbox, post, u"sandbox-acme"_s);
    }
    Probe probe(const RunningSandbox &sandbox, const StepRunner &runner) const
    {
        return probeWith(sandbox, runner, u"sandbox-acme"_s);
    }

    FrozenPost withPhotos(int count) const
    {
        auto post = test::facebookPost();
        for (int at = 0; at < count; ++at) {
            auto photo = test::facebookPhoto(at);
            photo.path = m_picture;
            post.media += photo;
        }
        return post;
    }

    FrozenPost withFilm(const QString &kind) const
    {
        auto post = test::facebookPost();
        auto film = test::facebookFilm();
        film.path = m_film;
        post.media = {film};
        post.title = u"A film"_s;
        post.options = {{u"kind"_s, kind}};
        return post;
    }

    /// Does the first post show the whole film, as it lies here?
    bool showsTheFilm(SandboxClient &client) const
    {
        const QUrl url{postsOf(client)[0]["media"_L1][0]["url"_L1].toString()};
        QFile film{m_film};
        return film.open(QIODevice::ReadOnly) && client.get(url.path().toLatin1()).body == film.readAll();
    }
};

}  // namespace carillon::test
