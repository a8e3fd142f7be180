// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ui/deskfixture.h"
#include "ui/accounts/connectdialog.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPointer>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

namespace carillon::test {

using namespace Qt::StringLiterals;
using At = ConnectDialog::Step;

/// The connect dialog, and a person who goes through it.
class ConnectFixture
{
protected:
    void openDialog()
    {
        m_dialog = new ConnectDialog{*m_fixture->desk, [this] { return unlock(); }, false};
        m_connected.clear();
        QObject::connect(m_dialog.data(), &ConnectDialog::connected, m_fixture->desk.get(),
                         [this](const Account &account) { m_connected += account; });
        m_opened = std::make_unique<QSignalSpy>(m_dialog.data(), &ConnectDialog::openUrlWanted);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
    }

    void closeDialog()
    {
        delete m_dialog;
        m_fixture.reset();
    }

    [[nodiscard]] QList<QAbstractButton *> tiles() const
    {
        QList<QAbstractButton *> tiles;
        for (auto *button : m_dialog->findChildren<QAbstractButton *>()) {
            if (button->height() == 52)
                tiles += button;
        }
        return tiles;
    }

    void choosePlatform(const QString &name)
    {
        for (auto *tile : tiles()) {
            if (tile->text() == name)
                QTest::mouseClick(tile, Qt::LeftButton);
        }
        QCOMPARE(m_dialog->step(), At::Details);
    }

    void chooseMode(int index) { m_dialog->findChild<SegmentedControl *>()->setCurrentIndex(index); }

    [[nodiscard]] QLineEdit *line(const QString &name) const
    {
        for (auto *line : m_dialog->findChildren<QLineEdit *>()) {
            if (line->accessibleName() == name && line->isVisible())
                return line;
        }
        qFatal("there is no visible field %s", qPrintable(name));
    }

    void type(const QString &name, const QString &text) { QTest::keyClicks(line(name), text); }

    void press(const QString &text)
    {
        for (auto *button : m_dialog->findChildren<QPushButton *>()) {
            if (button->text() == text && button->isVisible())
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        QFAIL(qPrintable(text));
    }

    /// What a browser does at the end of the login.
    static void comeBack(const QUrl &login, const QString &query)
    {
        const QUrlQuery asked{login};
        const QUrl redirect{asked.queryItemValue(u"redirect_uri"_s)};
        QTcpSocket socket;
        socket.connectToHost(redirect.host(), quint16(redirect.port()));
        QVERIFY(socket.waitForConnected());
        const auto target
            = u"%1?%2&state=%3"_s.arg(redirect.path(), query, asked.queryItemValue(u"state"_s)).toLatin1();
        socket.write("GET " + target + " HTTP/1.1\r\nHost: " + redirect.authority().toLatin1() + "\r\n\r\n");
        QVERIFY(socket.waitForReadyRead());
    }

    QFuture<Result<void>> unlock()
    {
        m_fixture->secrets.setState(KeyringState::Ready);
        QPromise<Result<void>> promise;
        promise.start();
        promise.addResult(Result<void>{});
        promise.finish();
        return promise.future();
    }

    std::unique_ptr<DeskFixture> m_fixture;
    QPointer<ConnectDialog> m_dialog;
    QList<Account> m_connected;
    std::unique_ptr<QSignalSpy> m_opened;
};

}  // namespace carillon::test
