// Generated from src-tauri/src/dto by `UPDATE_BINDINGS=1 cargo test -p monfluencer export_bindings`. Do not edit.

export type SlotProblem = "NoWorkingDay" | "OutsideWindow" | "Past";

export type ErrorCode = "not-open" | "wrong-passphrase" | "passphrase-too-short" | "keychain-missing" | "data-damaged" | "data-too-new" | "data-busy" | "folder-unusable" | "disk-full" | "no-memory" | "already-there" | "not-found" | "conflict" | "name-missing" | "name-too-long" | "email-malformed" | "not-a-linkedin-profile" | "step-impossible" | "date-unusable" | "department-in-use" | "name-taken" | "channels-missing" | "purposes-missing" | "ends-before-it-begins" | "occasion-missing" | "unknown-holder" | "already-withdrawn" | "reason-missing" | "settlement-unfit" | "region-outside" | "not-a-picture" | "format-unsupported" | "video-unchecked" | "photo-truncated" | "photo-damaged" | "file-too-large" | "too-many-pixels" | "metadata-kept" | "file-unreadable" | "is-a-folder" | "no-pictures" | "too-many-files" | "file-empty" | "cancelled" | "not-ready" | "not-a-post-link" | "profile-link" | "foreign-link" | "already-published" | "not-a-table" | "columns-missing" | "bad-rows" | "too-many-rows" | "report-failed" | "browser-failed" | "program-failed" | "nobody-posts" | "bad-request" | "internal";
export const ALL_ERROR_CODE: readonly ErrorCode[] = ["not-open", "wrong-passphrase", "passphrase-too-short", "keychain-missing", "data-damaged", "data-too-new", "data-busy", "folder-unusable", "disk-full", "no-memory", "already-there", "not-found", "conflict", "name-missing", "name-too-long", "email-malformed", "not-a-linkedin-profile", "step-impossible", "date-unusable", "department-in-use", "name-taken", "channels-missing", "purposes-missing", "ends-before-it-begins", "occasion-missing", "unknown-holder", "already-withdrawn", "reason-missing", "settlement-unfit", "region-outside", "not-a-picture", "format-unsupported", "video-unchecked", "photo-truncated", "photo-damaged", "file-too-large", "too-many-pixels", "metadata-kept", "file-unreadable", "is-a-folder", "no-pictures", "too-many-files", "file-empty", "cancelled", "not-ready", "not-a-post-link", "profile-link", "foreign-link", "already-published", "not-a-table", "columns-missing", "bad-rows", "too-many-rows", "report-failed", "browser-failed", "program-failed", "nobody-posts", "bad-request", "internal"];

export type Land = "bw" | "by" | "be" | "bb" | "hb" | "hh" | "he" | "mv" | "ni" | "nw" | "rp" | "sl" | "sn" | "st" | "sh" | "th";
export const ALL_LAND: readonly Land[] = ["bw", "by", "be", "bb", "hb", "hh", "he", "mv", "ni", "nw", "rp", "sl", "sn", "st", "sh", "th"];

export type Role = "influencer" | "coordinator" | "both";
export const ALL_ROLE: readonly Role[] = ["influencer", "coordinator", "both"];

export type Channel = "linkedin" | "city_website" | "city_page" | "print";
export const ALL_CHANNEL: readonly Channel[] = ["linkedin", "city_website", "city_page", "print"];

export type Form = "written" | "electronic" | "oral";
export const ALL_FORM: readonly Form[] = ["written", "electronic", "oral"];

export type Limit = "none" | "group_photos" | "one_occasion";
export const ALL_LIMIT: readonly Limit[] = ["none", "group_photos", "one_occasion"];

export type Purpose = "programme" | "public_relations" | "recruiting";
export const ALL_PURPOSE: readonly Purpose[] = ["programme", "public_relations", "recruiting"];

export type Standing = "withdrawn" | "blocked" | "expiring" | "original_missing" | "valid";
export const ALL_STANDING: readonly Standing[] = ["withdrawn", "blocked", "expiring", "original_missing", "valid"];

export type CoverMargin = "tight" | "medium" | "wide";
export const ALL_COVER_MARGIN: readonly CoverMargin[] = ["tight", "medium", "wide"];

export type CoverStyle = "mosaic" | "blur" | "solid";
export const ALL_COVER_STYLE: readonly CoverStyle[] = ["mosaic", "blur", "solid"];

export type AgeAnswer = "adult" | "minor";
export const ALL_AGE_ANSWER: readonly AgeAnswer[] = ["adult", "minor"];

