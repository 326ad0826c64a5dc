//! The details that list violations: of quotas, preconditions, and the rules for a request's fields.

use std::collections::BTreeMap;

use crate::error_details::localized_message::LocalizedMessage;

/// The quotas that were exceeded: `google.rpc.QuotaFailure`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct QuotaFailure {
    /// One violation for each quota.
    pub violations: Vec<QuotaViolation>,
}

/// A quota that was exceeded: `google.rpc.QuotaFailure.Violation`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct QuotaViolation {
    /// The owner of the quota: `clientip:<address>`, `project:<id>`.
    pub subject: String,
    /// How it was exceeded, and what the caller can do.
    pub description: String,
    /// The service that defines the quota, if it is not the service that was called.
    pub api_service: String,
    /// The metric that the quota limits.
    pub quota_metric: String,
    /// The name of the quota's limit.
    pub quota_id: String,
    /// The dimensions that distinguish this quota from others of the same metric.
    pub quota_dimensions: BTreeMap<String, String>,
    /// The limit at the time of the call.
    pub quota_value: i64,
    /// The limit that will apply soon, if it is about to change.
    pub future_quota_value: Option<i64>,
}

/// The preconditions that do not hold: `google.rpc.PreconditionFailure`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct PreconditionFailure {
    /// One violation for each precondition.
    pub violations: Vec<PreconditionViolation>,
}

/// A precondition that does not hold: `google.rpc.PreconditionFailure.Violation`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct PreconditionViolation {
    /// The type, defined by the service: `TOS`. The field is `type` on the wire, a keyword in Rust.
    pub kind: String,
    /// The subject that fails the precondition: `google.com/cloud`.
    pub subject: String,
    /// How it fails, and what the caller can do.
    pub description: String,
}

/// The invalid fields of the request: `google.rpc.BadRequest`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct BadRequest {
    /// One violation for each field.
    pub field_violations: Vec<FieldViolation>,
}

/// An invalid field: `google.rpc.BadRequest.FieldViolation`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct FieldViolation {
    /// The path of the field: `address.lines[0]`.
    pub field: String,
    /// Why it is invalid.
    pub description: String,
    /// The reason for programs, as in [`ErrorInfo::reason`](crate::error_details::ErrorInfo::reason).
    pub reason: String,
    /// The reason for users.
    pub localized_message: Option<LocalizedMessage>,
}

impl QuotaFailure {
    /// A failure with these violations.
    pub fn new(violations: impl IntoIterator<Item = QuotaViolation>) -> Self {
        Self {
            violations: violations.into_iter().collect(),
        }
    }
}

impl QuotaViolation {
    /// A violation of the quota of `subject`.
    pub fn new(subject: impl Into<String>, description: impl Into<String>) -> Self {
        Self {
            subject: subject.into(),
            description: description.into(),
            ..Self::default()
        }
    }
}

impl PreconditionFailure {
    /// A failure with these violations.
    pub fn new(violations: impl IntoIterator<Item = PreconditionViolation>) -> Self {
        Self {
            violations: violations.into_iter().collect(),
        }
    }
}

impl PreconditionViolation {
    /// A precondition of type `kind`, which `subject` fails.
    pub fn new(
        kind: impl Into<String>,
        subject: impl Into<String>,
        description: impl Into<String>,
    ) -> Self {
        Self {
            kind: kind.into(),
            subject: subject.into(),
            description: description.into(),
        }
    }
}

impl BadRequest {
    /// A request with these invalid fields.
    pub fn new(field_violations: impl IntoIterator<Item = FieldViolation>) -> Self {
        Self {
            field_violations: field_violations.into_iter().collect(),
        }
    }
}

impl FieldViolation {
    /// A violation by the field at the path `field`.
    pub fn new(field: impl Into<String>, description: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            description: description.into(),
            ..Self::default()
        }
    }
}
