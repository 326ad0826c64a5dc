//! What protoc hands to the plugin.

use std::fs;

/// A serialized `CodeGeneratorRequest`: equal requests have equal answers.
pub(crate) fn request(bytes: &[u8]) {
    let answer = protoc_gen_rpc::generate(bytes);
    assert!(answer == protoc_gen_rpc::generate(bytes));
}

/// The plugin's parameter; what follows a zero byte is the file that a `crate_mapping` names.
pub(crate) fn options(bytes: &[u8]) {
    let mut parts = bytes.splitn(2, |byte| *byte == 0);
    let parameter = String::from_utf8_lossy(parts.next().unwrap_or_default());
    // It would be any file of this machine.
    let mut parameter = parameter.replace("crate_mapping", "");
    let folder = parts.next().map(|mapping| {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("mapping");
        fs::write(&path, mapping).expect("the folder can be written");
        parameter = format!("{parameter},crate_mapping={}", path.display());
        folder
    });
    // Fields of a message may come in any order, and in parts.
    let mut request = vec![PARAMETER];
    request.extend(varint(parameter.len()));
    request.extend(parameter.bytes());
    request.extend(REQUEST);
    let answer = protoc_gen_rpc::generate(&request);
    assert!(answer.is_ok(), "the request of the corpus is one");
    drop(folder);
}

fn varint(mut value: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while value >= 0x80 {
        bytes.push(0x80 | value.to_le_bytes()[0]);
        value >>= 7;
    }
    bytes.push(value.to_le_bytes()[0]);
    bytes
}

/// A request without a parameter.
const REQUEST: &[u8] = include_bytes!("../corpus/plugin_request/peer");

/// The tag of `CodeGeneratorRequest.parameter`.
const PARAMETER: u8 = 0x12;
