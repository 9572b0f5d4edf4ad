//! What is true of coaching without a computer: the words, the rules, the classes of every stored field.
//!
//! No I/O, no clock, no randomness: what a rule needs is an argument.

pub mod action;
pub mod attachment;
pub mod audit;
pub mod check;
pub mod engagement;
pub mod field;
pub mod goal;
pub mod identity;
pub mod lines;
pub mod model;
pub mod note;
pub mod person;
pub mod record;
pub mod release;
pub mod retention;
pub mod series;
pub mod session;
pub mod skill;
pub mod sponsor;
pub mod team;
mod word;

pub use check::Invalid;
