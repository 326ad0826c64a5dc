//! What the two processes keep in memory and open, once they have nothing to do.

use std::io;
use std::time::{Duration, Instant};

use integration_tests::process::{Figures, ServerProcess};
use tokio::time::sleep;

/// A look at both processes.
pub(crate) struct Usage {
    client: Process,
    server: Process,
}

struct Process {
    kibibytes: u64,
    files: usize,
}

impl Usage {
    /// Waits until all connections are closed, and looks. `files` is what the client has open without any.
    pub(crate) async fn settled(server: &ServerProcess, files: usize) -> io::Result<Self> {
        let client = Figures::own();
        let until = Instant::now() + PATIENCE;
        let mut last = 0;
        loop {
            let open = server.figures.open_files()?;
            let is_settled = client.open_files()? <= files && open == last;
            if is_settled || Instant::now() > until {
                break;
            }
            last = open;
            sleep(Duration::from_millis(500)).await;
        }
        Ok(Self {
            client: Process::look(&client)?,
            server: Process::look(&server.figures)?,
        })
    }

    /// Prints a line for each figure, compared with an earlier look.
    pub(crate) fn report(&self, before: &Self) {
        for (name, before, after) in [
            ("client", &before.client, &self.client),
            ("server", &before.server, &self.server),
        ] {
            let most = before.kibibytes + before.kibibytes / 4 + MOST_GROWTH;
            let fits = if after.kibibytes <= most {
                "ok  "
            } else {
                "FAIL"
            };
            let (was, is) = (before.kibibytes, after.kibibytes);
            println!("{fits} {name}-memory: {was} KiB before, {is} KiB after, at most {most}");
            let fits = if after.files == before.files {
                "ok  "
            } else {
                "FAIL"
            };
            println!(
                "{fits} {name}-files: {} before, {} after",
                before.files, after.files
            );
        }
    }
}

impl Process {
    fn look(figures: &Figures) -> io::Result<Self> {
        Ok(Self {
            kibibytes: figures.resident()?,
            files: figures.open_files()?,
        })
    }
}

const PATIENCE: Duration = Duration::from_secs(15);

/// KiB, and a quarter of what there was: freed memory that the allocator keeps depends on the largest messages that
/// happened to be there at once. A leak of 100 bytes for each call would be more than twice as much after 5 minutes.
const MOST_GROWTH: u64 = 16 * 1024;
