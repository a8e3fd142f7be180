// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/livepieces.h"
#include "core/platforms/platform.h"

#include <QQueue>
#include <QSet>

#include <algorithm>
#include <functional>

namespace carillon::test {

/// A platform whose other side is this object: what was created, and how the next calls go. One upload for each medium,
/// then one create for each thread part, then one for the first comment. Const like every platform; what it remembers
/// is mutable.
class ScriptedPlatform : public Platform
{
public:
    /// What the other side does with a call before the outcome goes back.
    enum class Happens { Yes, No };
    struct Answer
    {
        Happens happens = Happens::Yes;
        std::optional<Error> error{};
        RateHeaders rate{};
        QUrl asked{};  ///< another server than the account's own
    };

    [[nodiscard]] const PlatformTraits &traits() const override { return scripted; }
    [[nodiscard]] int textLength(const QString &text, const FrozenAccount &) const override { return int(text.size()); }
    [[nodiscard]] QList<Problem> check(const FrozenPost &) const override { return {}; }

    [[nodiscard]] Cost cost(const FrozenPost &post) const override
    {
        if (post.purpose != Purpose::Publish)
            return costOfAct(post.purpose);
        const int creates = int(post.parts.size()) + (post.firstComment.isEmpty() ? 0 : 1);
        return Cost{}
            .with(LimitUnit::Posts, creates)
            .with(LimitUnit::Calls, creates)
            .with(LimitUnit::Uploads, int(post.media.size()));
    }

    [[nodiscard]] NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> journal, Instant) const override
    {
        if (post.purpose != Purpose::Publish)
            return nextAct(post, journal);
        const auto isDone = [&](StepKind kind, int part) {
            return std::any_of(journal.begin(), journal.end(), [&](const StepRecord &record) {
                return record.step.kind == kind && record.step.part == part && record.state == StepState::Done;
            });
        };
        for (int at = 0; at < int(post.media.size()); ++at) {
            if (!isDone(StepKind::UploadMedia, at))
                return Step{.kind = StepKind::UploadMedia,
                            .part = at,
                            .cost = Cost{}.with(LimitUnit::Uploads, 1),
                            .payload = service.isEmpty()
                                ? QJsonObject{}
                                : QJsonObject{{QStringLiteral("service"), service.toString()}}};
        }
        for (int at = 0; at < int(post.parts.size()); ++at) {
            if (!isDone(StepKind::PublishPart, at))
                return Step{.kind = StepKind::PublishPart,
                            .part = at,
                            .creates = true,
                            .cost = Cost{}.with(LimitUnit::Posts, 1).with(LimitUnit::Calls, 1)};
        }
        if (!post.firstComment.isEmpty() && !isDone(StepKind::FirstComment, 0))
            return Step{.kind = StepKind::FirstComment,
                        .creates = true,
                        .cost = Cost{}.with(LimitUnit::Posts, 1).with(LimitUnit::Calls, 1)};
        return Publication{.remoteId = post.key, .permalink = QStringLiteral("https://example.org/") + post.key};
    }

    [[nodiscard]] Result<QJsonObject> found(const FrozenPost &, const Step &, const QString &address) const override
    {
        if (address.isEmpty())
            return Error{ErrorKind::NotFound, QStringLiteral("where is it?")};
        return QJsonObject{{QStringLiteral("id"), address}};
    }

    [[nodiscard]] static Cost costOfAct(Purpose purpose)
    {
        return Cost{}
            .with(LimitUnit::Calls, 1)
            .with(purpose == Purpose::Delete ? LimitUnit::Deletes : LimitUnit::Posts, 1);
    }

    [[nodiscard]] static NextStep nextAct(const FrozenPost &post, std::span<const StepRecord> journal)
    {
        QList<ActCall> calls;
        for (const auto &piece : post.live)
            calls += ActCall{.part = int(calls.size()), .payload = piece.result};
        const auto cost = costOfAct(post.purpose);
        return post.purpose == Purpose::Delete ? nextDeletion(calls, journal, cost) : nextEdition(calls, journal, cost);
    }

    QCoro::Task<StepOutcome> perform(StepContext context, HttpClient &) const override
    {
        ++performed;
        countedFrom = context.askedAt;
        if (beforeAnswer)
            beforeAnswer();
        StepOutcome outcome;
        if (!context.stillWanted()) {
            outcome.result = Error{ErrorKind::Transient, QStringLiteral("not sent")};
            co_return outcome;
        }
        auto answer = answers.isEmpty() ? Answer{} : answers.dequeue();
        if (answerTo)
            answer = answerTo(context.post).value_or(answer);
        const auto name = nameOf(context.post, context.step);
        if (answer.happens == Happens::Yes && context.step.creates)
            created += name;
        if (context.step.kind == StepKind::UploadMedia)
            uploaded += context.post.media.value(context.step.part);
        if (context.step.kind == StepKind::FirstComment)
            comments += context.post.firstComment;
        const auto target = context.step.payload[QStringLiteral("id")].toString();
        if (answer.happens == Happens::Yes && context.step.kind == StepKind::Delete) {
            created.removeAll(target);
            deleted += target;
        }
        if (answer.happens == Happens::Yes && context.step.kind == StepKind::Edit)
            edited[target] = context.post.parts.value(context.step.part);
        outcome.rate = answer.rate;
        if (!answer.asked.isEmpty())
            outcome.exchange = Exchange{{.method = "POST", .url = answer.asked, .headers = {}, .body = {}}, {}};
        if (answer.error)
            outcome.result = *answer.error;
        else
            outcome.result = said(name);
        co_return outcome;
    }

