//! Bytes of a server into a client with two open calls, over the in-memory transport.

use std::time::Duration;

use bytes::Bytes;
use rpc_runtime::{Listener, testing};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::time::timeout;

use crate::service::{BIDI, UNARY};

/// Whatever a server sends, calls end once it has closed the connection.
pub(crate) fn connection(bytes: &[u8]) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build();
    let runtime = runtime.expect("a runtime of this thread");
    runtime.block_on(async {
        let (mut listener, channel) = testing::pair();
        let unary = channel.unary(&UNARY, Bytes::from_static(b"request"));
        let unary = tokio::spawn(async move { drop(unary.await) });
        let (mut requests, mut responses) = channel.bidi_streaming(&BIDI).start();
        let stream = tokio::spawn(async move {
            // The call may have ended.
            let _ = requests.send(Bytes::from_static(b"request")).await;
            requests.close();
            while let Ok(Some(_)) = responses.message().await {}
        });
        let (mut near, _) = listener.accept().await.expect("the channel connects");
        // What is refused while connecting is tried again, which is not of interest here.
        drop(listener);
        // The client may have closed the connection.
        let _ = near.write_all(bytes).await;
        let (mut reader, mut writer) = tokio::io::split(near);
        let drained = tokio::spawn(async move {
            let mut sent = Vec::new();
            let _ = reader.read_to_end(&mut sent).await;
        });
        let _ = timeout(A_MOMENT, drained).await;
        let _ = writer.shutdown().await;
        drop(writer);
        let ended = timeout(LONGEST, async { (unary.await, stream.await) }).await;
        let (unary, stream) = ended.expect("the calls end");
        assert!(unary.is_ok() && stream.is_ok(), "a call panicked");
    });
}

/// For a client that waits for more than was sent.
const A_MOMENT: Duration = Duration::from_millis(1);

const LONGEST: Duration = Duration::from_secs(5);
