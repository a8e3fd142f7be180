// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QLocalServer>
#include <QObject>

#include <chrono>

namespace carillon::desktop {

/// What a person wanted when they started the program.
struct StartRequest
{
    QStringList arguments;       ///< without the program's own name
    QString folder;              ///< where the program was started; paths among the arguments begin there
    QByteArray activationToken;  ///< proof for the desktop that a person wants this window in front; may be empty

    /// Of this process. To be called before the application is made: Qt takes the token out of the environment.
    static StartRequest ofThisProcess(int argc, char **argv);

    friend bool operator==(const StartRequest &, const StartRequest &) = default;
};

struct SingleInstanceOptions
{
    QString folder{};  ///< of lock and socket; empty = the runtime folder of the session
    std::chrono::milliseconds patience = std::chrono::seconds{5};  ///< with a first one that gives no answer
};

/// Sees to it that a person has one window for a workspace: a second start gives its request to the first and ends.
///
/// Who is first is decided by a lock that the kernel frees at death, so that nothing stale is left after a crash; the
/// request travels over a socket beside it. Both lie in the person's own runtime folder, and neither side talks to a
/// process of another user. Main thread.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    enum class Role {
        First,   ///< go on
        Second,  ///< the first one has the request: exit with 0
    };

    /// `workspace`: the path of the file, which need not be there yet.
    explicit SingleInstance(const QString &workspace, SingleInstanceOptions options = {}, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Waits for at most the patience, so call it before there is a window. Locked: the first one gives no answer, or
    /// is another user's. Storage: there is no folder to meet in; going on without is all that is left.
    [[nodiscard]] Result<Role> claim(const StartRequest &request);

    /// The next start is a first one. For a program that is about to end and may still need a moment.
    void release();

signals:
    void startedAgain(const carillon::desktop::StartRequest &request);

private:
    Result<Role> lead();
    Result<Role> follow(const StartRequest &request);
    void answer(QLocalSocket *socket);

    QString m_folder;
    QString m_name;
    std::chrono::milliseconds m_patience;
    QLocalServer m_server;
    int m_lock = -1;
};

}  // namespace carillon::desktop
