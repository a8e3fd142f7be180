-- What a film is; what lies there from before is a picture.
ALTER TABLE media_asset ADD COLUMN kind TEXT NOT NULL DEFAULT 'image';
ALTER TABLE media_asset ADD COLUMN duration_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE media_asset ADD COLUMN frames_in_1000_s INTEGER NOT NULL DEFAULT 0;
ALTER TABLE media_asset ADD COLUMN video_codec TEXT NOT NULL DEFAULT '';
ALTER TABLE media_asset ADD COLUMN audio_codec TEXT NOT NULL DEFAULT '';

INSERT INTO step_kind (word) VALUES
    ('start_upload'), ('upload_chunk'), ('finish_upload'), ('describe_media'), ('complete'), ('read_back');

-- When a login ends that nothing but a person can renew. NULL: it doesn't, or nobody knows.
ALTER TABLE account ADD COLUMN login_ends_at INTEGER;
