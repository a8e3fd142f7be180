// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/platforms/instagram/samples.h"
#include "tests/sandbox/platformstage.h"
#include "tests/support/faultserver.h"

#include <QJsonArray>
#include <QTemporaryDir>

namespace carillon::test {

/// What a whole post needs: the client, a place on the web where pictures and films lie, and files.
class InstagramStage final : public PlatformStage
{
public:
    InstagramStage();

    /// Where media lie for whoever has the address: /0.jpg, /tall.jpg, /large.jpg, /a.png, /a.mp4, /words.txt;
    /// all else is not found.
    FaultServer &web() { return m_web; }

    /// A picture or a film at that path of the web.
    FrozenMedia onTheWeb(FrozenMedia medium, const QString &path) const;
    FrozenPost pictures(int count) const;
    /// A film of `bytes` bytes on this machine.
    FrozenMedia film() const;

    StepRunner runner(const RunningSandbox &sandbox, const FrozenPost &post,
                      const QString &token = QStringLiteral("sandbox-acme")) const
    {
        return runnerFor(sandbox, post, token);
    }
    Probe probe(const RunningSandbox &sandbox, const StepRunner &runner) const
    {
        return probeWith(sandbox, runner, QStringLiteral("sandbox-acme"));
    }

private:
    QTemporaryDir m_folder;
    FaultServer m_web;
};

/// A JPEG of that size.
QByteArray jpeg(int width, int height);

}  // namespace carillon::test
