//! The four handlers.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use protobuf::proto;
use rpc_runtime::{Request, RequestStream, Response, ResponseSink, Status};

use crate::features;
use crate::generated::routeguide::{
    Feature, Point, PointView, Rectangle, RouteGuide, RouteNote, RouteSummary,
};
use crate::geometry::{contains, distance};

/// A guide that knows the features of the database, and remembers notes while it runs.
#[derive(Debug)]
pub struct Guide {
    features: Vec<Feature>,
    notes: Mutex<HashMap<(i32, i32), Vec<RouteNote>>>,
}

impl Guide {
    /// A guide without notes.
    #[must_use]
    pub fn new() -> Self {
        Self {
            features: features::all(),
            notes: Mutex::default(),
        }
    }

    fn feature_at(&self, position: (i32, i32)) -> Option<&Feature> {
        self.features
            .iter()
            .find(|feature| coordinates(feature.location()) == position)
    }
}

impl Default for Guide {
    fn default() -> Self {
        Self::new()
    }
}

impl RouteGuide for Guide {
    async fn get_feature(&self, request: Request<Point>) -> Result<Response<Feature>, Status> {
        let point = request.into_message();
        let known = self.feature_at(coordinates(point.as_view())).cloned();
        let feature = known.unwrap_or_else(|| proto!(Feature { location: point }));
        Ok(feature.into())
    }

    async fn list_features(
        &self,
        request: Request<Rectangle>,
        mut responses: ResponseSink<Feature>,
    ) -> Result<(), Status> {
        let area = request.message().as_view();
        for feature in &self.features {
            if contains(area, feature.location()) {
                responses.send(feature.clone()).await?;
            }
        }
        Ok(())
    }

    async fn record_route(
        &self,
        request: Request<RequestStream<Point>>,
    ) -> Result<Response<RouteSummary>, Status> {
        let started = Instant::now();
        let mut points = request.into_message();
        let (mut point_count, mut feature_count, mut metres) = (0, 0, 0.0);
        let mut last = None;
        while let Some(point) = points.message().await? {
            let position = coordinates(point.as_view());
            point_count += 1;
            feature_count += i32::from(self.feature_at(position).is_some());
            if let Some(last) = last.replace(position) {
                metres += distance(last, position);
            }
        }
        #[allow(
            clippy::cast_possible_truncation,
            reason = "`as` stops at the largest number"
        )]
        let distance = metres as i32;
        let elapsed_time = i32::try_from(started.elapsed().as_secs()).unwrap_or(i32::MAX);
        let summary = proto!(RouteSummary {
            point_count,
            feature_count,
            distance,
            elapsed_time
        });
        Ok(summary.into())
    }

    async fn route_chat(
        &self,
        request: Request<RequestStream<RouteNote>>,
        mut responses: ResponseSink<RouteNote>,
    ) -> Result<(), Status> {
        let mut notes = request.into_message();
        while let Some(note) = notes.message().await? {
            let position = coordinates(note.location());
            let earlier = {
                let mut all = self.notes.lock().unwrap_or_else(PoisonError::into_inner);
                let here = all.entry(position).or_default();
                let earlier = here.clone();
                here.push(note);
                earlier
            };
            for note in earlier {
                responses.send(note).await?;
            }
        }
        Ok(())
    }
}

fn coordinates(point: PointView<'_>) -> (i32, i32) {
    (point.latitude(), point.longitude())
}
