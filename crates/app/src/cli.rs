//! The command line: what a person who runs an installation does with the program.

use crate::commands::{
    admin, administrator, backup, check, check_models, export, import, migrate, move_database, restore, routes_as_json,
};
pub use crate::failure::Failure;
use crate::limits::{self, Limits};
use crate::serve::App;
use crate::settings::{Bounds, DATA, LogFormat, Settings, begin_log, filter, public_url, without_empty};
use crate::{demo, jobs, known, listen, made_up, watch};
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use kernel::db::Address;
use kernel::mail::Mailer;
use kernel::{Db, DbError, Language};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// samverka: the platform on which organisations work together.
///
/// Exit codes: 0 done, 1 failed, 2 wrong use of the command, 3 a file was refused, 4 the database cannot be reached,
/// 5 the check found something broken.
#[derive(Parser)]
#[command(name = "samverka", version, about, long_about)]
struct Cli {
    /// How log lines are written to standard error.
    #[arg(long, global = true, env = "SAMVERKA_LOG_FORMAT", value_enum, default_value_t = LogFormat::Text)]
    log_format: LogFormat,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the web site and the API.
    Serve {
        #[command(flatten)]
        at: Listen,
        #[command(flatten)]
        database: DatabaseChoice,
        /// Where the site is reached from outside, such as https://samverka.example.se.
        #[arg(long, env = "SAMVERKA_PUBLIC_URL", value_parser = public_url)]
        public_url: Option<String>,
        /// The mail server, such as smtps://user:password@mail.example.se. None: mail is put in a folder.
        #[arg(long, env = "SAMVERKA_SMTP", hide_env_values = true)]
        smtp: Option<String>,
        /// The sender's address of outgoing mail.
        #[arg(long, env = "SAMVERKA_MAIL_FROM", default_value = "samverka <samverka@localhost>")]
        mail_from: String,
        #[command(flatten)]
        bounds: Bounds,
    },
    /// Try it: nine collaborations and a dozen roles to act in, kept in a folder of their own.
    Demo {
        #[command(flatten)]
        at: Listen,
        /// The folder the demonstration is kept in.
        #[arg(long, default_value = DATA)]
        data: PathBuf,
        /// Print one line of JSON with the address and the roles' sign-in links when ready.
        #[arg(long)]
        json: bool,
    },
    /// Read collaborations from exchange files. Each file is taken whole or not at all.
    Import {
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Where neither the file nor what is here says as_of: let the file count.
        #[arg(long)]
        replace: bool,
        /// The language of messages.
        #[arg(long, env = "SAMVERKA_LANGUAGE", value_enum, default_value_t = Tongue::Sv)]
        language: Tongue,
        #[command(flatten)]
        database: DatabaseChoice,
    },
    /// Write a collaboration as an exchange file to standard output.
    Export {
        /// The collaboration's id, as in its address.
        id: String,
        #[command(flatten)]
        database: DatabaseChoice,
    },
    /// Bring the database's tables up to date.
    Migrate {
        #[command(flatten)]
        database: DatabaseChoice,
    },
    /// Check that everything is whole: tables, what points at something else, the journal's chains and checkpoints.
    Check {
        #[command(flatten)]
        database: DatabaseChoice,
    },
    /// Check process models' files: every problem is told with its place in words, and nothing is kept.
    CheckModel {
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// The language of messages.
        #[arg(long, env = "SAMVERKA_LANGUAGE", value_enum, default_value_t = Tongue::Sv)]
        language: Tongue,
    },
    /// Fill an empty database with made-up data the size of a country, to measure and to try with.
    Generate {
        #[arg(long, value_enum)]
        size: made_up::Wanted,
        /// The same seed gives the same data.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// Print one line of JSON that names what there is to measure.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        database: DatabaseChoice,
    },
    /// Move everything from one database to another that is empty. Stop the site first.
    MoveDatabase {
        /// sqlite:PATH or postgres://…
        from: String,
        /// sqlite:PATH or postgres://…
        to: String,
    },
    /// Write a backup, also while the site is serving. On PostgreSQL this takes its pg_dump.
    Backup {
        /// The file to write. One that is there is never overwritten.
        file: PathBuf,
        #[command(flatten)]
        database: DatabaseChoice,
    },
    /// Restore a backup where there is nothing yet, and check it. On PostgreSQL this takes its pg_restore.
    Restore {
        file: PathBuf,
        /// Send the mail that waited when the backup was made. Most of it was sent after that, and comes once more.
        #[arg(long)]
        send_waiting_mail: bool,
        #[command(flatten)]
        database: DatabaseChoice,
    },
    /// Make the first administrator and print a sign-in link that works once, for one hour.
    Admin {
        /// The administrator's e-mail address.
        #[arg(long)]
        mail: String,
        /// The administrator's name, as others will see it.
        #[arg(long)]
        name: String,
        /// The organisation the administrator acts for; registered if it is new.
        #[arg(long)]
        organisation: String,
        /// The organisation's kind: municipality, region, state-agency, association …
        #[arg(long)]
        kind: String,
        /// The official code of the organisation's area, such as 18 or 1880.
        #[arg(long)]
        area: Option<String>,
        /// Where the site is reached from outside.
        #[arg(long, env = "SAMVERKA_PUBLIC_URL", default_value = "http://localhost:8080", value_parser = public_url)]
        public_url: String,
        #[command(flatten)]
        database: DatabaseChoice,
    },
    /// Say who looks after the installation. An administrator sees no more than others of what organisations do.
    Administrator {
        #[command(subcommand)]
        act: administrator::Act,
    },
    /// Print every route as JSON, for the tests that must not forget a page.
    #[command(hide = true)]
    Routes,
}

