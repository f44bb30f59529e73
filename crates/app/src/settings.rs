//! What a running installation is told: by flags, by the environment, or by default.

use kernel::db::Address;
use std::net::SocketAddr;
use std::path::PathBuf;

/// Where the program keeps its things when nothing else is said.
pub const DATA: &str = "samverka-data";

#[derive(Clone, Debug)]
pub struct Settings {
    pub listen: SocketAddr,
    pub database: Address,
    /// Where the site is reached from outside; none: where it listens.
    pub public_url: Option<String>,
    pub demo: bool,
    /// `smtp://…`; none: mail is put in `mail_folder`.
    pub mail_server: Option<String>,
    pub mail_folder: PathBuf,
    pub mail_from: String,
}
