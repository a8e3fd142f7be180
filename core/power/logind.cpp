// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/logind.h"

#include "core/base/log.h"
#include "core/power/powersentences.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

const auto service = u"org.freedesktop.login1"_s;
const auto path = u"/org/freedesktop/login1"_s;
const auto manager = u"org.freedesktop.login1.Manager"_s;

}  // namespace

std::unique_ptr<SleepInhibitor> systemSleepInhibitor()
{
    return std::make_unique<Logind>(QDBusConnection::systemBus());
}

Logind::Logind(const QDBusConnection &bus, QObject *parent) : SleepInhibitor{parent}, m_bus{bus}
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(service, path, manager, u"PrepareForSleep"_s, this, SLOT(prepareForSleep(bool)));
    takeDelay();
}

void Logind::keepAwake(bool awake)
{
    m_wantsBlock = awake;
    if (!awake) {
        m_block = QDBusUnixFileDescriptor{};
        return;
    }
    if (m_block.isValid() || m_asksForBlock)
        return;
    m_asksForBlock = true;
    inhibit(
        Mode::Block,
        [this](const QDBusUnixFileDescriptor &lock) {
            m_asksForBlock = false;
            if (m_wantsBlock)
                m_block = lock;
        },
        [this](const QString &why) {
            m_asksForBlock = false;
            emit refused(PowerSentences::tr("This computer cannot be kept awake: %1").arg(why));
        });
}

void Logind::letSleep()
{
    if (m_sleeps)
        m_delay = QDBusUnixFileDescriptor{};
}

void Logind::prepareForSleep(bool begins)
{
    m_sleeps = begins;
    if (begins) {
        emit aboutToSleep();
        return;
    }
    takeDelay();
    emit awake();
}

void Logind::takeDelay()
{
    inhibit(
        Mode::Delay, [this](const QDBusUnixFileDescriptor &lock) { m_delay = lock; },
        [](const QString &why) { qCInfo(logPublisher) << "no word before this machine sleeps:" << why; });
}

void Logind::inhibit(Mode mode, const Taken &taken, const std::function<void(const QString &)> &failed)
{
    if (!m_bus.isConnected()) {
        const auto nobody = PowerSentences::tr("the system's bus gives no answer");
        QMetaObject::invokeMethod(
            this, [failed, nobody] { failed(nobody); }, Qt::QueuedConnection);
        return;
    }
    const bool blocks = mode == Mode::Block;
    auto call = QDBusMessage::createMethodCall(service, path, manager, u"Inhibit"_s);
    call << (blocks ? u"idle:sleep"_s : u"sleep"_s) << u"Carillon"_s
         << (blocks ? PowerSentences::tr("A post is about to be published")
                    : PowerSentences::tr("What is being published is put down in order"))
         << (blocks ? u"block"_s : u"delay"_s);
    auto *watcher = new QDBusPendingCallWatcher{m_bus.asyncCall(call), this};
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, taken, failed] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        watcher->deleteLater();
        if (reply.isError())
            failed(reply.error().message());
        else
            taken(reply.value());
    });
}

}  // namespace carillon
