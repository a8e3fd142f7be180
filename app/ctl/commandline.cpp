// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commandline.h"

#include "core/base/closestname.h"

#include <QIODevice>
#include <QLoggingCategory>

#include <algorithm>

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

const QList<Option> &globalOptions()
{
    static const QList<Option> options{
        {u"workspace"_s, u"PATH"_s, u"the workspace file; without it the last one opened"_s},
        {u"create"_s, {}, u"make the workspace when it is absent"_s, Option::Takes::Nothing},
        {u"json"_s, {}, u"print one JSON document instead of tables"_s, Option::Takes::Nothing},
        {u"log-level"_s,
         u"LEVEL"_s,
         u"debug, info, warning (default) or error; logs go to stderr"_s,
         Option::Takes::Value,
         {u"debug"_s, u"info"_s, u"warning"_s, u"error"_s}},
        {u"help"_s, {}, u"explain the program or a command"_s, Option::Takes::Nothing},
        {u"version"_s, {}, u"print the version"_s, Option::Takes::Nothing},
    };
    return options;
}

const Option *findOption(const QList<Option> &options, QStringView name)
{
    const auto found
        = std::find_if(options.begin(), options.end(), [&](const Option &option) { return option.name == name; });
    return found == options.end() ? nullptr : &*found;
}

QString hint(const QString &typed, const QStringList &known, QStringView prefix = {})
{
    const auto closest = closestName(typed, known);
    return closest.isEmpty() ? QString{} : u"; did you mean \"%1%2\"?"_s.arg(prefix, closest);
}

QStringList namesOf(const QList<Option> &options)
{
    QStringList names;
    for (const auto &option : options)
        names += option.name;
    return names;
}

QString nameOf(const Command &command)
{
    return command.verb.isEmpty() ? command.group : command.group + u' ' + command.verb;
}

QString optionTable(const QList<Option> &options)
{
    QString table;
    for (const auto &option : options) {
        QString form = u"--"_s + option.name;
        if (option.takes == Option::Takes::Value)
            form += u' ' + option.valueName;
        if (option.takes == Option::Takes::OptionalValue)
            form += u"[="_s + option.valueName + u']';
        table += u"  %1  %2\n"_s.arg(form, -26).arg(option.summary);
    }
    return table;
}

/// Sets what `--log-level` asks for: the program's own categories follow it, Qt's are only made quieter.
void setLogLevel(const QString &level)
{
    QStringList rules;
    bool wanted = false;
    for (const auto &kind : {u"debug"_s, u"info"_s, u"warning"_s}) {
        wanted = wanted || kind == level;
        rules += wanted ? u"carillon.*.%1=true"_s.arg(kind) : u"*.%1=false"_s.arg(kind);
    }
    QLoggingCategory::setFilterRules(rules.join(u'\n'));
}

}  // namespace

bool Invocation::has(QStringView name) const
{
    return std::any_of(options.begin(), options.end(), [&](const Given &given) { return given.name == name; });
}

QString Invocation::value(QStringView name, const QString &otherwise) const
{
    const auto all = values(name);
    return all.isEmpty() ? otherwise : all.back();
}

QStringList Invocation::values(QStringView name) const
{
    QStringList values;
    for (const auto &given : options) {
        if (given.name == name)
            values += given.value;
    }
    return values;
}

struct CommandLine::Parsed
{
    QString group;
    const Command *command = nullptr;
    Invocation invocation;
    bool help = false;
    bool version = false;
    bool onlyWords = false;  ///< after "--"
};

CommandLine::CommandLine(QList<Command> commands, QString version)
    : m_commands{std::move(commands)},
      m_version{std::move(version)}
{
}

ExitCode CommandLine::run(const QStringList &words, const Streams &streams) const
{
    Parsed parsed;
    const auto complaint = parse(words, parsed);
    if (complaint) {
        streams.err.write(u"carillonctl: %1\n"_s.arg(*complaint).toUtf8());
        return ExitCode::Usage;
    }
    if (parsed.version) {
        streams.out.write(u"carillonctl %1\n"_s.arg(m_version).toUtf8());
        return ExitCode::Done;
    }
    if (parsed.help) {
        const bool wholeGroup = !parsed.command || (parsed.command->verb.isEmpty() && parsed.group.isEmpty());
        streams.out.write((wholeGroup ? overview(parsed.group) : help(*parsed.command)).toUtf8());
        return ExitCode::Done;
    }
    if (!parsed.command) {
        streams.err.write(overview(parsed.group).toUtf8());
        return ExitCode::Usage;
    }
    setLogLevel(parsed.invocation.global.logLevel);
    return parsed.command->run(parsed.invocation, streams);
}

/// The complaint, if there is one.
std::optional<QString> CommandLine::parse(const QStringList &words, Parsed &parsed) const
{
    for (qsizetype at = 0; at < words.size(); ++at) {
        const auto &word = words[at];
        std::optional<QString> complaint;
        if (!parsed.onlyWords && word == u"--")
            parsed.onlyWords = true;
        else if (!parsed.onlyWords && word == u"-h")
            parsed.help = true;
        else if (!parsed.onlyWords && word.startsWith(u"--"))
            complaint = takeOption(words, at, parsed);
        else
            complaint = takeWord(word, parsed);
        if (complaint)
            return complaint;
    }
    return checkOptions(parsed);
}

