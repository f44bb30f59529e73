//! The tables of areas, organisations, people and sessions.

/// The places of fifty values, for look-ups of many at once.
macro_rules! fifty {
    () => {
        "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
        $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46,
        $47, $48, $49, $50)"
    };
}

pub mod administrators;
pub mod areas;
pub mod asked;
pub mod bulk;
pub mod checks;
pub mod counts;
pub mod following;
pub mod former;
pub mod handovers;
pub mod imports;
pub mod kept;
pub mod links;
pub mod lists;
pub mod mandates;
pub mod mergers;
pub mod organisations;
pub mod people;
pub mod profile;
pub mod requests;
pub mod sessions;
pub mod standing;
pub mod totals;
pub mod trust;
pub mod units;
pub mod words;
