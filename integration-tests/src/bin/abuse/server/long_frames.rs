//! The longest frames that a server takes, on many connections.

use integration_tests::generated::rpc::peers::v1::EchoRequest;
use integration_tests::http2::{Frame, Peer, flag};
use integration_tests::mismatch::{Mismatch, expect_equal};
use protobuf::proto;

use crate::cases::Cases;
use crate::target::{CHAT, ECHO, Target, begin, message};

pub(super) fn register(cases: &mut Cases) {
    cases.against_server("long-frames-announced", announced);
    cases.against_server("long-frames-answered", answered);
}

/// Frames of which one byte comes.
async fn announced(target: Target) -> Result<String, Mismatch> {
    let mut attackers = Vec::new();
    for _ in 0..CONNECTIONS {
        let mut attacker = target.attacker().await?;
        attacker.send(begin(1, CHAT)).await?;
        let mut frame = Frame::data(1, flag::NONE, vec![0; LONGEST]).to_bytes();
        frame.truncate(10);
        attacker.send_bytes(&frame).await?;
        attackers.push(attacker);
    }
    target.started(CONNECTIONS).await?;
    drop(attackers);
    target.cancelled(CONNECTIONS).await?;
    Ok(format!("{CONNECTIONS} handlers were cancelled"))
}

/// Connections that stay open after a request in one frame.
async fn answered(target: Target) -> Result<String, Mismatch> {
    let request = message(&proto!(EchoRequest {
        payload: vec![7; LONGEST - 11],
        response_size: 1
    }));
    expect_equal(request.len(), LONGEST, "the frame")?;
    let mut attackers: Vec<Peer> = Vec::new();
    for _ in 0..CONNECTIONS {
        let mut attacker = target.attacker().await?;
        attacker
            .wait("room for it", |heard| (heard.window > 0).then_some(()))
            .await?;
        attacker.send(begin(1, ECHO)).await?;
        attacker
            .send(Frame::data(1, flag::END_STREAM, &*request))
            .await?;
        let end = attacker.end_of(1).await?;
        expect_equal(&*end, "grpc-status 0", "the end")?;
        attackers.push(attacker);
    }
    target.all_ended().await
}

/// Their frames are 250 MiB in sum.
const CONNECTIONS: i32 = 1000;

/// Bytes that a server takes in a frame.
const LONGEST: usize = 256 * 1024;
