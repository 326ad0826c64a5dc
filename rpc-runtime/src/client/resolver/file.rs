//! A file that lists the endpoints, and is watched.

use std::convert::Infallible;
use std::fs::{self, File};
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::task::spawn_blocking;
use tokio::time::sleep;

use crate::client::resolver::endpoint_list::endpoints;
use crate::client::resolver::resolver::{Resolver, Updates};
use crate::setting::{LONGEST_TIME, SHORTEST_TIME};
use crate::status::Status;

/// Finds the endpoints in a file, and again when its content changes. It is set with
/// [`ChannelBuilder::resolver`](crate::ChannelBuilder::resolver).
///
/// The file is a list in JSON:
///
/// ```json
/// [
///     {"addresses": ["10.0.0.7:50051", "[2001:db8::7]:50051"], "weight": 3, "zone": "eu-1a"},
///     {"addresses": ["billing-2.example:50051"], "hashKey": "2", "authority": "billing.example"},
///     {"addresses": ["unix:/run/billing.sock"], "children": ["here"]}
/// ]
/// ```
///
/// | field | meaning |
/// |---|---|
/// | `addresses` | required: the addresses of one server, each `address:port`, `host:port`, `unix:path` or `unix-abstract:name` |
/// | `weight` | [`Endpoint::weight`](crate::Endpoint::weight) |
/// | `zone` | [`Endpoint::zone`](crate::Endpoint::zone) |
/// | `hashKey` | [`Endpoint::hash_key`](crate::Endpoint::hash_key) |
/// | `authority` | [`Endpoint::authority`](crate::Endpoint::authority) |
/// | `children` | the names that [`Endpoint::child`](crate::Endpoint::child) is called with, the outer one first |
///
/// A file that cannot be read, is larger than 64 MiB, is not JSON, has another field or no endpoint takes nothing away: the endpoints that are known
/// stay. Where there is none, calls fail with `UNAVAILABLE`, and the message has the path of the file and the place in it. Replace
/// the file by renaming another one over it: one that is written in place may be read while it is incomplete.
///
/// ```
/// use rpc_runtime::{Channel, FileResolver};
///
/// # fn channel() -> Result<Channel, rpc_runtime::Status> {
/// Channel::builder("http://billing").resolver(FileResolver::new("/etc/billing/endpoints.json")).build()
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct FileResolver {
    path: PathBuf,
    interval: Duration,
}

impl FileResolver {
    /// A resolver that reads the file at `path` every second while the channel is in use.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self {
            path: path.into(),
            interval: Duration::from_secs(1),
        }
    }

    /// Sets the time between two readings. Less than 1 ms means 1 ms.
    pub fn interval(mut self, time: Duration) -> Self {
        self.interval = time.clamp(SHORTEST_TIME, LONGEST_TIME);
        self
    }

    /// The content of the file, or why there is none.
    async fn read(&self) -> Result<String, String> {
        let path = self.path.clone();
        let content = spawn_blocking(move || read(&path)).await;
        let content = content.unwrap_or_else(|error| Err(io::Error::other(error)));
        content.map_err(|error| error.to_string())
    }

    fn failure(&self, problem: &str) -> Status {
        let path = self.path.display();
        Status::unavailable(format!("cannot read the endpoints in {path}: {problem}"))
    }
}

/// Reads a regular file: opening a pipe would wait for its writer, and a device may have no end.
fn read(path: &Path) -> io::Result<String> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("it is not a regular file"));
    }
    let mut content = String::new();
    let limited = File::open(path)?.take(LARGEST_FILE_BYTES + 1);
    let bytes = BufReader::new(limited).read_to_string(&mut content)?;
    if u64::try_from(bytes).is_ok_and(|bytes| bytes <= LARGEST_FILE_BYTES) {
        return Ok(content);
    }
    let limit = LARGEST_FILE_BYTES >> 20;
    Err(io::Error::other(format!("it is larger than {limit} MiB")))
}

impl Resolver for FileResolver {
    async fn run(&self, updates: &mut Updates) -> Result<Infallible, Status> {
        // Not the time of the last modification: two changes within its resolution would look like one.
        let mut known = None;
        loop {
            let content = self.read().await;
            if known.as_ref() != Some(&content) {
                let found = content.clone().and_then(|text| endpoints(&text));
                match found {
                    Ok(endpoints) => updates.set(endpoints).await?,
                    Err(problem) => updates.failed(self.failure(&problem)).await?,
                }
                known = Some(content);
            }
            sleep(self.interval).await;
        }
    }
}

/// That is more than 100,000 endpoints.
const LARGEST_FILE_BYTES: u64 = 64 << 20;
