INSERT INTO event_kind (word) VALUES ('metrics_refused');

-- Whether the figures of posts that are out are read by themselves.
ALTER TABLE workspace ADD COLUMN reads_metrics INTEGER NOT NULL DEFAULT 1 CHECK (reads_metrics IN (0, 1));

-- A post that is out: when its figures are read next, and how the last reading went.
CREATE TABLE metric_reading (
    platform_post_id  INTEGER PRIMARY KEY REFERENCES platform_post (id),
    account_id        INTEGER NOT NULL REFERENCES account (id),
    next_at           INTEGER,                      -- 0 = a person wants them now; NULL = never by itself
    read_at           INTEGER,                      -- when the platform told some last
    gone_at           INTEGER,                      -- when it said that it has the post no more
    error_kind        TEXT,                         -- why the last reading told nothing of it
    error_detail      TEXT
) STRICT;
-- Whatever is stored: what an account has to read next.
CREATE INDEX metric_reading_next ON metric_reading (account_id, next_at) WHERE next_at IS NOT NULL;

-- What was told: the last of each day in UTC. NULL = the platform did not tell it, which is not zero.
CREATE TABLE metric_day (
    platform_post_id  INTEGER NOT NULL REFERENCES platform_post (id),
    day               INTEGER NOT NULL,             -- since 1970
    at                INTEGER NOT NULL,
    views             INTEGER,
    reach             INTEGER,
    likes             INTEGER,
    comments          INTEGER,
    shares            INTEGER,
    quotes            INTEGER,
    saves             INTEGER,
    clicks            INTEGER,
    PRIMARY KEY (platform_post_id, day)
) STRICT, WITHOUT ROWID;

-- Each time a platform was asked for figures, with what that may use up until it has ended.
CREATE TABLE metric_question (
    id            INTEGER PRIMARY KEY,
    account_id    INTEGER NOT NULL REFERENCES account (id),
    asked_at      INTEGER NOT NULL,
    ended_at      INTEGER,
    cost_posts    INTEGER NOT NULL DEFAULT 0,
    cost_calls    INTEGER NOT NULL DEFAULT 0,
    cost_points   INTEGER NOT NULL DEFAULT 0,
    cost_uploads  INTEGER NOT NULL DEFAULT 0,
    cost_deletes  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX metric_question_window ON metric_question (account_id, asked_at);

-- Accounts that are not asked for a while, and why. At most one row for each.
CREATE TABLE metric_pause (
    account_id    INTEGER PRIMARY KEY REFERENCES account (id),
    until         INTEGER NOT NULL,
    tries         INTEGER NOT NULL,                 -- how often in a row it failed so
    error_kind    TEXT    NOT NULL,
    error_detail  TEXT    NOT NULL
) STRICT;
