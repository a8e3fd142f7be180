// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakestorage.h"

#include <QThread>

#include <memory>

namespace carillon::test {

/// A folder of a person's own on the web, from which networks fetch media; on a thread of its own, so that it answers
/// while a test waits for a program.
class MediaPlace final
{
public:
    MediaPlace()
    {
        m_thread.start();
        m_context.moveToThread(&m_thread);
        QMetaObject::invokeMethod(
            &m_context, [this] { m_storage = std::make_unique<FakeStorage>(m_clock); }, Qt::BlockingQueuedConnection);
    }
    ~MediaPlace()
    {
        QMetaObject::invokeMethod(
            &m_context, [this] { m_storage.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(MediaPlace)

    /// For `carillonctl workspace media-host set`; the password goes to standard input.
    [[nodiscard]] QStringList arguments() const
    {
        using namespace Qt::StringLiterals;
        return {u"workspace"_s,
                u"media-host"_s,
                u"set"_s,
                u"--kind"_s,
                u"webdav"_s,
                u"--endpoint"_s,
                m_storage->url(u"/dav/"_s).toString(),
                u"--public-address"_s,
                m_storage->url(u"/public/"_s).toString(),
                u"--user"_s,
                QString::fromLatin1(m_storage->user),
                u"--secret-stdin"_s};
    }
    [[nodiscard]] QByteArray password() const { return m_storage->secret + '\n'; }

private:
    const SystemClock m_clock;
    QThread m_thread;
    QObject m_context;
    std::unique_ptr<FakeStorage> m_storage;
};

}  // namespace carillon::test
