// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/await.h"
#include "app/ctl/commands.h"
#include "app/ctl/workspacecontext.h"
#include "core/accounts/accountnames.h"
#include "core/accounts/mentionsearch.h"
#include "core/net/httpclient.h"
#include "core/secrets/keychainstore.h"
#include "core/store/accountrepository.h"

#include <QIODevice>
#include <QJsonArray>

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const MentionCandidate &person)
{
    return {
        {u"name"_s, person.name}, {u"handle"_s, person.handle}, {u"written"_s, person.written}, {u"id"_s, person.id}};
}

void printPeople(const Account &account, const QList<MentionCandidate> &people, const Streams &streams)
{
    if (people.isEmpty())
        streams.err.write("Nobody was found.\n");
    if (people.isEmpty())
        return;
    QList<QStringList> rows;
    for (const auto &person : people)
        rows += QStringList{person.written, person.name, person.id};
    printTable({u"IN THE TEXT"_s, u"NAME"_s, u"ID"_s}, rows, streams);
    if (!people.first().id.isEmpty())
        streams.err.write(
            u"With a post: --mention \"%1:%2=%3\"\n"_s.arg(account.platform, people.first().written, people.first().id)
                .toUtf8());
}

ExitCode find(const Invocation &invocation, const Streams &streams)
{
    if (invocation.arguments.size() != 2)
        return fail({ErrorKind::Invalid, u"Name an account and the beginning of a name: mentions find ACCOUNT anna"_s},
                    invocation, streams);
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    const auto all = AccountRepository{(*context)->database()}.all();
    if (!all)
        return fail(all.error(), invocation, streams);
    const auto account = AccountNames{*all, (*context)->platforms()}.resolve(invocation.arguments[0]);
    if (!account)
        return fail(account.error(), invocation, streams);
    auto beginning = invocation.arguments[1];
    if (beginning.startsWith(u'@'))
        beginning.remove(0, 1);

    KeychainStore keychain;
    HttpClient http{(*context)->clock()};
    MentionSearch search{{keychain, http, (*context)->clock(), (*context)->platforms()}};
    const auto people = await(search.find(*account, beginning));
    if (!people)
        return fail(people.error(), invocation, streams);
    if (invocation.global.json) {
        QJsonArray found;
        for (const auto &person : *people)
            found += jsonOf(person);
        print(QJsonDocument{QJsonObject{
                  {u"account"_s, account->key}, {u"platform"_s, account->platform}, {u"people"_s, found}}},
              streams);
        return ExitCode::Done;
    }
    printPeople(*account, *people, streams);
    return ExitCode::Done;
}

}  // namespace

QList<Command> mentionCommands()
{
    return {{.group = u"mentions"_s,
             .verb = u"find"_s,
             .summary = u"whom a text may mention on an account's network"_s,
             .arguments = u"ACCOUNT BEGINNING"_s,
             .options = {},
             .run = find,
             .details
             = u"Where the network wants an id beside the text (ID), hand it to `post add --mention`, else the "
               "text alone does. Networks without such a search are refused."_s}};
}

}  // namespace carillon::ctl
