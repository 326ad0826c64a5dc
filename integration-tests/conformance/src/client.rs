//! The client: it makes the calls that it is told to, several at a time, and reports each.

use std::io;
use std::sync::Arc;

use tokio::io::{stdin, stdout};
use tokio::sync::{Semaphore, mpsc};

use crate::call;
use crate::delimited;
use crate::generated::v1::client_compat_response::Result as Outcome;
use crate::generated::v1::{ClientCompatRequest, ClientCompatResponse, ClientErrorResult};

/// Makes the calls that come in on the standard input, until its end.
pub(crate) async fn run() -> io::Result<()> {
    let (report, mut reports) = mpsc::channel::<ClientCompatResponse>(CALLS_AT_A_TIME);
    let writer = tokio::spawn(async move {
        let mut output = stdout();
        while let Some(report) = reports.recv().await {
            delimited::write(&mut output, &report).await?;
        }
        io::Result::Ok(())
    });

    let permits = Arc::new(Semaphore::new(CALLS_AT_A_TIME));
    let mut input = stdin();
    while let Some(wanted) = delimited::read::<ClientCompatRequest>(&mut input).await? {
        let permit = Arc::clone(&permits)
            .acquire_owned()
            .await
            .map_err(io::Error::other)?;
        let report = report.clone();
        tokio::spawn(async move {
            let result = match call::make(&wanted).await {
                Ok(result) => Outcome::Response(result),
                Err(message) => Outcome::Error(ClientErrorResult { message }),
            };
            // Fails when the writer has failed, which the end of the program reports.
            let _ = report
                .send(ClientCompatResponse {
                    test_name: wanted.test_name,
                    result: Some(result),
                })
                .await;
            drop(permit);
        });
    }
    drop(report);
    writer.await?
}

const CALLS_AT_A_TIME: usize = 8;
