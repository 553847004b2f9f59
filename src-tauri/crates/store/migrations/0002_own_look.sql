-- A person's own look at a photo: whether anything in it should not be public.
ALTER TABLE photo ADD COLUMN own_look TEXT CHECK (own_look IN ('looked', 'skipped'));
ALTER TABLE photo ADD COLUMN own_look_reason TEXT;
ALTER TABLE photo ADD COLUMN own_look_at INTEGER;
