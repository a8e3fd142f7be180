// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <type_traits>
#include <utility>
#include <variant>

namespace carillon {

/// A value or the reason there is none. Stands in for C++23's std::expected<T, Error>, which g++ 12
/// has only in C++23 mode and clang-tidy 14 cannot parse; the names match so that it can be swapped.
template <class T>
class [[nodiscard]] Result final
{
    using Value = std::conditional_t<std::is_void_v<T>, std::monostate, T>;

public:
    // Implicit on purpose: `return value;` and `return error;` both read well. NOLINTBEGIN(google-explicit-constructor)
    Result() requires std::is_void_v<T> : m_state{std::in_place_index<0>} {}
    Result(Value value) requires(!std::is_void_v<T>) : m_state{std::in_place_index<0>, std::move(value)} {}
    Result(Error error) : m_state{std::in_place_index<1>, std::move(error)} {}
    // NOLINTEND(google-explicit-constructor)

    [[nodiscard]] bool has_value() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    [[nodiscard]] const Value &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] Value &value() & { return std::get<0>(m_state); }
    [[nodiscard]] Value &&value() && { return std::get<0>(std::move(m_state)); }
    const Value &operator*() const & { return value(); }
    Value &operator*() & { return value(); }
    const Value *operator->() const { return &value(); }
    Value *operator->() { return &value(); }
    [[nodiscard]] const Error &error() const & { return std::get<1>(m_state); }

    /// Runs `next` on the value; an error passes through untouched.
    template <class Next>
    auto and_then(Next &&next) const & -> std::invoke_result_t<Next, const Value &>
    {
        if (!has_value())
            return error();
        return std::forward<Next>(next)(value());
    }

private:
    std::variant<Value, Error> m_state;
};

}  // namespace carillon
