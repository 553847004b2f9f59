//! Members from a table: CSV or XLSX as offices have them.
