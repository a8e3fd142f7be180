// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/av/cleancopy.h"
#include "app/av/description.h"
#include "app/av/packetcheck.h"
#include "app/av/still.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>
#include <cstdlib>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

/// Nobody waits longer for a copy than it takes to read and write it; the rest computes.
constexpr std::chrono::milliseconds computing{2500};
constexpr std::chrono::milliseconds copying{120'000};

enum ExitCode { Done = 0, NotReadable = 1, Usage = 64 };

int print(const QByteArray &answer)
{
    return std::fwrite(answer.constData(), 1, size_t(answer.size()), stdout) == size_t(answer.size()) ? Done
                                                                                                      : NotReadable;
}

int probe(av::AvFile &file, const media::ProcessorBudget &budget, bool isWhole)
{
    auto description = av::describe(file);
    QJsonArray problems;
    av::PacketCheck check{.isTruncated = av::samplesLieBehind(file)};
    if (isWhole && !check.isTruncated)
        check = av::checkPackets(file, budget);
    if (check.isTruncated)
        problems += u"truncated"_s;
    if (check.isDamaged)
        problems += u"corrupt"_s;
    description.insert("problems"_L1, problems);
    return print(QJsonDocument{description}.toJson(QJsonDocument::Compact));
}

}  // namespace

/// carillon-av headers|whole CONTAINER FILE       prints what is in it, as JSON
/// carillon-av still CONTAINER FILE SIDE          prints a picture of it, as PPM
/// carillon-av copy CONTAINER FILE FORMAT OUTPUT  writes it anew without what tells of its maker
int main(int argc, char **argv)
{
    if (argc < 4)
        return Usage;
    const QByteArray verb{argv[1]};
    if (argc != (verb == "copy" ? 6 : verb == "still" ? 5 : 4))
        return Usage;
    QFile input{QFile::decodeName(argv[3])};
    const media::ProcessorBudget budget{verb == "copy" ? copying : computing};
    if (!input.open(QIODevice::ReadOnly))
        return NotReadable;
    av::AvFile file{input, budget};
    if (!file.open(argv[2]))
        return NotReadable;
    if (verb == "headers" || verb == "whole")
        return probe(file, budget, verb == "whole");
    if (verb == "copy")
        return av::writeCleanCopy(file, argv[4], argv[5]) ? Done : NotReadable;
    if (verb != "still")
        return Usage;
    const auto picture = av::stillOf(file, budget, QByteArray{argv[4]}.toInt());
    return picture.isEmpty() ? NotReadable : print(picture);
}
