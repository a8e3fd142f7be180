// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/avprogram.h"

#include "core/media/mediasentences.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

#include <sys/resource.h>

namespace carillon::media {

using namespace Qt::StringLiterals;

namespace {

constexpr rlim_t memoryBytes = rlim_t{400} * 1024 * 1024;
constexpr rlim_t processorSeconds = 4;
/// Copying computes little but may take long; on a slow disk so does reading.
constexpr rlim_t processorSecondsToCopy = 120;
constexpr int patienceMs = 10 * 60 * 1000;

QString programPath()
{
    const auto here = QCoreApplication::applicationDirPath();
    for (const auto &path : {here + u"/carillon-av"_s, here + u"/../libexec/carillon/carillon-av"_s,
                             here + u"/../lib/carillon/carillon-av"_s}) {
        if (QFileInfo{path}.isExecutable())
            return path;
    }
    return {};
}

void limit(__rlimit_resource resource, rlim_t amount)
{
    const rlimit both{amount, amount};
    ::setrlimit(resource, &both);
}

}  // namespace

Result<QByteArray> runAvProgram(const QStringList &arguments)
{
    const auto path = programPath();
    if (path.isEmpty())
        return Error{ErrorKind::Unavailable,
                     MediaSentences::tr("carillon-av is missing, which reads videos; install Carillon again")};
    QProcess program;
    const auto seconds = arguments.value(0) == "copy"_L1 ? processorSecondsToCopy : processorSeconds;
    program.setChildProcessModifier([seconds] {
        limit(RLIMIT_DATA, memoryBytes);
        limit(RLIMIT_CPU, seconds);
        limit(RLIMIT_CORE, 0);
    });
    program.setStandardErrorFile(QProcess::nullDevice());
    program.setStandardInputFile(QProcess::nullDevice());
    program.start(path, arguments, QIODevice::ReadOnly);
    if (!program.waitForFinished(patienceMs)) {
        program.kill();
        program.waitForFinished(1000);
    }
    if (program.exitStatus() != QProcess::NormalExit || program.exitCode() != 0)
        return Error{ErrorKind::Media, MediaSentences::tr("nothing in it can be played")};
    return program.readAllStandardOutput();
}

}  // namespace carillon::media
