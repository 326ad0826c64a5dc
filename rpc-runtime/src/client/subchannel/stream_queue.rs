//! The connections of a subchannel, and the calls that wait for a stream on one of them.
//!
//! A server limits the streams of a connection (RFC 9113 section 5.1.2, `MAX_CONCURRENT_STREAMS`). Where a subchannel may have
//! several connections (gRFC A105), a call gets a stream on the oldest connection that has one, or waits here, first in, first
//! out. Where it has only one, calls do not ask here, and wait in HTTP/2.

use std::collections::VecDeque;
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::sync::oneshot;

use crate::client::call::request_body::RequestBody;
use crate::mutex::Mutex;
use crate::transport::http2::client::{Connection, ReservedStream};

/// The connections of a subchannel, and the calls that wait for a stream.
pub(crate) struct StreamQueue<C: StreamSource> {
    state: Mutex<State<C>>,
    is_open: AtomicBool,
}

/// A connection that has streams.
pub(crate) trait StreamSource {
    type Stream;

    /// Reserves a stream, unless the connection has closed or has none now.
    fn reserve_now(&self) -> Option<Self::Stream>;
}

/// A stream, or the wait for one.
#[derive(Debug)]
pub(crate) enum Reservation<S> {
    Ready(S),
    /// Fails when no connection is left.
    Waiting(oneshot::Receiver<S>),
}

struct State<C: StreamSource> {
    /// With their numbers, the oldest first.
    connections: Vec<(u64, C)>,
    waiting: VecDeque<oneshot::Sender<C::Stream>>,
    /// Calls that wait no longer are removed when so many wait.
    prune_at: usize,
}

impl<C: StreamSource> StreamQueue<C> {
    pub(crate) fn new() -> Self {
        Self {
            state: Mutex::new(State {
                connections: Vec::new(),
                waiting: VecDeque::new(),
                prune_at: FIRST_PRUNING,
            }),
            is_open: AtomicBool::new(false),
        }
    }

    /// Whether calls ask here for a stream.
    #[inline]
    pub(crate) fn is_open(&self) -> bool {
        self.is_open.load(Ordering::Relaxed)
    }

    /// Makes calls ask here, from now on.
    pub(crate) fn open(&self) {
        self.is_open.store(true, Ordering::Relaxed);
    }

    /// Reserves a stream on the oldest connection that has one; `None` if there is no connection.
    pub(crate) fn reserve(&self) -> Option<Reservation<C::Stream>> {
        let mut state = self.state.lock();
        if state.connections.is_empty() {
            return None;
        }
        if state.waiting.is_empty()
            && let Some(stream) = state.reserve_now()
        {
            return Some(Reservation::Ready(stream));
        }
        if state.waiting.len() >= state.prune_at {
            state.waiting.retain(|waiting| !waiting.is_closed());
            state.prune_at = FIRST_PRUNING.max(2 * state.waiting.len());
        }
        let (sender, receiver) = oneshot::channel();
        state.waiting.push_back(sender);
        Some(Reservation::Waiting(receiver))
    }

    /// Gives streams to the calls that wait, as far as there are any.
    pub(crate) fn dispatch(&self) {
        let mut state = self.state.lock();
        let mut unused = None;
        while let Some(waiting) = state.waiting.pop_front() {
            let Some(stream) = unused.take().or_else(|| state.reserve_now()) else {
                state.waiting.push_front(waiting);
                break;
            };
            unused = waiting.send(stream).err();
        }
        drop(state);
        // The end of its call dispatches again.
        drop(unused);
    }

    /// Adds a connection, unless it was added before.
    pub(crate) fn add(&self, number: u64, connection: C) {
        let mut state = self.state.lock();
        if state.connections.iter().all(|(known, _)| *known != number) {
            state.connections.push((number, connection));
        }
        drop(state);
        self.dispatch();
    }

    /// Removes a connection, if it was added. When none is left, calls no longer wait here.
    pub(crate) fn remove(&self, number: u64) {
        let mut state = self.state.lock();
        state.connections.retain(|(known, _)| *known != number);
        if state.connections.is_empty() {
            state.waiting.clear();
        }
    }

    /// Removes all connections.
    pub(crate) fn clear(&self) {
        let mut state = self.state.lock();
        state.connections.clear();
        state.waiting.clear();
    }

    /// Whether a call waits for a stream.
    pub(crate) fn is_wanted(&self) -> bool {
        let state = self.state.lock();
        state.waiting.iter().any(|waiting| !waiting.is_closed())
    }
}

