//! A client of a tower service, without a connection: it calls the service with HTTP requests.

use std::convert::Infallible;

use bytes::Bytes;
use http::request::Builder;
use http::{HeaderMap, Request, Response, StatusCode, Version};
use http_body::Body;
use http_body_util::{BodyExt, Full};
use rpc_runtime::Code;
use tower::{Service, ServiceExt};

/// The response to a call.
pub struct Answer {
    /// The headers, and the trailers if there were any.
    pub headers: HeaderMap,
    pub body: Bytes,
}

/// The head of a call.
pub fn call(path: &str) -> Builder {
    Request::post(path)
        .version(Version::HTTP_2)
        .header("content-type", "application/grpc")
        .header("te", "trailers")
}

/// The body of a call with one message.
pub fn message(text: &str) -> Full<Bytes> {
    let mut bytes = vec![0];
    bytes.extend(u32::try_from(text.len()).unwrap().to_be_bytes());
    bytes.extend(text.as_bytes());
    bytes.into()
}

/// Makes a call.
pub async fn answer<S, B, R>(service: S, request: Request<B>) -> Answer
where
    S: Service<Request<B>, Response = Response<R>, Error = Infallible>,
    R: Body<Data = Bytes>,
{
    let Ok(response) = service.oneshot(request).await;
    assert_eq!(response.status(), StatusCode::OK);
    let (parts, body) = response.into_parts();
    let mut headers = parts.headers;
    let body = body.collect().await.ok().expect("a whole body");
    headers.extend(body.trailers().cloned().unwrap_or_default());
    Answer {
        headers,
        body: body.to_bytes(),
    }
}

impl Answer {
    pub fn code(&self) -> Code {
        let code = self.headers["grpc-status"].to_str().unwrap();
        Code::from_i32(code.parse().unwrap())
    }

    /// What the status says.
    pub fn text(&self) -> &str {
        let text = self.headers.get("grpc-message");
        text.map_or("", |text| text.to_str().unwrap())
    }

    /// The messages.
    pub fn words(&self) -> Vec<String> {
        let mut words = Vec::new();
        let mut rest = &self.body[..];
        while let Some((&[0, a, b, c, d], after)) = rest.split_first_chunk() {
            let length = u32::from_be_bytes([a, b, c, d]);
            let (word, after) = after.split_at(usize::try_from(length).unwrap());
            words.push(String::from_utf8(word.to_vec()).unwrap());
            rest = after;
        }
        assert!(rest.is_empty());
        words
    }
}
