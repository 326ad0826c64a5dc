//! Names that prost-build and the macros of prost cannot take, in release 0.14.

use std::collections::{BTreeMap, BTreeSet};

use heck::{ToSnakeCase, ToUpperCamelCase};

use crate::build::names::elements::{
    Enum, LABEL_REPEATED, Message, TYPE_ENUM, all_enums, all_messages, enums, is_in_oneof, messages,
};
use crate::build::names::fault::{Element, Fault};
use crate::build::names::scope::Names;
use crate::descriptor::{FieldDescriptorProtoView, FileDescriptorProtoView};
use crate::naming::identifier;
use crate::options::{Messages, Options};
use crate::spelling::{prost_identifier, type_name};

/// The first name of `files` that the generator cannot take, but for what an extern path of
/// `options` stands for.
pub(crate) fn fault(files: &[FileDescriptorProtoView<'_>], options: &Options) -> Option<Fault> {
    check(files, options).err()
}

fn check(files: &[FileDescriptorProtoView<'_>], options: &Options) -> Result<(), Fault> {
    let is_generated = |full_name: &str| options.extern_path(&format!(".{full_name}")).is_none();
    let mut packages: BTreeMap<String, Names> = BTreeMap::new();
    let variants: BTreeMap<String, BTreeMap<String, bool>> = files
        .iter()
        .flat_map(|file| all_enums(*file))
        .map(|kind| (format!(".{}", kind.full_name), variants(&kind)))
        .collect();
    for file in files {
        let types = packages
            .entry(file.package().to_string())
            .or_insert_with(|| Names::new(GENERATOR, "type", &[]));
        let outer: Vec<_> = messages(*file)
            .into_iter()
            .filter(|message| is_generated(&message.full_name))
            .collect();
        let kinds: Vec<_> = enums(*file)
            .into_iter()
            .filter(|kind| is_generated(&kind.full_name))
            .collect();
        check_types(types, &outer, &kinds)?;
        for message in all_messages(*file) {
            if message.is_map_entry() || !is_generated(&message.full_name) {
                continue;
            }
            check_nested_types(&message)?;
            check_fields(&message)?;
            check_methods(&message)?;
            check_oneofs(&message)?;
            check_defaults(&message, &variants)?;
        }
        for kind in all_enums(*file)
            .iter()
            .filter(|kind| is_generated(&kind.full_name))
        {
            check_values(kind)?;
        }
    }
    Ok(())
}

fn check_types(
    types: &mut Names,
    messages: &[Message<'_>],
    enums: &[Enum<'_>],
) -> Result<(), Fault> {
    let messages = messages.iter().filter(|message| !message.is_map_entry());
    let messages = messages.map(|message| (message.name(), message.element()));
    let enums = enums.iter().map(|kind| (kind.name(), kind.element()));
    for (name, element) in messages.chain(enums) {
        types.take(
            named(type_name(Messages::Prost, &name), &element)?,
            &element,
        )?;
    }
    Ok(())
}

/// What is in the module of a message.
fn check_nested_types(message: &Message<'_>) -> Result<(), Fault> {
    let mut types = Names::new(GENERATOR, "type", &[]);
    let (nested, enums) = (message.messages(), message.enums());
    check_types(&mut types, &nested, &enums)?;
    let names = nested
        .iter()
        .map(Message::name)
        .chain(enums.iter().map(Enum::name));
    let names: BTreeSet<String> = names.map(|name| name.to_upper_camel_case()).collect();
    for (_, oneof, element) in message.oneofs() {
        let mut name = named(type_name(Messages::Prost, &oneof), &element)?;
        if names.contains(&oneof.to_upper_camel_case()) {
            name.push_str("OneOf");
        }
        types.take(name, &element)?;
    }
    Ok(())
}

fn check_fields(message: &Message<'_>) -> Result<(), Fault> {
    let mut fields = Names::new(GENERATOR, "field", &[]);
    for (field, element) in message.fields() {
        if !is_in_oneof(field) {
            fields.take(field_name(&field.name().to_string(), &element)?, &element)?;
        }
    }
    for (_, name, element) in message.oneofs() {
        fields.take(field_name(&name, &element)?, &element)?;
    }
    Ok(())
}

/// The methods that `derive(Message)` gives to fields of enums, and to those that may be unset.
fn check_methods(message: &Message<'_>) -> Result<(), Fault> {
    let mut methods = Names::new(GENERATOR, "method", &[]);
    let nested = message.messages();
    let entries = nested.iter().filter(|nested| nested.is_map_entry());
    let entries: BTreeMap<String, bool> = entries
        .map(|entry| {
            let mut fields = entry.view.field().iter();
            let is_enum =
                fields.any(|field| field.name() == "value" && field.r#type() == TYPE_ENUM);
            (format!(".{}", entry.full_name), is_enum)
        })
        .collect();
    for (field, element) in message.fields() {
        if is_in_oneof(field) {
            continue;
        }
        let name = field_name(&field.name().to_string(), &element)?;
        let bare = name.strip_prefix("r#").unwrap_or(&name);
        match entries.get(&field.type_name().to_string()) {
            Some(true) if name != bare => {
                return Err(element.fault(&format!(
                    "is a map of enums that has the name of a keyword, and {GENERATOR} panics"
                )));
            }
            Some(true) => {
                methods.take(format!("get_{name}"), &element)?;
                methods.take(format!("insert_{name}"), &element)?;
                continue;
            }
            Some(false) => continue,
            None => {}
        }
        if field.r#type() == TYPE_ENUM {
            let verb = if field.label() == LABEL_REPEATED {
                "push"
            } else {
                "set"
            };
            methods.take(format!("{verb}_{bare}"), &element)?;
            methods.take(name, &element)?;
        } else if is_optional_scalar(message.file, field) {
            methods.take(name, &element)?;
        }
    }
    Ok(())
}

fn is_optional_scalar(
    file: FileDescriptorProtoView<'_>,
    field: FieldDescriptorProtoView<'_>,
) -> bool {
    let is_singular = field.label() == LABEL_OPTIONAL;
    let is_unset_when_absent = field.proto3_optional() || file.syntax() != "proto3";
    is_singular && is_unset_when_absent && field.type_name().is_empty()
}

fn check_oneofs(message: &Message<'_>) -> Result<(), Fault> {
    for (index, _, _) in message.oneofs() {
        let mut variants = Names::new(GENERATOR, "variant", &[]);
        for (field, element) in message.fields() {
            if is_in_oneof(field) && field.oneof_index() == index {
                let name = type_name(Messages::Prost, &field.name().to_string());
                variants.take(named(name, &element)?, &element)?;
            }
        }
    }
    Ok(())
}

/// Of the values that have one number, only the first becomes a variant.
fn check_defaults(
    message: &Message<'_>,
    variants: &BTreeMap<String, BTreeMap<String, bool>>,
) -> Result<(), Fault> {
    for (field, element) in message.fields() {
        let kind = variants.get(&field.type_name().to_string());
        let default = field.default_value().to_string();
        if kind.and_then(|kind| kind.get(&default)) == Some(&false) {
            return Err(element.fault(&format!(
                "has the default `{default}`, which is another name for a value and no variant in \
                 the code of {GENERATOR}; give the first name of the value as the default"
            )));
        }
    }
    Ok(())
}

/// The values of an enum, and whether a variant has the name that a default is given.
fn variants(kind: &Enum<'_>) -> BTreeMap<String, bool> {
    let mut numbers = BTreeSet::new();
    let values = kind.values();
    let first: BTreeSet<String> = values
        .iter()
        .filter(|(_, number, _)| numbers.insert(*number))
        .map(|(name, _, _)| variant(&kind.name(), name))
        .collect();
    let names = values.iter().map(|(name, _, _)| name);
    names
        .map(|name| (name.clone(), first.contains(&variant(&kind.name(), name))))
        .collect()
}

fn check_values(kind: &Enum<'_>) -> Result<(), Fault> {
    let mut variants = Names::new(GENERATOR, "variant", &[]);
    let mut numbers = BTreeSet::new();
    for (name, number, element) in kind.values() {
        if numbers.insert(number) {
            variants.take(named(variant(&kind.name(), &name), &element)?, &element)?;
        }
    }
    Ok(())
}

/// The variant of a value: in camel case, without the name of the enum.
fn variant(kind: &str, value: &str) -> String {
    let name = type_name(Messages::Prost, value);
    let kind = type_name(Messages::Prost, kind);
    let rest = name.strip_prefix(&kind).unwrap_or(&name);
    if rest.starts_with(char::is_uppercase) {
        identifier(rest)
    } else {
        name
    }
}

fn field_name(name: &str, element: &Element) -> Result<String, Fault> {
    named(prost_identifier(&name.to_snake_case()), element)
}

/// A name has to have a letter or digit: nothing else is left of it.
fn named(name: String, element: &Element) -> Result<String, Fault> {
    if name.is_empty() {
        return Err(element.fault(&format!("has a name of which {GENERATOR} leaves nothing")));
    }
    Ok(name)
}

const GENERATOR: &str = "prost";

/// A number of the enum `FieldDescriptorProto.Label`.
const LABEL_OPTIONAL: i32 = 1;
