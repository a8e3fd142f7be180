// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/await.h"
#include "app/ctl/commands.h"
#include "app/ctl/workspacecontext.h"
#include "core/hosting/hostcheck.h"
#include "core/hosting/hostregistry.h"
#include "core/net/httpclient.h"
#include "core/secrets/keychainstore.h"
#include "core/store/hostedmediarepository.h"

#include <QIODevice>

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

/// What the command works with; the keychain outlives the registry.
struct Bench
{
    WorkspaceContext &context;
    KeychainStore keychain{};
    HostRegistry registry{context.database(), keychain, context.clock()};
};

ExitCode answer(const Bench &bench, const QString &said, const Invocation &invocation, const Streams &streams)
{
    const auto host = bench.registry.current();
    const auto troubles = HostedMediaRepository{bench.context.database()}.troubles();
    if (!host || !troubles)
        return fail(host ? troubles.error() : host.error(), invocation, streams);
    const QJsonObject json{{u"media_host"_s, *host ? QJsonValue{jsonOf(**host)} : QJsonValue{}},
                           {u"waiting"_s, troubles->waiting},
                           {u"not_removed"_s, troubles->stuck}};
    if (invocation.global.json) {
        print(QJsonDocument{json}, streams);
        return ExitCode::Done;
    }
    if (!said.isEmpty()) {
        streams.out.write(said.toUtf8() + '\n');
        return ExitCode::Done;
    }
    if (!*host)
        streams.out.write("No storage for media is set.\n");
    const auto shown = *host ? jsonOf(**host) : QJsonObject{};
    for (auto one = shown.begin(); one != shown.end(); ++one)
        streams.out.write(u"%1: %2\n"_s.arg(one.key(), one.value().toVariant().toString()).toUtf8());
    if (troubles->waiting > 0)
        streams.out.write(u"%1 waiting: %2\n"_s.arg(troubles->waiting).arg(troubles->why).toUtf8());
    if (troubles->stuck > 0)
        streams.out.write(u"%1 not removed: %2\n"_s.arg(troubles->stuck).arg(troubles->whyStuck).toUtf8());
    return ExitCode::Done;
}

/// What is set, with what was given in its place; another kind begins anew.
Result<MediaHost> hostFrom(const std::optional<MediaHost> &current, const Invocation &invocation)
{
    const auto kind = invocation.value(u"kind");
    const bool isSameKind = current && (kind.isEmpty() || kind == toWord(current->kind));
    if (!isSameKind && kind.isEmpty())
        return Error{ErrorKind::Invalid, u"Say what it is: --kind s3, --kind webdav or --kind web."_s};
    auto json = isSameKind ? jsonOf(*current) : QJsonObject{{u"kind"_s, kind}};
    const auto take = [&](QStringView option, const QString &member) {
        if (invocation.has(option))
            json[member] = invocation.value(option);
    };
    take(u"endpoint", u"endpoint"_s);
    take(u"bucket", u"bucket"_s);
    take(u"region", u"region"_s);
    take(u"folder", u"folder"_s);
    take(u"public-address", u"public_address"_s);
    if (invocation.has(u"bucket-in"))
        json["bucket_in_host"_L1] = invocation.value(u"bucket-in") == "host"_L1;
    return mediaHostFrom(json);
}

/// What is not given stays as it was.
MediaHostSecret keysFrom(const Invocation &invocation, const Streams &streams)
{
    MediaHostSecret keys{.user = invocation.value(u"user"), .password = {}};
    if (invocation.has(u"secret-stdin"))
        keys.password = QString::fromUtf8(streams.in.readLine(64 * 1024)).trimmed();
    return keys;
}

ExitCode set(Bench &bench, const Invocation &invocation, const Streams &streams)
{
    const auto current = bench.registry.current();
    if (!current)
        return fail(current.error(), invocation, streams);
    const auto host = hostFrom(*current, invocation);
    if (!host)
        return fail(host.error(), invocation, streams);
    if (const auto done = await(bench.registry.set(*host, keysFrom(invocation, streams))); !done)
        return fail(done.error(), invocation, streams);
    bench.context.tellEngine();
    return answer(bench, u"Set. `workspace media-host check` tries it."_s, invocation, streams);
}

