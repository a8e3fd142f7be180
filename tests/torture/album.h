// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/post.h"

#include <QHash>

namespace carillon {
class Workspace;
}

namespace carillon::test {

/// Small media in a workspace's folder, each made when it is first needed; ffmpeg makes the film.
class Album final
{
public:
    explicit Album(const Workspace &workspace) : m_workspace{workspace} {}

    PostMedia dot();     ///< a PNG of one pixel
    PostMedia square();  ///< a JPEG
    PostMedia film();    ///< two seconds of MP4

    /// What `platform` wants of every post beside its text: a picture, a film, a title.
    void complete(PostContent &content, const QString &platform);

private:
    using Write = bool (*)(const QString &path);
    PostMedia kept(const QString &name, const QString &alt, Write write);

    const Workspace &m_workspace;
    QHash<QString, PostMedia> m_kept;
};

}  // namespace carillon::test
