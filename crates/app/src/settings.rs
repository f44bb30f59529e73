//! What a running installation is told: by flags, by the environment, or by default.

use crate::limits;
use axum::http::Uri;
use clap::builder::TypedValueParser;
use clap::{Args, Command, ValueEnum};
use kernel::db::Address;
use std::ffi::OsStr;
use std::net::SocketAddr;
use std::path::PathBuf;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

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
    /// Changes one signed-in account may make in a minute, a quarter of them at once; the next is answered 429.
    #[arg(long, env = "SAMVERKA_MAX_WRITES", default_value_t = limits::WRITES,
        value_parser = clap::value_parser!(u32).range(4..=100_000))]
    pub max_writes: u32,
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

/// Where the site is reached: scheme, host and perhaps a port, and nothing after them. Links in mails begin with it, and https
/// in it makes cookies Secure.
pub fn public_url(text: &str) -> Result<String, String> {
    let port_is_sound = |port: &str| port.parse::<u16>().is_ok_and(|port| port > 0);
    let is_sound = text.parse::<Uri>().is_ok_and(|uri| {
        let host = uri.host().unwrap_or_default();
        let after = uri.authority().and_then(|authority| authority.as_str().strip_prefix(host));
        matches!(uri.scheme_str(), Some("http" | "https"))
            && !host.is_empty()
            && after.is_some_and(|after| after.is_empty() || after.strip_prefix(':').is_some_and(port_is_sound))
            && matches!(uri.path(), "" | "/")
            && !text.contains(['?', '#'])
    });
    match is_sound {
        true => Ok(text.trim_end_matches('/').to_owned()),
        false => {
            Err("write http:// or https://, the host and perhaps a port, such as https://samverka.example.se".into())
        }
    }
}

/// The command line as if the settings that are there but empty were not there.
pub fn without_empty(command: Command) -> Command {
    let is_empty = |name: &OsStr| std::env::var_os(name).is_some_and(|value| value.to_string_lossy().trim().is_empty());
    command
        .mut_args(|arg| match arg.get_env().is_some_and(is_empty) {
            true => arg.env(None::<&'static str>),
            false => arg,
        })
        .mut_subcommands(without_empty)
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
        Self {
            max_requests: limits::REQUESTS,
            max_writes: limits::WRITES,
            trusted_proxies: 0,
            metrics_listen: None,
            security_contact: None,
        }
    }
}

/// How log lines are written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum LogFormat {
    Text,
    Json,
}

/// How much is logged: `RUST_LOG`, or what tells somebody who runs the program what goes on.
pub fn filter(wanted: Option<&str>) -> Result<EnvFilter, String> {
    let Some(wanted) = wanted.map(str::trim).filter(|wanted| !wanted.is_empty()) else { return Ok("info".into()) };
    // A word alone would be taken for the name of a part of the program, and nothing else be logged.
    let is_level =
        |word: &str| ["off", "error", "warn", "info", "debug", "trace"].contains(&word.to_ascii_lowercase().as_str());
    let is_part = |name: &str| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "_:-".contains(c));
    let is_sound = |directive: &str| match directive.split_once('=') {
        _ if directive.contains('[') => true,
        Some((part, level)) => is_part(part) && is_level(level),
        None => is_level(directive) || (directive.contains("::") && is_part(directive)),
    };
    let refused = "RUST_LOG is not understood: write a level (off, error, warn, info, debug, trace), or part=level with commas \
                   between, such as info,app=debug";
    match wanted.split(',').map(str::trim).all(is_sound) {
        true => EnvFilter::builder().parse(wanted).map_err(|_| refused.into()),
        false => Err(refused.into()),
    }
}

/// Begins to write log lines. What cannot be written, on a full disk, is left out.
pub fn begin_log<W>(format: LogFormat, filter: EnvFilter, to: W)
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(to).log_internal_errors(false);
    match format {
        LogFormat::Text => log.init(),
        LogFormat::Json => log.json().flatten_event(true).with_span_list(false).init(),
    }
    // What a panic says may repeat what somebody has written: only where it was is told.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|place| format!("{}:{}", place.file(), place.line())).unwrap_or_default();
        tracing::error!(place, "the program's code failed");
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_where_the_site_is_reached_is_taken() {
        for (text, taken) in [
            ("https://samverka.example.se", "https://samverka.example.se"),
            ("https://samverka.example.se/", "https://samverka.example.se"),
            ("http://localhost:8080", "http://localhost:8080"),
            ("http://[::1]:8080", "http://[::1]:8080"),
        ] {
            assert_eq!(public_url(text).as_deref(), Ok(taken));
        }
        for text in [
            "samverka.example.se",
            "//samverka.example.se",
            "ftp://samverka.example.se",
            "https://",
            "https://samverka.example.se/samverka",
            "https://samverka.example.se?a=b",
            "https://samverka.example.se#a",
            "https://user@samverka.example.se",
            "https://samverka.example.se:port",
            "https://samverka.example.se:0",
            "https://samverka.example.se:99999",
            "https://samverka example.se",
            "",
        ] {
            assert!(public_url(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_log_filter_that_would_be_misunderstood_is_refused() {
        for sound in [None, Some(""), Some("warn"), Some("info,app=debug"), Some("warn,kernel::mail"), Some("OFF")] {
            assert!(filter(sound).is_ok(), "{sound:?}");
        }
        for broken in ["inf", "app=loud", "info,=", "info;app=debug"] {
            assert!(filter(Some(broken)).is_err(), "{broken}");
        }
    }
}
