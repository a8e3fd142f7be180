// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>

namespace carillon {

/// Calls `then` with the answer on the thread of `context`, unless `context` is gone by then. QFuture::then() of Qt 6.4
/// asserts that its context lives, which a page that is closed while the desk still works does not.
template <class T, class Then>
void whenAnswered(const QFuture<T> &future, QObject *context, Then then)
{
    auto *watcher = new QFutureWatcher<T>{context};
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        then(watcher->result());
    });
    watcher->setFuture(future);
}

}  // namespace carillon
