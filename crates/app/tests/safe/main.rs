//! Kept safe: moving between databases, backing up, restoring and checking, as an operator does it, on SQLite and, where
//! the tests run there, on PostgreSQL and between the two.

mod backup;
mod checking;
mod moving;
mod steps;
