//! Switches JSON on.

use crate::json::JsonOptions;
use crate::server::router::json_messages::JsonMessages;
use crate::server::server::Server;

/// JSON: messages that people can read, and write with programs such as `curl`.
impl Server {
    /// Also accepts calls with messages in JSON, in the dialects that the server accepts: with
    /// [`accept_connect`](Self::accept_connect) the content types `application/json` and, for streams, `application/connect+json`, and
    /// GET requests with `encoding=json`; with [`accept_grpc_web`](Self::accept_grpc_web) `application/grpc-web+json` and
    /// `application/grpc-web-text+json`. The default is protobuf only.
    ///
    /// ```no_run
    /// # use rpc_runtime::{Server, Service};
    /// use rpc_runtime::json::JsonOptions;
    ///
    /// # fn server(greeter: impl Service) -> Server {
    /// // curl --http2-prior-knowledge -H 'content-type: application/json' -d '{"name": "world"}' \
    /// //     http://localhost:50051/helloworld.Greeter/SayHello
    /// Server::new()
    ///     .accept_connect()
    ///     .accept_json(JsonOptions::new())
    ///     .add_service(greeter)
    /// # }
    /// ```
    ///
    /// Handlers, interceptors and limits see messages of protobuf. The limit on received messages applies to the JSON and to what it
    /// becomes, [`JsonOptions::max_bytes`] to the JSON of a response. Requests may be compressed, and responses are not.
    ///
    /// The messages are those of the descriptors in generated code. A service that was generated without descriptors is called with
    /// protobuf only: with JSON it gets the HTTP status 415, and [`serve`](Self::serve) logs a warning.
    ///
    /// # Errors
    ///
    /// A call with JSON that is not valid, or no message of the method, ends with `INVALID_ARGUMENT`; the text has line, column and the
    /// path of the field. One whose response has no JSON ends with `INTERNAL`.
    #[must_use]
    pub fn accept_json(mut self, options: JsonOptions) -> Self {
        self.router.json = Some(JsonMessages::new(options));
        self.router.dialects.json = true;
        self
    }
}
