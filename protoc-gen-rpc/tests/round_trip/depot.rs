//! The service, and a client that makes a call of each type: the same code for each message crate.

use std::pin::Pin;

use crate::parcel::Parcel;

/// What the four methods answered to one parcel.
pub(crate) struct Answers {
    pub(crate) unary: Parcel,
    pub(crate) client_streaming: Parcel,
    pub(crate) server_streaming: Vec<Parcel>,
    pub(crate) bidi_streaming: Vec<Parcel>,
}

pub(crate) type Pending<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// Defines `serve` and `call` with the generated code in `$generated`. A macro, because the traits
/// of three generated modules have nothing in common.
///
/// The server takes each message apart and puts it together again, so that both sides decode it.
macro_rules! depot {
    ($generated:path) => {
        use $generated as generated;

        pub(crate) fn serve(listener: rpc_runtime::testing::MemoryListener) -> Pending<()> {
            Box::pin(async move {
                let depot = generated::DepotServer::new(Server);
                let _ = rpc_runtime::Server::new()
                    .add_service(depot)
                    .serve(listener)
                    .await;
            })
        }

        pub(crate) fn call(channel: rpc_runtime::Channel, parcel: Parcel) -> Pending<Answers> {
            Box::pin(async move {
                let client = generated::DepotClient::new(channel);
                let message = || generated::Parcel::from(parcel.clone());

                let unary = client.forward(message()).await.unwrap();

                let (mut requests, response) = client.collect().start();
                for _ in 0..3 {
                    requests.send(message()).await.unwrap();
                }
                requests.close();
                let client_streaming = response.await.unwrap();

                let mut server_streaming = Vec::new();
                let mut responses = client.spread(message()).start();
                while let Some(response) = responses.message().await.unwrap() {
                    server_streaming.push(response.into());
                }

                let mut bidi_streaming = Vec::new();
                let (mut requests, mut responses) = client.relay().start();
                for _ in 0..3 {
                    requests.send(message()).await.unwrap();
                    bidi_streaming.push(responses.message().await.unwrap().unwrap().into());
                }
                requests.close();
                assert!(responses.message().await.unwrap().is_none());

                Answers {
                    unary: unary.into_message().into(),
                    client_streaming: client_streaming.into_message().into(),
                    server_streaming,
                    bidi_streaming,
                }
            })
        }

        pub(crate) const METHODS: [rpc_runtime::MethodDescriptor; 4] = [
            generated::DepotServer::FORWARD,
            generated::DepotServer::COLLECT,
            generated::DepotServer::SPREAD,
            generated::DepotServer::RELAY,
        ];

        struct Server;

        impl generated::Depot for Server {
            async fn forward(
                &self,
                request: Request<generated::Parcel>,
            ) -> Result<Response<generated::Parcel>, Status> {
                Ok(again(request.into_message()).into())
            }

            async fn collect(
                &self,
                request: Request<RequestStream<generated::Parcel>>,
            ) -> Result<Response<generated::Parcel>, Status> {
                let mut parcels = request.into_message();
                let mut last = generated::Parcel::default();
                while let Some(parcel) = parcels.message().await? {
                    last = parcel;
                }
                Ok(again(last).into())
            }

            async fn spread(
                &self,
                request: Request<generated::Parcel>,
                mut responses: ResponseSink<generated::Parcel>,
            ) -> Result<(), Status> {
                for _ in 0..3 {
                    responses.send(again(request.message().clone())).await?;
                }
                Ok(())
            }

            async fn relay(
                &self,
                request: Request<RequestStream<generated::Parcel>>,
                mut responses: ResponseSink<generated::Parcel>,
            ) -> Result<(), Status> {
                let mut parcels = request.into_message();
                while let Some(parcel) = parcels.message().await? {
                    responses.send(again(parcel)).await?;
                }
                Ok(())
            }
        }

        fn again(parcel: generated::Parcel) -> generated::Parcel {
            Parcel::from(parcel).into()
        }
    };
}
