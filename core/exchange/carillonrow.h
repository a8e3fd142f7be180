// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/accountnames.h"
#include "core/domain/post.h"
#include "core/exchange/carilloncolumns.h"
#include "core/exchange/csvreader.h"
#include "core/exchange/rowproblem.h"

#include <QTimeZone>

namespace carillon {

/// What becomes of a time that has gone by.
enum class PastTimes {
    Refuse,
    Now,    ///< due at once
    Draft,  ///< a draft that keeps its time
};

/// A file named in a row, found below the media folder of the import.
struct MediaReference
{
    QString path;  ///< canonical
    QString alt;
    struct Captions
    {
        QString language;
        QString path;  ///< canonical
    };
    QList<Captions> captions{};
};

/// A row, understood as far as it can be without the store and without opening its media.
struct PlannedRow
{
    int record = 0;
    int line = 0;
    bool namesId = false;  ///< `post.key` was given in the file; else it is empty
    NewPost post;          ///< its content's media are still in `media`
    QList<Account> accounts;
    QList<MediaReference> media;
    QMap<QString, QList<MediaReference>> ownMedia;  ///< by account key, of variants with media of their own
    QList<RowProblem> problems;

    void refuse(Column column, const QString &code, const QString &message);
    void warn(Column column, const QString &code, const QString &message);
    [[nodiscard]] bool isSound() const;
};

/// Turns the records of Carillon's own CSV into posts. Reads the file system only to find media.
class CarillonRowReader final
{
public:
    struct Settings
    {
        QTimeZone zone;  ///< where a row names none
        Instant now;
        PastTimes past = PastTimes::Refuse;
        /// Media lie in or below this folder: neither "..", an absolute path nor a symbolic link leads out of it. A
        /// person who wants files from elsewhere names that folder (or "/").
        QString mediaRoot;
    };

    /// `names` must outlive the reader.
    CarillonRowReader(ColumnOrder order, Settings settings, const AccountNames &names);

    [[nodiscard]] PlannedRow read(const CsvRecord &record) const;

private:
    void readId(const QStringList &fields, PlannedRow &row) const;
    void readAccounts(const QStringList &fields, PlannedRow &row) const;
    void readContent(const QStringList &fields, PlannedRow &row) const;
    void readMedia(const QStringList &fields, PlannedRow &row) const;
    void readVariants(const QStringList &fields, PlannedRow &row) const;
    [[nodiscard]] QString findFile(const QString &name, Column column, PlannedRow &row) const;
    [[nodiscard]] QList<MediaReference::Captions> findCaptions(const QString &item, Column column,
                                                               PlannedRow &row) const;
    void readOptions(const QStringList &fields, PlannedRow &row) const;
    void readState(const QStringList &fields, PlannedRow &row) const;
    void readPlan(const QStringList &fields, PlannedRow &row) const;
    void place(QDate date, QTime time, const QTimeZone &zone, PlannedRow &row) const;
    void refuseWhatIsNotThere(const QStringList &fields, PlannedRow &row) const;
    void readExtra(const QStringList &fields, PlannedRow &row) const;

    ColumnOrder m_order;
    Settings m_settings;
    const AccountNames &m_names;
    QString m_mediaRoot;  ///< canonical, ends in a slash
    QString m_tzdata;
};

}  // namespace carillon
