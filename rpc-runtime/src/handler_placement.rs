//! Where handlers run, as an application says it.

/// Where the handlers of a server's methods run.
///
/// A connection is one task that reads requests and writes responses. A handler can be polled there, or it can have a
/// task of its own. Where it runs decides how fast calls are, and how a call ends does not depend on it: neither by a
/// deadline, nor by a cancellation, nor by a panic, which ends nothing but its call ([where, and how](crate::limits#panics)).
/// [`Server::handler_placement`](crate::Server::handler_placement) sets it for a server,
/// [`MethodOptions::handler_placement`](crate::MethodOptions::handler_placement) for a method.
///
/// # How `Automatic` decides
///
/// **By what polls have cost.** Each poll of a handler is timed, with decoding, encoding and compressing. A method keeps a
/// moving average, in which the last poll counts an eighth. All times below are multiples of a fixed piece of work, which is
/// done once to see how long this machine takes for it: about 50 µs.
///
/// - Above 50 µs a method is heavy: its handlers get tasks. A method that was never called is not.
/// - A poll counts for 100 µs at most in the average, so that six long ones in a row make a method heavy, and a thread that
///   was interrupted for a moment does not.
/// - A poll of 1 ms makes its method heavy at once: a handler that blocks holds its connection up for one poll, not for one
///   of each call. As a thread that was interrupted looks the same, the next short poll ends that; six do after a poll of 100
///   ms. The processor time of a thread would tell, but asking for it is a system call.
///
/// **By the budget of a turn.** Before a connection writes what its handlers have said, the calls that have just arrived may
/// take 1 ms of it together, and then the handlers that were woken 1 ms as well; a single poll that takes it all takes both.
/// When that is spent,
///
/// - handlers of a method below 25 µs wait: the connection writes, lets other tasks have their turn, reads, and goes on;
/// - those above get tasks, and those of a method that was never polled.
///
/// **Anew for each poll.** A handler that waits for something, such as that of a stream, can move between any two polls. It
/// gets a task when it is woken and its method has become heavy, and it is back on the connection after a poll that finds its
/// method below 25 µs. A unary call whose handler does not wait is polled once, and stays where it began.
///
/// # When to choose
///
/// Handlers that are always light, or always heavy, need no help. `Automatic` does not know in advance which call will be
/// a long one: of a method that is light most of the time, such as one with a cache, each long call holds up its connection.
/// Say [`Task`](Self::Task) of that one. A handler that blocks its thread, for a file or a lock, belongs on
/// [`spawn_blocking`](tokio::task::spawn_blocking) in any case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum HandlerPlacement {
    /// On the connection's task while that holds nobody up, and otherwise in a task of its own. The default.
    #[default]
    Automatic,
    /// Always on the connection's task: that is the least work for a call, and calls of one connection happen one after
    /// the other.
    ///
    /// While a handler is polled, its connection neither reads nor writes, and no other thread helps. It is for methods that
    /// are light on the whole and must never change threads. The budget holds all the same: beyond it handlers wait.
    Connection,
    /// Always in a task of its own, from the first poll on: the handlers of one connection use all threads of the runtime.
    ///
    /// A small call costs more of the processor then: its task is scheduled, it wakes the connection from another thread, and
    /// fewer responses leave with one write.
    Task,
}
