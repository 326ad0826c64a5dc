//! The descriptors of the services that come with rpc-runtime are those that protoc makes of their `.proto` files.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

const PROTO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../rpc-runtime/proto");

#[test]
fn the_descriptors_are_fresh() {
    for name in [
        "grpc/health/v1/health",
        "grpc/reflection/v1/reflection",
        "grpc/reflection/v1alpha/reflection",
    ] {
        let compiled = compiled(&format!("{name}.proto"));
        let path = Path::new(PROTO).join(format!("{name}.binpb"));
        if env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&path, &compiled).unwrap();
        }
        let found = fs::read(path).unwrap();
        assert!(
            found == compiled,
            "{name}.binpb is stale: UPDATE_GOLDEN=1 refreshes it"
        );
    }
}

/// The serialized `FileDescriptorProto` of a file that imports none.
fn compiled(proto: &str) -> Vec<u8> {
    let out = tempfile::tempdir().unwrap();
    let set = out.path().join("set");
    let status = Command::new(protoc_bin_vendored::protoc_bin_path().unwrap())
        .arg(format!("-I{PROTO}"))
        .arg(format!("--descriptor_set_out={}", set.display()))
        .arg(proto)
        .status()
        .unwrap();
    assert!(status.success());
    let set = fs::read(set).unwrap();
    // A `FileDescriptorSet` with one file, whose length needs two bytes.
    let [0x0a, low, high, file @ ..] = &set[..] else {
        panic!("{set:?}");
    };
    assert_eq!(
        usize::from(low & 0x7f) | usize::from(*high) << 7,
        file.len()
    );
    file.to_vec()
}
