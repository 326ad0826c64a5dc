//! The four call types of the route guide, called in memory.

use protobuf::proto;
use route_guide::generated::routeguide::{
    Point, Rectangle, RouteGuideClient, RouteGuideServer, RouteNote,
};
use route_guide::{Guide, features};
use rpc_runtime::{Server, testing};

fn guide() -> RouteGuideClient {
    let (listener, channel) = testing::pair();
    tokio::spawn(
        Server::new()
            .add_service(RouteGuideServer::new(Guide::new()))
            .serve(listener),
    );
    RouteGuideClient::new(channel)
}

#[tokio::test]
async fn a_feature_and_none() {
    let guide = guide();
    for expected in features::all() {
        let feature = guide
            .get_feature(expected.location().to_owned())
            .await
            .unwrap();
        assert_eq!(feature.message().name(), expected.name());
    }
    let nowhere = guide
        .get_feature(proto!(Point { latitude: 1 }))
        .await
        .unwrap();
    assert_eq!(nowhere.message().name(), "");
    assert_eq!(nowhere.message().location().latitude(), 1);
}

#[tokio::test]
async fn features_of_an_area() {
    let corner = features::all()[2].location().to_owned();
    let area = proto!(Rectangle {
        lo: corner.as_view(),
        hi: corner.as_view()
    });
    let mut found = guide().list_features(area).start();
    assert_eq!(found.message().await.unwrap().unwrap().name(), "Windy Gap");
    assert!(found.message().await.unwrap().is_none());
}

#[tokio::test]
async fn a_route() {
    let (mut points, summary) = guide().record_route().start();
    for latitude in [0, 10_000_000] {
        points.send(proto!(Point { latitude })).await.unwrap();
    }
    points.close();
    let summary = summary.await.unwrap().into_message();
    assert_eq!((summary.point_count(), summary.feature_count()), (2, 0));
    assert_eq!(summary.distance(), 111_194);
}

#[tokio::test]
async fn a_chat_remembers() {
    let guide = guide();
    for round in 0..2 {
        let (mut notes, mut earlier) = guide.route_chat().start();
        let location = proto!(Point { latitude: 5 });
        notes
            .send(proto!(RouteNote {
                location,
                message: format!("note {round}")
            }))
            .await
            .unwrap();
        notes.close();
        let mut read = Vec::new();
        while let Some(note) = earlier.message().await.unwrap() {
            read.push(note.message().to_string());
        }
        let expected: Vec<String> = (0..round).map(|round| format!("note {round}")).collect();
        assert_eq!(read, expected);
    }
}
