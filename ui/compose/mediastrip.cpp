// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/mediastrip.h"

#include "ui/compose/altdialog.h"
#include "ui/compose/mediatile.h"
#include "ui/compose/thumbnails.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/textlabel.h"

#include <QDir>

#include <algorithm>

namespace carillon {

MediaStrip::MediaStrip(Thumbnails &thumbnails, QWidget *parent)
    : QWidget{parent},
      m_thumbnails{thumbnails},
      m_flow{new FlowLayout{this}},
      m_waiting{new TextLabel{{}, TextSize::Small, Token::Muted}}
{
    setAccessibleName(tr("Pictures"));
    QSizePolicy policy{QSizePolicy::Expanding, QSizePolicy::Minimum};
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_flow->addWidget(m_waiting);
    m_waiting->hide();
    hide();
    connect(&thumbnails, &Thumbnails::ready, this, [this](const QString &path) {
        for (auto *tile : std::as_const(m_tiles)) {
            if (pathOf(tile->media()) == path)
                tile->setImage(m_thumbnails.of(path));
        }
    });
}

QString MediaStrip::pathOf(const PostMedia &media) const
{
    return QDir{m_folder}.filePath(media.asset.file);
}

void MediaStrip::setMedia(const QList<PostMedia> &wanted)
{
    if (wanted == media())
        return;
    for (auto *tile : std::as_const(m_tiles))
        tile->deleteLater();
    m_tiles.clear();
    for (const auto &medium : wanted)
        m_tiles += makeTile(medium);
    arrange();
}

QList<PostMedia> MediaStrip::media() const
{
    QList<PostMedia> all;
    for (const auto *tile : m_tiles)
        all += tile->media();
    return all;
}

MediaTile *MediaStrip::makeTile(const PostMedia &media)
{
    auto *tile = new MediaTile{media, this};
    tile->setImage(m_thumbnails.of(pathOf(media)));
    const auto index = [this, tile] {
        return int(m_tiles.indexOf(tile));
    };
    connect(tile, &QAbstractButton::clicked, this, [this, index] { describe(index()); });
    connect(tile, &MediaTile::removeWanted, this, [this, index] { remove(index()); });
    connect(tile, &MediaTile::stepWanted, this, [this, index](int by) { move(index(), index() + by); });
    connect(tile, &MediaTile::dragged, this, [this, index](const QPoint &where) { move(index(), indexUnder(where)); });
    return tile;
}

void MediaStrip::add(const PostMedia &media)
{
    m_tiles += makeTile(media);
    arrange();
    emit mediaChanged();
}

void MediaStrip::setWaiting(int count)
{
    m_waiting->setText(tr("Copying %Ln file(s)...", nullptr, count));
    m_waiting->setVisible(count > 0);
    setVisible(count > 0 || !m_tiles.isEmpty());
}

void MediaStrip::move(int from, int to)
{
    if (from < 0 || to < 0 || from == to || from >= m_tiles.size() || to >= m_tiles.size())
        return;
    m_tiles.move(from, to);
    arrange();
    emit mediaChanged();
}

void MediaStrip::remove(int at)
{
    if (at < 0 || at >= m_tiles.size())
        return;
    auto *gone = m_tiles.takeAt(at);
    const bool hadFocus = gone->hasFocus();
    gone->hide();
    gone->deleteLater();
    arrange();
    if (hadFocus && !m_tiles.isEmpty())
        m_tiles[std::min<qsizetype>(at, m_tiles.size() - 1)]->setFocus(Qt::TabFocusReason);
    emit mediaChanged();
}

void MediaStrip::describe(int at)
{
    auto *tile = m_tiles.value(at);
    if (!tile)
        return;
    auto *dialog = new AltDialog{tile->image(), tile->media(), m_longestAlt, m_keepCaptions, this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, tile, [this, tile, dialog] {
        auto media = tile->media();
        media.alt = dialog->alt();
        media.captions = dialog->captions();
        tile->setMedia(media);
        emit mediaChanged();
    });
    dialog->open();
}

/// In the order of the list; the words about what is on its way stand last.
void MediaStrip::arrange()
{
    while (auto *item = m_flow->takeAt(0))
        delete item;
    QWidget *before = nullptr;
    for (int at = 0; at < m_tiles.size(); ++at) {
        auto *tile = m_tiles[at];
        m_flow->addWidget(tile);
        tile->setPlace(at, int(m_tiles.size()));
        tile->show();
        if (before)
            setTabOrder(before, tile);
        before = tile;
    }
    m_flow->addWidget(m_waiting);
    setVisible(!m_tiles.isEmpty() || m_waiting->isVisibleTo(this));
    m_flow->invalidate();
    updateGeometry();
}

int MediaStrip::indexUnder(const QPoint &where) const
{
    for (int at = 0; at < m_tiles.size(); ++at) {
        if (m_tiles[at]->geometry().contains(where))
            return at;
    }
    return -1;
}

}  // namespace carillon
