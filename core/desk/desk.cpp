// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk.h"

#include "core/desk/deskcalls.h"
#include "core/desk/desksentences.h"

namespace carillon {

using namespace Qt::StringLiterals;

Error deskClosed()
{
    return {ErrorKind::Cancelled, DeskSentences::tr("Carillon closed the workspace before it answered.")};
}

Desk::Desk(DeskNeeds needs)
    : m_clock{needs.clock},
      m_platforms{needs.platforms},
      m_worker{u"desk"_s, std::make_unique<DeskWorker>(needs)},
      m_lookup{u"lookup"_s, std::make_unique<Lookup>(needs.path, needs.clock, needs.platforms)}
{
    connect(m_worker.get(), &DeskWorker::opened, this, [this](const WorkspaceFacts &facts) {
        if (!m_facts)
            m_lookup.start();
        m_facts = facts;
        emit opened(facts);
    });
    connect(m_worker.get(), &DeskWorker::refused, this, &Desk::refused);
    connect(m_worker.get(), &DeskWorker::committed, m_lookup.get(), &Lookup::lookAgain);
    connect(m_lookup.get(), &Lookup::changed, this, &Desk::changed);
}

Desk::~Desk() = default;

void Desk::open()
{
    m_worker.start();
}

Reply<Result<CardPage>> Desk::cards(const CardFilter &filter)
{
    return ask([filter](Lookup &lookup) { return lookup.cards(filter); });
}

Reply<Result<QList<PostCard>>> Desk::between(Instant from, Instant to, std::optional<AccountId> account)
{
    return ask([=](Lookup &lookup) { return lookup.between(from, to, account); });
}

Reply<Result<PostDetails>> Desk::post(const QString &key)
{
    return ask([key](Lookup &lookup) { return lookup.post(key); });
}

Reply<Result<PostDetails>> Desk::postOf(PlatformPostId copy)
{
    return ask([copy](Lookup &lookup) { return lookup.postOf(copy); });
}

Reply<Result<QList<AccountCard>>> Desk::accounts()
{
    return ask([](Lookup &lookup) { return lookup.accounts(); });
}

Reply<Result<Overview>> Desk::overview()
{
    return ask([](Lookup &lookup) { return lookup.overview(); });
}

Reply<Result<ActivityStretch>> Desk::activity(const ActivityFilter &filter)
{
    return ask([filter](Lookup &lookup) { return lookup.activity(filter); });
}

Reply<Result<QList<PostSlip>>> Desk::slips(const NewPost &post)
{
    return ask([post](Lookup &lookup) { return lookup.slips(post); });
}

Reply<Result<QList<PostSlip>>> Desk::slipsIfMoved(const QString &key, Instant due)
{
    return ask([=](Lookup &lookup) { return lookup.slipsIfMoved(key, due); });
}

Reply<Result<QList<MentionCandidate>>> Desk::findMentions(const Account &account, const QString &beginning)
{
    return carryOutBy<QList<MentionCandidate>>(
        [=](DeskWorker &worker, const DeskWorker::Tools &) { return worker.findMentions(account, beginning); },
        DeskWorker::Commits::Never);
}

void Desk::watch(bool on)
{
    auto *const lookup = m_lookup.get();
    QMetaObject::invokeMethod(
        lookup, [lookup, on] { lookup->watch(on); }, Qt::QueuedConnection);
}

void Desk::lookAgain()
{
    QMetaObject::invokeMethod(m_lookup.get(), &Lookup::lookAgain, Qt::QueuedConnection);
}

}  // namespace carillon
