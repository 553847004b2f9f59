//! Keeps `ui/src/lib/generated/types.ts` equal to the types here.

use std::fmt::Write as _;
use std::path::Path;

use programme::{
    calendar::Land,
    consent::{Channel, Form, Limit, Purpose, Standing},
    cover::{CoverMargin, CoverStyle},
    finding::{AgeAnswer, Exception, FindingClass, FindingKind},
    goal::Goal,
    member::{AgeBand, Agreement, Experience, LifeCycle},
    metadata::{Kept, MetadataKind},
    photo::CheckState,
    planning::TopicReason,
    post::PostState,
    readiness::Light,
    settings::Role,
};
use ts_rs::{Config, TS};

use super::*;
use crate::error::{CommandError, ErrorCode};

const HEADER: &str = "// Generated from src-tauri/src/dto by `UPDATE_BINDINGS=1 cargo test -p monfluencer export_bindings`. Do not edit.\n";

macro_rules! codes {
    ($out:ident, $($name:ident),+ $(,)?) => {$({
        let codes: Vec<String> = $name::ALL.iter().map(|one| format!("\"{}\"", one.code())).collect();
        writeln!($out, "\nexport type {} = {};", stringify!($name), codes.join(" | ")).unwrap();
        writeln!($out, "export const ALL_{}: readonly {}[] = [{}];", screaming(stringify!($name)), stringify!($name), codes.join(", ")).unwrap();
    })+};
}

macro_rules! types {
    ($out:ident, $($name:ident),+ $(,)?) => {$({
        if let Some(docs) = <$name as TS>::docs() {
            write!($out, "\n{docs}").unwrap();
        } else {
            writeln!($out).unwrap();
        }
        writeln!($out, "export {}", <$name as TS>::decl(&Config::default())).unwrap();
    })+};
}

fn screaming(name: &str) -> String {
    let mut out = String::new();
    for (index, letter) in name.chars().enumerate() {
        if letter.is_uppercase() && index > 0 {
            out.push('_');
        }
        out.extend(letter.to_uppercase());
    }
    out
}

fn bindings() -> String {
    let mut out = String::from(HEADER);
    writeln!(out, "\nexport type SlotProblem = \"NoWorkingDay\" | \"OutsideWindow\" | \"Past\";")
        .unwrap();
    codes!(
        out,
        ErrorCode,
        Land,
        Role,
        Channel,
        Form,
        Limit,
        Purpose,
        Standing,
        CoverMargin,
        CoverStyle,
        AgeAnswer,
        Exception,
        FindingKind,
        FindingClass,
        Goal,
        AgeBand,
        Agreement,
        Experience,
        LifeCycle,
        MetadataKind,
        Kept,
        CheckState,
        TopicReason,
        PostState,
        Light,
    );
    types!(
        out,
        CommandError,
        Start,
        Backup,
        FirstRun,
        Settings,
        Me,
        DataInfo,
        DataCheck,
        Hit,
        Department,
        Coverage,
        MemberQuery,
        MemberPage,
        MemberRow,
        Member,
        Profile,
        Step,
        Acknowledgement,
        ImportPreview,
        ImportRow,
        BadRow,
        Topic,
        TopicSuggestion,
        TopicInput,
        PostCard,
        Post,
        Missing,
        PostInput,
        Saved,
        TextCheck,
        Hint,
        HandOver,
        Slot,
        OwnLook,
        PhotoCard,
        Photo,
        Removed,
        Finding,
        Settlement,
        PhotoProgress,
        PhotosAdded,
        RefusedFile,
        PersonRow,
        HolderRow,
        Person,
        PostTitle,
        PersonInput,
        HolderInput,
        Consent,
        ConsentInput,
        Todo,
        Today,
        TodayDay,
        TodayProgramme,
        Counts,
        CalendarMonth,
        CalendarDay,
        MonthReport,
        RemovedCount,
        DepartmentPosts,
        GoalCount,
        HourCell,
        ExpiringConsent,
    );
    out
}

#[test]
fn export_bindings_are_up_to_date() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/lib/generated/types.ts");
    let fresh = bindings();
    if std::env::var_os("UPDATE_BINDINGS").is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, &fresh).unwrap();
    }
    let committed = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        fresh == committed,
        "types.ts is stale: run `UPDATE_BINDINGS=1 cargo test -p monfluencer export_bindings`"
    );
}
