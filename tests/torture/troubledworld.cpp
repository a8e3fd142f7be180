// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/troubledworld.h"

#include <cstring>
#include <new>

namespace carillon::test {

using namespace Qt::StringLiterals;

TroubledWorld::TroubledWorld(const QString &control, const QString &folder) : m_file{control}
{
    const auto below = QFile::encodeName(folder);
    if (!m_file.open(QIODevice::ReadWrite) || !m_file.resize(sizeof(WorldControl)))
        qFatal("%s cannot be written", qPrintable(control));
    m_control = new (m_file.map(0, sizeof(WorldControl))) WorldControl;
    if (static_cast<std::size_t>(below.size()) >= sizeof m_control->folder)
        qFatal("%s is too long", below.constData());
    std::strcpy(m_control->folder, below.constData());
}

TroubledWorld::~TroubledWorld()
{
    m_file.unmap(reinterpret_cast<uchar *>(m_control));
}

QProcessEnvironment TroubledWorld::environment(QProcessEnvironment base) const
{
    base.insert(u"LD_PRELOAD"_s, QStringLiteral(TROUBLED_WORLD));
    base.insert(QString::fromLatin1(worldControlVariable), m_file.fileName());
    return base;
}

}  // namespace carillon::test
