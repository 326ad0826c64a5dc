//! The route guide: one service with the four call types.

pub mod features;
pub mod generated;
mod geometry;
mod guide;

pub use guide::Guide;