export type Exception = "event" | "accessory" | "contemporary_history";
export const ALL_EXCEPTION: readonly Exception[] = ["event", "accessory", "contemporary_history"];

export type FindingKind = "face" | "possible_minor" | "text" | "code" | "area";
export const ALL_FINDING_KIND: readonly FindingKind[] = ["face", "possible_minor", "text", "code", "area"];

export type FindingClass = "document" | "password" | "wifi" | "ticket" | "iban" | "contact" | "email" | "phone" | "plate" | "file_number" | "birth_date" | "name" | "link" | "product" | "plain";
export const ALL_FINDING_CLASS: readonly FindingClass[] = ["document", "password", "wifi", "ticket", "iban", "contact", "email", "phone", "plate", "file_number", "birth_date", "name", "link", "product", "plain"];

export type Goal = "employer_brand" | "recruiting" | "image" | "employee_value" | "exchange";
export const ALL_GOAL: readonly Goal[] = ["employer_brand", "recruiting", "image", "employee_value", "exchange"];

export type AgeBand = "under_30" | "30_to_49" | "50_and_over";
export const ALL_AGE_BAND: readonly AgeBand[] = ["under_30", "30_to_49", "50_and_over"];

export type Agreement = "service_agreement" | "photo_notes";
export const ALL_AGREEMENT: readonly Agreement[] = ["service_agreement", "photo_notes"];

export type Experience = "unknown" | "new" | "some" | "practised";
export const ALL_EXPERIENCE: readonly Experience[] = ["unknown", "new", "some", "practised"];

export type LifeCycle = "suggested" | "invited" | "kicked_off" | "trained" | "active" | "paused" | "left";
export const ALL_LIFE_CYCLE: readonly LifeCycle[] = ["suggested", "invited", "kicked_off", "trained", "active", "paused", "left"];

export type MetadataKind = "place" | "serial_number" | "owner" | "people" | "hidden_picture" | "time" | "device" | "description" | "edit_history" | "exposure" | "other";
export const ALL_METADATA_KIND: readonly MetadataKind[] = ["place", "serial_number", "owner", "people", "hidden_picture", "time", "device", "description", "edit_history", "exposure", "other"];

export type Kept = "colour_profile" | "colour_description" | "orientation" | "resolution" | "animation" | "picture" | "picture_outside_covers";
export const ALL_KEPT: readonly Kept[] = ["colour_profile", "colour_description", "orientation", "resolution", "animation", "picture", "picture_outside_covers"];

export type CheckState = "unchecked" | "checked" | "could_not_check";
export const ALL_CHECK_STATE: readonly CheckState[] = ["unchecked", "checked", "could_not_check"];

export type TopicReason = "season" | "department" | "never_used" | "goal_short" | "quick";
export const ALL_TOPIC_REASON: readonly TopicReason[] = ["season", "department", "never_used", "goal_short", "quick"];

export type PostState = "idea" | "draft" | "ready" | "published" | "withdrawn";
export const ALL_POST_STATE: readonly PostState[] = ["idea", "draft", "ready", "published", "withdrawn"];

export type Light = "free" | "open" | "blocked" | "unchecked" | "not_checkable";
export const ALL_LIGHT: readonly Light[] = ["free", "open", "blocked", "unchecked", "not_checkable"];

/**
 * A failure as it crosses the wall.
 */
export type CommandError = { 
/**
 * Which one.
 */
code: ErrorCode, 
/**
 * What the words need.
 */
params: { [key in string]: string }, };

/**
 * What the window has to show first.
 */
export type Start = { "FirstRun": { 
/**
 * The folder in which the data would lie.
 */
folder: string, 
/**
 * Whether the operating system's keychain can hold the key.
 */
has_keychain: boolean, 
/**
 * Fewest characters of a passphrase.
 */
passphrase_least: number, } } | { "Locked": { 
/**
 * The folder in which the data lie.
 */
folder: string, } } | { "Ready": { 
/**
 * Whether these are the made-up data of the practice mode.
 */
practice: boolean, } } | { "Broken": { 
/**
 * Why.
 */
code: ErrorCode, 
/**
 * The folder in which the data lie.
 */
folder: string, 
/**
 * Backups that could be restored, newest first.
 */
backups: Array<Backup>, } };

/**
 * A backup file.
 */
export type Backup = { 
/**
 * Full path.
 */
path: string, 
/**
 * When it was made.
 */
made_at: string, 
/**
 * Size in kilobytes.
 */
kilobytes: number, };

/**
 * The answers of the first-run assistant.
 */
