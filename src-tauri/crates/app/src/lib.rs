//! One function per thing a person can do. Window and command line both call
//! these and nothing else; what joins store, photo, sight, wording and report
//! stands here.

mod calendar;
mod check_file;
mod clean_files;
mod consent;
mod context;
mod data;
mod error;
mod file;
mod find;
mod folder;
mod hand_over;
mod import;
mod look;
mod member;
mod memory;
mod models;
mod photo;
mod picture;
mod post;
mod practice;
mod register;
mod report;
mod session;
mod settings;
mod start;
mod text;
mod today;
mod topic;
mod words;

pub use self::photo::{
    PhotoView, add_area, answer_age, answer_own_look, attach_photo, delete_finding, delete_photo,
    get_photo, list_photos, move_finding, order_photos, rename_photo, reopen_finding,
    restore_finding, set_alt_text, settle_finding,
};
pub use self::report::{Format, file_name, month_report, save_report};
pub use calendar::{CalendarDay, calendar};
pub use check_file::{FileCheck, check_file};
pub use clean_files::{
    CleanJob, CleanOutcome, CleanedFile, Naming, Wish, clean_file, clean_files, plan_cleaning,
};
pub use consent::{
    ConsentView, HolderView, NewConsent, NewPerson, PersonView, Withdrawal, add_consent,
    delete_person, get_person, list_people, save_consent_form, save_person, set_todo,
    withdraw_consent,
};
pub use context::{Clock, Context, Ids, SystemClock, SystemIds};
pub use data::{
    BackupFile, DataInfo, backup, backups, check, daily_backup, data_info, default_folder, restore,
};
pub use error::Error;
pub use file::{write_atomically, write_new};
pub use find::{Hit, HitKind, find};
pub use folder::MAX_FOLDER_PHOTOS;
pub use hand_over::{HandOver, default_hand_over_folder, hand_over};
pub use import::{BadRow, GoodRow, MAX_ROWS, Preview, RowProblem, import_members, preview_import};
pub use look::{Added, Progress, Refused, Step, add_bytes, add_files, check_again, names};
pub use member::{
    MemberView, acknowledge, add_department, add_member, change_member, coverage, delete_member,
    departments, get_member, list_members, profile_address, save_departments, step_member,
};
pub use models::models_folder;
pub use picture::{Variant, picture};
pub use post::{
    PostChange, PostView, add_post, author_names, delete_post, get_post, list_posts, publish_post,
    save_post, suggest_slot, take_down_post,
};
pub use practice::fill_with_practice_data;
pub use register::Register;
pub use session::App;
pub use settings::{Me, me, save_me, save_settings, settings};
pub use start::{FirstRun, create, first_run, open};
pub use text::{TextCheck, check_text, read_text};
pub use today::{Counts, Programme, Today, TodayDay, counts, today};
pub use topic::{
    TopicChange, get_topic, list_topics, retire_topic, save_topic, suggest_topics, used_topics,
};
pub use words::Words;

// What callers see of the crates below, so that they need to know none of them.
pub use ::photo::{
    Cleaned, Error as PhotoError, Format as PhotoFormat, Inspection, Kept, MetadataItem, Target,
    clean as clean_photo, inspect as inspect_photo, read_file as read_photo,
};
pub use ::report::{Arg, Error as ReportError, Language};
pub use sight::{
    Error as SightError, Eyes, Look, ModelError, Names, Picture as SeenPicture, Sighting, Stop,
};
pub use store::check::{CheckReport, Problem};
pub use store::member::{Search, Sort};
pub use store::todo::{Todo, TodoKind};
pub use store::{Error as StoreError, Key, PASSPHRASE_LEAST, Store, StoreState, has_keychain};
pub use wording::{
    Composer, Hint, HintKind, PostLinkError, Readability, Reading, Span, composer, limits,
};