ExitCode remove(Bench &bench, const Invocation &invocation, const Streams &streams)
{
    const bool abandons = invocation.has(u"abandon");
    const auto done = await(bench.registry.remove());
    const bool wasNone = !done && done.error().kind == ErrorKind::NotFound;
    if (!done && !(wasNone && abandons))
        return fail(done.error(), invocation, streams);
    if (abandons) {
        if (const auto left = await(bench.registry.abandon()); !left)
            return fail(left.error(), invocation, streams);
    }
    bench.context.tellEngine();
    const auto said = abandons ? u"Removed. What still lies there is yours to take away."_s
                               : u"Removed. What still lies there is taken away by the engine."_s;
    return answer(bench, said, invocation, streams);
}

ExitCode check(Bench &bench, const Invocation &invocation, const Streams &streams)
{
    const auto current = bench.registry.current();
    if (!current)
        return fail(current.error(), invocation, streams);
    if (!*current)
        return fail({ErrorKind::NotFound, u"No storage for media is set: `workspace media-host set`."_s}, invocation,
                    streams);
    const auto keys = await(bench.registry.secretFor(**current, {}));
    if (!keys)
        return fail(keys.error(), invocation, streams);
    HttpClient http{bench.context.clock()};
    const auto sound = await(checkMediaHost(**current, *keys, sampleFrom(bench.context.workspace().mediaFolder()),
                                            bench.context.clock(), http));
    if (!sound)
        return fail(sound.error(), invocation, streams);
    return answer(bench, u"A file was put there, read as a network would, and taken away."_s, invocation, streams);
}

ExitCode run(const Invocation &invocation, const Streams &streams)
{
    const auto verb = invocation.arguments.value(0);
    const bool isKnown = QStringList{u"set"_s, u"show"_s, u"remove"_s, u"check"_s}.contains(verb);
    if (!isKnown || invocation.arguments.size() != 1)
        return fail({ErrorKind::Invalid, u"Say what to do: set, show, remove or check."_s}, invocation, streams);
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    Bench bench{.context = **context};
    if (verb == "set"_L1)
        return set(bench, invocation, streams);
    if (verb == "remove"_L1)
        return remove(bench, invocation, streams);
    if (verb == "check"_L1)
        return check(bench, invocation, streams);
    return answer(bench, {}, invocation, streams);
}

}  // namespace

QList<Command> mediaHostCommands()
{
    using enum Option::Takes;
    return {{.group = u"workspace"_s,
             .verb = u"media-host"_s,
             .summary = u"where networks fetch media from that take no file"_s,
             .arguments = u"set|show|remove|check"_s,
             .options = {{u"kind"_s, u"KIND"_s, u"what it is"_s, Value, {u"s3"_s, u"webdav"_s, u"web"_s}},
                         {u"endpoint"_s, u"URL"_s, u"address of the storage, or of the folder to write to"_s},
                         {u"bucket"_s, u"NAME"_s, u"bucket (s3)"_s},
                         {u"bucket-in"_s, u"PLACE"_s, u"where its name stands (s3)"_s, Value, {u"host"_s, u"path"_s}},
                         {u"region"_s, u"NAME"_s, u"region of the bucket (s3)"_s},
                         {u"folder"_s, u"NAME"_s, u"before each file's name (s3)"_s},
                         {u"public-address"_s, u"URL"_s,
                          u"where anybody reads it (webdav, web); {file} and {sha256} stand for the file (web)"_s},
                         {u"user"_s, u"NAME"_s, u"who writes there: access key or user name"_s},
                         {u"secret-stdin"_s, {}, u"read its secret from the first line of standard input"_s, Nothing},
                         {u"abandon"_s, {}, u"with remove: leave what lies there"_s, Nothing}},
             .run = run,
             .details
             = u"Some networks take no file, only an address that they read themselves. Files of a post are put "
               "there some minutes before its time and taken away when it has ended. A bucket need not be "
               "public. The keys are kept in the keyring. `check` puts a small file, reads it as a network would "
               "and takes it away."_s}};
}

}  // namespace carillon::ctl
