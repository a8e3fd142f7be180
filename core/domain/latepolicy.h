// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <chrono>
#include <optional>

namespace carillon {

/// What becomes of a post that fell due while nobody could send it and is later than the grace allows.
enum class LateChoice {
    Ask,      ///< it waits for a person's word
    Publish,  ///< it goes all the same, until it expires
    Skip,     ///< it is not sent
};

QString toWord(LateChoice choice);
std::optional<LateChoice> lateChoiceFromWord(QStringView word);

struct LatePolicy
{
    std::chrono::minutes grace{60};  ///< up to here it simply goes
    LateChoice beyond = LateChoice::Ask;

    friend bool operator==(const LatePolicy &, const LatePolicy &) = default;
};

}  // namespace carillon
