// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/post.h"
#include "ui/compose/captionseditor.h"

#include <QWidget>

namespace carillon {

class FlowLayout;
class MediaTile;
class TextLabel;
class Thumbnails;

/// The pictures of a post in their order.
class MediaStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit MediaStrip(Thumbnails &thumbnails, QWidget *parent = nullptr);

    /// Where the files lie.
    void setFolder(const QString &folder) { m_folder = folder; }
    void setMedia(const QList<PostMedia> &media);
    [[nodiscard]] QList<PostMedia> media() const;
    void add(const PostMedia &media);
    /// How many are on their way.
    void setWaiting(int count);
    void setLongestAlt(int length) { m_longestAlt = length; }
    /// How files of captions get into the workspace; without it nobody is asked for any.
    void setCaptionsKeeper(const CaptionsEditor::Keep &keep) { m_keepCaptions = keep; }
    [[nodiscard]] MediaTile *tile(int at) const { return m_tiles.value(at); }
    [[nodiscard]] QString pathOf(const PostMedia &media) const;

    void move(int from, int to);
    void remove(int at);
    void describe(int at);

signals:
    void mediaChanged();

private:
    MediaTile *makeTile(const PostMedia &media);
    void arrange();
    [[nodiscard]] int indexUnder(const QPoint &where) const;

    Thumbnails &m_thumbnails;
    QString m_folder;
    QList<MediaTile *> m_tiles;
    FlowLayout *m_flow;
    TextLabel *m_waiting;
    int m_longestAlt = 0;
    CaptionsEditor::Keep m_keepCaptions;
};

}  // namespace carillon
