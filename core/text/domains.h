// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace carillon {

/// True for a top-level domain of the IANA root zone in lower case, ASCII or in its own script ("com", "みんな").
bool isTopLevelDomain(QStringView label);

/// How many UTF-16 units at the start of `text` are a top-level domain in its own script, the longest one; 0 if none.
/// Such a name may stand right before more letters of the same script, so that its end is not the end of the run.
qsizetype ownScriptDomainPrefix(QStringView text);

/// True when the part behind the last dot is a top-level domain. Case matters, as on the platforms that ask.
bool endsInTopLevelDomain(QStringView domain);

}  // namespace carillon
