//! Load reports on the wire (ORCA).
//!
//! Specification: gRFC A51, and `xds/data/orca/v3/orca_load_report.proto` and `xds/service/orca/v3/orca.proto`.

use std::collections::BTreeMap;
use std::time::Duration;

use http::HeaderMap;

use crate::load_report::LoadReport;
use crate::metadata::error::MetadataError;
use crate::metadata::{Metadata, binary};
use crate::method::{Idempotency, Method};
use crate::protocol::message_codec::codec;
use crate::protocol::protobuf::{Malformed, Message, Value, Writer, read, read_fields, text};

impl LoadReport {
    /// Adds the report to the trailing metadata of a response or of a [`Status`](crate::Status), in place of an earlier one.
    ///
    /// # Errors
    ///
    /// `RESOURCE_EXHAUSTED` for more than 16,384 values in the metadata.
    pub fn add_to(&self, trailers: &mut Metadata) -> Result<(), MetadataError> {
        trailers.insert_bin(TRAILER, encode(self))
    }
}

/// The report among the trailers of a response. One that is malformed is ignored, as nothing but the balance depends on it.
pub(crate) fn report_in(trailers: &HeaderMap) -> Option<LoadReport> {
    let value = trailers.get(TRAILER)?;
    decode(&binary::decode(value.as_bytes())?).ok()
}

pub(crate) fn encode(report: &LoadReport) -> Vec<u8> {
    let mut writer = Writer::default();
    report.write(&mut writer);
    writer.into_bytes()
}

/// # Errors
///
/// The report is malformed, or larger than [`MAX_REPORT_BYTES`].
pub(crate) fn decode(report: &[u8]) -> Result<LoadReport, Malformed> {
    if report.len() > MAX_REPORT_BYTES {
        return Err(Malformed("a load report is too large"));
    }
    read(report)
}

impl Message for LoadReport {
    fn read(&mut self, number: u32, value: Value<'_>) -> Result<(), Malformed> {
        match (number, value) {
            (1, Value::Fixed64(bits)) => self.cpu_utilization = f64::from_bits(bits),
            (2, Value::Fixed64(bits)) => self.memory_utilization = f64::from_bits(bits),
            // Deprecated, and sent before the number that replaces it.
            (3, Value::Varint(requests)) if self.requests_per_second == 0.0 => {
                self.requests_per_second = u32::try_from(requests).unwrap_or(u32::MAX).into();
            }
            (4, Value::Bytes(entry)) => read_entry(entry, &mut self.request_cost)?,
            (5, Value::Bytes(entry)) => read_entry(entry, &mut self.utilization)?,
            (6, Value::Fixed64(bits)) => self.requests_per_second = f64::from_bits(bits),
            (7, Value::Fixed64(bits)) => self.errors_per_second = f64::from_bits(bits),
            (8, Value::Bytes(entry)) => read_entry(entry, &mut self.named_metrics)?,
            (9, Value::Fixed64(bits)) => self.application_utilization = f64::from_bits(bits),
            _ => {}
        }
        Ok(())
    }

    fn write(&self, writer: &mut Writer) {
        writer.double(1, self.cpu_utilization);
        writer.double(2, self.memory_utilization);
        write_entries(writer, 4, &self.request_cost);
        write_entries(writer, 5, &self.utilization);
        writer.double(6, self.requests_per_second);
        writer.double(7, self.errors_per_second);
        write_entries(writer, 8, &self.named_metrics);
        writer.double(9, self.application_utilization);
    }
}

fn read_entry(entry: &[u8], map: &mut BTreeMap<String, f64>) -> Result<(), Malformed> {
    let (mut name, mut number) = (String::new(), 0.0);
    read_fields(entry, |field, value| {
        match (field, value) {
            (1, Value::Bytes(bytes)) => name = text(bytes)?,
            (2, Value::Fixed64(bits)) => number = f64::from_bits(bits),
            _ => {}
        }
        Ok(())
    })?;
    map.insert(name, number);
    Ok(())
}

fn write_entries(writer: &mut Writer, number: u32, map: &BTreeMap<String, f64>) {
    for (name, value) in map {
        writer.message(number, |entry| {
            entry.text(1, name);
            entry.double(2, *value);
        });
    }
}

/// `OrcaLoadReportRequest`: how often the server is to report. It may report less often.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct ReportRequest {
    pub(crate) interval: Duration,
}

impl Message for ReportRequest {
    fn read(&mut self, number: u32, value: Value<'_>) -> Result<(), Malformed> {
        if let (1, Value::Bytes(duration)) = (number, value) {
            let (mut seconds, mut nanos) = (0, 0);
            read_fields(duration, |number, value| {
                match (number, value) {
                    (1, Value::Varint(value)) => seconds = value,
                    (2, Value::Varint(value)) => nanos = value,
                    _ => {}
                }
                Ok(())
            })?;
            // A negative duration is a large number in two's complement.
            let seconds = u64::try_from(seconds.cast_signed()).unwrap_or(0);
            let nanos = u32::try_from(nanos).unwrap_or(0).min(999_999_999);
            self.interval = Duration::new(seconds, nanos);
        }
        Ok(())
    }

