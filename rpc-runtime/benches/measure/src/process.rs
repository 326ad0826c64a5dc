//! What the kernel knows of a process.

#![allow(
    unsafe_code,
    reason = "the clock of another process, and signals, are there as C functions only"
)]

use std::fs;
use std::io;
use std::time::Duration;

/// A process by its id.
#[derive(Clone, Copy, Debug)]
pub struct Process(pub u32);

impl Process {
    /// This process.
    #[must_use]
    pub fn own() -> Self {
        Self(std::process::id())
    }

    /// The time that the process has used, user and system, all threads together, in nanoseconds and not in clock
    /// ticks.
    ///
    /// # Errors
    ///
    /// When there is no such process.
    pub fn cpu(self) -> io::Result<Duration> {
        let mut clock = 0;
        let mut time = libc::timespec {
            tv_sec: 0,
            tv_nsec: 0,
        };
        // SAFETY: both pointers are those of locals.
        let failed = unsafe { libc::clock_getcpuclockid(self.id(), &raw mut clock) };
        if failed != 0 {
            return Err(io::Error::from_raw_os_error(failed));
        }
        // SAFETY: as above.
        if unsafe { libc::clock_gettime(clock, &raw mut time) } != 0 {
            return Err(io::Error::last_os_error());
        }
        let seconds = u64::try_from(time.tv_sec).map_err(io::Error::other)?;
        let nanoseconds = u32::try_from(time.tv_nsec).map_err(io::Error::other)?;
        Ok(Duration::new(seconds, nanoseconds))
    }

    /// The memory that is resident, in bytes.
    ///
    /// # Errors
    ///
    /// When there is no such process.
    pub fn memory(self) -> io::Result<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.0))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<u64>().ok());
        Ok(kilobytes.ok_or_else(|| io::Error::other("no VmRSS"))? * 1024)
    }

    /// Has the process log how often it has allocated.
    ///
    /// # Errors
    ///
    /// When there is no such process.
    pub fn ask_for_allocations(self) -> io::Result<()> {
        // SAFETY: kill takes numbers.
        if unsafe { libc::kill(self.id(), libc::SIGUSR1) } != 0 {
            return Err(io::Error::last_os_error());
        }
        Ok(())
    }

    fn id(self) -> libc::pid_t {
        libc::pid_t::try_from(self.0).unwrap_or(libc::pid_t::MAX)
    }
}
