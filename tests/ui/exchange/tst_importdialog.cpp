// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/support/ui/deskfixture.h"
#include "tests/support/ui/photograph.h"
#include "ui/exchange/exchangewords.h"
#include "ui/exchange/exportdialog.h"
#include "ui/exchange/importdialog.h"
#include "ui/exchange/problemmodel.h"
#include "ui/widgets/button.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QPointer>
#include <QTableView>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestImportDialog final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<DeskFixture>();
        m_fixture->connected(u"hook"_s);
        m_exchange = std::make_unique<ExchangeDesk>(ExchangeNeeds{.path = m_fixture->desk->facts()->path,
                                                                  .options = {.installation = m_fixture->installation},
                                                                  .clock = m_fixture->clock,
                                                                  .platforms = m_fixture->platforms});
        connect(m_exchange.get(), &ExchangeDesk::imported, m_fixture->desk.get(), &Desk::lookAgain);
        m_acts.clear();
        m_sentences.clear();
        m_dialog = new ImportDialog{*m_exchange, *m_fixture->desk->facts(), m_fixture->clock};
        connect(m_dialog.data(), &ImportDialog::imported, this, [this](const QString &sentence, const LastAct &act) {
            m_sentences += sentence;
            m_acts += act;
        });
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
    }

    void cleanup()
    {
        delete m_dialog;
        m_exchange.reset();
        m_fixture.reset();
    }

    void importsAndTakesBack()
    {
        photograph(*m_dialog, u"import-empty"_s);
        QVERIFY(!m_dialog->importButton()->isEnabled());
        m_dialog->setFile(file(120, 0));
        QTRY_VERIFY(m_dialog->report());
        QCOMPARE(m_dialog->report()->added, 120);
        QVERIFY(!m_dialog->table()->isVisible());
        m_dialog->speedBox()->click();
        photograph(*m_dialog, u"import-sound"_s);
        QCOMPARE(DeskFixture::answer(m_fixture->desk->overview())->counts.scheduled, 0);  // nothing written yet
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QTRY_COMPARE(m_acts.size(), 1);
        QTRY_VERIFY(!m_dialog);
        QVERIFY2(m_sentences.first().startsWith("120 "_L1), qPrintable(m_sentences.first()));
        QCOMPARE(DeskFixture::answer(m_fixture->desk->overview())->counts.scheduled, 120);
        const auto cards = DeskFixture::answer(m_fixture->desk->cards({}));
        QVERIFY(DeskFixture::answer(m_fixture->desk->post(cards->cards.first().postKey))->post.maxSpeed);
        QVERIFY(DeskFixture::answer(m_fixture->desk->undo(m_acts.first())));
        QCOMPARE(DeskFixture::answer(m_fixture->desk->overview())->counts.scheduled, 0);
    }

    void tellsWhatIsWrongAndLeavesItOut()
    {
        m_dialog->setFile(file(10, 3));
        QTRY_VERIFY(m_dialog->report());
        QCOMPARE(m_dialog->report()->bad, 3);
        QVERIFY(!m_dialog->importButton()->isEnabled());
        QVERIFY(m_dialog->table()->isVisible());
        QVERIFY(m_dialog->table()->model()->rowCount() >= 3);
        photograph(*m_dialog, u"import-problems"_s);
        QCOMPARE(namelessWidgets(*m_dialog).join(u", "_s), QString{});
        m_dialog->skipBox()->click();
        QVERIFY(m_dialog->importButton()->isEnabled());
        QTest::mouseClick(m_dialog->importButton(), Qt::LeftButton);
        QTRY_COMPARE(m_acts.size(), 1);
        QCOMPARE(DeskFixture::answer(m_fixture->desk->overview())->counts.scheduled, 10);
    }

    void aFileThatIsNoneIsSaid()
    {
        m_dialog->setFile(m_fixture->folder.filePath(u"absent.csv"_s));
        QTRY_VERIFY(!m_dialog->trouble().isEmpty());
        QVERIFY(!m_dialog->importButton()->isEnabled());
        photograph(*m_dialog, u"import-trouble"_s);
    }

    void cancelStopsTheImport()
    {
        m_dialog->setFile(file(3000, 0));
        QTRY_VERIFY_WITH_TIMEOUT(m_dialog->report(), 30'000);
        const QSignalSpy progressed{m_exchange.get(), &ExchangeDesk::progressed};
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QVERIFY(m_dialog->isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(!progressed.isEmpty(), 30'000);
        photograph(*m_dialog, u"import-busy"_s);
        m_dialog->reject();
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isBusy(), 30'000);
        QVERIFY(m_dialog->isVisible());
        QVERIFY(m_acts.isEmpty());
        QCOMPARE(DeskFixture::answer(m_fixture->desk->overview())->counts.scheduled, 0);
        m_dialog->reject();
        QTRY_VERIFY(!m_dialog);
    }

    void otherActsDoNotWaitForAnImport()
    {
        const auto account = DeskFixture::answer(m_fixture->desk->accounts())->first().account;
        m_dialog->setFile(file(2000, 0));
        QTRY_VERIFY_WITH_TIMEOUT(m_dialog->report(), 30'000);
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QVERIFY(m_dialog->isBusy());
        m_fixture->planned(account, u"in between"_s, 3h);  // answers while the import goes on
        QVERIFY(m_dialog && m_dialog->isBusy());
        QTRY_COMPARE_WITH_TIMEOUT(m_acts.size(), 1, 60'000);
        QCOMPARE(DeskFixture::answer(m_fixture->desk->overview())->counts.scheduled, 2001);
    }

    void exportsWhatWasAskedFor()
    {
        const auto account = DeskFixture::answer(m_fixture->desk->accounts())->first().account;
        m_fixture->planned(account, u"this month"_s, 1h);
        m_fixture->planned(account, u"next month"_s, 24h * 20);
        auto *dialog = new ExportDialog{*m_exchange, *m_fixture->desk->facts(), QDate{2026, 11, 21}};
        const QSignalSpy acted{dialog, &ExportDialog::acted};
        dialog->open();
        dialog->rangeBox()->setCurrentIndex(1);
        QCOMPARE(dialog->from()->date(), (QDate{2026, 11, 1}));
        QCOMPARE(namelessWidgets(*dialog).join(u", "_s), QString{});
        photograph(*dialog, u"export"_s);
        const auto path = m_fixture->folder.filePath(u"out.csv"_s);
        dialog->exportTo(path);
        QTRY_COMPARE(acted.size(), 1);
        QVERIFY(acted.first().first().toString().startsWith("1 "_L1));
        QFile written{path};
        QVERIFY(written.open(QIODevice::ReadOnly));
        const auto text = written.readAll();
        QVERIFY(text.contains("this month") && !text.contains("next month"));
    }

    void anExportThatCannotBeWrittenIsSaid()
    {
        auto *dialog = new ExportDialog{*m_exchange, *m_fixture->desk->facts(), QDate{2026, 11, 21}};
        dialog->open();
        dialog->exportTo(m_fixture->folder.filePath(u"no/such/folder/out.csv"_s));
        QTRY_VERIFY(!dialog->trouble().isEmpty());
        delete dialog;
    }

    void theModelShowsTheFirstThousand()
    {
        ProblemModel model;
        const QAbstractItemModelTester tester{&model};
        QList<RowProblem> problems;
        for (int at = 0; at < 1500; ++at)
            problems += {.severity = at % 3 == 0 ? Severity::Error : Severity::Warning,
                         .record = at + 1,
                         .column = u"date"_s,
                         .code = u"x"_s,
                         .message = u"Mend it."_s};
        model.setProblems(problems);
        QCOMPARE(model.rowCount(), 1000);
        QCOMPARE(model.hidden(), 500);
        model.setErrorsOnly(true);
        QCOMPARE(model.rowCount(), 500);
        QCOMPARE(model.hidden(), 0);
        QCOMPARE(model.index(1, ProblemModel::Row).data().toString(), u"4"_s);
    }

private:
    /// A file with sound rows and rows whose date is none.
    [[nodiscard]] QString file(int sound, int bad) const
    {
        const auto path = m_fixture->folder.filePath(u"posts.csv"_s);
        QFile file{path};
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the file cannot be written");
        file.write("date,time,accounts,text\n");
        for (int at = 0; at < sound; ++at)
            file.write(QStringLiteral("2027-%1-%2,09:00,hook,Post number %3\n")
                           .arg(at % 12 + 1, 2, 10, QLatin1Char{'0'})
                           .arg(at % 28 + 1, 2, 10, QLatin1Char{'0'})
                           .arg(at)
                           .toUtf8());
        for (int at = 0; at < bad; ++at)
            file.write("2027-13-45,25:00,nobody,Bad\n");
        return path;
    }

    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<ExchangeDesk> m_exchange;
    QPointer<ImportDialog> m_dialog;
    QList<LastAct> m_acts;
    QStringList m_sentences;
};

static const test::Registration<TestImportDialog> registered;

#include "tst_importdialog.moc"
