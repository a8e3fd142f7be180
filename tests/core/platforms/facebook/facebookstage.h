// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/platforms/facebook/samples.h"
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/steprunner.h"

#include <QTemporaryDir>

namespace carillon::test {

using namespace Qt::StringLiterals;

/// What a whole post of a page needs: the client, and files.
class FacebookStage
{
protected:
    FacebookStage()
    {
        m_picture = m_folder.filePath(u"a.png"_s);
        write(m_picture, tinyPng());
        m_film = m_folder.filePath(u"a.mp4"_s);
        QByteArray film(2'500'000, 'x');
        for (qsizetype at = 0; at < film.size(); at += 1000)
            film[at] = char('a' + (at / 1000) % 26);
        write(m_film, film);
    }

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_facebook = findPlatform(m_platforms, u"facebook");
    QTemporaryDir m_folder;
    QString m_picture;
    QString m_film;

    static void write(const QString &path, const QByteArray &content)
    {
        QFile file{path};
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("The test's file cannot be written");
    }

    test::StepRunner runner(const RunningSandbox &sandbox, FrozenPost post = test::facebookPost())
    {
        HttpClient http{sandbox.clock};
        ConnectRequest request;
        request.mode = ConnectMode::Token;
        request.server = QUrl{u"http://127.0.0.1:%1"_s.arg(sandbox.port())};
        request.secret = u"sandbox-acme"_s;
        const auto connected = test::await(m_facebook->connectAccount(std::move(request), http));
        if (!connected)
            qFatal("%s", qPrintable(connected.error().detail));
        const auto &account = connected->only().account;
        post.account = FrozenAccount{.handle = account.handle,
                                     .server = account.server,
                                     .remoteId = account.remoteId,
                                     .reported = account.reported};
        return test::StepRunner{*m_facebook, sandbox.clock, post, connected->only().credentials};
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

    static QJsonArray postsOf(SandboxClient &client)
    {
        const auto answer = client.get("/_sandbox/posts?platform=facebook");
        return answer.array().isEmpty() ? answer.json()["posts"_L1].toArray() : answer.array();
    }

    /// Does the first post show the whole film, as it lies here?
    bool showsTheFilm(SandboxClient &client) const
    {
        const QUrl url{postsOf(client)[0]["media"_L1][0]["url"_L1].toString()};
        QFile film{m_film};
        return film.open(QIODevice::ReadOnly) && client.get(url.path().toLatin1()).body == film.readAll();
    }

    static QString why(const Result<Publication> &result) { return result ? QString{} : result.error().detail; }

    /// Asks about the last step.
    Probe probe(const RunningSandbox &sandbox, const test::StepRunner &runner)
    {
        HttpClient http{sandbox.clock};
        const auto &doubtful = runner.journal.last();
        StepContext context{.post = runner.post, .step = doubtful.step, .askedAt = sandbox.clock.now()};
        context.credentials.values = {{u"access_token"_s, u"sandbox-acme"_s}};
        return test::await(m_facebook->probe(std::move(context), doubtful, http));
    }

    static QStringList kindsOf(const test::StepRunner &runner)
    {
        QStringList kinds;
        for (const auto &record : runner.journal)
            kinds += toWord(record.step.kind);
        return kinds;
    }
};

}  // namespace carillon::test
