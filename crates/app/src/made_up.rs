//! `samverka generate`: fills an empty database with made-up data, and shows how far it has come.

use crate::cli::Failure;
use crate::serve::App;
use clap::ValueEnum;
use generate::{Manifest, Size, Stage};
use indicatif::{ProgressBar, ProgressStyle};
use kernel::{Language, Stop};

/// `generate::Size` as it is written on the command line.
#[derive(Clone, Copy, ValueEnum)]
pub enum Wanted {
    National,
    Regional,
    Small,
}

impl From<Wanted> for Size {
    fn from(wanted: Wanted) -> Self {
        match wanted {
            Wanted::National => Self::National,
            Wanted::Regional => Self::Regional,
            Wanted::Small => Self::Small,
        }
    }
}

/// `json`: the manifest as one line on standard output, for programs that measure.
pub async fn generate(app: &App, wanted: Wanted, seed: u64, json: bool) -> Result<(), Failure> {
    let there =
        app.db.read(|tx| actors::store::lists::list(tx, &actors::store::lists::Wanted::default(), 1, 0)).await?;
    if !there.is_empty() {
        return Err(Failure::new(1, "the database has organisations in it already; made-up data takes an empty one"));
    }
    let manifest = fill(app, wanted.into(), seed).await?;
    let told = if json { serde_json::to_string(&manifest) } else { serde_json::to_string_pretty(&manifest.counts) };
    println!("{}", told.map_err(|e| Failure::new(1, e))?);
    Ok(())
}

async fn fill(app: &App, size: Size, seed: u64) -> Result<Manifest, Stop> {
    let bar = ProgressBar::new(0);
    let style = ProgressStyle::with_template("{msg:16} {bar:40} {pos}/{len}, {eta} left");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    let told = |stage: Stage, done: u64, of: u64| {
        bar.set_message(match stage {
            Stage::Organisations => "organisations",
            Stage::Collaborations => "collaborations",
        });
        if bar.position() > done {
            bar.reset();
        }
        bar.set_length(of);
        bar.set_position(done);
    };
    let manifest = generate::generate(&app.db, &app.own_ctx(Language::Swedish), size, seed, told).await;
    bar.finish_and_clear();
    manifest
}
