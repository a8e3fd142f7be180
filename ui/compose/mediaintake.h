// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/post.h"

#include <QImage>
#include <QQueue>

namespace carillon {

class Desk;
struct Error;

/// Brings files and pasted pictures into the workspace's media folder, one after the other, so that they arrive in the
/// order they were given. Nothing of it happens on the window's thread.
class MediaIntake final : public QObject
{
    Q_OBJECT

public:
    explicit MediaIntake(Desk &desk, QObject *parent = nullptr);

    /// Where media go: to a draft, by its key, and there to what one account gets, or with an empty key to what all
    /// get.
    struct Place
    {
        QString draft;
        QString account;
    };

    void addFiles(const Place &place, const QStringList &paths);
    void addImage(const Place &place, const QImage &image);
    /// How many of that draft's are on their way.
    [[nodiscard]] int waiting(const QString &draft) const;

signals:
    void added(const carillon::MediaIntake::Place &place, const carillon::PostMedia &media);
    /// One could not be kept.
    void failed(const carillon::Error &error);
    void waitingChanged();

private:
    struct Item
    {
        Place place;
        QString path;
        QImage image;  ///< to be written to a file of its own first, when not null
    };
    void next();
    void keep(const Item &item, const QString &path, bool isTemporary);
    void finish();

    Desk &m_desk;
    QQueue<Item> m_items;  ///< the first one is being brought in
    bool m_isBusy = false;
};

}  // namespace carillon
