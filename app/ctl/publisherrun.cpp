// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/publisherrun.h"

#include "app/process/stopsignals.h"
#include "core/base/workerthread.h"
#include "core/net/connectivity.h"
#include "core/publisher/publisher.h"
#include "core/publisher/sleepwatch.h"
#include "core/secrets/keychainstore.h"

#include <QEventLoop>
#include <QIODevice>
#include <QTimer>

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

/// What the publisher tells, on the main thread.
struct Listener
{
    QEventLoop loop;
    PublisherRunEnd end;
    std::optional<Error> refusal;
};

void connectAll(Listener &listener, Publisher *publisher, const WorkspaceContext &context,
                const PublisherRunOptions &options, QIODevice &err)
{
    const auto stop = [publisher] {
        QMetaObject::invokeMethod(publisher, &Publisher::stop, Qt::QueuedConnection);
    };
    QObject::connect(publisher, &Publisher::stopped, &listener.loop, &QEventLoop::quit);
    QObject::connect(publisher, &Publisher::standingBy, &listener.loop,
                     [&err] { err.write("Another Carillon publishes from this workspace; standing by.\n"); });
    QObject::connect(publisher, &Publisher::troubled, &listener.loop,
                     [&err](const Error &error) { err.write(error.detail.toUtf8() + '\n'); });
    QObject::connect(publisher, &Publisher::refused, &listener.loop, [&listener, stop](const Error &error) {
        listener.refusal = error;
        stop();
    });
    QObject::connect(publisher, &Publisher::rested, &listener.loop,
                     [&listener, &context, options, stop](std::optional<Instant> next, bool held) {
                         listener.end = {.heldForKeyring = held, .next = next};
                         const bool idle = !next || *next - context.clock().now() > options.horizon;
                         if (options.untilIdle && idle)
                             stop();
                     });
}

}  // namespace

Result<PublisherRunEnd> runPublisher(const WorkspaceContext &context, const PublisherRunOptions &options,
                                     QIODevice &err)
{
    const StopSignals stopSignals;  // before any thread
    KeychainStore secrets;
    Listener listener;
    PublisherOptions publisherOptions{.workspacePath = context.workspace().path(),
                                      .workspace = context.options(),
                                      .ignoresSpacing = options.ignoresSpacing};
    WorkerThread<Publisher> publisher{
        u"publisher"_s,
        std::make_unique<Publisher>(std::move(publisherOptions), context.clock(), context.platforms(), secrets)};
    const auto stop = [&publisher] {
        QMetaObject::invokeMethod(publisher.get(), &Publisher::stop, Qt::QueuedConnection);
    };
    connectAll(listener, publisher.get(), context, options, err);
    QObject::connect(&stopSignals, &StopSignals::stopWanted, &listener.loop, stop);
    if (options.longest)
        QTimer::singleShot(*options.longest, &listener.loop, stop);
    const Connectivity connectivity;
    QObject::connect(&connectivity, &Connectivity::changed, publisher.get(), &Publisher::setOffline);
    if (connectivity.isOffline())
        QMetaObject::invokeMethod(publisher.get(), [engine = publisher.get()] { engine->setOffline(true); });
    SleepWatch sleepWatch{*publisher.get(), context.clock()};
    QObject::connect(&sleepWatch, &SleepWatch::refused, &listener.loop,
                     [&err](const QString &why) { err.write(why.toUtf8() + '\n'); });
    sleepWatch.keepAwake(options.keepsAwake);
    publisher.start();
    listener.loop.exec();
    if (listener.refusal)
        return *listener.refusal;
    return listener.end;
}

}  // namespace carillon::ctl
