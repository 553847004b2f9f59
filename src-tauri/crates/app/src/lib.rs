//! One function per thing a person can do; joins the other crates.
