// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importer.h"
#include "core/store/database.h"
#include "core/store/platformpostrepository.h"
#include "tests/support/storefixture.h"

#include <QDir>
#include <QFile>

namespace carillon::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A workspace with the webhook accounts alpha and beta, and a folder beside it for files to import.
class ExchangeFixture
{
protected:
    static constexpr auto header
        = "id,date,time,zone,accounts,text,media,alt,link,tags,priority,state,repeat,options,variants\n";

    void setUp()
    {
        m_store = std::make_unique<StoreFixture>(m_clock);
        QVERIFY(QDir{m_store->folder.path()}.mkpath(u"in/folder"_s));
        m_platforms = makePlatforms();
        m_alpha = m_store->account(u"webhook"_s, u"alpha"_s).id;
        m_beta = m_store->account(u"webhook"_s, u"beta"_s).id;
    }

    /// "record:column:code" of each problem.
    static QStringList codesOf(const ImportReport &report)
    {
        QStringList codes;
        for (const auto &problem : report.problems)
            codes += u"%1:%2:%3"_s.arg(problem.record).arg(problem.column, problem.code);
        return codes;
    }

    [[nodiscard]] QString path(const QString &name) const { return m_store->folder.filePath(u"in/"_s + name); }

    void write(const QString &name, const QByteArray &content)
    {
        QFile file{path(name)};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    Result<ImportReport> import(const QByteArray &content, ImportOptions options = {})
    {
        write(u"posts.csv"_s, content);
        options.file = path(u"posts.csv"_s);
        return Importer{*m_store->workspace, m_platforms, m_clock, options}.run();
    }

    static QByteArray rows(int count)
    {
        QByteArray content = header;
        for (int at = 0; at < count; ++at)
            content += ",2027-01-01,10:00,,alpha,post " + QByteArray::number(at) + ",,,,,,,,,\n";
        return content;
    }

    [[nodiscard]] QList<Post> posts() const
    {
        return PostRepository{m_store->database()}.list({.limit = 10'000}).value();
    }
    [[nodiscard]] QList<PlatformPost> copies(const Post &post) const
    {
        return PlatformPostRepository{m_store->database()}.ofPost(post.id).value();
    }
    [[nodiscard]] int count(QLatin1StringView sql) const
    {
        auto rows = m_store->database().runOnce(sql);
        return rows->hasRow() ? rows->number(0) : -1;
    }
    [[nodiscard]] QString keyOf(AccountId id) const
    {
        const auto accounts = AccountRepository{m_store->database()}.all().value();
        for (const auto &account : accounts) {
            if (account.id == id)
                return account.key;
        }
        return {};
    }
    void setState(const char *word)
    {
        QVERIFY(m_store->database().runOnce(u"UPDATE platform_post SET state = ?"_s, {QString::fromLatin1(word)}));
    }

    FakeClock m_clock;
    std::unique_ptr<StoreFixture> m_store;
    std::vector<std::unique_ptr<Platform>> m_platforms;
    AccountId m_alpha = AccountId::fromRow(1);
    AccountId m_beta = AccountId::fromRow(1);
};

}  // namespace carillon::test
