// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>

#include <optional>

namespace carillon::ctl {

template <class T>
QCoro::Task<> keepResult(QCoro::Task<T> task, std::optional<T> *into)
{
    into->emplace(co_await std::move(task));
}

/// Runs the event loop until `task` has ended. Unlike QCoro::waitFor it needs no default constructor of T.
template <class T>
T await(QCoro::Task<T> task)
{
    std::optional<T> result;
    QCoro::waitFor(keepResult(std::move(task), &result));
    return std::move(*result);
}

}  // namespace carillon::ctl
