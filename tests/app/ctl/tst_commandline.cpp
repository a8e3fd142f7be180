// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

Outcome run(const QStringList &words, const QByteArray &input = {})
{
    QProcess program;
    program.start(QStringLiteral(PROGRAM_FOLDER "/carillonctl"), words);
    if (!program.waitForStarted())
        return {};
    program.write(input);
    program.closeWriteChannel();
    if (!program.waitForFinished() || program.exitStatus() != QProcess::NormalExit)
        return {};
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

QJsonObject objectOf(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

}  // namespace

/// The built program, started as a person or a script starts it.
class TestCommandLine final : public QObject
{
    Q_OBJECT

private slots:
    void refusesWrongUsage_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("complaint");
        const auto row = [](const char *name, const QStringList &words, const QString &complaint) {
            QTest::newRow(name) << words << complaint;
        };
        row("an unknown command", {u"txt"_s}, u"carillonctl: unknown command \"txt\"; did you mean \"text\"?\n"_s);
        row("an unknown verb", {u"text"_s, u"mesure"_s},
            u"carillonctl: unknown command \"text mesure\"; did you mean \"text measure\"?\n"_s);
        row("an unknown option", {u"text"_s, u"measure"_s, u"--platfrom"_s, u"bluesky"_s},
            u"carillonctl: unknown option --platfrom; did you mean \"--platform\"?\n"_s);
        row("an option like no other", {u"text"_s, u"measure"_s, u"--qqqqqqqq"_s},
            u"carillonctl: unknown option --qqqqqqqq\n"_s);
        row("an option without its value", {u"text"_s, u"measure"_s, u"--platform"_s},
            u"carillonctl: --platform needs a value: --platform NAME\n"_s);
        row("a value for a switch", {u"--json=yes"_s, u"text"_s, u"measure"_s},
            u"carillonctl: --json takes no value\n"_s);
        row("a value that is none of the choices", {u"--log-level"_s, u"loud"_s},
            u"carillonctl: --log-level must be one of debug, info, warning, error, not \"loud\"\n"_s);
        row("an argument too many", {u"time"_s, u"resolve"_s, u"now"_s},
            u"carillonctl: time resolve takes no argument, got \"now\"\n"_s);
    }

    void refusesWrongUsage()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QString, complaint);
        const auto outcome = run(words);
        QCOMPARE(outcome.exitCode, 64);
        QCOMPARE(QString::fromUtf8(outcome.err), complaint);
        QCOMPARE(outcome.out, QByteArray{});
    }

    void withoutACommandShowsThemAll()
    {
        const auto outcome = run({});
        QCOMPARE(outcome.exitCode, 64);
        QVERIFY(outcome.err.contains("text measure"));
        QCOMPARE(outcome.out, QByteArray{});
    }

    void explainsItself()
    {
        const auto overview = run({u"--help"_s});
        QCOMPARE(overview.exitCode, 0);
        QVERIFY(overview.out.contains("time resolve"));
        // Every command that the overview lists has a help of its own.
        const auto table = QString::fromUtf8(overview.out).section(u"Commands:\n"_s, 1).section(u"\n\n"_s, 0, 0);
        const auto lines = table.split(u'\n');
        QVERIFY(lines.size() >= 3);
        for (const auto &line : lines) {
            const auto name = line.trimmed().section(u"  "_s, 0, 0);
            const auto help = run(name.split(u' ') + QStringList{u"--help"_s});
            QCOMPARE(help.exitCode, 0);
            QVERIFY2(help.out.startsWith("Usage: carillonctl " + name.toUtf8()), help.out.constData());
        }
        QVERIFY(run({u"--version"_s}).out.startsWith("carillonctl "));
    }

    void globalOptionsStandAnywhere()
    {
        const QStringList question{u"--platform"_s, u"bluesky"_s, u"--text"_s, u"hello"_s};
        const auto last = run(QStringList{u"text"_s, u"measure"_s} + question + QStringList{u"--json"_s});
        QCOMPARE(last.exitCode, 0);
        QCOMPARE(run(QStringList{u"--json"_s, u"text"_s, u"measure"_s} + question).out, last.out);
        QCOMPARE(run(QStringList{u"text"_s, u"--json"_s, u"measure"_s} + question).out, last.out);
        QCOMPARE(run({u"text"_s, u"measure"_s, u"--platform=bluesky"_s, u"--text=hello"_s}).out, last.out);
        QCOMPARE(objectOf(last.out)["length"_L1].toInt(), 5);
    }

    void readsAFileOrStdin()
    {
        const auto fromStdin = run({u"text"_s, u"measure"_s, u"--platform"_s, u"mastodon"_s}, "gr\xc3\xbc\xc3\x9f");
        QCOMPARE(objectOf(fromStdin.out)["length"_L1].toInt(), 4);
        const auto missing = run({u"text"_s, u"measure"_s, u"--platform"_s, u"mastodon"_s, u"/nonexistent/text"_s});
        QCOMPARE(missing.exitCode, 1);
        QCOMPARE(objectOf(missing.out)["code"_L1].toString(), u"io"_s);
    }

    void answersEveryLineInOrder()
    {
        const auto outcome = run({u"text"_s, u"measure"_s, u"--ndjson"_s},
                                 "{\"id\":\"1\",\"platform\":\"bluesky\",\"text\":\"hi\",\"unheard\":1}\n"
                                 "not json\n"
                                 "{\"id\":\"2\",\"platform\":\"pinterest\",\"text\":\"hi\"}\n"
                                 "{\"id\":\"3\",\"platform\":\"myspace\",\"text\":\"hi\"}\n"
                                 "[1]\n"
                                 "{\"id\":\"4\",\"platform\":\"mastodon\",\"text\":\"   \"}");
        QCOMPARE(outcome.exitCode, 0);
        const auto lines = outcome.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 6);
        QCOMPARE(objectOf(lines[0])["id"_L1].toString(), u"1"_s);
        QVERIFY(objectOf(lines[0])["ok"_L1].toBool());
        QCOMPARE(objectOf(lines[0])["result"_L1]["byte_length"_L1].toInt(), 2);
        QVERIFY(objectOf(lines[1])["id"_L1].isNull());
        QCOMPARE(objectOf(lines[1])["error"_L1]["code"_L1].toString(), u"invalid_input"_s);
        QCOMPARE(objectOf(lines[2])["error"_L1]["code"_L1].toString(), u"unsupported"_s);
        QCOMPARE(objectOf(lines[3])["error"_L1]["code"_L1].toString(), u"invalid_input"_s);
        QVERIFY(objectOf(lines[4])["id"_L1].isNull());
        QVERIFY(!objectOf(lines[5])["result"_L1]["valid"_L1].toBool());
    }

    void answersALineBeforeTheNextIsAsked()
    {
        QProcess program;
        program.start(QStringLiteral(PROGRAM_FOLDER "/carillonctl"), {u"time"_s, u"resolve"_s, u"--ndjson"_s});
        QVERIFY(program.waitForStarted());
        for (const auto *id : {"a", "b"}) {
            program.write(QByteArray{"{\"id\":\""} + id
                          + "\",\"local\":\"2024-03-31T02:30:00\",\"zone\":\"Europe/Berlin\"}\n");
            while (!program.canReadLine())
                QVERIFY(program.waitForReadyRead(10'000));
            const auto answer = objectOf(program.readLine());
            QCOMPARE(answer["id"_L1].toString(), QString::fromLatin1(id));
            QCOMPARE(answer["result"_L1]["utc"_L1].toString(), u"2024-03-31T01:30:00Z"_s);
        }
        program.closeWriteChannel();
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 0);
    }

    void resolvesATime()
    {
        const QStringList question{u"time"_s,   u"resolve"_s,       u"--local"_s,  u"2024-10-27T02:30:00"_s,
                                   u"--zone"_s, u"Europe/Berlin"_s, u"--overlap"_s};
        const auto second = objectOf(run(question + QStringList{u"second"_s}).out);
        QCOMPARE(second["kind"_L1].toString(), u"overlap"_s);
        QCOMPARE(second["utc"_L1].toString(), u"2024-10-27T01:30:00Z"_s);
        QCOMPARE(second["offset"_L1].toString(), u"+01:00"_s);
        QCOMPARE(second["local"_L1].toString(), u"2024-10-27T02:30:00"_s);
        const auto refused = run(question + QStringList{u"reject"_s});
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(objectOf(refused.out)["code"_L1].toString(), u"ambiguous_time"_s);
    }

    void findsEntities()
    {
        const auto outcome = run({u"text"_s, u"entities"_s, u"--platform"_s, u"bluesky"_s, u"--text"_s,
                                  u"grüße @carol.test see example.com #news $abc"_s});
        const auto found = objectOf(outcome.out)["entities"_L1].toArray();
        QCOMPARE(found.size(), 4);
        QCOMPARE(
            found[0].toObject(),
            (QJsonObject{
                {u"byteStart"_s, 8}, {u"byteEnd"_s, 19}, {u"type"_s, u"mention"_s}, {u"value"_s, u"carol.test"_s}}));
        QCOMPARE(found[1]["value"_L1].toString(), u"https://example.com"_s);
        QCOMPARE(found[2]["value"_L1].toString(), u"news"_s);
        QCOMPARE(found[3]["value"_L1].toString(), u"$ABC"_s);
    }
};

static const test::Registration<TestCommandLine> registered;
#include "tst_commandline.moc"
