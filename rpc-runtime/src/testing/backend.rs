//! A server of a fleet, and what a test does to it.

use std::fmt;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::sleep;

use crate::mutex::Mutex;
use crate::server::drain::ServerHandle;
use crate::server::server::Server;
use crate::status::code::Code;
use crate::testing::condition::{Condition, Reach};
use crate::testing::failures::Failures;
use crate::testing::history::{FleetEvent, History};
use crate::testing::network::Network;
use crate::testing::stream::FleetStream;
use crate::transport::net::listener::{MemoryConnector, memory_pair};

/// A server of a [`Fleet`](crate::testing::Fleet). A clone is the same server.
///
/// [`refuse`](Self::refuse), [`freeze`](Self::freeze) and [`black_hole`](Self::black_hole) replace each other, and last until
/// [`heal`](Self::heal).
#[derive(Clone)]
pub struct Backend(Arc<Inner>);

struct Inner {
    number: usize,
    network: Arc<Network>,
    failures: Failures,
    history: History,
    /// Absent before it has served.
    make: Mutex<Option<Make>>,
    /// Absent while it does not serve.
    serving: Mutex<Option<Serving>>,
}

type Make = Arc<dyn Fn(usize) -> Server + Send + Sync>;

struct Serving {
    handle: ServerHandle,
    connector: MemoryConnector<FleetStream>,
}

impl Backend {
    pub(super) fn new(number: usize, history: History) -> Self {
        Self(Arc::new(Inner {
            number,
            network: Arc::default(),
            failures: Failures::default(),
            history,
            make: Mutex::default(),
            serving: Mutex::default(),
        }))
    }

    /// `server-0`, `server-1` and so on.
    #[must_use]
    pub fn address(&self) -> String {
        format!("server-{}", self.0.number)
    }

    /// Refuses connections. Those that are open stay open; [`reset`](Self::reset) ends them too.
    pub fn refuse(&self) {
        self.set_reach(Reach::Refuses);
    }

    /// Resets the connections that are open, as a server that is killed does. It accepts new ones.
    pub fn reset(&self) {
        self.change(|condition| condition.resets += 1);
    }

    /// Lets nothing pass on its connections, which stay open: a process that hangs or was stopped. It can be connected to, but
    /// does not answer the handshakes. What was sent meanwhile arrives when it [heals](Self::heal).
    ///
    /// Handlers that run go on: what is frozen are bytes. Up to 64 KiB wait in each direction of a connection.
    pub fn freeze(&self) {
        self.set_reach(Reach::Frozen);
    }

    /// Loses what is sent to it, as a network that is cut: as [`freeze`](Self::freeze), and connecting gets no answer either.
    ///
    /// The network in memory has no `TCP_USER_TIMEOUT`: a connection ends only by [keepalive](crate::ChannelBuilder::keepalive).
    pub fn black_hole(&self) {
        self.set_reach(Reach::Silent);
    }

    /// Lets bytes take `delay` in each direction, and connecting twice as long. Bytes do not overtake each other when the delay
    /// becomes shorter. The default is 0.
    pub fn delay(&self, delay: Duration) {
        self.change(|condition| condition.delay = delay);
    }

    /// Fails the next `calls` calls with `code` at once, before their handlers. Later ones are answered again.
    pub fn fail_next(&self, calls: usize, code: Code) {
        self.0.failures.set(calls, code);
    }

    /// Stops the server in peace, and waits until it has stopped: it refuses connections, and tells its clients to send no more
    /// calls (`GOAWAY`); open calls may finish.
    ///
    /// # Cancel safety
    ///
    /// The server stops even if the future is dropped, once it was polled.
    pub async fn drain(&self) {
        let serving = self.0.serving.lock().take();
        if let Some(Serving { handle, .. }) = serving {
            handle.drain(Duration::MAX).await;
        }
    }

    /// Ends all that was done to the server. If it was [drained](Self::drain), it starts again.
    ///
    /// # Panics
    ///
    /// If it was drained, outside of a Tokio runtime.
    pub fn heal(&self) {
        self.0.failures.set(0, Code::Ok);
        self.change(|condition| {
            condition.reach = Reach::Open;
            condition.delay = Duration::ZERO;
        });
        let make = self.0.make.lock().clone();
        if let Some(make) = make
            && self.0.serving.lock().is_none()
        {
            self.serve(make);
        }
    }

    /// Starts the server on this runtime.
    pub(super) fn serve(&self, make: Make) {
        let (history, number) = (self.0.history.clone(), self.0.number);
        let server = make(number)
            .observe(history.observer(number))
            .intercept(self.0.failures.clone());
        let (listener, connector) = MemoryConnector::pair();
        *self.0.make.lock() = Some(make);
        *self.0.serving.lock() = Some(Serving {
            handle: server.handle(),
            connector,
        });
        tokio::spawn(async move {
            let ended = server.serve(listener).await;
            // The connector is dropped with the fleet and its channels.
            if let Err(error) = ended
                && error.kind() != io::ErrorKind::BrokenPipe
            {
                panic!("backend {number} does not serve: {error}");
            }
        });
    }

    pub(super) async fn connect(&self) -> io::Result<FleetStream> {
        let Inner {
            number,
            network,
            history,
            ..
        } = &*self.0;
        let backend = *number;
        let delay = network.until_answered().await.delay;
        sleep(delay * 2).await;
        let condition = network.until_answered().await;
        let connector = self
            .0
            .serving
            .lock()
            .as_ref()
            .map(|it| it.connector.clone());
        let Some(connector) = connector.filter(|_| condition.reach != Reach::Refuses) else {
            history.add(FleetEvent::Refused { backend });
            return Err(io::ErrorKind::ConnectionRefused.into());
        };
        let (near, far) = memory_pair();
        let near = FleetStream::new(near, network, None);
        history.add(FleetEvent::Connected { backend });
        let far = FleetStream::new(far, network, Some(history.disconnection(backend)));
        connector.offer(far).await?;
        Ok(near)
    }

    fn set_reach(&self, reach: Reach) {
        self.change(|condition| condition.reach = reach);
    }

    fn change(&self, change: impl FnOnce(&mut Condition)) {
        self.0.network.change(change);
    }
}

impl fmt::Debug for Backend {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Backend")
            .field("number", &self.0.number)
            .field("condition", &self.0.network.condition())
            .finish_non_exhaustive()
    }
}
