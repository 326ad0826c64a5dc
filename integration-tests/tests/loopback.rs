//! Servers for tests are not for everybody who reaches the machine. Linux has all of 127.0.0.0/8, so that one of its
//! addresses can stand for that of a network.

#![cfg(target_os = "linux")]

use std::error::Error;
use std::io::{BufRead, BufReader};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

/// Ends with the test.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn start(program: &str, arguments: &[&str]) -> Result<(Server, u16), Box<dyn Error>> {
    let mut server = Command::new(program)
        .args(arguments)
        .stdout(Stdio::piped())
        .spawn()?;
    let output = server.stdout.take().ok_or("no output")?;
    let server = Server(server);
    let mut line = String::new();
    BufReader::new(output).read_line(&mut line)?;
    let port = line.trim().strip_prefix("listening ").ok_or("no port")?;
    Ok((server, port.parse()?))
}

#[test]
fn servers_listen_on_loopback_unless_they_are_told_otherwise() -> Result<(), Box<dyn Error>> {
    for program in [
        env!("CARGO_BIN_EXE_interop_server"),
        env!("CARGO_BIN_EXE_peer_server"),
    ] {
        for (arguments, is_for_others) in [(&[][..], false), (&["--address=0.0.0.0"], true)] {
            let (_server, port) = start(program, arguments)?;
            TcpStream::connect(("127.0.0.1", port))?;
            let other = TcpStream::connect(("127.0.0.2", port));
            assert_eq!(other.is_ok(), is_for_others, "{program} {arguments:?}");
        }
    }
    Ok(())
}
