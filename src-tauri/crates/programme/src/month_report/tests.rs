use uuid::Uuid;

use super::*;
use crate::id::{MemberId, PostId};
use crate::member::{Experience, Profile, Step};
use crate::post::{PostState, Publication};

fn department(number: u128) -> Department {
    let id = DepartmentId::from_uuid(Uuid::from_u128(number));
    Department { id, name: format!("Bereich {number}") }
}

fn member(number: u128, department: u128, steps: &[(LifeCycle, &str)]) -> Member {
    let steps: Vec<Step> =
        steps.iter().map(|(stage, on)| Step { stage: *stage, on: on.parse().unwrap() }).collect();
    Member {
        id: MemberId::from_uuid(Uuid::from_u128(number)),
        profile: Profile {
            name: "M".into(),
            department: DepartmentId::from_uuid(Uuid::from_u128(department)),
            email: String::new(),
            phone: String::new(),
            linkedin_url: String::new(),
            experience: Experience::Unknown,
            age_band: None,
            shares_figures: false,
        },
        stage: steps.last().unwrap().stage,
        steps,
        acknowledgements: vec![],
    }
}

fn post(number: u128, author: u128, at: &str, goals: &[Goal]) -> Post {
    Post {
        id: PostId::from_uuid(Uuid::from_u128(number)),
        author: MemberId::from_uuid(Uuid::from_u128(author)),
        topic: None,
        title: String::new(),
        text: String::new(),
        goals: goals.to_vec(),
        planned_at: None,
        state: PostState::Published,
        publication: Some(Publication { url: String::new(), at: at.parse().unwrap() }),
        minutes: 20,
        changed_at: at.parse().unwrap(),
        revision: 1,
    }
}

fn report(members: &[Member], posts: &[Post]) -> MonthReport {
    month_report(MonthFacts {
        month: Month::new(2026, 10).unwrap(),
        made_at: "2026-11-01T08:00:00Z".parse().unwrap(),
        settings: &Settings::default(),
        departments: &[department(1), department(2), department(3)],
        members,
        posts,
        photos: &[],
        people: &[],
        consents: &[],
    })
}

const SINCE_JUNE: &[(LifeCycle, &str)] = &[(LifeCycle::Active, "2026-06-03")];

#[test]
fn counts_who_was_active_in_the_month() {
    use LifeCycle::{Active, Left, Paused, Trained};
    let cases: [(&str, &[(LifeCycle, &str)], u32); 7] = [
        ("since June", SINCE_JUNE, 1),
        ("from the last day on", &[(Trained, "2026-05-01"), (Active, "2026-10-31")], 1),
        ("only later", &[(Trained, "2026-05-01"), (Active, "2026-11-01")], 0),
        ("paused before", &[(Active, "2026-06-03"), (Paused, "2026-09-30")], 0),
        ("paused during", &[(Active, "2026-06-03"), (Paused, "2026-10-02")], 1),
        ("left later", &[(Active, "2026-06-03"), (Left, "2026-11-05")], 1),
        ("never active", &[(Trained, "2026-05-01")], 0),
    ];
    for (name, steps, expected) in cases {
        assert_eq!(report(&[member(1, 1, steps)], &[]).active_members, expected, "{name}");
    }
}

#[test]
fn month_ends_at_local_midnight() {
    let members = [member(1, 1, SINCE_JUNE)];
    let cases = [
        ("1 October, 00:00 in Monheim", "2026-09-30T22:00:00Z", 1),
        ("30 September, 23:59 in Monheim", "2026-09-30T21:59:00Z", 0),
        ("31 October, 23:59 in Monheim", "2026-10-31T22:59:00Z", 1),
        ("1 November, 00:00 in Monheim", "2026-10-31T23:00:00Z", 0),
    ];
    for (name, at, expected) in cases {
        assert_eq!(report(&members, &[post(9, 1, at, &[])]).posts, expected, "{name}");
    }
}

#[test]
fn small_departments_are_merged() {
    let members: Vec<Member> = [1, 1, 1, 2, 2, 3]
        .iter()
        .enumerate()
        .map(|(i, d)| member(i as u128 + 1, *d, SINCE_JUNE))
        .collect();
    let posts = [
        post(11, 1, "2026-10-06T08:20:00Z", &[Goal::Image]),
        post(12, 4, "2026-10-07T08:20:00Z", &[Goal::Recruiting, Goal::Image]),
        post(13, 5, "2026-10-07T17:00:00Z", &[]),
    ];
    let report = report(&members, &posts);
    let row = |department: Option<&str>, members, posts, target| DepartmentPosts {
        department: department.map(String::from),
        members,
        posts,
        target,
    };
    assert_eq!(report.departments, [row(Some("Bereich 1"), 3, 1, 6), row(None, 3, 2, 6)]);
    assert_eq!((report.posts, report.target, report.in_window), (3, 12, 2));
    assert_eq!(report.goals[1..3], [(Goal::Recruiting, 1), (Goal::Image, 1)]);
    assert_eq!((report.without_goal, report.minutes), (1, 60));
    assert_eq!(report.hours[0], HourCell { weekday: 1, hour: 10, posts: 1 });
}

#[test]
fn what_is_merged_points_at_nobody() {
    let members = |departments: &[u128]| -> Vec<Member> {
        (1..).zip(departments).map(|(id, department)| member(id, *department, SINCE_JUNE)).collect()
    };
    let cases: [(&str, &[u128], &[Option<u32>]); 4] = [
        ("one person left over", &[1, 1, 1, 1, 2, 2, 2, 3], &[Some(4), None]),
        ("three left over", &[1, 1, 1, 2, 2, 3], &[Some(3), None]),
        ("nobody left over", &[1, 1, 1, 2, 2, 2], &[Some(3), Some(3)]),
        ("all small", &[1, 2], &[None]),
    ];
    for (name, departments, expected) in cases {
        let report = report(&members(departments), &[]);
        let found: Vec<Option<u32>> = report
            .departments
            .iter()
            .map(|row| row.department.as_ref().map(|_| row.members))
            .collect();
        assert_eq!(found, expected, "{name}");
    }
}

/// A post of somebody who is in no department's figures any more must not stand alone either.
#[test]
fn posts_of_people_who_left_are_merged_too() {
    let mut members: Vec<Member> = (1..=6).map(|id| member(id, 1 + id % 2, SINCE_JUNE)).collect();
    members.push(member(
        7,
        3,
        &[(LifeCycle::Active, "2026-06-03"), (LifeCycle::Left, "2026-09-01")],
    ));
    let cases = [("of who left", 7), ("of who was erased", 99)];
    for (name, author) in cases {
        let posts = [
            post(11, author, "2026-10-06T08:20:00Z", &[Goal::Image]),
            post(12, 2, "2026-10-06T08:20:00Z", &[Goal::Image]),
        ];
        let report = report(&members, &posts);
        let merged = report.departments.last().unwrap();
        assert_eq!((merged.department.as_ref(), merged.members), (None, 3), "{name}");
        let posts: u32 = report.departments.iter().map(|row| row.posts).sum();
        assert_eq!(posts, report.posts, "{name}: every post is in one row");
    }
}
