//! Bundles protoc: its path for build scripts, and for the program, which outlives cargo's cache,
//! the list of its files.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    // Protoc comes for the machine that builds, which is another one when cross-compiling.
    let program = if env::var_os("HOST") == env::var_os("TARGET") {
        protoc_bin_vendored::protoc_bin_path().ok()
    } else {
        None
    };
    let path = program.as_deref().unwrap_or(Path::new(""));
    println!("cargo::rustc-env=BUNDLED_PROTOC={}", path.display());

    let mut list = "&[\n".to_owned();
    if let Some(program) = &program {
        entry(&mut list, "bin", program);
        if let Ok(include) = protoc_bin_vendored::include_path() {
            entries(&mut list, "include", &include)?;
        }
    }
    list.push_str("]\n");
    let out = env::var_os("OUT_DIR")
        .map(PathBuf::from)
        .unwrap_or_default();
    fs::write(out.join("bundle.rs"), list)
}

fn entries(list: &mut String, name: &str, folder: &Path) -> io::Result<()> {
    for found in fs::read_dir(folder)? {
        let path = found?.path();
        if path.is_dir() {
            let inner = path.file_name().unwrap_or_default().to_string_lossy();
            entries(list, &format!("{name}/{inner}"), &path)?;
        } else {
            entry(list, name, &path);
        }
    }
    Ok(())
}

fn entry(list: &mut String, folder: &str, path: &Path) {
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    let name = format!("{folder}/{file}");
    let path = path.to_string_lossy();
    let _ = writeln!(list, "    ({name:?}, include_bytes!({path:?})),");
}
