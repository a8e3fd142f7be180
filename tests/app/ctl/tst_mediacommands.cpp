// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/media/videosamples.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

/// `media inspect`, as a script asks it.
class TestMediaCommands final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QVERIFY(makeFilm(m_film, h264()));
    }

    void describesAFilm()
    {
        const auto answer = ask(QJsonObject{{u"id"_s, u"1"_s}, {u"path"_s, m_film}});
        QCOMPARE(answer["id"_L1].toString(), u"1"_s);
        const auto result = answer["result"_L1].toObject();
        QCOMPARE(result["kind"_L1].toString(), u"video"_s);
        QCOMPARE(result["mime"_L1].toString(), u"video/mp4"_s);
        QCOMPARE(result["display"_L1].toArray(), (QJsonArray{160, 90}));
        QCOMPARE(result["video_codec"_L1].toString(), u"h264"_s);
        QCOMPARE(result["sha256"_L1].toString().size(), 64);
        QVERIFY(result["frames"_L1].isNull());
        QVERIFY(result["problems"_L1].toArray().isEmpty());
    }

    void holdsItAgainstAPlatform()
    {
        const auto answer = ask(QJsonObject{{u"id"_s, u"1"_s}, {u"path"_s, m_film}, {u"platform"_s, u"linkedin"_s}});
        const auto problems = answer["result"_L1]["problems"_L1].toArray();
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0]["code"_L1].toString(), u"too_short"_s);
        const auto mastodon = ask(QJsonObject{{u"id"_s, u"1"_s}, {u"path"_s, m_film}, {u"platform"_s, u"mastodon"_s}});
        QVERIFY(mastodon["result"_L1]["problems"_L1].toArray().isEmpty());
    }

    void answersWhatItCannot_data()
    {
        QTest::addColumn<QJsonObject>("request");
        QTest::addColumn<QString>("code");
        QTest::newRow("no file") << QJsonObject{{u"path"_s, u"/nowhere/x.jpg"_s}} << u"io"_s;
        QTest::newRow("no path") << QJsonObject{} << u"invalid_input"_s;
        QTest::newRow("an unknown platform")
            << QJsonObject{{u"path"_s, m_film}, {u"platform"_s, u"pinterest"_s}} << u"unsupported"_s;
    }

    void answersWhatItCannot()
    {
        QFETCH(QJsonObject, request);
        QFETCH(const QString, code);
        request.insert("id"_L1, u"a"_s);
        const auto answer = ask(request);
        QCOMPARE(answer["ok"_L1].toBool(true), false);
        QCOMPARE(answer["error"_L1]["code"_L1].toString(), code);
    }

    void printsOneForAPerson()
    {
        QProcess program;
        program.start(m_program, {u"media"_s, u"inspect"_s, m_film, u"--json"_s});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(QJsonDocument::fromJson(program.readAllStandardOutput())["kind"_L1].toString(), u"video"_s);
    }

private:
    QJsonObject ask(const QJsonObject &request) const
    {
        QProcess program;
        program.start(m_program, {u"media"_s, u"inspect"_s, u"--ndjson"_s});
        program.write(QJsonDocument{request}.toJson(QJsonDocument::Compact) + '\n');
        program.closeWriteChannel();
        if (!program.waitForFinished() || program.exitCode() != 0)
            return {};
        return QJsonDocument::fromJson(program.readAllStandardOutput()).object();
    }

    const QString m_program = QStringLiteral(PROGRAM_FOLDER "/carillonctl");
    QTemporaryDir m_folder;
    QString m_film = m_folder.filePath(u"film.mp4"_s);
};

static const test::Registration<TestMediaCommands> registered;
#include "tst_mediacommands.moc"
