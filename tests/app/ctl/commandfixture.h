// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/key.h"
#include "core/store/accountrepository.h"
#include "core/store/database.h"
#include "tests/support/jsonschema.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace carillon::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How a run of the program ended.
struct Outcome
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QString error() const { return json()["error"_L1]["message"_L1].toString(); }
};

/// The built program on a workspace of its own, in a home folder of its own. Made anew by setUp(), with one webhook
/// account that takes five posts an hour.
class CommandFixture
{
protected:
    void setUp()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QCOMPARE(run({u"post"_s, u"list"_s, u"--create"_s}).exitCode, 0);
        const auto database = Database::open(path());
        const NewAccount account{.key = newKey(),
                                 .platform = u"webhook"_s,
                                 .name = u"Hook"_s,
                                 .handle = u"hook"_s,
                                 .server = QUrl{u"http://127.0.0.1:1/"_s},
                                 .overrides = {.windows = {{.amount = 5, .period = 1h}}}};
        QVERIFY(AccountRepository{**database}.add(account, m_clock.now()));
        m_account = account.key;
    }

    [[nodiscard]] QString path() const { return m_path.isEmpty() ? m_home->filePath(u"test.carillon"_s) : m_path; }

    Outcome run(const QStringList &words, const QByteArray &input = {}) const
    {
        QProcess program;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_home->path());
        for (const auto &name : {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s})
            environment.insert(name, m_home->filePath(name));
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(PROGRAM_FOLDER "/carillonctl"), words + QStringList{u"--workspace"_s, path()});
        if (!program.waitForStarted())
            return {};
        program.write(input);
        program.closeWriteChannel();
        if (!program.waitForFinished() || program.exitStatus() != QProcess::NormalExit)
            return {};
        return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
    }

    /// With --json; the answer keeps to its schema.
    Outcome ask(const QString &schema, const QStringList &words, const QByteArray &input = {}, int exitCode = 0) const
    {
        const auto outcome = run(words + QStringList{u"--json"_s}, input);
        const auto fault
            = schemaFault(outcome.json(), QStringLiteral(SOURCE_ROOT "/app/ctl/schemas/") + schema + u".schema.json"_s);
        if (outcome.exitCode != exitCode || !fault.isEmpty())
            QTest::qFail(qPrintable(u"%1: exit code %2, %3\n%4%5"_s.arg(words.join(u' '))
                                        .arg(outcome.exitCode)
                                        .arg(fault, QString::fromUtf8(outcome.out), QString::fromUtf8(outcome.err))),
                         __FILE__, __LINE__);
        return outcome;
    }

    /// What it says with --json.
    QJsonObject told(const QString &schema, const QStringList &words) const { return ask(schema, words).json(); }

    QString add(const QString &text, const QString &at) const
    {
        const auto when = at.isEmpty() ? QStringList{u"--now"_s} : QStringList{u"--at"_s, at};
        return ask(u"post-add"_s, QStringList{u"post"_s, u"add"_s, u"--account"_s, m_account, u"--text"_s, text} + when)
            .json()["id"_L1]
            .toString();
    }

    const SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_home;
    QString m_path;
    QString m_account;
};

}  // namespace carillon::test
