//! Calls every method of the route guide, on a server that it starts itself.

use std::error::Error;

use protobuf::proto;
use route_guide::generated::routeguide::{
    Point, Rectangle, RouteGuideClient, RouteGuideServer, RouteNote,
};
use route_guide::{Guide, features};
use rpc_runtime::{Channel, Server, Status};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let listener = Server::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(
        Server::new()
            .add_service(RouteGuideServer::new(Guide::new()))
            .serve(listener),
    );

    let channel = Channel::connect(&format!("http://{address}")).await?;
    let guide = RouteGuideClient::new(channel);
    get_feature(&guide).await?;
    list_features(&guide).await?;
    record_route(&guide).await?;
    route_chat(&guide).await?;
    Ok(())
}

/// Unary: one request, one response.
async fn get_feature(guide: &RouteGuideClient) -> Result<(), Status> {
    let heron_pond = proto!(Point {
        latitude: 407_838_351,
        longitude: -746_143_763
    });
    let feature = guide.get_feature(heron_pond).await?;
    println!("there is {:?}", feature.message().name());
    Ok(())
}

/// Server streaming: one request, many responses.
async fn list_features(guide: &RouteGuideClient) -> Result<(), Status> {
    let area = proto!(Rectangle {
        lo: Point {
            latitude: 400_000_000,
            longitude: -750_000_000
        },
        hi: Point {
            latitude: 412_000_000,
            longitude: -730_000_000
        },
    });
    let mut features = guide.list_features(area).start();
    while let Some(feature) = features.message().await? {
        println!("within the area: {}", feature.name());
    }
    Ok(())
}

/// Client streaming: many requests, one response.
async fn record_route(guide: &RouteGuideClient) -> Result<(), Status> {
    let (mut points, summary) = guide.record_route().start();
    for feature in features::all() {
        points.send(feature.location().to_owned()).await?;
    }
    points.close();
    let summary = summary.await?;
    let summary = summary.message();
    println!(
        "passed {} points with {} features on {} km",
        summary.point_count(),
        summary.feature_count(),
        summary.distance() / 1000,
    );
    Ok(())
}

/// Bidirectional streaming: requests and responses as they come.
async fn route_chat(guide: &RouteGuideClient) -> Result<(), Status> {
    let (mut notes, mut earlier) = guide.route_chat().start();
    for message in ["first", "second", "third"] {
        let location = proto!(Point {
            latitude: 1,
            longitude: 2
        });
        notes.send(proto!(RouteNote { location, message })).await?;
    }
    notes.close();
    while let Some(note) = earlier.message().await? {
        println!("left here before: {}", note.message());
    }
    Ok(())
}