export type FirstRun = { 
/**
 * Influencer, coordinator or both.
 */
role: Role, 
/**
 * The person's own name; empty for a coordinator who does not post.
 */
name: string, 
/**
 * Name of the person's department.
 */
department: string, 
/**
 * Name of the administration.
 */
organisation: string, 
/**
 * Which holidays count.
 */
land: Land, 
/**
 * `null`: the key goes to the keychain.
 */
passphrase: string | null, };

/**
 * The organisation's decisions.
 */
export type Settings = { 
/**
 * Name of the administration.
 */
organisation: string, 
/**
 * Which holidays count.
 */
land: Land, 
/**
 * `08:00`.
 */
window_start: string, 
/**
 * `16:00`.
 */
window_end: string, 
/**
 * Posts a member aims at in a month.
 */
monthly_target: number, 
/**
 * Whether recognisable Kita children may be shown at all.
 */
kita_children_allowed: boolean, 
/**
 * Whether employees' consents must be in writing.
 */
employee_consent_in_writing: boolean, 
/**
 * Days until live posts have to be changed after a withdrawal.
 */
withdrawal_days: number, 
/**
 * Days before its end from which a consent counts as expiring.
 */
expiry_notice_days: number, 
/**
 * Version of the service agreement in force.
 */
service_agreement_version: number, 
/**
 * Version of the notes on photos in force.
 */
photo_notes_version: number, 
/**
 * Height of the smallest face that counts, in pixels of a photo of 12 megapixels.
 */
smallest_face: number, };

/**
 * Who sits at this PC.
 */
export type Me = { 
/**
 * Influencer, coordinator or both.
 */
role: Role, 
/**
 * The member this person is; `null` for a coordinator who does not post.
 */
member_id: string | null, 
/**
 * Shown at the bottom of the navigation.
 */
name: string, 
/**
 * The department's name, empty without one.
 */
department: string, };

/**
 * Where the data lie and how they are.
 */
export type DataInfo = { 
/**
 * The folder.
 */
folder: string, 
/**
 * `keychain` or `passphrase`.
 */
key: string, 
/**
 * Size of the database in kilobytes.
 */
kilobytes: number, 
/**
 * Backups, newest first.
 */
backups: Array<Backup>, 
/**
 * The program's version.
 */
version: string, };

/**
 * What the check of the data found.
 */
export type DataCheck = { 
/**
 * Whether everything is sound.
 */
sound: boolean, 
/**
 * Photos whose bytes no longer match their SHA-256.
 */
damaged_photos: number, 
/**
 * How many photos were compared.
 */
photos: number, };

/**
 * A hit of "find anything".
 */
export type Hit = { 
/**
 * `member`, `post`, `topic` or `person`.
 */
kind: string, 
/**
 * Its id.
 */
id: string, 
/**
 * Its name or title.
 */
title: string, };

/**
 * A department.
 */
export type Department = { 
/**
 * Its id; empty for a new one.
 */
id: string, 
/**
 * Its name.
 */
name: string, };

/**
 * How many members stand for a department.
 */
export type Coverage = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Members who neither paused nor left.
 */
members: number, };

/**
 * Which part of the roster is wanted.
 */
export type MemberQuery = { 
/**
 * Part of a name or department; empty: all.
 */
text: string, 
/**
 * Only this department.
 */
department: string | null, 
/**
 * Only this stage.
 */
stage: LifeCycle | null, 
/**
 * `name`, `department` or `stage`.
 */
sort: string, 
/**
 * Z to A.
 */
descending: boolean, 
/**
 * First row wanted.
 */
offset: number, 
/**
 * Rows wanted.
 */
limit: number, };

/**
 * A part of the roster.
 */
export type MemberPage = { 
/**
 * Rows that match in all.
 */
total: number, 
/**
 * The rows from `offset` on.
 */
rows: Array<MemberRow>, };

/**
 * A row of the roster.
 */
export type MemberRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * First and last name.
 */
name: string, 
/**
 * The department's name.
 */
department: string, 
/**
 * Where they stand.
 */
stage: LifeCycle, 
/**
 * How much they posted before.
 */
experience: Experience, 
/**
 * Newest version of the service agreement they acknowledged.
 */
agreement_version: number | null, 
/**
 * Whether that is the version in force.
 */
agreement_current: boolean, };

/**
 * Everything about a member.
 */
