// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sandbox/sandboxclient.h"
#include "tests/support/fakenotifications.h"
#include "tests/support/fakepanel.h"
#include "tests/support/privatedisplay.h"
#include "tests/support/privatekeyring.h"
#include "tests/torture/process.h"
#include "tests/whole/accessibilitybus.h"
#include "tests/whole/personsbrowser.h"

#include <QTemporaryDir>

#include <memory>

namespace carillon::test {

/// A whole desktop of the test's own for the program: display with a window manager, session bus with keyring, places
/// for notices and the icon, somebody who reads windows, a sandbox, and a folder for the workspace. All of it ends with
/// the stage.
class Stage final
{
public:
    struct Options
    {
        bool hasPanel = true;
        QByteArray zone = "UTC";  ///< of the desktop, and so of the workspace
    };

    explicit Stage(Options options);
    ~Stage();
    Q_DISABLE_COPY_MOVE(Stage)

    /// The programs that aren't installed here, empty when all are: skip the test with it.
    static QString missingPrograms();
    /// What went wrong; empty when all is well.
    [[nodiscard]] QString start();

    [[nodiscard]] QProcessEnvironment environment() const;
    [[nodiscard]] QString workspacePath() const;
    [[nodiscard]] QString logPath() const;
    [[nodiscard]] SandboxClient &sandbox() { return *m_sandbox; }
    [[nodiscard]] QString sandboxAddress() const;
    [[nodiscard]] FakePanel &panel() { return *m_panel; }
    [[nodiscard]] FakeNotifications &notifications() { return *m_notifications; }
    [[nodiscard]] AccessibilityBus &accessibility() { return *m_accessibility; }
    [[nodiscard]] const PersonsBrowser &browser() const { return m_browser; }
    [[nodiscard]] QDBusConnection bus() const { return m_keyring.bus(); }

    /// What `carillonctl --json` says of this workspace, which it makes when it is absent. Empty when it fails, with a
    /// warning.
    [[nodiscard]] QJsonObject ctl(const QStringList &arguments, const QByteArray &input = {}) const;
    /// An account at the sandbox; empty when it fails.
    [[nodiscard]] QString addAccount(const QString &platform, const QString &handle,
                                     const QStringList &options = {}) const;
    /// A post of that account; `at` is UTC. Its id, empty when it fails.
    [[nodiscard]] QString addPost(const QString &account, const QString &text, const QDateTime &at) const;
    /// The id of the one post that there is, else empty.
    [[nodiscard]] QString onlyPost() const;
    /// The state that carillonctl tells.
    [[nodiscard]] QString stateOf(const QString &post) const;

    /// The posts that stand in the sandbox with this text.
    [[nodiscard]] QList<QJsonObject> standing(const QString &text);
    /// Sums of /_sandbox/counts over all platforms.
    [[nodiscard]] int count(const QString &what);
    /// Titles of the notices so far that begin so.
    [[nodiscard]] int notices(const QString &beginning) const;
    /// The lines of the program's log that tell of waiting on the thread that paints.
    [[nodiscard]] QStringList violations() const;

private:
    [[nodiscard]] bool startWindowManager();
    [[nodiscard]] bool startSandbox();

    Options m_options;
    QTemporaryDir m_folder;
    PersonsBrowser m_browser;
    PrivateDisplay m_display;
    PrivateKeyring m_keyring;
    std::unique_ptr<FakeNotifications> m_notifications;
    std::unique_ptr<FakePanel> m_panel;
    std::unique_ptr<AccessibilityBus> m_accessibility;
    std::unique_ptr<SandboxClient> m_sandbox;
    QProcess m_windowManager;
    QProcess m_server;
};

}  // namespace carillon::test
