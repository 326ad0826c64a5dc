//! A server that is killed now and then, and started again where it was.

use std::io;
use std::time::Duration;

use integration_tests::process::ServerProcess;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::sleep;

use crate::numbers::Numbers;

/// The server, and who kills it.
pub(crate) struct Restarts {
    pub(crate) port: u16,
    stop: oneshot::Sender<()>,
    running: JoinHandle<io::Result<()>>,
}

impl Restarts {
    pub(crate) async fn start(mut numbers: Numbers) -> io::Result<Self> {
        let mut server = ServerProcess::start(&[]).await?;
        let port = server.port;
        let (stop, mut stopped) = oneshot::channel();
        let running = async move {
            loop {
                let life = Duration::from_millis(500 + numbers.below(2000));
                tokio::select! {
                    () = sleep(life) => {}
                    _ = &mut stopped => return server.kill().await,
                }
                server.kill().await?;
                sleep(Duration::from_millis(numbers.below(300))).await;
                server = ServerProcess::start(&["--port", &port.to_string()]).await?;
            }
        };
        Ok(Self {
            port,
            stop,
            running: tokio::spawn(running),
        })
    }

    /// Kills it for good.
    pub(crate) async fn stop(self) -> io::Result<()> {
        // It has ended already if it could not be started again.
        let _ = self.stop.send(());
        self.running.await?
    }
}
