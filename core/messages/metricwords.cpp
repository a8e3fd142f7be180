// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/metricwords.h"

#include "core/messages/metricsentences.h"

#include <QStringList>

#include <limits>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

QString agoSentence(milliseconds ago)
{
    if (ago < 1min)
        return MetricSentences::tr("Read just now.");
    if (ago < 1h)
        return MetricSentences::tr("Read %n minute(s) ago.", nullptr, int(ago / 1min));
    if (ago < 48h)
        return MetricSentences::tr("Read %n hour(s) ago.", nullptr, int(ago / 1h));
    return MetricSentences::tr("Read %n day(s) ago.", nullptr, int(ago / 24h));
}

}  // namespace

QString metricPhrase(Metric metric, qint64 count)
{
    const int n = int(std::min<qint64>(count, std::numeric_limits<int>::max()));
    switch (metric) {
    case Metric::Views:
        return MetricSentences::tr("%Ln view(s)", nullptr, n);
    case Metric::Reach:
        //: How many people saw it
        return MetricSentences::tr("%Ln person(s) reached", nullptr, n);
    case Metric::Likes:
        return MetricSentences::tr("%Ln like(s)", nullptr, n);
    case Metric::Comments:
        return MetricSentences::tr("%Ln comment(s)", nullptr, n);
    case Metric::Shares:
        return MetricSentences::tr("%Ln share(s)", nullptr, n);
    case Metric::Quotes:
        //: How often it was quoted in another post
        return MetricSentences::tr("%Ln quote(s)", nullptr, n);
    case Metric::Saves:
        //: How often somebody kept it for later
        return MetricSentences::tr("%Ln save(s)", nullptr, n);
    case Metric::Clicks:
        return MetricSentences::tr("%Ln click(s)", nullptr, n);
    }
    return {};
}

QString metricName(Metric metric)
{
    switch (metric) {
    case Metric::Views:
        return MetricSentences::tr("Views");
    case Metric::Reach:
        return MetricSentences::tr("People reached");
    case Metric::Likes:
        return MetricSentences::tr("Likes");
    case Metric::Comments:
        return MetricSentences::tr("Comments");
    case Metric::Shares:
        return MetricSentences::tr("Shares");
    case Metric::Quotes:
        return MetricSentences::tr("Quotes");
    case Metric::Saves:
        return MetricSentences::tr("Saves");
    case Metric::Clicks:
        return MetricSentences::tr("Clicks");
    }
    return {};
}

QString readingSentence(const PostFigures &figures, Instant now)
{
    QStringList sentences;
    if (figures.readAt)
        sentences += agoSentence(std::max(milliseconds{0}, now - *figures.readAt));
    if (figures.goneAt)
        sentences += MetricSentences::tr("The platform does not have the post any more.");
    else if (figures.isWanted)
        sentences += MetricSentences::tr("To be read as soon as the platform can be asked.");
    else if (!figures.readAt && !figures.trouble)
        sentences += MetricSentences::tr("No figures read yet.");
    if (figures.trouble)
        //: %1 is a whole sentence
        sentences += MetricSentences::tr("The last reading failed: %1").arg(figures.trouble->detail);
    return sentences.join(u' ');
}

}  // namespace carillon
