//! Progress on a terminal; nothing where nobody looks.

use indicatif::{ProgressBar, ProgressStyle};

/// A bar over bytes that are read.
pub fn of_bytes(length: u64, what: &str) -> ProgressBar {
    bar(length, what, "  {msg:12} {bar:40} {bytes}/{total_bytes}")
}

/// A bar over shares from 0 to 1.
pub fn of_share(what: &str) -> ProgressBar {
    bar(1000, what, "  {msg:12} {bar:40} {percent} %")
}

/// Shows a share from 0 to 1.
pub fn show(bar: &ProgressBar, share: f64) {
    bar.set_position((share * 1000.0) as u64);
}

fn bar(length: u64, what: &str, template: &str) -> ProgressBar {
    let bar = ProgressBar::new(length).with_message(what.to_owned());
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
