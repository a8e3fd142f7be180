// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandline.h"
#include "core/base/result.h"
#include "core/store/workspace.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <memory>
#include <vector>

namespace carillon {
class Platform;
}

namespace carillon::ctl {

/// What a command that works with a workspace needs: the clock, the platforms and the workspace named on the command
/// line, opened on this thread. Made once by the command; nothing global.
class WorkspaceContext final
{
public:
    /// --workspace, or the last one opened by the window. Created when absent only with --create. The error says what
    /// to do; exitCodeOf() what to answer.
    static Result<std::unique_ptr<WorkspaceContext>> open(const Invocation &invocation);
    ~WorkspaceContext();
    Q_DISABLE_COPY_MOVE(WorkspaceContext)

    [[nodiscard]] Workspace &workspace() const { return *m_workspace; }
    [[nodiscard]] Database &database() const { return m_workspace->database(); }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] const std::vector<std::unique_ptr<Platform>> &platforms() const { return m_platforms; }
    [[nodiscard]] const WorkspaceOptions &options() const { return m_options; }

    /// Tells the engine, in whatever program it runs, that something was committed.
    void tellEngine() const;

private:
    WorkspaceContext();

    SystemClock m_clock;
    std::vector<std::unique_ptr<Platform>> m_platforms;
    WorkspaceOptions m_options;
    std::unique_ptr<Workspace> m_workspace;
};

/// The one mapping from error classes to what the shell gets.
ExitCode exitCodeOf(const Error &error);

/// Writes the error for the caller: {"error":{"code","message"}} on `out` with --json, the sentence on `err` else.
ExitCode fail(const Error &error, const Invocation &invocation, const Streams &streams);

/// One JSON document, indented.
void print(const QJsonDocument &document, const Streams &streams);

/// A table for people: columns as wide as their widest cell, two spaces between.
void printTable(const QStringList &header, const QList<QStringList> &rows, const Streams &streams);

}  // namespace carillon::ctl
