//! Moving an installation from one database to another.

use super::check::look;
use crate::cli::Failure;
use crate::{filled, migrations};
use kernel::db::{Address, copy};
use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};
use tokio::runtime::Handle;

pub async fn move_database(from: Address, to: Address) -> Result<(), Failure> {
    eprintln!("samverka: moving {from} to {to}; what is written to the first while this runs does not come along");
    let handle = Handle::current();
    let (moved, told) = tokio::task::spawn_blocking(move || {
        let mut told = String::new();
        let mut check = |tx: &mut kernel::Tx<'_>| {
            let looked = look(tx)?;
            told = format!(
                "{} kinds of reference and {} chains of the journal are whole",
                looked.references, looked.journal.chains
            );
            Ok(looked.broken)
        };
        let ask = copy::Move { from: &from, to: &to, migrations: &migrations(), filled: filled() };
        let mut shown = Shown::new();
        let outcome = copy::run(&ask, &handle, &mut check, &mut |progress| shown.show(&progress));
        shown.clear();
        outcome.map(|moved| (moved, told))
    })
    .await
    .map_err(|e| Failure::new(1, e))??;
    let width = moved.iter().map(|moved| moved.table.len()).max().unwrap_or_default();
    println!("{:width$}  {:>12}", "table", "rows");
    for table in &moved {
        println!("{:width$}  {:>12}  ok", table.table, table.rows);
    }
    let rows: u64 = moved.iter().map(|moved| moved.rows).sum();
    eprintln!("samverka: {rows} rows in {} tables are the same in both; {told}", moved.len());
    Ok(())
}

/// One line that is written over and over while somebody watches.
struct Shown {
    watched: bool,
    step: Option<(String, bool)>,
    begun: Instant,
    last: Instant,
}

impl Shown {
    fn new() -> Self {
        let now = Instant::now();
        Self { watched: std::io::stderr().is_terminal(), step: None, begun: now, last: now }
    }

    fn show(&mut self, progress: &copy::Progress<'_>) {
        let now = Instant::now();
        let step = (progress.table.to_owned(), progress.comparing);
        if self.step.as_ref() != Some(&step) {
            self.step = Some(step);
            self.begun = now;
        }
        if self.watched && now.duration_since(self.last) >= Duration::from_millis(250) {
            self.last = now;
            self.write(&format!("\r\x1b[K{}", line(progress, now.duration_since(self.begun))));
        }
    }

    fn clear(&self) {
        if self.watched {
            self.write("\r\x1b[K");
        }
    }

    /// Somebody who has stopped watching stops nothing.
    fn write(&self, text: &str) {
        let mut stderr = std::io::stderr();
        let _ = stderr.write_all(text.as_bytes()).and_then(|()| stderr.flush());
    }
}

fn line(progress: &copy::Progress<'_>, taken: Duration) -> String {
    let verb = if progress.comparing { "comparing" } else { "moving" };
    let left = taken.as_secs_f64() / progress.rows.max(1) as f64 * progress.of.saturating_sub(progress.rows) as f64;
    format!("{verb} {}: {} of {} rows, {:.0} s left", progress.table, progress.rows, progress.of, left)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_left_follows_from_the_time_taken() {
        let progress = copy::Progress { table: "kernel_journal", comparing: false, rows: 250, of: 1000 };
        assert_eq!(line(&progress, Duration::from_secs(10)), "moving kernel_journal: 250 of 1000 rows, 30 s left");
    }
}
