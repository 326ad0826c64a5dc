//! What idle connections and open streams cost a server in memory.

use std::time::Duration;

use bytes::Bytes;
use h2::client::SendRequest;
use measure::Error;
use measure::process::Process;
use tokio::time::sleep;

use crate::connection::{Connection, Head, Target};
use crate::messages::{Exchange, small};
use crate::unary;

/// Opens connections, makes a call over each, leaves them alone, and returns by how many bytes the server has grown for
/// each.
///
/// # Errors
///
/// When a call fails.
pub async fn connections(target: &Target, server: Process, count: usize) -> Result<u64, Error> {
    drop(open(target, 10).await?);
    let before = settled(server).await?;
    let connections = open(target, count).await?;
    let after = settled(server).await?;
    drop(connections);
    Ok(after.saturating_sub(before) / count as u64)
}

/// Opens streams, a hundred on each connection, has one message answered in each, leaves them open, and returns by how
/// many bytes the server has grown for each.
///
/// # Errors
///
/// When a call fails.
pub async fn streams(target: &Target, server: Process, count: usize) -> Result<u64, Error> {
    let connections = open(target, count.div_ceil(PER_CONNECTION)).await?;
    let before = settled(server).await?;
    let head = Head::new("Duplex", false)?;
    let mut streams = Vec::new();
    for connection in &connections {
        for _ in 0..PER_CONNECTION.min(count - streams.len()) {
            streams.push(stream(connection.requests.clone(), &head).await?);
        }
    }
    let after = settled(server).await?;
    drop(streams);
    drop(connections);
    Ok(after.saturating_sub(before) / count as u64)
}

async fn open(target: &Target, count: usize) -> Result<Vec<Connection>, Error> {
    let (head, exchange) = (Head::new("Small", false)?, Exchange::new("Small", false)?);
    let mut connections = Vec::with_capacity(count);
    for _ in 0..count {
        let mut connection = target.connect().await?;
        unary::verify(&mut connection.requests, &head, &exchange).await?;
        connections.push(connection);
    }
    Ok(connections)
}

async fn stream(
    requests: SendRequest<Bytes>,
    head: &Head,
) -> Result<(h2::SendStream<Bytes>, h2::RecvStream), Error> {
    let (response, mut sink) = requests
        .ready()
        .await?
        .send_request(head.request(), false)?;
    sink.send_data(small(), false)?;
    let mut body = response.await?.into_body();
    let data = body.data().await.ok_or("a stream without answer")??;
    if data != small() {
        return Err("a wrong answer in a stream".into());
    }
    body.flow_control().release_capacity(data.len())?;
    Ok((sink, body))
}

async fn settled(server: Process) -> Result<u64, Error> {
    sleep(Duration::from_millis(300)).await;
    Ok(server.memory()?)
}

const PER_CONNECTION: usize = 100;
