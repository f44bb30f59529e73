//! What a running installation is told: by flags, by the environment, or by default.

use crate::limits;
use clap::builder::TypedValueParser;
use clap::{Args, ValueEnum};
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
    pub bounds: Bounds,
}

/// How much a serving program takes on, where it can be watched, and whom to tell of its faults.
#[derive(Args, Clone, Debug)]
pub struct Bounds {
    /// Requests worked on at once. As many again wait for their turn; the next is answered 503.
    #[arg(long, env = "SAMVERKA_MAX_REQUESTS", default_value_t = limits::REQUESTS,
        value_parser = clap::value_parser!(u16).range(1..=10_000).map(usize::from))]
    pub max_requests: usize,
    /// How many proxies in front add to X-Forwarded-For.
    #[arg(long, env = "SAMVERKA_TRUSTED_PROXIES", default_value_t = 0)]
    pub trusted_proxies: usize,
    /// Address and port where figures are served for Prometheus, at /metrics. None: nowhere.
    #[arg(long, env = "SAMVERKA_METRICS_LISTEN")]
    pub metrics_listen: Option<SocketAddr>,
    /// Where to tell of a fault in the installation's safety, such as mailto:it@example.se: served at
    /// /.well-known/security.txt. None: nothing is served there.
    #[arg(long, env = "SAMVERKA_SECURITY_CONTACT", value_parser = contact)]
    pub security_contact: Option<String>,
}

/// A contact as RFC 9116 takes it, on one line.
fn contact(text: &str) -> Result<String, String> {
    let is_known = ["mailto:", "https://", "tel:"].iter().any(|kind| text.starts_with(kind));
    match is_known && !text.contains(|c: char| c.is_whitespace() || c.is_control()) {
        true => Ok(text.to_owned()),
        false => Err("write mailto:…, https://… or tel:…, without blanks".into()),
    }
}

impl Default for Bounds {
    fn default() -> Self {
        Self { max_requests: limits::REQUESTS, trusted_proxies: 0, metrics_listen: None, security_contact: None }
    }
}

/// How log lines are written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum LogFormat {
    Text,
    Json,
}

/// Begins to write log lines to standard error. What cannot be written, on a full disk, is left out.
pub fn begin_log(format: LogFormat) {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "info".into());
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).log_internal_errors(false);
    match format {
        LogFormat::Text => log.init(),
        LogFormat::Json => log.json().flatten_event(true).init(),
    }
}
