// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/workerthread.h"
#include "core/exchange/exporter.h"
#include "core/exchange/importer.h"

#include <QFuture>
#include <QObject>

#include <atomic>
#include <memory>

namespace carillon {

struct ExchangeNeeds
{
    QString path;
    WorkspaceOptions options;  ///< as the desk has them; nothing is ever created
    const Clock &clock;
    const std::vector<std::unique_ptr<Platform>> &platforms;
};

/// Lives on the thread `exchange` and has a workspace open for as long as one job lasts.
class ExchangeWorker final : public QObject
{
    Q_OBJECT

public:
    explicit ExchangeWorker(const ExchangeNeeds &needs) : m_needs{needs} {}

    // On its thread only.
    [[nodiscard]] Result<ImportReport> import(ImportOptions options, const std::atomic_bool &isWanted);
    [[nodiscard]] Result<int> exportTo(const ExportOptions &options);

public slots:
    void start() {}
    void stop() { emit stopped(); }

signals:
    void progressed(int rows);
    void imported();
    void stopped();

private:
    [[nodiscard]] Result<std::unique_ptr<Workspace>> open() const;

    const ExchangeNeeds m_needs;
};

/// Files in and out of a workspace for the window: every call returns at once and its future always gets one result. An
/// import writes in short commits with rests between them, so that neither the desk nor the engine waits for it.
///
/// Lives on the thread that made it, one job after the other. Answers as Importer and exportPosts() do.
class ExchangeDesk final : public QObject
{
    Q_OBJECT

public:
    explicit ExchangeDesk(const ExchangeNeeds &needs);
    ~ExchangeDesk() override;

    /// The dry run.
    QFuture<Result<ImportReport>> checkImport(const ImportOptions &options);
    QFuture<Result<ImportReport>> runImport(const ImportOptions &options);
    QFuture<Result<int>> exportPosts(const ExportOptions &options);
    /// What is going on or waits ends with Cancelled as soon as it can; what is imported already stays.
    void cancel();

signals:
    /// So many rows of the import that is going on are read, and after that, on top of them, written.
    void progressed(int rows);
    /// Posts were imported: look again.
    void imported();

private:
    QFuture<Result<ImportReport>> import(ImportOptions options, bool dryRun);

    WorkerThread<ExchangeWorker> m_worker;
    std::shared_ptr<std::atomic_bool> m_isWanted = std::make_shared<std::atomic_bool>(true);
};

}  // namespace carillon
