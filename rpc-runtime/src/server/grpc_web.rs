//! Switches gRPC-Web on.

use crate::server::server::Server;

/// gRPC-Web: calls from browsers, and of channels with [`ChannelBuilder::grpc_web`](crate::ChannelBuilder::grpc_web).
impl Server {
    /// Also accepts calls of [gRPC-Web](https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-WEB.md), in the binary form
    /// (`application/grpc-web`) and the text form (`application/grpc-web-text`, in base64). The default is gRPC only.
    ///
    /// Services, interceptors, deadlines, limits and compression work as for gRPC. What differs is the response: its trailers are
    /// the last frame of its body. A call that fails before its head was sent has its status in the head.
    ///
    /// Calls of all four types are accepted, over HTTP/2 also with streams in both directions. The specification has no streamed requests,
    /// because browsers cannot send them.
    ///
    /// On its own listeners a server speaks HTTP/2: browsers reach it over TLS, or through a proxy. As a service of `tower` (feature
    /// `tower`) under another HTTP server it also accepts these calls over HTTP/1.1.
    ///
    /// # Other origins
    ///
    /// A browser asks a server of another origin for permission, with requests that are no calls (CORS). This crate does not
    /// answer them: put a layer such as `tower_http::cors::CorsLayer` around the server. It has to allow `POST`, the request headers
    /// `content-type`, `x-grpc-web`, `x-user-agent`, `grpc-timeout` and those of the application, and to expose the response headers
    /// `grpc-status`, `grpc-message`, `grpc-status-details-bin` and those of the application.
    #[must_use]
    pub fn accept_grpc_web(mut self) -> Self {
        self.router.dialects.grpc_web = true;
        self
    }
}
