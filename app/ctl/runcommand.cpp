// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/publisherrun.h"
#include "app/ctl/workspacecontext.h"
#include "core/store/platformpostrepository.h"

#include <QIODevice>

#include <sys/resource.h>

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

double seconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// {"done":N, ..., "next":T, "wall":s, "cpu":s, "maxrss_mb":M}: the first six are the workspace's due platform posts, T
/// is when it is worth running again, the rest is of this process.
Result<QJsonObject> summary(const WorkspaceContext &context, const PublisherRunEnd &end, double wall)
{
    const auto counts = PlatformPostRepository{context.database()}.countsOfDue(context.clock().now());
    if (!counts)
        return counts.error();
    const auto count = [&](PlatformPostState state) {
        return counts->value(state);
    };
    using enum PlatformPostState;
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return QJsonObject{
        {u"done"_s, count(Published)},
        {u"failed"_s, count(Failed)},
        {u"unconfirmed"_s, count(Unconfirmed)},
        {u"expired"_s, count(Expired)},
        {u"canceled"_s, count(Canceled)},
        {u"waiting"_s, count(Scheduled) + count(Queued) + count(Publishing) + count(Retrying) + count(HandedOver)},
        {u"next"_s, end.next ? QJsonValue{toIsoUtc(*end.next)} : QJsonValue{}},
        {u"wall"_s, wall},
        {u"cpu"_s, seconds(used.ru_utime) + seconds(used.ru_stime)},
        {u"maxrss_mb"_s, static_cast<double>(used.ru_maxrss) / 1024.0},
    };
}

ExitCode run(const Invocation &invocation, const Streams &streams)
{
    PublisherRunOptions options{.untilIdle = invocation.has(u"until-idle"),
                                .ignoresSpacing = invocation.has(u"max-speed"),
                                .keepsAwake = invocation.has(u"inhibit-sleep")};
    bool horizonIsNumber = true;
    bool lengthIsNumber = true;
    options.horizon = std::chrono::seconds{invocation.value(u"horizon", u"300"_s).toInt(&horizonIsNumber)};
    if (invocation.has(u"for"))
        options.longest = std::chrono::seconds{invocation.value(u"for").toInt(&lengthIsNumber)};
    if (!horizonIsNumber || !lengthIsNumber) {
        streams.err.write("carillonctl run: --horizon and --for want a number of seconds\n");
        return ExitCode::Usage;
    }

    const SystemClock clock;
    const auto begun = clock.elapsed();
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    const auto ended = runPublisher(**context, options, streams.err);
    if (!ended)
        return fail(ended.error(), invocation, streams);

    const std::chrono::duration<double> wall = clock.elapsed() - begun;
    const auto told = summary(**context, *ended, wall.count());
    if (!told)
        return fail(told.error(), invocation, streams);
    if (invocation.global.json) {
        streams.out.write(QJsonDocument{*told}.toJson(QJsonDocument::Compact) + '\n');
    } else {
        QStringList words;
        for (const auto key : {"done"_L1, "failed"_L1, "unconfirmed"_L1, "expired"_L1, "canceled"_L1, "waiting"_L1})
            words += u"%1 %2"_s.arg(told->value(key).toInt()).arg(key);
        streams.out.write(words.join(u", "_s).toUtf8() + '\n');
    }
    // It may have been unlocked since the engine last rested.
    const bool waits = ended->heldForKeyring && told->value("waiting"_L1).toInt() > 0;
    return waits ? ExitCode::TryLater : ExitCode::Done;
}

}  // namespace

QList<Command> runCommands()
{
    return {
        {.group = u"run"_s,
         .summary = u"Publishes what falls due, without a window, until it is told to stop"_s,
         .options = {{.name = u"until-idle"_s,
                      .summary = u"End when nothing is in flight and the next thing to do is beyond the horizon"_s,
                      .takes = Option::Takes::Nothing},
                     {.name = u"horizon"_s, .valueName = u"S"_s, .summary = u"Seconds, with --until-idle; 300 else"_s},
                     {.name = u"for"_s, .valueName = u"S"_s, .summary = u"End after so many seconds"_s},
                     {.name = u"max-speed"_s,
                      .summary = u"Ignore the pauses between an account's posts; limits are kept"_s,
                      .takes = Option::Takes::Nothing},
                     {.name = u"inhibit-sleep"_s,
                      .summary = u"Keep this machine awake from 5 minutes before a post is due until it is out"_s,
                      .takes = Option::Takes::Nothing}},
         .run = run,
         .details = u"SIGTERM ends it in order within 10 seconds. When another Carillon publishes from this workspace, "
                    "this one stands by and takes over as soon as that one ends. Exit 75 when due posts wait for the "
                    "keyring."_s}};
}

}  // namespace carillon::ctl
