// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/autostart.h"

#include "core/base/answer.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QThreadPool>

namespace carillon::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr auto entry = R"([Desktop Entry]
Type=Application
Name=Carillon
Comment=Publishes scheduled posts
Comment[de]=Veröffentlicht geplante Beiträge
Exec=%1 --hidden
Icon=io.github.carillon_desktop.Carillon
Terminal=false
X-GNOME-Autostart-enabled=true
)"_L1;

/// One argument of an Exec line: quoted, and then escaped once more as every value of the file.
QString quoted(const QString &argument)
{
    QString whole{u'"'};
    for (const auto letter : argument) {
        if (letter == u'\\')
            whole += u"\\\\\\\\"_s;
        else if (letter == u'"' || letter == u'`' || letter == u'$')
            whole += u"\\\\"_s + letter;
        else if (letter == u'%')
            whole += u"%%"_s;
        else
            whole += letter;
    }
    return whole + u'"';
}

Result<bool> readState(const QString &path)
{
    QFile file{path};
    if (!file.exists())
        return false;
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Storage, u"%1: %2"_s.arg(path, file.errorString())};
    bool on = true;
    for (const auto &line : file.readAll().split('\n')) {
        const auto text = line.simplified().toLower().replace(" =", "=").replace("= ", "=");
        if (text == "hidden=true" || text == "x-gnome-autostart-enabled=false")
            on = false;
    }
    return on;
}

Result<bool> write(const QString &path, bool on, const QString &program)
{
    if (!on) {
        QFile file{path};
        if (file.exists() && !file.remove())
            return Error{ErrorKind::Storage, u"%1: %2"_s.arg(path, file.errorString())};
        return readState(path);
    }
    QDir{}.mkpath(QFileInfo{path}.absolutePath());
    QSaveFile file{path};
    if (!file.open(QIODevice::WriteOnly) || file.write(QString{entry}.arg(quoted(program)).toUtf8()) < 0
        || !file.commit())
        return Error{ErrorKind::Storage, u"%1: %2"_s.arg(path, file.errorString())};
    return readState(path);
}

template <class Work>
QFuture<Result<bool>> onPool(Work work)
{
    const auto answer
        = std::make_shared<Answer<Result<bool>>>(Error{ErrorKind::Cancelled, u"Carillon ended before."_s});
    QThreadPool::globalInstance()->start([answer, work = std::move(work)] { answer->give(work()); });
    return answer->future();
}

}  // namespace

Autostart::Autostart(const QString &configFolder, QString program)
    : m_file{configFolder + u"/autostart/io.github.carillon_desktop.Carillon.desktop"_s},
      m_program{std::move(program)}
{
}

QFuture<Result<bool>> Autostart::isOn() const
{
    return onPool([path = m_file] { return readState(path); });
}

QFuture<Result<bool>> Autostart::set(bool on) const
{
    return onPool([path = m_file, on, program = m_program] { return write(path, on, program); });
}

}  // namespace carillon::desktop
