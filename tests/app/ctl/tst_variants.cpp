// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctl/commandfixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace Qt::StringLiterals;

/// What single accounts get, on the command line.
class TestVariantCommands final : public QObject, private test::CommandFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        setUp();
        const auto database = Database::open(path());
        for (const auto &name : {u"one"_s, u"two"_s}) {
            const NewAccount account{.key = newKey(),
                                     .platform = u"webhook"_s,
                                     .name = name,
                                     .handle = name,
                                     .server = QUrl{u"http://127.0.0.1:1/"_s + name}};
            const auto added = AccountRepository{**database}.add(account, m_clock.now());
            QVERIFY(added);
            m_keys[name] = added->key;
        }
    }

    void isWrittenChangedShownAndTakenAway()
    {
        const auto added
            = told(u"post-add"_s, add({u"--variant"_s, u"webhook:two"_s, u"--text"_s, u"Only\n---\nhere"_s}));
        QCOMPARE(added["text"_L1].toString(), u"Common"_s);
        QCOMPARE(variantOf(added, u"two"_s)["text"_L1].toString(), u"Only\n---\nhere"_s);
        QVERIFY(variantOf(added, u"one"_s).isEmpty());
        const auto id = added["id"_L1].toString();

        const auto edited = told(u"post-edit"_s,
                                 {u"post"_s, u"edit"_s, id, u"--text"_s, u"All"_s, u"--variant"_s, u"webhook:two"_s,
                                  u"--first-comment"_s, u"#own"_s});
        QCOMPARE(edited["text"_L1].toString(), u"All"_s);
        QCOMPARE(edited["first_comment"_L1].toString(), QString{});
        QCOMPARE(variantOf(edited, u"two"_s)["first_comment"_L1].toString(), u"#own"_s);
        QCOMPARE(variantOf(edited, u"two"_s)["parts"_L1].toArray().size(), 2);
        const auto shown = run({u"post"_s, u"show"_s, id}).out;
        QVERIFY2(shown.contains("its own text: Only") && shown.contains("its own first comment: #own"),
                 shown.constData());
        const auto listed = run({u"post"_s, u"list"_s}).out;
        QVERIFY2(listed.contains("All") && listed.contains("Only"), listed.constData());
        told(u"post-show"_s, {u"post"_s, u"show"_s, id});

        const auto followed = told(u"post-edit"_s, {u"post"_s, u"edit"_s, id, u"--follow"_s, u"webhook:two"_s});
        QVERIFY(variantOf(followed, u"two"_s).isEmpty());
        told(u"undo"_s, {u"undo"_s, followed["batch"_L1].toString()});
        const auto again = told(u"post-show"_s, {u"post"_s, u"show"_s, id});
        QCOMPARE(variantOf(again, u"two"_s)["first_comment"_L1].toString(), u"#own"_s);
    }

    void refusesWhatSaysNothing_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("a variant without words") << QStringList{u"--variant"_s, u"webhook:two"_s};
        QTest::newRow("nobody") << QStringList{u"--variant"_s, u"webhook:three"_s, u"--text"_s, u"x"_s};
        QTest::newRow("twice") << QStringList{u"--variant"_s, u"webhook:two"_s, u"--text"_s, u"x"_s,
                                              u"--variant"_s, u"webhook:two"_s, u"--text"_s, u"y"_s};
        QTest::newRow("media and none") << QStringList{u"--variant"_s, u"webhook:two"_s, u"--alt"_s, u"x"_s};
    }

    void refusesWhatSaysNothing()
    {
        QFETCH(const QStringList, words);
        QVERIFY(run(add(words)).exitCode != 0);
        QCOMPARE(run({u"post"_s, u"list"_s, u"--search"_s, u"Common"_s}).exitCode, 2);
    }

private:
    [[nodiscard]] static QStringList add(const QStringList &more)
    {
        return QStringList{u"post"_s,        u"add"_s,    u"--account"_s, u"webhook:one"_s, u"--account"_s,
                           u"webhook:two"_s, u"--text"_s, u"Common"_s,    u"--at"_s,        u"2099-01-15T09:00"_s}
        + more;
    }

    [[nodiscard]] QJsonObject variantOf(const QJsonObject &post, const QString &name) const
    {
        return post["variants"_L1][m_keys.value(name)].toObject();
    }

    QMap<QString, QString> m_keys;
};

static const test::Registration<TestVariantCommands> registered;
#include "tst_variants.moc"
