// SPDX-License-Identifier: GPL-3.0-or-later
// How calls of the desk reach its threads: for the sources of this room alone.
#pragma once

#include "core/desk/desk.h"

namespace carillon {

/// What every call gets that nobody answers any more.
Error deskClosed();

/// Runs `work` on the thread of `worker` and answers with what it returns.
template <class Worker, class Work>
auto postTo(Worker *worker, Work work) -> Reply<std::invoke_result_t<Work, Worker &>>
{
    using Answered = std::invoke_result_t<Work, Worker &>;
    const auto answer = std::make_shared<Answer<Answered>>(deskClosed());
    QMetaObject::invokeMethod(
        worker, [worker, answer, work = std::move(work)] { answer->give(work(*worker)); }, Qt::QueuedConnection);
    return answer->future();
}

template <class Work>
auto Desk::ask(Work work)
{
    return postTo(m_lookup.get(), std::move(work));
}

template <class Work>
auto Desk::act(Work work)
{
    return postTo(m_worker.get(),
                  [work = std::move(work)](DeskWorker &worker) -> std::invoke_result_t<Work, DeskWorker::Tools &> {
                      const auto tools = worker.tools();
                      if (!tools)
                          return tools.error();
                      auto done = work(**tools);
                      if (done)
                          worker.tellOfChange();
                      return done;
                  });
}

/// `begin` gets the connector.
template <class T, class Begin>
Reply<Result<T>> Desk::carryOut(Begin begin)
{
    return carryOutBy<T>(
        [begin = std::move(begin)](DeskWorker &, const DeskWorker::Tools &tools) { return begin(tools.connector); });
}

template <class T, class Begin>
Reply<Result<T>> Desk::carryOutBy(Begin begin, DeskWorker::Commits commits)
{
    const auto answer = std::make_shared<Answer<Result<T>>>(deskClosed());
    auto *const worker = m_worker.get();
    QMetaObject::invokeMethod(
        worker,
        [worker, answer, commits, begin = std::move(begin)] {
            const auto tools = worker->tools();
            if (tools)
                worker->carryOut<T>(begin(*worker, **tools), answer, commits);
            else
                answer->give(tools.error());
        },
        Qt::QueuedConnection);
    return answer->future();
}

}  // namespace carillon
