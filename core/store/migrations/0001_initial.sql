-- Instants are UTC milliseconds since 1970; zones are IANA names; keys are what leaves the process, row numbers never do.
-- JSON stands where the program only carries it along; what is searched or counted has its own column.

-- Vocabularies that grow: a migration adds a row, no table is rebuilt.
CREATE TABLE platform_post_state (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO platform_post_state (word) VALUES
    ('draft'), ('scheduled'), ('queued'), ('publishing'), ('retrying'),
    ('published'), ('failed'), ('unconfirmed'), ('expired'), ('canceled');
CREATE TABLE hold_reason (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO hold_reason (word) VALUES ('paused'), ('offline'), ('login'), ('keyring'), ('limit'), ('review');
CREATE TABLE account_state (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO account_state (word) VALUES ('connected'), ('needs-login'), ('restricted');
CREATE TABLE step_kind (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO step_kind (word) VALUES
    ('resolve'), ('baseline'), ('card'), ('upload_media'), ('await_media'), ('publish'), ('publish_part');
CREATE TABLE step_state (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO step_state (word) VALUES ('intended'), ('done'), ('not_sent'), ('refused'), ('doubtful'), ('absent');
CREATE TABLE change_kind (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO change_kind (word) VALUES
    ('import'), ('add'), ('edit'), ('move'), ('cancel'), ('delete'), ('retry'), ('confirm'), ('account');

-- The one row about the file itself.
CREATE TABLE workspace (
    id            INTEGER PRIMARY KEY CHECK (id = 1),
    key           TEXT    NOT NULL,
    installation  TEXT    NOT NULL,              -- which machine and user publishes from here
    path          TEXT    NOT NULL,              -- where the file lay then
    inode         INTEGER NOT NULL DEFAULT 0,    -- and which file it was: a copy has another
    zone          TEXT    NOT NULL,
    expiry_ms     INTEGER NOT NULL DEFAULT 86400000 CHECK (expiry_ms > 0),
    engine_epoch  INTEGER NOT NULL DEFAULT 0,
    created_at    INTEGER NOT NULL
) STRICT;

-- A person's developer app, or this installation's registration at an instance. Its secret lies in the keychain.
CREATE TABLE app_credential (
    id          INTEGER PRIMARY KEY,
    key         TEXT    NOT NULL UNIQUE,
    platform    TEXT    NOT NULL,
    server      TEXT    NOT NULL,
    client_id   TEXT    NOT NULL,
    created_at  INTEGER NOT NULL,
    UNIQUE (platform, server, client_id)
) STRICT;

CREATE TABLE account (
    id                 INTEGER PRIMARY KEY,
    key                TEXT    NOT NULL UNIQUE,
    version            INTEGER NOT NULL DEFAULT 1,
    platform           TEXT    NOT NULL,
    name               TEXT    NOT NULL,
    handle             TEXT    NOT NULL,
    server             TEXT    NOT NULL,
    remote_id          TEXT    NOT NULL,
    sandbox            INTEGER NOT NULL DEFAULT 0,
    has_secret         INTEGER NOT NULL DEFAULT 0,
    app_credential_id  INTEGER REFERENCES app_credential (id),
    state              TEXT    NOT NULL DEFAULT 'connected' REFERENCES account_state (word),
    state_reason       TEXT    NOT NULL DEFAULT '',
    paused             INTEGER NOT NULL DEFAULT 0,
    pause_reason       TEXT    NOT NULL DEFAULT '',
    limited_until      INTEGER,
    zone               TEXT    NOT NULL DEFAULT '',
    options            TEXT    NOT NULL DEFAULT '{}',
    reported           TEXT    NOT NULL DEFAULT '{}',
    max_concurrent     INTEGER CHECK (max_concurrent > 0),
    spacing_ms         INTEGER CHECK (spacing_ms >= 0),
    expiry_ms          INTEGER CHECK (expiry_ms > 0),
    created_at         INTEGER NOT NULL,
    deleted_at         INTEGER
) STRICT;
-- One living account of a name on a platform: CSV files and people name it so.
CREATE UNIQUE INDEX account_handle ON account (platform, handle COLLATE NOCASE, server) WHERE deleted_at IS NULL;

CREATE TABLE account_window (
    account_id  INTEGER NOT NULL REFERENCES account (id),
    position    INTEGER NOT NULL,
    amount      INTEGER NOT NULL CHECK (amount > 0),
    period_ms   INTEGER NOT NULL CHECK (period_ms > 0),
    unit        INTEGER NOT NULL CHECK (unit BETWEEN 0 AND 3),
    PRIMARY KEY (account_id, position)
) STRICT, WITHOUT ROWID;

-- What one act of a person did, so that it can be undone. Nothing of a batch that is not live is seen by anybody: an
-- import stages its rows in short commits, and one small write makes them live. Undoing takes it away the same way.
CREATE TABLE change_batch (
    id         INTEGER PRIMARY KEY,
    key        TEXT    NOT NULL UNIQUE,
    kind       TEXT    NOT NULL REFERENCES change_kind (word),
    label      TEXT    NOT NULL,
    made_at    INTEGER NOT NULL,
    live       INTEGER NOT NULL DEFAULT 1,
    undone_at  INTEGER
) STRICT;
CREATE INDEX change_batch_made ON change_batch (made_at);
CREATE INDEX change_batch_staged ON change_batch (id) WHERE live = 0;

-- What an act changed. The posts that an import made carry its batch_id instead.
CREATE TABLE change (
    id              INTEGER PRIMARY KEY,
    batch_id        INTEGER NOT NULL REFERENCES change_batch (id),
    entity          TEXT    NOT NULL,           -- 'post' or 'account'
    entity_id       INTEGER NOT NULL,
    before          TEXT,                       -- JSON; NULL = it was made by this change
    after           TEXT,                       -- JSON; NULL = it was deleted
    version_after   INTEGER NOT NULL
) STRICT;
CREATE INDEX change_of_batch ON change (batch_id);

CREATE TABLE post (
    id           INTEGER PRIMARY KEY,
    key          TEXT    NOT NULL UNIQUE,
    version      INTEGER NOT NULL DEFAULT 1,
    batch_id     INTEGER REFERENCES change_batch (id),  -- of the import that made it
    revision_id  INTEGER REFERENCES post_revision (id) DEFERRABLE INITIALLY DEFERRED,
    due_at       INTEGER,
    wall_date    TEXT,
    wall_time    TEXT,
    zone         TEXT,
    fold         INTEGER NOT NULL DEFAULT 0 CHECK (fold IN (0, 1)),
    tzdata       TEXT,
    priority     INTEGER NOT NULL DEFAULT 1 CHECK (priority BETWEEN 0 AND 2),
    extra        TEXT    NOT NULL DEFAULT '{}',
    created_at   INTEGER NOT NULL,
    deleted_at   INTEGER
) STRICT;
-- The order of the post list; those without a time stand last. Same expression as in postlistquery.cpp.
CREATE INDEX post_list ON post (ifnull(due_at, 9007199254740991)) WHERE deleted_at IS NULL;
CREATE INDEX post_batch ON post (batch_id) WHERE batch_id IS NOT NULL;

-- Content is never changed: an edit makes the next number.
CREATE TABLE post_revision (
    id             INTEGER PRIMARY KEY,
    post_id        INTEGER NOT NULL REFERENCES post (id),
    number         INTEGER NOT NULL,
    text           TEXT    NOT NULL,              -- thread parts separated by a line holding only ---
    title          TEXT    NOT NULL DEFAULT '',
    link           TEXT    NOT NULL DEFAULT '',
    first_comment  TEXT    NOT NULL DEFAULT '',
    options        TEXT    NOT NULL DEFAULT '{}',
    created_at     INTEGER NOT NULL,
    UNIQUE (post_id, number)
) STRICT;

CREATE TABLE media_asset (
    id       INTEGER PRIMARY KEY,
    sha256   TEXT    NOT NULL UNIQUE,
    file     TEXT    NOT NULL,
    mime     TEXT    NOT NULL,
    bytes    INTEGER NOT NULL,
    width    INTEGER NOT NULL,
    height   INTEGER NOT NULL
) STRICT;

CREATE TABLE revision_media (
    revision_id  INTEGER NOT NULL REFERENCES post_revision (id),
    position     INTEGER NOT NULL,
    asset_id     INTEGER NOT NULL REFERENCES media_asset (id),
    alt          TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (revision_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE post_tag (
    post_id  INTEGER NOT NULL REFERENCES post (id),
    tag      TEXT    NOT NULL,
    PRIMARY KEY (post_id, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE platform_post (
    id              INTEGER PRIMARY KEY,
    key             TEXT    NOT NULL UNIQUE,
    version         INTEGER NOT NULL DEFAULT 1,
    post_id         INTEGER NOT NULL REFERENCES post (id),
    account_id      INTEGER NOT NULL REFERENCES account (id),
    batch_id        INTEGER REFERENCES change_batch (id),
    state           TEXT    NOT NULL REFERENCES platform_post_state (word),
    hold            TEXT    REFERENCES hold_reason (word),
    due_at          INTEGER,
    planned_at      INTEGER NOT NULL,
    act_at          INTEGER,                      -- when the engine looks at it next; NULL = never by itself
    tries           INTEGER NOT NULL DEFAULT 0,
    publication_id  INTEGER REFERENCES publication (id),
    live_parts      INTEGER NOT NULL DEFAULT 0,   -- creating steps that are done: a thread may be half out
    remote_id       TEXT    NOT NULL DEFAULT '',
    permalink       TEXT    NOT NULL DEFAULT '',
    published_at    INTEGER,
    error_kind      TEXT,
    error_detail    TEXT,
    deleted_at      INTEGER
) STRICT;
-- The engine's only questions, each answered at an account's head, whatever is stored behind it.
CREATE INDEX platform_post_next ON platform_post (account_id, act_at, batch_id)
    WHERE act_at IS NOT NULL AND hold IS NULL AND deleted_at IS NULL;
CREATE INDEX platform_post_busy ON platform_post (state, account_id) WHERE state = 'publishing';
-- The desk's: a month of all accounts, how many are in each state, what needs a person, the copies of a post.
CREATE INDEX platform_post_month ON platform_post (due_at, account_id, state, post_id)
    WHERE due_at IS NOT NULL AND deleted_at IS NULL;
-- deleted_at is NULL in all of it, but only so does SQLite count without looking at the table.
CREATE INDEX platform_post_account ON platform_post (account_id, state, due_at, deleted_at) WHERE deleted_at IS NULL;
CREATE INDEX platform_post_attention ON platform_post (state, due_at)
    WHERE state IN ('failed', 'unconfirmed', 'expired') AND deleted_at IS NULL;
CREATE INDEX platform_post_of_post ON platform_post (post_id);
CREATE INDEX platform_post_batch ON platform_post (batch_id) WHERE batch_id IS NOT NULL;

-- One content going out as one platform post. Its key is what the platform recognises a repetition by.
CREATE TABLE publication (
    id                INTEGER PRIMARY KEY,
    platform_post_id  INTEGER NOT NULL REFERENCES platform_post (id),
    revision_id       INTEGER NOT NULL REFERENCES post_revision (id),
    key               TEXT    NOT NULL UNIQUE,
    claimed_at        INTEGER NOT NULL,
    UNIQUE (platform_post_id, revision_id)
) STRICT;

CREATE TABLE attempt (
    id              INTEGER PRIMARY KEY,
    publication_id  INTEGER NOT NULL REFERENCES publication (id),
    number          INTEGER NOT NULL,
    started_at      INTEGER NOT NULL,
    ended_at        INTEGER,
    outcome         TEXT,                         -- 'published', or the class of the error
    detail          TEXT,
    exchange        TEXT                          -- what was sent and answered, without secrets, at most 16 KiB
) STRICT;
CREATE INDEX attempt_of_publication ON attempt (publication_id);
CREATE INDEX attempt_old_exchange ON attempt (started_at) WHERE exchange IS NOT NULL;

-- The journal. A line is committed before its call is made, and again with the outcome before the next call.
CREATE TABLE step (
    id              INTEGER PRIMARY KEY,
    publication_id  INTEGER NOT NULL REFERENCES publication (id),
    attempt_id      INTEGER NOT NULL REFERENCES attempt (id),
    account_id      INTEGER NOT NULL REFERENCES account (id),
    kind            TEXT    NOT NULL REFERENCES step_kind (word),
    part            INTEGER NOT NULL,
    creates         INTEGER NOT NULL,
    state           TEXT    NOT NULL REFERENCES step_state (word),
    epoch           INTEGER NOT NULL,             -- of the engine that wrote the intent
    intended_at     INTEGER NOT NULL,
    ended_at        INTEGER,
    cost_posts      INTEGER NOT NULL DEFAULT 0,
    cost_calls      INTEGER NOT NULL DEFAULT 0,
    cost_points     INTEGER NOT NULL DEFAULT 0,
    cost_uploads    INTEGER NOT NULL DEFAULT 0,
    payload         TEXT,
    result          TEXT,
    error_kind      TEXT,
    error_detail    TEXT
) STRICT;
CREATE INDEX step_of_publication ON step (publication_id, id);
-- What the windows are rebuilt from.
CREATE INDEX step_window ON step (account_id, intended_at);

-- Each time the platform was asked whether a doubtful step happened: its calls count against the windows too.
CREATE TABLE probe (
    id          INTEGER PRIMARY KEY,
    step_id     INTEGER NOT NULL REFERENCES step (id),
    account_id  INTEGER NOT NULL REFERENCES account (id),
    asked_at    INTEGER NOT NULL,
    ended_at    INTEGER,
    cost_calls  INTEGER NOT NULL                  -- as many as it may take, until it has ended
) STRICT;
CREATE INDEX probe_of_step ON probe (step_id);
CREATE INDEX probe_window ON probe (account_id, asked_at);

-- Full text. Trigrams, because words are not separated in every language.
CREATE VIEW post_search_source AS
    SELECT post.id AS id, revision.text AS text, revision.title AS title, revision.link AS link
      FROM post JOIN post_revision AS revision ON revision.id = post.revision_id;
CREATE VIRTUAL TABLE post_search USING fts5 (
    text, title, link, content = 'post_search_source', content_rowid = 'id', tokenize = 'trigram', detail = 'full');
-- Who adds a post puts it in (one statement for many is far cheaper than a trigger for each); all later is done here.
CREATE TRIGGER post_search_update AFTER UPDATE OF revision_id ON post
    WHEN old.revision_id IS NOT NULL AND old.revision_id IS NOT new.revision_id
BEGIN
    INSERT INTO post_search (post_search, rowid, text, title, link)
        SELECT 'delete', old.id, text, title, link FROM post_revision WHERE id = old.revision_id;
    INSERT INTO post_search (rowid, text, title, link)
        SELECT new.id, text, title, link FROM post_revision WHERE id = new.revision_id;
END;