    fn write(&self, writer: &mut Writer) {
        writer.message(1, |duration| {
            let seconds = i64::try_from(self.interval.as_secs()).unwrap_or(i64::MAX);
            duration.integer(1, seconds);
            duration.integer(2, self.interval.subsec_nanos().into());
        });
    }
}

/// Reports on a stream, out of band.
pub(crate) const STREAM_CORE_METRICS: Method<ReportRequest, LoadReport> = Method::server_streaming(
    "/xds.service.orca.v3.OpenRcaService/StreamCoreMetrics",
    codec(),
    codec(),
)
.idempotency(Idempotency::NoSideEffects);

/// The trailer with the report of a call.
const TRAILER: &str = "endpoint-load-metrics-bin";

/// Reports have a few numbers. The default limit on metadata is a quarter of this.
pub(crate) const MAX_REPORT_BYTES: usize = 64 * 1024;

#[cfg(test)]
mod tests {
    use super::*;

    fn report() -> LoadReport {
        LoadReport::default()
            .cpu_utilization(0.5)
            .memory_utilization(0.25)
            .requests_per_second(100.0)
            .errors_per_second(2.0)
            .application_utilization(1.5)
            .request_cost("rows", 3.0)
            .utilization("disk", 0.125)
            .named_metric("", 0.0)
            .named_metric("queue", -1.0)
    }

    /// The same in bytes.
    const BYTES: &[u8] = b"\x09\0\0\0\0\0\0\xe0\x3f\x11\0\0\0\0\0\0\xd0\x3f\
        \x22\x0f\x0a\x04rows\x11\0\0\0\0\0\0\x08\x40\
        \x2a\x0f\x0a\x04disk\x11\0\0\0\0\0\0\xc0\x3f\
        \x31\0\0\0\0\0\0\x59\x40\x39\0\0\0\0\0\0\0\x40\
        \x42\x00\x42\x10\x0a\x05queue\x11\0\0\0\0\0\0\xf0\xbf\
        \x49\0\0\0\0\0\0\xf8\x3f";

    #[test]
    fn a_report_is_read_as_it_is_written() {
        assert_eq!(encode(&report()), BYTES);
        assert_eq!(decode(BYTES).unwrap(), report());
        assert_eq!(decode(b"").unwrap(), LoadReport::default());
        for end in 0..BYTES.len() {
            let _ = decode(&BYTES[..end]);
        }
    }

    #[test]
    fn a_request_has_an_interval() {
        for (interval, bytes) in [
            (Duration::ZERO, &b"\x0a\0"[..]),
            (Duration::from_secs(10), b"\x0a\x02\x08\x0a"),
            (
                Duration::from_millis(1500),
                b"\x0a\x08\x08\x01\x10\x80\xca\xb5\xee\x01",
            ),
        ] {
            let mut writer = Writer::default();
            ReportRequest { interval }.write(&mut writer);
            assert_eq!(writer.into_bytes(), bytes);
            assert_eq!(
                read::<ReportRequest>(bytes).unwrap(),
                ReportRequest { interval }
            );
        }
        let negative = b"\x0a\x0b\x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01";
        assert_eq!(
            read::<ReportRequest>(negative).unwrap(),
            ReportRequest::default()
        );
    }

    #[test]
    fn the_deprecated_rate_counts_where_there_is_no_other() {
        let rate = |bytes: &[u8]| decode(bytes).unwrap().requests_per_second;
        let huge = f64::from(u32::MAX);
        for (bytes, expected) in [
            (&b"\x18\x07"[..], 7.0),
            (b"\x18\x07\x31\0\0\0\0\0\0\x59\x40", 100.0),
            (b"\x31\0\0\0\0\0\0\x59\x40\x18\x07", 100.0),
            (b"\x18\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", huge),
        ] {
            assert!((rate(bytes) - expected).abs() < 1e-9, "{bytes:?}");
        }
    }

    #[test]
    fn malformed_and_large_reports_are_refused() {
        let large = vec![0; MAX_REPORT_BYTES + 1];
        for (bytes, reason) in [
            (&b"\x09\0"[..], "middle of a field"),
            (b"\x42\x03\x0a\x01\xff", "not UTF-8"),
            (b"\x42\x01\x09", "middle of a field"),
            (&large, "too large"),
        ] {
            let malformed = decode(bytes).unwrap_err();
            assert!(malformed.0.contains(reason), "{malformed}");
        }
    }

    #[test]
    fn a_report_is_a_trailer() {
        let mut trailers = Metadata::new();
        LoadReport::default().add_to(&mut trailers).unwrap();
        report().add_to(&mut trailers).unwrap();
        let mut headers = HeaderMap::new();
        trailers.append_to(&mut headers);
        assert_eq!(report_in(&headers), Some(report()));
        for other in ["%", "CQA"] {
            headers.insert(TRAILER, other.parse().unwrap());
            assert_eq!(report_in(&headers), None, "{other}");
        }
        assert_eq!(report_in(&HeaderMap::new()), None);
    }
}
