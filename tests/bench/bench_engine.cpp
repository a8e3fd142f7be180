// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/engine/networks.h"
#include "tests/bench/engine/peers.h"
#include "tests/bench/engine/plan.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

// Measures the engine: the real carillonctl against a receiver of its own. JSON lines, each with what would be ideal
// and how many times that it took. README.md says how to call it.

using namespace carillon;
using namespace carillon::bench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void print(const QJsonObject &line)
{
    std::puts(QJsonDocument{line}.toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

void merge(QJsonObject &line, const QJsonObject &more)
{
    for (auto at = more.begin(); at != more.end(); ++at)
        line.insert(at.key(), at.value());
}

/// What every case tells of its posts: nothing may be missing, double or beyond a limit.
QJsonObject counted(const Received &received, const Load &load)
{
    return {{u"posts"_s, load.posts},
            {u"missing"_s, load.posts - int(received.created)},
            {u"sent_again"_s, received.again},
            {u"over_concurrency"_s, received.overConcurrency},
            {u"over_window"_s, received.overWindow}};
}

QJsonObject spent(const Spent &spent, int posts)
{
    return {{u"cpu_s_per_1000"_s, spent.cpuSeconds * 1000 / posts}, {u"max_mb"_s, spent.maxMb}};
}

void publishAll(const QString &name, const Load &load)
{
    Plan plan{load};
    const auto stored = plan.store();
    const auto effort = plan.publish();
    const auto received = plan.received();
    QJsonObject line{{u"case"_s, name},
                     {u"latency_ms"_s, qint64{load.latency.count()}},
                     {u"stored_per_s"_s, load.posts / stored},
                     {u"span_s"_s, received.spanSeconds},
                     {u"per_s"_s, load.posts / received.spanSeconds}};
    if (const auto ideal = load.idealSeconds(); ideal > 0)
        merge(line, {{u"ideal_s"_s, ideal}, {u"times_ideal"_s, received.spanSeconds / ideal}});
    merge(line, counted(received, load));
    merge(line, spent(effort, load.posts));
    print(line);
}

void due500()
{
    publishAll(u"E1 due500"_s, {.posts = 500, .latency = 100ms});
    publishAll(u"E1 due500"_s, {.posts = 500, .latency = 1s});
}

void networks()
{
    for (const auto latency : {100ms, 1000ms}) {
        for (const auto &line : networkFigures(latency))
            print(line);
    }
}

void bulk()
{
    publishAll(u"E2 bulk10k"_s, {.posts = 10'000, .concurrency = {64, 64, 64, 64}, .latency = 20ms});
    publishAll(u"E3 bulk10k"_s, {.posts = 10'000});
}

/// Two loads, the second ten times the first: what grows with the posts is a leak.
void memory()
{
    const Load small{.posts = 10'000};
    const Load large{.posts = 100'000};
    Plan first{small};
    first.store();
    const auto ten = first.publish();
    Plan second{large};
    second.store();
    const auto hundred = second.publish();
    QJsonObject line{{u"case"_s, u"E5 memory"_s},
                     {u"max_mb_10000"_s, ten.maxMb},
                     {u"max_mb_100000"_s, hundred.maxMb},
                     {u"growth"_s, hundred.maxMb / ten.maxMb}};
    merge(line, counted(second.received(), large));
    print(line);
}

void lateness()
{
    const Load load{.posts = 2000, .concurrency = {64, 64, 64, 64}, .latency = 20ms, .spread = 10ms, .ahead = 6s};
    Plan plan{load};
    plan.store();
    plan.publish();
    const auto received = plan.received();
    QJsonObject line{{u"case"_s, u"E6 lateness"_s},
                     {u"early"_s, received.late(0) < 0},
                     {u"p50_ms"_s, received.late(0.5)},
                     {u"p99_ms"_s, received.late(0.99)},
                     {u"max_ms"_s, received.late(1)}};
    merge(line, counted(received, load));
    print(line);
}

void printWindow(const QString &name, const Load &load, const Received &received)
{
    QJsonObject line{{u"case"_s, name},
                     {u"span_s"_s, received.spanSeconds},
                     {u"ideal_s"_s, load.idealSeconds()},
                     {u"worst_window"_s, received.worstWindow},
                     {u"allowed"_s, load.windowAmount}};
    merge(line, counted(received, load));
    print(line);
}

void window()
{
    const std::vector<int> wide{64, 64, 64, 64};
    const Load steady{.posts = 4000, .concurrency = wide, .latency = 20ms, .windowAmount = 50};
    Plan plan{steady};
    plan.store();
    plan.publish();
    printWindow(u"E7 window"_s, steady, plan.received());

    const Load edge{
        .posts = 600, .concurrency = wide, .latency = 20ms, .ahead = 4s, .windowAmount = 50, .isEdge = true};
    Plan edgePlan{edge};
    edgePlan.store();
    edgePlan.publish();
    printWindow(u"E7 edge"_s, edge, edgePlan.received());

    const Load across{.posts = 1200, .concurrency = wide, .latency = 20ms, .windowAmount = 50};
    Plan acrossPlan{across};
    acrossPlan.store();
    for (int death = 0; death < 4; ++death)
        acrossPlan.publishUntilKilled();
    acrossPlan.publish();
    printWindow(u"E7 window, 4 deaths"_s, across, acrossPlan.received());
}

void restart()
{
    const Load load{.posts = 400, .latency = 100ms};
    Plan plan{load};
    plan.fill(100'000);
    plan.store();
    plan.publishUntilKilled();
    plan.publish();
    QJsonObject line{
        {u"case"_s, u"E8 restart after kill -9"_s}, {u"stored"_s, 100'000}, {u"first_request_s"_s, plan.untilFirst()}};
    merge(line, counted(plan.received(), load));
    print(line);
}

struct Stored
{
    double first = 0;
    double cpuPer1000 = 0;
    Rest rest;
};

Stored amongMany(int posts)
{
    const Load load{.posts = 500};
    Plan plan{load};
    plan.fill(posts);
    plan.store();
    const auto effort = plan.publish();
    return {.first = plan.untilFirst(), .cpuPer1000 = effort.cpuSeconds * 1000 / load.posts, .rest = plan.rest(30s)};
}

void million(int posts)
{
    const auto few = amongMany(10'000);
    const auto many = amongMany(posts);
    print({{u"case"_s, u"E9 at rest"_s},
           {u"stored"_s, posts},
           {u"cpu_percent"_s, many.rest.cpuShare * 100},
           {u"wake_ups_per_s"_s, many.rest.wakeUps},
           {u"resident_mb"_s, many.rest.residentMb}});
    print({{u"case"_s, u"E10 cost by what is stored"_s},
           {u"stored"_s, posts},
           {u"first_request_s"_s, many.first},
           {u"first_request_times_that_of_10000"_s, many.first / few.first},
           {u"cpu_s_per_1000"_s, many.cpuPer1000},
           {u"cpu_times_that_of_10000"_s, many.cpuPer1000 / few.cpuPer1000}});
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application{argc, argv};
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures the engine; JSON lines."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(
        u"case"_s, u"due500, networks, bulk, memory, lateness, window, restart, million; else all."_s, u"[case...]"_s);
    const QCommandLineOption stored{u"stored"_s, u"How many posts the case million stores."_s, u"N"_s, u"1000000"_s};
    const QCommandLineOption peers{u"peers"_s, u"Also run the cases of this folder's bench.sh with these engines."_s,
                                   u"FOLDER"_s};
    const QCommandLineOption engines{u"engines"_s, u"With --peers."_s, u"LIST"_s,
                                     u"carillon,qnam,bullmq,bullmq-always,pgboss-batch,graphile"_s};
    parser.addOptions({stored, peers, engines});
    parser.process(application);
    const auto cases = parser.positionalArguments();
    const auto wanted = [&](const QString &name) {
        return cases.isEmpty() || cases.contains(name);
    };
    if (wanted(u"due500"_s))
        due500();
    if (wanted(u"networks"_s))
        networks();
    if (wanted(u"bulk"_s))
        bulk();
    if (wanted(u"lateness"_s))
        lateness();
    if (wanted(u"window"_s))
        window();
    if (wanted(u"restart"_s))
        restart();
    if (wanted(u"memory"_s))
        memory();
    if (wanted(u"million"_s))
        million(parser.value(stored).toInt());
    if (parser.isSet(peers)) {
        for (const auto &name : {u"due500"_s, u"bulk10k"_s, u"lateness"_s, u"window"_s, u"edge"_s, u"kill"_s}) {
            if (cases.isEmpty() || cases.contains(name))
                for (const auto &line : peerFigures(parser.value(peers), name, parser.value(engines)))
                    print(line);
        }
    }
    return 0;
}