export type Member = { 
/**
 * Its id.
 */
id: string, 
/**
 * What was entered.
 */
profile: Profile, 
/**
 * The department's name.
 */
department: string, 
/**
 * Where they stand.
 */
stage: LifeCycle, 
/**
 * Steps that make sense next.
 */
next_stages: LifeCycle[], 
/**
 * All steps, oldest first.
 */
steps: Array<Step>, 
/**
 * What they acknowledged.
 */
acknowledgements: Array<Acknowledgement>, };

/**
 * What is entered about a member.
 */
export type Profile = { 
/**
 * First and last name.
 */
name: string, 
/**
 * The department's id.
 */
department_id: string, 
/**
 * E-mail address or empty.
 */
email: string, 
/**
 * Number or empty.
 */
phone: string, 
/**
 * Profile link or empty.
 */
linkedin_url: string, 
/**
 * How much they posted before.
 */
experience: Experience, 
/**
 * Voluntary.
 */
age_band: AgeBand | null, 
/**
 * Whether coordinators may see this member's own figures.
 */
shares_figures: boolean, };

/**
 * A dated step.
 */
export type Step = { 
/**
 * What the member became.
 */
stage: LifeCycle, 
/**
 * The day.
 */
on: string, };

/**
 * An acknowledged document.
 */
export type Acknowledgement = { 
/**
 * Which document.
 */
agreement: Agreement, 
/**
 * Which version.
 */
version: number, 
/**
 * The day.
 */
on: string, };

/**
 * What an import file holds, before anything is stored.
 */
export type ImportPreview = { 
/**
 * Rows that can be taken over.
 */
good: Array<ImportRow>, 
/**
 * Rows that can't, with the reason.
 */
bad: Array<BadRow>, 
/**
 * Departments that would be new.
 */
new_departments: Array<string>, };

/**
 * A row that can be taken over.
 */
export type ImportRow = { 
/**
 * Line in the file, from 1.
 */
line: number, 
/**
 * The name.
 */
name: string, 
/**
 * The department's name.
 */
department: string, };

/**
 * A row that can't be taken over.
 */
export type BadRow = { 
/**
 * Line in the file, from 1.
 */
line: number, 
/**
 * Code of the reason; the words are `import-<code>`.
 */
code: string, 
/**
 * What stood there, shortened.
 */
value: string, };

/**
 * An idea for a post, in the language of the window.
 */
export type Topic = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * What helps to begin.
 */
hint: string, 
/**
 * What it is for; the first is the main goal.
 */
goals: Goal[], 
/**
 * Months, 1 to 12; empty: all year.
 */
months: Array<number>, 
/**
 * Ids of departments; empty: all.
 */
departments: Array<string>, 
/**
 * Whether it lives on a photo.
 */
needs_photo: boolean, 
/**
 * How long it takes.
 */
minutes: number, 
/**
 * Taken out of the suggestions.
 */
retired: boolean, 
/**
 * Last day on which this person used it.
 */
last_used: string | null, };

/**
 * A topic that fits.
 */
export type TopicSuggestion = { 
/**
 * The topic.
 */
topic: Topic, 
/**
 * Why, strongest first.
 */
reasons: TopicReason[], };

/**
 * What is entered about a topic.
 */
export type TopicInput = { 
/**
 * `null` for a new one.
 */
id: string | null, 
/**
 * Title in the language of the window.
 */
title: string, 
/**
 * Hint in the language of the window.
 */
hint: string, 
/**
 * What it is for.
 */
goals: Goal[], 
/**
 * Months, 1 to 12.
 */
months: Array<number>, 
/**
 * Ids of departments.
 */
departments: Array<string>, 
/**
 * Whether it lives on a photo.
 */
needs_photo: boolean, 
/**
 * How long it takes.
 */
minutes: number, };

/**
 * A card of the board.
 */
export type PostCard = { 
/**
 * Its id.
 */
id: string, 
/**
 * Working title.
 */
title: string, 
/**
 * Author's name.
 */
author: string, 
/**
 * Whether the author is the person at this PC.
 */
mine: boolean, 
/**
 * Where it stands.
 */
state: PostState, 
/**
 * When it is planned.
 */
planned_at: string | null, 
/**
 * When it went out.
 */
published_at: string | null, 
/**
 * When it was last changed.
 */
changed_at: string, 
/**
 * Its first photo.
 */
cover_photo: string | null, 
/**
 * Photos it has.
 */
photos: number, 
/**
 * Open findings in all photos.
 */
open_findings: number, 
/**
 * The worst light of its photos.
 */
light: Light | null, };

/**
 * A post in the editor.
 */
