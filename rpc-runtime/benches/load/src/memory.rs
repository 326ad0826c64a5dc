//! What idle connections and open streams cost a server in memory.

use std::time::Duration;

use measure::Error;
use measure::run::{Recorders, Run};
use tokio::time::sleep;

use crate::caller::Caller;
use crate::connection::Target;
use crate::session::Session;

/// Opens connections, makes a call over each, leaves them alone, and returns by how many bytes the server has grown for
/// each.
///
/// # Errors
///
/// When a call fails.
pub async fn connections(target: &Target, run: &Run, count: usize) -> Result<u64, Error> {
    drop(open(target, run, 10).await?);
    let before = settled(run).await?;
    let sessions = open(target, run, count).await?;
    let after = settled(run).await?;
    drop(sessions);
    Ok(after.saturating_sub(before) / count as u64)
}

/// Opens streams, a hundred on each connection, has one message answered in each, leaves them open, and returns by how
/// many bytes the server has grown for each.
///
/// # Errors
///
/// When a call fails.
pub async fn streams(target: &Target, run: &Run, count: usize) -> Result<u64, Error> {
    let mut sessions = open(target, run, count.div_ceil(PER_CONNECTION)).await?;
    let before = settled(run).await?;
    let recorders = Recorders::new(run);
    let mut left = count;
    for session in &mut sessions {
        let streams = PER_CONNECTION.min(left);
        let callers = (0..streams).map(|_| Caller::new("open", false, recorders.recorder()));
        session.run(callers.collect::<Result<_, _>>()?).await?;
        left -= streams;
    }
    let after = settled(run).await?;
    drop(sessions);
    Ok(after.saturating_sub(before) / count as u64)
}

/// Connections that had a call each.
async fn open(target: &Target, run: &Run, count: usize) -> Result<Vec<Session>, Error> {
    let once = Run {
        calls: Some(1),
        ..run.clone()
    };
    let mut sessions = Vec::with_capacity(count);
    for _ in 0..count {
        let (mut session, _) = target.connect().await?;
        let caller = Caller::new("Small", false, Recorders::new(&once).recorder())?;
        session.run(vec![caller]).await?;
        sessions.push(session);
    }
    Ok(sessions)
}

async fn settled(run: &Run) -> Result<u64, Error> {
    sleep(Duration::from_millis(300)).await;
    Ok(run.process.memory()?)
}

const PER_CONNECTION: usize = 100;