    [[nodiscard]] QJsonObject said(const QString &name) const
    {
        QJsonObject result{{QStringLiteral("id"), name}};
        if (!warning.isEmpty())
            result.insert(QStringLiteral("warning"), warning);
        return result;
    }

    QCoro::Task<Probe> probe(StepContext context, StepRecord doubtful, HttpClient &) const override
    {
        ++probed;
        taken = context.taken;
        Probe probe{.answer = Probe::Answer::Unknowable, .calls = callsOfAProbe};
        if (takesRepeats && !canBeAsked) {
            probe.answer = Probe::Answer::Repeatable;
            probe.result = {{QStringLiteral("counted"), true}};
        }
        if (canBeAsked) {
            const auto name = nameOf(context.post, doubtful.step);
            const bool there = created.contains(name);
            probe.answer = there ? Probe::Answer::Found : Probe::Answer::Absent;
            probe.result = QJsonObject{{QStringLiteral("id"), mistakes.isEmpty() ? name : mistakes}};
        }
        co_return probe;
    }

    /// Takes whoever comes, unless `refusals` says otherwise or nobody said that it connects.
    QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, HttpClient &) const override
    {
        asked += request;
        if (!connects)
            co_return Error{ErrorKind::Config, QStringLiteral("not part of the script")};
        if (!refusals.isEmpty())
            co_return refusals.dequeue();
        ConnectedAccount connected;
        connected.account.platform = scripted.id;
        connected.account.handle = request.handle.isEmpty() ? QStringLiteral("ada") : request.handle;
        connected.account.name = connected.account.handle;
        connected.account.server = request.server;
        connected.account.remoteId = connected.account.handle;
        if (!request.secret.isEmpty())
            connected.credentials.values[QStringLiteral("token")] = request.secret;
        auto connection = Connection::to(std::move(connected));
        if (!pages.isEmpty()) {
            const auto person = connection.accounts.takeFirst();
            for (const auto &page : pages) {
                connection.accounts += person;
                auto &account = connection.accounts.last().account;
                account.name = account.handle = account.remoteId = page;
            }
        }
        connection.notices = notices;
        co_return connection;
    }

    /// A page that sends the browser back to where it is told to.
    QCoro::Task<Result<BrowserLogin>> beginLogin(ConnectRequest request, QString state, QString,
                                                 HttpClient &) const override
    {
        askedToBegin += request;
        if (!refusals.isEmpty())
            co_return refusals.dequeue();
        BrowserLogin login;
        login.address = QUrl{QStringLiteral("https://example.org/authorize?state=%1&redirect_uri=%2")
                                 .arg(state, request.redirectUri.toString())};
        login.app = request.app;
        if (login.app.isEmpty())
            login.app = {{QStringLiteral("redirect_uri"), request.redirectUri.toString()}};
        co_return login;
    }

    /// "KEY/0" for the first part, "KEY/comment".
    static QString nameOf(const FrozenPost &post, const Step &step)
    {
        const bool isComment = step.kind == StepKind::FirstComment;
        return post.key + u'/' + (isComment ? QStringLiteral("comment") : QString::number(step.part));
    }

    PlatformTraits scripted{.id = QStringLiteral("scripted"),
                            .displayName = QStringLiteral("Scripted"),
                            .takesFirstComment = true,
                            .deletesLive = true,
                            .editsLive = true,
                            .maxConcurrent = 2,
                            .settle = std::chrono::seconds{2},
                            .needsSecret = false};
    QUrl service;  ///< not empty: what uploads ask, with limits of its own
    bool canBeAsked = true;
    bool takesRepeats = false;  ///< where it cannot be asked: what comes twice is one post
    int callsOfAProbe = 1;
    QString warning;  ///< what it says of each step that did not stop it
    bool connects = false;
    QStringList pages;  ///< not empty: what a login gives access to instead of a person
    QStringList notices;
    mutable QList<ConnectRequest> askedToBegin{};
    mutable QQueue<Error> refusals;       ///< of the next logins
    mutable QList<ConnectRequest> asked;  ///< by what was to be connected
    /// Instead of `answers`, where it says something: how each call for this post goes.
    mutable std::function<std::optional<Answer>(const FrozenPost &)> answerTo;
    mutable QQueue<Answer> answers;
    mutable QStringList created;  ///< in order; a name twice is a post sent twice
    mutable QList<FrozenMedia> uploaded{};
    mutable QStringList comments;            ///< the texts that were sent, whether they arrived or not
    mutable QStringList deleted;             ///< in order, also what was gone already
    mutable QHash<QString, QString> edited;  ///< the text by name
    mutable int performed = 0;
    mutable Instant countedFrom;  ///< by the last call: what resets would count from
    mutable int probed = 0;
    mutable QStringList taken{};         ///< what the last question was told that other posts have
    QString mistakes;                    ///< not empty: the id of what every question finds
    std::function<void()> beforeAnswer;  ///< runs while a call is on its way
};

}  // namespace carillon::test
