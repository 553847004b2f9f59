//! Posts: board, editor, handing over.

use app::{HintKind, Register};
use programme::goal::Goal;
use programme::id::MemberId;
use programme::photo::Photo;
use programme::planning::SlotProblem;
use programme::post::{self as domain, PostState};
use programme::readiness::{self as domain_missing, Light};
use programme::topic::Localised;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PhotoCard;
use crate::error::CommandError;

/// A card of the board.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct PostCard {
    /// Its id.
    pub(crate) id: String,
    /// Working title.
    pub(crate) title: String,
    /// Author's name.
    pub(crate) author: String,
    /// Whether the author is the person at this PC.
    pub(crate) mine: bool,
    /// Where it stands.
    #[ts(type = "PostState")]
    pub(crate) state: PostState,
    /// When it is planned.
    pub(crate) planned_at: Option<String>,
    /// When it went out.
    pub(crate) published_at: Option<String>,
    /// When it was last changed.
    pub(crate) changed_at: String,
    /// Its first photo.
    pub(crate) cover_photo: Option<String>,
    /// Photos it has.
    pub(crate) photos: u32,
    /// Open findings in all photos.
    pub(crate) open_findings: u32,
    /// The worst light of its photos.
    #[ts(type = "Light | null")]
    pub(crate) light: Option<Light>,
}

/// A post in the editor.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct Post {
    /// Its id.
    pub(crate) id: String,
    /// Counts changes; sent back when saving.
    pub(crate) revision: u32,
    /// Working title.
    pub(crate) title: String,
    /// The text.
    pub(crate) text: String,
    /// Author's id.
    pub(crate) author_id: String,
    /// Author's name.
    pub(crate) author: String,
    /// Author's department.
    pub(crate) department: String,
    /// Name of the administration, for the preview.
    pub(crate) organisation: String,
    /// The topic's id.
    pub(crate) topic_id: Option<String>,
    /// The topic's title.
    pub(crate) topic: Option<String>,
    /// The topic's hint.
    pub(crate) topic_hint: Option<String>,
    /// What it is for; the first is the main goal.
    #[ts(type = "Goal[]")]
    pub(crate) goals: Vec<Goal>,
    /// When it is planned.
    pub(crate) planned_at: Option<String>,
    /// What speaks against that time.
    #[ts(type = "SlotProblem | null")]
    pub(crate) planned_problem: Option<SlotProblem>,
    /// Where it stands.
    #[ts(type = "PostState")]
    pub(crate) state: PostState,
    /// Link on LinkedIn.
    pub(crate) url: Option<String>,
    /// When it went out.
    pub(crate) published_at: Option<String>,
    /// Working time in minutes.
    pub(crate) minutes: u32,
    /// When it was last changed.
    pub(crate) changed_at: String,
    /// Its photos in order.
    pub(crate) photos: Vec<super::PhotoCard>,
    /// What is missing until it can go out.
    pub(crate) missing: Vec<Missing>,
}

/// Something without which a post can't go out.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct Missing {
    /// `text`, `text_too_long`, `goal`, `too_many_photos`, `photo_findings`,
    /// `photo_not_checkable`, `photo_unchecked`, `photo_consent`, `photo_own_look`.
    pub(crate) code: String,
    /// The photo, where it is about one.
    pub(crate) photo_id: Option<String>,
    /// The photo's place, from 1.
    pub(crate) photo_number: Option<u32>,
    /// How many: findings, characters, photos.
    pub(crate) count: u32,
}

/// What the editor saves.
#[derive(Debug, Clone, Deserialize, TS)]
pub(crate) struct PostInput {
    /// The revision that was read.
    pub(crate) revision: u32,
    /// Working title.
    pub(crate) title: String,
    /// The text.
    pub(crate) text: String,
    /// The topic's id.
    pub(crate) topic_id: Option<String>,
    /// What it is for.
    #[ts(type = "Goal[]")]
    pub(crate) goals: Vec<Goal>,
    /// When it is planned.
    pub(crate) planned_at: Option<String>,
    /// Working time in minutes.
    pub(crate) minutes: u32,
}

/// What a save answers.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct Saved {
    /// The new revision.
    pub(crate) revision: u32,
    /// When.
    pub(crate) saved_at: String,
    /// What is missing now.
    pub(crate) missing: Vec<Missing>,
    /// What speaks against the planned time.
    #[ts(type = "SlotProblem | null")]
    pub(crate) planned_problem: Option<SlotProblem>,
}