export type Post = { 
/**
 * Its id.
 */
id: string, 
/**
 * Counts changes; sent back when saving.
 */
revision: number, 
/**
 * Working title.
 */
title: string, 
/**
 * The text.
 */
text: string, 
/**
 * Author's id.
 */
author_id: string, 
/**
 * Author's name.
 */
author: string, 
/**
 * Author's department.
 */
department: string, 
/**
 * Name of the administration, for the preview.
 */
organisation: string, 
/**
 * The topic's id.
 */
topic_id: string | null, 
/**
 * The topic's title.
 */
topic: string | null, 
/**
 * The topic's hint.
 */
topic_hint: string | null, 
/**
 * What it is for; the first is the main goal.
 */
goals: Goal[], 
/**
 * When it is planned.
 */
planned_at: string | null, 
/**
 * What speaks against that time.
 */
planned_problem: SlotProblem | null, 
/**
 * Where it stands.
 */
state: PostState, 
/**
 * Link on LinkedIn.
 */
url: string | null, 
/**
 * When it went out.
 */
published_at: string | null, 
/**
 * Working time in minutes.
 */
minutes: number, 
/**
 * When it was last changed.
 */
changed_at: string, 
/**
 * Its photos in order.
 */
photos: Array<PhotoCard>, 
/**
 * What is missing until it can go out.
 */
missing: Array<Missing>, };

/**
 * Something without which a post can't go out.
 */
export type Missing = { 
/**
 * `text`, `text_too_long`, `goal`, `too_many_photos`, `photo_findings`,
 * `photo_not_checkable`, `photo_unchecked`, `photo_consent`, `photo_own_look`.
 */
code: string, 
/**
 * The photo, where it is about one.
 */
photo_id: string | null, 
/**
 * The photo's place, from 1.
 */
photo_number: number | null, 
/**
 * How many: findings, characters, photos.
 */
count: number, };

/**
 * What the editor saves.
 */
export type PostInput = { 
/**
 * The revision that was read.
 */
revision: number, 
/**
 * Working title.
 */
title: string, 
/**
 * The text.
 */
text: string, 
/**
 * The topic's id.
 */
topic_id: string | null, 
/**
 * What it is for.
 */
goals: Goal[], 
/**
 * When it is planned.
 */
planned_at: string | null, 
/**
 * Working time in minutes.
 */
minutes: number, };

/**
 * What a save answers.
 */
export type Saved = { 
/**
 * The new revision.
 */
revision: number, 
/**
 * When.
 */
saved_at: string, 
/**
 * What is missing now.
 */
missing: Array<Missing>, 
/**
 * What speaks against the planned time.
 */
planned_problem: SlotProblem | null, };

/**
 * What can be said about a text while it is written.
 */
export type TextCheck = { 
/**
 * UTF-16 units.
 */
count: number, 
/**
 * Most UTF-16 units.
 */
limit: number, 
/**
 * Where "see more" cuts on a desktop, in UTF-16 units; `null`: nothing is cut.
 */
fold_desktop: number | null, 
/**
 * The same on a phone.
 */
fold_phone: number | null, 
/**
 * `good`, `medium`, `hard`; `null` while there is too little text.
 */
readability: string | null, 
/**
 * Advice, in the order of the text.
 */
hints: Array<Hint>, 
/**
 * Where hashtags stand, `[start, end]` in UTF-16 units.
 */
hashtags: Array<[number, number]>, };

/**
 * A piece of advice.
 */
export type Hint = { 
/**
 * Code; the words are `hint-<code>`, with hyphens.
 */
code: string, 
/**
 * Where, in UTF-16 units; `null`: the whole text.
 */
range: [number, number] | null, 
/**
 * The piece it is about, shortened.
 */
piece: string, 
/**
 * What could stand there instead.
 */
suggestion: string | null, 
/**
 * A number the words need.
 */
count: number, };

/**
 * What "ready to post" made.
 */
export type HandOver = { 
/**
 * The folder with pictures, alt texts and text.
 */
folder: string, 
/**
 * How many pictures lie there.
 */
pictures: number, 
/**
 * The text to copy.
 */
text: string, 
/**
 * Whether the link could carry the whole text.
 */
text_in_link: boolean, 
/**
 * Whether the text is in the clipboard.
 */
text_copied: boolean, };

/**
 * A suggested time.
 */
export type Slot = { 
/**
 * When.
 */
at: string, 
/**
 * The middle of the week.
 */
midweek: boolean, 
/**
 * Nobody else planned for that day.
 */
day_is_free: boolean, };

/**
 * A person's answer whether anything in the picture should not be public.
 */
