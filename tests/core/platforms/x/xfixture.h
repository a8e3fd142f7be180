// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/pkce.h"
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/steprunner.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

#include <algorithm>

namespace carillon::test {

inline QString reasonOf(const Result<Publication> &out)
{
    return out ? QString{} : out.error().detail;
}

inline int countOf(const QList<StepRecord> &journal, StepKind kind)
{
    return static_cast<int>(std::count_if(journal.begin(), journal.end(),
                                          [kind](const StepRecord &record) { return record.step.kind == kind; }));
}

/// The adapter and a sandbox, with an account that was connected there.
class XFixture final
{
public:
    XFixture()
    {
        using namespace Qt::StringLiterals;
        write(u"a.png"_s, tinyPng());
        write(u"film.mp4"_s, QByteArray(4, '\0') + "ftypisom" + QByteArray(9 * 1024 * 1024, 'f'));
        write(u"moves.gif"_s, "GIF89a" + QByteArray(100, 'g'));
    }

    RunningSandbox sandbox;
    SandboxClient client{sandbox.port()};
    const std::vector<std::unique_ptr<Platform>> platforms = makePlatforms();
    const Platform *x = findPlatform(platforms, u"x");
    HttpClient http{sandbox.clock};
    QTemporaryDir folder;

    [[nodiscard]] QUrl origin() const { return QUrl{QStringLiteral("http://127.0.0.1:%1").arg(sandbox.port())}; }

    [[nodiscard]] static FrozenAccount freeze(const NewAccount &account)
    {
        return FrozenAccount{.handle = account.handle,
                             .server = account.server,
                             .remoteId = account.remoteId,
                             .options = account.options,
                             .reported = account.reported};
    }

    Result<Connection> connectWithToken(const QString &token = QStringLiteral("sandbox-ada"))
    {
        ConnectRequest request;
        request.mode = ConnectMode::Token;
        request.server = origin();
        request.secret = token;
        return await(x->connectAccount(std::move(request), http));
    }

    /// The way of the browser, up to the address at which it ends.
    Result<ConnectRequest> loginUpToTheCode(const QByteArray &decision = "approve=1&username=ada")
    {
        using namespace Qt::StringLiterals;
        ConnectRequest request;
        request.server = origin();
        request.redirectUri = QUrl{u"http://127.0.0.1:53683/callback"_s};
        request.app = {{u"client_id"_s, u"my-app"_s}};
        const auto pkce = Pkce::make();
        const auto login = await(x->beginLogin(request, u"st&te"_s, QString::fromLatin1(pkce.challenge), http));
        if (!login)
            return login.error();
        const auto page = client.form(
            "/i/oauth2/authorize?" + decision + "&" + login->address.query(QUrl::FullyEncoded).toUtf8(), {});
        const QUrlQuery back{QUrl::fromEncoded(page.header("Location"))};
        if (back.queryItemValue(u"state"_s, QUrl::FullyDecoded) != "st&te"_L1)
            return Error{ErrorKind::Invalid, QString::fromUtf8(page.body)};
        request.app = login->app;
        request.secret = back.queryItemValue(u"code"_s, QUrl::FullyDecoded);
        request.codeVerifier = QString::fromLatin1(pkce.verifier);
        return request;
    }

    Result<Connection> login()
    {
        auto request = loginUpToTheCode();
        if (!request)
            return request.error();
        return await(x->connectAccount(std::move(request).value(), http));
    }

    FrozenMedia medium(const QString &name, const QString &mime, const QString &alt = {})
    {
        return FrozenMedia{.path = folder.filePath(name),
                           .mime = mime,
                           .bytes = QFileInfo{folder.filePath(name)}.size(),
                           .width = 2,
                           .height = 2,
                           .kind = mime == QLatin1String{"image/gif"}    ? MediaKind::Animation
                               : mime.startsWith(QLatin1String{"video"}) ? MediaKind::Video
                                                                         : MediaKind::Image,
                           .alt = alt};
    }

    StepRunner runner(const QStringList &parts)
    {
        const auto connected = connectWithToken();
        if (!connected)
            qFatal("%s", qPrintable(connected.error().detail));
        FrozenPost post;
        post.key = QStringLiteral("key1");
        post.account = freeze(connected->only().account);
        post.parts = parts;
        return StepRunner{*x, sandbox.clock, post, connected->only().credentials};
    }

    /// Runs on as the engine would: asks again after a minute where X did not show a post yet.
    Result<Publication> runOn(StepRunner &run, const Credentials &credentials)
    {
        auto out = run.run();
        for (int round = 0; round < 4 && !out; ++round) {
            if (!run.journal.isEmpty() && run.journal.last().state == StepState::Doubtful)
                ask(run, credentials);
            else if (!out.error().mayRepeat() && out.error().kind != ErrorKind::Rebuild)
                return out;
            out = run.run();
        }
        return out;
    }

    /// Asks for the doubtful step at the end of the journal, a minute later.
    Probe ask(StepRunner &run, const Credentials &credentials)
    {
        sandbox.clock.advance(std::chrono::seconds{61});
        auto &record = run.journal.last();
        StepContext context{
            .post = run.post, .step = record.step, .credentials = credentials, .askedAt = sandbox.clock.now()};
        const auto probe = await(x->probe(std::move(context), record, http));
        if (probe.answer == Probe::Answer::Found) {
            record.state = StepState::Done;
            record.result = probe.result;
        } else if (probe.answer == Probe::Answer::Absent) {
            record.state = StepState::Absent;
        }
        return probe;
    }

    static Credentials direct()
    {
        Credentials credentials;
        credentials.values = {{QStringLiteral("access_token"), QStringLiteral("sandbox-ada")}};
        return credentials;
    }

    QJsonArray posts()
    {
        const auto answer = client.get("/_sandbox/posts?platform=x");
        const auto list = answer.json()[QLatin1String{"posts"}].toArray();
        return answer.array().isEmpty() ? list : answer.array();
    }

    void fault(QJsonObject fault, int after = 0)
    {
        using namespace Qt::StringLiterals;
        fault[u"platform"_s] = u"x"_s;
        fault[u"after"_s] = after;
        fault[u"count"_s] = 1;
        client.fault(fault);
    }

private:
    void write(const QString &name, const QByteArray &content)
    {
        QFile file{folder.filePath(name)};
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no test media");
    }
};

}  // namespace carillon::test
