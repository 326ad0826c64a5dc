//! Reads scalars.

use std::fmt;
use std::str::FromStr;

use crate::json::base64;
use crate::json::failure::{Failure, quoted};
use crate::json::number;
use crate::json::reader::JsonReader;
use crate::json::schema::field::Scalar;

impl JsonReader<'_> {
    /// Reads a scalar, and writes it without its tag.
    #[inline]
    pub(super) fn scalar(&mut self, scalar: Scalar) -> Result<(), Failure> {
        match scalar {
            Scalar::String => {
                let start = self.output.begin()?;
                self.lexer.string_into(&mut self.output)?;
                self.output.end(start)
            }
            Scalar::Bytes => self.bytes(),
            Scalar::Bool => {
                if self.lexer.accept_word("true") {
                    self.output.push(1)
                } else if self.lexer.accept_word("false") {
                    self.output.push(0)
                } else {
                    Err(self.lexer.unexpected("`true` or `false`"))
                }
            }
            Scalar::Double => self.double(),
            Scalar::Float => self.float(),
            scalar => {
                self.lexer.peek();
                let start = self.lexer.position();
                let number = if self.lexer.peek() == b'"' {
                    let text = self.lexer.string()?;
                    let text = Some(&*text).filter(|text| number::is_number(text));
                    text.and_then(number::integer)
                } else {
                    number::integer(self.lexer.number()?)
                };
                let number = number.ok_or_else(|| {
                    Failure::json(start, "an integer of at most 64 bits is expected")
                })?;
                self.integer(scalar, number, start)
            }
        }
    }

    fn bytes(&mut self) -> Result<(), Failure> {
        self.lexer.peek();
        let at = self.lexer.position();
        let text = self.lexer.string()?;
        let start = self.output.begin()?;
        if !base64::read(&text, &mut self.output)? {
            return Err(Failure::json(at, "the text is not base64"));
        }
        self.output.end(start)
    }

    /// Writes an integer that was read at `start`.
    #[inline]
    pub(super) fn integer(
        &mut self,
        scalar: Scalar,
        number: i128,
        start: usize,
    ) -> Result<(), Failure> {
        match scalar {
            Scalar::Int32 => {
                let number = i64::from(within::<i32>(number, start)?);
                self.output.varint(number.cast_unsigned())
            }
            Scalar::Int64 => {
                let number = within::<i64>(number, start)?;
                self.output.varint(number.cast_unsigned())
            }
            Scalar::Uint32 => {
                let number = within::<u32>(number, start)?;
                self.output.varint(number.into())
            }
            Scalar::Sint32 => {
                let number = within::<i32>(number, start)?;
                self.output
                    .varint(((number << 1) ^ (number >> 31)).cast_unsigned().into())
            }
            Scalar::Sint64 => {
                let number = within::<i64>(number, start)?;
                self.output
                    .varint(((number << 1) ^ (number >> 63)).cast_unsigned())
            }
            Scalar::Fixed32 => self
                .output
                .extend(within::<u32>(number, start)?.to_le_bytes()),
            Scalar::Sfixed32 => self
                .output
                .extend(within::<i32>(number, start)?.to_le_bytes()),
            Scalar::Fixed64 => self
                .output
                .extend(within::<u64>(number, start)?.to_le_bytes()),
            Scalar::Sfixed64 => self
                .output
                .extend(within::<i64>(number, start)?.to_le_bytes()),
            _ => {
                let number = within::<u64>(number, start)?;
                self.output.varint(number)
            }
        }
    }

    fn double(&mut self) -> Result<(), Failure> {
        let number = self.real(f64::is_finite)?;
        self.output.extend(number.to_le_bytes())
    }

    fn float(&mut self) -> Result<(), Failure> {
        let number = self.real(f32::is_finite)?;
        self.output.extend(number.to_le_bytes())
    }

    /// Reads a double or a float: a number, or a string with a number or the name of one that JSON does not have.
    #[inline]
    fn real<T: Copy + FromStr>(&mut self, is_finite: fn(T) -> bool) -> Result<T, Failure> {
        let is_string = self.lexer.peek() == b'"';
        let start = self.lexer.position();
        if !is_string {
            let number = self.lexer.number()?.parse().ok();
            return number
                .filter(|number| is_finite(*number))
                .ok_or_else(|| too_large(start));
        }
        let text = self.lexer.string()?;
        let is_special = matches!(&*text, "NaN" | "Infinity" | "-Infinity");
        if !is_special && !number::is_number(&text) {
            return Err(Failure::json(
                start,
                format!("{} is no number", quoted(&text)),
            ));
        }
        let number = text.parse().ok();
        let number = number.filter(|number| is_special || is_finite(*number));
        number.ok_or_else(|| too_large(start))
    }
}

fn within<T: TryFrom<i128>>(number: i128, start: usize) -> Result<T, Failure> {
    T::try_from(number).map_err(|_| out_of_range(number, start))
}

#[cold]
fn out_of_range(number: impl fmt::Display, start: usize) -> Failure {
    Failure::json(start, format!("{number} is out of the range of its type"))
}

#[cold]
fn too_large(start: usize) -> Failure {
    Failure::json(start, "the number is too large for its type")
}
