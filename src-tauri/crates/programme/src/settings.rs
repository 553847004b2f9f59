//! What an organisation decides about its programme.

use chrono::{DateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use serde::Serialize;

use crate::calendar::Land;

coded! {
    /// What the person at this PC does in the programme. Both can be on.
    Role {
        /// Posts.
        Influencer = "influencer",
        /// Coordinates.
        Coordinator = "coordinator",
        /// Does both.
        Both = "both",
    }
}

/// The programme's settings. Each rule of law is a setting with the default
/// of `reference/law.md`, so that the data protection officer can decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Settings {
    /// Name of the administration, as in "Stadt Monheim am Rhein".
    pub organisation: String,
    /// Which holidays count.
    pub land: Land,
    /// Posts should go out from this time on; local time.
    pub window_start: NaiveTime,
    /// Posts should have gone out by this time; local time.
    pub window_end: NaiveTime,
    /// Posts a member aims at in a month.
    pub monthly_target: u32,
    /// Whether recognisable children of day-care centres may be shown at all.
    pub kita_children_allowed: bool,
    /// Whether employees' consents must be in writing (DSG NRW § 18 (2)).
    pub employee_consent_in_writing: bool,
    /// Days after a withdrawal until live posts have to be changed.
    pub withdrawal_days: u32,
    /// Days before its end from which a consent counts as expiring.
    pub expiry_notice_days: u32,
    /// Version of the service agreement (Dienstvereinbarung) in force.
    pub service_agreement_version: u32,
    /// Version of the notes on photos in force.
    pub photo_notes_version: u32,
    /// Height of the smallest face that a check of a photo names, in pixels of a photo of 12
    /// megapixels.
    pub smallest_face: u32,
}

/// The smallest face that counts unless an organisation decides otherwise. Down to this height the
/// finder's recall is measured, see `docs/models.md`.
pub const SMALLEST_FACE: u32 = 16;

impl Default for Settings {
    fn default() -> Self {
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        Self {
            organisation: String::new(),
            land: Land::Nw,
            window_start: at(8),
            window_end: at(16),
            monthly_target: 2,
            kita_children_allowed: false,
            employee_consent_in_writing: true,
            withdrawal_days: 14,
            expiry_notice_days: 30,
            service_agreement_version: 1,
            photo_notes_version: 1,
            smallest_face: SMALLEST_FACE,
        }
    }
}

impl Settings {
    /// The time zone of all German states.
    pub const TIME_ZONE: Tz = chrono_tz::Europe::Berlin;

    /// Whether `at` lies in the posting window of a working day.
    #[must_use]
    pub fn is_in_window(&self, at: DateTime<Utc>) -> bool {
        let local = Self::TIME_ZONE.from_utc_datetime(&at.naive_utc());
        crate::calendar::is_working_day(local.date_naive(), self.land)
            && (self.window_start..self.window_end).contains(&local.time())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn window_is_local_time_on_working_days() {
        let cases = [
            ("first minute, winter", "2026-11-23T07:00:00Z", true),
            ("a minute early, winter", "2026-11-23T06:59:00Z", false),
            ("first minute, summer", "2026-07-20T06:00:00Z", true),
            ("end is outside", "2026-11-23T15:00:00Z", false),
            ("Sunday noon", "2026-11-22T11:00:00Z", false),
            ("holiday noon", "2026-12-25T11:00:00Z", false),
        ];
        for (name, at, expected) in cases {
            assert_eq!(Settings::default().is_in_window(at.parse().unwrap()), expected, "{name}");
        }
    }
}
