//! Methods that the client knows only at run time, called with the bytes of their messages.

use std::sync::Arc;

use crate::words::{Words, WordsServer};
use bytes::Bytes;
use rpc_runtime::{
    Channel, Code, DynamicMethod, InterceptedCall, Interceptor, Next, Request, RequestStream,
    Response, ResponseSink, Server, Status, testing,
};

/// Answers every type of call.
pub struct Service;

impl Words for Service {
    async fn upper(&self, request: Request<String>) -> Result<Response<String>, Status> {
        Ok(Response::new(request.into_message().to_uppercase()))
    }

    async fn join(
        &self,
        request: Request<RequestStream<String>>,
    ) -> Result<Response<String>, Status> {
        let mut words = request.into_message();
        let mut joined = String::new();
        while let Some(word) = words.message().await? {
            joined.push_str(&word);
        }
        Ok(Response::new(joined))
    }

    async fn split(
        &self,
        request: Request<String>,
        mut responses: ResponseSink<String>,
    ) -> Result<(), Status> {
        for word in request.message().split(' ') {
            responses.send(word.to_owned()).await?;
        }
        Ok(())
    }

    async fn echo(
        &self,
        request: Request<RequestStream<String>>,
        mut responses: ResponseSink<String>,
    ) -> Result<(), Status> {
        let mut words = request.into_message();
        while let Some(word) = words.message().await? {
            responses.send(word).await?;
        }
        Ok(())
    }
}

fn method(name: &str) -> DynamicMethod<Bytes, Bytes> {
    DynamicMethod::of_bytes(format!("/test.Words/{name}")).unwrap()
}

fn channel() -> Channel {
    let (listener, channel) = testing::pair();
    let server = Server::new().add_service(WordsServer(Arc::new(Service)));
    tokio::spawn(server.serve(listener));
    channel
}

/// Makes a call of each type over `channel`.
async fn call_all(channel: &Channel) {
    let response = channel
        .unary(&method("Upper"), Bytes::from_static(b"a word"))
        .await
        .unwrap();
    assert_eq!(response.into_message(), "A WORD");

    let (mut requests, response) = channel.client_streaming(&method("Join")).start();
    for word in ["a", "b"] {
        requests.send(Bytes::from(word)).await.unwrap();
    }
    requests.close();
    assert_eq!(response.await.unwrap().into_message(), "ab");

    let mut responses = channel
        .server_streaming(&method("Split"), Bytes::from_static(b"a word"))
        .start();
    assert_eq!(responses.message().await.unwrap().unwrap(), "a");
    assert_eq!(responses.message().await.unwrap().unwrap(), "word");
    assert_eq!(responses.message().await.unwrap(), None);

    let (mut requests, mut responses) = channel.bidi_streaming(&method("Echo")).start();
    let large = Bytes::from(vec![b'a'; 100_000]);
    for word in [Bytes::from_static(b"a"), large, Bytes::new()] {
        requests.send(word.clone()).await.unwrap();
        assert_eq!(responses.message().await.unwrap().unwrap(), word);
    }
    requests.close();
    assert_eq!(responses.message().await.unwrap(), None);
}

#[tokio::test]
async fn all_call_types_work_with_bytes() {
    call_all(&channel()).await;
}

#[tokio::test]
async fn interceptors_see_the_path_and_no_descriptor() {
    struct Check;

    impl Interceptor for Check {
        async fn intercept(
            &self,
            call: &mut InterceptedCall,
            next: Next<'_>,
        ) -> Result<(), Status> {
            assert!(call.path().starts_with("/test.Words/"));
            assert_eq!(call.method(), None);
            next.run(call).await
        }
    }

    call_all(&channel().with_interceptor(Check)).await;
}

#[tokio::test]
async fn a_method_that_the_server_lacks_is_unimplemented() {
    let channel = channel();
    let called = channel.unary(&method("Missing"), Bytes::new());
    assert_eq!(called.await.unwrap_err().code(), Code::Unimplemented);
}
