//! Small numerical parts that the other modules share.
//!
//! `exp` and `ln` are written out, because those of a platform's mathematical library may differ in the last bit: with these, the same input
//! gives the same bytes on every machine.

pub mod cholesky;
pub mod draw;
pub mod exact;
mod logistic;
mod minimise;
mod quadrature;

pub use logistic::{moderated, softplus};
pub use minimise::{Convex, Minimum, minimise};
pub use quadrature::{NODES, Node};
