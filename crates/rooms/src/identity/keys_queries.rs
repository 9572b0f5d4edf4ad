//! Every SQL text of the keys.