#[derive(Args)]
struct Listen {
    /// Address and port. Port 0 picks a free one.
    #[arg(long, env = "SAMVERKA_LISTEN", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
}

#[derive(Args)]
pub struct DatabaseChoice {
    /// sqlite:PATH or postgres://… None: sqlite:./samverka-data/samverka.db
    #[arg(long, env = "SAMVERKA_DATABASE", hide_env_values = true)]
    database: Option<String>,
}

impl DatabaseChoice {
    pub fn address(&self) -> Result<Address, Failure> {
        match &self.database {
            Some(text) => address(text),
            None => Ok(Address::Sqlite(Path::new(DATA).join("samverka.db"))),
        }
    }
}

fn address(text: &str) -> Result<Address, Failure> {
    text.parse().map_err(|e: DbError| Failure::new(2, e))
}

#[derive(Clone, Copy, ValueEnum)]
enum Tongue {
    Sv,
    En,
}

impl From<Tongue> for Language {
    fn from(tongue: Tongue) -> Self {
        match tongue {
            Tongue::Sv => Self::Swedish,
            Tongue::En => Self::English,
        }
    }
}

pub fn run() -> ExitCode {
    let matches = without_empty(Cli::command()).get_matches();
    let cli = Cli::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    match filter(std::env::var("RUST_LOG").ok().as_deref()) {
        Ok(filter) => begin_log(cli.log_format, filter, std::io::stderr),
        Err(message) => {
            eprintln!("samverka: {message}");
            return ExitCode::from(2);
        }
    }
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("samverka: {error}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(command(cli.command)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if !failure.message().is_empty() {
                eprintln!("samverka: {}", failure.message());
            }
            ExitCode::from(failure.code())
        }
    }
}

async fn command(command: Command) -> Result<(), Failure> {
    match command {
        Command::Serve { at, database, public_url, smtp, mail_from, bounds } => {
            serve(
                Settings {
                    listen: at.listen,
                    database: database.address()?,
                    public_url,
                    demo: false,
                    mail_server: smtp,
                    mail_folder: Path::new(DATA).join("mail"),
                    mail_from,
                    bounds,
                },
                None,
            )
            .await
        }
        Command::Demo { at, data, json } => {
            let settings = Settings {
                listen: at.listen,
                database: Address::Sqlite(data.join("demo.db")),
                public_url: None,
                demo: true,
                mail_server: None,
                mail_folder: data.join("demo-mail"),
                mail_from: "samverka <samverka@localhost>".into(),
                // Those who try it, and tests in a browser, do in a minute what others do in a day.
                bounds: Bounds { max_writes: 10 * limits::WRITES, ..Bounds::default() },
            };
            serve(settings, Some(json)).await
        }
        Command::Import { files, replace, language, database } => {
            import(&open(&database.address()?).await?, &files, replace, language.into()).await
        }
        Command::Export { id, database } => export(&open_known(&database.address()?).await?, id).await,
        Command::Migrate { database } => migrate(&database.address()?).await,
        Command::Generate { size, seed, json, database } => {
            made_up::generate(database.address()?, size, seed, json).await
        }
        Command::Check { database } => check(&database.address()?).await,
        Command::CheckModel { files, language } => check_models(&files, language.into()),
        Command::MoveDatabase { from, to } => move_database(address(&from)?, address(&to)?).await,
        Command::Backup { file, database } => backup(database.address()?, file).await,
        Command::Restore { file, send_waiting_mail, database } => {
            restore(file, database.address()?, send_waiting_mail).await
        }
        Command::Admin { mail, name, organisation, kind, area, public_url, database } => {
            let app = open(&database.address()?).await?;
            let app = App { public_url: public_url.trim_end_matches('/').into(), ..app };
            admin(&app, mail, name, organisation, &kind, area).await
        }
        Command::Administrator { act } => administrator::run(act).await,
        Command::Routes => {
            tell(&routes_as_json());
            Ok(())
        }
    }
}

