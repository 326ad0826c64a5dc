//! The setting that decides on which task handlers run.

/// Where the handlers of a server's methods run.
///
/// A connection is one task that reads requests and writes responses. A handler is polled on that task or on its own
/// task. The placement affects only performance: deadlines, cancellation and [panics](crate::limits#panics) work the same.
/// [`Server::handler_placement`](crate::Server::handler_placement) sets it for a server,
/// [`MethodOptions::handler_placement`](crate::MethodOptions::handler_placement) for a method.
///
/// # How `Automatic` decides
///
/// **By the measured cost of polls.** Each poll of a handler is timed, including decoding, encoding and compression. Each
/// method has a moving average in which the last poll has a weight of one eighth. All times below are multiples of a
/// fixed piece of work that takes about 50 µs; it runs once to measure the speed of the machine.
///
/// - Above 50 µs a method is heavy, and its handlers get their own tasks. A method that was never polled is not heavy.
/// - A poll counts as at most 100 µs in the average. Six long polls in a row make a method heavy; one interruption of the
///   thread does not.
/// - A poll of 1 ms makes its method heavy at once, so that a blocking handler delays its connection for one poll and not
///   for one poll of each call. An interruption of the thread looks the same; therefore one short poll ends this, and
///   after a poll of 100 ms six of them. The thread's CPU time would distinguish the two cases, but reading it is a system
///   call.
///
/// **By the budget of a turn.** Before a connection writes the responses of its handlers, the calls that just arrived may
/// use 1 ms in total, and then the handlers that were woken another 1 ms; a single poll that uses 1 ms uses up both. When
/// the budget is used up:
///
/// - handlers of a method below 25 µs wait: the connection writes, yields to other tasks, reads and continues;
/// - handlers of other methods, and of methods that were never polled, get their own tasks.
///
/// **For each poll.** A handler that waits, such as that of a stream, can move between any two polls. It gets its own task
/// when it is woken and its method has become heavy. It returns to the connection after a poll that leaves its method
/// below 25 µs. A unary handler that does not wait is polled once and does not move.
///
/// # When to choose
///
/// Methods that are always light or always heavy need no setting. `Automatic` cannot predict a single long call: if a
/// method is light most of the time, such as one with a cache, each long call delays its connection. Choose
/// [`Task`](Self::Task) for such a method. Run a handler that blocks its thread, for a file or a lock, on
/// [`spawn_blocking`](tokio::task::spawn_blocking) in any case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum HandlerPlacement {
    /// On the connection's task if that does not delay other calls, otherwise on its own task. The default.
    #[default]
    Automatic,
    /// Always on the connection's task. A call costs the least, and the handlers of a connection run one at a time.
    ///
    /// While a handler is polled, its connection neither reads nor writes, and no other thread takes over. Use it for light
    /// methods that must not change threads. The budget still applies: beyond it handlers wait.
    Connection,
    /// Always on its own task, from the first poll on. The handlers of a connection use all threads of the runtime.
    ///
    /// A small call costs more CPU time: its task is scheduled, it wakes the connection from another thread, and fewer
    /// responses share a write.
    Task,
}
