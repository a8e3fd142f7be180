// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/whereabouts.h"

#include "core/store/storesentences.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array networkTypes{"nfs"_L1,
                                  "nfs4"_L1,
                                  "cifs"_L1,
                                  "smb3"_L1,
                                  "smbfs"_L1,
                                  "9p"_L1,
                                  "afs"_L1,
                                  "ceph"_L1,
                                  "ncpfs"_L1,
                                  "fuse.sshfs"_L1,
                                  "fuse.rclone"_L1,
                                  "fuse.gvfsd-fuse"_L1,
                                  "fuse.s3fs"_L1,
                                  "fuse.glusterfs"_L1,
                                  "fuse.davfs2"_L1,
                                  "davfs"_L1,
                                  "fuse.smbnetfs"_L1,
                                  "fuse.kio-fuse"_L1,
                                  "fuse.google-drive-ocamlfuse"_L1};

struct SyncMark
{
    QLatin1StringView pattern;  ///< of a file's name within the synced folder
    QLatin1StringView program;
};
constexpr std::array syncMarks{
    SyncMark{".dropbox"_L1, "Dropbox"_L1},
    SyncMark{".dropbox.cache"_L1, "Dropbox"_L1},
    SyncMark{".stfolder"_L1, "Syncthing"_L1},
    SyncMark{".sync_*.db"_L1, "Nextcloud"_L1},
    SyncMark{"._sync_*.db"_L1, "ownCloud"_L1},
    SyncMark{".owncloudsync.log"_L1, "ownCloud"_L1},
    SyncMark{".nextcloudsync.log"_L1, "Nextcloud"_L1},
    SyncMark{".SynologyWorkingDirectory"_L1, "Synology Drive"_L1},
    SyncMark{".seafile-data"_L1, "Seafile"_L1},
    SyncMark{".insync"_L1, "Insync"_L1},
    SyncMark{".849C9593-D756-4E56-8D6E-42412F2A707B"_L1, "OneDrive"_L1},
};

/// mountinfo writes space, tab, newline and backslash as octal.
QString unescaped(QString field)
{
    return field.replace("\\040"_L1, " "_L1).replace("\\011"_L1, "\t"_L1).replace("\\134"_L1, "\\"_L1);
}

}  // namespace

std::optional<QString> networkFileSystem(const QString &mountInfo, const QString &path)
{
    QString bestMount;
    QString type;
    for (const auto &line : mountInfo.split(u'\n', Qt::SkipEmptyParts)) {
        const auto halves = line.split(u" - "_s);
        const auto left = halves.first().split(u' ');
        if (halves.size() < 2 || left.size() < 5)
            continue;
        const auto mount = unescaped(left[4]);
        const bool holds = mount == "/"_L1 || path == mount || path.startsWith(mount + u'/');
        // Later lines lie over earlier ones.
        if (holds && mount.size() >= bestMount.size()) {
            bestMount = mount;
            type = halves[1].section(u' ', 0, 0);
        }
    }
    if (std::find(networkTypes.begin(), networkTypes.end(), type) == networkTypes.end())
        return {};
    return type;
}

std::optional<QString> syncProgram(const QString &folder)
{
    for (QDir at{folder};;) {
        for (const auto &mark : syncMarks) {
            if (!at.entryList({QString{mark.pattern}},
                              QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)
                     .isEmpty())
                return QString{mark.program};
        }
        if (at.isRoot() || !at.cdUp())
            return {};
        // Dropbox and its like also mark a home folder with their settings; only folders below it are synced.
        if (at.absolutePath() == QDir::homePath())
            return {};
    }
}

std::optional<QString> whyUnsafe(const QString &path)
{
    const auto folder = QFileInfo{path}.absolutePath();
    QFile mounts{u"/proc/self/mountinfo"_s};
    if (mounts.open(QIODevice::ReadOnly)) {
        const auto canonical = QDir{folder}.canonicalPath();
        if (const auto type = networkFileSystem(QString::fromUtf8(mounts.readAll()), canonical))
            return StoreSentences::tr("%1 lies on a network drive (%2). Two machines could publish the same posts from "
                                      "there. Move the workspace to a folder of this machine.")
                .arg(path, *type);
    }
    if (const auto program = syncProgram(QDir{folder}.absolutePath()))
        return StoreSentences::tr("%1 lies in a folder that %2 keeps in sync. Two machines could publish the same "
                                  "posts from there. Move the workspace to a folder of this machine.")
            .arg(path, *program);
    return {};
}

}  // namespace carillon
