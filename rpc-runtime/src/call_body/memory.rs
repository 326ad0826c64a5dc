//! The memory limits of one connection, and of all connections of a server together.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::task::{Context, Waker};

use bytes::Bytes;
use fnv::FnvHashMap;

use crate::mutex::Mutex;

/// The memory limit of one connection in bytes, and how it is divided. [`limits`](crate::limits) documents it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ConnectionMemory(usize);

impl ConnectionMemory {
    pub(crate) fn new(bytes: usize) -> Self {
        Self(bytes)
    }

    pub(crate) fn bytes(self) -> usize {
        self.0
    }

    /// Bytes that streams may be granted beyond their minimum windows.
    pub(crate) fn receive_pool(self) -> usize {
        self.0 / 4
    }

    /// Bytes of encoded messages that may wait to be sent.
    pub(crate) fn send_pool(self) -> usize {
        self.0 / 4
    }

    /// The number of streams, at most `wanted`, whose shares fit into the other half of the memory.
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
    /// Whether the socket accepts no bytes for now.
    is_blocked: AtomicBool,
    /// The tasks that wait for a change, by an address that each chooses.
    waiting: Mutex<FnvHashMap<usize, Waker>>,
    server: Option<Arc<ServerMemory>>,
}

/// The bytes that messages use of a connection's memory. Dropping the charge releases them.
#[derive(Debug)]
pub(crate) struct Charge {
    memory: Arc<SendMemory>,
    bytes: usize,
    /// Charged bytes of the same stream that were passed to hyper and not yet sent.
    under_way: Arc<AtomicUsize>,
}

/// A chunk that was passed to hyper, with its charge.
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

    /// Whether the limit is reached: handlers wait before they begin.
    #[inline]
    pub(crate) fn is_full(&self) -> bool {
        self.used.load(Ordering::Relaxed) >= self.limit
    }

    /// Whether half of the limit is reached: handlers that write many messages wait before a large one.
    #[inline]
    pub(crate) fn is_tight(&self) -> bool {
        self.used.load(Ordering::Relaxed) >= self.limit / 2
    }

    /// Whether the socket accepts no bytes for now.
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

    /// Registers the task if `is_shut` returns `true`, and returns what it returned. `who` is an address that no other waiter
    /// uses.
    #[cold]
    pub(crate) fn wait(
        &self,
        context: &Context<'_>,
        who: usize,
        is_shut: impl Fn(&Self) -> bool,
    ) -> bool {
        self.waiting.lock().insert(who, context.waker().clone());
        // A change before the registration has woken no task, so the state is checked again.
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
        // Below the limit some waiters may continue, and below half of it all of them.
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

    /// Whether all charged bytes of the stream that were passed to hyper have been sent.
    pub(crate) fn is_all_sent(&self) -> bool {
        self.under_way.load(Ordering::SeqCst) == 0
    }

    /// Changes the charge to `bytes` in total.
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

    /// Charges for `chunk` in addition, and moves that charge to the chunk, which releases it when it is dropped.
    pub(crate) fn pay_more(&mut self, chunk: Bytes) -> Bytes {
        self.set(self.bytes + chunk.len());
        self.pay(chunk)
    }

    /// Moves the part of this charge that covers `chunk` to the chunk, which releases it when it is dropped.
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

/// The bytes that all connections of a server hold beyond the fixed share of each stream.
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

    /// Whether the limit is reached: new calls are refused.
    pub(crate) fn is_full(&self) -> bool {
        self.left() == 0
    }

    /// The bytes that are left. Connections that ask at the same moment may together use more.
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

/// The smallest limit of a connection, in bytes.
pub(crate) const LEAST_MEMORY: usize = 1024 * 1024;

/// Bytes that each stream may use without a charge: its minimum window, about as much to send, and its state.
const SHARE_OF_A_STREAM: usize = 128 * 1024;

/// Messages of fewer bytes have no charge: they are part of the fixed share of a stream.
pub(crate) const LEAST_CHARGE: usize = 4 * 1024;
