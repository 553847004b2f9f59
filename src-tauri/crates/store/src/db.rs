//! The two handles with which the modules of the tables are called.

use std::ops::Deref;

use rusqlite::{Connection, OptionalExtension, Row, ToSql, named_params};
use uuid::Uuid;

use crate::{Error, Result};

/// Parameters of a statement, by name.
pub(crate) type Params<'a> = &'a [(&'a str, &'a dyn ToSql)];

/// An open store to read from. All reads through one handle see the same state.
#[derive(Debug)]
pub struct Db {
    connection: Connection,
}

impl Db {
    pub(crate) fn new(connection: Connection) -> Self {
        Self { connection }
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }

    /// All rows of a query.
    pub(crate) fn all<T>(
        &self,
        sql: &str,
        params: Params<'_>,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut query = self.connection.prepare_cached(sql)?;
        let rows = query.query_map(params, read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The first row of a query.
    pub(crate) fn first<T>(
        &self,
        sql: &str,
        params: Params<'_>,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        let mut query = self.connection.prepare_cached(sql)?;
        Ok(query.query_row(params, read).optional()?)
    }

    /// The row of the thing with this id.
    pub(crate) fn one<T>(
        &self,
        sql: &str,
        (table, id): (&'static str, Uuid),
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<T> {
        let found = self.first(sql, named_params! { ":id": id.to_string() }, read)?;
        found.ok_or(Error::Missing { table, id })
    }

    /// The number that a query without a `GROUP BY` counts.
    pub(crate) fn count(&self, sql: &str, params: Params<'_>) -> Result<u32> {
        let mut query = self.connection.prepare_cached(sql)?;
        Ok(query.query_row(params, |row| row.get(0))?)
    }
}

/// A write transaction. Everything written through it is kept together, or nothing is.
#[derive(Debug)]
pub struct Tx<'store> {
    db: &'store Db,
}

impl<'store> Tx<'store> {
    pub(crate) fn new(db: &'store Db) -> Self {
        Self { db }
    }

    /// Runs a statement that changes rows and says how many.
    pub(crate) fn run(&self, sql: &str, params: Params<'_>) -> Result<usize> {
        let mut statement = self.db.connection.prepare_cached(sql)?;
        Ok(statement.execute(params)?)
    }

    /// Runs a statement that changes the row of the thing with this id, and no other.
    pub(crate) fn change(
        &self,
        sql: &str,
        (table, id): (&'static str, Uuid),
        params: Params<'_>,
    ) -> Result<()> {
        match self.run(sql, params)? {
            0 => Err(Error::Missing { table, id }),
            _ => Ok(()),
        }
    }
}

/// What can be read can also be read while writing.
impl Deref for Tx<'_> {
    type Target = Db;

    fn deref(&self) -> &Db {
        self.db
    }
}
