//! The memory that is used until a small message that decompresses to a gigabyte is refused.
//!
//! A process of its own, with one test: the test measures the memory of the whole process.

#![cfg(all(
    target_os = "linux",
    feature = "gzip",
    feature = "deflate",
    feature = "zstd"
))]

mod memory;

#[allow(dead_code, reason = "the tests of `it` need the rest")]
#[path = "it/wire.rs"]
mod wire;
#[allow(dead_code, reason = "the tests of `it` need the rest")]
#[path = "it/words.rs"]
mod words;

use std::fs;
use std::io::Write;
use std::sync::Arc;

use rpc_runtime::{Request, Response, Server, Status, testing};
use wire::message;
use words::{Words, WordsClient, WordsServer};

struct Service;

impl Words for Service {
    async fn upper(&self, _: Request<String>) -> Result<Response<String>, Status> {
        panic!("the message must not arrive")
    }
}

/// One gigabyte of zeros, which its encoding makes small; 16 MiB as zlib, whose streams cannot be put in a row.
fn bombs() -> [(&'static str, Vec<u8>); 4] {
    let zeros = vec![0; MEGABYTE];
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(&zeros).unwrap();
    let members = gzip.finish().unwrap().repeat(1024);
    let mut zlib = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    for _ in 0..16 {
        zlib.write_all(&zeros).unwrap();
    }
    let stream = zlib.finish().unwrap();
    // Blocks of 128 KiB, each a byte to repeat; the last is not marked as such.
    let blocks = b"\x02\0\x10\0".repeat(8 * 1024);
    let frame = |header: &[u8]| [b"\x28\xb5\x2f\xfd", header, &*blocks].concat();
    [
        ("gzip", members),
        ("deflate", stream),
        // A window of one gigabyte.
        ("zstd", frame(b"\0\xa0")),
        // A length of one gigabyte.
        ("zstd", frame(b"\xa0\0\0\0\x40")),
    ]
}

#[tokio::test]
async fn decompression_uses_no_more_memory_than_the_limit() {
    let bombs = bombs();
    for (name, bomb) in &bombs {
        // Pages of code that a call is the first to use are memory of the process too.
        refuse(name, &bomb[..bomb.len().min(MEGABYTE / 64)], 1024).await;
    }
    for (name, bomb) in &bombs {
        let size = bomb.len();
        assert!(size < LIMIT);
        // Forgets the peak so far.
        let _ = fs::write("/proc/self/clear_refs", "5");
        let before = memory::read("VmRSS:");
        refuse(name, bomb, LIMIT).await;
        let taken = memory::read("VmHWM:").saturating_sub(before);
        println!("{name}: {taken} bytes more at the peak");
        // The message as it was sent and came in, in a few copies, and as far as it was decompressed.
        assert!(taken < 5 * size + 2 * LIMIT + MEGABYTE, "{taken} bytes");
    }
}

/// Sends a message to a server and to a client whose messages are limited to `limit` bytes. Both refuse it.
async fn refuse(encoding: &str, compressed: &[u8], limit: usize) {
    let headers = [("grpc-encoding", encoding)];
    let server = Server::new()
        .max_receive_message_size(limit)
        .add_service(WordsServer(Arc::new(Service)));
    let body = message(1, compressed);
    let answer = wire::call(server, "/test.Words/Upper", &headers, body.clone()).await;
    assert_eq!(answer.status(), "8");
    let (mut listener, channel) = testing::pair_builder();
    let client = WordsClient(channel.max_receive_message_size(limit).build().unwrap());
    let (_, result) = tokio::join!(
        wire::answer(&mut listener, &headers, body, &[]),
        client.upper("a".to_owned())
    );
    let status = result.unwrap_err();
    assert_eq!(status.code(), rpc_runtime::Code::ResourceExhausted);
}

const MEGABYTE: usize = 1 << 20;

/// Of messages, on both sides.
const LIMIT: usize = 2 * MEGABYTE;
