// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/exchangedesk.h"

#include "core/base/answer.h"
#include "core/desk/deskcalls.h"
#include "core/store/changesignal.h"

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// There is an engine beside it, which must get at the database too.
constexpr auto restBesideAnEngine = 20ms;
constexpr int rowsBetweenReports = 50;

}  // namespace

Result<std::unique_ptr<Workspace>> ExchangeWorker::open() const
{
    auto options = m_needs.options;
    options.create = false;
    return Workspace::open(m_needs.path, options, m_needs.clock);
}

Result<ImportReport> ExchangeWorker::import(ImportOptions options, const std::atomic_bool &isWanted)
{
    const auto workspace = open();
    if (!workspace)
        return workspace.error();
    options.rest = restBesideAnEngine;
    // All rows are read first, then written: one count for both.
    int before = 0;
    int last = 0;
    int told = 0;
    options.goesOn = [&](int rows) {
        if (rows < last)
            before += last;
        last = rows;
        if (before + rows - told >= rowsBetweenReports) {
            told = before + rows;
            emit progressed(told);
        }
        return isWanted.load();
    };
    auto report = Importer{**workspace, m_needs.platforms, m_needs.clock, options}.run();
    if (report && report->imported) {
        signalChange((*workspace)->key());
        emit imported();
    }
    return report;
}

Result<int> ExchangeWorker::exportTo(const ExportOptions &options)
{
    const auto workspace = open();
    if (!workspace)
        return workspace.error();
    return carillon::exportPosts((*workspace)->database(), m_needs.platforms, options);
}

ExchangeDesk::ExchangeDesk(const ExchangeNeeds &needs)
    : m_worker{u"exchange"_s, std::make_unique<ExchangeWorker>(needs)}
{
    connect(m_worker.get(), &ExchangeWorker::progressed, this, &ExchangeDesk::progressed);
    connect(m_worker.get(), &ExchangeWorker::imported, this, &ExchangeDesk::imported);
    m_worker.start();
}

ExchangeDesk::~ExchangeDesk()
{
    cancel();
}

void ExchangeDesk::cancel()
{
    *m_isWanted = false;
    m_isWanted = std::make_shared<std::atomic_bool>(true);
}

QFuture<Result<ImportReport>> ExchangeDesk::import(ImportOptions options, bool dryRun)
{
    options.dryRun = dryRun;
    const auto answer = std::make_shared<Answer<Result<ImportReport>>>(deskClosed());
    auto *const worker = m_worker.get();
    QMetaObject::invokeMethod(
        worker, [=, isWanted = m_isWanted] { answer->give(worker->import(options, *isWanted)); }, Qt::QueuedConnection);
    return answer->future();
}

QFuture<Result<ImportReport>> ExchangeDesk::checkImport(const ImportOptions &options)
{
    return import(options, true);
}

QFuture<Result<ImportReport>> ExchangeDesk::runImport(const ImportOptions &options)
{
    return import(options, false);
}

QFuture<Result<int>> ExchangeDesk::exportPosts(const ExportOptions &options)
{
    const auto answer = std::make_shared<Answer<Result<int>>>(deskClosed());
    auto *const worker = m_worker.get();
    QMetaObject::invokeMethod(
        worker, [=] { answer->give(worker->exportTo(options)); }, Qt::QueuedConnection);
    return answer->future();
}

}  // namespace carillon
