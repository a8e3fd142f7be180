// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/post.h"

#include <QAbstractButton>
#include <QImage>

namespace carillon {

/// Draws `image` so that it fills `where` and nothing of its middle is lost, with round corners; a picture frame where
/// there is none.
void paintPicture(QPainter &painter, const QRectF &where, const QImage &image, const QWidget *widget);

/// On what paintPicture() painted at `where` of a video, sound or animation: that it plays, and how long. Nothing on a
/// picture that stands still.
void paintDuration(QPainter &painter, const QRectF &where, const MediaAsset &asset, const QWidget *widget);

/// One picture or video of the strip. Pressing it asks for its description; Delete removes it, Ctrl and an arrow key
/// moves it, and so does dragging.
class MediaTile final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit MediaTile(const PostMedia &media, QWidget *parent);

    static constexpr int side = 92;

    [[nodiscard]] const PostMedia &media() const { return m_media; }
    void setMedia(const PostMedia &media);
    void setImage(const QImage &image);
    [[nodiscard]] QImage image() const { return m_image; }
    void setPlace(int at, int count);
    [[nodiscard]] QSize sizeHint() const override { return {side, side}; }

signals:
    void removeWanted();
    /// By this many places.
    void stepWanted(int by);
    /// The pointer is there with the tile, in the strip's coordinates.
    void dragged(const QPoint &where);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void tell();
    /// "Picture 1 of 3"
    [[nodiscard]] QString placeWords() const;

    PostMedia m_media;
    QImage m_image;
    QPoint m_pressedAt;
    bool m_isDragged = false;
    int m_at = 0;
    int m_count = 1;
};

}  // namespace carillon
