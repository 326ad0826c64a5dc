//! Names that `protoc --rust_out` cannot take, in release 36.

use std::collections::{BTreeMap, BTreeSet};

use crate::build::names::elements::{
    Enum, LABEL_REPEATED, Message, all_enums, all_messages, enums, has_presence, is_in_oneof,
    is_message, messages,
};
use crate::build::names::fault::{Element, Fault};
use crate::build::names::scope::Names;
use crate::descriptor::{FieldDescriptorProtoView, FileDescriptorProtoView};
use crate::options::Messages;
use crate::spelling::{
    enum_name, message_name, nested_module, protobuf_identifier, protobuf_upper_camel,
    type_suffixes,
};

/// The first name of `files` that the generator cannot take.
pub(crate) fn fault(files: &[FileDescriptorProtoView<'_>]) -> Option<Fault> {
    check(files).err()
}

fn check(files: &[FileDescriptorProtoView<'_>]) -> Result<(), Fault> {
    let used = used_as_field(files);
    for file in files {
        check_types(&messages(*file), &enums(*file), &[])?;
        for message in all_messages(*file) {
            if message.is_map_entry() {
                continue;
            }
            check_types(&message.messages(), &message.enums(), &message.oneofs())?;
            check_json_names(&message)?;
            check_methods(&message)?;
            check_oneofs(&message)?;
            if used.contains(&message.full_name) {
                check_default(&message)?;
            }
        }
        for kind in all_enums(*file) {
            check_values(&kind)?;
        }
    }
    Ok(())
}

/// The messages that a singular field holds.
fn used_as_field(files: &[FileDescriptorProtoView<'_>]) -> BTreeSet<String> {
    let messages = files.iter().flat_map(|file| all_messages(*file));
    let messages = messages.filter(|message| !message.is_map_entry());
    let fields = messages.flat_map(|message| message.view.field());
    fields
        .filter(|field| is_message(*field) && field.label() != LABEL_REPEATED)
        .map(|field| {
            field
                .type_name()
                .to_string()
                .trim_start_matches('.')
                .to_owned()
        })
        .collect()
}

/// What is in one module: messages, enums, the enums of oneofs, and the modules of messages.
fn check_types(
    messages: &[Message<'_>],
    enums: &[Enum<'_>],
    oneofs: &[(i32, String, Element)],
) -> Result<(), Fault> {
    let names: BTreeSet<String> = messages.iter().map(Message::name).collect();
    let mut types = Names::new(GENERATOR, "type or module", &[]);
    for message in messages {
        let element = message.element();
        let name = message_name(Messages::Protobuf, &message.name(), &names);
        check_type_name(&name, &element)?;
        if message.is_map_entry() {
            types.take(name, &element)?;
            continue;
        }
        for suffix in type_suffixes(Messages::Protobuf) {
            types.take(format!("{name}{suffix}"), &element)?;
        }
        if has_module(message) {
            let module = nested_module(Messages::Protobuf, &message.name());
            if module == "std" {
                return Err(element.fault(&format!(
                    "becomes a module `std`, which hides the standard library from the code of \
                     {GENERATOR}"
                )));
            }
            types.take(module, &element)?;
        }
    }
    for kind in enums {
        let element = kind.element();
        let name = enum_name(Messages::Protobuf, &kind.name(), &names);
        check_type_name(&name, &element)?;
        types.take(name, &element)?;
    }
    for (_, name, element) in oneofs {
        let name = protobuf_upper_camel(name);
        for suffix in ["Oneof", "Case"] {
            let name = format!("{name}{suffix}");
            check_type_name(&name, element)?;
            types.take(name, element)?;
        }
    }
    Ok(())
}

fn has_module(message: &Message<'_>) -> bool {
    let view = message.view;
    !(view.nested_type().is_empty()
        && view.enum_type().is_empty()
        && view.extension().is_empty()
        && message.oneofs().is_empty())
}

fn check_type_name(name: &str, element: &Element) -> Result<(), Fault> {
    check_identifier(name, element)?;
    if NAMES_IN_SCOPE.contains(&name) {
        return Err(element.fault(&format!(
            "has the name of what the code of {GENERATOR} means by `{name}`"
        )));
    }
    Ok(())
}

fn check_identifier(name: &str, element: &Element) -> Result<(), Fault> {
    if name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_') {
        return Ok(());
    }
    Err(element.fault(&format!(
        "has a name from which {GENERATOR} makes `{name}`, which is no name in Rust"
    )))
}

/// The methods of a message, its view and its mutable view.
fn check_methods(message: &Message<'_>) -> Result<(), Fault> {
    let mut methods = Names::new(GENERATOR, "method", OWN_METHODS);
    let fields = message.fields();
    let names: BTreeSet<String> = fields
        .iter()
        .map(|(field, _)| field.name().to_string())
        .collect();
    let entries: BTreeSet<String> = message
        .messages()
        .iter()
        .filter(|nested| nested.is_map_entry())
        .map(|nested| format!(".{}", nested.full_name))
        .collect();
    for (field, element) in &fields {
        let name = method_name(*field, &names);
        methods.take(protobuf_identifier(&name), element)?;
        methods.take(format!("set_{name}"), element)?;
        if has_presence(message.file, *field) {
            for name in [
                format!("has_{name}"),
                format!("clear_{name}"),
                format!("{name}_opt"),
            ] {
                methods.take(name, element)?;
            }
        }
        let is_map = entries.contains(&field.type_name().to_string());
        if is_map || is_message(*field) || field.label() == LABEL_REPEATED {
            methods.take(format!("{name}_mut"), element)?;
        }
    }
    for (_, name, element) in message.oneofs() {
        methods.take(protobuf_identifier(&name), &element)?;
        methods.take(format!("{name}_case"), &element)?;
    }
    Ok(())
}

/// The name in a field's methods. It ends in the field's number where it would be that of another
/// field's method.
fn method_name(field: FieldDescriptorProtoView<'_>, names: &BTreeSet<String>) -> String {
    let name = field.name().to_string();
    let prefixes = ["clear_", "has_", "set_"].iter();
    let suffixes = ["_mut", "_opt"].iter();
    let of_prefix = prefixes.filter_map(|prefix| name.strip_prefix(prefix));
    let of_suffix = suffixes.filter_map(|suffix| name.strip_suffix(suffix));
    if of_prefix
        .chain(of_suffix)
        .any(|other| names.contains(other))
    {
        return format!("{name}_{}", field.number());
    }
    name
}

/// A field that holds a message is read with the `default` of its view.
fn check_default(message: &Message<'_>) -> Result<(), Fault> {
    let fields = message.fields();
    let fields = fields
        .iter()
        .map(|(field, element)| (field.name().to_string(), element));
    let oneofs = message.oneofs();
    let oneofs = oneofs
        .iter()
        .map(|(_, name, element)| (name.clone(), element));
    for (name, element) in fields.chain(oneofs) {
        if name == "default" {
            return Err(element.fault(&format!(
                "becomes a method `default`, which the code of {GENERATOR} takes for that of the \
                 trait `Default` where another message has a field of this one"
            )));
        }
    }
    Ok(())
}

fn check_oneofs(message: &Message<'_>) -> Result<(), Fault> {
    for (index, _, _) in message.oneofs() {
        let mut cases = Names::new(GENERATOR, "variant", &[]);
        for (field, element) in message.fields() {
            if is_in_oneof(field) && field.oneof_index() == index {
                let name = protobuf_upper_camel(&field.name().to_string());
                check_identifier(&name, &element)?;
                cases.take(name, &element)?;
            }
        }
    }
    Ok(())
}

/// upb, with which the generator describes messages, ends protoc where protoc itself warns at most.
fn check_json_names(message: &Message<'_>) -> Result<(), Fault> {
    if message
        .view
        .options()
        .deprecated_legacy_json_field_conflicts()
    {
        return Ok(());
    }
    let is_strict = !matches!(&*message.file.syntax().to_string(), "" | "proto2");
    let mut by_json_name: BTreeMap<String, Element> = BTreeMap::new();
    let mut names: BTreeMap<String, Element> = BTreeMap::new();
    for (field, element) in message.fields() {
        let name = field.name().to_string();
        let json_name = field.json_name().to_string();
        let of_name = names
            .get(&json_name)
            .filter(|_| is_strict && name != json_name);
        if let Some(other) = by_json_name.get(&json_name).or(of_name) {
            return Err(element.fault(&format!(
                "and {} have both the JSON name `{json_name}`, and {GENERATOR} aborts; \
                 `option deprecated_legacy_json_field_conflicts = true` in the message allows it",
                other.words()
            )));
        }
        by_json_name.insert(json_name, element.clone());
        names.insert(name, element);
    }
    Ok(())
}

/// The constants of an enum. Of two that have one name, the generator leaves one out.
fn check_values(kind: &Enum<'_>) -> Result<(), Fault> {
    for (name, _, element) in kind.values() {
        if !without_prefix(&name, &kind.name()).contains(|c: char| c.is_ascii_alphanumeric()) {
            return Err(element.fault(&format!(
                "has no letter or digit that is not in the name of its enum, and {GENERATOR} aborts"
            )));
        }
    }
    Ok(())
}

/// A value's name without that of its enum, if something is left then.
fn without_prefix<'a>(value: &'a str, kind: &str) -> &'a str {
    let camel: String = kind.split('_').collect();
    let snake = nested_module(Messages::Protobuf, kind);
    for prefix in [kind, &camel, snake.trim_start_matches("r#")] {
        let Some(start) = value.get(..prefix.len()) else {
            continue;
        };
        if start.eq_ignore_ascii_case(prefix) {
            let rest = value.get(prefix.len()..).unwrap_or_default();
            let rest = rest.strip_prefix('_').unwrap_or(rest);
            return if rest.is_empty() { value } else { rest };
        }
    }
    value
}

const GENERATOR: &str = "`protoc --rust_out`";

/// Those of messages and views that are for no field.
const OWN_METHODS: &[&str] = &["as_view", "as_mut", "as_message_mut_inner", "to_owned"];

/// What generated code calls by no path, and a message or enum would hide.
const NAMES_IN_SCOPE: &[&str] = &[
    "From", "bool", "i32", "i64", "u32", "u64", "f32", "f64", "u8", "str",
];
