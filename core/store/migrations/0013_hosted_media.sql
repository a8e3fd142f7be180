INSERT INTO step_kind (word) VALUES ('create_container'), ('await_container');

-- Places from which networks fetch media, as they were set. The one that is not retired is the workspace's; its keys lie
-- in the keychain under `key`, which places share that are the same but for their keys.
CREATE TABLE media_host (
    id          INTEGER PRIMARY KEY,
    key         TEXT    NOT NULL,
    host        TEXT    NOT NULL,              -- JSON, without its secret
    changed_at  INTEGER NOT NULL,              -- or when its keys were
    retired_at  INTEGER
) STRICT;
CREATE UNIQUE INDEX media_host_current ON media_host (retired_at IS NULL) WHERE retired_at IS NULL;

-- What lies at such a place, or may: the row is there before the object, and gone only after it.
CREATE TABLE hosted_media (
    id                INTEGER PRIMARY KEY,
    platform_post_id  INTEGER NOT NULL REFERENCES platform_post (id),
    media_host_id     INTEGER NOT NULL REFERENCES media_host (id),
    source            TEXT    NOT NULL,          -- name of the file that was put there
    object            TEXT    NOT NULL UNIQUE,   -- name it was given there
    begun_at          INTEGER NOT NULL,
    seen_at           INTEGER,                   -- the world could read it then; NULL = nobody knows whether it is there
    remove_at         INTEGER,                   -- nothing needs it: when it is taken away, or tried again
    tries             INTEGER NOT NULL DEFAULT 0,
    trouble           TEXT    NOT NULL DEFAULT ''  -- why it could not be taken away
) STRICT;
CREATE INDEX hosted_media_of_post ON hosted_media (platform_post_id);
CREATE INDEX hosted_media_of_host ON hosted_media (media_host_id);

-- Platform posts that wait for such a place.
CREATE TABLE media_wait (
    platform_post_id  INTEGER PRIMARY KEY REFERENCES platform_post (id),
    since             INTEGER NOT NULL,
    tries             INTEGER NOT NULL DEFAULT 1,
    error_kind        TEXT    NOT NULL,
    error_detail      TEXT    NOT NULL
) STRICT;
