// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/workspacecontext.h"

#include "app/ctl/cellwidth.h"
#include "core/platforms/platform.h"
#include "core/store/changesignal.h"

#include <QIODevice>
#include <QSettings>
#include <QStandardPaths>

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

/// Where the window notes the workspace it had open last.
constexpr auto lastWorkspaceKey = "workspace/last"_L1;

QString workspacePath(const Invocation &invocation)
{
    if (!invocation.global.workspace.isEmpty())
        return invocation.global.workspace;
    const auto fallback = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/default.carillon"_s;
    return QSettings{}.value(lastWorkspaceKey, fallback).toString();
}

}  // namespace

WorkspaceContext::WorkspaceContext() : m_platforms{makePlatforms()} {}

WorkspaceContext::~WorkspaceContext() = default;

Result<std::unique_ptr<WorkspaceContext>> WorkspaceContext::open(const Invocation &invocation)
{
    auto installation = installationKey(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    if (!installation)
        return installation.error();
    std::unique_ptr<WorkspaceContext> context{new WorkspaceContext};
    context->m_options = {.create = invocation.global.create, .installation = *installation};
    auto workspace = Workspace::open(workspacePath(invocation), context->m_options, context->m_clock);
    if (!workspace)
        return workspace.error();
    context->m_workspace = std::move(workspace).value();
    return context;
}

void WorkspaceContext::tellEngine() const
{
    signalChange(m_workspace->key());
}

ExitCode exitCodeOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Transient:
    case ErrorKind::Ambiguous:
        return ExitCode::Unavailable;
    case ErrorKind::RateLimited:
    case ErrorKind::Quota:
    case ErrorKind::NotReady:
    case ErrorKind::Locked:
    case ErrorKind::Unavailable:
        return ExitCode::TryLater;
    case ErrorKind::NotFound:
        return ExitCode::NothingMatched;
    case ErrorKind::Storage:
        return ExitCode::CannotWrite;
    case ErrorKind::Damaged:
    case ErrorKind::TooNew:
        return ExitCode::BadWorkspace;
    case ErrorKind::Auth:
    case ErrorKind::Scope:
    case ErrorKind::Content:
    case ErrorKind::Media:
    case ErrorKind::Duplicate:
    case ErrorKind::Restricted:
    case ErrorKind::Rebuild:
    case ErrorKind::Config:
    case ErrorKind::Conflict:
    case ErrorKind::Invalid:
    case ErrorKind::Cancelled:
    case ErrorKind::Unknown:
        return ExitCode::Refused;
    }
    return ExitCode::Refused;
}

ExitCode fail(const Error &error, const Invocation &invocation, const Streams &streams)
{
    if (invocation.global.json) {
        const QJsonObject said{{u"code"_s, toWord(error.kind)}, {u"message"_s, error.detail}};
        print(QJsonDocument{QJsonObject{{u"error"_s, said}}}, streams);
    }
    streams.err.write("carillonctl: " + error.detail.toUtf8() + '\n');
    return exitCodeOf(error);
}

void print(const QJsonDocument &document, const Streams &streams)
{
    streams.out.write(document.toJson(QJsonDocument::Indented));
}

void printTable(const QStringList &header, const QList<QStringList> &rows, const Streams &streams)
{
    QList<qsizetype> widths;
    for (const auto &title : header)
        widths += cellWidth(title);
    for (const auto &row : rows) {
        for (qsizetype at = 0; at < row.size(); ++at)
            widths[at] = std::max(widths[at], cellWidth(row[at]));
    }
    const auto line = [&](const QStringList &cells) {
        QString text;
        for (qsizetype at = 0; at < cells.size(); ++at)
            text += at + 1 == cells.size() ? cells[at] : padded(cells[at], widths[at] + 2);
        streams.out.write(text.toUtf8() + '\n');
    };
    line(header);
    for (const auto &row : rows)
        line(row);
}

}  // namespace carillon::ctl
