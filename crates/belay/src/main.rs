//! Belay: the server, what its administrator does on the server's host, and what a person does who trusts their own program only.

mod admin;
mod backup;
mod cli;
mod demo;
mod export;
mod failure;
mod folder;
mod options;
mod remote;
mod serve;
mod sign_in;
mod skills;
#[cfg(feature = "page")]
mod ui;
#[cfg(feature = "page")]
mod verify;
mod zone;

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;
use tracing_subscriber::EnvFilter;

use crate::cli::{Admin, Cli, Command};
use crate::failure::Failure;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) if error.use_stderr() && error.kind() != ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            return wrong_use(&error);
        }
        Err(help) => help.exit(),
    };
    let filter = EnvFilter::try_from_env("BELAY_LOG").or_else(|_| EnvFilter::try_from_default_env());
    let filter = filter.unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false).init();
    match run(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // One line, whatever a driver says.
            let said = failure.to_string().split_whitespace().collect::<Vec<_>>().join(" ");
            eprintln!("belay: {said}");
            failure.code()
        }
    }
}

/// What was typed wrong, in one line, without the summary of all options behind it.
fn wrong_use(error: &clap::Error) -> ExitCode {
    let said = error.to_string();
    let said = said.split("\n\nUsage:").next().unwrap_or_default().split("\n\nFor more information").next().unwrap_or_default();
    let said = said.trim_start_matches("error: ").split_whitespace().collect::<Vec<_>>().join(" ");
    eprintln!("belay: {said} (--help lists what there is)");
    ExitCode::from(2)
}

fn run(cli: Cli) -> Result<(), Failure> {
    // As many threads as there are cores, and few for what blocks: an idle server is small.
    let runtime = tokio::runtime::Builder::new_multi_thread().max_blocking_threads(8).enable_all().build()?;
    runtime.block_on(async {
        match cli.command {
            Command::Serve(serve) => serve::serve(serve).await,
            Command::Admin { command: Admin::ResetLogin { email, place } } => admin::reset_login(&email, &place).await,
            Command::Backup { file, place } => backup::backup(&file, &place).await,
            Command::Restore { file, verify, place } => backup::restore(&file, verify, &place).await,
            #[cfg(feature = "page")]
            Command::Ui(given) => ui::ui(given).await,
            #[cfg(feature = "page")]
            Command::VerifyAssets { url } => verify::verify(&url).await,
            Command::Export(given) => export::export(given).await,
            Command::Skills { command } => skills::run(command).await,
            Command::Zone { command } => zone::run(&command),
            Command::Openapi => {
                let described = web::openapi().to_pretty_json().map_err(|error| Failure::Work(error.to_string()))?;
                // A reader that has seen enough (`| head`) is no failure.
                let _ = writeln!(std::io::stdout(), "{described}");
                Ok(())
            }
        }
    })
}
