//! Two organisations turn out to be one: each capability says what of its own follows along. The page that merges asks
//! everybody in the house and knows none of them.

use crate::{Ctx, Stop, Tx};

/// Counts what there is about an organisation.
pub type Count = fn(&Ctx, &mut Tx<'_>, &str) -> Result<i64, Stop>;

/// Whether there is something of weight with an organisation: people who may act for it, or a place in what others do.
pub type Holds = fn(&Ctx, &mut Tx<'_>, &str) -> Result<bool, Stop>;

/// The organisations that one is together with, whatever the one who asks may see.
pub type Beside = fn(&mut Tx<'_>, &str) -> Result<Vec<String>, Stop>;

/// What one capability keeps about organisations.
#[derive(Clone, Copy)]
pub struct Merge {
    /// The key of its word, such as "collaborations".
    pub what: &'static str,
    /// How much there is about an organisation, within the sight of the one who asks; none where that is not counted.
    pub count: Option<Count>,
    /// Whether merging it takes the consent of both; asked whatever the one who merges may see.
    pub holds: Option<Holds>,
    /// Who is to know when somebody new administers it.
    pub beside: Option<Beside>,
    /// Turns what is about the first into the second's, all of it. What would collide stays in the first one's name, where
    /// it can be read as history. They are called in the house's order, in which people and units come last.
    pub follow: fn(&Ctx, &mut Tx<'_>, &str, &str) -> Result<(), Stop>,
}
