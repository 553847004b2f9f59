//! The domain: types and rules. No I/O, no clock, no SQL.
