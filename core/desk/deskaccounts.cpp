// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts, and how they are connected.
#include "core/desk/deskcalls.h"
#include "core/store/accountrepository.h"

namespace carillon {

Reply<Result<ConnectOutcome>> Desk::connectAccount(const ConnectOrder &order)
{
    return carryOut<ConnectOutcome>([order](AccountConnector &connector) { return connector.connectAccount(order); });
}

Reply<Result<ConnectOutcome>> Desk::connectInBrowser(const ConnectOrder &order,
                                                     AccountConnector::OpenBrowser openBrowser)
{
    return carryOut<ConnectOutcome>([order, openBrowser = std::move(openBrowser)](AccountConnector &connector) {
        return connector.connectInBrowser(order, openBrowser);
    });
}

Reply<Result<CodeLogin>> Desk::beginWithCode(const ConnectOrder &order)
{
    return carryOut<CodeLogin>([order](AccountConnector &connector) { return connector.beginWithCode(order); });
}

Reply<Result<ConnectOutcome>> Desk::finishWithCode(const CodeLogin &login, const QString &pasted)
{
    return carryOut<ConnectOutcome>(
        [=](AccountConnector &connector) { return connector.finishWithCode(login, pasted); });
}

Reply<Result<ConnectOutcome>> Desk::takeAccounts(const AccountOffer &offer, const QStringList &remoteIds)
{
    return carryOut<ConnectOutcome>([=](AccountConnector &connector) { return connector.take(offer, remoteIds); });
}

Reply<Result<QJsonObject>> Desk::appFor(const ConnectOrder &order)
{
    return carryOut<QJsonObject>([=](AccountConnector &connector) { return connector.appFor(order); });
}

void Desk::cancelConnecting()
{
    QMetaObject::invokeMethod(m_worker.get(), &DeskWorker::cancelConnecting, Qt::QueuedConnection);
}

Reply<Result<void>> Desk::removeAccount(const Account &account)
{
    return carryOut<void>([account](AccountConnector &connector) { return connector.remove(account); });
}

Reply<Result<Account>> Desk::updateAccount(const Account &account)
{
    return act([account](DeskWorker::Tools &tools) {
        return inTransaction(tools.workspace.database(),
                             [&] { return AccountRepository{tools.workspace.database()}.update(account); });
    });
}

Reply<Result<PlatformLimits>> Desk::platformLimits(const QString &platform)
{
    return ask([platform](Lookup &lookup) { return lookup.platformLimits(platform); });
}

Reply<Result<Act>> Desk::setLimits(const Account &account)
{
    return plan([account](PostPlanner &planner) { return planner.setLimits(account); });
}

Reply<Result<Act>> Desk::setPlatformLimits(const PlatformLimits &limits)
{
    return plan([limits](PostPlanner &planner) { return planner.setPlatformLimits(limits); });
}

}  // namespace carillon
