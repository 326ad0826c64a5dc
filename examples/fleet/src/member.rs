//! A server of the fleet.

use std::error::Error;
use std::future::pending;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use helloworld::generated::helloworld::{Greeter, GreeterServer, HelloReply, HelloRequest};
use protobuf::proto;
use rpc_runtime::{Request, Response, Server, ServerHandle, Status};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// A server that can be frozen, stopped and started again.
pub(crate) struct Member {
    service: Arc<Numbered>,
    address: SocketAddr,
    /// Absent while it is stopped.
    serving: Option<Serving>,
}

struct Serving {
    handle: ServerHandle,
    task: JoinHandle<io::Result<()>>,
}

/// Greets with its number.
struct Numbered {
    number: usize,
    is_frozen: AtomicBool,
}

impl Member {
    /// Starts a server on a free port.
    pub(crate) async fn start(number: usize) -> Result<Self, Box<dyn Error>> {
        let listener = Server::bind("127.0.0.1:0").await?;
        let mut member = Self {
            service: Arc::new(Numbered {
                number,
                is_frozen: AtomicBool::new(false),
            }),
            address: listener.local_addr()?,
            serving: None,
        };
        member.serve(listener);
        Ok(member)
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    pub(crate) fn state(&self) -> &'static str {
        match &self.serving {
            None => "stopped",
            Some(_) if self.service.is_frozen.load(Ordering::Relaxed) => "frozen",
            Some(_) => "serving",
        }
    }

    pub(crate) fn set_frozen(&self, is_frozen: bool) {
        self.service.is_frozen.store(is_frozen, Ordering::Relaxed);
    }

    /// Drains the server: clients send their next calls elsewhere, and calls that are open are answered.
    pub(crate) async fn stop(&mut self) -> Result<(), Box<dyn Error>> {
        if let Some(serving) = self.serving.take() {
            serving.handle.drain(GRACE_PERIOD).await;
            serving.task.await??;
        }
        Ok(())
    }

    /// Starts it again at the same address.
    pub(crate) async fn start_again(&mut self) -> Result<(), Box<dyn Error>> {
        let listener = Server::bind(&self.address.to_string()).await?;
        self.serve(listener);
        Ok(())
    }

    fn serve(&mut self, listener: TcpListener) {
        let server = Server::new().add_service(GreeterServer::from_arc(Arc::clone(&self.service)));
        self.serving = Some(Serving {
            handle: server.handle(),
            task: tokio::spawn(server.serve(listener)),
        });
    }
}

impl Greeter for Numbered {
    async fn say_hello(&self, _: Request<HelloRequest>) -> Result<Response<HelloReply>, Status> {
        if self.is_frozen.load(Ordering::Relaxed) {
            pending::<()>().await;
        }
        let number = self.number.to_string();
        Ok(proto!(HelloReply { message: number }).into())
    }
}

const GRACE_PERIOD: Duration = Duration::from_secs(5);