/// What can be said about a text while it is written.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct TextCheck {
    /// UTF-16 units.
    pub(crate) count: u32,
    /// Most UTF-16 units.
    pub(crate) limit: u32,
    /// Where "see more" cuts on a desktop, in UTF-16 units; `null`: nothing is cut.
    pub(crate) fold_desktop: Option<u32>,
    /// The same on a phone.
    pub(crate) fold_phone: Option<u32>,
    /// `good`, `medium`, `hard`; `null` while there is too little text.
    pub(crate) readability: Option<String>,
    /// Advice, in the order of the text.
    pub(crate) hints: Vec<Hint>,
    /// Where hashtags stand, `[start, end]` in UTF-16 units.
    pub(crate) hashtags: Vec<[u32; 2]>,
}

/// A piece of advice.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct Hint {
    /// Code; the words are `hint-<code>`, with hyphens.
    pub(crate) code: String,
    /// Where, in UTF-16 units; `null`: the whole text.
    pub(crate) range: Option<[u32; 2]>,
    /// The piece it is about, shortened.
    pub(crate) piece: String,
    /// What could stand there instead.
    pub(crate) suggestion: Option<String>,
    /// A number the words need.
    pub(crate) count: u32,
}

/// What "ready to post" made.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct HandOver {
    /// The folder with pictures, alt texts and text.
    pub(crate) folder: String,
    /// How many pictures lie there.
    pub(crate) pictures: u32,
    /// The text to copy.
    pub(crate) text: String,
    /// Whether the link could carry the whole text.
    pub(crate) text_in_link: bool,
    /// Whether the text is in the clipboard.
    pub(crate) text_copied: bool,
}

/// A suggested time.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct Slot {
    /// When.
    pub(crate) at: String,
    /// The middle of the week.
    pub(crate) midweek: bool,
    /// Nobody else planned for that day.
    pub(crate) day_is_free: bool,
}

impl PostCard {
    /// A card; `author` is the author's name, `me` the member at this PC.
    pub(crate) fn new(
        post: &domain::Post,
        photos: &[Photo],
        register: &Register,
        author: String,
        me: Option<MemberId>,
    ) -> Self {
        let cards = photos.iter().map(|photo| PhotoCard::new(photo, register, None));
        let cards: Vec<PhotoCard> = cards.collect();
        Self {
            id: post.id.to_string(),
            title: post.title.clone(),
            author,
            mine: Some(post.author) == me,
            state: post.state,
            planned_at: post.planned_at.map(super::instant),
            published_at: post.publication.as_ref().map(|one| super::instant(one.at)),
            changed_at: super::instant(post.changed_at),
            cover_photo: cards.first().map(|card| card.id.clone()),
            photos: super::count(cards.len()),
            open_findings: cards.iter().map(|card| card.open).sum(),
            light: cards.iter().map(|card| card.light).max_by_key(|light| badness(*light)),
        }
    }
}

/// Which light counts when photos differ.
fn badness(light: Light) -> u8 {
    match light {
        Light::Free => 0,
        Light::Open => 1,
        Light::Unchecked => 2,
        Light::NotCheckable => 3,
        Light::Blocked => 4,
    }
}

impl Post {
    /// The editor's view.
    pub(crate) fn new(view: app::PostView, german: bool) -> Self {
        let (post, photos) = (view.post, &view.photos);
        let title = Some(post.title.clone());
        let card = |photo| PhotoCard::new(photo, &view.register, title.clone());
        let text = |both: Localised| if german { both.de } else { both.en };
        let (topic, hint) = view.topic.map(|one| (text(one.title), text(one.hint))).unzip();
        Self {
            missing: Missing::list(&view.missing, photos),
            photos: photos.iter().map(card).collect(),
            id: post.id.to_string(),
            revision: post.revision,
            title: post.title,
            text: post.text,
            author_id: post.author.to_string(),
            author: view.author,
            department: view.department,
            organisation: view.register.settings.organisation,
            topic_id: post.topic.map(|id| id.to_string()),
            topic,
            topic_hint: hint,
            goals: post.goals,
            planned_at: post.planned_at.map(super::instant),
            planned_problem: view.planned_problem,
            state: post.state,
            url: post.publication.as_ref().map(|one| one.url.clone()),
            published_at: post.publication.as_ref().map(|one| super::instant(one.at)),
            minutes: post.minutes,
            changed_at: super::instant(post.changed_at),
        }
    }
}

impl Missing {
    /// What is missing, one line for each photo.
    pub(crate) fn list(missing: &[domain_missing::Missing], photos: &[Photo]) -> Vec<Self> {
        use domain_missing::Missing as M;
        let plain = |code: &str, count| Self {
            code: code.into(),
            photo_id: None,
            photo_number: None,
            count,
        };
        let mut lines: Vec<Self> = Vec::new();
        for one in missing {
            match one {
                M::Text => lines.push(plain("text", 0)),
                M::TextTooLong(over) => lines.push(plain("text_too_long", *over)),
                M::Goal => lines.push(plain("goal", 0)),
                M::TooManyPhotos(over) => lines.push(plain("too_many_photos", *over)),
                M::Photo(id, what) => {
                    let code = photo_code(what);
                    let id = id.to_string();
                    let same =
                        |line: &&mut Self| line.code == code && line.photo_id == Some(id.clone());
                    if let Some(line) = lines.iter_mut().find(same) {
                        line.count += 1;
                        continue;
                    }
                    let place = photos.iter().position(|photo| photo.id.to_string() == id);
                    lines.push(Self {
                        photo_number: place.map(|place| super::count(place + 1)),
                        photo_id: Some(id),
                        ..plain(code, 1)
                    });
                }
            }
        }
        lines
    }
}

