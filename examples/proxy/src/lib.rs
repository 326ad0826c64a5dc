//! Forwards calls of all four types with their metadata, deadline, trailers and status, and with messages as bytes.
//!
//! On the wire a unary call is a stream of one message, so one handler of streams serves all types.

use std::pin::pin;

use bytes::Bytes;
use rpc_runtime::{
    Channel, Codec, DynamicMethod, Handler, Method, Request, RequestStream, ResponseSink,
    ServerCall, Status,
};

/// A handler of calls to any method, for `Server::fallback`, that forwards them over `backend`.
pub fn forward(backend: Channel) -> impl Fn(ServerCall) -> Handler + Send + Sync + 'static {
    // How to read and write messages. The path of the call is the client's.
    const MESSAGES: Method<Bytes, Bytes> =
        Method::bidi_streaming("/any.Service/Method", Codec::bytes(), Codec::bytes());
    move |call| {
        let (backend, path) = (backend.clone(), call.path().to_owned());
        call.bidi_streaming(&MESSAGES, |request, responses| {
            forward_call(backend, path, request, responses)
        })
    }
}

async fn forward_call(
    backend: Channel,
    path: String,
    request: Request<RequestStream<Bytes>>,
    mut sink: ResponseSink<Bytes>,
) -> Result<(), Status> {
    let (mut requests, metadata) = request.into_parts();
    // The forwarded call inherits the deadline of this one, and is cancelled with it.
    let mut call = backend.bidi_streaming(&DynamicMethod::of_bytes(path)?);
    *call.metadata_mut() = metadata;
    let (mut further, mut responses) = call.start();

    let upload = async move {
        while let Some(message) = requests.message().await? {
            further.send(message).await?;
        }
        further.close();
        Ok::<(), Status>(())
    };
    let mut download = pin!(async {
        sink.send_metadata(responses.metadata().await?.clone())?;
        while let Some(message) = responses.message().await? {
            sink.send(message).await?;
        }
        sink.set_trailers(responses.trailers().clone());
        Ok(())
    });
    // The responses have the status of the call, also when the upload failed.
    tokio::select! {
        ended = &mut download => ended,
        _ = upload => download.await,
    }
}
