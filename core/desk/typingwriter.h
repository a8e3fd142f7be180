// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QJsonObject>
#include <QMap>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace carillon {

/// Something that was being written and is not saved.
struct UnfinishedDraft
{
    QString key;  ///< of the post, which may not be stored yet
    Instant keptAt;
    QJsonObject draft;
};

struct Unfinished
{
    QList<UnfinishedDraft> drafts;  ///< latest first
    QStringList putAside;           ///< paths of files that could not be read; they are kept under these names
};

/// Writes drafts to files on its own thread, see TypingJournal.
class TypingWriter final : public QObject
{
    Q_OBJECT

public:
    TypingWriter(QString folder, const Clock &clock);

    // On its thread only.
    void keep(const QString &key, const QJsonObject &draft);
    void drop(const QString &key);
    [[nodiscard]] Unfinished unfinished();

public slots:
    void start();
    void stop();

signals:
    void kept(const QString &key, carillon::Instant at);
    void troubled(const carillon::Error &error);
    void mended();
    void stopped();

private:
    void writeWaiting();
    Result<void> write(const QString &key, const QJsonObject &draft, Instant at) const;
    void setTrouble(const std::optional<Error> &trouble);
    void finishTornWrites();
    [[nodiscard]] QString putAside(const QString &path) const;
    [[nodiscard]] QString pathOf(const QString &key) const;

    QString m_folder;
    const Clock &m_clock;
    QTimer m_pause;
    QMap<QString, QJsonObject> m_waiting;
    QMap<QString, QJsonObject> m_written;  ///< as it lies on the disk, so that nothing is written twice
    QStringList m_putAside;
    std::optional<Error> m_trouble;
};

}  // namespace carillon
