// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/key.h"
#include "core/exchange/exporter.h"
#include "core/exchange/generator.h"
#include "core/exchange/importer.h"
#include "core/exchange/importundo.h"
#include "core/store/accountrepository.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cstdio>
#include <random>
#include <sys/resource.h>

// Measures importing (dry run, commit, undo), exporting and generating: bench_import [rows...], else 10000 100000, and
// bench_import generate N. One JSON object a line; maxrss_mb is the process's highest so far.

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

constexpr int accountCount = 9;

void tell(const QString &what, int rows, qint64 milliseconds)
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const QJsonObject line{{u"what"_s, what},
                           {u"rows"_s, rows},
                           {u"wall_ms"_s, milliseconds},
                           {u"cpu_ms"_s,
                            qint64{usage.ru_utime.tv_sec + usage.ru_stime.tv_sec} * 1000
                                + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000},
                           {u"maxrss_mb"_s, qint64{usage.ru_maxrss / 1024}}};
    std::puts(QJsonDocument{line}.toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

template <class Work>
auto timed(const QString &what, int rows, Work &&work)
{
    QElapsedTimer timer;
    timer.start();
    auto result = work();
    tell(what, rows, timer.elapsed());
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return result;
}

void tellSize(const Workspace &workspace, int rows)
{
    const auto bytes = QFileInfo{workspace.path()}.size() + QFileInfo{workspace.path() + u"-wal"_s}.size();
    const QJsonObject line{{u"what"_s, u"size with the log"_s}, {u"rows"_s, rows}, {u"kb"_s, bytes / 1024}};
    std::puts(QJsonDocument{line}.toJson(QJsonDocument::Compact).constData());
}

/// About 120 characters of words that nobody has seen before, as the search index likes least.
QString someWords(std::mt19937 &random)
{
    QString text;
    while (text.size() < 115) {
        for (auto letters = 2 + random() % 8; letters > 0; --letters)
            text += QChar{u'a' + char16_t(random() % 26)};
        text += u' ';
    }
    return text + u"#news"_s;
}

void writeRows(const QString &path, const QStringList &accounts, int rows)
{
    QFile file{path};
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    file.write("id,date,time,zone,accounts,text,state\n");
    const auto start = QDateTime::currentDateTimeUtc().addDays(2);
    std::mt19937 random{1};
    for (int row = 0; row < rows; ++row) {
        const auto at = start.addSecs(qint64{row} * 60);
        file.write(u",%1,%2,%3,%4,%5,scheduled\n"_s
                       .arg(at.toString(u"yyyy-MM-dd"_s), at.toString(u"HH:mm"_s),
                            row % 2 == 0 ? u"UTC"_s : u"Asia/Tokyo"_s, accounts[row % accounts.size()],
                            someWords(random))
                       .toUtf8());
    }
}

std::unique_ptr<Workspace> newWorkspace(const QString &path, const Clock &clock)
{
    auto workspace = Workspace::open(path, {.create = true, .installation = newKey(), .zone = "UTC"}, clock);
    if (!workspace)
        qFatal("%s", qPrintable(workspace.error().detail));
    return std::move(workspace).value();
}

void importRows(int rows, const QString &folder)
{
    const SystemClock clock;
    const auto platforms = makePlatforms();
    const auto workspace = newWorkspace(u"%1/%2.carillon"_s.arg(folder).arg(rows), clock);
    if (auto made = generatePosts(*workspace, platforms, clock,
                                  {.posts = 0, .accounts = accountCount, .months = 1, .seed = 1, .textFolder = {}});
        !made)
        qFatal("%s", qPrintable(made.error().detail));
    QStringList names;
    const auto accounts = AccountRepository{workspace->database()}.all();
    for (const auto &account : *accounts)
        names += account.platform + u':' + account.name;
    const auto csv = u"%1/%2.csv"_s.arg(folder).arg(rows);
    writeRows(csv, names, rows);

    (void)timed(u"dry run"_s, rows, [&] {
        return Importer{*workspace, platforms, clock, {.file = csv, .dryRun = true}}.run();
    });
    Importer importer{*workspace, platforms, clock, {.file = csv}};
    (void)timed(u"check"_s, rows, [&] { return importer.check(); });
    (void)timed(u"stage"_s, rows, [&] { return importer.stage(); });
    const auto report = timed(u"go live"_s, rows, [&] { return importer.finish(); });
    tellSize(*workspace, rows);
    (void)timed(u"export"_s, rows, [&] {
        return exportPosts(workspace->database(), platforms, {.file = csv + u".out"_s, .from = {}, .to = {}});
    });
    (void)timed(u"undo"_s, rows, [&] { return undoImport(workspace->database(), report->batch, clock); });
}

void generate(int rows, const QString &folder)
{
    const SystemClock clock;
    const auto platforms = makePlatforms();
    const auto workspace = newWorkspace(folder + u"/generated.carillon"_s, clock);
    (void)timed(u"generate"_s, rows, [&] {
        return generatePosts(*workspace, platforms, clock,
                             {.posts = rows, .accounts = accountCount, .months = 24, .seed = 1, .textFolder = {}});
    });
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application{argc, argv};
    const QTemporaryDir folder;
    auto words = QCoreApplication::arguments().mid(1);
    if (words.isEmpty())
        words = {u"10000"_s, u"100000"_s};
    if (words.front() == u"generate")
        generate(words.value(1, u"100000"_s).toInt(), folder.path());
    else
        for (const auto &rows : words)
            importRows(rows.toInt(), folder.path());
    return 0;
}
