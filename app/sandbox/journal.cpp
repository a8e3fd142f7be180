// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/journal.h"

#include <QDir>
#include <QJsonDocument>

namespace carillon::sandbox {

using namespace Qt::StringLiterals;

Result<void> Journal::open(const QString &folder, const std::function<void(const QJsonObject &)> &replay)
{
    if (!QDir{}.mkpath(folder))
        return Error{ErrorKind::Storage, u"Can't make the folder "_s + folder};
    m_file.setFileName(QDir{folder}.filePath(u"journal.ndjson"_s));
    if (!m_file.open(QIODevice::ReadWrite))
        return Error{ErrorKind::Storage, u"Can't open %1: %2"_s.arg(m_file.fileName(), m_file.errorString())};
    qint64 whole = 0;
    while (!m_file.atEnd()) {
        const auto line = m_file.readLine();
        const auto event = QJsonDocument::fromJson(line);
        if (!line.endsWith('\n') || !event.isObject())
            break;
        replay(event.object());
        whole = m_file.pos();
    }
    m_file.close();
    // Reopened for appending: each line is one write, so that a crash loses at most what was being written.
    if (!m_file.resize(whole) || !m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return Error{ErrorKind::Storage, u"Can't write %1: %2"_s.arg(m_file.fileName(), m_file.errorString())};
    return {};
}

void Journal::append(const QJsonObject &event)
{
    if (m_file.isOpen())
        m_file.write(QJsonDocument{event}.toJson(QJsonDocument::Compact) + '\n');
}

void Journal::clear()
{
    if (m_file.isOpen())
        m_file.resize(0);
}

}  // namespace carillon::sandbox
