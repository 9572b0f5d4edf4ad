//! Typed API client
