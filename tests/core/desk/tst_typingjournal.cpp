// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/key.h"
#include "core/desk/typingjournal.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What was typed is there again, whatever happened.
class TestTypingJournal final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        open();
    }

    void cleanup() { m_journal.reset(); }

    void aChangeIsOnTheDiskWithinHalfASecond()
    {
        QSignalSpy kept{m_journal.get(), &TypingJournal::kept};
        m_journal->keep(m_key, text(u"Hard water"_s));
        QTRY_COMPARE(kept.size(), 1);
        QCOMPARE(kept.first().first().toString(), m_key);
        QVERIFY(QFile::exists(fileOf(m_key)));
        QCOMPARE(QFile{fileOf(m_key)}.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions{});
    }

    void whoeverTypesOnDoesNotPutItOff()
    {
        QSignalSpy kept{m_journal.get(), &TypingJournal::kept};
        const QDeadlineTimer ends{10s};
        for (int at = 0; kept.isEmpty() && !ends.hasExpired(); ++at) {
            m_journal->keep(m_key, text(QString::number(at)));
            QTest::qWait(20);
        }
        QCOMPARE(kept.size(), 1);  // while it went on
    }

    void leavingWritesWhatWaits()
    {
        m_journal->keep(m_key, text(u"the last word"_s));
        open();
        QCOMPARE(textsOf(unfinished()), QStringList{u"the last word"_s});
    }

    void theLatestComesFirst()
    {
        m_journal->keep(m_key, text(u"older"_s));
        QCOMPARE(unfinished().drafts.size(), 1);
        m_clock.advance(1min);
        m_journal->keep(newKey(), text(u"newer"_s));
        const auto found = unfinished();
        QCOMPARE(textsOf(found), (QStringList{u"newer"_s, u"older"_s}));
        QCOMPARE(found.drafts.first().keptAt, m_clock.now());
    }

    void whatWasSavedIsNotOfferedAgain()
    {
        m_journal->keep(m_key, text(u"saved"_s));
        QCOMPARE(unfinished().drafts.size(), 1);
        m_journal->drop(m_key);
        QVERIFY(unfinished().drafts.isEmpty());
        m_journal->keep(m_key, text(u"never on the disk"_s));
        m_journal->drop(m_key);
        open();
        QVERIFY(unfinished().drafts.isEmpty());
        QVERIFY(QDir{typing()}.isEmpty());
    }

    void theSameTextIsNotWrittenTwice()
    {
        QSignalSpy kept{m_journal.get(), &TypingJournal::kept};
        m_journal->keep(m_key, text(u"same"_s));
        QTRY_COMPARE(kept.size(), 1);
        QVERIFY(QFile::remove(fileOf(m_key)));
        m_journal->keep(m_key, text(u"same"_s));
        QTRY_COMPARE(kept.size(), 2);
        QVERIFY(!QFile::exists(fileOf(m_key)));
    }

    void aNameThatIsNoKeyReachesNoFile()
    {
        m_journal->keep(u"../escape"_s, text(u"x"_s));
        m_journal->drop(u"../shop"_s);
        QVERIFY(unfinished().drafts.isEmpty());
        QVERIFY(!QFile::exists(m_folder->filePath(u"escape.json"_s)));
    }

    void whatIsDamagedIsPutAsideAndNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray{};
        QTest::newRow("cut off") << "{\"key\":\"abc\",\"draft\":{\"te"_ba;
        QTest::newRow("no draft in it") << "{\"some\":\"thing\"}"_ba;
        QTest::newRow("not text at all") << QByteArray{"\0\1\2\xff", 4};
    }

    void whatIsDamagedIsPutAsideAndNamed()
    {
        QFETCH(const QByteArray, bytes);
        m_journal->keep(m_key, text(u"whole"_s));
        QCOMPARE(unfinished().drafts.size(), 1);
        write(fileOf(newKey()), bytes);
        const auto found = unfinished();
        QCOMPARE(textsOf(found), QStringList{u"whole"_s});
        QCOMPARE(found.putAside.size(), 1);
        QFile aside{found.putAside.first()};
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), bytes);
        QVERIFY(unfinished().putAside.isEmpty());
    }

    void aTornWriteLeavesWhatWasThereBefore()
    {
        m_journal->keep(m_key, text(u"before"_s));
        QCOMPARE(unfinished().drafts.size(), 1);
        m_journal.reset();
        write(fileOf(m_key) + u".part"_s, "{\"key\":\""_ba);
        open();
        const auto found = unfinished();
        QCOMPARE(textsOf(found), QStringList{u"before"_s});
        QCOMPARE(found.putAside, QStringList{fileOf(m_key) + u".part.damaged"_s});
    }

    void aWholeFileThatWasNotRenamedYetIsTheLatest()
    {
        m_journal->keep(m_key, text(u"before"_s));
        QCOMPARE(unfinished().drafts.size(), 1);
        m_journal.reset();
        write(fileOf(m_key) + u".part"_s,
              QStringLiteral("{\"key\":\"%1\",\"keptAt\":5,\"draft\":{\"text\":\"after\"}}").arg(m_key).toUtf8());
        open();
        const auto found = unfinished();
        QCOMPARE(textsOf(found), QStringList{u"after"_s});
        QVERIFY(found.putAside.isEmpty());
    }

    void aFullDiskIsToldAndNothingIsLost()
    {
        QVERIFY(QDir{}.mkpath(typing()));
        const auto part = fileOf(m_key) + u".part"_s;
        QCOMPARE(::symlink("/dev/full", qPrintable(part)), 0);
        QSignalSpy troubled{m_journal.get(), &TypingJournal::troubled};
        QSignalSpy mended{m_journal.get(), &TypingJournal::mended};
        QSignalSpy kept{m_journal.get(), &TypingJournal::kept};
        m_journal->keep(m_key, text(u"dear"_s));
        QTRY_COMPARE(troubled.size(), 1);
        QCOMPARE(troubled.first().first().value<Error>().kind, ErrorKind::Storage);
        QVERIFY(kept.isEmpty());
        QVERIFY(QFile::remove(part));
        QTRY_COMPARE_WITH_TIMEOUT(mended.size(), 1, 10'000);
        QCOMPARE(textsOf(unfinished()), QStringList{u"dear"_s});
    }

    void killedWhileTypingAtMostASecondIsLost()
    {
        m_journal.reset();
        for (int round = 0; round < 3; ++round) {
            QProcess typist;
            typist.start(QStringLiteral(PROGRAM_FOLDER "/typist"), {workspace(), m_key});
            QVERIFY(typist.waitForStarted());
            int typed = 0;
            while (typed < 120 + round * 17) {
                QVERIFY(typist.canReadLine() || typist.waitForReadyRead(10'000));
                while (typist.canReadLine())
                    typed = typist.readLine().trimmed().toInt();
            }
            ::kill(pid_t(typist.processId()), SIGKILL);
            QVERIFY(typist.waitForFinished());
            for (; typist.canReadLine();)
                typed = typist.readLine().trimmed().toInt();

            open();
            const auto found = unfinished();
            m_journal.reset();
            QCOMPARE(found.drafts.size(), 1);
            const auto back = found.drafts.first().draft["text"_L1].toString();
            // A letter takes 10 ms or more, so that a second holds at most a hundred.
            QVERIFY2(back.size() >= typed - 100, qPrintable(u"%1 of %2"_s.arg(back.size()).arg(typed)));
            for (int at = 0; at < back.size(); ++at)
                QCOMPARE(back[at], QChar(u'a' + at % 26));
        }
    }

private:
    void open()
    {
        m_journal.reset();
        m_journal = std::make_unique<TypingJournal>(workspace(), m_clock);
    }

    [[nodiscard]] QString workspace() const { return m_folder->filePath(u"shop.carillon"_s); }
    [[nodiscard]] QString typing() const { return m_folder->filePath(u"shop.typing"_s); }
    [[nodiscard]] QString fileOf(const QString &key) const { return typing() + u'/' + key + u".json"_s; }
    static QJsonObject text(const QString &text) { return {{u"text"_s, text}}; }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file{path};
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
    }

    Unfinished unfinished()
    {
        auto answer = m_journal->unfinished();
        if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 10'000))
            qFatal("no answer");
        return answer.result();
    }

    static QStringList textsOf(const Unfinished &found)
    {
        QStringList texts;
        for (const auto &draft : found.drafts)
            texts += draft.draft["text"_L1].toString();
        return texts;
    }

    FakeClock m_clock;
    const QString m_key = newKey();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TypingJournal> m_journal;
};

static const test::Registration<TestTypingJournal> registered;
#include "tst_typingjournal.moc"
