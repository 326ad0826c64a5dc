//! The service and its client with tonic.

use std::pin::Pin;
use std::time::Duration;

use tokio_stream::wrappers::ReceiverStream;
use tokio_stream::{Stream, StreamExt};
use tonic::metadata::MetadataValue;
use tonic::transport::Channel;
use tonic::{Request, Response, Status, Streaming};

/// What tonic has generated.
#[allow(clippy::all, clippy::pedantic, missing_docs, reason = "generated")]
pub mod generated {
    include!(concat!(env!("OUT_DIR"), "/before/words.rs"));
}

use generated::Word;
use generated::words_client::WordsClient;
use generated::words_server::Words;

/// The service.
#[derive(Debug)]
pub struct MyWords;

type Words_ = Pin<Box<dyn Stream<Item = Result<Word, Status>> + Send>>;

#[tonic::async_trait]
impl Words for MyWords {
    type SplitStream = Words_;
    type EchoStream = Words_;

    async fn upper(&self, request: Request<Word>) -> Result<Response<Word>, Status> {
        let user = request.metadata().get("x-user");
        if user.is_none() {
            return Err(Status::unauthenticated("who are you?"));
        }
        let text = request.into_inner().text.to_uppercase();
        Ok(Response::new(Word { text }))
    }

    async fn split(&self, request: Request<Word>) -> Result<Response<Words_>, Status> {
        let (sender, receiver) = tokio::sync::mpsc::channel(16);
        tokio::spawn(async move {
            for text in request.into_inner().text.split(' ') {
                let text = text.to_owned();
                if sender.send(Ok(Word { text })).await.is_err() {
                    return;
                }
            }
        });
        Ok(Response::new(Box::pin(ReceiverStream::new(receiver))))
    }

    async fn join(&self, request: Request<Streaming<Word>>) -> Result<Response<Word>, Status> {
        let mut words = request.into_inner();
        let mut text = String::new();
        while let Some(word) = words.message().await? {
            text += &word.text;
        }
        Ok(Response::new(Word { text }))
    }

    async fn echo(&self, request: Request<Streaming<Word>>) -> Result<Response<Words_>, Status> {
        Ok(Response::new(Box::pin(request.into_inner())))
    }
}

/// Makes a call of each type.
///
/// # Errors
///
/// The status of the first call that fails.
pub async fn call(channel: Channel) -> Result<Vec<String>, Status> {
    let mut client = WordsClient::new(channel);
    let mut seen = Vec::new();

    let mut request = Request::new(word("a"));
    request.set_timeout(Duration::from_secs(5));
    request
        .metadata_mut()
        .insert("x-user", MetadataValue::from_static("Ada"));
    let response = client.upper(request).await?;
    seen.push(response.into_inner().text);

    let mut words = client.split(word("b c")).await?.into_inner();
    while let Some(word) = words.message().await? {
        seen.push(word.text);
    }

    let words = tokio_stream::iter(["d", "e"].map(word));
    let response = client.join(words).await?;
    seen.push(response.into_inner().text);

    let words = tokio_stream::iter(["f", "g"].map(word));
    let mut echoes = client.echo(words).await?.into_inner();
    while let Some(word) = echoes.next().await.transpose()? {
        seen.push(word.text);
    }
    Ok(seen)
}

fn word(text: &str) -> Word {
    let text = text.to_owned();
    Word { text }
}
