//! One connection of a server: passes its requests to the router, through tower layers if there are any.

use std::pin::pin;
use std::sync::Arc;

use tokio::io::{AsyncRead, AsyncWrite};
use tracing::debug;

use crate::peer::PeerAddress;
use crate::server::drain::Drain;
use crate::server::router::Router;
#[cfg(feature = "tower")]
use crate::server::tower::layered::{LayeredRouter, LayeredService};
use crate::transport::http2::executor::handler_tasks::HandlerTaskCounter;
use crate::transport::http2::server::{ConnectionOptions, serve_connection};

/// State shared by the connections of a server.
pub(crate) struct Shared {
    pub(crate) router: Arc<Router>,
    pub(crate) options: ConnectionOptions,
    /// The router inside its layers; `None` if there are no layers.
    #[cfg(feature = "tower")]
    pub(crate) layered: Option<LayeredService>,
}

/// Serves one connection until it has ended.
pub(crate) async fn serve<I: AsyncRead + AsyncWrite + Unpin>(
    shared: Arc<Shared>,
    io: I,
    peer: PeerAddress,
    handler_tasks: HandlerTaskCounter,
    mut drain: Drain,
) {
    let Shared {
        router, options, ..
    } = &*shared;
    debug!("accepted");
    let mut draining = pin!(async move {
        drain.began().await;
        // This may run before the accept loop notices: services must know before GOAWAY is sent.
        router.announce_drain();
    });
    #[cfg(not(feature = "tower"))]
    let served = serve_connection(
        io,
        peer,
        options,
        handler_tasks,
        &**router,
        draining.as_mut(),
    )
    .await;
    // Two instances of `serve_connection`, so that calls without layers have no cost for them.
    #[cfg(feature = "tower")]
    let served = match &shared.layered {
        None => {
            serve_connection(
                io,
                peer,
                options,
                handler_tasks,
                &**router,
                draining.as_mut(),
            )
            .await
        }
        Some(layers) => {
            let service = LayeredRouter { router, layers };
            serve_connection(
                io,
                peer,
                options,
                handler_tasks,
                &service,
                draining.as_mut(),
            )
            .await
        }
    };
    match served {
        Ok(()) => debug!("closed"),
        Err(error) => debug!(error, "closed"),
    }
}
