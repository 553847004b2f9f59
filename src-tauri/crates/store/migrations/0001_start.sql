-- The first schema. Ids are UUIDs as text, times are milliseconds since 1970
-- in UTC (…_at), days are ISO text (…_on), enums are their codes, short lists
-- nobody searches are JSON arrays. `deleted_at` marks a tombstone: personal
-- columns are blank, the row stays for what points at it.

PRAGMA application_id = 0x4D4F4E46;

CREATE TABLE settings (
    id                          INTEGER PRIMARY KEY CHECK (id = 1),
    organisation                TEXT    NOT NULL,
    land                        TEXT    NOT NULL,
    window_start                TEXT    NOT NULL,
    window_end                  TEXT    NOT NULL,
    monthly_target              INTEGER NOT NULL,
    kita_children_allowed       INTEGER NOT NULL,
    employee_consent_in_writing INTEGER NOT NULL,
    withdrawal_days             INTEGER NOT NULL,
    expiry_notice_days          INTEGER NOT NULL,
    service_agreement_version   INTEGER NOT NULL,
    photo_notes_version         INTEGER NOT NULL,
    revision                    INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE department (
    id         TEXT    PRIMARY KEY,
    name       TEXT    NOT NULL,
    folded     TEXT    NOT NULL,
    revision   INTEGER NOT NULL DEFAULT 1,
    deleted_at INTEGER
) STRICT;

CREATE TABLE member (
    id             TEXT    PRIMARY KEY,
    name           TEXT    NOT NULL,
    folded         TEXT    NOT NULL,
    found_by       TEXT    NOT NULL,
    department_id  TEXT    NOT NULL REFERENCES department (id),
    email          TEXT    NOT NULL,
    phone          TEXT    NOT NULL,
    linkedin_url   TEXT    NOT NULL,
    experience     TEXT    NOT NULL,
    age_band       TEXT,
    shares_figures INTEGER NOT NULL,
    stage          TEXT    NOT NULL,
    revision       INTEGER NOT NULL DEFAULT 1,
    deleted_at     INTEGER
) STRICT;

-- Everything that search, filters and sorting look at, so that a search reads
-- this index and the few rows of one page instead of the whole table.
CREATE INDEX member_search
          ON member (folded, found_by, department_id, stage, id)
       WHERE deleted_at IS NULL;

CREATE INDEX member_department ON member (department_id);

CREATE TABLE member_step (
    member_id TEXT    NOT NULL REFERENCES member (id),
    position  INTEGER NOT NULL,
    stage     TEXT    NOT NULL,
    on_day    TEXT    NOT NULL,
    PRIMARY KEY (member_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE acknowledgement (
    member_id TEXT    NOT NULL REFERENCES member (id),
    agreement TEXT    NOT NULL,
    version   INTEGER NOT NULL,
    on_day    TEXT    NOT NULL,
    PRIMARY KEY (member_id, agreement, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE desk (
    id        INTEGER PRIMARY KEY CHECK (id = 1),
    member_id TEXT    REFERENCES member (id),
    role      TEXT    NOT NULL,
    name      TEXT    NOT NULL,
    onboarded INTEGER NOT NULL
) STRICT;

CREATE TABLE topic (
    id          TEXT    PRIMARY KEY,
    shipped_key TEXT    UNIQUE,
    title_de    TEXT    NOT NULL,
    title_en    TEXT    NOT NULL,
    hint_de     TEXT    NOT NULL,
    hint_en     TEXT    NOT NULL,
    goals       TEXT    NOT NULL,
    months      TEXT    NOT NULL,
    departments TEXT    NOT NULL,
    needs_photo INTEGER NOT NULL,
    minutes     INTEGER NOT NULL,
    retired     INTEGER NOT NULL,
    revision    INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE post (
    id           TEXT    PRIMARY KEY,
    author_id    TEXT    NOT NULL REFERENCES member (id),
    topic_id     TEXT    REFERENCES topic (id),
    title        TEXT    NOT NULL,
    text         TEXT    NOT NULL,
    goals        TEXT    NOT NULL,
    planned_at   INTEGER,
    state        TEXT    NOT NULL,
    url          TEXT,
    published_at INTEGER,
    minutes      INTEGER NOT NULL,
    changed_at   INTEGER NOT NULL,
    revision     INTEGER NOT NULL,
    deleted_at   INTEGER,
    CHECK ((url IS NULL) = (published_at IS NULL))
) STRICT;

CREATE INDEX post_author ON post (author_id);
CREATE INDEX post_topic ON post (topic_id);

CREATE TABLE photo (
    id         TEXT    PRIMARY KEY,
    post_id    TEXT    REFERENCES post (id),
    position   INTEGER NOT NULL,
    name       TEXT    NOT NULL,
    media_type TEXT    NOT NULL,
    width      INTEGER NOT NULL,
    height     INTEGER NOT NULL,
    sha256     TEXT    NOT NULL,
    verified   INTEGER NOT NULL,
    alt_text   TEXT    NOT NULL,
    checked    TEXT    NOT NULL,
    engines    TEXT    NOT NULL,
    added_at   INTEGER NOT NULL,
    revision   INTEGER NOT NULL DEFAULT 1,
    deleted_at INTEGER
) STRICT;

CREATE INDEX photo_post ON photo (post_id, position);

-- Apart from `photo`, so that a list of photos never reads megabytes.
CREATE TABLE photo_bytes (
    photo_id  TEXT PRIMARY KEY REFERENCES photo (id),
    bytes     BLOB NOT NULL,
    thumbnail BLOB NOT NULL
) STRICT;

CREATE TABLE removed (
    photo_id   TEXT    NOT NULL REFERENCES photo (id),
    position   INTEGER NOT NULL,
    kind       TEXT    NOT NULL,
    group_name TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    PRIMARY KEY (photo_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    id            TEXT    PRIMARY KEY,
    name          TEXT    NOT NULL,
    folded        TEXT    NOT NULL,
    found_by      TEXT    NOT NULL,
    note          TEXT    NOT NULL,
    kind          TEXT    NOT NULL,
    department_id TEXT    REFERENCES department (id),
    born_on       TEXT,
    sole_custody  INTEGER NOT NULL,
    kita          INTEGER NOT NULL,
    revision      INTEGER NOT NULL DEFAULT 1,
    deleted_at    INTEGER
) STRICT;

CREATE INDEX person_department ON person (department_id);

CREATE TABLE holder (
    id         TEXT    PRIMARY KEY,
    person_id  TEXT    NOT NULL REFERENCES person (id),
    position   INTEGER NOT NULL,
    name       TEXT    NOT NULL,
    deleted_at INTEGER
) STRICT;

CREATE INDEX holder_person ON holder (person_id, position);

CREATE TABLE finding (
    id                 TEXT    PRIMARY KEY,
    photo_id           TEXT    NOT NULL REFERENCES photo (id),
    kind               TEXT    NOT NULL,
    region_left        INTEGER NOT NULL,
    region_top         INTEGER NOT NULL,
    region_width       INTEGER NOT NULL,
    region_height      INTEGER NOT NULL,
    confidence         REAL    NOT NULL,
    age                TEXT,
    settlement         TEXT    CHECK (settlement IN ('consent', 'covered', 'exempt', 'not_needed', 'false_alarm')),
    settled_person_id  TEXT    REFERENCES person (id),
    settled_style      TEXT,
    settled_margin     TEXT,
    settled_exception  TEXT,
    settled_reason     TEXT,
    settled_at         INTEGER,
    revision           INTEGER NOT NULL DEFAULT 1,
    deleted_at         INTEGER,
    CHECK ((settlement IS NULL) = (settled_at IS NULL))
) STRICT;

CREATE INDEX finding_photo ON finding (photo_id);
CREATE INDEX finding_person ON finding (settled_person_id);

CREATE TABLE consent (
    id             TEXT    PRIMARY KEY,
    person_id      TEXT    NOT NULL REFERENCES person (id),
    holder_id      TEXT    REFERENCES holder (id),
    purposes       TEXT    NOT NULL,
    channels       TEXT    NOT NULL,
    form           TEXT    NOT NULL,
    form_reason    TEXT    NOT NULL,
    limited_to     TEXT    NOT NULL,
    given_on       TEXT    NOT NULL,
    valid_until    TEXT,
    withdrawn_on   TEXT,
    original_place TEXT    NOT NULL,
    note           TEXT    NOT NULL,
    revision       INTEGER NOT NULL DEFAULT 1,
    deleted_at     INTEGER
) STRICT;

CREATE INDEX consent_person ON consent (person_id);
CREATE INDEX consent_holder ON consent (holder_id);

CREATE TABLE todo (
    id         TEXT PRIMARY KEY,
    consent_id TEXT NOT NULL REFERENCES consent (id),
    kind       TEXT NOT NULL,
    post_id    TEXT REFERENCES post (id),
    photo_id   TEXT REFERENCES photo (id),
    due_on     TEXT NOT NULL,
    done_at    INTEGER
) STRICT;

CREATE INDEX todo_consent ON todo (consent_id);
CREATE INDEX todo_post ON todo (post_id);
CREATE INDEX todo_photo ON todo (photo_id);

-- AUTOINCREMENT numbers lines without a gap, so that a missing one shows.
CREATE TABLE journal (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    at         INTEGER NOT NULL,
    action     TEXT    NOT NULL,
    subject    TEXT    NOT NULL,
    subject_id TEXT    NOT NULL
) STRICT;

CREATE INDEX journal_subject ON journal (subject_id);

CREATE TRIGGER journal_is_never_changed
        BEFORE UPDATE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TRIGGER journal_is_never_shortened
        BEFORE DELETE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;
