//! The load generator: runs one scenario against one server, and prints what it measured in JSON.
//!
//! With `--certificate FOLDER` it only makes a certificate.

use std::fs;
use std::path::Path;

use load::connection::{Connection, Head, Target};
use load::messages::Exchange;
use load::{memory, streaming, unary};
use measure::Error;
use measure::run::{Arguments, Recorder, Recorders, Run};
use tokio::task::JoinHandle;

// One thread: a server that is to be measured has the other cores.
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let arguments = Arguments::own();
    if let Some(folder) = arguments.value("--certificate") {
        return certificate(Path::new(folder));
    }
    let run = Run::from_arguments(&arguments)?;
    let target = Target::new(
        u16::try_from(arguments.number("--port")?)?,
        arguments.value("--tls"),
    )?;
    let mode = arguments.value("--mode").ok_or("--mode is missing")?;
    let connections = arguments.number("--connections")?;
    let streams = arguments.number("--streams")?;
    match mode {
        "idle" => {
            let bytes = memory::connections(&target, run.process, connections).await?;
            println!("{{\"bytes\":{bytes}}}");
            return Ok(());
        }
        "open" => {
            let bytes = memory::streams(&target, run.process, streams).await?;
            println!("{{\"bytes\":{bytes}}}");
            return Ok(());
        }
        _ => {}
    }

    let gzip = arguments.has("--gzip");
    let recorders = Recorders::new(&run);
    let (mut open, mut workers) = (Vec::new(), Vec::new());
    for _ in 0..connections {
        let mut connection = target.connect().await?;
        for stream in 0..streams {
            // One in eight calls is a small one, beside those that compute.
            let (mode, recorder) = match mode {
                "Mixed" if stream % 8 == 0 => ("Small", recorders.beside()),
                "Mixed" => ("Compute", recorders.recorder()),
                mode => (mode, recorders.recorder()),
            };
            workers.push(worker(&mut connection, mode, gzip, recorder).await?);
        }
        open.push(connection);
    }
    let segments = || open.iter().filter_map(|open| open.segments().ok()).sum();
    println!("{}", recorders.measure(run, segments, workers).await?);
    Ok(())
}

async fn worker(
    connection: &mut Connection,
    mode: &str,
    gzip: bool,
    recorder: Recorder,
) -> Result<JoinHandle<Result<Recorder, Error>>, Error> {
    let streaming = match mode {
        "download" => Some(("Download", streaming::Kind::Download)),
        "upload" => Some(("Upload", streaming::Kind::Upload)),
        "ping-pong" => Some(("Duplex", streaming::Kind::PingPong)),
        "flood" => Some(("Duplex", streaming::Kind::Flood)),
        _ => None,
    };
    let requests = connection.requests.clone();
    if let Some((method, kind)) = streaming {
        let head = Head::new(method, gzip)?;
        let calls = streaming::calls(requests, head, kind, recorder);
        return Ok(tokio::spawn(calls));
    }
    let (head, exchange) = (Head::new(mode, gzip)?, Exchange::new(mode, gzip)?);
    unary::verify(&mut connection.requests, &head, &exchange).await?;
    let calls = unary::calls(requests, head, exchange, recorder);
    Ok(tokio::spawn(calls))
}

fn certificate(folder: &Path) -> Result<(), Error> {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()])?;
    fs::write(folder.join("certificate.pem"), made.cert.pem())?;
    fs::write(folder.join("key.pem"), made.signing_key.serialize_pem())?;
    Ok(())
}
