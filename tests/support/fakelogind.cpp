// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakelogind.h"

#include <array>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace carillon::test {

using namespace Qt::StringLiterals;

namespace {

const auto serviceName = u"org.freedesktop.login1"_s;
const auto servicePath = u"/org/freedesktop/login1"_s;

/// All ends of the other side are closed.
bool isGivenUp(int ear)
{
    pollfd end{.fd = ear, .events = 0, .revents = 0};
    return poll(&end, 1, 0) == 1 && (end.revents & POLLHUP) != 0;
}

}  // namespace

FakeLogind::FakeLogind(const QDBusConnection &bus) : m_bus{bus} {}

FakeLogind::~FakeLogind()
{
    m_bus.unregisterService(serviceName);
    m_bus.unregisterObject(servicePath);
    for (const auto &lock : m_locks)
        close(lock.ear);
}

bool FakeLogind::start()
{
    return m_bus.registerObject(servicePath, this, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
        && m_bus.registerService(serviceName);
}

QStringList FakeLogind::held() const
{
    QStringList names;
    for (const auto &lock : m_locks) {
        if (!isGivenUp(lock.ear))
            names += lock.name;
    }
    return names;
}

QDBusUnixFileDescriptor FakeLogind::Inhibit(const QString &what, const QString & /*who*/, const QString & /*why*/,
                                            const QString &mode)
{
    std::array<int, 2> ends{};
    if (m_isRefusing || pipe2(ends.data(), O_CLOEXEC) != 0) {
        sendErrorReply(QDBusError::AccessDenied, u"Permission denied"_s);
        return {};
    }
    m_locks += {what + u'/' + mode, ends[0]};
    QDBusUnixFileDescriptor lock;
    lock.giveFileDescriptor(ends[1]);
    return lock;
}

}  // namespace carillon::test
