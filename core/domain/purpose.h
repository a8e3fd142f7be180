// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace carillon {

/// What a publication is for. All but the first are acts on what its platform has already.
enum class Purpose {
    Publish,
    Delete,  ///< at the platform
    Edit,    ///< what is live gets the publication's content
    Recall,  ///< what was handed over is taken back before its platform publishes it
};

QString toWord(Purpose purpose);
std::optional<Purpose> purposeFromWord(QStringView word);

}  // namespace carillon
