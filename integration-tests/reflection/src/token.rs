//! An interceptor that asks for a token.

use rpc_runtime::{InterceptedCall, Interceptor, Next, Status};

/// Refuses calls that do not have the token.
pub struct RequireToken {
    /// The value of `authorization`.
    pub token: String,
}

impl Interceptor for RequireToken {
    async fn intercept(&self, call: &mut InterceptedCall, next: Next<'_>) -> Result<(), Status> {
        if call.metadata().get("authorization") == Some(&self.token) {
            next.run(call).await
        } else {
            Err(Status::unauthenticated("the token is missing"))
        }
    }
}
