//! Endpoints in a file that is watched.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use rpc_runtime::{Balance, Channel, Code, FileResolver, Response, Status};
use tokio::time::timeout;

use crate::fleet::fleet;
use crate::service::PATIENCE;
use crate::words::WordsClient;

/// A file, and a client that calls the servers in it.
struct Watched {
    path: PathBuf,
    client: WordsClient,
}

impl Watched {
    /// Starts servers named `server-0`, `server-1` and so on.
    fn start(name: &str, servers: usize) -> Self {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.json"));
        // One of an earlier run.
        let _ = fs::remove_file(&path);
        let resolver = FileResolver::new(&path).interval(Duration::from_millis(1));
        let builder = fleet(servers).channel().resolver(resolver);
        let builder = builder.balance(Balance::round_robin());
        Self {
            path,
            client: WordsClient(builder.build().unwrap()),
        }
    }

    fn write(&self, content: &str) {
        let new = self.path.with_extension("new");
        fs::write(&new, content).unwrap();
        fs::rename(new, &self.path).unwrap();
    }

    async fn call(&self) -> Result<String, Status> {
        let response = self.client.upper(String::new()).start();
        let response = timeout(PATIENCE, response).await.expect("a call hangs");
        response.map(Response::into_message)
    }

    /// Waits until calls are answered by all `servers`, and by no other.
    async fn until(&self, servers: &[&str]) {
        loop {
            let mut seen = Vec::new();
            for _ in 0..4 {
                seen.push(self.call().await.unwrap());
            }
            seen.sort();
            seen.dedup();
            if seen == servers {
                return;
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }
}

#[tokio::test]
async fn a_changed_file_changes_the_endpoints() {
    let watched = Watched::start("changed", 2);
    let list = |servers: &[usize]| {
        let endpoints = servers
            .iter()
            .map(|server| format!(r#"{{"addresses": ["server-{server}"]}}"#));
        format!("[{}]", endpoints.collect::<Vec<_>>().join(","))
    };
    watched.write(&list(&[0]));
    watched.until(&["0"]).await;
    watched.write(&list(&[0, 1]));
    watched.until(&["0", "1"]).await;
    watched.write(&list(&[1]));
    watched.until(&["1"]).await;
}

#[tokio::test]
async fn a_file_with_an_error_takes_nothing_away() {
    let watched = Watched::start("error", 2);
    let status = watched.call().await.unwrap_err();
    assert_eq!(status.code(), Code::Unavailable);
    let path = watched.path.display().to_string();
    let start = format!("cannot read the endpoints in {path}: ");
    assert!(status.message().contains(&start), "{status}");
    watched.write(r#"[{"addresses": ["server-0"], "weight": "x"}]"#);
    let place = format!("{start}[0].weight: must be an integer");
    while !watched.call().await.unwrap_err().message().contains(&place) {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    watched.write(r#"[{"addresses": ["server-0"]}]"#);
    while watched.call().await.is_err() {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    watched.write("[]");
    for _ in 0..20 {
        assert_eq!(watched.call().await.unwrap(), "0");
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    fs::remove_file(&watched.path).unwrap();
    for _ in 0..20 {
        assert_eq!(watched.call().await.unwrap(), "0");
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    // The resolver has not paused.
    watched.write(r#"[{"addresses": ["server-1"]}]"#);
    watched.until(&["1"]).await;
}

#[tokio::test]
async fn what_is_no_list_is_not_read_to_its_end() {
    let watched = Watched::start("large", 1);
    let folder = watched.path.parent().unwrap().to_owned();
    // A file of blanks, which takes no place.
    let large = fs::File::create(&watched.path).unwrap();
    large.set_len((64 << 20) + 1).unwrap();
    let files = [
        (watched.path.clone(), "it is larger than 64 MiB"),
        (folder, "it is not a regular file"),
        #[cfg(unix)]
        (PathBuf::from("/dev/zero"), "it is not a regular file"),
    ];
    for (path, problem) in files {
        let builder = Channel::builder("http://billing");
        let channel = builder.resolver(FileResolver::new(&path)).build().unwrap();
        let client = WordsClient(channel);
        let status = timeout(PATIENCE, client.upper(String::new()))
            .await
            .unwrap()
            .unwrap_err();
        let text = format!("cannot read the endpoints in {}: {problem}", path.display());
        assert_eq!(status.message(), text);
    }
    fs::remove_file(&watched.path).unwrap();
}
