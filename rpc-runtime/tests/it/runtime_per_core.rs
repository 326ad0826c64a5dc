//! Servers on runtimes of one thread each, which share a port.

use std::collections::HashSet;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::thread;

use rpc_runtime::{Channel, Request, Response, Server, Status};
use tokio::net::TcpSocket;
use tokio::runtime::Builder;
use tokio::sync::oneshot;

use crate::words::{Words, WordsClient, WordsServer};

/// Answers with the thread that it runs on.
struct Where;

impl Words for Where {
    async fn upper(&self, _: Request<String>) -> Result<Response<String>, Status> {
        tokio::task::yield_now().await;
        Ok(format!("{:?}", thread::current().id()).into())
    }
}

/// A server in a thread of its own.
struct Core {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    thread: thread::JoinHandle<io::Result<()>>,
}

fn start(address: SocketAddr) -> io::Result<Core> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let listener = {
        let _inside = runtime.enter();
        let socket = TcpSocket::new_v4()?;
        socket.set_reuseport(true)?;
        socket.bind(address)?;
        socket.listen(1024)?
    };
    let address = listener.local_addr()?;
    let (stop, stopped) = oneshot::channel();
    let server = Server::new().add_service(WordsServer(Arc::new(Where)));
    let thread = thread::spawn(move || {
        runtime.block_on(server.serve_until(listener, async move { drop(stopped.await) }))
    });
    Ok(Core {
        address,
        stop,
        thread,
    })
}

#[tokio::test]
async fn runtimes_of_one_thread_share_the_connections_of_a_port() {
    let first = start((Ipv4Addr::LOCALHOST, 0).into()).unwrap();
    let second = start(first.address).unwrap();
    let cores =
        HashSet::from([&first, &second].map(|core| format!("{:?}", core.thread.thread().id())));
    let target = format!("http://{}", first.address);
    let mut found = HashSet::new();
    // Linux chooses by the port of the client, so that each is as likely for every connection.
    for _ in 0..64 {
        let client = WordsClient(Channel::connect(&target).await.unwrap());
        let mut threads = HashSet::new();
        for _ in 0..4 {
            threads.insert(client.upper(String::new()).await.unwrap().into_message());
        }
        assert_eq!(threads.len(), 1, "a connection stays on its core");
        found.extend(threads);
    }
    assert_eq!(found, cores);
    for core in [first, second] {
        core.stop.send(()).unwrap();
        let joined = tokio::task::spawn_blocking(|| core.thread.join());
        joined.await.unwrap().unwrap().unwrap();
    }
}
