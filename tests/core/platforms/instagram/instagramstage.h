// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/platform.h"
#include "tests/core/platforms/instagram/samples.h"
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/faultserver.h"
#include "tests/support/steprunner.h"

#include <QJsonArray>
#include <QTemporaryDir>

namespace carillon::test {

/// What a whole post needs: the client, a place on the web where pictures and films lie, and files.
class InstagramStage final
{
public:
    InstagramStage();

    const Platform &platform() const { return *m_platform; }
    /// Where media lie for whoever has the address: /0.jpg, /tall.jpg, /large.jpg, /a.png, /a.mp4, /words.txt;
    /// all else is not found.
    FaultServer &web() { return m_web; }

    /// A picture or a film at that path of the web.
    FrozenMedia onTheWeb(FrozenMedia medium, const QString &path) const;
    FrozenPost pictures(int count) const;
    /// A film of `bytes` bytes on this machine.
    FrozenMedia film() const;

    /// One who takes `post` through its steps for the account of `token`.
    StepRunner runner(const RunningSandbox &sandbox, FrozenPost post,
                      const QString &token = QStringLiteral("sandbox-acme")) const;
    /// Asks about the last step of `runner`.
    Probe probe(const RunningSandbox &sandbox, const StepRunner &runner) const;

    static QJsonArray postsOf(SandboxClient &client);
    static QStringList kindsOf(const StepRunner &runner);
    static QString why(const Result<Publication> &result) { return result ? QString{} : result.error().detail; }

private:
    std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_platform = nullptr;
    QTemporaryDir m_folder;
    FaultServer m_web;
};

/// A JPEG of that size.
QByteArray jpeg(int width, int height);

}  // namespace carillon::test
