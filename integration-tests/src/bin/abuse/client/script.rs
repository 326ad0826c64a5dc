//! What the scripts of misbehaving servers share.

use std::io;
use std::time::Duration;

use integration_tests::generated::rpc::peers::v1::{EchoRequest, EchoResponse, PeerServiceClient};
use integration_tests::http2::{Frame, Peer, encode, flag};
use integration_tests::mismatch::{Mismatch, expect_equal};
use protobuf::{Serialize, proto};
use rpc_runtime::{Channel, Code, ResponseFuture, Status};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::target::prefixed;

/// Our client, for the server that listens.
pub(super) fn client(listener: &TcpListener) -> Result<PeerServiceClient, Mismatch> {
    let channel = Channel::builder(&format!("http://{}", listener.local_addr()?));
    Ok(PeerServiceClient::new(
        channel.timeout(Duration::from_secs(10)).build()?,
    ))
}

/// Starts a call.
pub(super) fn call(client: &PeerServiceClient) -> JoinHandle<Result<String, Status>> {
    let request = proto!(EchoRequest { payload: b"hello" });
    outcome(client.echo(request).start())
}

/// Runs a call in the background. Returns the payload of the response.
pub(super) fn outcome(
    response: ResponseFuture<EchoResponse>,
) -> JoinHandle<Result<String, Status>> {
    tokio::spawn(async move {
        let response = response.await?.into_message();
        Ok(String::from_utf8_lossy(response.payload()).into_owned())
    })
}

/// Checks that a call succeeds with the payload of [`answer`].
pub(super) async fn expect_answer(
    call: JoinHandle<Result<String, Status>>,
) -> Result<(), Mismatch> {
    expect_equal(call.await??, "answer", "the payload")
}

/// Checks that a call fails with this code, and gives its message.
pub(super) async fn expect_code(
    call: JoinHandle<Result<String, Status>>,
    code: Code,
) -> Result<String, Mismatch> {
    match call.await? {
        Ok(payload) => Err(format!("the call gave {payload:?}, expected {code:?}").into()),
        Err(status) if status.code() == code => Ok(format!("{code:?}: {}", status.message())),
        Err(status) => Err(format!("the call ended with {status:?}, expected {code:?}").into()),
    }
}

/// Waits for a whole request.
pub(super) async fn request(server: &mut Peer, id: u32) -> Result<(), Mismatch> {
    server.end_of(id).await?;
    Ok(())
}

/// Answers a call with everything that belongs to an answer.
pub(super) async fn answer(server: &mut Peer, id: u32) -> Result<(), Mismatch> {
    server.send_all([head(id), data(id), trailers(id)]).await?;
    Ok(())
}

/// Makes a call that is answered with these frames, as the windows allow; gives it, the server, and whether that could send them.
pub(super) async fn answered_with(
    listener: &TcpListener,
    frames: impl IntoIterator<Item = Frame>,
) -> Result<(JoinHandle<Result<String, Status>>, Peer, io::Result<()>), Mismatch> {
    let call = call(&client(listener)?);
    let mut server = Peer::accept(listener, &[]).await?;
    request(&mut server, 1).await?;
    let sent = server.send_granted(frames).await;
    Ok((call, server, sent))
}

pub(super) fn head(id: u32) -> Frame {
    let fields = [(":status", "200"), ("content-type", "application/grpc")];
    Frame::headers(id, flag::NONE, encode(&fields))
}

pub(super) fn data(id: u32) -> Frame {
    Frame::data(id, flag::NONE, response())
}

pub(super) fn trailers(id: u32) -> Frame {
    Frame::headers(id, flag::END_STREAM, encode(&[("grpc-status", "0")]))
}

/// A response as it is in DATA frames.
pub(super) fn response() -> Vec<u8> {
    let response = proto!(EchoResponse { payload: b"answer" });
    prefixed(0, &response.serialize().unwrap_or_default())
}
