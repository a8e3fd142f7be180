// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/domains.h"

#include <QFile>
#include <QSet>

#include <algorithm>

namespace carillon {

namespace {

class DomainList final
{
public:
    DomainList()
    {
        QFile file{QStringLiteral(":/text/tlds.txt")};
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the list of top-level domains is not in the program");
        const auto lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (const auto &line : lines) {
            if (line.startsWith(u'#'))
                continue;
            m_all += line;
            if (line.front().unicode() >= 0x80)
                m_ownScript += line;
        }
        std::sort(m_ownScript.begin(), m_ownScript.end(),
                  [](const QString &left, const QString &right) { return left.size() > right.size(); });
    }

    [[nodiscard]] bool contains(QStringView label) const { return m_all.contains(label.toString()); }

    [[nodiscard]] qsizetype ownScriptPrefix(QStringView text) const
    {
        for (const auto &domain : m_ownScript) {
            if (text.startsWith(domain))
                return domain.size();
        }
        return 0;
    }

private:
    QSet<QString> m_all;
    QStringList m_ownScript;  // longest first
};

const DomainList &domains()
{
    static const DomainList list;
    return list;
}

}  // namespace

bool isTopLevelDomain(QStringView label)
{
    return domains().contains(label);
}

qsizetype ownScriptDomainPrefix(QStringView text)
{
    return text.isEmpty() || text.front().unicode() < 0x80 ? 0 : domains().ownScriptPrefix(text);
}

bool endsInTopLevelDomain(QStringView domain)
{
    const auto dot = domain.lastIndexOf(u'.');
    return dot >= 0 && isTopLevelDomain(domain.mid(dot + 1));
}

}  // namespace carillon
