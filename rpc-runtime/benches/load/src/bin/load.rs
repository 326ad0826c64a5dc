//! The load generator: runs one scenario against one server, and prints what it measured in JSON.
//!
//! With `--certificate FOLDER` it only makes a certificate.

use std::fs;
use std::path::Path;

use load::caller::Caller;
use load::connection::Target;
use load::memory;
use measure::Error;
use measure::run::{Arguments, Recorders, Run};

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
            let bytes = memory::connections(&target, &run, connections).await?;
            println!("{{\"bytes\":{bytes}}}");
            return Ok(());
        }
        "open" => {
            let bytes = memory::streams(&target, &run, streams).await?;
            println!("{{\"bytes\":{bytes}}}");
            return Ok(());
        }
        _ => {}
    }

    let gzip = arguments.has("--gzip");
    let recorders = Recorders::new(&run);
    let (mut sockets, mut workers) = (Vec::new(), Vec::new());
    for _ in 0..connections {
        let (mut session, socket) = target.connect().await?;
        let callers = (0..streams).map(|stream| match mode {
            // One in eight calls is a small one, beside those that compute.
            "Mixed" if stream % 8 == 0 => Caller::new("Small", gzip, recorders.beside()),
            "Mixed" => Caller::new("Compute", gzip, recorders.recorder()),
            mode => Caller::new(mode, gzip, recorders.recorder()),
        });
        let callers = callers.collect::<Result<_, _>>()?;
        workers.push(tokio::spawn(async move {
            session.run(callers).await?;
            Ok(session.into_recorders())
        }));
        sockets.push(socket);
    }
    let segments = || {
        let all = sockets.iter().filter_map(|socket| socket.segments().ok());
        all.sum()
    };
    println!("{}", recorders.measure(run, segments, workers).await?);
    Ok(())
}

fn certificate(folder: &Path) -> Result<(), Error> {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()])?;
    fs::write(folder.join("certificate.pem"), made.cert.pem())?;
    fs::write(folder.join("key.pem"), made.signing_key.serialize_pem())?;
    Ok(())
}
