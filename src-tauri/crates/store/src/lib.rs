//! The encrypted database: migrations, queries, journal, backup. All SQL lives here.
