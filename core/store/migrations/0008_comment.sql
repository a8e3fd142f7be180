-- The comment under a post that is out.
INSERT INTO step_kind (word) VALUES ('first_comment');
CREATE TABLE comment_state (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO comment_state (word) VALUES ('missing'), ('live');
-- NULL = it has none, or has not come to it; missing: the post is out, its comment is not, or not known to be.
ALTER TABLE platform_post ADD COLUMN comment TEXT REFERENCES comment_state (word);
