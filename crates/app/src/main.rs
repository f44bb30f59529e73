//! `samverka`: the platform on which organisations work together.

/// Memory for the whole program.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    app::cli::run()
}
