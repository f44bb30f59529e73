//! `samverka`: the platform on which organisations work together.

fn main() -> std::process::ExitCode {
    app::cli::run()
}