std::optional<QString> CommandLine::takeOption(const QStringList &words, qsizetype &at, Parsed &parsed) const
{
    const auto name = words[at].mid(2).section(u'=', 0, 0);
    const bool inlineValue = words[at].contains(u'=');
    const auto *own = parsed.command ? findOption(parsed.command->options, name) : nullptr;
    const auto *option = own ? own : findOption(globalOptions(), name);
    if (!option) {
        auto known = namesOf(globalOptions());
        if (parsed.command)
            known += namesOf(parsed.command->options);
        return u"unknown option --%1%2"_s.arg(name, hint(name, known, u"--"));
    }
    QString value = inlineValue ? words[at].section(u'=', 1) : QString{};
    if (option->takes == Option::Takes::Nothing && inlineValue)
        return u"--%1 takes no value"_s.arg(name);
    if (option->takes == Option::Takes::Value && !inlineValue) {
        if (++at == words.size())
            return u"--%1 needs a value: --%1 %2"_s.arg(name, option->valueName);
        value = words[at];
    }
    if (!option->choices.isEmpty() && option->takes == Option::Takes::Value && !option->choices.contains(value))
        return u"--%1 must be one of %2, not \"%3\""_s.arg(name, option->choices.join(u", "), value);
    if (own) {
        parsed.invocation.options += Invocation::Given{name, value};
        return {};
    }
    auto &global = parsed.invocation.global;
    if (name == u"workspace")
        global.workspace = value;
    else if (name == u"log-level")
        global.logLevel = value;
    else
        (name == u"create"     ? global.create
             : name == u"json" ? global.json
             : name == u"help" ? parsed.help
                               : parsed.version)
            = true;
    return {};
}

std::optional<QString> CommandLine::takeWord(const QString &word, Parsed &parsed) const
{
    if (parsed.group.isEmpty()) {
        QStringList groups;
        for (const auto &command : m_commands)
            groups += command.group;
        if (!groups.contains(word))
            return u"unknown command \"%1\"%2"_s.arg(word, hint(word, groups));
        parsed.group = word;
        parsed.command = find(word, {});
        return {};
    }
    const bool mayBeVerb = !parsed.command || (parsed.command->verb.isEmpty() && parsed.invocation.arguments.isEmpty());
    if (const auto *command = mayBeVerb && !parsed.onlyWords ? find(parsed.group, word) : nullptr) {
        parsed.command = command;
        return {};
    }
    if (!parsed.command) {
        QStringList verbs;
        for (const auto &command : m_commands) {
            if (command.group == parsed.group)
                verbs += command.verb;
        }
        return u"unknown command \"%1 %2\"%3"_s.arg(parsed.group, word,
                                                    hint(word, verbs, QString{parsed.group + u' '}));
    }
    if (parsed.command->arguments.isEmpty())
        return u"%1 takes no argument, got \"%2\""_s.arg(nameOf(*parsed.command), word);
    parsed.invocation.arguments += word;
    return {};
}

/// An option may stand between a group that is a command itself and the verb that makes it another one.
std::optional<QString> CommandLine::checkOptions(const Parsed &parsed) const
{
    for (const auto &given : parsed.invocation.options) {
        if (parsed.command && !findOption(parsed.command->options, given.name))
            return u"%1 has no option --%2"_s.arg(nameOf(*parsed.command), given.name);
    }
    return {};
}

const Command *CommandLine::find(QStringView group, QStringView verb) const
{
    const auto found = std::find_if(m_commands.begin(), m_commands.end(), [&](const Command &command) {
        return command.group == group && command.verb == verb;
    });
    return found == m_commands.end() ? nullptr : &*found;
}

QString CommandLine::overview(QStringView group) const
{
    auto text = u"Usage: carillonctl [options] %1 [arguments]\n\nCommands:\n"_s.arg(
        group.isEmpty() ? u"COMMAND"_s : group.toString() + u" COMMAND"_s);
    for (const auto &command : m_commands) {
        if (group.isEmpty() || command.group == group)
            text += u"  %1  %2\n"_s.arg(nameOf(command), -20).arg(command.summary);
    }
    text += u"\nOptions of every command:\n"_s + optionTable(globalOptions());
    text += u"\n\"carillonctl COMMAND --help\" explains one of them.\n"_s;
    return text;
}

QString CommandLine::help(const Command &command) const
{
    auto text = u"Usage: carillonctl %1%2%3\n\n%4\n"_s.arg(
        nameOf(command), command.options.isEmpty() ? QString{} : u" [options]"_s,
        command.arguments.isEmpty() ? QString{} : u' ' + command.arguments, command.summary);
    if (!command.options.isEmpty())
        text += u"\nOptions:\n"_s + optionTable(command.options);
    text += u"\nOptions of every command:\n"_s + optionTable(globalOptions());
    if (!command.details.isEmpty())
        text += u'\n' + command.details + u'\n';
    return text;
}

}  // namespace carillon::ctl
