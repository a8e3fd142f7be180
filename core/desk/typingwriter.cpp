// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/typingwriter.h"

#include "core/base/key.h"
#include "core/desk/desksentences.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto pause = 400ms;        ///< from a change to the disk, however fast somebody types
constexpr auto pauseInTrouble = 2s;  ///< a full disk is not asked more often
constexpr auto suffix = ".json"_L1;
constexpr auto tornSuffix = ".json.part"_L1;

Error storageError(const QString &what, const QString &why)
{
    return {ErrorKind::Storage, u"%1: %2"_s.arg(what, why)};
}

/// A rename is on the disk only when its folder is.
void syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

std::optional<UnfinishedDraft> read(const QString &path)
{
    QFile file{path};
    if (!QFileInfo{path}.isFile() || !file.open(QIODevice::ReadOnly))  // a device might never end
        return {};
    const auto kept = QJsonDocument::fromJson(file.readAll()).object();
    const auto key = kept["key"_L1].toString();
    const auto at = kept["keptAt"_L1];
    const auto draft = kept["draft"_L1];
    if (!isKey(key) || !at.isDouble() || !draft.isObject())
        return {};
    return UnfinishedDraft{key, Instant{std::chrono::milliseconds{at.toInteger()}}, draft.toObject()};
}

}  // namespace

TypingWriter::TypingWriter(QString folder, const Clock &clock)
    : m_folder{std::move(folder)},
      m_clock{clock},
      m_pause{this}  // as a child, so that it moves to the thread
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &TypingWriter::writeWaiting);
}

void TypingWriter::start()
{
    finishTornWrites();
}

void TypingWriter::stop()
{
    writeWaiting();
    m_pause.stop();
    emit stopped();
}

QString TypingWriter::pathOf(const QString &key) const
{
    return m_folder + u'/' + key + suffix;
}

void TypingWriter::keep(const QString &key, const QJsonObject &draft)
{
    if (!isKey(key))
        return;
    m_waiting.insert(key, draft);
    // Not started anew by every letter: the first change waiting says when.
    if (!m_pause.isActive())
        m_pause.start(pause);
}

void TypingWriter::drop(const QString &key)
{
    if (!isKey(key))
        return;
    m_waiting.remove(key);
    m_written.remove(key);
    if (QFile::remove(pathOf(key)))
        syncFolder(m_folder);
    if (m_waiting.isEmpty())
        setTrouble({});
}

void TypingWriter::writeWaiting()
{
    std::optional<Error> trouble;
    const auto waiting = m_waiting;
    for (auto draft = waiting.cbegin(); draft != waiting.cend(); ++draft) {
        const auto at = m_clock.now();
        if (m_written.value(draft.key()) != draft.value()) {
            if (const auto done = write(draft.key(), draft.value(), at); !done) {
                trouble = done.error();
                continue;
            }
            m_written.insert(draft.key(), draft.value());
        }
        m_waiting.remove(draft.key());
        emit kept(draft.key(), at);
    }
    setTrouble(trouble);
    if (!m_waiting.isEmpty())
        m_pause.start(pauseInTrouble);
}

void TypingWriter::setTrouble(const std::optional<Error> &trouble)
{
    if (trouble == m_trouble)
        return;
    m_trouble = trouble;
    if (trouble)
        emit troubled(*trouble);
    else
        emit mended();
}

Result<void> TypingWriter::write(const QString &key, const QJsonObject &draft, Instant at) const
{
    if (!QDir{}.mkpath(m_folder))
        return storageError(m_folder, DeskSentences::tr("the folder cannot be made"));
    const auto path = pathOf(key);
    QFile file{m_folder + u'/' + key + tornSuffix};
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return storageError(file.fileName(), file.errorString());
    const QJsonObject kept{{u"key"_s, key}, {u"keptAt"_s, qint64{at.time_since_epoch().count()}}, {u"draft"_s, draft}};
    const auto bytes = QJsonDocument{kept}.toJson(QJsonDocument::Compact);
    if (file.write(bytes) != bytes.size() || !file.flush())
        return storageError(file.fileName(), file.errorString());
    if (::fsync(file.handle()) != 0
        || std::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(path).constData()) != 0)
        return storageError(path, qt_error_string(errno));
    syncFolder(m_folder);
    return {};
}

/// Death came between writing and renaming: what is whole is the latest there is, the rest is put aside.
void TypingWriter::finishTornWrites()
{
    const QDir folder{m_folder};
    for (const auto &name : folder.entryList({u'*' + QString{tornSuffix}}, QDir::Files)) {
        const auto path = folder.filePath(name);
        const auto whole = read(path);
        if (whole && name == whole->key + tornSuffix)
            std::rename(QFile::encodeName(path).constData(), QFile::encodeName(pathOf(whole->key)).constData());
        else if (QFileInfo{path}.size() > 0)
            m_putAside += putAside(path);
    }
}

QString TypingWriter::putAside(const QString &path) const
{
    auto aside = path + ".damaged"_L1;
    for (int number = 2; QFileInfo::exists(aside); ++number)
        aside = u"%1.damaged-%2"_s.arg(path).arg(number);
    return QFile::rename(path, aside) ? aside : path;
}

Unfinished TypingWriter::unfinished()
{
    writeWaiting();
    Unfinished found;
    const QDir folder{m_folder};
    for (const auto &name : folder.entryList({u'*' + QString{suffix}}, QDir::Files)) {
        const auto path = folder.filePath(name);
        auto draft = read(path);
        if (draft && name == draft->key + suffix)
            found.drafts += *std::move(draft);
        else
            m_putAside += putAside(path);
    }
    std::stable_sort(found.drafts.begin(), found.drafts.end(),
                     [](const UnfinishedDraft &a, const UnfinishedDraft &b) { return a.keptAt > b.keptAt; });
    found.putAside = std::exchange(m_putAside, {});
    return found;
}

}  // namespace carillon
