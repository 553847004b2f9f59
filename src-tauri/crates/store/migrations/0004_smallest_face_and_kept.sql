-- Height of the smallest face that counts, in pixels of a photo of 12 megapixels.
ALTER TABLE settings ADD COLUMN smallest_face INTEGER NOT NULL DEFAULT 16;

-- What stayed in a cleaned file since the picture needs it, as a JSON array of codes. Of older
-- photos it was not written down.
ALTER TABLE photo ADD COLUMN kept TEXT NOT NULL DEFAULT '[]';
