//! Who something is open to (OPE-1).

crate::words! {
    /// Everything is one of these, and each page says which.
    pub enum Openness {
        Parties = "parties",
        Public = "public",
        Group = "group",
        Confidential = "confidential",
    }
}
