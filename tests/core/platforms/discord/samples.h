// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/platform.h"
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/steprunner.h"

#include <QFile>
#include <QJsonDocument>

namespace carillon::test::discord {

using namespace Qt::StringLiterals;

constexpr auto hookId = "1234567890123456789"_L1;
constexpr auto hookToken = "aB3-_secretTokenOfTheWebhook"_L1;

/// A post for a webhook of a server and channel of which the ids are known.
inline FrozenPost aPost()
{
    FrozenPost post;
    post.key = u"key1"_s;
    post.account = FrozenAccount{.name = u"News"_s,
                                 .handle = u"news-456789"_s,
                                 .server = QUrl{u"https://discord.com"_s},
                                 .remoteId = hookId,
                                 .reported = {{u"guild_id"_s, u"11"_s}, {u"channel_id"_s, u"22"_s}}};
    post.parts = {u"Grüße #m1"_s};
    return post;
}

inline FrozenMedia aPicture(const QString &path = u"/tmp/x.png"_s)
{
    return FrozenMedia{.path = path, .mime = u"image/png"_s, .bytes = 80, .width = 2, .height = 2, .alt = u"Bild"_s};
}

/// Asked by the text, unless `question` says otherwise.
inline QJsonObject aPoll(const QString &question = {})
{
    return {{u"poll_question"_s, question}, {u"poll_options"_s, u"Ja | Nein"_s}};
}

inline HttpReply answerOf(int status, const QJsonObject &body, const QList<HttpHeader> &headers = {})
{
    HttpReply reply;
    reply.status = status;
    reply.headers = headers;
    reply.body = QJsonDocument{body}.toJson(QJsonDocument::Compact);
    return reply;
}

inline StepRecord doneStep(int part, const QJsonObject &result)
{
    return StepRecord{.step = {.kind = StepKind::PublishPart, .part = part, .creates = true},
                      .state = StepState::Done,
                      .result = result};
}

inline QString writePicture(const QString &path)
{
    QFile file{path};
    if (!file.open(QIODevice::WriteOnly) || file.write(tinyPng()) < 0)
        qFatal("The test's file cannot be written");
    return path;
}

inline Result<Connection> connectTo(const Platform &platform, const RunningSandbox &sandbox, const QString &name)
{
    HttpClient http{sandbox.clock};
    ConnectRequest request;
    request.mode = ConnectMode::Token;
    request.server = QUrl{u"http://127.0.0.1:%1"_s.arg(sandbox.port())};
    request.handle = name;
    request.secret = u"sandbox-"_s + name;
    return await(platform.connectAccount(std::move(request), http));
}

/// A post of the sandbox's webhook "ada".
inline StepRunner runnerFor(const Platform &platform, const RunningSandbox &sandbox)
{
    const auto connected = connectTo(platform, sandbox, u"ada"_s);
    if (!connected)
        qFatal("%s", qPrintable(connected.error().detail));
    const auto &account = connected->only().account;
    auto post = aPost();
    post.account = FrozenAccount{
        .handle = account.handle, .server = account.server, .remoteId = account.remoteId, .reported = account.reported};
    return StepRunner{platform, sandbox.clock, post, connected->only().credentials};
}

inline QJsonArray postsOf(SandboxClient &client)
{
    return client.get("/_sandbox/posts?platform=discord").array();
}

inline int countOf(SandboxClient &client, const QString &what)
{
    return client.counts(u"discord"_s)[what].toInt();
}

inline QJsonObject faultOn(const QString &method, const QString &action, int after = 0)
{
    return {
        {u"platform"_s, u"discord"_s}, {u"method"_s, method}, {u"after"_s, after}, {u"count"_s, 1}, {u"do"_s, action}};
}

inline QString why(const Result<Publication> &result)
{
    return result ? QString{} : result.error().detail;
}

}  // namespace carillon::test::discord
