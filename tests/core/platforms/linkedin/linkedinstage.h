// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/linkedin/linkedinsteps.h"
#include "tests/core/platforms/linkedin/samples.h"
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/steprunner.h"

#include <QTemporaryDir>

#include <algorithm>

namespace carillon::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a whole post of a person or an organization needs: the client, and files.
class LinkedInStage
{
protected:
    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_linkedin = findPlatform(m_platforms, u"linkedin");
    QTemporaryDir m_folder;

    static constexpr qint64 filmBytes = 4500;

    [[nodiscard]] FrozenMedia fileOf(MediaKind kind, const QString &mime, const QByteArray &content)
    {
        FrozenMedia medium{.path = m_folder.filePath(toWord(kind)), .mime = mime, .bytes = content.size()};
        medium.kind = kind;
        QFile file{medium.path};
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no test file");
        return medium;
    }
    [[nodiscard]] FrozenMedia picture(const QString &alt = {})
    {
        auto medium = fileOf(MediaKind::Image, u"image/png"_s, test::tinyPng());
        medium.alt = alt;
        return medium;
    }
    [[nodiscard]] FrozenMedia film()
    {
        QByteArray content("\0\0\0\x18"
                           "ftypmp42",
                           12);
        for (int at = 0; content.size() < filmBytes; ++at)
            content += static_cast<char>(at % 251);
        return fileOf(MediaKind::Video, u"video/mp4"_s, content);
    }
    [[nodiscard]] FrozenMedia document()
    {
        return fileOf(MediaKind::Document, u"application/pdf"_s, "%PDF-1.7\n1 0 obj");
    }

    /// Small films in parts of a thousand bytes.
    static QJsonObject smallFilms() { return {{u"part_bytes"_s, 1000}, {u"min_video_bytes"_s, 1}}; }

    test::StepRunner runner(const RunningSandbox &sandbox, const QString &token = u"sandbox-ada"_s,
                            const QJsonObject &options = {})
    {
        ConnectRequest request;
        request.mode = ConnectMode::Token;
        request.server = QUrl{u"http://127.0.0.1:%1"_s.arg(sandbox.port())};
        request.secret = token;
        HttpClient http{sandbox.clock};
        const auto connected = test::await(m_linkedin->connectAccount(request, http));
        if (!connected)
            qFatal("%s", qPrintable(connected.error().detail));
        const auto &account = connected->only().account;
        FrozenPost post;
        post.key = u"key1"_s;
        post.account = FrozenAccount{.handle = account.handle,
                                     .server = account.server,
                                     .remoteId = account.remoteId,
                                     .options = options,
                                     .reported = account.reported};
        post.parts = {u"Sale (50%) *now* at C# & #Qt, a_b @home #m1"_s};
        return test::StepRunner{*m_linkedin, sandbox.clock, post, connected->only().credentials};
    }
    test::StepRunner ours(const RunningSandbox &sandbox, const QJsonObject &options = {})
    {
        return runner(sandbox, u"sandbox-org-acme"_s, options);
    }

    /// Lets time pass as long as LinkedIn is at work.
    static Result<Publication> runPatiently(RunningSandbox &sandbox, test::StepRunner &run)
    {
        auto out = run.run(40);
        for (int again = 0; again < 5 && !out && out.error().kind == ErrorKind::NotReady; ++again) {
            sandbox.clock.advance(60s);
            out = run.run(40);
        }
        return out;
    }

    static QJsonArray postsOf(SandboxClient &client) { return client.get("/_sandbox/posts?platform=linkedin").array(); }

    static QJsonObject faultAt(const QString &path, const QJsonObject &what, const QString &method = u"POST"_s)
    {
        auto fault = what;
        fault["platform"_L1] = u"linkedin"_s;
        fault["method"_L1] = method;
        fault["path"_L1] = path;
        fault["count"_L1] = 1;
        return fault;
    }

    static qsizetype chunksIn(const QList<StepRecord> &journal)
    {
        return std::count_if(journal.begin(), journal.end(), [](const StepRecord &record) {
            return record.step.kind == StepKind::UploadChunk && record.state == StepState::Done;
        });
    }
};

}  // namespace carillon::test
