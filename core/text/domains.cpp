// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/domains.h"

#include <QFile>

#include <algorithm>

namespace carillon {

DomainList::DomainList(const QStringList &domains) : m_all{domains.begin(), domains.end()}
{
    std::copy_if(domains.begin(), domains.end(), std::back_inserter(m_ownScript),
                 [](const QString &domain) { return domain.front().unicode() >= 0x80; });
    std::sort(m_ownScript.begin(), m_ownScript.end(),
              [](const QString &left, const QString &right) { return left.size() > right.size(); });
}

const DomainList &DomainList::rootZone()
{
    static const DomainList list = [] {
        QFile file{QStringLiteral(":/text/tlds.txt")};
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the list of top-level domains is not in the program");
        auto lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        lines.removeIf([](const QString &line) { return line.startsWith(u'#'); });
        return DomainList{lines};
    }();
    return list;
}

DomainList DomainList::with(const QStringList &more, const QStringList &fewer) const
{
    auto all = m_all;
    for (const auto &domain : fewer)
        all.remove(domain);
    for (const auto &domain : more)
        all.insert(domain);
    return DomainList{QStringList{all.begin(), all.end()}};
}

qsizetype DomainList::ownScriptPrefix(QStringView text) const
{
    if (text.isEmpty() || text.front().unicode() < 0x80)
        return 0;
    const auto found = std::find_if(m_ownScript.begin(), m_ownScript.end(),
                                    [&](const QString &domain) { return text.startsWith(domain); });
    return found == m_ownScript.end() ? 0 : found->size();
}

bool isTopLevelDomain(QStringView label)
{
    return DomainList::rootZone().contains(label);
}

qsizetype ownScriptDomainPrefix(QStringView text)
{
    return DomainList::rootZone().ownScriptPrefix(text);
}

bool endsInTopLevelDomain(QStringView domain)
{
    const auto dot = domain.lastIndexOf(u'.');
    return dot >= 0 && isTopLevelDomain(domain.mid(dot + 1));
}

}  // namespace carillon
