// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/real/bluesky/realadapter.h"

#include "tests/support/await.h"

#include <QUrlQuery>

namespace carillon::test {

using namespace Qt::StringLiterals;

Result<void> RealAdapter::start()
{
    if (auto started = m_pds.start(); !started)
        return started;
    for (auto *account : {&m_alice, &m_bob}) {
        auto made = m_pds.makeAccount(account == &m_alice ? u"alice"_s : u"bob"_s);
        if (!made)
            return made.error();
        *account = *made;
    }
    m_http = std::make_unique<HttpClient>(m_clock);
    return {};
}

FrozenPost RealAdapter::post(const QStringList &parts) const
{
    static int count = 0;
    FrozenPost frozen;
    frozen.key = u"post"_s + QString::number(++count);
    frozen.account = m_account;
    frozen.parts = parts;
    return frozen;
}

StepContext RealAdapter::contextOf(const FrozenPost &frozen, const Step &step) const
{
    return StepContext{.post = frozen, .step = step, .credentials = m_credentials};
}

Step RealAdapter::publishStep(const FrozenPost &frozen) const
{
    return std::get<Step>(m_bluesky->nextStep(frozen, {}, m_clock.now()));
}

StepOutcome RealAdapter::perform(const FrozenPost &frozen, const Step &step)
{
    return await(m_bluesky->perform(contextOf(frozen, step), *m_http));
}

RealAdapter::Run RealAdapter::run(const FrozenPost &frozen)
{
    Run whole;
    for (int left = 20; left > 0; --left) {
        const auto next = m_bluesky->nextStep(frozen, whole.journal, m_clock.now());
        if (const auto *step = std::get_if<Step>(&next)) {
            const auto outcome = perform(frozen, *step);
            if (!outcome.result) {
                whole.error = outcome.result.error();
                return whole;
            }
            whole.journal.push_back(StepRecord{.step = *step, .state = StepState::Done, .result = *outcome.result});
            continue;
        }
        if (const auto *publication = std::get_if<Publication>(&next))
            whole.publication = *publication;
        else
            whole.error = std::get<Error>(next);
        return whole;
    }
    return whole;
}

QJsonObject RealAdapter::ask(const QString &method, const QUrlQuery &query)
{
    HttpRequest request{.url = m_pds.url()};
    request.url.setPath(u"/xrpc/"_s + method);
    request.url.setQuery(query);
    const auto reply = await(m_http->send(std::move(request)));
    const auto json = reply.jsonObject();
    return json ? *json : QJsonObject{};
}

QJsonObject RealAdapter::recordAt(const QString &uri)
{
    const auto parts = uri.mid(5).split(u'/');
    return ask(u"com.atproto.repo.getRecord"_s,
               QUrlQuery{{u"repo"_s, parts.value(0)}, {u"collection"_s, parts.value(1)}, {u"rkey"_s, parts.value(2)}});
}

}  // namespace carillon::test
