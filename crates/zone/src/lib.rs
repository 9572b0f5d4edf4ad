//! Skills and the zone of proximal development.
//!
//! A pure library: no files, no clock, no randomness but a seed that is an argument. The same input gives the same bytes. It knows nothing of
//! who asks, where things are stored or how they are sealed.
//!
//! | module | what it answers |
//! |---|---|
//! | [`stream`] | answers to tasks in time order: how likely is the next one right, when will a skill be learned, which task tells most |
//! | [`estimate`] | what a person knows and can do, from mixed evidence: self, peers, coach, exercises, work |
//! | [`rating`] | ratings of people by raters of different severity |
//! | [`goal`] | is a goal within reach, for a person or a team; which step is missing; how long will it take |
//! | [`simulate`] | a team with known truth, to measure the estimate against |
//! | [`explain`] | an estimate as a list of terms that sum to it |
//! | [`math`] | the small numerical parts that the others share |

pub mod estimate;
pub mod explain;
pub mod goal;
pub mod math;
pub mod rating;
pub mod simulate;
pub mod stream;
