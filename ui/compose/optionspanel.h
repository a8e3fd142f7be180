// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pausedtag.h"
#include "core/platforms/platform.h"
#include "ui/compose/composerdraft.h"

#include <QHash>
#include <QTimeZone>
#include <QWidget>

class QFormLayout;
class QLineEdit;

namespace carillon {

class TextLabel;

/// What a post has beside its text, drawn from what the chosen platforms say they take.
class OptionsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit OptionsPanel(QWidget *parent = nullptr);

    void setPlatforms(const QList<const Platform *> &platforms);
    /// Those of the workspace: whoever gives the post such a tag is told. Times are said by the clocks of `zone`.
    void setPausedTags(const QList<PausedTag> &tags, const QTimeZone &zone);
    /// What is told of the post's tags, in lines.
    [[nodiscard]] QString pausedSentence() const;
    /// Shows what the draft has, and of its title and link those of `shown`.
    void load(const ComposerDraft &draft, const PostContent &shown);
    /// Puts what is shown into `draft`, but title and link into `shown`. What no chosen platform takes stays as it is.
    void store(ComposerDraft &draft, PostContent &shown) const;
    /// This one of `options` was changed elsewhere on the page.
    void setOption(const QString &key, const QJsonObject &options);
    /// Another account's, say, while the rest stays.
    void setWords(const PostContent &shown);
    /// True when anything is set.
    [[nodiscard]] bool hasValues() const;
    /// The field that a problem with this code is about, or the first.
    [[nodiscard]] QWidget *fieldFor(const QString &code) const;
    [[nodiscard]] QLineEdit *link() const { return m_link; }
    [[nodiscard]] QLineEdit *tags() const { return m_tags; }

signals:
    void changed();

private:
    QLineEdit *addLine(const QString &label, const QString &prompt = {});
    [[nodiscard]] QStringList writtenTags() const;
    void sayWhatIsPaused();
    void rebuildOptions();
    void addOption(const Platform &platform, const OptionSpec &option);

    QFormLayout *m_form;
    QLineEdit *m_title;
    QLineEdit *m_link;
    QLineEdit *m_tags;
    TextLabel *m_paused;
    QList<PausedTag> m_pausedTags;
    QTimeZone m_zone;
    QList<const Platform *> m_platforms;
    QHash<QString, QWidget *> m_fields;  ///< by "platform.key"
    QJsonObject m_options;
};

}  // namespace carillon
