//! `--check`: how a folder differs from what would be generated, in words and unified diffs.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use protoc_gen_rpc::{Difference, Tree};
use similar::{ChangeTag, TextDiff};

/// Prints the differences to stdout and the verdict to stderr; without any, one line. The exit code is 1 when there are
/// any.
///
/// # Errors
///
/// When stdout cannot be written.
pub(crate) fn report(
    folder: &Path,
    tree: &Tree,
    differences: &[Difference],
) -> io::Result<ExitCode> {
    let mut out = io::stdout().lock();
    if differences.is_empty() {
        let files = tree.files().count();
        let folder = folder.display();
        writeln!(out, "{folder} is up to date: {files} files were checked")?;
        return Ok(ExitCode::SUCCESS);
    }
    for difference in differences {
        let path = difference.path().display();
        match difference {
            Difference::Missing { .. } => writeln!(out, "missing: {path}")?,
            Difference::Leftover { .. } => {
                writeln!(out, "leftover: {path} is no longer generated")?;
            }
            Difference::Stale {
                found, generated, ..
            } => {
                writeln!(out, "stale: {path}")?;
                diff(&mut out, &path.to_string(), found, generated)?;
            }
            _ => writeln!(out, "differs: {path}")?,
        }
    }
    out.flush()?;
    let files = match differences.len() {
        1 => "1 file is".to_owned(),
        count => format!("{count} files are"),
    };
    eprintln!(
        "protoc-gen-rpc: {files} out of date in {}; run the same command without --check",
        folder.display()
    );
    Ok(ExitCode::FAILURE)
}

/// A unified diff, cut where it is no longer read: message files have thousands of lines, and
/// some lines hold a whole descriptor.
fn diff(out: &mut impl Write, path: &str, found: &str, generated: &str) -> io::Result<()> {
    writeln!(out, "--- {path}\n+++ {path} (generated)")?;
    let diff = TextDiff::configure()
        .timeout(TIMEOUT)
        .diff_lines(found, generated);
    let mut printed = 0;
    for hunk in diff.unified_diff().context_radius(CONTEXT).iter_hunks() {
        if printed >= MAXIMUM_LINES {
            return writeln!(out, "... and more");
        }
        writeln!(out, "{}", hunk.header())?;
        for change in hunk.iter_changes() {
            if printed >= MAXIMUM_LINES {
                return writeln!(out, "... and more");
            }
            let sign = match change.tag() {
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
                ChangeTag::Equal => ' ',
            };
            let line = change.value().trim_end_matches('\n');
            let shown: String = line.chars().take(MAXIMUM_COLUMNS).collect();
            let rest = if shown.len() < line.len() { " ..." } else { "" };
            writeln!(out, "{sign}{shown}{rest}")?;
            printed += 1;
        }
    }
    Ok(())
}

const CONTEXT: usize = 3;
const MAXIMUM_LINES: usize = 200;
const MAXIMUM_COLUMNS: usize = 200;
const TIMEOUT: Duration = Duration::from_secs(5);