fn photo_code(missing: &domain_missing::PhotoMissing) -> &'static str {
    if *missing == domain_missing::PhotoMissing::Unchecked {
        "photo_unchecked"
    } else if missing.is_unknown() {
        "photo_not_checkable"
    } else if missing.is_blocked() {
        "photo_consent"
    } else if *missing == domain_missing::PhotoMissing::OwnLook {
        "photo_own_look"
    } else {
        "photo_findings"
    }
}

impl TryFrom<PostInput> for app::PostChange {
    type Error = CommandError;

    fn try_from(input: PostInput) -> Result<Self, CommandError> {
        Ok(Self {
            revision: input.revision,
            title: input.title,
            text: input.text,
            topic: input.topic_id.as_deref().map(super::read_id).transpose()?,
            goals: input.goals,
            planned_at: input.planned_at.as_deref().map(super::read_instant).transpose()?,
            minutes: input.minutes,
        })
    }
}

impl TextCheck {
    /// What can be said about `text`.
    pub(crate) fn new(check: app::TextCheck, text: &str) -> Self {
        let units: Vec<u16> = text.encode_utf16().collect();
        let reading = |one: app::Readability| match one.reading {
            app::Reading::Good => "good",
            app::Reading::Medium => "medium",
            app::Reading::Hard => "hard",
        };
        Self {
            count: check.count,
            limit: app::limits::POST_UNITS,
            fold_desktop: check.fold_desktop,
            fold_phone: check.fold_phone,
            readability: check.readability.map(|one| reading(one).into()),
            hints: check.hints.iter().map(|hint| Hint::new(hint, &units)).collect(),
            hashtags: check.hashtags.iter().map(|span| [span.start, span.end]).collect(),
        }
    }
}

impl Hint {
    fn new(hint: &app::Hint, units: &[u16]) -> Self {
        const LONGEST_PIECE: usize = 60;
        let (start, end) = (hint.span.start as usize, hint.span.end as usize);
        let piece = units.get(start..end).unwrap_or_default();
        let (code, count) = hint_code(&hint.kind);
        Self {
            code: code.into(),
            range: (start < end).then_some([hint.span.start, hint.span.end]),
            piece: String::from_utf16_lossy(&piece[..piece.len().min(LONGEST_PIECE)]),
            suggestion: hint.replacement().map(str::to_owned),
            count,
        }
    }
}

/// The words are `hint-<code>`, with hyphens.
fn hint_code(kind: &HintKind) -> (&'static str, u32) {
    match kind {
        HintKind::TooLong { over } => ("too_long", *over),
        HintKind::NearlyTooLong { left } => ("nearly_too_long", *left),
        HintKind::NoHashtag => ("no_hashtag", 0),
        HintKind::FewHashtags { count } => ("few_hashtags", *count),
        HintKind::TooManyHashtags { count } => ("too_many_hashtags", *count),
        HintKind::HashtagCase { .. } => ("hashtag_case", 0),
        HintKind::HashtagCut => ("hashtag_cut", 0),
        HintKind::PretendBold { .. } => ("pretend_bold", 0),
        HintKind::LinkInText { .. } => ("link_in_text", 0),
        HintKind::MentionPasted => ("mention_pasted", 0),
        HintKind::Shouting => ("shouting", 0),
        HintKind::LongSentence { words } => ("long_sentence", *words),
        HintKind::EmailInText => ("email_in_text", 0),
        HintKind::PhoneInText => ("phone_in_text", 0),
        HintKind::IbanInText => ("iban_in_text", 0),
    }
}

impl HandOver {
    /// What was handed over, and whether the text was copied.
    pub(crate) fn new(done: app::HandOver, text_copied: bool) -> Self {
        Self {
            folder: done.folder.to_string_lossy().into_owned(),
            pictures: super::count(done.pictures.len()),
            text: done.text,
            text_in_link: done.text_in_link,
            text_copied,
        }
    }
}

impl From<programme::planning::Slot> for Slot {
    fn from(slot: programme::planning::Slot) -> Self {
        Self { at: super::instant(slot.at), midweek: slot.midweek, day_is_free: slot.day_is_free }
    }
}
