//! For a unary call on a server, the files of this crate on the stack between hyper and the application are those that
//! `ARCHITECTURE.md` numbers.

use std::backtrace::Backtrace;
use std::sync::Mutex;

use rpc_runtime::codegen as rpc;
use rpc_runtime::{Request, Response, Server, testing};

use crate::words;

/// The stacks that were seen, each from hyper to the application.
static STACKS: Mutex<Vec<Vec<String>>> = Mutex::new(Vec::new());

/// A unary method that records the stack wherever it is entered.
struct Recorder;

impl rpc::Service for Recorder {
    fn descriptor(&self) -> &'static rpc::ServiceDescriptor {
        &RECORDER
    }

    fn call(&self, call: rpc::ServerCall) -> rpc::Handler {
        record();
        call.unary(&RECORD, |request: Request<String>| async move {
            record();
            Ok(Response::new(request.into_message()))
        })
    }
}

static RECORDER: rpc::ServiceDescriptor =
    rpc::ServiceDescriptor::new("test.Recorder", &[RECORD.descriptor()], &[]);
const RECORD: rpc::Method<String, String> = rpc::Method::unary(PATH, RECORDING, RECORDING);
const CALL: rpc::Method<String, String> = rpc::Method::unary(PATH, PLAIN, PLAIN);
const PATH: &str = "/test.Recorder/Record";
const PLAIN: rpc::Codec<String> = rpc::Codec::new(words::encode, words::decode);
const RECORDING: rpc::Codec<String> = rpc::Codec::new(
    |message, buffer| {
        record();
        words::encode(message, buffer)
    },
    |buffer| {
        record();
        words::decode(buffer)
    },
);

fn record() {
    let stack = files(&Backtrace::force_capture().to_string());
    STACKS.lock().unwrap().push(stack);
}

/// The files of `src/` in a backtrace between hyper and the application, hyper first. Adjacent frames of one file count once.
fn files(backtrace: &str) -> Vec<String> {
    let mut files = Vec::new();
    for line in backtrace.lines() {
        let Some(file) = line.trim_start().strip_prefix("at ") else {
            // A frame of hyper: what is outside of it is not of interest.
            if !files.is_empty() && line.contains("hyper::") {
                break;
            }
            continue;
        };
        let file = file.split(':').next().unwrap_or(file);
        let Some((_, file)) = file
            .split_once("rpc-runtime/src/")
            .or_else(|| file.split_once("./src/"))
        else {
            continue;
        };
        if files.last().is_none_or(|last| last != file) {
            files.push(file.to_owned());
        }
    }
    files.reverse();
    files
}

/// The files that the section of a document about a server numbers.
fn numbered(document: &str) -> Vec<&str> {
    let section = document
        .split("\n## ")
        .find(|section| section.starts_with("A unary call on a server"));
    let rows = section.unwrap().lines().filter_map(|row| {
        let (number, rest) = row.strip_prefix("| ")?.split_once(" | `")?;
        number.parse::<u32>().ok()?;
        Some(rest.split_once(": ")?.0)
    });
    rows.collect()
}

/// Types of data, which the table does not count.
const DATA: [&str; 1] = ["codec.rs"];

#[tokio::test]
async fn a_unary_call_passes_the_files_that_the_architecture_lists() {
    let (listener, channel) = testing::pair();
    tokio::spawn(Server::new().add_service(Recorder).serve(listener));
    let response = channel.unary(&CALL, "a".to_owned()).await;
    assert_eq!(response.unwrap().message(), "a");
    let stacks = std::mem::take(&mut *STACKS.lock().unwrap());
    let [call, decode, method, encode] = &*stacks else {
        panic!("{stacks:#?}");
    };
    assert_eq!(call, &["transport/http2/server.rs", "server/router.rs"]);
    assert_eq!(method.len(), 4, "{method:#?}");
    let mut seen: Vec<&str> = Vec::new();
    for file in [call, decode, method, encode].into_iter().flatten() {
        if !seen.contains(&file.as_str()) && !DATA.contains(&file.as_str()) {
            seen.push(file);
        }
    }
    let document = concat!(env!("CARGO_MANIFEST_DIR"), "/ARCHITECTURE.md");
    assert_eq!(seen, numbered(&std::fs::read_to_string(document).unwrap()));
}
