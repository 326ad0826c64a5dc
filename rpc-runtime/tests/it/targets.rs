//! Targets of every form that reach a server.

use std::sync::Arc;

use rpc_runtime::{Channel, Listener, Server};
use tokio::net::TcpListener;
use tokio::time::timeout;

use crate::service::{PATIENCE, Service};
use crate::words::{WordsClient, WordsServer};

fn serve(listener: impl Listener) {
    let server = Server::new().add_service(WordsServer(Arc::new(Service::default())));
    tokio::spawn(server.serve(listener));
}

/// Connects to a target, and calls its server.
async fn reach(target: &str) {
    let plaintext = Channel::builder(target).plaintext().connect();
    let channel = timeout(PATIENCE, plaintext)
        .await
        .expect(target)
        .expect(target);
    let call = WordsClient(channel).upper("a".to_owned()).start();
    let answer = timeout(PATIENCE, call).await.expect(target).expect(target);
    assert_eq!(answer.message(), "a - -", "{target}");
}

#[tokio::test]
async fn names_and_addresses_of_ipv4() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    serve(listener);
    let nobody = TcpListener::bind("127.0.0.1:0")
        .await
        .unwrap()
        .local_addr()
        .unwrap();
    for target in [
        format!("http://127.0.0.1:{port}"),
        format!("http://localhost:{port}/"),
        format!("127.0.0.1:{port}"),
        format!("localhost:{port}"),
        format!("dns:localhost:{port}"),
        format!("dns:///localhost:{port}"),
        format!("dns:///127.0.0.1:{port}"),
        format!("ipv4:127.0.0.1:{port}"),
        format!("ipv4:{nobody},127.0.0.1:{port}"),
    ] {
        reach(&target).await;
    }
}

#[tokio::test]
async fn addresses_of_ipv6() {
    let listener = match TcpListener::bind("[::1]:0").await {
        Ok(listener) => listener,
        Err(error) => {
            // As in most containers.
            println!("not tested, since this machine has no IPv6: {error}");
            return;
        }
    };
    let port = listener.local_addr().unwrap().port();
    serve(listener);
    for target in [
        format!("http://[::1]:{port}"),
        format!("[::1]:{port}"),
        format!("dns:///[::1]:{port}"),
        format!("ipv6:[::1]:{port}"),
    ] {
        reach(&target).await;
    }
}

#[cfg(unix)]
#[tokio::test]
async fn paths_of_unix_sockets() {
    let folder = std::env::temp_dir().join(format!("rpc-runtime-targets-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("words.sock");
    let _ = std::fs::remove_file(&path);
    serve(tokio::net::UnixListener::bind(&path).unwrap());
    for target in [
        format!("unix://{}", path.display()),
        format!("unix:{}", path.display()),
    ] {
        reach(&target).await;
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn abstract_names_of_unix_sockets() {
    use std::os::linux::net::SocketAddrExt;
    use std::os::unix::net::{SocketAddr, UnixListener};

    let name = format!("rpc-runtime-targets-{}", std::process::id());
    let target = format!("unix-abstract:{name}");
    let status = Channel::connect(&target).await.unwrap_err();
    let text = format!("cannot connect to {target}: connecting failed");
    assert!(status.message().contains(&text), "{status}");
    let listener =
        UnixListener::bind_addr(&SocketAddr::from_abstract_name(&name).unwrap()).unwrap();
    listener.set_nonblocking(true).unwrap();
    serve(tokio::net::UnixListener::from_std(listener).unwrap());
    reach(&target).await;
    // Plaintext is the default within a machine.
    Channel::connect(&target).await.unwrap();
}
