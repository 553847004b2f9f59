//! The forty ideas that ship with the app.

use super::ShippedTopic;

/// All of them, in the order in which they are shown.
pub const SHIPPED: &[ShippedTopic] = &[];
