//! What an application can do to make calls cheaper still. There is no code here.
//!
//! With default settings a server polls small handlers on the task of their connection and writes what they have said at
//! once: [`HandlerPlacement`](crate::HandlerPlacement) explains it, and nothing has to be set for it. The rest is not a
//! library's to choose. `integration-tests/run bench --tuned` measures it, for this project and for tonic; on the machine on
//! which this was written, with 8 connections of 32 small unary calls each:
//!
//! | | CPU per call of a server |
//! |---|---|
//! | `cargo build --release` | 1 |
//! | the profile and the features below, and another allocator | 0.83 |
//! | with a runtime per core as well | 0.74 |
//!
//! # The profile
//!
//! Most of what a call costs is done in `h2` and `hyper`, in small functions across several crates. Link-time optimisation
//! lets the compiler see them as one. It is the largest gain of all, and costs time to compile.
//!
//! ```toml
//! [profile.release]
//! lto = "fat"
//! codegen-units = 1
//! ```
//!
//! # Tracing
//!
//! `h2` and this crate have [`tracing`] spans and events on the path of a call. Each costs a comparison when nobody listens,
//! and nothing at all when it is compiled out, which an application can ask for in its own `Cargo.toml`. It is without the
//! spans of calls then as well.
//!
//! ```toml
//! tracing = { version = "0.1", features = ["release_max_level_off"] }
//! ```
//!
//! # The allocator
//!
//! A unary call allocates about eleven times on a server, the messages apart. Any allocator with caches per thread, such as
//! that of the crate `mimalloc`, is faster at it than glibc's.
//!
//! # A runtime per core
//!
//! Tokio's multi-thread runtime moves tasks to threads that are idle. Where connections are many and handlers small, a
//! runtime of one thread for each core does better: nothing is moved, and nobody is woken on another core. Each has a socket
//! of its own at the same port, among which Linux distributes connections (`SO_REUSEPORT`).
//!
//! ```no_run
//! use std::net::SocketAddr;
//! use std::thread;
//!
//! use rpc_runtime::Server;
//! use tokio::net::TcpSocket;
//! use tokio::runtime::Builder;
//!
//! /// The services of one core. What they share is behind an `Arc`.
//! fn server() -> Server {
//!     Server::new()
//! }
//!
//! fn serve(address: SocketAddr) -> std::io::Result<()> {
//!     let runtime = Builder::new_current_thread().enable_all().build()?;
//!     runtime.block_on(async {
//!         let socket = TcpSocket::new_v4()?;
//!         socket.set_reuseport(true)?;
//!         socket.bind(address)?;
//!         server().serve(socket.listen(1024)?).await
//!     })
//! }
//!
//! fn main() -> std::io::Result<()> {
//!     let address = SocketAddr::from(([0, 0, 0, 0], 50051));
//!     let cores = thread::available_parallelism()?.get();
//!     let threads: Vec<_> = (0..cores)
//!         .map(|_| thread::spawn(move || serve(address)))
//!         .collect();
//!     for thread in threads {
//!         thread.join().expect("a server panicked")?;
//!     }
//!     Ok(())
//! }
//! ```
//!
//! What it asks of the application:
//!
//! - A connection stays on its core. A client with one connection uses one core of the server, however many calls it makes.
//! - Where connections are few, one runtime for all is better: it moves work to the thread that has none.
//! - A handler that computes holds up all connections of its core, whatever its placement is: it belongs on
//!   [`spawn_blocking`](tokio::task::spawn_blocking).
//! - Limits hold for each [`Server`](crate::Server), and so for each core. Each is told to stop by itself.
//! - Elsewhere than on Linux the sockets of one port may not share its connections evenly.
