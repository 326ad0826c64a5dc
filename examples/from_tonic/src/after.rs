//! The service and its client with rpc-runtime.

use std::time::Duration;

use rpc_runtime::{Channel, Request, RequestStream, Response, ResponseSink, Status};

/// What protoc-gen-rpc has generated.
pub mod generated {
    include!(concat!(env!("OUT_DIR"), "/mod.rs"));
}

use generated::words::{Word, Words, WordsClient};

/// The service.
#[derive(Debug)]
pub struct MyWords;

impl Words for MyWords {
    async fn upper(&self, request: Request<Word>) -> Result<Response<Word>, Status> {
        let user = request.metadata().get("x-user");
        if user.is_none() {
            return Err(Status::unauthenticated("who are you?"));
        }
        let text = request.into_message().text.to_uppercase();
        Ok(Response::new(Word { text }))
    }

    async fn split(
        &self,
        request: Request<Word>,
        mut words: ResponseSink<Word>,
    ) -> Result<(), Status> {
        for text in request.message().text.split(' ') {
            let text = text.to_owned();
            words.send(Word { text }).await?;
        }
        Ok(())
    }

    async fn join(&self, request: Request<RequestStream<Word>>) -> Result<Response<Word>, Status> {
        let mut words = request.into_message();
        let mut text = String::new();
        while let Some(word) = words.message().await? {
            text += &word.text;
        }
        Ok(Response::new(Word { text }))
    }

    async fn echo(
        &self,
        request: Request<RequestStream<Word>>,
        mut echoes: ResponseSink<Word>,
    ) -> Result<(), Status> {
        let mut words = request.into_message();
        while let Some(word) = words.message().await? {
            echoes.send(word).await?;
        }
        Ok(())
    }
}

/// Makes a call of each type.
///
/// # Errors
///
/// The status of the first call that fails.
pub async fn call(channel: Channel) -> Result<Vec<String>, Status> {
    let client = WordsClient::new(channel);
    let mut seen = Vec::new();

    let response = client
        .upper(word("a"))
        .timeout(Duration::from_secs(5))
        .metadata("x-user", "Ada")
        .await?;
    seen.push(response.into_message().text);

    let mut words = client.split(word("b c")).start();
    while let Some(word) = words.message().await? {
        seen.push(word.text);
    }

    let (mut words, response) = client.join().start();
    for text in ["d", "e"] {
        words.send(word(text)).await?;
    }
    words.close();
    seen.push(response.await?.into_message().text);

    let (mut words, mut echoes) = client.echo().start();
    for text in ["f", "g"] {
        words.send(word(text)).await?;
    }
    words.close();
    while let Some(word) = echoes.message().await? {
        seen.push(word.text);
    }
    Ok(seen)
}

fn word(text: &str) -> Word {
    let text = text.to_owned();
    Word { text }
}
