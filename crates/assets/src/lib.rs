//! The page, built from `ui/` by this crate's build script and embedded in the binary.

use rust_embed::RustEmbed;

/// Every file of the built page.
#[derive(RustEmbed)]
#[folder = "$BELAY_PAGE"]
pub struct Page;
