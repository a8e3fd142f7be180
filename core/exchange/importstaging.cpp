// SPDX-License-Identifier: GPL-3.0-or-later
// How the rows of an import get into the store, before they are live. What is imported at all stands in importer.cpp.
#include "core/base/key.h"
#include "core/exchange/importer.h"
#include "core/media/medialibrary.h"
#include "core/store/importrepository.h"
#include "core/store/postrepository.h"

#include <thread>

namespace carillon {

Result<void> Importer::keepMedia(PlannedRow &row) const
{
    const auto keep = [this](const QList<MediaReference> &references, QList<PostMedia> &media) -> Result<void> {
        for (const auto &reference : references) {
            const auto stored = importMedia(reference.path, m_workspace.mediaFolder());
            if (!stored)
                return stored.error();
            PostMedia medium{.asset = assetOf(stored->probe, stored->fileName), .alt = reference.alt};
            for (const auto &[language, path] : reference.captions) {
                const auto captions = importCaptions(path, m_workspace.mediaFolder());
                if (!captions)
                    return captions.error();
                medium.captions += MediaCaptions{language, *captions};
            }
            media += medium;
        }
        return {};
    };
    auto &content = row.post.content;
    if (auto done = keep(row.media, content.media); !done)
        return done;
    for (auto own = row.ownMedia.cbegin(); own != row.ownMedia.cend(); ++own) {
        if (auto done = keep(own.value(), *content.variants[own.key()].media); !done)
            return done;
    }
    return {};
}

/// Writes as many of `posts` as one short commit takes, and takes them off the list.
Result<void> Importer::stageChunk(QList<NewPost> &posts)
{
    auto key = newKey();
    auto &database = m_workspace.database();
    const auto written = inTransaction(database, [&]() -> Result<qsizetype> {
        const auto began = m_clock.elapsed();
        qsizetype count = 0;
        std::optional<PostId> first;
        std::optional<PostId> last;
        while (count < posts.size() && (count == 0 || m_clock.elapsed() - began < maxWritingTime)) {
            const auto staged = stageOne(posts[count++], key);
            if (!staged)
                return staged.error();
            first = first.value_or(*staged);
            last = *staged;
        }
        const auto indexed = PostRepository{database}.index(*first, *last);
        return indexed ? Result<qsizetype>{count} : indexed.error();
    });
    if (!written)
        return written.error();
    m_staged += int(*written);
    posts.remove(0, *written);
    std::this_thread::sleep_for(m_options.rest);
    return {};
}

/// A new id is made after `key`, which it becomes.
Result<PostId> Importer::stageOne(NewPost &post, QString &key)
{
    auto &database = m_workspace.database();
    if (post.key.isEmpty()) {
        key = newKeyAfter(key);
        post.key = key;
    } else if (auto freed = ImportRepository{database}.freeKey(post.key); !freed) {
        return freed.error();
    }
    return PostRepository{database}.addUnindexed(post, m_now, m_batch->id);
}

}  // namespace carillon
