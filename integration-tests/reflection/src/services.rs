//! What the services answer.

use protobuf::proto;
use rpc_runtime::{Request, RequestStream, Response, ResponseSink, Status};

use crate::generated::catalogue::catalogue::v1::{Article, Catalogue, FindRequest, Summary};
use crate::generated::hidden::hidden::v1::{Hidden, Word};
use crate::generated::orders::orders::v1::{Order, Orders};
use crate::generated::stock::stock::v1::{Pile, Stock};

/// Has all services.
pub struct Shop;

impl Catalogue for Shop {
    async fn find(&self, request: Request<FindRequest>) -> Result<Response<Article>, Status> {
        Ok(Response::new(article(request.message())))
    }

    async fn list(
        &self,
        request: Request<FindRequest>,
        mut responses: ResponseSink<Article>,
    ) -> Result<(), Status> {
        for _ in 0..request.message().count() {
            responses.send(article(request.message())).await?;
        }
        Ok(())
    }

    async fn add(
        &self,
        request: Request<RequestStream<Article>>,
    ) -> Result<Response<Summary>, Status> {
        let mut requests = request.into_message();
        let mut summary = Summary::new();
        while let Some(article) = requests.message().await? {
            summary.set_count(summary.count() + 1);
            summary.set_last(article.name());
        }
        Ok(Response::new(summary))
    }

    async fn watch(
        &self,
        request: Request<RequestStream<FindRequest>>,
        mut responses: ResponseSink<Article>,
    ) -> Result<(), Status> {
        let mut requests = request.into_message();
        while let Some(request) = requests.message().await? {
            responses.send(article(&request)).await?;
        }
        Ok(())
    }
}

fn article(request: &FindRequest) -> Article {
    proto!(Article {
        name: request.name()
    })
}

impl Orders for Shop {
    async fn place(&self, request: Request<Order>) -> Result<Response<Order>, Status> {
        Ok(Response::new(request.into_message()))
    }

    async fn forget(&self, _request: Request<()>) -> Result<Response<()>, Status> {
        Ok(Response::new(()))
    }
}

impl Stock for Shop {
    async fn count(&self, request: Request<Pile>) -> Result<Response<Pile>, Status> {
        Ok(Response::new(request.message().clone()))
    }
}

impl Hidden for Shop {
    async fn whisper(&self, request: Request<Word>) -> Result<Response<Word>, Status> {
        Ok(Response::new(request.into_message()))
    }
}
