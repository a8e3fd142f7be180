// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>

namespace carillon {

/// Calls `then` with the answer, on the receiver's thread, unless the receiver is gone by then. QFuture::then() with a
/// context wants the context to outlive the answer (it asserts that in Qt 6.4), which dialogs do not.
template <class T, class Receiver, class Then>
void whenAnswered(const QFuture<T> &future, Receiver *receiver, Then then)
{
    auto *watcher = new QFutureWatcher<T>{receiver};
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            then(watcher->result());
    });
    watcher->setFuture(future);
}

}  // namespace carillon
