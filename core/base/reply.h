// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>

namespace carillon {

/// A future whose answer goes to an object that may be gone by then. QFuture::then() with a context is no good for that
/// in Qt 6.4: the thread that answers looks at the context, while its own thread may be deleting it.
template <class T>
class Reply final : public QFuture<T>
{
public:
    using QFuture<T>::QFuture;
    Reply(const QFuture<T> &future) : QFuture<T>{future} {}

    /// Calls `take` with the answer on the thread of `context`, which must be the caller's; never, when `context` is
    /// gone before.
    template <class Take>
    void then(QObject *context, Take take) const
    {
        auto *watcher = new QFutureWatcher<T>{context};
        QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, take = std::move(take)]() mutable {
            watcher->deleteLater();
            if (watcher->future().resultCount() > 0)
                take(watcher->result());
        });
        watcher->setFuture(*this);
    }
};

}  // namespace carillon
