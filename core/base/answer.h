// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPromise>

#include <memory>

namespace carillon {

/// A promise that is kept in any case: when it is dropped unanswered (its thread has ended), the answer is `otherwise`.
template <class T>
class Answer final
{
public:
    explicit Answer(T otherwise) : m_otherwise{std::move(otherwise)} { m_promise.start(); }
    ~Answer()
    {
        if (!m_isGiven)
            give(m_otherwise);
    }
    Q_DISABLE_COPY_MOVE(Answer)

    QFuture<T> future() { return m_promise.future(); }

    void give(T answer)
    {
        m_isGiven = true;
        m_promise.addResult(std::move(answer));
        m_promise.finish();
    }

private:
    QPromise<T> m_promise;
    T m_otherwise;
    bool m_isGiven = false;
};

}  // namespace carillon
