//! Asked over HTTP, on both engines.