export type OwnLook = "Looked" | { "Skipped": { 
/**
 * Why not.
 */
reason: string, } };

/**
 * A photo in a strip or list.
 */
export type PhotoCard = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * Its light.
 */
light: Light, 
/**
 * What is open: findings, and the look of one's own.
 */
open: number, 
/**
 * Faces found.
 */
faces: number, 
/**
 * What people who can't see the picture read.
 */
alt_text: string, 
/**
 * The post it belongs to.
 */
post_id: string | null, 
/**
 * That post's title.
 */
post_title: string | null, 
/**
 * Upright width in pixels.
 */
width: number, 
/**
 * Upright height in pixels.
 */
height: number, 
/**
 * Changes with every cover, so that no old picture is shown.
 */
version: string, };

/**
 * A photo on the bench.
 */
export type Photo = { 
/**
 * What the strip shows.
 */
card: PhotoCard, 
/**
 * How far the look came.
 */
check: CheckState, 
/**
 * Whether the second reader found nothing.
 */
verified: boolean, 
/**
 * Which finders looked.
 */
engines: Array<string>, 
/**
 * What none of them looked for; codes of `photos-unseen-<code>`.
 */
unseen: Array<string>, 
/**
 * What was removed.
 */
removed: Array<Removed>, 
/**
 * What stayed in the file, since the picture needs it.
 */
kept: Array<Kept>, 
/**
 * What was found.
 */
findings: Array<Finding>, 
/**
 * A person's own look; `null` while the question is open.
 */
own_look: OwnLook | null, };

/**
 * A piece of metadata that was removed, without its value.
 */
export type Removed = { 
/**
 * What it revealed.
 */
kind: MetadataKind, 
/**
 * Where it stood.
 */
group: string, 
/**
 * What it is called there.
 */
name: string, };

/**
 * Something found in a photo.
 */
export type Finding = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its number on the photo, from 1.
 */
number: number, 
/**
 * What was found.
 */
kind: FindingKind, 
/**
 * What can be read there.
 */
class: FindingClass | null, 
/**
 * What was read there since the program started. Nobody stores it.
 */
words: string | null, 
/**
 * `[left, top, width, height]` in pixels of the upright photo.
 */
region: [number, number, number, number], 
/**
 * 0 to 1.
 */
confidence: number, 
/**
 * A person's answer.
 */
age: AgeAnswer | null, 
/**
 * How it was settled.
 */
settlement: Settlement | null, 
/**
 * The linked person's name.
 */
person: string | null, 
/**
 * Its light: free, open or blocked.
 */
light: Light, 
/**
 * Why it is not free; codes of `gap-<code>`.
 */
gaps: Array<string>, };

/**
 * How a finding was settled.
 */
export type Settlement = { "Consent": { 
/**
 * Their id.
 */
person_id: string, } } | { "Covered": { 
/**
 * How.
 */
style: CoverStyle, 
/**
 * How far.
 */
margin: CoverMargin, } } | { "Exempt": { 
/**
 * Which exception of § 23 KunstUrhG.
 */
exception: Exception, 
/**
 * The reason.
 */
reason: string, } } | { "NotNeeded": { 
/**
 * The reason.
 */
reason: string, } } | "FalseAlarm";

/**
 * How far adding photos came.
 */
export type PhotoProgress = { 
/**
 * Photos done.
 */
done: number, 
/**
 * Photos in all.
 */
total: number, 
/**
 * `cleaning`, `saving`, `looking`, `found`, `checked`.
 */
step: string, 
/**
 * The present photo, as soon as it can be shown.
 */
photo_id: string | null, };

/**
 * What became of the files that were dropped.
 */
export type PhotosAdded = { 
/**
 * The new photos.
 */
photos: Array<PhotoCard>, 
/**
 * Of these, the ones from which metadata were removed.
 */
cleaned: number, 
/**
 * Files that were refused.
 */
refused: Array<RefusedFile>, 
/**
 * Whether it was stopped.
 */
cancelled: boolean, };

/**
 * A file that was refused.
 */
export type RefusedFile = { 
/**
 * The file's name, for the person only.
 */
file: string, 
/**
 * Why.
 */
code: ErrorCode, 
/**
 * What the words need.
 */
params: { [key in string]: string }, };

/**
 * A row of the register.
 */
