//! The made-up programme of the practice mode.
