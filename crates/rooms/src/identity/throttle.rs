//! How often something may be tried.
//!
//! Kept in memory, so each node counts for itself and a start forgets. Bounded in size. Keys are hashes of login addresses, ids and network
//! addresses, never a secret. A login that is right is never held against anyone: a whole company may sign in from one address. When too many were wrong there,
//! those who signed in from it before, and who are signed in, go on: each is held up by their own failures only.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::convert::Infallible;
use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use sha2::{Digest, Sha256};
use tokio::sync::Notify;
use uuid::Uuid;

use crate::app::{App, Clock};
use crate::problem::{Problem, Result};

const SECOND: i64 = 1000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;

/// So many failures of one login are free.
const FREE: u32 = 5;
/// The wait after them, ms: doubled by each further one.
const FIRST_WAIT: i64 = 2 * SECOND;
/// The longest wait, ms.
const LONGEST_WAIT: i64 = 15 * MINUTE;
/// Failures of a login are forgotten when none came for so long, ms.
const FORGOTTEN: i64 = HOUR;
/// So many failures may come from one network address …
const FROM_ONE: u32 = 100;
/// … in so long, ms.
const WINDOW: i64 = 10 * MINUTE;
/// So long a login is known at a network address from which it was right, ms.
const KNOWN: i64 = 30 * 24 * HOUR;
/// The most keys of each sort that are remembered.
const MOST: usize = 50_000;
/// How long a try waits for others of the same login or address that are being looked at.
const PATIENCE: Duration = Duration::from_secs(20);

/// Where a request comes from, as the server sees it; behind a trusted proxy, as the proxy says. The server sets it on every request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

impl FromRequestParts<App> for ClientAddress {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Infallible> {
        Ok(parts.extensions.get().copied().unwrap_or(Self(IpAddr::V6(Ipv6Addr::UNSPECIFIED))))
    }
}

/// What is counted by itself, whether it succeeds or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rate {
    /// A person fetches the files that hold their wrapped keys.
    Wrappers,
    /// An administrator makes one-time links.
    Invitations,
    /// A person begins with a new identity.
    Restarts,
}

impl Rate {
    /// So many in so long, ms.
    fn limit(self) -> (u32, i64) {
        match self {
            Self::Wrappers => (60, HOUR),
            Self::Invitations => (300, HOUR),
            Self::Restarts => (5, 24 * HOUR),
        }
    }
}

/// What is known of one key.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    /// When it began, Unix ms.
    began: i64,
    /// When it last grew, Unix ms.
    last: i64,
    counted: u32,
    /// Being looked at: may still fail.
    open: u32,
}

#[derive(Default)]
struct Counts {
    logins: HashMap<[u8; 32], Count>,
    addresses: HashMap<IpAddr, Count>,
    /// Logins that were right, and from where.
    known: HashMap<([u8; 32], IpAddr), Count>,
    rates: HashMap<(Rate, Uuid), Count>,
}

/// Counts tries. Shared by all handlers.
#[derive(Default)]
pub struct Throttle {
    counts: Mutex<Counts>,
    freed: Notify,
}

enum Door {
    Open,
    /// As many are being looked at as may fail.
    Busy,
    /// Not before so many milliseconds have passed.
    Shut(i64),
}

impl Throttle {
    fn counts(&self) -> MutexGuard<'_, Counts> {
        // Counting cannot leave half a count behind.
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts one of `rate` for `who`.
    ///
    /// # Errors
    /// 429 `rate_limited`.
    pub fn allow(&self, rate: Rate, who: Uuid, now: i64) -> Result<()> {
        let (most, period) = rate.limit();
        let mut counts = self.counts();
        let count = remembered(&mut counts.rates, (rate, who), now, 24 * HOUR);
        if now - count.began >= period {
            *count = Count { began: now, ..Count::default() };
        }
        if count.counted >= most {
            return Err(Problem::rate_limited(seconds(count.began + period - now)));
        }
        count.counted += 1;
        count.last = now;
        Ok(())
    }

    /// Asks whether a login may be tried. The try counts as failed unless it is said to have passed. An address that nobody has is counted
    /// like any other.
    ///
    /// # Errors
    /// 429 `too_many_tries`.
    pub async fn attempt(self: &Arc<Self>, login: &str, from: ClientAddress, clock: &Clock) -> Result<Attempt> {
        self.try_at(login, from, clock, false).await
    }

    /// The same for somebody who is signed in by this login: what others fail at from the same address does not hold them up.
    ///
    /// # Errors
    /// 429 `too_many_tries`.
    pub async fn attempt_within(self: &Arc<Self>, login: &str, from: ClientAddress, clock: &Clock) -> Result<Attempt> {
        self.try_at(login, from, clock, true).await
    }