export type PersonRow = { 
/**
 * Their id.
 */
id: string, 
/**
 * Their name.
 */
name: string, 
/**
 * `employee`, `external` or `minor`.
 */
kind: string, 
/**
 * Department or remark.
 */
note: string, 
/**
 * Completed years, for minors.
 */
age: number | null, 
/**
 * How the consents stand.
 */
standing: Standing, 
/**
 * How many to-dos of withdrawals are open.
 */
open_todos: number, 
/**
 * Where the person may be shown.
 */
channels: Channel[], 
/**
 * What the newest consent is limited to.
 */
limit: Limit, 
/**
 * The first day on which something ends.
 */
valid_until: string | null, 
/**
 * Why the person may not be shown; codes of `gap-<code>`.
 */
gaps: Array<string>, 
/**
 * Custody holders of a minor and whether they signed.
 */
holders: Array<HolderRow>, };

/**
 * A holder of custody.
 */
export type HolderRow = { 
/**
 * Their id.
 */
id: string, 
/**
 * Their name.
 */
name: string, 
/**
 * The day they signed the consent that holds; `null`: missing.
 */
signed_on: string | null, };

/**
 * Everything about a person shown.
 */
export type Person = { 
/**
 * What the register shows.
 */
row: PersonRow, 
/**
 * Day of birth of a minor.
 */
born_on: string | null, 
/**
 * A document shows sole custody.
 */
sole_custody: boolean, 
/**
 * A child of a Kita.
 */
kita: boolean, 
/**
 * The department's id of an employee.
 */
department_id: string | null, 
/**
 * All consents, newest first.
 */
consents: Array<Consent>, 
/**
 * To-dos of a withdrawal.
 */
todos: Array<Todo>, 
/**
 * Titles of posts in which the person is shown.
 */
posts: Array<PostTitle>, };

/**
 * A post by its title.
 */
export type PostTitle = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * When it went out.
 */
published_at: string | null, };

/**
 * What is entered about a person.
 */
export type PersonInput = { 
/**
 * `null` for a new one.
 */
id: string | null, 
/**
 * Their name.
 */
name: string, 
/**
 * A remark that tells two of the same name apart.
 */
note: string, 
/**
 * `employee`, `external` or `minor`.
 */
kind: string, 
/**
 * The department's id of an employee.
 */
department_id: string | null, 
/**
 * Day of birth of a minor.
 */
born_on: string | null, 
/**
 * All holders of custody; an empty id is a new one.
 */
holders: Array<HolderInput>, 
/**
 * A document shows sole custody.
 */
sole_custody: boolean, 
/**
 * A child of a Kita.
 */
kita: boolean, };

/**
 * A holder of custody as entered.
 */
export type HolderInput = { 
/**
 * Their id; empty for a new one.
 */
id: string, 
/**
 * Their name.
 */
name: string, };

/**
 * One signed consent.
 */
export type Consent = { 
/**
 * Its id.
 */
id: string, 
/**
 * What was entered.
 */
input: ConsentInput, 
/**
 * Name of the signer.
 */
giver: string, 
/**
 * The day it was withdrawn.
 */
withdrawn_on: string | null, 
/**
 * Whether it holds today.
 */
holds: boolean, };

/**
 * What is entered about a consent.
 */
export type ConsentInput = { 
/**
 * The person shown.
 */
person_id: string, 
/**
 * The holder who signed; `null`: the person.
 */
holder_id: string | null, 
/**
 * What for.
 */
purposes: Purpose[], 
/**
 * Where.
 */
channels: Channel[], 
/**
 * How it was given.
 */
form: Form, 
/**
 * Why it is not in writing.
 */
form_reason: string, 
/**
 * What it is limited to.
 */
limit: Limit, 
/**
 * The day of the signature.
 */
given_on: string, 
/**
 * The last day.
 */
valid_until: string | null, 
/**
 * Where the original lies.
 */
original_place: string, 
/**
 * The occasion or another remark.
 */
note: string, };

/**
 * Something to do after a withdrawal.
 */
export type Todo = { 
/**
 * Its id.
 */
id: string, 
/**
 * `block`, `change_post` or `confirm`.
 */
kind: string, 
/**
 * The post to change.
 */
post: PostTitle | null, 
/**
 * Link of that post.
 */
url: string | null, 
/**
 * Which photo of the post shows the person, from 1.
 */
photo_number: number | null, 
/**
 * The last day.
 */
due: string, 
/**
 * When it was done.
 */
done_at: string | null, };

/**
 * What "Heute" shows.
 */
