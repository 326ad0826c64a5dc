//! The program `server`: what it does when it is told to end.
#![cfg(unix)]

use std::io::{self, BufRead, BufReader};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

use rpc_runtime::{Channel, Code, Codec, DecodeBuffer, EncodeBuffer, Method, Status};
use tokio::task::yield_now;
use tokio::time::{sleep, timeout};

/// When something is taken to hang.
const PATIENCE: Duration = Duration::from_secs(20);

/// The greeting as a call whose request comes when this side wants it to.
static SAY_HELLO: Method<Vec<u8>, Vec<u8>> =
    Method::client_streaming("/helloworld.Greeter/SayHello", BYTES, BYTES);
static WATCH: Method<Vec<u8>, Vec<u8>> =
    Method::server_streaming("/grpc.health.v1.Health/Watch", BYTES, BYTES);

const BYTES: Codec<Vec<u8>> = Codec::new(put, take);

#[allow(
    clippy::ptr_arg,
    clippy::unnecessary_wraps,
    reason = "the signature of a codec"
)]
fn put(bytes: &Vec<u8>, buffer: &mut EncodeBuffer) -> Result<(), Status> {
    buffer.put(bytes.clone());
    Ok(())
}

#[allow(clippy::unnecessary_wraps, reason = "the signature of a codec")]
fn take(buffer: DecodeBuffer<'_>) -> Result<Vec<u8>, Status> {
    Ok(buffer.into_bytes().to_vec())
}

/// The program, killed when this is dropped.
struct Program(Child);

impl Program {
    /// Starts it, and waits until it listens; with its address.
    fn start() -> io::Result<(Self, String)> {
        let mut child = Command::new(env!("CARGO_BIN_EXE_server"))
            .arg("127.0.0.1:0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()?;
        let output = child.stdout.take();
        let program = Self(child);
        let mut line = String::new();
        BufReader::new(output.unwrap()).read_line(&mut line)?;
        let address = line.trim_end().strip_prefix("listening on ");
        Ok((program, address.expect("its address").to_owned()))
    }

    fn signal(&self, name: &str) {
        let id = self.0.id().to_string();
        let kill = Command::new("kill").args(["-s", name, &id]).status();
        assert!(kill.unwrap().success());
    }

    fn has_ended(&mut self) -> Option<ExitStatus> {
        self.0.try_wait().unwrap()
    }

    async fn ended(&mut self) -> ExitStatus {
        loop {
            match self.has_ended() {
                Some(status) => return status,
                None => sleep(Duration::from_millis(10)).await,
            }
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[tokio::test]
async fn a_server_that_is_told_to_end_lets_calls_end_first() {
    for signal in ["TERM", "INT"] {
        let (mut program, address) = Program::start().unwrap();
        let target = format!("http://{address}");
        let channel = Channel::connect(&target).await.unwrap();
        let name = b"\x0a\x12helloworld.Greeter".to_vec();
        let mut health = channel.server_streaming(&WATCH, name).start();
        let serving = timeout(PATIENCE, health.message()).await.unwrap();
        assert_eq!(serving.unwrap().as_deref(), Some(&b"\x08\x01"[..]));
        let (mut requests, response) = channel.client_streaming(&SAY_HELLO).start();
        let response = tokio::spawn(response);
        yield_now().await;
        // It was sent by now, before this one: what answers this one knows it as well.
        let mut again = channel.server_streaming(&WATCH, Vec::new()).start();
        timeout(PATIENCE, again.message()).await.unwrap().unwrap();

        program.signal(signal);
        let serving = timeout(PATIENCE, health.message()).await.unwrap();
        assert_eq!(
            serving.unwrap().as_deref(),
            Some(&b"\x08\x02"[..]),
            "{signal}"
        );
        let ended = timeout(PATIENCE, health.message()).await.unwrap();
        assert_eq!(ended.unwrap_err().code(), Code::Unavailable, "{signal}");
        assert!(program.has_ended().is_none(), "{signal}: a call is open");

        requests.send(b"\x0a\x03Ada".to_vec()).await.unwrap();
        requests.close();
        let response = timeout(PATIENCE, response).await.unwrap().unwrap();
        assert_eq!(
            response.unwrap().message(),
            b"\x0a\x0aHello Ada!",
            "{signal}"
        );
        let ended = timeout(PATIENCE, program.ended()).await.unwrap();
        assert!(ended.success(), "{signal}: {ended}");
    }
}
