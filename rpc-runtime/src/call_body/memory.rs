//! What a connection may hold, and what all connections of a server together may.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::task::{Context, Waker};

use bytes::Bytes;
use fnv::FnvHashMap;

use crate::mutex::Mutex;

/// The bound of one connection, in bytes, and how it is divided. [`limits`](crate::limits) tells users.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ConnectionMemory(usize);

impl ConnectionMemory {
    pub(crate) fn new(bytes: usize) -> Self {
        Self(bytes)
    }

    pub(crate) fn bytes(self) -> usize {
        self.0
    }

    /// What streams may be granted beyond their least windows.
    pub(crate) fn receive_pool(self) -> usize {
        self.0 / 4
    }

    /// What of encoded messages may wait to be sent.
    pub(crate) fn send_pool(self) -> usize {
        self.0 / 4
    }

    /// The streams that fit, of which each takes a share of the other half.
    pub(crate) fn streams(self, wanted: u32) -> u32 {
        let fit = (self.0 / 2 / SHARE_OF_A_STREAM).max(1);
        wanted.min(u32::try_from(fit).unwrap_or(u32::MAX))
    }
}

impl Default for ConnectionMemory {
    fn default() -> Self {
        Self(256 * 1024 * 1024)
    }
}

/// The encoded messages of one connection that wait to be sent.
///
/// The counters are atomic because handlers may run on tasks of their own.
#[derive(Debug)]
pub(crate) struct SendMemory {
    limit: usize,
    used: AtomicUsize,
    /// Whether the socket takes nothing.
    is_blocked: AtomicBool,
    /// Who waits for any of it to change, by an address of theirs.
    waiting: Mutex<FnvHashMap<usize, Waker>>,
    server: Option<Arc<ServerMemory>>,
}

/// What messages take of a connection's memory until this is dropped.
#[derive(Debug)]
pub(crate) struct Charge {
    memory: Arc<SendMemory>,
    bytes: usize,
    /// Bytes of the same stream that HTTP/2 has.
    under_way: Arc<AtomicUsize>,
}

/// Bytes on their way that are paid for.
struct Charged {
    bytes: Bytes,
    charge: Charge,
}

impl SendMemory {
    pub(crate) fn new(limit: usize, server: Option<Arc<ServerMemory>>) -> Arc<Self> {
        Arc::new(Self {
            limit,
            used: AtomicUsize::new(0),
            is_blocked: AtomicBool::new(false),
            waiting: Mutex::default(),
            server,
        })
    }

    /// Whether handlers should wait before they begin.
    #[inline]
    pub(crate) fn is_full(&self) -> bool {
        self.used.load(Ordering::Relaxed) >= self.limit
    }

    /// Whether handlers that write many messages should wait with large ones.
    #[inline]
    pub(crate) fn is_tight(&self) -> bool {
        self.used.load(Ordering::Relaxed) >= self.limit / 2
    }

    /// Whether the socket takes nothing for now.
    #[inline]
    pub(crate) fn is_blocked(&self) -> bool {
        self.is_blocked.load(Ordering::Relaxed)
    }

    #[cold]
    pub(crate) fn set_blocked(&self, is_blocked: bool) {
        self.is_blocked.store(is_blocked, Ordering::SeqCst);
        if !is_blocked {
            self.wake();
        }
    }

    /// Waits as long as `is_shut` says. `who` is an address that nobody else waits with.
    #[cold]
    pub(crate) fn wait(
        &self,
        context: &Context<'_>,
        who: usize,
        is_shut: impl Fn(&Self) -> bool,
    ) -> bool {
        self.waiting.lock().insert(who, context.waker().clone());
        // What changed before that woke nobody.
        let waits = is_shut(self);
        if !waits {
            self.waiting.lock().remove(&who);
        }
        waits
    }

    fn release(&self, bytes: usize) {
        let before = self.used.fetch_sub(bytes, Ordering::SeqCst);
        if let Some(server) = &self.server {
            server.change(bytes, 0);
        }
        // Between the two limits some may go on, and below both all.
        if before >= self.limit / 2 && before - bytes < self.limit {
            self.wake();
        }
    }

    fn wake(&self) {
        let waiting = std::mem::take(&mut *self.waiting.lock());
        for waker in waiting.into_values() {
            waker.wake();
        }
    }
}

impl Charge {
    pub(crate) fn none(memory: &Arc<SendMemory>) -> Self {
        Self {
            memory: Arc::clone(memory),
            bytes: 0,
            under_way: Arc::default(),
        }
    }

    /// Whether HTTP/2 has nothing of the stream that counts.
    pub(crate) fn is_all_sent(&self) -> bool {
        self.under_way.load(Ordering::SeqCst) == 0
    }

    /// Pays for `bytes` in all.
    pub(crate) fn set(&mut self, bytes: usize) {
        let more = bytes.saturating_sub(self.bytes);
        self.memory.used.fetch_add(more, Ordering::SeqCst);
        if let Some(server) = &self.memory.server {
            server.change(0, more);
        }
        if bytes < self.bytes {
            self.memory.release(self.bytes - bytes);
        }
        self.bytes = bytes;
    }

    /// Pays for `chunk`, as long as it is there, out of what is paid already.
    pub(crate) fn pay(&mut self, chunk: Bytes) -> Bytes {
        let bytes = chunk.len().min(self.bytes);
        if bytes < LEAST_CHARGE {
            return chunk;
        }
        self.bytes -= bytes;
        self.under_way.fetch_add(bytes, Ordering::SeqCst);
        let charge = Self {
            memory: Arc::clone(&self.memory),
            bytes,
            under_way: Arc::clone(&self.under_way),
        };
        Bytes::from_owner(Charged {
            bytes: chunk,
            charge,
        })
    }
}

impl Drop for Charge {
    fn drop(&mut self) {
        if self.bytes > 0 {
            self.memory.release(self.bytes);
        }
    }
}

impl Drop for Charged {
    fn drop(&mut self) {
        let Charge {
            bytes, under_way, ..
        } = &self.charge;
        under_way.fetch_sub(*bytes, Ordering::SeqCst);
    }
}

impl AsRef<[u8]> for Charged {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

/// Bytes that connections hold beyond what each stream may have in any case.
#[derive(Debug)]
pub(crate) struct ServerMemory {
    limit: usize,
    used: AtomicUsize,
}

impl ServerMemory {
    pub(crate) fn new(limit: usize) -> Self {
        Self {
            limit,
            used: AtomicUsize::new(0),
        }
    }

    /// Whether calls that arrive are refused.
    pub(crate) fn is_full(&self) -> bool {
        self.left() == 0
    }

    /// What is left. Connections that ask at the same moment may together take more than that.
    pub(crate) fn left(&self) -> usize {
        self.limit.saturating_sub(self.used.load(Ordering::Relaxed))
    }

    pub(crate) fn has(&self, more: usize) -> bool {
        self.left() >= more
    }

    pub(crate) fn change(&self, before: usize, after: usize) {
        if after >= before {
            self.used.fetch_add(after - before, Ordering::Relaxed);
        } else {
            self.used.fetch_sub(before - after, Ordering::Relaxed);
        }
    }
}

/// The least bound of a connection, in bytes.
pub(crate) const LEAST_MEMORY: usize = 1024 * 1024;

/// What a stream takes in any case: its least window, about as much on the way out, and what is known of it.
const SHARE_OF_A_STREAM: usize = 128 * 1024;

/// Bytes below which messages are not counted by themselves: they are a part of what a stream takes in any case.
pub(crate) const LEAST_CHARGE: usize = 4 * 1024;