    async fn try_at(self: &Arc<Self>, login: &str, from: ClientAddress, clock: &Clock, signed_in: bool) -> Result<Attempt> {
        let (login, from) = (Sha256::digest(login.trim().to_lowercase()).into(), network(from.0));
        let patience = tokio::time::sleep(PATIENCE);
        let mut patience = std::pin::pin!(patience);
        loop {
            let freed = self.freed.notified();
            match self.knock(login, from, clock.now(), signed_in) {
                Door::Open => return Ok(Attempt { throttle: Arc::clone(self), login, from, clock: clock.clone(), open: true }),
                Door::Shut(wait) => return Err(Problem::too_many_tries(seconds(wait))),
                Door::Busy => tokio::select! {
                    () = freed => {}
                    () = &mut patience => return Err(Problem::too_many_tries(1)),
                },
            }
        }
    }

    fn knock(&self, login: [u8; 32], from: IpAddr, now: i64, signed_in: bool) -> Door {
        let mut counts = self.counts();
        let Counts { logins, addresses, known, .. } = &mut *counts;
        let trusted = signed_in || known.get(&(login, from)).is_some_and(|passed| now - passed.last < KNOWN);
        let login = remembered(logins, login, now, FORGOTTEN);
        if login.open == 0 && now - login.last >= FORGOTTEN {
            *login = Count { began: now, last: now, ..Count::default() };
        }
        let until = login.last + wait(login.counted);
        if login.counted >= FREE && now < until {
            return Door::Shut(until - now);
        }
        let address = remembered(addresses, from, now, WINDOW);
        if now - address.began >= WINDOW {
            *address = Count { began: now, open: address.open, ..Count::default() };
        }
        if address.counted >= FROM_ONE && !trusted {
            return Door::Shut(address.began + WINDOW - now);
        }
        let crowded = address.counted + address.open >= FROM_ONE && !trusted;
        if login.counted + login.open >= FREE.max(login.counted + 1) || crowded {
            return Door::Busy;
        }
        login.open += 1;
        address.open += 1;
        address.last = now;
        Door::Open
    }

    fn close(&self, attempt: &Attempt, how: End) {
        let mut counts = self.counts();
        let now = attempt.clock.now();
        if let Some(login) = counts.logins.get_mut(&attempt.login) {
            login.open = login.open.saturating_sub(1);
            match how {
                End::Failed => (login.counted, login.last) = (login.counted.saturating_add(1), now),
                End::Passed => login.counted = 0,
                End::PutBack => {}
            }
        }
        if let Some(address) = counts.addresses.get_mut(&attempt.from) {
            address.open = address.open.saturating_sub(1);
            if matches!(how, End::Failed) {
                address.counted = address.counted.saturating_add(1);
            }
        }
        if matches!(how, End::Passed) {
            remembered(&mut counts.known, (attempt.login, attempt.from), now, KNOWN).last = now;
        }
        drop(counts);
        self.freed.notify_waiters();
    }
}

/// A login that is being tried. Dropped, it has failed: whoever hangs up is not ahead of who waits.
#[must_use]
pub struct Attempt {
    throttle: Arc<Throttle>,
    login: [u8; 32],
    from: IpAddr,
    clock: Clock,
    open: bool,
}

#[derive(Clone, Copy)]
enum End {
    Failed,
    Passed,
    PutBack,
}

impl Attempt {
    /// It was right: earlier failures of this login are forgotten.
    pub fn passed(mut self) {
        self.end(End::Passed);
    }

    /// It was neither right nor wrong: a code is still missing.
    pub fn put_back(mut self) {
        self.end(End::PutBack);
    }

    fn end(&mut self, how: End) {
        if std::mem::take(&mut self.open) {
            let throttle = Arc::clone(&self.throttle);
            throttle.close(self, how);
        }
    }
}

impl Drop for Attempt {
    fn drop(&mut self) {
        self.end(End::Failed);
    }
}

/// The wait after so many failures, ms.
fn wait(failures: u32) -> i64 {
    match failures.checked_sub(FREE) {
        None => 0,
        Some(beyond) => FIRST_WAIT.checked_shl(beyond.min(20)).unwrap_or(LONGEST_WAIT).min(LONGEST_WAIT),
    }
}

fn seconds(ms: i64) -> i64 {
    ms.max(1).saturating_add(SECOND - 1) / SECOND
}

/// One household is one address: of IPv6, the network of 64 bits that a provider hands out.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << 64))),
    }
}

/// The count of a key, a new one if need be. When there are too many, those that are over are forgotten, then the older half.
fn remembered<K: Copy + Eq + Hash>(counts: &mut HashMap<K, Count>, key: K, now: i64, kept: i64) -> &mut Count {
    if counts.len() >= MOST && !counts.contains_key(&key) {
        counts.retain(|_, count| count.open > 0 || now - count.last < kept);
        if counts.len() >= MOST {
            let mut ages: Vec<i64> = counts.values().map(|count| count.last).collect();
            let middle = ages.len() / 2;
            let (_, median, _) = ages.select_nth_unstable(middle);
            let median = *median;
            counts.retain(|_, count| count.open > 0 || count.last > median);
        }
    }
    match counts.entry(key) {
        Entry::Occupied(known) => known.into_mut(),
        Entry::Vacant(new) => new.insert(Count { began: now, last: now, ..Count::default() }),
    }
}

#[cfg(test)]
#[path = "throttle_tests.rs"]
mod tests;