export type Today = { 
/**
 * The local day.
 */
day: string, 
/**
 * The month, `2026-11`.
 */
month: string, 
/**
 * Own posts that went out this month (all of the programme for a coordinator who does not post).
 */
posts: number, 
/**
 * Posts aimed at.
 */
target: number, 
/**
 * The next good time; `null` where none is left in four weeks.
 */
slot: Slot | null, 
/**
 * The working days of the month.
 */
days: Array<TodayDay>, 
/**
 * Topics that fit.
 */
topics: Array<TopicSuggestion>, 
/**
 * How many topics there are.
 */
topic_count: number, 
/**
 * Posts under way.
 */
drafts: Array<PostCard>, 
/**
 * Photos with open findings.
 */
photos: Array<PhotoCard>, 
/**
 * The last post that went out.
 */
last_post: PostCard | null, 
/**
 * For coordinators: what needs a look.
 */
programme: TodayProgramme | null, };

/**
 * A working day of the strip.
 */
export type TodayDay = { 
/**
 * The day.
 */
day: string, 
/**
 * A post went out.
 */
published: boolean, 
/**
 * When a post is planned.
 */
planned_at: string | null, };

/**
 * A coordinator's morning.
 */
export type TodayProgramme = { 
/**
 * Departments nobody stands for.
 */
gaps: Array<string>, 
/**
 * Consents that end soon.
 */
expiring: number, 
/**
 * To-dos of withdrawals that are open.
 */
todos: number, 
/**
 * Members who have not acknowledged the agreement in force.
 */
agreements_missing: number, };

/**
 * Numbers beside the navigation.
 */
export type Counts = { 
/**
 * Posts under way.
 */
posts: number, 
/**
 * Photos that are not free.
 */
photos: number, 
/**
 * People whose consents need something.
 */
consents: number, };

/**
 * A month of planned and published posts.
 */
export type CalendarMonth = { 
/**
 * `2026-11`.
 */
month: string, 
/**
 * Its days, first to last.
 */
days: Array<CalendarDay>, };

/**
 * A day of the calendar.
 */
export type CalendarDay = { 
/**
 * The day.
 */
day: string, 
/**
 * Neither weekend nor holiday.
 */
working: boolean, 
/**
 * A public holiday of the Land.
 */
holiday: boolean, 
/**
 * Planned and published posts, by time.
 */
posts: Array<PostCard>, };

/**
 * One month of the programme; definitions stand at `programme::month_report`.
 */
export type MonthReport = { 
/**
 * `2026-10`.
 */
month: string, 
/**
 * Name of the administration.
 */
organisation: string, 
/**
 * Members active on at least one day.
 */
active_members: number, 
/**
 * Posts that went out.
 */
posts: number, 
/**
 * Posts aimed at.
 */
target: number, 
/**
 * Posts in the posting window.
 */
in_window: number, 
/**
 * Working time in minutes.
 */
minutes: number, 
/**
 * Photos that went out.
 */
photos: number, 
/**
 * Metadata removed, by what it revealed.
 */
removed: Array<RemovedCount>, 
/**
 * By department; small ones merged (`null`).
 */
departments: Array<DepartmentPosts>, 
/**
 * By main goal.
 */
goals: Array<GoalCount>, 
/**
 * Posts without a main goal.
 */
without_goal: number, 
/**
 * By weekday and hour.
 */
hours: Array<HourCell>, 
/**
 * The window in full hours.
 */
window: [number, number], 
/**
 * Members by department.
 */
coverage: Array<Coverage>, 
/**
 * Consents that end soon.
 */
expiring: Array<ExpiringConsent>, 
/**
 * People who withdrew a consent.
 */
withdrawals: number, };

/**
 * Metadata removed.
 */
export type RemovedCount = { 
/**
 * What it revealed.
 */
kind: MetadataKind, 
/**
 * How many pieces.
 */
count: number, };

/**
 * Posts of a department.
 */
export type DepartmentPosts = { 
/**
 * `null`: the departments below three members together.
 */
department: string | null, 
/**
 * Active members.
 */
members: number, 
/**
 * Posts that went out.
 */
posts: number, 
/**
 * Posts aimed at.
 */
target: number, };

/**
 * Posts of a goal.
 */
export type GoalCount = { 
/**
 * The main goal.
 */
goal: Goal, 
/**
 * Posts.
 */
posts: number, };

/**
 * Posts by weekday and hour.
 */
export type HourCell = { 
/**
 * 0 is Monday.
 */
weekday: number, 
/**
 * Local full hour.
 */
hour: number, 
/**
 * Posts.
 */
posts: number, };

/**
 * A consent that ends soon.
 */
export type ExpiringConsent = { 
/**
 * The person shown.
 */
person: string, 
/**
 * The last day.
 */
until: string | null, };
