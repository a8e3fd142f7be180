// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusUnixFileDescriptor>
#include <QObject>

namespace carillon::test {

/// A logind that gives out locks and knows which of them are still held, as the real one does: by the other end of a
/// pipe. It sends nothing to sleep.
class FakeLogind final : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    explicit FakeLogind(const QDBusConnection &bus);
    ~FakeLogind() override;

    /// Takes the name of the service; false when somebody has it.
    [[nodiscard]] bool start();
    void setRefusing(bool refuses) { m_isRefusing = refuses; }

    /// Locks that are held now, as "what/mode".
    [[nodiscard]] QStringList held() const;
    [[nodiscard]] int given() const { return int(m_locks.size()); }

public slots:
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &who, const QString &why, const QString &mode);

signals:
    void PrepareForSleep(bool begins);

private:
    struct Lock
    {
        QString name;
        int ear = -1;
    };
    QDBusConnection m_bus;
    QList<Lock> m_locks;
    bool m_isRefusing = false;
};

}  // namespace carillon::test
