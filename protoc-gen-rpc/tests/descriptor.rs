//! The checked-in bindings are those that Google's generator writes.

use std::fs;
use std::path::Path;
use std::process::Command;

#[test]
fn the_bindings_are_fresh() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/descriptor");
    let out = tempfile::tempdir().unwrap();
    let mapping = out.path().join("crate_mapping.txt");
    fs::write(&mapping, "").unwrap();
    let status = Command::new(protoc_bin_vendored::protoc_bin_path().unwrap())
        .arg(format!("-I{}", folder.display()))
        .arg(format!("--rust_out={}", out.path().display()))
        .arg(format!(
            "--rust_opt=experimental-codegen=enabled,kernel=upb,crate_mapping={}",
            mapping.display()
        ))
        .args(["descriptor.proto", "plugin.proto"])
        .status()
        .unwrap();
    assert!(status.success());
    for name in ["descriptor.u.pb.rs", "plugin.u.pb.rs"] {
        let generated = fs::read_to_string(out.path().join(name)).unwrap();
        let path = folder.join(name);
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&path, &generated).unwrap();
        }
        let found = fs::read_to_string(path).unwrap();
        assert!(
            found == generated,
            "{name} is stale: UPDATE_GOLDEN=1 refreshes it"
        );
    }
}
