//! What an application can do to make calls cheaper. This module contains no code.
//!
//! By default a server polls light handlers on the task of their connection and writes their responses together; see
//! [`HandlerPlacement`](crate::HandlerPlacement). This needs no settings. The rest is up to the application.
//! `integration-tests/run bench --tuned` measures it for this project and for tonic. With 8 connections of 32 concurrent
//! small unary calls each, on one machine:
//!
//! | | relative CPU time per call of a server |
//! |---|---|
//! | `cargo build --release` | 1 |
//! | the profile and the features below, and another allocator | 0.83 |
//! | the same with a runtime per core | 0.74 |
//!
//! # The profile
//!
//! Most of a call's cost is in small functions of `h2` and `hyper`, across several crates. Link-time optimisation lets
//! the compiler optimise them together. It gains the most, and increases compile time.
//!
//! ```toml
//! [profile.release]
//! lto = "fat"
//! codegen-units = 1
//! ```
//!
//! # Tracing
//!
//! `h2` and this crate have [`tracing`] spans and events on the path of a call. Each costs a comparison when there is no
//! subscriber. An application can compile them out in its own `Cargo.toml`; calls then have no spans.
//!
//! ```toml
//! tracing = { version = "0.1", features = ["release_max_level_off"] }
//! ```
//!
//! # The allocator
//!
//! A unary call allocates about eleven times on a server, without its messages. An allocator with per-thread caches,
//! such as the one of the crate `mimalloc`, is faster than glibc's.
//!
//! # A runtime per core
//!
//! Tokio's multi-thread runtime moves tasks to idle threads. With many connections and light handlers, one
//! single-threaded runtime per core is faster: no task moves, and no wake-up crosses cores. Each runtime has its own
//! socket on the same port, and Linux distributes the connections among them (`SO_REUSEPORT`).
//!
//! ```no_run
//! use std::net::SocketAddr;
//! use std::thread;
//!
//! use rpc_runtime::Server;
//! use tokio::net::TcpSocket;
//! use tokio::runtime::Builder;
//!
//! /// The services of one core. Shared state is behind an `Arc`.
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
//! Consequences for the application:
//!
//! - A connection stays on its core. A client with one connection uses one core of the server, however many calls it makes.
//! - With few connections, one runtime for all cores is better: it moves work to idle threads.
//! - A handler that computes delays all connections of its core, whatever its placement. Run such work on
//!   [`spawn_blocking`](tokio::task::spawn_blocking).
//! - Limits apply to each [`Server`](crate::Server), and therefore to each core. Each server is stopped separately.
//! - Systems other than Linux may not distribute connections evenly among the sockets of one port.
