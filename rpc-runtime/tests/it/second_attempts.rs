//! Further attempts that an interceptor of a client makes, and what other interceptors see of them.

use std::sync::{Arc, Mutex};

use crate::service::start;
use rpc_runtime::{Encoding, InterceptedCall, Interceptor, Next, Status};

/// Notes the size of each request that is shown.
#[derive(Clone, Default)]
struct Sizes(Arc<Mutex<Vec<usize>>>);

impl Interceptor for Sizes {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        let sizes = Arc::clone(&self.0);
        call.on_request(move |message| {
            assert!(message.downcast_ref::<String>().is_some());
            sizes.lock().unwrap().push(message.size());
            Ok(())
        });
        next.run(call).await
    }
}

/// Makes three attempts at each call, the second of which is abandoned at once.
struct ThreeAttempts;

impl Interceptor for ThreeAttempts {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        next.run(call).await?;
        tokio::select! {
            biased;
            ended = next.run(call) => ended?,
            () = tokio::task::yield_now() => {}
        }
        next.run(call).await
    }
}

#[tokio::test]
async fn a_second_attempt_sends_and_shows_a_request_of_any_size() {
    for encoding in Encoding::ALL {
        for size in [1, 100_000, 3_000_000] {
            let sizes = Sizes::default();
            let (client, _) = start(
                |server| server,
                |channel| {
                    channel
                        .send_compressed(*encoding)
                        .intercept(sizes.clone())
                        .intercept(ThreeAttempts)
                },
            );
            let response = client.upper("a".repeat(size)).await.unwrap();
            assert_eq!(response.into_message(), format!("{} - -", "a".repeat(size)));
            assert_eq!(*sizes.0.lock().unwrap(), [size; 3], "{encoding}");
        }
    }
}
