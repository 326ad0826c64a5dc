//! Switches Connect on.

use crate::protocol::connect::Connect;
use crate::server::server::Server;

/// Connect: calls that are ordinary HTTP requests, from browsers and from programs such as `curl`.
impl Server {
    /// Also accepts calls of [Connect](https://connectrpc.com/docs/protocol), with messages in protobuf (`application/proto`, and
    /// `application/connect+proto` for streams); with the feature `json`, `Server::accept_json` adds messages in JSON. The default is gRPC
    /// only.
    ///
    /// Services, interceptors, deadlines, limits and compression work as for gRPC. A unary call has the HTTP status of its code, and an
    /// error in JSON. Unary methods with the option `idempotency_level = NO_SIDE_EFFECTS` also accept GET requests, which browsers and proxies
    /// may cache.
    ///
    /// Only methods that a mounted service declares can be called: the type of a method decides the content type of its calls. Others get
    /// the HTTP status 404.
    ///
    /// On its own listeners a server speaks HTTP/2. As a service of `tower` (feature `tower`) under another HTTP server it also accepts
    /// these calls over HTTP/1.1.
    ///
    /// # Other origins
    ///
    /// A browser asks a server of another origin for permission, with requests that are no calls (CORS). This crate does not
    /// answer them: put a layer such as `tower_http::cors::CorsLayer` around the server. It has to allow `GET`, `POST`, the request headers
    /// `content-type`, `connect-protocol-version`, `connect-timeout-ms` and those of the application, and to expose the response headers
    /// of the application, also with the prefix `trailer-`. A GET request without headers of the application needs no permission:
    /// pages of any origin can make one, but not read its response.
    #[must_use]
    pub fn accept_connect(mut self) -> Self {
        self.router.dialects.connect.get_or_insert(Connect {
            requires_version: false,
        });
        self
    }

    /// Accepts calls of Connect like [`accept_connect`](Self::accept_connect), but only with the version of the protocol: the header
    /// `connect-protocol-version: 1`, and `connect=v1` in the query of a GET request. Other calls fail with `INVALID_ARGUMENT`.
    ///
    /// Clients that were made for Connect send it. What it refuses is requests of other programs that look like calls.
    #[must_use]
    pub fn accept_connect_with_version(mut self) -> Self {
        self.router.dialects.connect = Some(Connect {
            requires_version: true,
        });
        self
    }
}
