//! The details that list what was violated: quotas, preconditions, the rules for a request's fields.

use std::collections::BTreeMap;

use crate::error_details::localized_message::LocalizedMessage;

/// Which quotas were exceeded: `google.rpc.QuotaFailure`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct QuotaFailure {
    /// All of them.
    pub violations: Vec<QuotaViolation>,
}

/// A quota that was exceeded: `google.rpc.QuotaFailure.Violation`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct QuotaViolation {
    /// Whose quota: `clientip:<address>`, `project:<id>`.
    pub subject: String,
    /// How it was exceeded, and what can be done.
    pub description: String,
    /// The service whose quota it is, if it is not the one that was called.
    pub api_service: String,
    /// What the quota counts.
    pub quota_metric: String,
    /// The name of the quota's limit.
    pub quota_id: String,
    /// What sets this quota apart from others of the same metric.
    pub quota_dimensions: BTreeMap<String, String>,
    /// The limit at the time of the call.
    pub quota_value: i64,
    /// The limit that is about to hold, if there is to be another.
    pub future_quota_value: Option<i64>,
}

/// Which preconditions do not hold: `google.rpc.PreconditionFailure`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct PreconditionFailure {
    /// All of them.
    pub violations: Vec<PreconditionViolation>,
}

/// A precondition that does not hold: `google.rpc.PreconditionFailure.Violation`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct PreconditionViolation {
    /// The type, one of the service's own: `TOS`. `type` on the wire, which is a keyword here.
    pub kind: String,
    /// What fails: `google.com/cloud`.
    pub subject: String,
    /// How it fails, and what can be done.
    pub description: String,
}

/// Which fields of the request are wrong: `google.rpc.BadRequest`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct BadRequest {
    /// All of them.
    pub field_violations: Vec<FieldViolation>,
}

/// A field that is wrong: `google.rpc.BadRequest.FieldViolation`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct FieldViolation {
    /// The path of the field: `address.lines[0]`.
    pub field: String,
    /// Why it is wrong.
    pub description: String,
    /// The same for programs, as in [`ErrorInfo::reason`](crate::error_details::ErrorInfo::reason).
    pub reason: String,
    /// The same for users.
    pub localized_message: Option<LocalizedMessage>,
}

impl QuotaFailure {
    /// These quotas.
    pub fn new(violations: impl IntoIterator<Item = QuotaViolation>) -> Self {
        Self {
            violations: violations.into_iter().collect(),
        }
    }
}

impl QuotaViolation {
    /// The quota of `subject`.
    pub fn new(subject: impl Into<String>, description: impl Into<String>) -> Self {
        Self {
            subject: subject.into(),
            description: description.into(),
            ..Self::default()
        }
    }
}

impl PreconditionFailure {
    /// These preconditions.
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
    /// These fields.
    pub fn new(field_violations: impl IntoIterator<Item = FieldViolation>) -> Self {
        Self {
            field_violations: field_violations.into_iter().collect(),
        }
    }
}

impl FieldViolation {
    /// The field at the path `field`.
    pub fn new(field: impl Into<String>, description: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            description: description.into(),
            ..Self::default()
        }
    }
}
