// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/mediahostsettings.h"

#include "core/base/reply.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>

#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kinds{MediaHost::Kind::S3, MediaHost::Kind::WebDav, MediaHost::Kind::Web};

}  // namespace

MediaHostSettings::MediaHostSettings(Desk &desk, QWidget *parent)
    : QWidget{parent},
      m_desk{desk},
      m_kind{new SegmentedControl{tr("Kind of storage")}},
      m_answer{new Banner{{}}}
{
    auto *sentence
        = new TextLabel{tr("Some networks take no picture or video from a program: they fetch it from an address. For "
                           "them Carillon puts the files of a post to a storage of yours ten minutes before its time, "
                           "and takes them away when it is out."),
                        TextSize::Body, Token::Muted};
    sentence->setWordWrap(true);
    //: S3: a kind of storage
    m_kind->addSegment(tr("S3 bucket"));
    //: WebDAV: a kind of storage
    m_kind->addSegment(tr("WebDAV folder"));
    //: A storage that files get to by other means
    m_kind->addSegment(tr("Website"));
    auto *card = new Card;
    auto *inner = new QVBoxLayout{card};
    inner->setContentsMargins(16, 16, 16, 16);
    inner->setSpacing(12);
    inner->addWidget(m_kind, 0, Qt::AlignLeading);
    inner->addWidget(form());
    inner->addWidget(m_answer);
    inner->addWidget(buttons());
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new TextLabel{tr("Storage for media"), TextSize::Heading});
    column->addWidget(sentence);
    column->addWidget(card);
    column->addStretch();
    connect(m_kind, &SegmentedControl::currentIndexChanged, this, &MediaHostSettings::showKind);
    connect(&m_desk, &Desk::opened, this, [this](const WorkspaceFacts &facts) {
        if (facts.mediaHost != m_set)
            take(facts.mediaHost);
    });
    take(m_desk.facts() ? m_desk.facts()->mediaHost : std::nullopt);
}

QLineEdit *MediaHostSettings::addLine(const QString &label, const QString &hint, const QString &example)
{
    auto *line = new QLineEdit;
    line->setPlaceholderText(example);
    connect(line, &QLineEdit::textEdited, this, &MediaHostSettings::noteTyping);
    m_fields[line] = new FormField{label, line, hint};
    return line;
}

QWidget *MediaHostSettings::form()
{
    m_endpoint = addLine({}, {});
    m_bucket = addLine(tr("Bucket"), tr("It need not be public: networks get an address that ends by itself."));
    m_bucketIn = new QComboBox;
    //: Where the name of a bucket stands in an address
    m_bucketIn->addItem(tr("Before the address: bucket.storage.example"));
    //: Where the name of a bucket stands in an address
    m_bucketIn->addItem(tr("After the address: storage.example/bucket"));
    connect(m_bucketIn, &QComboBox::activated, this, &MediaHostSettings::noteTyping);
    m_bucketInField = new FormField{tr("Name of the bucket"), m_bucketIn};
    m_region = addLine(tr("Region"), {}, u"us-east-1"_s);
    m_folder = addLine(tr("Folder in the bucket"), tr("May be empty."));
    m_publicAddress = addLine({}, {});
    m_user = addLine({}, {});
    m_password = addLine({}, {});
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    auto *place = new QWidget;
    auto *column = new QVBoxLayout{place};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    for (auto *line : {m_endpoint, m_bucket})
        column->addWidget(m_fields[line]);
    column->addWidget(m_bucketInField);
    for (auto *line : {m_region, m_folder, m_publicAddress, m_user, m_password})
        column->addWidget(m_fields[line]);
    return place;
}

QWidget *MediaHostSettings::buttons()
{
    m_save = new Button{tr("Save"), ButtonRole::Primary};
    //: Tries a storage
    m_check = new Button{tr("Check")};
    m_remove = new Button{tr("Remove")};
    connect(m_save, &QPushButton::clicked, this, &MediaHostSettings::save);
    connect(m_check, &QPushButton::clicked, this, &MediaHostSettings::check);
    connect(m_remove, &QPushButton::clicked, this, &MediaHostSettings::remove);
    auto *place = new QWidget;
    auto *row = new QHBoxLayout{place};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_save);
    row->addWidget(m_check);
    row->addStretch();
    row->addWidget(m_remove);
    return place;
}

void MediaHostSettings::take(const std::optional<MediaHost> &host)
{
    m_set = host;
    const auto shown = host.value_or(MediaHost{});
    const QSignalBlocker silence{m_kind};
    m_kind->setCurrentIndex(int(std::find(kinds.begin(), kinds.end(), shown.kind) - kinds.begin()));
    m_endpoint->setText(shown.endpoint.toString());
    m_bucket->setText(shown.bucket);
    m_bucketIn->setCurrentIndex(shown.bucketInHost ? 0 : 1);
    m_region->setText(shown.region);
    m_folder->setText(shown.folder);
    m_publicAddress->setText(shown.publicAddress);
    m_user->clear();
    m_password->clear();
    showKind();
}

