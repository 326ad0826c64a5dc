//! What must be known of a message.

use std::collections::HashMap;

use crate::json::schema::field::{Field, Kind, Scalar};

/// A message.
#[derive(Debug, Default)]
pub(crate) struct Message {
    pub(crate) name: Box<str>,
    pub(crate) form: Form,
    /// In the order of the file; the extensions after them.
    pub(crate) fields: Vec<Field>,
    /// The indexes of fields with low numbers by these numbers.
    low_numbers: Vec<Option<u16>>,
    /// The numbers and indexes of the other fields, in ascending order.
    high_numbers: Vec<(u32, u16)>,
    /// The indexes of the fields by the names that JSON may have for them.
    names: HashMap<Box<str>, u16>,
}

/// How a message looks in JSON.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Form {
    /// As an object with its fields.
    #[default]
    Object,
    Any,
    Timestamp,
    Duration,
    FieldMask,
    Struct,
    Value,
    ListValue,
    /// As the value of its field 1.
    Wrapper(Scalar),
}

impl Message {
    pub(crate) fn new(name: &str) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }

    /// Adds a field. `original_name` is the name in its file, if JSON may have that too.
    ///
    /// A number that another field has, or more fields than protoc allows, is a fault.
    pub(crate) fn add(&mut self, field: Field, original_name: Option<&str>) -> Result<(), String> {
        let index = u16::try_from(self.fields.len());
        let index = index.map_err(|_| format!("`{}` has too many fields", self.name))?;
        if self.by_number(field.number).is_some() {
            return Err(format!(
                "`{}` has two fields with number {}",
                self.name, field.number
            ));
        }
        let low_number = usize::try_from(field.number)
            .ok()
            .filter(|number| *number < MAX_LOW_NUMBERS);
        if let Some(number) = low_number {
            if self.low_numbers.len() <= number {
                self.low_numbers.resize(number + 1, None);
            }
            if let Some(place) = self.low_numbers.get_mut(number) {
                *place = Some(index);
            }
        } else {
            let place = self
                .high_numbers
                .partition_point(|(number, _)| *number < field.number);
            self.high_numbers.insert(place, (field.number, index));
        }
        self.names.insert(field.name.clone(), index);
        if let Some(original) = original_name {
            self.names.entry(original.into()).or_insert(index);
        }
        self.fields.push(field);
        Ok(())
    }

    /// Sets the form, once all fields are there.
    pub(crate) fn set_form(&mut self) {
        let only = |number| self.by_number(number).map(|(_, field)| field.kind);
        self.form = match self.name.strip_prefix("google.protobuf.") {
            Some("Any") => Form::Any,
            Some("Timestamp") => Form::Timestamp,
            Some("Duration") => Form::Duration,
            Some("FieldMask") => Form::FieldMask,
            Some("Struct") => Form::Struct,
            Some("Value") => Form::Value,
            Some("ListValue") => Form::ListValue,
            Some(
                "DoubleValue" | "FloatValue" | "Int64Value" | "UInt64Value" | "Int32Value"
                | "UInt32Value" | "BoolValue" | "StringValue" | "BytesValue",
            ) => match only(1) {
                Some(Kind::Scalar(scalar)) => Form::Wrapper(scalar),
                _ => Form::Object,
            },
            _ => Form::Object,
        };
    }

    #[inline]
    pub(crate) fn by_number(&self, number: u32) -> Option<(usize, &Field)> {
        let low = usize::try_from(number)
            .ok()
            .and_then(|number| self.low_numbers.get(number));
        let index = match low {
            Some(index) => usize::from((*index)?),
            None => self.by_high_number(number)?,
        };
        Some((index, self.fields.get(index)?))
    }

    fn by_high_number(&self, number: u32) -> Option<usize> {
        let found = self
            .high_numbers
            .binary_search_by_key(&number, |(number, _)| *number);
        let (_, index) = self.high_numbers.get(found.ok()?)?;
        Some(usize::from(*index))
    }

    /// The field with this name in JSON, or in its file. `guess` is its index if fields come in the order of the file.
    #[inline]
    pub(crate) fn by_name(&self, name: &str, guess: usize) -> Option<(usize, &Field)> {
        if let Some(field) = self.fields.get(guess)
            && *field.name == *name
        {
            return Some((guess, field));
        }
        let index = usize::from(*self.names.get(name)?);
        Some((index, self.fields.get(index)?))
    }
}

const MAX_LOW_NUMBERS: usize = 64;
