// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace carillon {

/// A choice of an option (OptionSpec::choices) as people read it: in their language, or the word itself made readable
/// ("mentionedUsers": "Mentioned users"). Names such as "threads.net" and "@everyone" stay as they are.
QString choiceWords(const QString &choice);

}  // namespace carillon
