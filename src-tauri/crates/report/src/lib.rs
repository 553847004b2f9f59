//! A month as PDF, XLSX and CSV.