impl<C: StreamSource> fmt::Debug for StreamQueue<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.state.lock();
        let (connections, waiting) = (state.connections.len(), state.waiting.len());
        write!(formatter, "{connections} connections, {waiting} calls wait")
    }
}

impl<C: StreamSource> State<C> {
    fn reserve_now(&self) -> Option<C::Stream> {
        let mut connections = self.connections.iter();
        connections.find_map(|(_, connection)| connection.reserve_now())
    }
}

impl StreamSource for Connection<RequestBody> {
    type Stream = ReservedStream<RequestBody>;

    fn reserve_now(&self) -> Option<ReservedStream<RequestBody>> {
        if self.is_closed() {
            return None;
        }
        Connection::reserve_now(self)
    }
}

/// Fewer calls that wait are not worth a search.
const FIRST_PRUNING: usize = 64;

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;

    use super::*;

    /// A connection with streams that are named by its number.
    struct Streams {
        number: u64,
        free: Rc<Cell<usize>>,
    }

    impl StreamSource for Streams {
        type Stream = u64;

        fn reserve_now(&self) -> Option<u64> {
            let free = self.free.get().checked_sub(1)?;
            self.free.set(free);
            Some(self.number)
        }
    }

    fn add(queue: &StreamQueue<Streams>, number: u64, free: usize) -> Rc<Cell<usize>> {
        let free = Rc::new(Cell::new(free));
        let source = Rc::clone(&free);
        queue.add(
            number,
            Streams {
                number,
                free: source,
            },
        );
        free
    }

    fn ready(queue: &StreamQueue<Streams>) -> u64 {
        match queue.reserve() {
            Some(Reservation::Ready(number)) => number,
            other => panic!("{other:?}"),
        }
    }

    fn wait(queue: &StreamQueue<Streams>) -> oneshot::Receiver<u64> {
        match queue.reserve() {
            Some(Reservation::Waiting(receiver)) => receiver,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn calls_take_streams_of_the_oldest_connection_and_then_wait_in_order() {
        let queue = StreamQueue::new();
        assert!(queue.reserve().is_none());
        let first = add(&queue, 1, 2);
        assert_eq!([ready(&queue), ready(&queue)], [1, 1]);
        let mut waiting = [(); 4].map(|()| wait(&queue));
        assert!(queue.is_wanted());
        add(&queue, 2, 1);
        assert_eq!(waiting[0].try_recv(), Ok(2));
        assert!(waiting[1].try_recv().is_err(), "no stream is left");
        first.set(2);
        let mut late = wait(&queue);
        queue.dispatch();
        assert_eq!(waiting[1].try_recv(), Ok(1));
        assert_eq!(waiting[2].try_recv(), Ok(1));
        assert!(waiting[3].try_recv().is_err() && late.try_recv().is_err());
        first.set(3);
        queue.dispatch();
        assert_eq!((waiting[3].try_recv(), late.try_recv()), (Ok(1), Ok(1)));
        assert!(!queue.is_wanted());
        assert_eq!(ready(&queue), 1);
    }

    #[test]
    fn a_call_that_waits_no_longer_takes_no_stream() {
        let queue = StreamQueue::new();
        let free = add(&queue, 1, 0);
        let (gone, mut stays) = (wait(&queue), wait(&queue));
        drop(gone);
        assert!(queue.is_wanted());
        free.set(1);
        queue.dispatch();
        assert_eq!(stays.try_recv(), Ok(1));
        drop(wait(&queue));
        assert!(!queue.is_wanted());
    }

    #[test]
    fn calls_that_wait_no_longer_are_not_kept() {
        let queue = StreamQueue::new();
        add(&queue, 1, 0);
        let stays: Vec<_> = (0..100).map(|_| wait(&queue)).collect();
        for _ in 0..10_000 {
            drop(wait(&queue));
        }
        assert!(queue.state.lock().waiting.len() <= 2 * stays.len() + FIRST_PRUNING);
    }

    #[test]
    fn calls_wait_for_another_connection_until_none_is_left() {
        let queue = StreamQueue::new();
        add(&queue, 1, 0);
        add(&queue, 2, 0);
        let mut waiting = wait(&queue);
        queue.remove(1);
        assert!(waiting.try_recv().is_err());
        let free = add(&queue, 3, 1);
        assert_eq!(waiting.try_recv(), Ok(3));
        free.set(0);
        let mut waiting = wait(&queue);
        queue.remove(2);
        queue.remove(3);
        assert!(matches!(
            waiting.try_recv(),
            Err(oneshot::error::TryRecvError::Closed)
        ));
        assert!(queue.reserve().is_none());
    }
}
