// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace carillon {

/// What a publication is for. The last two are acts on what is out already.
enum class Purpose {
    Publish,
    Delete,  ///< at the platform
    Edit,    ///< what is live gets the publication's content
};

QString toWord(Purpose purpose);
std::optional<Purpose> purposeFromWord(QStringView word);

}  // namespace carillon
