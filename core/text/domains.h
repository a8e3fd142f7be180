// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QStringList>
#include <QStringView>

namespace carillon {

/// A list of top-level domains, ASCII in lower case or in their own script. Immutable once made: any thread may ask.
class DomainList final
{
public:
    /// That of the IANA root zone.
    static const DomainList &rootZone();
    /// This list with `more` and without `fewer`, for those who go by another one.
    [[nodiscard]] DomainList with(const QStringList &more, const QStringList &fewer) const;

    [[nodiscard]] bool contains(QStringView label) const { return m_all.contains(label.toString()); }
    /// As ownScriptDomainPrefix(), for this list.
    [[nodiscard]] qsizetype ownScriptPrefix(QStringView text) const;

private:
    explicit DomainList(const QStringList &domains);

    QSet<QString> m_all;
    QStringList m_ownScript;  ///< longest first
};

/// True for a top-level domain of the IANA root zone in lower case, ASCII or in its own script ("com", "みんな").
bool isTopLevelDomain(QStringView label);

/// How many UTF-16 units at the start of `text` are a top-level domain in its own script, the longest one; 0 if none.
/// Such a name may stand right before more letters of the same script, so that its end is not the end of the run.
qsizetype ownScriptDomainPrefix(QStringView text);

/// True when the part behind the last dot is a top-level domain. Case matters, as on the platforms that ask.
bool endsInTopLevelDomain(QStringView domain);

}  // namespace carillon
