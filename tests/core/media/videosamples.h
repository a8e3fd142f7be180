// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>

/// Small films, made by the program ffmpeg.
namespace carillon::test {

/// Whether it wrote `output`. A pattern in motion of 160 x 90 at 25 pictures a second, and a tone; `options` stand
/// before the output's name.
inline bool makeFilm(const QString &output, const QStringList &options = {},
                     const QString &seconds = QStringLiteral("2"))
{
    const auto picture = QStringLiteral("testsrc2=size=160x90:rate=25:duration=") + seconds;
    const auto tone = QStringLiteral("sine=frequency=440:duration=") + seconds;
    QStringList arguments{QStringLiteral("-v"),
                          QStringLiteral("error"),
                          QStringLiteral("-y"),
                          QStringLiteral("-f"),
                          QStringLiteral("lavfi"),
                          QStringLiteral("-i"),
                          picture,
                          QStringLiteral("-f"),
                          QStringLiteral("lavfi"),
                          QStringLiteral("-i"),
                          tone};
    arguments += options;
    arguments += output;
    return QProcess::execute(QStringLiteral("ffmpeg"), arguments) == 0;
}

/// As telephones do it.
inline QStringList h264()
{
    return {QStringLiteral("-c:v"),      QStringLiteral("libx264"),  QStringLiteral("-preset"),
            QStringLiteral("ultrafast"), QStringLiteral("-pix_fmt"), QStringLiteral("yuv420p"),
            QStringLiteral("-c:a"),      QStringLiteral("aac"),      QStringLiteral("-movflags"),
            QStringLiteral("+faststart")};
}

}  // namespace carillon::test
