// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QIODevice;

namespace carillon::ctl {

/// What the program answers to the shell.
enum class ExitCode {
    Done = 0,
    Refused = 1,  ///< something was refused or failed; the JSON says what
    NothingMatched = 2,
    Usage = 64,
    Unavailable = 69,   ///< the network or the platform
    GaveUp = 70,        ///< a fault of the program
    CannotWrite = 73,   ///< the file can't be written
    TryLater = 75,      ///< keyring missing or locked, database locked, limited
    BadWorkspace = 78,  ///< too new or damaged
};

struct Option
{
    enum class Takes { Nothing, Value, OptionalValue };  ///< OptionalValue only as --name=VALUE

    QString name;       ///< without the dashes
    QString valueName;  ///< as shown in the help, "PATH"
    QString summary;
    Takes takes = Takes::Value;
    QStringList choices{};  ///< empty = any value
};

/// Where a command reads and writes. `out` carries the result alone; what else there is to say goes to `err`.
struct Streams
{
    QIODevice &in;
    QIODevice &out;
    QIODevice &err;
};

/// What stood on the command line, already held against the command's options.
class Invocation final
{
public:
    struct Given
    {
        QString name;
        QString value;
    };

    /// Accepted by every command, before or after its name.
    struct Global
    {
        QString workspace;  ///< empty = the last one opened
        bool create = false;
        bool json = false;
        QString logLevel = QStringLiteral("warning");
    };

    Global global;
    QList<Given> options;   ///< in the order given, so that each --alt finds its --media
    QStringList arguments;  ///< what is no option

    [[nodiscard]] bool has(QStringView name) const;
    /// The last value given, or `otherwise`.
    [[nodiscard]] QString value(QStringView name, const QString &otherwise = {}) const;
    [[nodiscard]] QStringList values(QStringView name) const;
};

/// One thing the program can do. A command that stands alone ("run") has no verb.
struct Command
{
    QString group;
    QString verb{};
    QString summary;      ///< one line
    QString arguments{};  ///< as shown in the usage line: "ID...", "FILE"; empty when it takes none
    QList<Option> options{};
    std::function<ExitCode(const Invocation &, const Streams &)> run;
    QString details{};  ///< shown by --help below the options
};

/// Finds the command, reads its options and runs it. Wrong usage answers ExitCode::Usage with a hint on `err`.
class CommandLine final
{
public:
    CommandLine(QList<Command> commands, QString version);

    /// `words` without the program's name.
    ExitCode run(const QStringList &words, const Streams &streams) const;

private:
    struct Parsed;

    std::optional<QString> parse(const QStringList &words, Parsed &parsed) const;
    std::optional<QString> takeOption(const QStringList &words, qsizetype &at, Parsed &parsed) const;
    std::optional<QString> takeWord(const QString &word, Parsed &parsed) const;
    std::optional<QString> checkOptions(const Parsed &parsed) const;
    [[nodiscard]] const Command *find(QStringView group, QStringView verb) const;
    [[nodiscard]] QString overview(QStringView group) const;
    [[nodiscard]] QString help(const Command &command) const;

    QList<Command> m_commands;
    QString m_version;
};

}  // namespace carillon::ctl