/// What this kind needs, by its own names.
void MediaHostSettings::showKind()
{
    const auto kind = kinds[size_t(m_kind->currentIndex())];
    const bool isBucket = kind == MediaHost::Kind::S3;
    const bool isFolder = kind == MediaHost::Kind::WebDav;
    for (auto *line : {m_bucket, m_region, m_folder})
        m_fields[line]->setVisible(isBucket);
    m_bucketInField->setVisible(isBucket);
    for (auto *line : {m_endpoint, m_user, m_password})
        m_fields[line]->setVisible(isBucket || isFolder);
    m_fields[m_publicAddress]->setVisible(!isBucket);
    m_fields[m_endpoint]->setLabel(isBucket ? tr("Address of the storage") : tr("Folder to write to"));
    m_endpoint->setPlaceholderText(isBucket ? u"https://s3.eu-central-1.amazonaws.com"_s
                                            : u"https://cloud.example.org/remote.php/dav/files/ada/media"_s);
    m_fields[m_publicAddress]->setLabel(isFolder ? tr("Address at which anybody reads the folder")
                                                 : tr("Address of a file"));
    m_fields[m_publicAddress]->setHint(
        isFolder ? QString{}
                 : tr("Write {file} for the name that a file has in the workspace's media folder, or {sha256} for its "
                      "hash. Bring the files there yourself."));
    m_publicAddress->setPlaceholderText(isFolder ? u"https://media.example.org"_s
                                                 : u"https://www.example.org/media/{file}"_s);
    m_fields[m_user]->setLabel(isBucket ? tr("Access key") : tr("User name"));
    m_fields[m_password]->setLabel(isBucket ? tr("Secret key") : tr("Password"));
    const bool hasKeys = m_set && m_set->kind == kind;
    const auto kept = hasKeys ? tr("Empty keeps the one there is.") : QString{};
    m_fields[m_user]->setHint(kept);
    m_fields[m_password]->setHint(hasKeys ? kept : tr("It is kept in the keyring of this computer, and nowhere else."));
    noteTyping();
}

void MediaHostSettings::noteTyping()
{
    m_answer->hide();
    setBusy(m_isBusy);
}

void MediaHostSettings::setBusy(bool busy)
{
    m_isBusy = busy;
    m_save->setEnabled(!busy);
    m_check->setEnabled(!busy);
    m_remove->setEnabled(!busy);
    m_remove->setVisible(m_set.has_value());
}

MediaHost MediaHostSettings::typed() const
{
    MediaHost host{.kind = kinds[size_t(m_kind->currentIndex())], .endpoint = {}};
    if (host.kind != MediaHost::Kind::Web)
        host.endpoint = QUrl{m_endpoint->text().trimmed()};
    if (host.kind != MediaHost::Kind::S3) {
        host.publicAddress = m_publicAddress->text().trimmed();
        return host;
    }
    host.bucket = m_bucket->text().trimmed();
    host.region = m_region->text().trimmed();
    host.bucketInHost = m_bucketIn->currentIndex() == 0;
    host.folder = m_folder->text().trimmed();
    return host;
}

MediaHostSecret MediaHostSettings::typedKeys() const
{
    return {.user = m_user->text().trimmed(), .password = m_password->text()};
}

void MediaHostSettings::save()
{
    setBusy(true);
    m_desk.setMediaHost(typed(), typedKeys()).then(this, [this](const Result<WorkspaceFacts> &done) {
        setBusy(false);
        if (!done) {
            say(done.error().detail, true);
            return;
        }
        take(done->mediaHost);
        say(tr("Saved. Check whether files can be put there and read."), false);
    });
}

void MediaHostSettings::check()
{
    setBusy(true);
    say(tr("A small picture is put there and looked at ..."), false);
    m_desk.checkMediaHost(typed(), typedKeys()).then(this, [this](const Result<void> &done) {
        setBusy(false);
        say(done ? tr("It works: networks can read what is put there.") : done.error().detail, !done);
    });
}

void MediaHostSettings::remove()
{
    setBusy(true);
    m_desk.removeMediaHost().then(this, [this](const Result<WorkspaceFacts> &done) {
        setBusy(false);
        if (!done) {
            say(done.error().detail, true);
            return;
        }
        take({});
        say(tr("Removed. What still lies there is taken away."), false);
    });
}

void MediaHostSettings::say(const QString &sentence, bool isTrouble)
{
    m_answer->setContent({.glyph = isTrouble ? Glyph::Warning : Glyph::Info,
                          .token = isTrouble ? Token::Failed : Token::Scheduled,
                          .sentence = sentence});
    m_answer->show();
}

}  // namespace carillon