/// The program's inside over a database whose tables are up to date.
pub async fn open(address: &Address) -> Result<App, Failure> {
    tell_of_new_file(address);
    let app = App::new(Db::open(address).await?, "", false).map_err(|e| Failure::new(1, e))?;
    app.prepare().await?;
    Ok(app)
}

/// The same where the command is about what is in a database already: a mistyped path is told of, and makes none.
pub async fn open_known(address: &Address) -> Result<App, Failure> {
    address.refuse_missing()?;
    open(address).await
}

/// A missing file is made; nobody should wonder where an empty installation came from.
pub fn tell_of_new_file(address: &Address) {
    if let Address::Sqlite(path) = address
        && !path.exists()
    {
        eprintln!("samverka: making a new database at {}", path.display());
    }
}

/// `demo`: whether to print JSON instead of words when ready.
async fn serve(settings: Settings, demo: Option<bool>) -> Result<(), Failure> {
    let listener = tokio::net::TcpListener::bind(settings.listen)
        .await
        .map_err(|e| Failure::new(1, format!("cannot listen on {}: {e}", settings.listen)))?;
    let local = listener.local_addr()?;
    let here = if local.ip().is_unspecified() || local.ip().is_loopback() {
        format!("http://localhost:{}", local.port())
    } else {
        format!("http://{local}")
    };
    let public_url = settings.public_url.clone().unwrap_or(here);
    tell_of_new_file(&settings.database);
    let db = Db::open(&settings.database).await?;
    let limits =
        Limits::new(settings.bounds.max_requests, settings.bounds.trusted_proxies, settings.bounds.max_writes).into();
    let security_contact = settings.bounds.security_contact.as_deref().map(Into::into);
    let app =
        App { limits, security_contact, ..App::new(db, &public_url, settings.demo).map_err(|e| Failure::new(1, e))? };
    app.prepare().await?;
    if !design::assets::are_built() {
        eprintln!("samverka: built without styles; run `make build` to get them");
    }
    let metrics = match settings.bounds.metrics_listen {
        Some(address) => {
            let bound = tokio::net::TcpListener::bind(address).await;
            Some(bound.map_err(|e| Failure::new(1, format!("cannot listen on {address}: {e}")))?)
        }
        None => None,
    };
    let mailer = Mailer::new(settings.mail_server.as_deref(), settings.mail_folder.clone(), &settings.mail_from)
        .map_err(|e| Failure::new(2, e))?;
    // Before the first line: whoever waits for that may end the program at once, and it is to end cleanly.
    let stop = stop_signal()?;
    if let Some(json) = demo {
        let people = demo::prepare(&app).await?;
        if json {
            tell(&serde_json::json!({ "url": public_url, "people": people }).to_string());
        } else {
            tell(&format!("samverka is at {public_url}"));
            tell(&format!("Sign in as one of the roles at {public_url}/logga-in"));
        }
    } else {
        // Before the first line: whoever waits for that may then take the database away. Without a link the site serves all the same.
        let first = administrator::first_link(&app).await.unwrap_or(None);
        tell(&format!("samverka is at {public_url}"));
        first.iter().for_each(|link| tell(&format!("Nobody looks after it yet. Begin here, within a day: {link}")));
        if settings.mail_server.is_none() {
            tell(&format!("No mail server is set; mail is put in {}", settings.mail_folder.display()));
        }
    }
    tokio::spawn(known::keep_looking(app.clone()));
    let working = jobs::start(&app, mailer);
    if let Some(metrics) = metrics {
        tokio::spawn(listen::serve(metrics, watch::router(&app), None, std::future::pending()));
    }
    // Behind a proxy everybody comes from its address.
    let from_one = (app.limits.proxies() == 0).then_some(listen::FROM_ONE);
    listen::serve(listener, app.router(), from_one, stop).await;
    working.finish().await;
    Ok(())
}

/// A line to whoever started the program, who may have stopped listening.
pub fn tell(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// SIGTERM or Ctrl-C, listened for from now on: what is being answered is answered, then the program ends.
fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! { _ = interrupt.recv() => {}, _ = terminate.recv() => {} }
    })
}
