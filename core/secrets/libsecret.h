// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLibrary>

namespace carillon {

/// The two things that must be told to the client library below QtKeychain, which loads it at run time as we do.
/// Vault thread only, and only while no job runs.
class Libsecret final
{
public:
    Libsecret();
    ~Libsecret();
    Q_DISABLE_COPY_MOVE(Libsecret)

    /// False when the package libsecret-1-0 is missing: nothing on this machine depends on it by itself.
    bool isInstalled();

    /// Keeps GIO from ending the whole process with SIGTERM when the session bus goes away, which is its default for
    /// the connection that libsecret uses. Call before each job.
    void surviveBusLoss();

    /// Forgets the session with the service. After the service was restarted, every job fails for ever without this
    /// ("The session does not exist").
    void disconnect();

private:
    void dropConnection();

    QLibrary m_secret;
    QLibrary m_gio;
    void *m_connection = nullptr;  ///< a reference to GIO's shared session bus connection
};

}  // namespace carillon
