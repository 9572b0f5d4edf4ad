//! The formats as a caller sees them: the vectors, every rule broken once, damaged bytes, and the stock age program.
#![expect(clippy::unwrap_used, reason = "a test stops at the first thing that goes wrong")]

mod age_program;
mod cards;
mod damaged;
mod documents;
mod page;
mod parsers;
mod rules;
mod vectors;
