// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/blobstore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace carillon::sandbox {

using namespace Qt::StringLiterals;

namespace {

bool isKey(const QByteArray &key)
{
    return key.size() == 64 && std::all_of(key.begin(), key.end(), [](char letter) {
               return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
           });
}

}  // namespace

Result<void> BlobStore::open(const QString &folder)
{
    if (!QDir{}.mkpath(folder))
        return Error{ErrorKind::Storage, u"Can't make the folder "_s + folder};
    m_folder = folder;
    return {};
}

QByteArray BlobStore::put(const QByteArray &content)
{
    const auto key = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    if (m_folder.isEmpty()) {
        m_memory.insert(key, content);
        return key;
    }
    QSaveFile file{QDir{m_folder}.filePath(QString::fromLatin1(key))};
    if (!QFile::exists(file.fileName()) && file.open(QIODevice::WriteOnly)) {
        file.write(content);
        file.commit();
    }
    return key;
}

QByteArray BlobStore::find(const QByteArray &key) const
{
    if (m_folder.isEmpty())
        return m_memory.value(key);
    if (!isKey(key))
        return {};
    QFile file{QDir{m_folder}.filePath(QString::fromLatin1(key))};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

void BlobStore::clear()
{
    m_memory.clear();
    if (m_folder.isEmpty())
        return;
    QDir folder{m_folder};
    for (const auto &name : folder.entryList(QDir::Files)) {
        if (isKey(name.toLatin1()))
            folder.remove(name);
    }
}

}  // namespace carillon::sandbox
